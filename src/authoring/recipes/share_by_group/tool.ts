/**
 * Computes the share of each group: of all rows, or of the sum of a column; or, within larger groups, of each of those.
 * Rows whose group is missing form a group of their own, and are part of the whole.
 *
 * @param keys What rows are grouped by: columns, parts of dates, or ranges of numbers.
 * @param column What is added up; null for shares of the rows.
 * @param within How many leading keys make the groups that are the whole: with `[region, product]` and 1, the shares of the
 *   products of each region add up to 1. 0 makes all rows the whole.
 * @param filters Conditions that a row must meet, all of them; none keeps every row.
 * @param order `desc` puts the largest share first, `asc` the smallest; equal ones follow in the order of their keys.
 * @param limit How many groups to return, of each whole; null returns all. Groups equal to the last one are returned too.
 * @returns `rows`, one for each group, with its keys, its `share` (a fraction of 1), its sum and its `count` of rows, and the
 *   `total` of its whole where that is not all rows; `keys`, their names; `groups`, how many there are in all; `total`, the rows
 *   or the sum of all; `left_out`, rows outside of all ranges; `missing`, rows without a value to add; and `negative`, rows with
 *   a value below 0, which shares of a sum are not made for.
 *
 * Origin: the recipe share_by_group of Toolkiln.
 */
import type { Cell, Context, Data, Filter, Key, Operand, Row } from "toolkiln/toolkit";

interface Params {
  readonly keys: readonly Key[];
  readonly column: Operand | null;
  readonly within: number;
  readonly filters: readonly Filter[];
  readonly order: "asc" | "desc";
  readonly limit: number | null;
}

interface Result {
  keys: string[];
  rows: Row[];
  groups: number;
  total: Cell;
  left_out?: number;
  missing?: number;
  negative?: number;
}

/** More groups than these that tie for the last place say nothing. */
const MOST_TIED = 100;

export default async function shareByGroup({ data, params }: Context<Params>): Promise<Result> {
  const { keys, column, filters, limit, within } = params;
  if (within >= keys.length)
    throw new Error(`Shares within ${within} keys need more keys than the ${keys.length} there are.`);
  const kept = `${data.where(filters)} AND ${data.inGroups(keys)}`;
  const added = column === null ? "1" : data.operand(column);
  const [all] = await data.sql<{ total: Cell; left_out: number; missing: number; negative: number }>(`
    SELECT ${sumSql(data, column)} AS total,
      (SELECT count(*) FROM data WHERE ${data.where(filters)} AND NOT (${data.inGroups(keys)})) AS left_out,
      count(*) - count(${added}) AS missing,
      count(*) FILTER (WHERE ${added} < 0) AS negative
    FROM data
    WHERE ${kept}`);
  const found = await data.sql(`
    ${placedSql(data, params, kept)}
    SELECT * FROM placed
    WHERE ${limit === null ? "TRUE" : `place <= ${data.literal(limit)} AND line <= ${data.literal(limit + MOST_TIED)}`}
    ORDER BY ${[...numbered(within, "order"), "line"].join(", ")}`);

  const { total = null, left_out = 0, missing = 0, negative = 0 } = all ?? {};
  const { names, rows } = toRecords(found, data, params);
  return {
    keys: names,
    rows,
    groups: Number(found[0]?.["groups"] ?? 0),
    total,
    ...(left_out > 0 && { left_out }),
    ...(missing > 0 && { missing }),
    ...(negative > 0 && { negative }),
  };
}

/** Each group beside its whole, with its place among the groups of that whole. */
function placedSql(data: Data, { keys, column, within, order }: Params, kept: string): string {
  const values = keys.map((key, index) => `${data.key(key)} AS key_${index}`);
  const orders = keys.map((key, index) => `min(${data.keyOrder(key)}) AS order_${index}`);
  const same = numbered(within, "key").map((name) => `grouped.${name} IS NOT DISTINCT FROM wholes.${name}`);
  const apart = within === 0 ? "" : `PARTITION BY ${numbered(within, "key").join(", ")} `;
  const largest = `share ${order === "asc" ? "ASC" : "DESC"} NULLS LAST`;
  return `
    WITH grouped AS (
      SELECT ${[...values, ...orders].join(", ")}, ${sumSql(data, column)} AS value, count(*) AS size
      FROM data WHERE ${kept} GROUP BY ${keys.map((_, index) => index + 1).join(", ")}
    ), wholes AS (
      SELECT ${[...values.slice(0, within), `${sumSql(data, column)} AS total`].join(", ")}
      FROM data WHERE ${kept} ${
        within === 0
          ? ""
          : `GROUP BY ${keys
              .slice(0, within)
              .map((_, index) => index + 1)
              .join(", ")}`
      }
    ), shares AS (
      SELECT grouped.*, total, value / nullif(total, 0) AS share
      FROM grouped JOIN wholes ON ${["TRUE", ...same].join(" AND ")}
    ), placed AS (
      SELECT *, count(*) OVER () AS groups, rank() OVER (${apart}ORDER BY ${largest}) AS place,
        row_number() OVER (${apart}ORDER BY ${[largest, ...numbered(keys.length, "order")].join(", ")}) AS line
      FROM shares
    )`;
}

function sumSql(data: Data, column: Operand | null): string {
  return data.aggregate({ aggregate: column === null ? "count" : "sum", column });
}

/** `key_0`, `key_1` … */
function numbered(count: number, name: string): string[] {
  return Array.from({ length: count }, (_, index) => `${name}_${index}`);
}

function toRecords(
  found: readonly Row[],
  data: Data,
  { keys, column, within }: Params,
): { names: string[]; rows: Row[] } {
  const sum = data.measureName({ aggregate: "sum", column });
  const shown = ["share", ...(column === null ? [] : ["value"]), "size", ...(within === 0 ? [] : ["total"])];
  const titles = shown.map((name) => (name === "value" ? sum : name === "size" ? "count" : name));
  const names = data.apart([...keys.map((key) => data.keyName(key)), ...titles]);
  const cells = [...numbered(keys.length, "key"), ...shown];
  return {
    names: names.slice(0, keys.length),
    rows: found.map((row) =>
      Object.fromEntries(cells.map((cell, index) => [names[index] ?? cell, row[cell] ?? null])),
    ),
  };
}
