import type { ColumnProfile } from "../../../../data/dataset.ts";
import type { Condition } from "../../../../toolkit/index.ts";
import { isCalendarYear, isTime } from "../column_facts.ts";
import { datedIn, timesIn } from "../headers.ts";
import { TIME_COMPARISONS } from "../lexicon/comparisons.ts";
import { timesMeant } from "../linking/main_date.ts";
import { alt, listOf, map, opt, type Parser, phrase, seq, term } from "../parser.ts";
import type { Part } from "../part.ts";
import { conditionsOf, eitherOf } from "../plain.ts";
import { and, or } from "./joints.ts";
import { aColumn } from "./leaves.ts";
import { aMonthSpan, aPeriod, type Period, shifted } from "./periods.ts";

type Relation = "after" | "before" | "since" | "until";

/** The column that is meant by a time without a column's name; when there are several, there are as many readings. */
const theTime: Parser<ColumnProfile> = (input, at) =>
  timesMeant(
    datedIn(input.dataset.profile.columns),
    input.dataset.profile.columns,
    input.tokens,
    input.facts.rowNouns,
  ).map((column) => ({ to: at, cost: 0.5, notes: [], value: column }));

export const aTimeColumn: Parser<ColumnProfile> = map(aColumn, ({ column }) =>
  isTime(column) || isCalendarYear(column) ? column : undefined,
);
const during = phrase("in", "during", "on", "for", "of", "from", "is", "is in", "is on", "was in", "=");
const beside = term(TIME_COMPARISONS);
const is = opt(phrase("is", "was", "are", "were"));
const to = phrase("to", "until", "through", "-", "–");

const anyTime: Parser<Part> = alt(
  seq([during, aPeriod, theTime], (_, period, column) => within(column, period, period)),
  seq([during, listOf(aPeriod, or, 6), theTime], (_, periods, column) => amid(column, periods)),
  seq([during, listOf(aPeriod, and, 6), theTime], (_, periods, column) => inYears(column, periods)),
  seq(
    [
      phrase(
        "not in",
        "not during",
        "excluding",
        "except",
        "except in",
        "except for",
        "outside",
        "outside of",
      ),
      aPeriod,
      theTime,
    ],
    (_, period, column) => outside(column, period),
  ),
  seq([beside, aPeriod, theTime], (relation, period, column) => related(column, relation, period)),
  seq([phrase("between"), aPeriod, phrase("and"), aPeriod, theTime], (_, first, _and, last, column) =>
    within(column, first, last),
  ),
  seq([phrase("from"), aPeriod, to, aPeriod, theTime], (_, first, _to, last, column) =>
    within(column, first, last),
  ),
  seq([phrase("between", "from"), aMonthSpan, theTime], (_, period, column) =>
    within(column, period, period),
  ),
  seq([aTimeColumn, during, aPeriod], (column, _, period) => within(column, period, period)),
  seq([aTimeColumn, is, beside, aPeriod], (column, _, relation, period) => related(column, relation, period)),
  seq(
    [aTimeColumn, is, phrase("between"), aPeriod, phrase("and"), aPeriod],
    (column, _is, _between, first, _and, last) => within(column, first, last),
  ),
  seq([aTimeColumn, is, phrase("from"), aPeriod, to, aPeriod], (column, _is, _from, first, _to, last) =>
    within(column, first, last),
  ),
);

/** A phrase that keeps the rows of some time. */
export const aTime: Parser<Part> = once(anyTime);

/** "2015", where nothing but a time can be meant. */
export const aSpan: Parser<Part> = once(
  seq([aPeriod, theTime], (period, column) => within(column, period, period)),
);

/** Where a column of years only repeats that of the dates, whole years are its own. */
function once(parser: Parser<Part>): Parser<Part> {
  return (input, at) => {
    const matches = parser(input, at);
    if (input.twins.size === 0) return matches;
    const isRepeated = ({ value: { where = [] } }: (typeof matches)[number]) =>
      conditionsOf(where).every(({ column }) => input.twins.has(column));
    const times = new Set(timesIn(input.dataset.profile.columns).map(({ name }) => name));
    const isOfYears = ({ value: { where = [] } }: (typeof matches)[number]) =>
      conditionsOf(where).every(({ column }) => !times.has(column));
    return matches.filter(
      (match) =>
        !isRepeated(match) ||
        !matches.some(
          (other) => other !== match && other.to === match.to && other.cost <= match.cost && isOfYears(other),
        ),
    );
  };
}

/** "in 2015 or 2017". */
function amid(column: ColumnProfile, periods: readonly Period[]): Part | undefined {
  if (periods.length < 2) return undefined;
  const parts = periods.map((period) => within(column, period, period)?.where ?? []);
  if (parts.some((where) => where.length === 0)) return undefined;
  return eitherOf(parts.map(conditionsOf));
}

/** "in 2004 and 2005": each of the years by itself, where a number of them is asked. */
function inYears(column: ColumnProfile, periods: readonly Period[]): Part | undefined {
  const years = new Set(
    periods.map((period) => (period.years?.[0] === period.years?.[1] ? period.years?.[0] : undefined)),
  );
  const part = years.has(undefined) || years.size < periods.length ? undefined : amid(column, periods);
  return part && { ...part, pooled: [column] };
}

function within(column: ColumnProfile, first: Period, last: Period): Part | undefined {
  if (first.from > last.from) return undefined;
  if (isCalendarYear(column)) {
    if (!first.years || !last.years) return undefined;
    const [from, to_] = [first.years[0], last.years[1]];
    return keeping(from === to_ ? [["=", from]] : [["between", [from, to_]]], column);
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

/** "not in 2015" is before or after it. */
function outside(column: ColumnProfile, period: Period): Part | undefined {
  const { years } = period;
  if (isCalendarYear(column) && years && years[0] === years[1]) return keeping([["!=", years[0]]], column);
  const sides = (["before", "after"] as const).map(
    (relation) => related(column, relation, period)?.where ?? [],
  );
  return sides.some((where) => where.length === 0) ? undefined : eitherOf(sides.map(conditionsOf));
}

function related(
  column: ColumnProfile,
  relation: Relation,
  { from, until, years }: Period,
): Part | undefined {
  const late = relation === "after" || relation === "until";
  if (isCalendarYear(column))
    return years && keeping([[OPERATORS[relation], late ? years[1] : years[0]]], column);
  const op = relation === "after" ? ">=" : relation === "until" ? "<" : OPERATORS[relation];
  return keeping([[op, late ? until : from]], column);
}

const OPERATORS = { after: ">", before: "<", since: ">=", until: "<=" } as const;

function keeping(
  conditions: readonly (readonly [Condition["op"], NonNullable<Condition["value"]>])[],
  { name }: ColumnProfile,
): Part {
  return { where: conditions.map(([op, value]) => ({ column: name, op, value })) };
}
