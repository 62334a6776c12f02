import type { RecipeName } from "../../../src/authoring/recipes/query.ts";
import type { Params } from "./hostile_queries.ts";

/** For each tool the names that it gives to columns and tables of its own, and a query about a column of any name. */
export const OWN_NAMES: {
  readonly [Name in RecipeName]: readonly [names: string, ask: (column: string) => Params<Name>];
} = {
  count_rows: [
    "kept total count of data",
    (column) => ({
      filters: [
        { column, op: ">", value: 1 },
        { column, op: ">=", other: "other" },
      ],
    }),
  ],
  aggregate_column: [
    "value used missing ties item item_ rows data",
    (column) => ({ column, aggregate: "mode", filters: [{ column, op: ">", value: 0 }] }),
  ],
  aggregate_columns: [
    "matched value_0 value_1 count_0 count_1 ties_0 ties_1 item count missing",
    (column) => ({
      measures: [
        { aggregate: "variance", column },
        { aggregate: "mode", column },
        { aggregate: "sum", column },
      ],
      filters: [],
      names: [],
      decimals: null,
    }),
  ],
  aggregate_by_group: [
    "key_0 key_1 order_0 order_1 value_0 value_1 ties_1 grouped placed groups place line shown missing out count item",
    (column) => ({
      keys: ["other", column],
      measures: [
        { aggregate: "stddev", column },
        { aggregate: "mode", column },
      ],
      filters: [{ column, op: ">", value: 0 }],
      having: [{ measure: { aggregate: "max", column }, op: "<", value: 4 }],
      order_by: "value",
      order: "desc",
      limit: 2,
      ties: true,
      per: 1,
    }),
  ],
  top_rows: [
    "matched missing out near picked cell_0 cell_1 line data",
    (column) => ({
      by: column,
      order: "desc",
      limit: 2,
      ties: false,
      columns: [column, "day"],
      filters: [{ column, op: "<", value: 4 }],
      per: ["other"],
    }),
  ],
  share_of_rows: [
    "total unknown missing negative value count key_0 order_0 size share wholes parts shares placed line groups",
    (column) => ({
      part: [{ column, op: ">", value: 2 }],
      filters: [],
      column,
      keys: [column, "other"],
      order: "desc",
      limit: null,
    }),
  ],
  share_by_group: [
    "key_0 order_0 value size total share groups place line grouped wholes shares left_out",
    (column) => ({ keys: [column, "other"], column, within: 1, filters: [], order: "desc", limit: 2 }),
  ],
  describe_columns: [
    "column type count missing mean std min kept value times most distinct item",
    (column) => ({ columns: [column], filters: [] }),
  ],
  data_quality: [
    "column missing distinct kept mark cell_0 hashed again repeated matched",
    (column) => ({ columns: [column], what: "all", filters: [] }),
  ],
  correlate_columns: [
    "x0 x1 known points spread centred mean0 wide1 sum0 square0 product0 n matched column_0 known_0",
    (column) => ({
      columns: ["other", column],
      method: "spearman",
      filters: [],
      names: [],
      decimals: null,
    }),
  ],
  trend_over_time: [
    "period place value count ties from to left_out missing",
    (column) => ({ time: "day", part: "month", aggregate: "mean", column, filters: [] }),
  ],
  distinct_values: [
    "value_0 value_1 size grouped total missing count",
    (column) => ({ columns: [column, "other"], filters: [], limit: 20 }),
  ],
  compare_groups: [
    "value size missing ties groups overlap left_out group",
    (column) => ({
      aggregate: "stddev",
      column,
      groups: [
        { name: "low", filters: [{ column, op: "<=", value: 2 }] },
        { name: "some", filters: [{ column, op: "between", value: [2, 3] }] },
      ],
      filters: [],
    }),
  ],
  aggregate_top_rows: [
    "near picked value size missing ordered left_out data",
    (column) => ({
      by: column,
      order: "desc",
      limit: 2,
      part: [{ column, op: ">", value: 0 }],
      aggregate: "sum",
      column,
      filters: [],
    }),
  ],
  aggregate_of_groups: [
    "grouped has_group measured size unknown value groups rows missing empty left_out data",
    (column) => ({
      key: column,
      measure: { aggregate: "sum", column: "other" },
      aggregate: "mean",
      filters: [],
    }),
  ],
  aggregate_in_top_group: [
    "grouped_by place measured best value size missing modes ties group by count groups",
    (column) => ({
      key: column,
      by: { aggregate: "mean", column: "other" },
      order: "desc",
      aggregate: "sum",
      column,
      filters: [],
    }),
  ],
};
