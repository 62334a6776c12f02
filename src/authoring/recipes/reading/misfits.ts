import type { ColumnProfile, Profile } from "../../../data/dataset.ts";
import type { Aggregate, Query } from "../query.ts";
import { isContinuous, isIdentifier, isRate, isTime, isYear } from "./facts.ts";
import type { Issue } from "./part.ts";
import { sayColumn, sayMeasure } from "./say.ts";

/** What cannot be computed of a column. */
export function misfit(
  aggregate: Aggregate,
  column: ColumnProfile | undefined,
  profile: Profile,
): Issue | undefined {
  if (column === undefined || aggregate === "count" || aggregate === "distinct") return undefined;
  const what = `It asks for the ${sayMeasure(aggregate, column.name)}`;
  const offers: Query[] = [
    { recipe: "aggregate_column", params: { column: column.name, aggregate: "distinct", filters: [] } },
  ];
  if (isIdentifier(column, profile.rows) && column.type === "number") {
    return problem(`${what}, whose numbers name things and measure nothing`, offers);
  }
  if (aggregate === "min" || aggregate === "max") {
    return column.type === "number" || isTime(column)
      ? undefined
      : problem(`${what}, a ${column.type} column, which has no order`, offers);
  }
  if (column.type !== "number")
    return problem(`${what}, a ${column.type} column, which has no numbers`, offers);
  if (aggregate === "sum" && isRate(column)) return problem(`${what}, and rates do not add up`, offers);
  const adds = aggregate === "sum" || aggregate === "stddev" || aggregate === "variance";
  return adds && isYear(column) ? problem(`${what}, and years do not add up`, offers) : undefined;
}

/** Columns that give rows no order worth asking for. */
export function unordered(column: ColumnProfile, { rows }: Profile): Issue | undefined {
  if (column.type !== "number" && !isTime(column))
    return problem(`It orders by ${sayColumn(column.name)}, a ${column.type} column`);
  return isIdentifier(column, rows)
    ? problem(`It orders by ${sayColumn(column.name)}, whose numbers name things and measure nothing`)
    : undefined;
}

/** Columns that make no sensible groups. */
export function badKeys(
  keys: readonly ColumnProfile[],
  measured: ColumnProfile | undefined,
  { rows }: Profile,
): Issue | undefined {
  for (const key of keys) {
    if (key === measured)
      return problem(`It groups by ${sayColumn(key.name)}, which is also what it measures`);
    if (key.type === "other")
      return problem(`It groups by ${sayColumn(key.name)}, which holds lists or objects`);
    if (isContinuous(key, rows) && !isIdentifier(key, rows)) {
      return problem(
        `It groups by ${sayColumn(key.name)}, which has ${key.distinct} different numbers in ${rows} rows, and ranges of numbers cannot be grouped yet`,
      );
    }
  }
  return undefined;
}

export function problem(text: string, offers: readonly Query[] = []): Issue {
  return { problem: text, offers };
}

export function isQuery(value: Query | Issue): value is Query {
  return "recipe" in value;
}
