/**
 * Finds the first rows by a column, and computes a number of them, such as the average salary of the ten oldest.
 * Rows in which that column is missing have no place in such an order and are left out.
 *
 * @param by What to order by: a column, or two number columns put together.
 * @param order `desc` puts the highest value first, `asc` the lowest. Equal rows follow in the order of all their columns.
 * @param limit How many rows are found.
 * @param part Conditions that a row found must meet to be computed with, all of them; none takes all that are found.
 * @param aggregate What to compute: `count` (rows, or with a column its known values), or of the column `sum`, `mean`, `median`,
 *   `min`, `max`, `range`, `stddev`, `variance` (of a sample: divided by n - 1), `distinct` or `mode` (of several the lowest).
 * @param column What is aggregated; null for `count` of rows.
 * @param filters Conditions that a row must meet to be found, all of them; none keeps every row.
 * @returns `value`; `found`, how many rows were found, and of these `count`, how many meet `part`, and `missing`, how many of
 *   those have no value to aggregate; when more rows are equal in `by` to the last one found, how many (`tied`), and the value
 *   with them (`value_with_ties`): where that is another one, none is chosen, `value` is null, and the `reason` says so; and `left_out`, when there are any, the rows without a value to order by.
 *
 * Origin: the recipe aggregate_top_rows of Toolkiln.
 */
import type { Aggregate, Cell, Context, Data, Filter, Operand } from "toolkiln/toolkit";

interface Params {
  readonly by: Operand;
  readonly order: "asc" | "desc";
  readonly limit: number;
  readonly part: readonly Filter[];
  readonly aggregate: Aggregate;
  readonly column: Operand | null;
  readonly filters: readonly Filter[];
}

interface Result {
  value: Cell;
  reason?: string;
  found: number;
  count: number;
  missing: number;
  tied?: number;
  value_with_ties?: Cell;
  left_out?: number;
}

export default async function aggregateTopRows({ data, params }: Context<Params>): Promise<Result> {
  const { by, filters, limit } = params;
  const kept = `FROM data WHERE ${data.where(filters)}`;
  const ordered = `${kept} AND ${data.operand(by)} IS NOT NULL`;
  const [all] = await data.sql<{ ordered: number; left_out: number }>(`
    SELECT count(${data.operand(by)}) AS ordered, count(*) - count(${data.operand(by)}) AS left_out ${kept}`);
  const [near] = await data.sql<{ size: number }>(`
    WITH near AS (SELECT * ${ordered} ${nearSql(data, params)}) SELECT count(*) AS size FROM near`);
  const one = await numberOf(data, params, ordered, exactSql(data, params));
  const { ordered: most = 0, left_out = 0 } = all ?? {};
  const found = Math.min(limit, most);
  const tied = (near?.size ?? 0) - found;
  const all_tied = tied > 0 ? await numberOf(data, params, ordered, "") : one;
  const [value, value_with_ties] = [one?.value ?? null, all_tied?.value ?? null];
  // Which of equal rows are the first is nobody's to choose.
  const isChosen = tied > 0 && value !== value_with_ties;
  return {
    value: isChosen ? null : value,
    ...(isChosen && {
      reason: `${tied} more rows are equal to the last of the ${found}: value_with_ties is that of all ${found + tied}`,
    }),
    found,
    count: one?.size ?? 0,
    missing: one?.missing ?? 0,
    ...(tied > 0 && { tied, value_with_ties }),
    ...(left_out > 0 && { left_out }),
  };
}

type Found = { value: Cell; size: number; missing: number };

async function numberOf(data: Data, params: Params, rows: string, cut: string): Promise<Found | undefined> {
  const { part, aggregate, column } = params;
  const [row] = await data.sql<Found>(`
    WITH near AS (SELECT * ${rows} ${nearSql(data, params)}), picked AS (SELECT * FROM near ${cut})
    SELECT ${data.aggregate({ aggregate, column })} AS value, count(*) AS size,
      count(*) - count(${column === null ? "*" : data.operand(column)}) AS missing
    FROM picked WHERE ${data.where(part)}`);
  return row;
}

/** First by value alone, which keeps too many where rows tie. */
function nearSql(data: Data, { by, order, limit }: Params): string {
  return `QUALIFY rank() OVER (ORDER BY ${firstSql(data, { by, order })}) <= ${data.literal(limit)}`;
}

/** Then by every column: the same however rows and columns lie in the file. */
function exactSql(data: Data, { by, order, limit }: Params): string {
  const all = data.columns.map(({ name }) => name).toSorted();
  const lines = [firstSql(data, { by, order }), ...all.map((name) => data.column(name))];
  return `ORDER BY ${lines.join(", ")} LIMIT ${data.literal(limit)}`;
}

function firstSql(data: Data, { by, order }: Pick<Params, "by" | "order">): string {
  return `${data.operand(by)} ${order === "desc" ? "DESC" : "ASC"}`;
}
