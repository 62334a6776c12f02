import type { ColumnProfile } from "../../../../data/dataset.ts";
import type { DatePart } from "../../../../toolkit/index.ts";
import { isTime } from "../facts.ts";
import { DATE_PARTS } from "../lexicon.ts";
import { alt, listOf, map, memo, opt, type Parser, phrase, seq, term } from "../parser.ts";
import type { Key } from "../part.ts";
import { wordsOf } from "../tokens.ts";
import { aColumn, anAmount, type Amount } from "./leaves.ts";

const datePart = term(DATE_PARTS);

/** The column of dates that is meant where none is named; when there are several, there are as many readings. */
export const theDates: Parser<ColumnProfile> = (input, at) =>
  input.dataset.profile.columns
    .filter(isTime)
    .map((column) => ({ to: at, cost: 0.5, notes: [], value: column }));

export const aDateColumn: Parser<ColumnProfile> = map(aColumn, ({ column }) =>
  isTime(column) ? column : undefined,
);

/** "month of order date", "order month"; "month" alone, where only one column has dates. */
export const aDateKey: Parser<Key> = memo(
  alt<Key>(
    seq([datePart, phrase("of", "of the", "in"), aDateColumn], (part, _, column) => partOf(column, part)),
    seq([aDateColumn, datePart], partOf),
    seq([datePart, theDates], (part, column) => partOf(column, part)),
  ),
);

/** Days are what a column of dates holds, and only a clock has hours. */
export function partOf(column: ColumnProfile, part: DatePart): Key | undefined {
  if (column.type === "date" && part === "day") return { column };
  if (column.type === "date" && part === "hour_of_day") return undefined;
  return { column, part };
}

const range = seq([anAmount, phrase("-", "–", "to"), anAmount], (low, _, high) =>
  isPlain(low) && isPlain(high) && low.value <= high.value ? ([low.value, high.value] as const) : undefined,
);
const ranges = map(listOf(range, phrase(",", "and", ", and"), 40), (list) => {
  const sorted = list.toSorted(([left], [right]) => left - right);
  const apart = sorted.every(([from], at) => at === 0 || from > (sorted[at - 1]?.[1] ?? -Infinity));
  return apart && list.length > 1 ? sorted : undefined;
});
const groups = phrase(
  "in ranges",
  "in the ranges",
  "in groups",
  "groups",
  "group",
  "ranges",
  "range",
  "bins",
  "in bins",
  "brackets",
  "bands",
);
const steps = phrase(
  "in steps of",
  "in bins of",
  "in groups of",
  "groups of",
  "bins of",
  "in ranges of",
  "in intervals of",
  "in buckets of",
  "in bins of width",
  "in brackets of",
);

/** "age groups 0-12, 13-19", "age in bins of 10". */
const aBin: Parser<Key> = alt<Key>(
  seq([aColumn, groups, opt(phrase(":", "of")), ranges], ({ column }, _, _of, list) =>
    column.type === "number" ? { column, ranges: list } : undefined,
  ),
  seq([aColumn, ranges], ({ column }, list) =>
    column.type === "number" ? { column, ranges: list } : undefined,
  ),
  seq([aColumn, steps, anAmount], ({ column }, _, amount) =>
    column.type === "number" && isPlain(amount) && amount.value > 0
      ? { column, width: amount.value }
      : undefined,
  ),
);

function isPlain({ percent, large }: Amount): boolean {
  return !percent && !large;
}

/** A part of dates, or ranges of numbers. */
export const aCutKey: Parser<Key> = memo(alt<Key>(aDateKey, aBin));

/** Rows by a column as it is; but dates under the name of a year are years: 2001, not 2001-01-01. */
export function keyOf(column: ColumnProfile): Key {
  const years = isTime(column) && ["year", "years"].includes(wordsOf(column.name).at(-1) ?? "");
  return years ? { column, part: "year" } : { column };
}

/** Whatever rows can be grouped by. */
export const aKey: Parser<Key> = memo(
  alt<Key>(
    map(aColumn, ({ column }) => keyOf(column)),
    aCutKey,
  ),
);
