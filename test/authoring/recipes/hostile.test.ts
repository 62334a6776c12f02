import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { RECIPES } from "../../../src/authoring/recipes/catalog.ts";
import { instantiate } from "../../../src/authoring/recipes/instantiate.ts";
import type { Query } from "../../../src/authoring/recipes/query.ts";
import { specOf } from "../../../src/authoring/recipes/recipe.ts";
import type { Dataset } from "../../../src/data/dataset.ts";
import { createSandbox } from "../../../src/sandbox/create.ts";
import type { Sandbox } from "../../../src/sandbox/sandbox.ts";
import type { Json, JsonObject } from "../../../src/toolkit/spec.ts";
import { validateCandidate } from "../../../src/validation/validate.ts";
import { ingest, runQuery } from "../run_query.ts";

/** Names that SQL or JavaScript would take for something else. */
const NUMBER = 'n"; DROP TABLE data; --';
const TEXT = "it's; -- \\ ${x}";
const ROWS = Array.from({ length: 48 }, (_, row) => ({
  [NUMBER]: row % 11 === 0 ? "" : (row * 7) % 10,
  [TEXT]: ["it''s", "' OR 1=1 --", '"; SELECT 1', ""][row % 4],
  ["__proto__"]: row % 5,
  constructor: row % 3 === 0 ? "" : row,
  data: row % 2,
  value: row % 4,
  count: row % 3,
  key_0: ["a", "b"][row % 2],
  kept: (row * 5) % 7,
  day: row % 17 === 0 ? "" : `2021-0${1 + (row % 9)}-1${row % 10}`,
  at: `2021-03-1${row % 10} ${String(row % 24).padStart(2, "0")}:15:00`,
}));

const rows = { aggregate: "count", column: null } as const;

