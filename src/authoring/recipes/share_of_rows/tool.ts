/**
 * Computes what share a part of the rows has: of all rows that the filters keep, or of the sum of a column over them; and the same
 * in each group, where the group is the whole.
 * A row in which a value asked about is missing belongs to the whole, but not to the part; `unknown` counts such rows.
 *
 * @param part Conditions that a row of the part must meet, all of them.
 * @param filters Conditions that a row of the whole must meet, all of them; none makes every row the whole.
 * @param column What is added up; null for a share of the rows.
 * @param keys What rows are grouped by, for the share of the part in each group; none for the share in all of them only.
 * @param order `desc` puts the group with the largest share first, `asc` the one with the smallest; equal ones follow in the order
 *   of their keys.
 * @param limit How many groups to return; null returns all. Groups equal to the last one are returned too.
 * @returns `share`, a fraction of 1, null when there is nothing to take a share of, with the `reason`; `count`, the rows of the
 *   part; `value`, the sum of the column over them; `total`, the rows or the sum of the whole; `unknown`, the rows of the whole
 *   for which it cannot be told whether they belong to the part; `missing`, those without a value to add; and `negative`, those
 *   with a value below 0, which shares of a sum are not made for. With keys also `rows`, one for each group, with its keys and its
 *   own share, sum, count and total; `keys`, their names; `groups`, how many there are in all; and `left_out`, rows outside of all
 *   ranges, which belong to no whole.
 *
 * Origin: the recipe share_of_rows of Toolkiln.
 */
import type { Cell, Context, Data, Filter, Key, Operand, Row } from "toolkiln/toolkit";

interface Params {
  readonly part: readonly Filter[];
  readonly filters: readonly Filter[];
  readonly column: Operand | null;
  readonly keys: readonly Key[];
  readonly order: "asc" | "desc";
  readonly limit: number | null;
}

interface Result {
  share: number | null;
  reason?: string;
  count: number;
  value?: Cell;
  total: Cell;
  unknown?: number;
  missing?: number;
  negative?: number;
  keys?: string[];
  rows?: Row[];
  groups?: number;
  left_out?: number;
}

/** More groups than these that tie for the last place say nothing. */
const MOST_TIED = 100;

export default async function shareOfRows({ data, params }: Context<Params>): Promise<Result> {
  const { part, filters, column, keys } = params;
  const whole = `${data.where(filters)} AND ${data.inGroups(keys)}`;
  const inPart = data.where(part);
  const added = column === null ? "1" : data.operand(column);
  const sum = sumSql(data, column);
  const [all] = await data.sql<{ total: Cell; unknown: number; missing: number; negative: number }>(`
    SELECT ${sum} AS total,
      count(*) FILTER (WHERE (${inPart}) IS NULL) AS unknown,
      count(*) - count(${added}) AS missing,
      count(*) FILTER (WHERE ${added} < 0) AS negative
    FROM data
    WHERE ${whole}`);
  const [some] = await data.sql<{ value: Cell; count: number }>(`
    SELECT ${sum} AS value, count(*) AS count FROM data WHERE ${whole} AND ${inPart}`);

  const { total = null, unknown = 0, missing = 0, negative = 0 } = all ?? {};
  const { value = null, count = 0 } = some ?? {};
  const share = shareOf(value, total);
  return {
    share,
    ...(share === null && { reason: total === null ? "no value to add up" : "the total is 0" }),
    count,
    ...(column !== null && { value: value ?? (total === null ? null : 0) }),
    total,
    ...(unknown > 0 && { unknown }),
    ...(missing > 0 && { missing }),
    ...(negative > 0 && { negative }),
    ...(keys.length > 0 && (await inGroups(data, params, whole))),
  };
}

/** The same in each group. */
async function inGroups(
  data: Data,
  { part, filters, column, keys, order, limit }: Params,
  whole: string,
): Promise<Pick<Result, "keys" | "rows" | "groups" | "left_out">> {
  const cells = keys.map((_, index) => `key_${index}`);
  const grouped = (rows: string) => `
    SELECT ${keys.map((key, index) => `${data.key(key)} AS key_${index}`).join(", ")},
      ${keys.map((key, index) => `min(${data.keyOrder(key)}) AS order_${index}`).join(", ")},
      ${sumSql(data, column)} AS value, count(*) AS size
    FROM data WHERE ${rows} GROUP BY ${keys.map((_, index) => index + 1).join(", ")}`;
  const largest = `share ${order === "asc" ? "ASC" : "DESC"} NULLS LAST`;
  const line = [largest, ...keys.map((_, index) => `order_${index}`)].join(", ");
  const found = await data.sql(`
    WITH wholes AS (${grouped(whole)}
    ), parts AS (${grouped(`${whole} AND ${data.where(part)}`)}
    ), shares AS (
      SELECT wholes.* EXCLUDE (value, size), wholes.value AS total, coalesce(parts.size, 0) AS count,
        CASE WHEN wholes.value IS NOT NULL THEN coalesce(parts.value, 0) END AS value, coalesce(parts.value, 0) / nullif(wholes.value, 0) AS share
      FROM wholes LEFT JOIN parts
        ON ${cells.map((cell) => `wholes.${cell} IS NOT DISTINCT FROM parts.${cell}`).join(" AND ")}
    ), placed AS (
      SELECT *, count(*) OVER () AS groups, rank() OVER (ORDER BY ${largest}) AS place,
        row_number() OVER (ORDER BY ${line}) AS line
      FROM shares
    )
    SELECT * FROM placed
    WHERE ${limit === null ? "TRUE" : `place <= ${data.literal(limit)} AND line <= ${data.literal(limit + MOST_TIED)}`}
    ORDER BY line`);
  const [outside] = await data.sql<{ left_out: number }>(`
    SELECT count(*) AS left_out FROM data WHERE ${data.where(filters)} AND NOT (${data.inGroups(keys)})`);

  const { left_out = 0 } = outside ?? {};
  const shown = ["share", ...(column === null ? [] : ["value"]), "count", "total"];
  const sum = data.measureName({ aggregate: "sum", column });
  const titles = shown.map((name) => (name === "value" ? sum : name));
  const names = data.apart([...keys.map((key) => data.keyName(key)), ...titles]);
  return {
    keys: names.slice(0, keys.length),
    rows: found.map((row) =>
      Object.fromEntries(
        [...cells, ...shown].map((cell, index) => [names[index] ?? cell, row[cell] ?? null]),
      ),
    ),
    groups: Number(found[0]?.["groups"] ?? 0),
    ...(left_out > 0 && { left_out }),
  };
}

function sumSql(data: Data, column: Operand | null): string {
  return data.aggregate({ aggregate: column === null ? "count" : "sum", column });
}

/** A part without a value adds nothing to a total that has one. */
function shareOf(value: Cell, total: Cell): number | null {
  return total === null || Number(total) === 0 ? null : Number(value ?? 0) / Number(total);
}
