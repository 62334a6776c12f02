import type { Query, RecipeName } from "../../../src/authoring/recipes/query.ts";

export type Params<Name extends RecipeName> = Extract<Query, { recipe: Name }>["params"];

/** Names that SQL, JavaScript or the tools themselves use, and values that would end a literal. */
const NUMBER = 'n"; DROP TABLE data; --';
const TEXT = "it's ${x}; -- \\";

export const ROWS = Array.from({ length: 60 }, (_, row) => ({
  [NUMBER]: row % 11 === 0 ? "" : (row * 7) % 10,
  [TEXT]: ["it''s", "' OR 1=1 --", '"; SELECT 1', ""][row % 4],
  item: row % 5,
  item_: row % 3,
  key_0: ["a", "b"][row % 2],
  order_0: 60 - row,
  value_0: row * 1.5,
  line: row % 4,
  cell_0: -row,
  place: row % 13,
  count: row % 3,
  data: row % 2,
  value: (row % 7) % 4,
  kept: (row * 5) % 7,
  ["__proto__"]: row % 5,
  constructor: row % 3 === 0 ? "" : row,
  day: row % 17 === 0 ? "" : `2021-0${1 + (row % 9)}-1${row % 10}`,
  at: `2021-03-1${row % 10} ${String(row % 24).padStart(2, "0")}:15:00`,
}));

const rows = { aggregate: "count", column: null } as const;

/** What each recipe is asked about these rows. */
export const QUERIES: { readonly [Name in RecipeName]: readonly Params<Name>[] } = {
  count_rows: [
    {
      filters: [
        {
          any: [
            [{ column: TEXT, op: "in", value: ["it''s", "' OR 1=1 --"] }],
            [
              { column: "day", part: "weekday", op: "not in", value: ["Monday"] },
              { column: NUMBER, op: "<=", other: "item" },
            ],
          ],
        },
        { column: "constructor", op: "present" },
      ],
    },
  ],
  aggregate_column: [
    { column: { left: NUMBER, op: "/", right: "item" }, aggregate: "stddev", filters: [] },
    { column: TEXT, aggregate: "mode", filters: [] },
  ],
  aggregate_columns: [
    {
      measures: [
        rows,
        { aggregate: "mode", column: "item" },
        { aggregate: "variance", column: "item_" },
        { aggregate: "range", column: NUMBER },
        { aggregate: "max", column: "at" },
        { aggregate: "mean", column: { left: "value_0", op: "*", right: NUMBER } },
      ],
      filters: [{ column: "at", part: "hour_of_day", op: "between", value: [3, 20] }],
      names: [],
      decimals: null,
    },
  ],
  aggregate_by_group: [
    {
      keys: [
        "key_0",
        {
          column: NUMBER,
          ranges: [
            [0, 2],
            [4, 5],
          ],
        },
        { column: "day", part: "quarter" },
      ],
      measures: [{ aggregate: "stddev", column: "item" }, { aggregate: "mode", column: TEXT }, rows],
      filters: [],
      having: [{ measure: { aggregate: "distinct", column: "line" }, op: ">", value: 1 }],
      order_by: "value",
      order: "desc",
      limit: 2,
      ties: true,
      per: 1,
    },
    {
      keys: [
        { column: "day", part: "weekday" },
        { column: "value_0", width: 12.5 },
      ],
      measures: [{ aggregate: "median", column: "count" }],
      filters: [],
      having: [],
      order_by: "key",
      order: "desc",
      limit: null,
      ties: false,
      per: 0,
    },
  ],
  top_rows: [
    {
      by: { left: "value_0", op: "-", right: NUMBER },
      order: "asc",
      limit: 2,
      ties: false,
      columns: ["cell_0", "line"],
      filters: [],
      per: ["key_0", { column: "item", width: 2 }],
    },
    { by: "place", order: "desc", limit: 3, ties: false, columns: [], filters: [], per: [] },
  ],
  share_of_rows: [
    {
      part: [
        {
          any: [[{ column: TEXT, op: "=", value: "' OR 1=1 --" }], [{ column: "value", op: ">", value: 2 }]],
        },
      ],
      filters: [{ column: "value", op: ">=", other: "count" }],
      column: { left: NUMBER, op: "*", right: "count" },
      keys: [TEXT, { column: "at", part: "hour_of_day" }],
      order: "asc",
      limit: 3,
    },
  ],
  share_by_group: [
    {
      keys: [TEXT, "key_0", { column: "day", part: "weekday" }],
      column: NUMBER,
      within: 1,
      filters: [],
      order: "desc",
      limit: 2,
    },
    {
      keys: [{ column: "value", ranges: [[0, 2]] }, "__proto__"],
      column: null,
      within: 0,
      filters: [],
      order: "asc",
      limit: null,
    },
  ],
  describe_columns: [{ columns: [], filters: [{ column: "kept", op: "present" }] }],
  data_quality: [
    { columns: [], what: "all", filters: [] },
    { columns: [TEXT, "kept"], what: "duplicates", filters: [] },
  ],
  correlate_columns: [
    { columns: [NUMBER, "kept"], method: "pearson", filters: [], names: [], decimals: null },
    { columns: ["value", "__proto__"], method: "spearman", filters: [], names: [], decimals: null },
    { columns: [], method: "spearman", filters: [], names: [], decimals: null },
  ],
  trend_over_time: [
    { time: "at", part: "day", aggregate: "mode", column: TEXT, filters: [] },
    { time: "day", part: "month", aggregate: "mean", column: "value", filters: [] },
  ],
  distinct_values: [{ columns: ["__proto__", TEXT, "count"], filters: [], limit: 7 }],
  compare_groups: [
    {
      aggregate: "mean",
      column: "value",
      groups: [
        { name: 'a"; --', filters: [{ column: TEXT, op: "contains", value: "'" }] },
        {
          name: "__proto__",
          filters: [{ any: [[{ column: "day", part: "year", op: "in", value: [2021] }]] }],
        },
      ],
      filters: [{ column: "kept", op: ">", value: 0 }],
    },
  ],
  aggregate_in_top_group: [
    {
      key: TEXT,
      by: { aggregate: "mean", column: "kept" },
      order: "asc",
      aggregate: "mode",
      column: "count",
      filters: [],
    },
    { key: "__proto__", by: rows, order: "desc", aggregate: "stddev", column: NUMBER, filters: [] },
  ],
  aggregate_of_groups: [
    { key: TEXT, measure: { aggregate: "distinct", column: "count" }, aggregate: "median", filters: [] },
    {
      key: "__proto__",
      measure: { aggregate: "sum", column: NUMBER },
      aggregate: "max",
      filters: [{ column: TEXT, op: "contains", value: "'" }],
    },
  ],
  aggregate_top_rows: [
    {
      by: NUMBER,
      order: "asc",
      limit: 2,
      part: [{ column: TEXT, op: "starts with", value: "'" }],
      aggregate: "mode",
      column: "count",
      filters: [{ column: TEXT, op: "ends with", value: "%" }],
    },
    {
      by: "place",
      order: "desc",
      limit: 9,
      part: [{ column: TEXT, op: "contains", value: "'" }],
      aggregate: "sum",
      column: NUMBER,
      filters: [{ column: "__proto__", op: ">", value: 0 }],
    },
  ],
};
