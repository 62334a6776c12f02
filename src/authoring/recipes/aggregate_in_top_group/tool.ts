/**
 * Finds the group that is first by one number, and computes another number of that group, such as the average fare in the class
 * with the most passengers. Rows whose group is missing are no group.
 *
 * @param key What rows are grouped by: a column, a part of its dates, or ranges of its numbers.
 * @param by By which number the group is found.
 * @param order `desc` finds the group with the highest, `asc` the one with the lowest.
 * @param aggregate What to compute of the group found: `count` (rows, or with a column its known values), or of the column `sum`,
 *   `mean`, `median`, `min`, `max`, `range`, `stddev`, `variance` (of a sample: divided by n - 1), `distinct` or `mode`.
 * @param column What is aggregated; null for `count` of rows.
 * @param filters Conditions that a row must meet, all of them; none keeps every row.
 * @returns `value` (and for a mode how many are as frequent, `modes`: it is the lowest), and the `group` found, its number (`by`), its `count` of rows, and how many of them have no value to aggregate
 *   (`missing`). Where several groups are first (`ties`), none is chosen: `rows` lists each with its value, `keys` names their
 *   column, and the `reason` says so. `groups`, how many there are; and `left_out`, rows without a group.
 *
 * Origin: the recipe aggregate_in_top_group of Toolkiln.
 */
import type { Aggregate, Cell, Context, Data, Filter, Key, Measure, Operand, Row } from "toolkiln/toolkit";

interface Params {
  readonly key: Key;
  readonly by: Measure;
  readonly order: "asc" | "desc";
  readonly aggregate: Aggregate;
  readonly column: Operand | null;
  readonly filters: readonly Filter[];
}

interface Result {
  value: Cell;
  group: Cell;
  by: Cell;
  count: number | null;
  missing: number | null;
  ties: number;
  modes?: number;
  reason?: string;
  groups: number;
  left_out?: number;
  keys?: string[];
  rows?: Row[];
}

/** How many of the groups that tie are listed at most. */
const LISTED = 1000;

export default async function aggregateInTopGroup({ data, params }: Context<Params>): Promise<Result> {
  const { key, filters } = params;
  const column = data.column(typeof key === "string" ? key : key.column);
  const grouped = `${column} IS NOT NULL AND ${data.inGroups([key])}`;
  const kept = data.where(filters);
  const [all] = await data.sql<{ groups: number; left_out: number }>(`
    SELECT count(DISTINCT ${data.key(key)}) FILTER (WHERE ${grouped}) AS groups,
      count(*) FILTER (WHERE NOT (${grouped})) AS left_out
    FROM data WHERE ${kept}`);
  const found = await data.sql<Found>(topSql(data, params, `${kept} AND ${grouped}`));

  const [top, ...others] = found;
  const { groups = 0, left_out = 0 } = all ?? {};
  const counts = { groups, ...(left_out > 0 && { left_out }) };
  const none = { value: null, group: null, by: null, count: null, missing: null };
  if (top === undefined) return { ...none, ties: 0, reason: "no group has such a number", ...counts };
  const { ties, modes, ...one } = top;
  if (others.length === 0) return { ...one, ties, ...(modes !== null && { modes }), ...counts };
  const reason = `${ties} groups share the ${params.order === "desc" ? "highest" : "lowest"} number`;
  return { ...none, by: top.by, ties, reason, ...counts, ...toTable(found, data, params) };
}

type Found = {
  group: Cell;
  by: Cell;
  value: Cell;
  count: number;
  missing: number;
  modes: number | null;
  ties: number;
};

/** The groups that are first, in the order of their key. */
function topSql(data: Data, { key, by, order, aggregate, column }: Params, kept: string): string {
  const best = `${order === "desc" ? "max" : "min"}(measured) OVER ()`;
  const isText =
    typeof by.column === "string" && data.type(by.column) !== "number" && !COUNTS.has(by.aggregate);
  // Equal means of fractions may differ in their last digit.
  const near = isText ? "FALSE" : "typeof(measured) = 'DOUBLE' AND abs(measured - best) <= 1e-14 * abs(best)";
  return `
    WITH grouped AS (
      SELECT ${data.key(key)} AS grouped_by, min(${data.keyOrder(key)}) AS place, ${data.aggregate(by)} AS measured,
        ${data.aggregate({ aggregate, column })} AS value, count(*) AS size,
        count(*) - count(${column === null ? "*" : data.operand(column)}) AS missing,
        ${aggregate === "mode" && column !== null ? data.modes(column) : "NULL"} AS modes
      FROM data WHERE ${kept} GROUP BY 1
    ), placed AS (
      SELECT *, ${best} AS best FROM grouped WHERE measured IS NOT NULL
    )
    SELECT grouped_by AS "group", measured AS "by", value, size AS count, missing, modes, count(*) OVER () AS ties
    FROM placed WHERE measured = best OR (${near})
    ORDER BY place LIMIT ${data.literal(LISTED)}`;
}

/** Numbers, whatever the column holds. */
const COUNTS: ReadonlySet<Aggregate> = new Set(["count", "distinct"]);

function toTable(found: readonly Found[], data: Data, params: Params): { keys: string[]; rows: Row[] } {
  const { key, by, column } = params;
  const isCounted = by.column === null || column === null;
  const names = data.apart([
    data.keyName(key),
    data.measureName(by),
    data.measureName(params),
    ...(isCounted ? [] : ["count"]),
    ...(column === null ? [] : ["missing"]),
  ]);
  const rows = found.map(({ group, by: measured, value, count, missing }) => {
    const cells = [group, measured, value, ...(isCounted ? [] : [count]), missing];
    return Object.fromEntries(names.map((name, index) => [name, cells[index] ?? null]));
  });
  return { keys: names.slice(0, 1), rows };
}
