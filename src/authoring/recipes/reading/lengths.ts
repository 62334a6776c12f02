import type { ColumnProfile, Profile } from "../../../data/dataset.ts";
import { isSeconds } from "./clocks.ts";
import { isLengthOfPart } from "./body_parts.ts";
import { sameNoun } from "./names.ts";
import { wordsOf } from "./tokens.ts";
import { carries } from "./units.ts";

/** Whose length is a time, or may be one. */
const LASTING: ReadonlySet<string> = new Set(
  `length avg average mean total max min film movie song track video episode clip stay call trip ride session game match flight event
  visit show concert course meeting`.split(/\s+/),
);

/** Whether it is the length of some thing, such as a stride, and never a time. */
export function isLengthOfThing({ name }: Pick<ColumnProfile, "name">): boolean {
  const words = wordsOf(name);
  return words.includes("length") && !words.every((word) => LASTING.has(word));
}

/**
 * Whether it is not what makes a row long: the longest run is not that of the longest strides, nor the longest book that of the longest
 * title; and what takes a time, or goes a way, is long in that.
 */
export function isOtherLength(column: ColumnProfile, { columns }: Profile): boolean {
  if (wordsOf(column.name).some((word) => PARTS.has(word))) return true;
  const isLong = columns.some((one) => isSeconds(one) || wordsOf(one.name).includes("distance"));
  return isLong && isLengthOfThing(column);
}
const PARTS: ReadonlySet<string> = new Set(
  `stride step stroke pace wave focal pool lap queue name title summary headline description text comment password`.split(
    " ",
  ),
);

/** Whether it says how long something took. */
export function isDuration(column: ColumnProfile): boolean {
  const { name } = column;
  const words = wordsOf(name);
  if (isSeconds(column)) return true;
  if (name.includes("/") || words.some((word) => ["per", "speed", "pace", "rate"].includes(word)))
    return false;
  return (
    words.some((word) => ["time", "duration"].includes(word)) ||
    carries({ name }, ["ms", "second", "minute", "hour"]) ||
    /(?:\(s\)|_s)$/u.test(name)
  );
}

/** Whether a column's number is one that an adjective of these nouns speaks of: "longest" of a runtime, a wing, a time in bed. */
export function speaksOf(nouns: readonly string[], column: ColumnProfile): boolean {
  return (
    wordsOf(column.name).some((word) => nouns.some((noun) => sameNoun(noun, word))) ||
    (nouns.includes("length") && isLengthOfPart(column)) ||
    (nouns.includes("duration") && isDuration(column))
  );
}
