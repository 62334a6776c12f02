import type { Filter } from "../../toolkit/index.ts";

export type ColumnAggregate = "sum" | "mean" | "median" | "min" | "max" | "stddev" | "variance" | "distinct";
export type Aggregate = "count" | ColumnAggregate;
export type Direction = "asc" | "desc";

/** What a question asks for: one recipe, with all the parameters of its tool. */
export type Query =
  | { readonly recipe: "count_rows"; readonly params: CountRows }
  | { readonly recipe: "aggregate_column"; readonly params: AggregateColumn }
  | { readonly recipe: "aggregate_by_group"; readonly params: AggregateByGroup }
  | { readonly recipe: "top_rows"; readonly params: TopRows };

export type RecipeName = Query["recipe"];

export interface CountRows {
  readonly filters: readonly Filter[];
}

export interface AggregateColumn {
  readonly column: string;
  readonly aggregate: ColumnAggregate;
  readonly filters: readonly Filter[];
}

export interface AggregateByGroup {
  readonly keys: readonly string[];
  readonly aggregate: Aggregate;
  readonly column: string | null;
  readonly filters: readonly Filter[];
  readonly order: Direction;
  readonly limit: number | null;
  readonly ties: boolean;
}

export interface TopRows {
  readonly by: string | null;
  readonly order: Direction;
  readonly limit: number;
  readonly ties: boolean;
  readonly columns: readonly string[];
  readonly filters: readonly Filter[];
}
