import { isCalendarYear, isTime } from "../column_facts.ts";
import { HALVES, MONTHS, QUARTERS, SHORT_MONTHS } from "../lexicon/times.ts";
import { alt, map, memo, opt, type Parser, phrase, seq, term } from "../parser.ts";
import { aDate, anAmount } from "./leaves.ts";
import { aWrittenDate } from "./written_dates.ts";

/** Some days: `from` is the first of them, `until` the first day after. */
export interface Period {
  readonly from: string;
  readonly until: string;
  /** The first and last year, when it is made of whole ones. */
  readonly years?: readonly [number, number];
}

const aYear: Parser<number> = map(anAmount, ({ value, text }) =>
  /^[12]\d{3}$/.test(text) ? value : undefined,
);

/** "the 1990s", but not "the 1900s", which may be the century; and "the 90s" where the table has times in these only. */
const aDecade: Parser<number> = (input, at) => {
  const [, decade] = /^(1\d[1-9]0|2\d{2}0)s$/.exec(input.tokens[at]?.folded ?? "") ?? [];
  if (decade !== undefined) return [{ to: at + 1, cost: 0, notes: [], value: Number(decade) }];
  const start = /^['’]$/.test(input.tokens[at]?.text ?? "") ? at + 1 : at;
  const { folded = "", text = "" } = input.tokens[start] ?? {};
  const tens = tensOf(folded);
  if (tens === undefined || tens < 30 || (start === at && input.tokens[at - 1]?.folded !== "the")) return [];
  const value = 1900 + tens;
  const spans = input.dataset.profile.columns
    .filter((column) => isTime(column) || isCalendarYear(column))
    .map(({ min, max }) => [Number.parseInt(String(min), 10), Number.parseInt(String(max), 10)] as const);
  const isMeant = spans.some(
    ([from, to]) => from <= value + 9 && to >= value && from > value - 91 && to < value + 100,
  );
  return isMeant ? [{ to: start + 1, cost: 0, notes: [`taking "${text}" for the ${value}s`], value }] : [];
};

const TENS = [
  "ten",
  "twenties",
  "thirties",
  "forties",
  "fifties",
  "sixties",
  "seventies",
  "eighties",
  "nineties",
];

/** "30s", "thirties": 30. */
export function tensOf(word: string): number | undefined {
  const [, digits] = /^([1-9]0)s$/.exec(word) ?? [];
  const at = TENS.indexOf(word);
  return digits === undefined ? (at > 0 ? (at + 1) * 10 : undefined) : Number(digits);
}

/** Months count from 0. */
export const monthName: Parser<number> = term(
  Object.fromEntries(MONTHS.map((name, index) => [name, index] as const)),
);
const anyMonth = alt(monthName, term(SHORT_MONTHS));
export const aQuarter: Parser<number> = term(QUARTERS);
const of = opt(phrase("of", ",", "of the year", "in"));

/** "5", "5th": the day of a month. */
const aDayNumber: Parser<number> = (input, at) => {
  const [, digits] = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(input.tokens[at]?.folded ?? "") ?? [];
  return digits === undefined ? [] : [{ to: at + 1, cost: 0, notes: [], value: Number(digits) }];
};

/** "2011-03", which may be no two years: "2005-09" may be all of these, and is not read. */
const aYearMonth: Parser<readonly [number, number]> = (input, at) => {
  const [year, dash, month] = input.tokens.slice(at, at + 3);
  const isTight = year?.end === dash?.start && dash?.end === month?.start;
  if (!isTight || dash?.text !== "-" || !/^[12]\d{3}$/.test(year?.text ?? "")) return [];
  const [first, second] = [Number(year?.text), Number(month?.text)];
  const isMonth = /^(?:0[1-9]|1[0-2])$/.test(month?.text ?? "") && second <= first % 100;
  return isMonth ? [{ to: at + 3, cost: 0, notes: [], value: [first, second] }] : [];
};

/** A stretch of the calendar that is said with its year. */
export const aPeriod: Parser<Period> = memo(
  alt<Period>(
    seq([opt(phrase("year", "the year")), aYear], (_, year) => yearsOf(year, year)),
    map(aDecade, (decade) => yearsOf(decade, decade + 9)),
    seq([anyMonth, of, aYear], (index, _, year) => monthsOf(year, index, 1)),
    map(aYearMonth, ([year, month]) => monthsOf(year, month - 1, 1)),
    seq([aYear, anyMonth], (year, index) => monthsOf(year, index, 1)),
    seq(
      [anyMonth, phrase("to", "until", "through", "-", "–"), anyMonth, of, aYear],
      (first, _, last, _of, year) => monthsBetween(year, first, last),
    ),
    seq([aQuarter, of, aYear], (quarter, _, year) => monthsOf(year, quarter * 3, 3)),
    seq([aYear, opt(phrase("-")), aQuarter], (year, _, quarter) => monthsOf(year, quarter * 3, 3)),
    seq([term(HALVES), of, aYear], (half, _, year) => monthsOf(year, half * 6, 6)),
    map(aWrittenDate, ({ year, month, day, months = 1 }) =>
      day === undefined ? monthsOf(year, month, months) : dayOf(year, month, day),
    ),
    map(aDate, (from) => ({ from, until: shifted(from, 1) })),
    seq([anyMonth, aDayNumber, opt(phrase(",")), aYear], (index, day, _, year) => dayOf(year, index, day)),
    seq([aDayNumber, opt(phrase("of")), anyMonth, opt(phrase(",")), aYear], (day, _, index, _comma, year) =>
      dayOf(year, index, day),
    ),
  ),
);

/** "May and July 2012" behind "between": both are of that year. */
export const aMonthSpan: Parser<Period> = seq(
  [anyMonth, phrase("and", "to", "until", "through", "-", "–"), anyMonth, of, aYear],
  (first, _, last, _of, year) => monthsBetween(year, first, last),
);

function monthsBetween(year: number, first: number, last: number): Period | undefined {
  return first < last ? monthsOf(year, first, last - first + 1) : undefined;
}

function yearsOf(first: number, last: number): Period {
  return { from: `${first}-01-01`, until: `${last + 1}-01-01`, years: [first, last] };
}

function monthsOf(year: number, index: number, months: number): Period {
  return { from: isoDay(year, index, 1), until: isoDay(year, index + months, 1) };
}

/** No day, when the month is not so long. */
function dayOf(year: number, index: number, day: number): Period | undefined {
  const from = isoDay(year, index, day);
  return Number(from.slice(8)) === day ? { from, until: shifted(from, 1) } : undefined;
}

export function shifted(day: string, days: number): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return isoDay(year, month - 1, date + days);
}

function isoDay(year: number, index: number, day: number): string {
  return new Date(Date.UTC(year, index, day)).toISOString().slice(0, 10);
}
