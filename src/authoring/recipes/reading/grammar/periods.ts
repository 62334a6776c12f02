import { HALVES, MONTHS, QUARTERS, SHORT_MONTHS } from "../lexicon.ts";
import { alt, map, memo, opt, type Parser, phrase, seq, term } from "../parser.ts";
import { aDate, anAmount } from "./leaves.ts";

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

/** "the 1990s". */
const aDecade: Parser<number> = (input, at) => {
  const [, decade] = /^([12]\d{2}0)s$/.exec(input.tokens[at]?.folded ?? "") ?? [];
  return decade === undefined ? [] : [{ to: at + 1, cost: 0, notes: [], value: Number(decade) }];
};

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

/** A stretch of the calendar that is said with its year. */
export const aPeriod: Parser<Period> = memo(
  alt<Period>(
    seq([opt(phrase("year", "the year")), aYear], (_, year) => yearsOf(year, year)),
    map(aDecade, (decade) => yearsOf(decade, decade + 9)),
    seq([anyMonth, of, aYear], (index, _, year) => monthsOf(year, index, 1)),
    seq([aYear, anyMonth], (year, index) => monthsOf(year, index, 1)),
    seq([aQuarter, of, aYear], (quarter, _, year) => monthsOf(year, quarter * 3, 3)),
    seq([aYear, opt(phrase("-")), aQuarter], (year, _, quarter) => monthsOf(year, quarter * 3, 3)),
    seq([term(HALVES), of, aYear], (half, _, year) => monthsOf(year, half * 6, 6)),
    map(aDate, (from) => ({ from, until: shifted(from, 1) })),
    seq([anyMonth, aDayNumber, opt(phrase(",")), aYear], (index, day, _, year) => dayOf(year, index, day)),
    seq([aDayNumber, opt(phrase("of")), anyMonth, opt(phrase(",")), aYear], (day, _, index, _comma, year) =>
      dayOf(year, index, day),
    ),
  ),
);

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