const QUERIES: readonly Query[] = [
  {
    recipe: "share_of_rows",
    params: {
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
  },
  {
    recipe: "share_by_group",
    params: {
      keys: [TEXT, "key_0", { column: "day", part: "weekday" }],
      column: NUMBER,
      within: 1,
      filters: [],
      order: "desc",
      limit: 2,
    },
  },
  {
    recipe: "share_by_group",
    params: {
      keys: [{ column: "value", ranges: [[0, 2]] }, "__proto__"],
      column: null,
      within: 0,
      filters: [],
      order: "asc",
      limit: null,
    },
  },
  { recipe: "describe_columns", params: { columns: [], filters: [{ column: "kept", op: "present" }] } },
  { recipe: "data_quality", params: { columns: [], what: "all", filters: [] } },
  { recipe: "data_quality", params: { columns: [TEXT, "kept"], what: "duplicates", filters: [] } },
  {
    recipe: "correlate_columns",
    params: { columns: [NUMBER, "kept"], method: "pearson", filters: [], names: [], decimals: null },
  },
  {
    recipe: "correlate_columns",
    params: { columns: ["value", "__proto__"], method: "spearman", filters: [], names: [], decimals: null },
  },
  {
    recipe: "correlate_columns",
    params: { columns: [], method: "spearman", filters: [], names: [], decimals: null },
  },
  {
    recipe: "trend_over_time",
    params: { time: "at", part: "day", aggregate: "mode", column: TEXT, filters: [] },
  },
  {
    recipe: "trend_over_time",
    params: { time: "day", part: "month", aggregate: "mean", column: "value", filters: [] },
  },
  {
    recipe: "distinct_values",
    params: { columns: ["__proto__", TEXT, "count"], filters: [], limit: 7 },
  },
  {
    recipe: "compare_groups",
    params: {
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
  },
  {
    recipe: "aggregate_in_top_group",
    params: {
      key: TEXT,
      by: { aggregate: "mean", column: "kept" },
      order: "asc",
      aggregate: "mode",
      column: "count",
      filters: [],
    },
  },
  {
    recipe: "aggregate_top_rows",
    params: {
      by: NUMBER,
      order: "asc",
      limit: 2,
      part: [{ column: TEXT, op: "starts with", value: "'" }],
      aggregate: "mode",
      column: "count",
      filters: [{ column: TEXT, op: "ends with", value: "%" }],
    },
  },
  {
    recipe: "aggregate_in_top_group",
    params: { key: "__proto__", by: rows, order: "desc", aggregate: "stddev", column: NUMBER, filters: [] },
  },
];

/** For each tool the names that it gives to columns and tables of its own, and a query about such a column. */
const NAMED: readonly { recipe: string; names: readonly string[]; ask: (name: string) => Query }[] = [
  {
    recipe: "share_of_rows",
    names:
      "total unknown missing negative value count key_0 order_0 size share wholes parts shares placed line groups".split(
        " ",
      ),
    ask: (name) => ({
      recipe: "share_of_rows",
      params: {
        part: [{ column: name, op: ">", value: 2 }],
        filters: [],
        column: name,
        keys: [name, "other"],
        order: "desc",
        limit: null,
      },
    }),
  },
  {
    recipe: "share_by_group",
    names: "key_0 order_0 value size total share groups place line grouped wholes shares left_out".split(" "),
    ask: (name) => ({
      recipe: "share_by_group",
      params: { keys: [name, "other"], column: name, within: 1, filters: [], order: "desc", limit: 2 },
    }),
  },
  {
    recipe: "describe_columns",
    names: "column type count missing mean std min kept value times most distinct item".split(" "),
    ask: (name) => ({ recipe: "describe_columns", params: { columns: [name], filters: [] } }),
  },
  {
    recipe: "data_quality",
    names: "column missing distinct kept mark cell_0 hashed again repeated matched".split(" "),
    ask: (name) => ({ recipe: "data_quality", params: { columns: [name], what: "all", filters: [] } }),
  },
  {
    recipe: "correlate_columns",
    names:
      "x0 x1 known points spread centred mean0 wide1 sum0 square0 product0 n matched column_0 known_0".split(
        " ",
      ),
    ask: (name) => ({
      recipe: "correlate_columns",
      params: { columns: ["other", name], method: "spearman", filters: [], names: [], decimals: null },
    }),
  },
  {
    recipe: "trend_over_time",
    names: "period place value count ties from to left_out missing".split(" "),
    ask: (name) => ({
      recipe: "trend_over_time",
      params: { time: "day", part: "month", aggregate: "mean", column: name, filters: [] },
    }),
  },
  {
    recipe: "distinct_values",
    names: "value_0 value_1 size grouped total missing count".split(" "),
    ask: (name) => ({
      recipe: "distinct_values",
      params: { columns: [name, "other"], filters: [], limit: 20 },
    }),
  },
  {
    recipe: "compare_groups",
    names: "value size missing ties groups overlap left_out group".split(" "),
    ask: (name) => ({
      recipe: "compare_groups",
      params: {
        aggregate: "stddev",
        column: name,
        groups: [
          { name: "low", filters: [{ column: name, op: "<=", value: 2 }] },
          { name: "some", filters: [{ column: name, op: "between", value: [2, 3] }] },
        ],
        filters: [],
      },
    }),
  },
  {
    recipe: "aggregate_top_rows",
    names: "near picked value size missing ordered left_out data".split(" "),
    ask: (name) => ({
      recipe: "aggregate_top_rows",
      params: {
        by: name,
        order: "desc",
        limit: 2,
        part: [{ column: name, op: ">", value: 0 }],
        aggregate: "sum",
        column: name,
        filters: [],
      },
    }),
  },
  {
    recipe: "aggregate_in_top_group",
    names: "grouped_by place measured best value size missing modes ties group by count groups".split(" "),
    ask: (name) => ({
      recipe: "aggregate_in_top_group",
      params: {
        key: name,
        by: { aggregate: "mean", column: "other" },
        order: "desc",
        aggregate: "sum",
        column: name,
        filters: [],
      },
    }),
  },
];

let sandbox: Sandbox;
let table: Dataset;

beforeAll(async () => {
  sandbox = createSandbox();
  table = await ingest("hostile.csv", csv(ROWS));
});

afterAll(() => sandbox.close());

describe("On a table whose names and values are hostile", () => {
  it.each(QUERIES.map((query) => [query.recipe, query] as const))(
    "the tool of %s passes every check of the validator (%#)",
    async (_, { recipe, params }) => {
      const json = params as unknown as JsonObject;
      const report = await validateCandidate(
        {
          spec: specOf(RECIPES[recipe], json, "what?"),
          code: await instantiate(RECIPES[recipe], json, "what?"),
        },
        { params: json, cachePath: table.cachePath, sandbox },
      );
      expect(report.findings).toEqual([]);
      expect(report.valid).toBe(true);
    },
  );

  it.each(NAMED)("the tool of $recipe takes no column for one of its own", async ({ names, ask }) => {
    const lines = ROWS.map(({ day }, row) => {
      const value = row % 9 === 0 ? "" : (row * 7) % 5;
      return [row % 8, day, value, ...names.map(() => value)];
    });
    const text = [["other", "day", "plain", ...names], ...lines]
      .map((cells) => `${cells.join(",")}\n`)
      .join("");
    const session = await sandbox.open((await ingest("named.csv", text)).cachePath);
    try {
      const expected = unnamed(await runQuery(session, ask("plain")), "plain");
      for (const name of names) {
        expect(unnamed(await runQuery(session, ask(name)), name), name).toEqual(expected);
      }
    } finally {
      await session.close();
    }
  });
});

/** The values of an answer, whatever they are called. */
function unnamed(value: Json, name: string): Json {
  if (value === name) return "the column";
  if (typeof value !== "object" || value === null) return value;
  const inner = Array.isArray(value) ? (value as readonly Json[]) : Object.entries(value);
  return inner.map((item) => {
    if (Array.isArray(value)) return unnamed(item as Json, name);
    const [key, own] = item as [string, Json];
    return key === "keys" ? null : unnamed(own, name);
  });
}

function csv(records: readonly Record<string, unknown>[]): string {
  const [first = {}] = records;
  return [Object.keys(first), ...records.map((record) => Object.values(record))]
    .map((line) => `${line.map(quoted).join(",")}\n`)
    .join("");
}

function quoted(value: unknown): string {
  return `"${String(value).replaceAll('"', '""')}"`;
}
