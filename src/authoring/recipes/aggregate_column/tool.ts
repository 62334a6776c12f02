/**
 * Computes one aggregate of one column, over the rows that all filters keep.
 * Missing values are left out. Sums and means of decimals are compensated (Kahan), so that the order of the rows does
 * not show in the last digits; sums of whole numbers are exact.
 *
 * @param column The column to aggregate.
 * @param aggregate `sum`, `mean`, `median` (halfway between the two middle values of an even number),
 *   `min`, `max`, `stddev` and `variance` (of a sample: divided by n - 1), or `distinct`, the number of different values.
 *   Dates have only `min`, `max` and `distinct`.
 * @param filters Conditions that a row must meet, all of them; none keeps every row.
 * @returns `value`, null when no value is left to aggregate; the `column` and `aggregate`; `rows`, how many values
 *   were used; and `missing`, how many of the kept rows have none.
 *
 * Origin: the recipe aggregate_column of Toolkiln.
 */
import type { Cell, Context, Data, Filter } from "toolkiln/toolkit";

type Aggregate = "sum" | "mean" | "median" | "min" | "max" | "stddev" | "variance" | "distinct";

interface Params {
  readonly column: string;
  readonly aggregate: Aggregate;
  readonly filters: readonly Filter[];
}

interface Result {
  value: Cell;
  column: string;
  aggregate: Aggregate;
  rows: number;
  missing: number;
}

export default async function aggregateColumn({ data, params }: Context<Params>): Promise<Result> {
  const { aggregate, filters } = params;
  const column = COMPUTED.has(aggregate) ? data.number(params.column) : data.column(params.column);
  const [row] = await data.sql<{ value: Cell; used: number; missing: number }>(`
    SELECT ${await aggregateSql(data, column, aggregate)} AS value,
      count(${column}) AS used,
      count(*) - count(${column}) AS missing
    FROM data
    WHERE ${data.where(filters)}`);
  return {
    value: row?.value ?? null,
    column: params.column,
    aggregate,
    rows: row?.used ?? 0,
    missing: row?.missing ?? 0,
  };
}

/** What only numbers have. */
const COMPUTED: ReadonlySet<Aggregate> = new Set(["sum", "mean", "median", "stddev", "variance"]);

async function aggregateSql(data: Data, column: string, aggregate: Aggregate): Promise<string> {
  switch (aggregate) {
    case "sum":
      return (await isDecimal(data, column)) ? `fsum(${column})` : `sum(${column})`;
    case "mean":
      return `favg(${column})`;
    case "median":
      return `quantile_cont(${column}, 0.5)`;
    case "min":
    case "max":
      return `${aggregate}(${column})`;
    case "stddev":
      return `stddev_samp(${column})`;
    case "variance":
      return `var_samp(${column})`;
    case "distinct":
      return `count(DISTINCT ${column})`;
  }
}

/** Whether the column holds binary fractions, whose plain sum depends on the order of the rows. */
async function isDecimal(data: Data, column: string): Promise<boolean> {
  const [row] = await data.sql<{ kind: string }>(`SELECT typeof(${column}) AS kind FROM data LIMIT 1`);
  return row?.kind === "DOUBLE" || row?.kind === "FLOAT";
}
