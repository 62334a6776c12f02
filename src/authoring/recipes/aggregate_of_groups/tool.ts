/**
 * Computes a number of each group, such as the orders of each customer, and then one number of all these: their mean, median,
 * lowest or highest. Rows whose group is missing are no group, and groups without a number are left out.
 *
 * @param key What rows are grouped by: a column, a part of its dates, or ranges of its numbers.
 * @param measure What to compute of each group: `count` of its rows (column null), or of a column `count` (known values), `sum` or
 *   `distinct` (different values).
 * @param aggregate What to compute of these numbers: `mean`, `median` (halfway between the two middle ones of an even number),
 *   `min` or `max`.
 * @param filters Conditions that a row must meet, all of them; none keeps every row.
 * @returns `value`, null when there is no group; `groups`, how many have a number; `rows`, how many rows they have; and, when there
 *   are any, `missing`, the rows among them without a value of the column, `empty`, the groups without a number, and `left_out`,
 *   the rows without a group.
 *
 * Origin: the recipe aggregate_of_groups of Toolkiln.
 */
import type { Cell, Context, Filter, Key, Measure } from "toolkiln/toolkit";

interface Params {
  readonly key: Key;
  readonly measure: Measure;
  readonly aggregate: "mean" | "median" | "min" | "max";
  readonly filters: readonly Filter[];
}

interface Result {
  value: Cell;
  groups: number;
  rows: number;
  missing?: number;
  empty?: number;
  left_out?: number;
}

const OF_ALL: { readonly [A in Params["aggregate"]]: string } = {
  mean: "favg(measured)",
  median: "quantile_cont(measured, 0.5)",
  min: "min(measured)",
  max: "max(measured)",
};
const OF_EACH: readonly string[] = ["count", "sum", "distinct"];

export default async function aggregateOfGroups({ data, params }: Context<Params>): Promise<Result> {
  const { key, measure, aggregate, filters } = params;
  if (!OF_EACH.includes(measure.aggregate))
    throw new Error(`A group has ${OF_EACH.join(", ")} of a column: ${measure.aggregate} is none of these.`);
  const column = data.column(typeof key === "string" ? key : key.column);
  const grouped = `${column} IS NOT NULL AND ${data.inGroups([key])}`;
  const value = measure.column === null ? "*" : data.operand(measure.column);
  const [row] = await data.sql<Required<Result>>(`
    WITH grouped AS (
      SELECT ${grouped} AS has_group, ${data.aggregate(measure)} AS measured, count(*) AS size,
        count(*) - count(${value}) AS unknown
      FROM data WHERE ${data.where(filters)}
      GROUP BY ${grouped}, CASE WHEN ${grouped} THEN ${data.keyOrder(key)} END
    )
    SELECT ${OF_ALL[aggregate]} FILTER (WHERE has_group) AS value,
      count(measured) FILTER (WHERE has_group) AS groups,
      coalesce(sum(size) FILTER (WHERE has_group AND measured IS NOT NULL), 0) AS rows,
      coalesce(sum(unknown) FILTER (WHERE has_group AND measured IS NOT NULL), 0) AS missing,
      count(*) FILTER (WHERE has_group AND measured IS NULL) AS empty,
      coalesce(sum(size) FILTER (WHERE NOT has_group), 0) AS left_out
    FROM grouped`);
  if (row === undefined) return { value: null, groups: 0, rows: 0 };
  const { missing, empty, left_out, ...found } = row;
  return {
    ...found,
    ...(missing > 0 && { missing }),
    ...(empty > 0 && { empty }),
    ...(left_out > 0 && { left_out }),
  };
}
