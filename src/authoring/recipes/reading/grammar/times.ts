import type { ColumnProfile } from "../../../../data/dataset.ts";
import type { Filter } from "../../../../toolkit/index.ts";
import { isCalendarYear, isTime } from "../facts.ts";
import { MONTHS, SHORT_MONTHS, TIME_COMPARISONS } from "../lexicon.ts";
import { alt, map, opt, type Parser, phrase, seq, term } from "../parser.ts";
import type { Part } from "../part.ts";
import { aColumn, aDate, anAmount } from "./leaves.ts";

/** Some days: `from` is the first of them, `until` the first day after. */
interface Period {
  readonly from: string;
  readonly until: string;
  readonly year?: number;
}

const aYear: Parser<Period> = map(anAmount, ({ value, text }) =>
  /^[12]\d{3}$/.test(text) ? { from: `${value}-01-01`, until: `${value + 1}-01-01`, year: value } : undefined,
);
const aDay: Parser<Period> = map(aDate, (from) => ({ from, until: shifted(from, 1) }));
const monthName = term(Object.fromEntries(MONTHS.map((name, index) => [name, index] as const)));
const aMonth: Parser<Period> = seq(
  [alt(monthName, term(SHORT_MONTHS)), opt(phrase("of", ",")), aYear],
  (index, _, { year }) => (year === undefined ? undefined : monthOf(year, index)),
);
const aPeriod = alt(aYear, aMonth, aDay);

/** The column that is meant by a time without a column's name; when there are several, there are as many readings. */
const theTime: Parser<ColumnProfile> = (input, at) =>
  input.dataset.profile.columns
    .filter((column) => isTime(column) || isCalendarYear(column))
    .map((column) => ({ to: at, cost: 0.5, notes: [], value: column }));

const aTimeColumn: Parser<ColumnProfile> = map(aColumn, ({ column }) =>
  isTime(column) || isCalendarYear(column) ? column : undefined,
);
const during = phrase("in", "during", "on", "for", "of", "from", "is", "is in", "is on", "was in", "=");
const beside = term(TIME_COMPARISONS);
const is = opt(phrase("is", "was", "are", "were"));

/** A phrase that keeps the rows of some time. */
export const aTime: Parser<Part> = alt(
  seq([during, aPeriod, theTime], (_, period, column) => within(column, period, period)),
  seq([beside, aPeriod, theTime], (relation, period, column) => related(column, relation, period)),
  seq([phrase("between"), aPeriod, phrase("and"), aPeriod, theTime], (_, first, _and, last, column) =>
    within(column, first, last),
  ),
  seq([phrase("from"), aPeriod, phrase("to"), aPeriod, theTime], (_, first, _to, last, column) =>
    within(column, first, last),
  ),
  seq([phrase("in", "during"), monthName, theTime], (_, index, column) => onlyMonth(column, index)),
  seq([aTimeColumn, during, aPeriod], (column, _, period) => within(column, period, period)),
  seq([aTimeColumn, is, beside, aPeriod], (column, _, relation, period) => related(column, relation, period)),
  seq(
    [aTimeColumn, is, phrase("between"), aPeriod, phrase("and"), aPeriod],
    (column, _is, _between, first, _and, last) => within(column, first, last),
  ),
);

/** "in November", where the data has seen only one. */
function onlyMonth(column: ColumnProfile, index: number): Part | undefined {
  const { min, max } = column;
  if (!isTime(column) || typeof min !== "string" || typeof max !== "string") return undefined;
  const [first, last] = [Number(min.slice(0, 4)), Number(max.slice(0, 4))];
  if (!(last - first <= 2)) return undefined;
  const months = Array.from({ length: last - first + 1 }, (_, offset) => monthOf(first + offset, index));
  const [only, ...others] = months.filter(
    ({ from, until }) => from <= max.slice(0, 10) && until > min.slice(0, 10),
  );
  return only !== undefined && others.length === 0 ? within(column, only, only) : undefined;
}

function within(column: ColumnProfile, first: Period, last: Period): Part | undefined {
  if (first.from > last.from) return undefined;
  if (isCalendarYear(column)) {
    if (first.year === undefined || last.year === undefined) return undefined;
    return keeping(first === last ? [["=", first.year]] : [["between", [first.year, last.year]]], column);
  }
  if (column.type === "timestamp")
    return keeping(
      [
        [">=", first.from],
        ["<", last.until],
      ],
      column,
    );
  const end = shifted(last.until, -1);
  return keeping(first.from === end ? [["=", end]] : [["between", [first.from, end]]], column);
}

function related(
  column: ColumnProfile,
  relation: "after" | "before" | "since",
  { from, until, year }: Period,
): Part | undefined {
  if (isCalendarYear(column)) {
    if (year === undefined) return undefined;
    return keeping([[relation === "after" ? ">" : relation === "before" ? "<" : ">=", year]], column);
  }
  if (relation === "after") return keeping([[">=", until]], column);
  return keeping([[relation === "before" ? "<" : ">=", from]], column);
}

function keeping(
  conditions: readonly (readonly [Filter["op"], NonNullable<Filter["value"]>])[],
  { name }: ColumnProfile,
): Part {
  return { where: conditions.map(([op, value]) => ({ column: name, op, value })) };
}

function monthOf(year: number, index: number): Period {
  const from = new Date(Date.UTC(year, index, 1));
  const until = new Date(Date.UTC(year, index + 1, 1));
  return { from: dayOf(from), until: dayOf(until) };
}

function shifted(day: string, days: number): string {
  const time = new Date(`${day}T00:00:00Z`);
  time.setUTCDate(time.getUTCDate() + days);
  return dayOf(time);
}

function dayOf(time: Date): string {
  return time.toISOString().slice(0, 10);
}
