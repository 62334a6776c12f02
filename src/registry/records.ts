import type { JsonObject, ToolSpec } from "../toolkit/spec.ts";
import { sha256 } from "./files.ts";

/** The hash of a value, whatever the order of its keys. */
export function hashOf(value: unknown): string {
  return sha256(JSON.stringify(sorted(value)));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isRecord(value)) return value;
  const keys = Object.keys(value).toSorted();
  return Object.fromEntries(keys.map((key) => [key, sorted(value[key])]));
}

/** The JSON object in these bytes, or what is wrong with them. */
export function parseRecord(bytes: Buffer): JsonObject | string {
  if (isDeep(bytes)) return TOO_DEEP;
  try {
    const value: unknown = JSON.parse(bytes.toString("utf8"));
    return isRecord(value) ? value : "it is not a JSON object";
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

const DEEPEST = 200;
export const TOO_DEEP = `it is nested more than ${DEEPEST} levels deep`;

/** Counted on the bytes, before anything recurses into them. */
export function isDeep(bytes: Buffer): boolean {
  let depth = 0;
  for (let index = 0; index < bytes.length; index += 1) {
    const byte = bytes[index];
    if (byte === QUOTE) index = endOfText(bytes, index);
    else if (byte === BRACE || byte === BRACKET) depth += 1;
    else if (byte === BRACE + 2 || byte === BRACKET + 2) depth -= 1;
    if (depth > DEEPEST) return true;
  }
  return false;
}

/** Where the text that begins at `start` is closed. Most of a record is text, so it is searched, not walked. */
function endOfText(bytes: Buffer, start: number): number {
  for (let end = bytes.indexOf(QUOTE, start + 1); end !== -1; end = bytes.indexOf(QUOTE, end + 1)) {
    let before = end;
    while (bytes[before - 1] === BACKSLASH) before -= 1;
    if ((end - before) % 2 === 0) return end;
  }
  return bytes.length;
}

const [QUOTE, BACKSLASH, BRACE, BRACKET] = [0x22, 0x5c, 0x7b, 0x5b];

export function formatRecord(record: object): string {
  return `${JSON.stringify(record, null, 2)}\n`;
}

/** `JSON.parse` makes nothing that JSON cannot say. */
export function isRecord(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

const TEXTS = [
  "name",
  "title",
  "description",
  "when_to_use",
  "what_it_does",
  "returns",
  "prerequisites",
  "operation",
] as const;

export function isSpec(value: unknown): value is ToolSpec {
  if (!isRecord(value)) return false;
  const { parameters, result, origin } = value;
  return (
    TEXTS.every((field) => typeof value[field] === "string") &&
    isRecord(parameters) &&
    isRecord(result) &&
    isRecord(origin) &&
    (origin["author"] === "recipes" || origin["author"] === "model") &&
    typeof origin["question"] === "string"
  );
}
