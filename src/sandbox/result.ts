import type { Json } from "../toolkit/spec.ts";
import { failed } from "./failures.ts";
import { RESULT_DEPTH } from "./limits.ts";
import type { SandboxFailure } from "./sandbox.ts";

export type Claim =
  | { readonly ok: true; readonly message: Record<string, unknown>; readonly result: Json }
  | { readonly ok: false; readonly failure: SandboxFailure };

/** The envelope around a result: `{"type":"result","result":…}`. */
const ENVELOPE_BYTES = 64;

/** Reads what the tool's process says. It may say anything: size, depth, and every value are checked before use. */
export function readResult(bytes: Buffer, maxBytes: number): Claim {
  const isResult = bytes.subarray(0, 16).toString("latin1") === '{"type":"result"';
  if (isResult && bytes.length > maxBytes + ENVELOPE_BYTES) {
    return refuse(
      "result_too_large",
      `The result is larger than ${maxBytes} bytes.`,
      "Return fewer rows, or raise limits.result_bytes.",
    );
  }
  if (depthOf(bytes) > RESULT_DEPTH + 1)
    return refuse("bad_result", "The result is nested too deeply.", "Return a flatter result.");
  let message: unknown;
  try {
    message = JSON.parse(bytes.toString());
  } catch {
    return refuse("bad_result", "The tool's process sent something that is not JSON.", "Return the result.");
  }
  if (typeof message !== "object" || message === null || Array.isArray(message)) {
    return refuse("bad_result", "The tool's process sent no message.", "Return the result.");
  }
  const fields: Record<string, unknown> = { ...message };
  const result = fields["result"] ?? null;
  if (!isJson(result)) {
    return refuse(
      "bad_result",
      "The result has a number that is not finite, or a key named __proto__.",
      "Return null where there is no number.",
    );
  }
  return { ok: true, message: fields, result };
}

function refuse(code: "bad_result" | "result_too_large", message: string, hint: string): Claim {
  return { ok: false, failure: failed(code, message, hint) };
}

/** Brackets open at once, outside of strings: counted on the bytes, so that nothing recurses into a hostile text. */
function depthOf(bytes: Buffer): number {
  let depth = 0;
  let deepest = 0;
  let quoted = false;
  for (let index = 0; index < bytes.length; index += 1) {
    const byte = bytes[index];
    if (quoted) {
      if (byte === 0x5c) index += 1;
      else if (byte === 0x22) quoted = false;
    } else if (byte === 0x22) quoted = true;
    else if (byte === 0x7b || byte === 0x5b) {
      depth += 1;
      if (depth > deepest) deepest = depth;
    } else if (byte === 0x7d || byte === 0x5d) depth -= 1;
  }
  return deepest;
}

/** True for what JSON.parse gave, unless it overflowed a number or could pollute a prototype. */
function isJson(value: unknown): value is Json {
  if (typeof value === "number") return Number.isFinite(value);
  if (typeof value !== "object" || value === null) return true;
  if (Array.isArray(value)) return value.every(isJson);
  return !Object.hasOwn(value, "__proto__") && Object.values(value).every(isJson);
}
