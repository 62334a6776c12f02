/**
 * Lists rows that all filters keep: the first ones by a column, or, without one, in the order of all their columns.
 * Rows in which that column is missing have no place in such an order and are left out.
 *
 * @param by The column to order by; null lists the matching rows as such.
 * @param order `desc` puts the highest value first, `asc` the lowest. Equal rows follow in the order of all their columns.
 * @param limit How many rows to return.
 * @param ties Whether rows equal in `by` to the last one returned are returned too.
 * @param columns The columns to show; none shows all of them.
 * @param filters Conditions that a row must meet, all of them; none keeps every row.
 * @returns `rows`; `matched`, how many rows the filters keep in all; and `keys`, always empty: rows have no category.
 *
 * Origin: the recipe top_rows of Toolkiln.
 */
import type { Context, Data, Filter, Row } from "toolkiln/toolkit";

interface Params {
  readonly by: string | null;
  readonly order: "asc" | "desc";
  readonly limit: number;
  readonly ties: boolean;
  readonly columns: readonly string[];
  readonly filters: readonly Filter[];
}

interface Result {
  keys: string[];
  rows: Row[];
  matched: number;
}

export default async function topRows({ data, params }: Context<Params>): Promise<Result> {
  const { by, columns, filters } = params;
  const shown = columns.length === 0 ? data.columns.map(({ name }) => name) : columns;
  const filtered = `FROM data WHERE ${data.where(filters)}`;
  const [total] = await data.sql<{ matched: number }>(`SELECT count(*) AS matched ${filtered}`);
  const rows = await data.sql(`
    SELECT ${shown.map((name) => data.column(name)).join(", ")}
    ${filtered} AND ${by === null ? "TRUE" : `${data.column(by)} IS NOT NULL`}
    ${placesSql(data, params)}`);
  return { keys: [], rows, matched: total?.matched ?? 0 };
}

function placesSql(data: Data, { by, order, limit, ties, columns }: Params): string {
  const first = by === null ? [] : [`${data.column(by)} ${order === "asc" ? "ASC" : "DESC"}`];
  const total = [...first, ...everyColumn(data, columns)].join(", ");
  return ties && by !== null
    ? `QUALIFY rank() OVER (ORDER BY ${first.join(", ")}) <= ${data.literal(limit)} ORDER BY ${total}`
    : `ORDER BY ${total} LIMIT ${data.literal(limit)}`;
}

/** Every column, the ones shown first, so that the order is the same however rows and columns lie in the file. */
function everyColumn(data: Data, shown: readonly string[]): string[] {
  const others = data.columns.map(({ name }) => name).filter((name) => !shown.includes(name));
  return [...shown, ...others.toSorted()].map((name) => data.column(name));
}
