/**
 * Counts the rows of the dataset that all filters keep.
 *
 * @param filters Conditions that a row must meet, all of them; none counts every row.
 *   A row in which the filtered column is missing meets only the condition `missing`.
 * @returns `count`, the rows kept, and `of`, the rows there are.
 *
 * Origin: the recipe count_rows of Toolkiln.
 */
import type { Context, Filter } from "toolkiln/toolkit";

interface Params {
  readonly filters: readonly Filter[];
}

interface Result {
  count: number;
  of: number;
}

export default async function countRows({ data, params }: Context<Params>): Promise<Result> {
  const [row] = await data.sql<{ kept: number; total: number }>(`
    SELECT count(*) FILTER (WHERE ${data.where(params.filters)}) AS kept, count(*) AS total
    FROM data`);
  return { count: row?.kept ?? 0, of: row?.total ?? 0 };
}
