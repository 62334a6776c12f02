import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { RECIPES } from "../../src/authoring/recipes/catalog.ts";
import { instantiate } from "../../src/authoring/recipes/instantiate.ts";
import type { Query } from "../../src/authoring/recipes/query.ts";
import { specOf } from "../../src/authoring/recipes/recipe.ts";
import type { Dataset } from "../../src/data/dataset.ts";
import { createSandbox } from "../../src/sandbox/create.ts";
import type { Sandbox } from "../../src/sandbox/sandbox.ts";
import type { JsonObject } from "../../src/toolkit/spec.ts";
import { validateCandidate } from "../../src/validation/validate.ts";
import { ingest, runQueryOn } from "./run_query.ts";

/** Names that SQL, JavaScript or the tools themselves use, and values that would end a literal. */
const NUMBER = 'n"; DROP TABLE data; --';
const TEXT = "it's; -- \\";
const ROWS = Array.from({ length: 60 }, (_, index) => ({
  [NUMBER]: index % 11 === 0 ? "" : index % 7,
  [TEXT]: ["it''s", "' OR 1=1 --", '"; SELECT 1', ""][index % 4],
  item: index % 5,
  item_: index % 3,
  key_0: ["a", "b"][index % 2],
  order_0: 60 - index,
  value_0: index * 1.5,
  line: index % 4,
  cell_0: -index,
  place: index % 13,
  count: index % 2,
  ["__proto__"]: 1,
  constructor: index % 3 === 0 ? "" : index,
  day: index % 17 === 0 ? "" : `2021-0${1 + (index % 9)}-1${index % 10}`,
  at: `2021-03-1${index % 10} ${String(index % 24).padStart(2, "0")}:15:00`,
}));

const count = { aggregate: "count", column: null } as const;

const QUERIES: readonly Query[] = [
  {
    recipe: "count_rows",
    params: {
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
  },
  {
    recipe: "aggregate_column",
    params: { column: { left: NUMBER, op: "/", right: "item" }, aggregate: "stddev", filters: [] },
  },
  { recipe: "aggregate_column", params: { column: TEXT, aggregate: "mode", filters: [] } },
  {
    recipe: "aggregate_columns",
    params: {
      measures: [
        count,
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
  },
  {
    recipe: "aggregate_by_group",
    params: {
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
      measures: [{ aggregate: "stddev", column: "item" }, { aggregate: "mode", column: TEXT }, count],
      filters: [],
      having: [{ measure: { aggregate: "distinct", column: "line" }, op: ">", value: 1 }],
      order_by: "value",
      order: "desc",
      limit: 2,
      ties: true,
      per: 1,
    },
  },
  {
    recipe: "aggregate_by_group",
    params: {
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
  },
  {
    recipe: "top_rows",
    params: {
      by: { left: "value_0", op: "-", right: NUMBER },
      order: "asc",
      limit: 2,
      ties: false,
      columns: ["cell_0", "line"],
      filters: [],
      per: ["key_0", { column: "item", width: 2 }],
    },
  },
  {
    recipe: "top_rows",
    params: { by: "place", order: "desc", limit: 3, ties: false, columns: [], filters: [], per: [] },
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

  it("groups by a column that is named like an alias, and not by the alias", async () => {
    const query: Query = {
      recipe: "aggregate_by_group",
      params: {
        keys: ["item", "key_0"],
        measures: [count],
        filters: [],
        having: [],
        order_by: "key",
        order: "asc",
        limit: null,
        ties: false,
        per: 0,
      },
    };
    const { rows } = (await runQueryOn(sandbox, table, query)) as { rows: unknown[] };
    expect(rows).toHaveLength(10);
    expect(rows[0]).toEqual({ item: 0, key_0: "a", count: 6 });
  });

  it("filters rows and groups by columns that are named like aliases of others", async () => {
    const query: Query = {
      recipe: "aggregate_by_group",
      params: {
        keys: ["order_0", "item_"],
        measures: [{ aggregate: "sum", column: "line" }],
        filters: [
          { column: "key_0", op: "=", value: "a" },
          { column: "value_0", op: ">=", value: 60 },
        ],
        having: [{ measure: { aggregate: "max", column: "value_0" }, op: "<", value: 66 }],
        order_by: "key",
        order: "asc",
        limit: null,
        ties: false,
        per: 0,
      },
    };
    const kept = ROWS.flatMap((row) => {
      const { key_0, value_0, order_0, item_, line } = row;
      return key_0 === "a" && value_0 >= 60 && value_0 < 66
        ? [{ order_0, item_, sum_line: line, count: 1 }]
        : [];
    });
    expect(kept).toHaveLength(2);
    expect(await runQueryOn(sandbox, table, query)).toMatchObject({
      rows: kept.toSorted((a, b) => a.order_0 - b.order_0),
    });
  });

  it("orders rows by a column that is named like a cell, and not by the cell", async () => {
    const query: Query = {
      recipe: "top_rows",
      params: {
        by: "cell_0",
        order: "asc",
        limit: 2,
        ties: false,
        columns: ["order_0", "cell_0"],
        filters: [],
        per: [],
      },
    };
    expect(await runQueryOn(sandbox, table, query)).toMatchObject({
      rows: [
        { order_0: 1, cell_0: -59 },
        { order_0: 2, cell_0: -58 },
      ],
    });
  });

  it("takes the variance of a column that is named like the tool's own variable", async () => {
    const query: Query = {
      recipe: "aggregate_column",
      params: { column: "item", aggregate: "variance", filters: [] },
    };
    const expected = (12 * (4 + 1 + 0 + 1 + 4)) / 59;
    const { value } = (await runQueryOn(sandbox, table, query)) as { value: number };
    expect(value).toBeCloseTo(expected, 12);
  });
});

function csv(rows: readonly Record<string, unknown>[]): string {
  const [first = {}] = rows;
  return [Object.keys(first), ...rows.map((row) => Object.values(row))]
    .map((line) => `${line.map(inQuotes).join(",")}\n`)
    .join("");
}

function inQuotes(value: unknown): string {
  return `"${String(value).replaceAll('"', '""')}"`;
}
