import type { Json } from "../toolkit/spec.ts";
import type { Case } from "./suite.ts";

/** What became of one expected value. */
export interface Score {
  readonly name: string;
  readonly expected: string;
  /** What the result has under that name; absent when it has no such name. */
  readonly actual?: Json;
  readonly right: boolean;
}

/** Compares a result with every expected value of a question: all must match. */
export function scoreResult(result: Json, { expect, query }: Pick<Case, "expect" | "query">): Score[] {
  const names = Object.keys(expect);
  return Object.entries(expect).map(([name, expected]) => {
    const named = valueNamed(result, name);
    const actual = named ?? (names.length === 1 ? onlyValue(result) : undefined);
    if (actual === undefined) return { name, expected, right: false };
    return { name, expected, actual, right: matches(actual, expected, decimalsAsked(query)) };
  });
}

/** Under its own name at the top, or else at the one place in the result where the name occurs. */
function valueNamed(result: Json, name: string): Json | undefined {
  if (isRecord(result) && Object.hasOwn(result, name)) return result[name];
  const found = [...placesOf(result, name)];
  return found.length === 1 ? found[0] : undefined;
}

function* placesOf(value: Json, name: string): Generator<Json> {
  if (Array.isArray(value)) {
    for (const item of value as readonly Json[]) yield* placesOf(item, name);
  } else if (isRecord(value)) {
    for (const [key, inner] of Object.entries(value)) {
      if (key === name) yield inner;
      else yield* placesOf(inner, name);
    }
  }
}

/** What a recipe's result is about when it is one number; what stands beside it, such as the rows it is out of, is not. */
const MAIN = ["value", "share", "count"];

/** A result that is one value may answer a question that expects one, whatever either calls it. */
function onlyValue(result: Json): Json | undefined {
  if (!isRecord(result)) return Array.isArray(result) ? undefined : result;
  if (Object.values(result).some((value) => typeof value === "object" && value !== null)) return undefined;
  const names = Object.keys(result);
  const name = names.length === 1 ? names[0] : MAIN.find((main) => names.includes(main));
  return name === undefined ? undefined : result[name];
}

/**
 * Numbers within half a unit of the last decimal that the question asks for, else within 1e-6 of their size; text apart from
 * case and the white space around it; lists item by item.
 */
function matches(actual: Json, expected: string, asked: readonly number[]): boolean {
  if (Array.isArray(actual)) {
    const items = expected.replaceAll(/^\[|\]$/gu, "").split(",");
    const list = actual as readonly Json[];
    return items.length === list.length && list.every((item, at) => matches(item, items[at] ?? "", asked));
  }
  if (isRecord(actual)) return false;
  const number = numberIn(expected);
  if (number === undefined) return fold(actual === null ? "nan" : String(actual)) === fold(expected);
  const seen = typeof actual === "number" ? actual : numberIn(String(actual));
  return seen !== undefined && Math.abs(seen - number) <= tolerance(expected, number, asked);
}

function tolerance(expected: string, number: number, asked: readonly number[]): number {
  const relative = 1e-6 * Math.abs(number);
  if (asked.length === 0) return relative;
  // "1.5" may stand for 1.50; where the question rounds this to two decimals and that to four, the value's own count.
  const written = /\.(\d+)$/u.exec(expected.trim())?.[1]?.length ?? 0;
  const decimals = Math.max(written, Math.min(...asked));
  return Math.max(relative, 0.5 * 10 ** -decimals * (1 + 1e-9));
}

const COUNTS: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  tenth: 1,
  hundredth: 2,
  thousandth: 3,
};

/** Every number of decimals that a question asks for. */
export function decimalsAsked(query: string): number[] {
  const text = query.toLowerCase();
  const counted = text.matchAll(
    /\b(\d|one|two|three|four|five|six|first|second|third|fourth)[ -](?:decimals?|decimal (?:places?|points?|values?|digits?))\b/gu,
  );
  const nearest = text.matchAll(/\bnearest (tenth|hundredth|thousandth)\b/gu);
  const found = [...counted, ...nearest].map(([, word = ""]) => COUNTS[word] ?? Number(word));
  return [...new Set(found)];
}

/** Plain numbers only: neither a date nor "0x10" is one. */
function numberIn(text: string): number | undefined {
  const plain = text.trim();
  return /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/iu.test(plain) ? Number(plain) : undefined;
}

function fold(text: string): string {
  return text.trim().toLowerCase();
}

function isRecord(value: Json | undefined): value is { readonly [key: string]: Json } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
