import { fields, parse, type Fields } from "./reply.ts";
import { quote, type Safe } from "./text.ts";
import type { HttpReply } from "./transport.ts";

/** What a server said when it refused, as far as it could be read: clean lines, without the key. */
export interface ServerError {
  readonly status: number;
  /** Empty when the server gave no reason. */
  readonly message: string;
  readonly code: string;
  readonly param: string;
}

const MAX_CHARACTERS = 65_536;

export async function readRefusal({ status, body }: HttpReply, safe: Safe): Promise<ServerError> {
  const decoder = new TextDecoder();
  let text = "";
  for await (const chunk of body) {
    text += decoder.decode(chunk, { stream: true });
    // Enough to tell why; the rest may be a whole page, or have no end.
    if (text.length > MAX_CHARACTERS) break;
  }
  return serverError(status, text, safe);
}

/**
 * Servers say why in several shapes: `{error: {message, code}}`, `{error: "…"}`, `{message}`, `{detail}`, or plain text.
 * Gateways pass failures on with status 200 and the true one inside.
 */
export function serverError(status: number, text: string, safe: Safe): ServerError {
  const body = parse(text);
  const inner: Fields = fields(body?.["error"]) ?? body ?? {};
  const message =
    [inner["message"], inner["error"], inner["detail"]]
      .map((value) => (Array.isArray(value) ? JSON.stringify(value) : value))
      .find((value): value is string => typeof value === "string" && value !== "") ??
    (body === undefined && !text.trimStart().startsWith("<") ? text : "");
  const code = [inner["code"], inner["type"]].filter((value) => typeof value === "string").join(" ");
  const passedOn = [inner["code"], inner["status"]].find(
    (value): value is number => typeof value === "number" && value >= 400 && value < 600,
  );
  return {
    status: status === 200 ? (passedOn ?? 500) : status,
    message: quote(safe(message)),
    code: quote(safe(code), 100),
    param: typeof inner["param"] === "string" ? quote(safe(inner["param"]), 100) : "",
  };
}

/** Whether the same request may be taken later. */
export function mayPass(error: ServerError): boolean {
  if (isQuota(error) || isTooLong(error)) return false;
  return [408, 409, 425, 429].includes(error.status) || (error.status >= 500 && error.status !== 501);
}

/** Out of credit is not the same as out of breath, and both come as 429. */
export function isQuota({ status, code, message }: ServerError): boolean {
  return (
    status === 429 &&
    /insufficient_quota|billing|insufficient.?(?:balance|credit)/iu.test(`${code} ${message}`)
  );
}

/** Longer than the model's context. */
export function isTooLong({ status, code, message }: ServerError): boolean {
  return (
    ((status >= 400 && status < 500) || status === 500) &&
    /context_length_exceeded|exceed_context_size|(?:maximum|max|available|exceeds?)\b.{0,40}\bcontext|prompt is too long|too many tokens|input.{0,20}too long/iu.test(
      `${code} ${message}`,
    )
  );
}

/** How long the server wants to be left alone, in milliseconds. */
export function retryAfter(answer: HttpReply, now: () => number): number | undefined {
  const exact = Number(answer.header("retry-after-ms") ?? Number.NaN);
  if (exact >= 0) return exact;
  const text = answer.header("retry-after");
  if (text === undefined) return undefined;
  const seconds = Number(text);
  if (seconds >= 0) return seconds * 1000;
  const date = Date.parse(text);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now());
}
