/**
 * Lists rows that all filters keep: the first ones by a column, or, without one, in the order of all their columns.
 * Rows in which that column is missing have no place in such an order and are left out.
 *
 * @param by What to order by: a column, or two number columns put together; null lists the matching rows as such.
 * @param order `desc` puts the highest value first, `asc` the lowest. Equal rows follow in the order of all their columns.
 * @param limit How many rows to return.
 * @param ties Whether rows equal in `by` to the last one returned are returned too.
 * @param columns The columns to show, beside `per` and `by`; none shows all of them.
 * @param filters Conditions that a row must meet, all of them; none keeps every row.
 * @param per Returns the first rows within each of these: columns, parts of dates, or ranges of numbers; none is overall.
 * @returns `rows`; `matched`, how many rows the filters keep in all; when there are any, `missing`, the rows of these
 *   without a value to order by, and `left_out`, those outside of all ranges; and `keys`, always empty: rows have no category.
 *
 * Origin: the recipe top_rows of Toolkiln.
 */
import type { Context, Data, Filter, Key, Operand, Row } from "toolkiln/toolkit";

interface Params {
  readonly by: Operand | null;
  readonly order: "asc" | "desc";
  readonly limit: number;
  readonly ties: boolean;
  readonly columns: readonly string[];
  readonly filters: readonly Filter[];
  readonly per: readonly Key[];
}

interface Result {
  keys: string[];
  rows: Row[];
  matched: number;
  missing?: number;
  left_out?: number;
}

export default async function topRows({ data, params }: Context<Params>): Promise<Result> {
  const { by, filters, per } = params;
  const kept = `FROM data WHERE ${data.where(filters)}`;
  const unknown = by === null ? "FALSE" : `${data.operand(by)} IS NULL`;
  const grouped = data.inGroups(per);
  const [total] = await data.sql<{ matched: number; missing: number; out: number }>(`
    SELECT count(*) AS matched,
      count(*) FILTER (WHERE ${unknown}) AS missing,
      count(*) FILTER (WHERE NOT (${unknown}) AND NOT (${grouped})) AS out
    ${kept}`);

  const shown = cellsOf(data, params);
  const lines = [...per.map((key) => data.keyOrder(key)), ...orderOf(data, params)].join(", ");
  // Picked first and named afterwards: a name given here could be that of a column, and rows be ordered by it.
  const found = await data.sql(`
    ${pickedSql(data, params, `${kept} AND NOT (${unknown}) AND (${grouped})`)}
    SELECT ${shown.map(({ sql }, index) => `${sql} AS cell_${index}`).join(", ")},
      row_number() OVER (ORDER BY ${lines}) AS line
    FROM picked ORDER BY line`);
  const names = data.apart(shown.map(({ name }) => name));
  return {
    keys: [],
    rows: found.map((row) =>
      Object.fromEntries(names.map((name, index) => [name, row[`cell_${index}`] ?? null])),
    ),
    matched: total?.matched ?? 0,
    ...(total && total.missing > 0 && { missing: total.missing }),
    ...(total && total.out > 0 && { left_out: total.out }),
  };
}

interface Cells {
  readonly name: string;
  readonly sql: string;
}

/** What each row shows: within what it is first, its columns, and by what. */
function cellsOf(data: Data, { by, columns, per }: Params): Cells[] {
  const chosen = columns.length === 0 ? data.columns.map(({ name }) => name) : columns;
  const column = (name: string): Cells => ({ name, sql: data.column(name) });
  const keys = per.map((key) => ({
    name: data.keyName(key),
    sql: data.key(key),
    plain: typeof key === "string",
  }));
  const value =
    by === null ? [] : [{ name: data.operandName(by), sql: data.operand(by), plain: typeof by === "string" }];
  const added = ({ name, plain }: { name: string; plain: boolean }): boolean =>
    !(plain && chosen.includes(name));
  return [...keys.filter(added), ...chosen.map(column), ...value.filter(added)];
}

/** By value, then by every column, the ones shown first: the same however rows and columns lie in the file. */
function orderOf(data: Data, { by, order, columns }: Params): string[] {
  const others = data.columns.map(({ name }) => name).filter((name) => !columns.includes(name));
  const all = [...columns, ...others.toSorted()].map((name) => data.column(name));
  return by === null ? all : [`${data.operand(by)} ${order === "asc" ? "ASC" : "DESC"}`, ...all];
}

/** First by value alone, which is fast and keeps too many where rows tie; then by all columns. */
function pickedSql(data: Data, params: Params, rows: string): string {
  const { by, limit, ties, per } = params;
  const total = orderOf(data, params);
  const most = data.literal(limit);
  const within = per.length === 0 ? "" : `PARTITION BY ${per.map((key) => data.keyOrder(key)).join(", ")}`;
  const ranked = by !== null && (ties || per.length > 0);
  const near = ranked ? `QUALIFY rank() OVER (${within} ORDER BY ${total[0]}) <= ${most}` : "";
  const exact =
    per.length === 0
      ? `ORDER BY ${total.join(", ")} LIMIT ${most}`
      : `QUALIFY row_number() OVER (${within} ORDER BY ${total.join(", ")}) <= ${most}`;
  return `WITH near AS (SELECT * ${rows} ${near}),
      picked AS (SELECT * FROM near ${ties && by !== null ? "" : exact})`;
}
