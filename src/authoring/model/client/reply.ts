/** A chat completion as far as it came, still as the server wrote it. */
export interface Reply {
  text: string;
  /** Characters of thinking that came beside the text. */
  thinking: number;
  refusal: string;
  /** Why it ended; absent while it has not. */
  finish?: string;
  model?: string;
  counted?: Counted;
}

export interface Counted {
  readonly input: number;
  readonly output: number;
  readonly cached?: number;
  /** The server says that it guessed. */
  readonly estimated: boolean;
}

export type Read =
  | { readonly kind: "reply"; readonly reply: Reply }
  /** The server says that it failed, in a body with status 200. */
  | { readonly kind: "error"; readonly body: unknown }
  /** The connection ended before the reply did. */
  | { readonly kind: "cut" }
  /** Something else than a completion, and how it begins, as the server wrote it. */
  | { readonly kind: "foreign"; readonly what: string; readonly start: string }
  | { readonly kind: "endless"; readonly limit: string };

const MAX_BYTES = 32 * 1024 * 1024;
const MAX_LINE = 2 * 1024 * 1024;
const MAX_TEXT = 1_000_000;
/** Of what is no completion: far more than is quoted, so that a key in it is found whole. */
const MAX_START = 5000;

/**
 * Reads a completion, streamed or whole; which of the two is told by its first characters, since the content type often lies.
 * `reply` grows as it comes, so that a caller who stops knows what was there; `onToken` follows each piece.
 */
export async function readReply(
  body: AsyncIterable<Uint8Array>,
  reply: Reply,
  onToken: () => void,
): Promise<Read> {
  const decoder = new TextDecoder();
  let bytes = 0;
  let form: "unknown" | "stream" | "json" = "unknown";
  let pending = "";

  for await (const chunk of body) {
    bytes += chunk.byteLength;
    if (bytes > MAX_BYTES) return { kind: "endless", limit: `${MAX_BYTES / 1024 / 1024} MB` };
    const piece = decoder.decode(chunk, { stream: true });
    pending += piece;
    if (form === "unknown") {
      pending = pending.trimStart();
      if (pending.length < 6) continue;
      if (pending.startsWith("{")) form = "json";
      else if (/^(?:data|event|id|retry)?:/u.test(pending)) form = "stream";
      else return foreign(pending);
    } else if (form === "stream" && !piece.includes("\n")) {
      // Looking for line ends in all that is pending, piece by piece, would take a hostile server's time squared.
      if (pending.length > MAX_LINE) return { kind: "endless", limit: "2 MB on one line" };
      continue;
    }
    if (form === "json") continue;
    const lines = pending.split("\n");
    pending = lines.pop() ?? "";
    for (const line of lines) {
      const ended = takeLine(line, reply, onToken);
      if (ended !== undefined) return ended;
      if (reply.text.length > MAX_TEXT) return { kind: "endless", limit: "a million characters" };
    }
  }

  if (form === "json") return readWhole(pending, reply, onToken);
  if (form === "unknown") return pending === "" ? { kind: "cut" } : foreign(pending);
  return (
    takeLine(pending, reply, onToken) ??
    (reply.finish === undefined ? { kind: "cut" } : { kind: "reply", reply })
  );
}

/** One line of a stream of events, each of which is one line everywhere but in the standard; a result ends the stream. */
function takeLine(line: string, reply: Reply, onToken: () => void): Read | undefined {
  if (!line.startsWith("data:")) return undefined;
  const data = line.slice(5).trim();
  if (data === "") return undefined;
  if (data === "[DONE]") return { kind: "reply", reply };
  const value = parse(data);
  return value === undefined ? { kind: "cut" } : takeChunk(value, reply, onToken);
}

function takeChunk(chunk: Fields, reply: Reply, onToken: () => void): Read | undefined {
  if (chunk["error"] !== undefined && chunk["error"] !== null) return { kind: "error", body: chunk };
  takeFrame(chunk, reply);
  const choice = choiceOf(chunk);
  if (choice !== undefined && takeChoice(choice, reply)) onToken();
  return undefined;
}

