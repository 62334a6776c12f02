import type { Aggregate, DatePart, Filter, Having, Key, Measure, Operand } from "../../toolkit/index.ts";

export type { Aggregate, DatePart, Having, Key, Measure, Operand };

export type Direction = "asc" | "desc";

/** What a question asks for: one recipe, with all the parameters of its tool. */
export type Query =
  | { readonly recipe: "count_rows"; readonly params: CountRows }
  | { readonly recipe: "aggregate_column"; readonly params: AggregateColumn }
  | { readonly recipe: "aggregate_columns"; readonly params: AggregateColumns }
  | { readonly recipe: "aggregate_by_group"; readonly params: AggregateByGroup }
  | { readonly recipe: "top_rows"; readonly params: TopRows }
  | { readonly recipe: "share_of_rows"; readonly params: ShareOfRows }
  | { readonly recipe: "share_by_group"; readonly params: ShareByGroup }
  | { readonly recipe: "describe_columns"; readonly params: DescribeColumns }
  | { readonly recipe: "data_quality"; readonly params: DataQuality }
  | { readonly recipe: "correlate_columns"; readonly params: CorrelateColumns }
  | { readonly recipe: "trend_over_time"; readonly params: TrendOverTime }
  | { readonly recipe: "distinct_values"; readonly params: DistinctValues }
  | { readonly recipe: "compare_groups"; readonly params: CompareGroups }
  | { readonly recipe: "aggregate_in_top_group"; readonly params: AggregateInTopGroup }
  | { readonly recipe: "aggregate_top_rows"; readonly params: AggregateTopRows }
  | { readonly recipe: "aggregate_of_groups"; readonly params: AggregateOfGroups };

export type RecipeName = Query["recipe"];

export interface CountRows {
  readonly filters: readonly Filter[];
}

/** `count` counts the rows in which the column is known. */
export interface AggregateColumn {
  readonly column: Operand;
  readonly aggregate: Aggregate;
  readonly filters: readonly Filter[];
}

/** Two measures or more; also one, where the question names its answer. */
export interface AggregateColumns extends Named {
  readonly measures: readonly Measure[];
  readonly filters: readonly Filter[];
}

/** How answers are called, in the order of what is computed (none: as the tool calls them), and how they are rounded. */
export interface Named {
  readonly names: readonly string[];
  readonly decimals: number | null;
}

export interface AggregateByGroup {
  readonly keys: readonly Key[];
  /** One or more; groups are ordered by the first. */
  readonly measures: readonly Measure[];
  readonly filters: readonly Filter[];
  readonly having: readonly Having[];
  readonly order_by: "value" | "key";
  readonly order: Direction;
  readonly limit: number | null;
  readonly ties: boolean;
  /** Within how many leading keys `limit` counts; 0 is overall. */
  readonly per: number;
}

export interface TopRows {
  readonly by: Operand | null;
  readonly order: Direction;
  readonly limit: number;
  readonly ties: boolean;
  readonly columns: readonly string[];
  readonly filters: readonly Filter[];
  /** The first rows within each of these; none is overall. */
  readonly per: readonly Key[];
}

export interface ShareOfRows {
  /** What is counted, out of what `filters` keep. */
  readonly part: readonly Filter[];
  readonly filters: readonly Filter[];
  /** Null for a share of the rows, else of the column's sum. */
  readonly column: Operand | null;
  /** For the share in each group; none is the share in all rows only. */
  readonly keys: readonly Key[];
  readonly order: Direction;
  readonly limit: number | null;
}

export interface ShareByGroup {
  readonly keys: readonly Key[];
  readonly column: Operand | null;
  /** How many leading keys make the groups that are the whole; 0 is all rows. */
  readonly within: number;
  readonly filters: readonly Filter[];
  readonly order: Direction;
  readonly limit: number | null;
}

export interface DescribeColumns {
  /** None means all. */
  readonly columns: readonly string[];
  readonly filters: readonly Filter[];
}

export interface DataQuality {
  readonly columns: readonly string[];
  readonly what: "all" | "missing" | "constant" | "duplicates" | "distinct";
  readonly filters: readonly Filter[];
}

export interface CorrelateColumns extends Named {
  /** None means all number columns; two columns put together only beside one other. */
  readonly columns: readonly Operand[];
  readonly method: "pearson" | "spearman";
  readonly filters: readonly Filter[];
}

export interface TrendOverTime {
  readonly time: string;
  readonly part: Period;
  readonly aggregate: Aggregate;
  readonly column: Operand | null;
  readonly filters: readonly Filter[];
}

/** The parts of a date that cut the calendar into periods. */
export type Period = Extract<DatePart, "year" | "quarter" | "month" | "week" | "day">;

export interface DistinctValues {
  readonly columns: readonly string[];
  readonly filters: readonly Filter[];
  readonly limit: number;
}

export interface CompareGroups {
  readonly aggregate: Aggregate;
  readonly column: Operand | null;
  readonly groups: readonly NamedGroup[];
  readonly filters: readonly Filter[];
}

export interface NamedGroup {
  readonly name: string;
  readonly filters: readonly Filter[];
}

/** The group found first, then asked about. */
export interface AggregateInTopGroup {
  readonly key: Key;
  readonly by: Measure;
  readonly order: Direction;
  readonly aggregate: Aggregate;
  readonly column: Operand | null;
  readonly filters: readonly Filter[];
}

/** The rows found first, then asked about. */
export interface AggregateTopRows {
  readonly by: Operand;
  readonly order: Direction;
  readonly limit: number;
  /** Which of the rows found are computed with; none is all of them. */
  readonly part: readonly Filter[];
  readonly aggregate: Aggregate;
  readonly column: Operand | null;
  readonly filters: readonly Filter[];
}

/** A number of each group, and then one of all these numbers. */
export interface AggregateOfGroups {
  readonly key: Key;
  /** `count`, `sum` or `distinct`. */
  readonly measure: Measure;
  readonly aggregate: "mean" | "median" | "min" | "max";
  readonly filters: readonly Filter[];
}
