import type { ColumnProfile } from "../../../../data/dataset.ts";
import type { DatePart } from "../../../../toolkit/index.ts";
import type { Range } from "../../../../toolkit/index.ts";
import { stepOfDates, isCalendarYear, isTime } from "../column_facts.ts";
import { timesIn } from "../headers.ts";
import type { Input } from "../input.ts";
import { DATE_PARTS } from "../lexicon/times.ts";
import { timesMeant } from "../linking/main_date.ts";
import { timeOfVerb } from "../linking/verb_times.ts";
import { alt, listOf, map, memo, opt, type Parser, phrase, seq, term } from "../parser.ts";
import { type Key, type Part, problem } from "../part.ts";
import { sayColumn } from "../say.ts";
import { wordsOf } from "../tokens.ts";
import { carries } from "../units.ts";
import { aDecadeOfYears } from "./decades.ts";
import { aColumn, aMeasured, anAmount, type Amount } from "./leaves.ts";

const datePart = term(DATE_PARTS);

/** The column of dates that is meant where none is named; when there are several, there are as many readings. */
export const theDates: Parser<ColumnProfile> = (input, at) =>
  timesMeant(
    timesIn(input.dataset.profile.columns),
    input.dataset.profile.columns,
    input.tokens,
    input.facts.rowNouns,
  ).map((column) => ({ to: at, cost: 0.5, notes: [], value: column }));

export const aDateColumn: Parser<ColumnProfile> = map(aColumn, ({ column }) =>
  isTime(column) ? column : undefined,
);

/** "month of order date", "order month"; "month" alone, where only one column has dates. */
const aDateKey: Parser<Key> = memo(
  alt<Key>(
    seq([datePart, phrase("of", "of the", "in"), aDateColumn], (part, _, column) => partOf(column, part)),
    // "month of the year" is no year, though a column is called Month.
    (input, at) =>
      seq([aDateColumn, datePart], partOf)(input, at).filter(
        ({ to }) => !input.tokens.slice(at, to).some(({ folded }) => folded === "of"),
      ),
    // Where a column of years only repeats that of the dates, decades are its own.
    (input, at) =>
      seq([datePart, theDates], (part, column) =>
        (part === "decade" && input.twins.has(column.name)) ||
        (part === "year" &&
          timeOfVerb(input.dataset.profile.columns, input.tokens) !== column &&
          isOtherYear(column, input)) ||
        (isOfDays(input.tokens[at]?.folded) && isCoarse(column))
          ? undefined
          : partOf(column, part),
      )(input, at),
  ),
);

function isOfDays(word = ""): boolean {
  return word === "day" || word === "days";
}

/** Where there is a date for each month, or each year, none is a day. */
function isCoarse(column: ColumnProfile): boolean {
  const step = column.type === "date" ? stepOfDates(column) : undefined;
  return step !== undefined && step !== "day";
}

/** "films by year" goes by release_year, and not by the year of date_added. */
function isOtherYear({ name }: ColumnProfile, { dataset: { profile }, twins }: Input): boolean {
  const said = wordsOf(name).filter((word) => !OF_DATES.has(word));
  return (
    said.length > 0 &&
    !twins.has(name) &&
    profile.columns.some((other) => isCalendarYear(other) && /year$/iu.test(other.name))
  );
}
const OF_DATES: ReadonlySet<string> = new Set("date dates time datetime timestamp day dt".split(" "));

/** Days are what a column of dates holds, and only a clock has hours. */
export function partOf(column: ColumnProfile, part: DatePart): Key | undefined {
  if (column.type === "date" && part === "day") return { column };
  if (column.type === "date" && part === "hour_of_day") return undefined;
  return { column, part };
}

/** As it is said: "over 64" leaves 64 out, "up to 17" takes 17 in. */
interface Stretch {
  readonly from: number | null;
  readonly to: number | null;
  /** Whether the end that is said belongs to an open range. */
  readonly within?: boolean;
}