function readWhole(text: string, reply: Reply, onToken: () => void): Read {
  const value = parse(text);
  if (value === undefined) return looksCut(text) ? { kind: "cut" } : foreign(text);
  if (value["error"] !== undefined && value["error"] !== null) return { kind: "error", body: value };
  const choice = choiceOf(value);
  if (choice === undefined)
    return { kind: "foreign", what: "JSON without `choices`", start: text.slice(0, MAX_START) };
  takeFrame(value, reply);
  if (takeChoice(choice, reply)) onToken();
  if (reply.text.length > MAX_TEXT) return { kind: "endless", limit: "a million characters" };
  reply.finish ??= "stop";
  return { kind: "reply", reply };
}

function takeFrame(frame: Fields, reply: Reply): void {
  if (typeof frame["model"] === "string" && frame["model"] !== "") reply.model = frame["model"];
  const usage = fields(frame["usage"]);
  const input = tokens(usage?.["prompt_tokens"]);
  const output = tokens(usage?.["completion_tokens"]);
  if (usage === undefined || input === undefined || output === undefined) return;
  const cached =
    tokens(fields(usage["prompt_tokens_details"])?.["cached_tokens"]) ??
    tokens(usage["prompt_cache_hit_tokens"]);
  reply.counted = {
    input,
    output,
    estimated: usage["estimated"] === true,
    ...(cached === undefined ? {} : { cached: Math.min(cached, input) }),
  };
}

/** True when something of the answer came: thinking, a word, or its end. */
function takeChoice(choice: Fields, reply: Reply): boolean {
  const said = fields(choice["delta"]) ?? fields(choice["message"]) ?? {};
  const text = textOf(said["content"]) || (typeof choice["text"] === "string" ? choice["text"] : "");
  const thinking =
    textOf(said["reasoning_content"]) || textOf(said["reasoning"]) || thinkingPartsOf(said["content"]);
  const refusal = textOf(said["refusal"]);
  reply.text += text;
  reply.thinking += thinking.length;
  if (reply.refusal.length < 2000) reply.refusal += refusal;
  const ended = typeof choice["finish_reason"] === "string" && choice["finish_reason"] !== "";
  if (ended) reply.finish = String(choice["finish_reason"]);
  return ended || text !== "" || thinking !== "" || refusal !== "";
}

/** Content is text, or a list of parts of which some are text. */
function textOf(content: unknown): string {
  if (typeof content === "string") return content;
  if (!Array.isArray(content)) return "";
  return content
    .map((part: unknown) => fields(part))
    .map((part) => (part?.["type"] !== "thinking" && typeof part?.["text"] === "string" ? part["text"] : ""))
    .join("");
}

function thinkingPartsOf(content: unknown): string {
  if (!Array.isArray(content)) return "";
  return content
    .map((part: unknown) => fields(part))
    .map((part) => (part?.["type"] === "thinking" ? textOf(part["thinking"]) : ""))
    .join("");
}

function choiceOf(frame: Fields): Fields | undefined {
  const { choices } = frame as { readonly choices?: unknown };
  return Array.isArray(choices) ? fields(choices[0]) : undefined;
}

function foreign(text: string): Read {
  if (/^<(?:!doctype|html|head|body|\?xml)/iu.test(text)) {
    const title = /<title[^>]{0,200}>([^<]{0,200})/iu.exec(text)?.[1] ?? "";
    return { kind: "foreign", what: "a web page", start: title };
  }
  return { kind: "foreign", what: "something else", start: text.slice(0, MAX_START) };
}

function looksCut(text: string): boolean {
  return !text.trimEnd().endsWith("}");
}

function tokens(value: unknown): number | undefined {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0 ? value : undefined;
}

export type Fields = Readonly<Record<string, unknown>>;

export function fields(value: unknown): Fields | undefined {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Fields) : undefined;
}

/** The object that a text of JSON is, if it is one. */
export function parse(text: string): Fields | undefined {
  try {
    return fields(JSON.parse(text));
  } catch {
    return undefined;
  }
}
