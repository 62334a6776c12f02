import { checkJson } from "../../../toolkit/schema.ts";
import type { Json, JsonSchema } from "../../../toolkit/spec.ts";
import { clean, type Safe } from "./text.ts";

export type FoundJson =
  | { readonly ok: true; readonly value: Json }
  /** Sentences to mend it by. */
  | { readonly ok: false; readonly issues: readonly string[] };

const MAX_CANDIDATES = 40;
const MAX_DEPTH = 64;

/**
 * The JSON in a reply that fits the schema: the reply itself, else a fenced block, else something in brackets amid the prose.
 * Trailing commas, comments, and line ends inside strings are forgiven; a misfit is told of the first JSON there was.
 */
export function findJson(text: string, schema: JsonSchema, safe: Safe = clean): FoundJson {
  let first: readonly string[] | undefined;
  let tried = 0;
  for (const candidate of candidatesIn(text)) {
    if (++tried > MAX_CANDIDATES) break;
    const parsed = parseLoosely(candidate);
    if (parsed === undefined) continue;
    const value = cleanJson(parsed.value, safe);
    const issues = issuesOf(value, schema);
    if (issues.length === 0) return { ok: true, value };
    first ??= issues;
  }
  return {
    ok: false,
    issues: first ?? [
      /[[{]/u.test(text)
        ? "the JSON cannot be parsed: check its quotes, commas and brackets"
        : "there is no JSON in the reply",
    ],
  };
}

function* candidatesIn(text: string): Generator<string> {
  const trimmed = text.trim();
  if (/^[[{"\d-]|^(?:true|false|null)$/u.test(trimmed)) yield trimmed;
  for (const [, block = ""] of text.matchAll(/```[^\n`]*\n([\s\S]*?)```/gu)) yield block.trim();
  let from = 0;
  for (let looked = 0; looked < MAX_CANDIDATES; looked++) {
    const offset = text.slice(from).search(/[[{]/u);
    if (offset < 0) return;
    const start = from + offset;
    const end = endOfBrackets(text, start);
    if (end !== undefined) yield text.slice(start, end);
    from = end ?? start + 1;
  }
}

/** Where the bracket that opens at `start` is closed, strings apart. */
function endOfBrackets(text: string, start: number): number | undefined {
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    const letter = text[at];
    if (letter === '"') at = endOfString(text, at) - 1;
    else if (letter === "{" || letter === "[") depth++;
    else if ((letter === "}" || letter === "]") && --depth === 0) return at + 1;
  }
  return undefined;
}

function parseLoosely(text: string): { readonly value: Json } | undefined {
  if (tooDeep(text)) return undefined;
  return parseJson(text) ?? parseJson(mend(text));
}

function parseJson(text: string): { readonly value: Json } | undefined {
  try {
    return { value: JSON.parse(text) as Json };
  } catch {
    return undefined;
  }
}

/** Counts brackets in strings too: that errs on the safe side. */
function tooDeep(text: string): boolean {
  let depth = 0;
  for (const [letter] of text.matchAll(/[[\]{}]/gu)) {
    depth += letter === "[" || letter === "{" ? 1 : -1;
    if (depth > MAX_DEPTH) return true;
  }
  return false;
}

/**
 * Trailing commas and comments left out, controls inside strings escaped: what models get wrong in JSON that is otherwise right.
 * One pass, since a hostile reply can make a pattern go over it again and again.
 */
export function mend(text: string): string {
  const pieces: string[] = [];
  /** Where a comma is after which nothing has come yet. */
  let comma: number | undefined;
  let at = 0;
  while (at < text.length) {
    const start = at;
    const letter = text.charAt(at);
    if (letter === "/" && (text[at + 1] === "/" || text[at + 1] === "*")) {
      const [end, length] = text[at + 1] === "/" ? ["\n", 0] : ["*/", 2];
      const found = text.indexOf(end, at + 2);
      at = found < 0 ? text.length : found + length;
      continue;
    }
    at = letter === '"' ? endOfString(text, at) : at + 1;
    if (/\S/u.test(letter)) {
      if (comma !== undefined && (letter === "]" || letter === "}")) pieces[comma] = "";
      comma = letter === "," ? pieces.length : undefined;
    }
    pieces.push(letter === '"' ? escapeControls(text.slice(start, at)) : letter);
  }
  return pieces.join("");
}

function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === "\\") at++;
    else if (text[at] === '"') return at + 1;
  }
  return text.length;
}

function escapeControls(string: string): string {
  return string.replace(/\p{Cc}/gu, (control) => JSON.stringify(control).slice(1, -1));
}

function issuesOf(value: Json, schema: JsonSchema): string[] {
  const forbidden = pathOfProto(value, "");
  if (forbidden !== undefined) return [`${forbidden}: the key __proto__ must not be used`];
  return checkJson(schema, value).map(
    ({ path, message }) => `${path === "" ? "the value" : path} ${message}`,
  );
}

function pathOfProto(value: Json, path: string): string | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  for (const [name, item] of Object.entries(value) as [string, Json][]) {
    if (name === "__proto__") return path === "" ? "the value" : path;
    const found = pathOfProto(item, path === "" ? name : `${path}.${name}`);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Escapes such as \u001b become letters only when JSON is parsed. */
function cleanJson(value: Json, safe: Safe): Json {
  if (typeof value === "string") return safe(value);
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((item: Json) => cleanJson(item, safe));
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [safe(name), cleanJson(item as Json, safe)]),
  );
}