const plainAmount = map(anAmount, (amount) => (isPlain(amount) ? amount.value : undefined));
const stretch: Parser<Stretch> = alt<Stretch>(
  seq([plainAmount, phrase("-", "–", "to"), plainAmount], (from, _, to) =>
    from <= to ? { from, to } : undefined,
  ),
  seq([phrase("under", "below", "less than", "younger than", "<"), plainAmount], (_, to) => ({
    from: null,
    to,
    within: false,
  })),
  seq([phrase("up to", "at most", "<="), plainAmount], (_, to) => ({ from: null, to, within: true })),
  seq(
    [
      plainAmount,
      phrase("and under", "or under", "and below", "or below", "and younger", "or younger", "or less"),
    ],
    (to) => ({ from: null, to, within: true }),
  ),
  seq([phrase("over", "above", "more than", "older than", ">"), plainAmount], (_, from) => ({
    from,
    to: null,
    within: false,
  })),
  seq([phrase("at least", ">="), plainAmount], (_, from) => ({ from, to: null, within: true })),
  seq(
    [
      plainAmount,
      phrase(
        "+",
        "plus",
        "and over",
        "or over",
        "and above",
        "or above",
        "and older",
        "or older",
        "and up",
        "or more",
        "and more",
      ),
    ],
    (from) => ({ from, to: null, within: true }),
  ),
);
const stretches = map(listOf(stretch, phrase(",", "and", ", and"), 40), (list) =>
  list.length > 1 ? list.toSorted((left, right) => startOf(left) - startOf(right)) : undefined,
);

function startOf({ from }: Stretch): number {
  return from ?? -Infinity;
}

/** Ranges that a key can have: no number lies in two of them, and none is left out by a word. */
function toRanges(column: ColumnProfile, list: readonly Stretch[]): readonly Range[] | undefined {
  const whole = /INT/.test(column.sqlType);
  const ranges = list.map(({ from, to, within }, at): Range | undefined => {
    const before = list[at - 1];
    if (from === null && to !== null) {
      if (at > 0) return undefined;
      return within ? (whole && Number.isInteger(to) ? [null, to + 1] : undefined) : [null, to];
    }
    if (from === null || to !== null) return [from, to];
    if (within || (before?.from !== null && before?.to === from)) return [from, to];
    return whole && Number.isInteger(from) ? [from + 1, to] : undefined;
  });
  const known = ranges.filter((range) => range !== undefined);
  const apart = known.every(([from], at) => {
    const before = known[at - 1];
    if (before === undefined) return true;
    const [start, end] = before;
    if (end === null || from === null) return false;
    return from > end || (from === end && (start === null || list[at]?.within === false));
  });
  return apart && known.length === list.length ? known : undefined;
}

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
  "in bands of",
  "bands of",
  "in buckets of width",
);

/** "age groups 0-12, 13-19", "age in bins of 10". */
const aBin: Parser<Key> = alt<Key>(
  seq([aColumn, groups, opt(phrase(":", "of")), stretches], ({ column }, _, _of, list) => cut(column, list)),
  seq([aColumn, opt(phrase(":")), stretches], ({ column }, _, list) => cut(column, list)),
  seq([aColumn, steps, aMeasured], ({ column }, _, amount) =>
    column.type === "number" &&
    isPlain(amount) &&
    amount.value > 0 &&
    (amount.units === undefined || carries(column, amount.units))
      ? { column, width: amount.value }
      : undefined,
  ),
);

/** Ranges that no key can have. */
export const aBadCut: Parser<Part> = seq(
  [aColumn, opt(groups), opt(phrase(":", "of")), stretches],
  ({ column }, _, _of, list) =>
    column.type !== "number" || toRanges(column, list)
      ? undefined
      : {
          issue: problem(
            `A value of ${sayColumn(column.name)} may lie in two of these ranges, or at an end that is not said to belong to one: both ends of a range belong to it, as in "18 to 24, 25 to 64, 65 and over"`,
          ),
        },
);

function cut(column: ColumnProfile, list: readonly Stretch[]): Key | undefined {
  const ranges = column.type === "number" ? toRanges(column, list) : undefined;
  return ranges && { column, ranges };
}

function isPlain({ percent, large }: Amount): boolean {
  return !percent && !large;
}

/** A part of dates, or ranges of numbers. */
export const aCutKey: Parser<Key> = memo(alt<Key>(aDateKey, aDecadeOfYears, aBin));

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
