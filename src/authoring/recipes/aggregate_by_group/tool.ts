/**
 * Groups the rows that all filters keep, and computes one or more aggregates for each group.
 * Rows whose group is missing form a group of their own. Each measure leaves out the rows without its own value.
 *
 * @param keys What to group by, each a column; a part of its dates; ranges of its numbers, both ends included; or ranges of one
 *   width, the lower end included.
 * @param measures What to compute for each group, each an `aggregate` of a `column` (or of two number columns put together).
 *   `count` with column null counts rows. `stddev` and `variance` are of a sample (divided by n - 1); a `mode` is the most
 *   frequent value, of several the lowest.
 * @param filters Conditions that a row must meet, all of them; none keeps every row.
 * @param having Conditions that a group must meet, all of them; none keeps every group.
 * @param order_by `value` orders groups by the first measure, equal ones by their keys, and groups without a value come
 *   last; `key` orders them by their keys.
 * @param order `desc` puts the highest first, `asc` the lowest.
 * @param limit How many groups to return; null returns all of them.
 * @param ties Whether groups equal to the last one returned are returned too.
 * @param per Within how many leading keys `limit` counts: 1 returns the first ones of each value of the first key.
 * @returns `rows`, one for each group, with its keys, its measures and its `count` of rows (and for a mode, how many values
 *   tie for it); `keys`, the names of the key columns; `groups`, how many groups there are in all; and, when there are any,
 *   `missing`, the rows in which a measured column is missing, and `left_out`, the rows outside of all ranges.
 *
 * Origin: the recipe aggregate_by_group of Toolkiln.
 */
import type { Context, Data, Filter, Having, Key, Measure, Row } from "toolkiln/toolkit";

interface Params {
  readonly keys: readonly Key[];
  readonly measures: readonly Measure[];
  readonly filters: readonly Filter[];
  readonly having: readonly Having[];
  readonly order_by: "value" | "key";
  readonly order: "asc" | "desc";
  readonly limit: number | null;
  readonly ties: boolean;
  readonly per: number;
}

interface Result {
  keys: string[];
  rows: Row[];
  groups: number;
  missing?: number;
  left_out?: number;
}

export default async function aggregateByGroup({ data, params }: Context<Params>): Promise<Result> {
  const { keys, limit, ties, per } = params;
  if (per >= keys.length)
    throw new Error(`The limit counts within ${per} keys, which must be fewer than all ${keys.length}.`);
  const columns = columnsOf(data, params);
  const found = await data.sql(`
    WITH grouped AS (
      SELECT ${columns.map(({ sql, alias }) => `${sql} AS ${alias}`).join(", ")},
        ${keys.map((key, index) => `${data.keyOrder(key)} AS order_${index}`).join(", ")}
      FROM data
      WHERE ${data.where(params.filters)} AND ${data.inGroups(keys)}
      GROUP BY ${keys.map((key) => data.keyOrder(key)).join(", ")}
      HAVING ${data.having(params.having)}
    ), ${placedSql(params)}
    SELECT * FROM placed
    WHERE ${limit === null ? "TRUE" : `${ties ? "place" : "line"} <= ${data.literal(limit)}`}
    ORDER BY shown`);

  const names = data.apart(columns.map(({ name }) => name));
  const left = await leftOut(data, params);
  return {
    keys: names.slice(0, keys.length),
    rows: found.map((row) =>
      Object.fromEntries(columns.map(({ alias }, index) => [names[index], row[alias] ?? null])),
    ),
    groups: Number(found[0]?.["groups"] ?? 0),
    ...(left.missing > 0 && { missing: left.missing }),
    ...(left.out > 0 && { left_out: left.out }),
  };
}

interface Column {
  readonly name: string;
  readonly alias: string;
  readonly sql: string;
}

/** Keys, measures and, if no measure is that already, the count of rows. */
function columnsOf(data: Data, { keys, measures }: Params): Column[] {
  const rows: Measure = { aggregate: "count", column: null };
  const counted = measures.some(({ column }) => column === null) ? measures : [...measures, rows];
  return [
    ...keys.map((key, index) => ({ name: data.keyName(key), alias: `key_${index}`, sql: data.key(key) })),
    ...counted.flatMap((measure, index) => {
      const { aggregate, column } = measure;
      const name = data.measureName(measure);
      const value = { name, alias: `value_${index}`, sql: data.aggregate(measure) };
      if (aggregate !== "mode" || column === null) return [value];
      return [value, { name: `${name}_ties`, alias: `ties_${index}`, sql: data.modes(column) }];
    }),
  ];
}

function placedSql({ keys, order_by, order, per }: Params): string {
  const direction = `${order === "asc" ? "ASC" : "DESC"} NULLS LAST`;
  const orders = keys.map((_, index) => `order_${index}`);
  const first = (order_by === "key" ? orders : ["value_0"]).map((alias) => `${alias} ${direction}`);
  const leading = orders.slice(0, per);
  const within = leading.length === 0 ? "" : `PARTITION BY ${leading.join(", ")}`;
  const shown = [...(order_by === "key" ? [] : leading), ...first, ...orders];
  return `placed AS (
      SELECT *,
        count(*) OVER () AS groups,
        rank() OVER (${within} ORDER BY ${first.join(", ")}) AS place,
        row_number() OVER (${within} ORDER BY ${[...first, ...orders].join(", ")}) AS line,
        row_number() OVER (ORDER BY ${shown.join(", ")}) AS shown
      FROM grouped
    )`;
}

async function leftOut(
  data: Data,
  { keys, measures, filters }: Params,
): Promise<{ missing: number; out: number }> {
  const operands = measures.flatMap(({ column }) => column ?? []);
  const unknown = operands.map((operand) => `${data.operand(operand)} IS NULL`).join(" OR ") || "FALSE";
  const [row] = await data.sql<{ missing: number; out: number }>(`
    SELECT count(*) FILTER (WHERE ${data.inGroups(keys)} AND (${unknown})) AS missing,
      count(*) FILTER (WHERE NOT (${data.inGroups(keys)})) AS out
    FROM data
    WHERE ${data.where(filters)}`);
  return row ?? { missing: 0, out: 0 };
}
