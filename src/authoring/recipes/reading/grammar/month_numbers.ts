import type { ColumnProfile } from "../../../../data/dataset.ts";
import type { Condition } from "../../../../toolkit/index.ts";
import { coreOf } from "../column_names.ts";
import { isFractional } from "../column_facts.ts";
import { timesIn, yearsIn } from "../headers.ts";
import { HALVES, SHORT_MONTHS } from "../lexicon/times.ts";
import { once } from "../once.ts";
import { alt, listOf, map, opt, type Parser, phrase, seq, term } from "../parser.ts";
import type { Part } from "../part.ts";
import { or } from "./joints.ts";
import { anAmount } from "./leaves.ts";
import { aQuarter, monthName } from "./periods.ts";

const during = phrase("in", "during", "of", "for", "from", "in the month of", "in the month");
const of = opt(phrase("of", ",", "in"));

/** The column of numbers for months, or quarters, of a table without dates: they would say it, too. */
function numbered(words: ReadonlySet<string>, most: number): Parser<ColumnProfile> {
  const numbering = once((columns: readonly ColumnProfile[]) =>
    columns.filter(
      (one) =>
        one.type === "number" &&
        !isFractional(one) &&
        Number(one.min) >= 1 &&
        Number(one.max) <= most &&
        isCalled(one, words),
    ),
  );
  return ({ dataset: { profile } }, at) => {
    if (timesIn(profile.columns).length > 0) return [];
    const [column, ...others] = numbering(profile.columns);
    return column && others.length === 0 ? [{ to: at, cost: 0, notes: [], value: column }] : [];
  };
}

/** "order_month" is when rows happened; birth_month is when else. */
const HAPPENED: ReadonlySet<string> = new Set(
  "order sale sales invoice transaction purchase booking visit trip event incident crime accident report calendar".split(
    " ",
  ),
);

function isCalled({ name }: ColumnProfile, words: ReadonlySet<string>): boolean {
  const [first = "", second, ...more] = coreOf(name);
  if (second === undefined) return words.has(first);
  return more.length === 0 && words.has(second) && HAPPENED.has(first);
}

const theMonths = numbered(new Set(["month", "mo", "mon", "mth"]), 12);
const theQuarters = numbered(new Set(["quarter", "qtr", "q"]), 4);
const YEARS: ReadonlySet<string> = new Set(["year", "yr"]);
const theYears: Parser<ColumnProfile> = ({ dataset: { profile } }, at) => {
  const [column, ...others] = yearsIn(profile.columns).filter((one) => isCalled(one, YEARS));
  return column && others.length === 0 ? [{ to: at, cost: 0, notes: [], value: column }] : [];
};
const aYear: Parser<number> = map(anAmount, ({ value, text }) =>
  /^[12]\d{3}$/.test(text) ? value : undefined,
);

const months = listOf(monthName, alt(or, phrase("and", ", and")));
/** "Jan" is short for a month only beside its year. */
const anyMonth = alt(monthName, term(SHORT_MONTHS));

function inMonths({ name }: ColumnProfile, found: readonly number[]): Condition {
  const [only, ...others] = found.map((index) => index + 1);
  return only !== undefined && others.length === 0
    ? { column: name, op: "=", value: only }
    : { column: name, op: "in", value: found.map((index) => index + 1) };
}

function inYear({ name }: ColumnProfile, value: number): Condition {
  return { column: name, op: "=", value };
}

function inQuarter({ name }: ColumnProfile, quarter: number): Condition {
  return { column: name, op: "between", value: [quarter * 3 + 1, quarter * 3 + 3] };
}

/** "in March 2016", "in the first quarter": months by their names, where a column has their numbers. */
export const aMonthNumber: Parser<Part> = alt<Part>(
  seq([during, months, theMonths], (_, found, column) => ({ where: [inMonths(column, found)] })),
  seq([during, anyMonth, of, aYear, theMonths, theYears], (_, index, _of, year, column, years) => ({
    where: [inMonths(column, [index]), inYear(years, year)],
  })),
  seq(
    [phrase("between", "from"), monthName, phrase("and", "to", "through"), monthName, theMonths],
    (_, from, _to, to, { name }) =>
      from < to ? { where: [{ column: name, op: "between", value: [from + 1, to + 1] }] } : undefined,
  ),
  seq(
    [
      phrase("between", "from"),
      anyMonth,
      phrase("and", "to", "through", "until"),
      anyMonth,
      of,
      aYear,
      theMonths,
      theYears,
    ],
    (_, from, _to, to, _of, year, { name }, years) =>
      from < to
        ? { where: [{ column: name, op: "between", value: [from + 1, to + 1] }, inYear(years, year)] }
        : undefined,
  ),
  seq([during, term(HALVES), theMonths], (_, half, { name }) => ({
    where: [{ column: name, op: "between", value: [half * 6 + 1, half * 6 + 6] }],
  })),
  seq([during, term(HALVES), of, aYear, theMonths, theYears], (_, half, _of, year, { name }, years) => ({
    where: [{ column: name, op: "between", value: [half * 6 + 1, half * 6 + 6] }, inYear(years, year)],
  })),
  seq([during, aQuarter, theMonths], (_, quarter, column) => ({ where: [inQuarter(column, quarter)] })),
  seq([during, aQuarter, of, aYear, theMonths, theYears], (_, quarter, _of, year, column, years) => ({
    where: [inQuarter(column, quarter), inYear(years, year)],
  })),
  seq([during, aQuarter, theQuarters], (_, quarter, { name }) => ({
    where: [{ column: name, op: "=", value: quarter + 1 }],
  })),
  seq([during, aQuarter, of, aYear, theQuarters, theYears], (_, quarter, _of, year, { name }, years) => ({
    where: [{ column: name, op: "=", value: quarter + 1 }, inYear(years, year)],
  })),
);
