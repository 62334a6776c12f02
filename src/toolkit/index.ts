/**
 * The types a tool file may import: `import type { … } from "toolkiln/toolkit"` is its only import.
 * Everything a tool may use arrives as the argument of its default export.
 */

/**
 * One value of a dataset or of a result. Dates are `2011-01-31`, timestamps `2011-01-31 23:59:00`.
 * Integers beyond ±2^53 arrive as decimal text, so that no digit is lost. NaN never occurs: it is missing (`null`).
 */
export type Cell = string | number | boolean | null;

/** One row of a SQL result, by column name. A name that occurs twice gets `_1`, `_2`, … */
export type Row = Record<string, Cell>;

/** What kind of values a column holds, as far as a question cares. */
export type ColumnType = "number" | "text" | "boolean" | "date" | "timestamp" | "other";

export interface ColumnInfo {
  readonly name: string;
  readonly type: ColumnType;
}

/** How a filter compares. `in`/`not in` take a list; `between` takes `[from, to]` and includes both ends. */
export type FilterOperator =
  | "="
  | "!="
  | "<"
  | "<="
  | ">"
  | ">="
  | "between"
  | "in"
  | "not in"
  | "contains"
  | "missing"
  | "present";

/** Keeps the rows in which `column` compares to `value` so. Rows where the column is missing match only `missing`. */
export interface Filter {
  readonly column: string;
  readonly op: FilterOperator;
  readonly value?: Cell | readonly Cell[];
}

/** The dataset, as a tool sees it: one table named `data`, read with DuckDB's SQL. */
export interface Data {
  readonly columns: readonly ColumnInfo[];

  /**
   * Runs one SELECT over the table `data`. `values` fill `$1`, `$2`, …
   * @throws when the statement is refused, fails, or exceeds a limit
   */
  sql<R extends Row = Row>(query: string, values?: readonly Cell[]): Promise<R[]>;

  /** The quoted SQL identifier of a column. @throws when the dataset has no such column */
  column(name: string): string;

  /** The quoted SQL identifier of a number column. @throws when the dataset has no such column, or it holds no numbers */
  number(name: string): string;

  /** The column's type. @throws when the dataset has no such column */
  type(name: string): ColumnType;

  /** A SQL literal. */
  literal(value: Cell): string;

  /** A SQL condition that holds for the rows all filters keep: `TRUE` when there are none. */
  where(filters: readonly Filter[]): string;
}

/** The one argument of a tool. */
export interface Context<Params> {
  readonly data: Data;
  readonly params: Params;
}
