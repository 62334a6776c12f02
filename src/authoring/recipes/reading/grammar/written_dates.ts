import { hasShortYears, orderTold } from "../../../../data/ingest/notes.ts";
import { MONTHS } from "../lexicon/times.ts";
import type { Parser } from "../parser.ts";
import { asTyped } from "../tokens.ts";

/** A day, or some months from the first of one. Months count from 0. */
interface Written {
  readonly year: number;
  readonly month: number;
  readonly day?: number;
  readonly months?: number;
}

/**
 * Dates as files write them, without spaces: "23-Jan-2017", "2016Q3", "1/23/2017". Years of two digits are read where the file has
 * such, and of two numbers the first is what it is in the file.
 */
export const aWrittenDate: Parser<Written> = (input, at) => {
  const { notes } = input.dataset.profile;
  for (let to = Math.min(at + MOST_TOKENS, input.tokens.length); to > at; to -= 1) {
    const typed = asTyped(input, at, to);
    const value = /\s/u.test(typed) ? undefined : written(typed.toLowerCase(), notes);
    if (value !== undefined) return [{ to, cost: 0, notes: [], value }];
  }
  return [];
};

const MOST_TOKENS = 5;
const NAME = `(${MONTHS.map((name) => `${name.slice(0, 3)}(?:${name.slice(3)})?`).join("|")}|sept)`;
const DAY_NAMED = new RegExp(String.raw`^(\d{1,2})[-/.]?${NAME}[-/.]?(\d{4}|\d{2})$`, "u");
const MONTH_NAMED = new RegExp(String.raw`^${NAME}-(\d{4}|\d{2})$`, "u");

function written(typed: string, notes: readonly string[]): Written | undefined {
  const quarter = /^([12]\d{3})[-/]?q([1-4])$/u.exec(typed);
  if (quarter !== null) return { year: Number(quarter[1]), month: (Number(quarter[2]) - 1) * 3, months: 3 };
  const numbered = /^([12]\d{3})m(0?[1-9]|1[0-2])$/u.exec(typed);
  if (numbered !== null) return { year: Number(numbered[1]), month: Number(numbered[2]) - 1, months: 1 };
  const [, day, dayMonth = "", dayYear = ""] = DAY_NAMED.exec(typed) ?? [];
  if (day !== undefined) return dated(yearOf(dayYear, notes), monthOf(dayMonth), Number(day));
  const [, name, monthYear = ""] = MONTH_NAMED.exec(typed) ?? [];
  const year = name === undefined ? undefined : yearOf(monthYear, notes);
  if (name !== undefined && year !== undefined) return { year, month: monthOf(name), months: 1 };
  const [, first, second, last = ""] = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})$/u.exec(typed) ?? [];
  return first === undefined || second === undefined
    ? undefined
    : ordered(Number(first), Number(second), yearOf(last, notes), notes);
}

/** Which is which, the file tells. */
function ordered(
  first: number,
  second: number,
  year: number | undefined,
  notes: readonly string[],
): Written | undefined {
  const order = orderTold(notes);
  if (order === undefined) return undefined;
  return order === "day first" ? dated(year, second - 1, first) : dated(year, first - 1, second);
}

function dated(year: number | undefined, month: number, day: number): Written | undefined {
  if (year === undefined) return undefined;
  const time = new Date(Date.UTC(year, month, day));
  return month < 12 && time.getUTCMonth() === month && time.getUTCDate() === day
    ? { year, month, day }
    : undefined;
}

function monthOf(name: string): number {
  return MONTHS.findIndex((each) => each.startsWith(name.slice(0, 3)));
}

function yearOf(digits: string, notes: readonly string[]): number | undefined {
  if (digits.length === 4) return Number(digits);
  return hasShortYears(notes) ? Number(digits) + (Number(digits) < 50 ? 2000 : 1900) : undefined;
}
