/**
 * Computes one aggregate of one column, or of two columns put together, over the rows that all filters keep.
 * Missing values are left out, and so is what is divided by 0. Sums and means of fractions are compensated, so that the
 * order of the rows does not show in the last digits; sums of whole numbers are exact.
 *
 * @param column The column to aggregate, or two number columns put together by +, -, * or /.
 * @param aggregate `count` (how many values there are), `sum`, `mean`, `median` (halfway between the two middle values of an
 *   even number), `min`, `max`, `range` (from the lowest to the highest), `stddev` and `variance` (of a sample: divided by
 *   n - 1), `distinct` (how many different values) or `mode` (the most frequent value, and of several the lowest).
 *   Dates and text have only `count`, `min`, `max`, `distinct` and `mode`.
 * @param filters Conditions that a row must meet, all of them; none keeps every row.
 * @returns `value`, null when no value is left to aggregate; the `column` and `aggregate`; `rows`, how many values
 *   were used; `missing`, how many of the kept rows have none; and for a `mode`, `ties`: how many values are as frequent.
 *
 * Origin: the recipe aggregate_column of Toolkiln.
 */
import type { Aggregate, Cell, Context, Filter, Operand } from "toolkiln/toolkit";

interface Params {
  readonly column: Operand;
  readonly aggregate: Aggregate;
  readonly filters: readonly Filter[];
}

interface Result {
  value: Cell;
  column: string;
  aggregate: Aggregate;
  rows: number;
  missing: number;
  ties?: number;
}

export default async function aggregateColumn({ data, params }: Context<Params>): Promise<Result> {
  const { column, aggregate, filters } = params;
  const value = data.operand(column);
  const isMode = aggregate === "mode";
  const [row] = await data.sql<{ value: Cell; used: number; missing: number; ties: number | null }>(`
    SELECT ${data.aggregate({ aggregate, column })} AS value,
      count(${value}) AS used,
      count(*) - count(${value}) AS missing,
      ${isMode ? data.modes(column) : "NULL"} AS ties
    FROM data
    WHERE ${data.where(filters)}`);
  return {
    value: row?.value ?? null,
    column: data.operandName(column),
    aggregate,
    rows: row?.used ?? 0,
    missing: row?.missing ?? 0,
    ...(isMode && { ties: row?.ties ?? 0 }),
  };
}
