import type { ColumnProfile, Profile } from "../../../data/dataset.ts";
import type { Aggregate } from "../../../toolkit/index.ts";
import type { Query } from "../query.ts";
import { isOfMoment } from "./amounts.ts";
import { isClock } from "./clocks.ts";
import {
  isCalendarYear,
  isContinuous,
  isFractional,
  isIdentifier,
  isRate,
  isTime,
  isYear,
} from "./column_facts.ts";
import { type Issue, type Key, type Measure, problem, type Quantity } from "./part.ts";
import { columnsOf, isColumn, toOperand } from "./plain.ts";
import { wordsOf } from "./tokens.ts";
import { sayColumn, sayMeasure } from "./say.ts";

/** What cannot be computed of a column, or of two put together. */
export function misfit({ aggregate, column }: Measure, profile: Profile): Issue | undefined {
  if (aggregate === undefined || column === undefined || FOR_ALL.has(aggregate)) return undefined;
  const what = `It asks for the ${sayMeasure({ aggregate, column: toOperand(column) })}`;
  return isColumn(column)
    ? misfitOf(aggregate, column, profile, what)
    : (uncombinable(column, profile, what) ?? rates(aggregate, column, what));
}

/** What values of any kind have. */
const FOR_ALL: ReadonlySet<Aggregate> = new Set(["count", "distinct", "mode"]);

function misfitOf(
  aggregate: Aggregate,
  column: ColumnProfile,
  profile: Profile,
  what: string,
): Issue | undefined {
  const offers: Query[] = [
    { recipe: "aggregate_column", params: { column: column.name, aggregate: "distinct", filters: [] } },
  ];
  if (column.type === "number" && (isIdentifier(column, profile.rows) || isNumbering(column, profile))) {
    return problem(`${what}, whose numbers name things and measure nothing`, offers);
  }
  if (aggregate === "min" || aggregate === "max") {
    return column.type === "number" || isTime(column)
      ? undefined
      : problem(`${what}, a ${column.type} column, which has no order`, offers);
  }
  if (column.type !== "number")
    return problem(`${what}, a ${column.type} column, which has no numbers`, offers);
  if (aggregate === "sum" && (isRate(column) || isShare(column)))
    return problem(`${what}, and rates do not add up`, offers);
  const adds = aggregate === "sum" || aggregate === "stddev" || aggregate === "variance";
  return adds && isYear(column) ? problem(`${what}, and years do not add up`, offers) : undefined;
}

function isShare({ name }: ColumnProfile): boolean {
  return wordsOf(name).some((word) => SHARES.test(word));
}
/** In one word with what they are of, too: `percollege`, `popdensity`. */
const SHARES = /^(?:probability|likelihood|chance|odds|(?:perc|pct)\p{L}{3,}|\p{L}*density)$/u;

/** A `president` from 33 to 44 beside the `president_name` of each. */
function isNumbering({ name, distinct }: ColumnProfile, { columns }: Profile): boolean {
  const own = wordsOf(name);
  return columns.some((other) => {
    const words = wordsOf(other.name);
    const named = words.length === own.length + 1 && NAMES.has(words.at(-1) ?? "");
    return (
      named &&
      other.type === "text" &&
      other.distinct === distinct &&
      own.every((word, at) => word === words[at])
    );
  });
}
const NAMES: ReadonlySet<string> = new Set(["name", "title", "label", "definition", "description", "desc"]);

function rates(aggregate: Aggregate, quantity: Quantity, what: string): Issue | undefined {
  return aggregate === "sum" && !isColumn(quantity) && quantity.op === "/"
    ? problem(`${what}, and rates do not add up`)
    : undefined;
}

function uncombinable(quantity: Quantity, { rows }: Profile, what: string): Issue | undefined {
  if (isSpan(quantity)) return undefined;
  const wrong = columnsOf(quantity).find((column) => column.type !== "number" || isIdentifier(column, rows));
  if (wrong)
    return problem(`${what}, and ${sayColumn(wrong.name)} measures nothing that can be computed with`);
  const [left, right] = columnsOf(quantity);
  return left === right ? problem(`${what}, which puts a column together with itself`) : undefined;
}

/** The days from one date to another. */
function isSpan(quantity: Quantity): boolean {
  const [left, right] = columnsOf(quantity);
  return !isColumn(quantity) && quantity.op === "-" && left !== right && columnsOf(quantity).every(isTime);
}

/** Numbers that give rows no order worth asking for. */
export function unordered(quantity: Quantity, profile: Profile): Issue | undefined {
  if (!isColumn(quantity)) return uncombinable(quantity, profile, "It orders by two columns");
  if (quantity.type !== "number" && !isTime(quantity) && !isClock(quantity))
    return problem(`It orders by ${sayColumn(quantity.name)}, a ${quantity.type} column`);
  return isIdentifier(quantity, profile.rows)
    ? problem(`It orders by ${sayColumn(quantity.name)}, whose numbers name things and measure nothing`)
    : undefined;
}

/** Keys that make no sensible groups. */
export function badKeys(
  keys: readonly Key[],
  measures: readonly Measure[],
  { rows }: Profile,
): Issue | undefined {
  const measured = new Set(measures.flatMap(({ column }) => columnsOf(column)));
  for (const { column, part, ranges, width } of keys) {
    const summed = measures.find(({ aggregate }) => aggregate === "sum")?.column;
    const inTens = part === "decade" || (width !== undefined && isYear(column));
    if (inTens && summed && isColumn(summed) && isOfMoment(summed))
      return problem(`It adds up ${sayColumn(summed.name)} over the years, which is that of each of them`);
    if (part || ranges || width !== undefined) continue;
    if (measured.has(column))
      return problem(`It groups by ${sayColumn(column.name)}, which is also what it measures`);
    if (column.type === "other")
      return problem(`It groups by ${sayColumn(column.name)}, which holds lists or objects`);
    if (
      isContinuous(column, rows) &&
      !isIdentifier(column, rows) &&
      !(isCalendarYear(column) && !isFractional(column))
    ) {
      return problem(
        `It groups by ${sayColumn(column.name)}, which has ${column.distinct} different numbers in ${rows} rows; say in which ranges, such as "${sayColumn(column.name)} in steps of 10"`,
      );
    }
  }
  return undefined;
}
