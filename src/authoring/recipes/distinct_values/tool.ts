/**
 * Lists the different values of a column, or the different combinations of several, in their order, with how often each occurs.
 * Rows in which all of the columns are missing have no value, and are counted apart.
 *
 * @param columns The columns whose values are listed.
 * @param filters Conditions that a row must meet, all of them; none keeps every row.
 * @param limit How many values to list.
 * @returns `rows`, one for each value or combination, with its `count` of rows; `distinct`, how many there are in all; `missing`,
 *   how many rows have none; and `keys`, the names of the columns.
 *
 * Origin: the recipe distinct_values of Toolkiln.
 */
import type { Context, Filter, Row } from "toolkiln/toolkit";

interface Params {
  readonly columns: readonly string[];
  readonly filters: readonly Filter[];
  readonly limit: number;
}

interface Result {
  keys: string[];
  rows: Row[];
  distinct: number;
  missing?: number;
}

export default async function distinctValues({ data, params }: Context<Params>): Promise<Result> {
  const columns = [...new Set(params.columns)];
  const kept = data.where(params.filters);
  const present = columns.map((name) => `${data.column(name)} IS NOT NULL`).join(" OR ");
  const places = columns.map((_, index) => index + 1).join(", ");
  const found = await data.sql(`
    WITH grouped AS (
      SELECT ${columns.map((name, index) => `${data.column(name)} AS value_${index}`).join(", ")}, count(*) AS size
      FROM data
      WHERE ${kept} AND (${present})
      GROUP BY ${places}
    )
    SELECT *, count(*) OVER () AS total FROM grouped ORDER BY ${places} LIMIT ${data.literal(params.limit)}`);
  const [none] = await data.sql<{ missing: number }>(
    `SELECT count(*) AS missing FROM data WHERE ${kept} AND NOT (${present})`,
  );

  const { missing = 0 } = none ?? {};
  const names = data.apart([...columns, "count"]);
  const cells = [...columns.map((_, index) => `value_${index}`), "size"];
  return {
    keys: columns,
    rows: found.map((row) =>
      Object.fromEntries(cells.map((cell, index) => [names[index] ?? cell, row[cell] ?? null])),
    ),
    distinct: Number(found[0]?.["total"] ?? 0),
    ...(missing > 0 && { missing }),
  };
}
