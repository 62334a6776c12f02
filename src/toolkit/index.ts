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
  /** DuckDB's name of the type, such as `DOUBLE`. */
  readonly sqlType: string;
}

/** How a filter compares. `in`/`not in` take a list; `between` takes `[from, to]` and includes both ends. `contains`, `starts with` and `ends with` look at text, in upper and lower case alike. */
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
  | "starts with"
  | "ends with"
  | "missing"
  | "present";

/**
 * A part of a date. The first five and decades cut the calendar into periods; the others come round again.
 * Their values: year `2011`, quarter `"2011-Q1"`, month `"2011-01"`, week its Monday `"2011-01-03"`, day `"2011-01-31"`,
 * month_of_year `1` to `12`, weekday `"Monday"`, hour_of_day `0` to `23`,
 * decade `1990` for 1990 to 1999.
 */
export type DatePart =
  | "year"
  | "quarter"
  | "month"
  | "week"
  | "day"
  | "month_of_year"
  | "weekday"
  | "hour_of_day"
  | "decade";

/** Holds for the rows in which `column` compares to a value so. Rows where the column is missing meet only `missing`. */
export interface Condition {
  readonly column: string;
  /** Compares this part of the column's dates. */
  readonly part?: DatePart;
  readonly op: FilterOperator;
  readonly value?: Cell | readonly Cell[];
  /** Compares with this column of the same row, instead of a value. */
  readonly other?: string;
}

/** Keeps the rows that meet a condition; or those that meet all conditions of at least one of several lists. */
export type Filter = Condition | { readonly any: readonly (readonly Condition[])[] };

/**
 * What rows are grouped by: a column; a part of its dates; ranges of its numbers, both ends included; or ranges of one
 * width, the lower end included. A range may be open: `[null, 18]` is below 18, `[65, null]` is 65 and over, or over 65 after a range that ends there.
 */
export type Key =
  | string
  | { readonly column: string; readonly part: DatePart }
  | { readonly column: string; readonly ranges: readonly Range[] }
  | { readonly column: string; readonly width: number };

/** From where to where; null is an open end. */
export type Range = readonly [from: number | null, to: number | null];

/**
 * A value of each row: a column, or two number columns put together. `x / 0` is missing. Of two columns of dates, the difference
 * is the number of days from `right` to `left`; where one has a time, with fractions of days.
 */
export type Operand =
  | string
  | { readonly left: string; readonly op: "+" | "-" | "*" | "/"; readonly right: string };

/**
 * What is computed of many values. Missing ones are left out. `count`: how many values there are; `stddev` and `variance`:
 * of a sample, divided by n - 1; `range`: from the lowest to the highest; `distinct`: how many different values;
 * `mode`: the most frequent value, and of several the lowest.
 */
export type Aggregate =
  | "count"
  | "sum"
  | "mean"
  | "median"
  | "min"
  | "max"
  | "range"
  | "stddev"
  | "variance"
  | "distinct"
  | "mode";

/** An aggregate of a column. `count` without a column counts rows; nothing else can do without. */
export interface Measure {
  readonly aggregate: Aggregate;
  readonly column: Operand | null;
}

/** A condition that a group must meet. `between` takes `[from, to]` and includes both ends. */
export interface Having {
  readonly measure: Measure;
  readonly op: "=" | "!=" | "<" | "<=" | ">" | ">=" | "between";
  readonly value: number | readonly [number, number];
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

  /**
   * The SQL of a key as people read it. It is made of `keyOrder`: SELECT both and GROUP BY the latter.
   * @throws when the column is not there, or is not of the type that the key needs
   */
  key(key: Key): string;

  /** The SQL that groups rows, and orders groups: Monday before Friday, `[5, 10)` before `[10, 15)`. */
  keyOrder(key: Key): string;

  /** A name for the key in a result: `date`, `month of date`, `age in ranges`, `age in steps of 10`. */
  keyName(key: Key): string;

  /** A SQL condition for the rows that have a group of each key. Only ranges leave numbers out; missing ones are a group. */
  inGroups(keys: readonly Key[]): string;

  /** The SQL of a value of each row. */
  operand(operand: Operand): string;

  /** A name for the operand in a result: `High`, `High minus Low`. */
  operandName(operand: Operand): string;

  /** The SQL of an aggregate. It does not depend on the order of rows: sums of fractions are compensated, those of whole numbers exact. */
  aggregate(measure: Measure): string;

  /** A name for the measure in a result: `count`, `mean_Balance`, `mean_High_minus_Low`. */
  measureName(measure: Measure): string;

  /** The SQL of how many values are as frequent as the `mode`, which is the lowest of them. */
  modes(operand: Operand): string;

  /** A SQL condition, after GROUP BY, that holds for the groups that meet all of these: `TRUE` when there are none. */
  having(conditions: readonly Having[]): string;

  /** Names for the keys of a result: each one that was there before, or that no result may have, gets `_` after it. */
  apart(names: readonly string[]): string[];
}

/** The one argument of a tool. */
export interface Context<Params> {
  readonly data: Data;
  readonly params: Params;
}
