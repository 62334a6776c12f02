import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Dataset } from "../../src/data/dataset.ts";
import { RECIPES } from "../../src/authoring/recipes/catalog.ts";
import type { Query } from "../../src/authoring/recipes/query.ts";
import { specOf } from "../../src/authoring/recipes/recipe.ts";
import { createSandbox } from "../../src/sandbox/create.ts";
import type { Sandbox, Session, Variant } from "../../src/sandbox/sandbox.ts";
import { checkJson } from "../../src/toolkit/schema.ts";
import type { Json, JsonObject } from "../../src/toolkit/spec.ts";
import { ingest, runQuery, runQueryOn } from "./run_query.ts";
import { TABLES } from "./tables.ts";

/** The rows as the tests compute with them, apart from DuckDB. */
const ROWS = parse(TABLES["staff.csv"]);

let sandbox: Sandbox;
let staff: Dataset;
let session: Session;

beforeAll(async () => {
  staff = await ingest("staff.csv", TABLES["staff.csv"]);
  sandbox = createSandbox();
  session = await sandbox.open(staff.cachePath);
});

afterAll(async () => {
  await session.close();
  await sandbox.close();
});

describe("count_rows", () => {
  it("counts the rows that all filters keep, out of all rows", async () => {
    const kept = ROWS.filter((row) => row["gender"] === "Female" && Number(row["age"]) > 40);
    expect(
      await run({
        recipe: "count_rows",
        params: {
          filters: [
            { column: "gender", op: "=", value: "Female" },
            { column: "age", op: ">", value: 40 },
          ],
        },
      }),
    ).toEqual({ count: kept.length, of: 40 });
  });

  it("counts rows in which a value is missing", async () => {
    const query: Query = { recipe: "count_rows", params: { filters: [{ column: "bonus", op: "missing" }] } };
    expect(await run(query)).toEqual({ count: ROWS.filter((row) => row["bonus"] === "").length, of: 40 });
  });

  it("counts none of no rows", async () => {
    expect(await run({ recipe: "count_rows", params: { filters: [] } }, "empty")).toEqual({
      count: 0,
      of: 0,
    });
  });
});

describe("aggregate_column", () => {
  const bonus = ROWS.map((row) => row["bonus"] ?? "")
    .filter(Boolean)
    .map(Number);
  const mean = bonus.reduce((left, right) => left + right, 0) / bonus.length;
  const sorted = bonus.toSorted((left, right) => left - right);
  const variance = bonus.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (bonus.length - 1);

  it.each([
    ["sum", mean * bonus.length],
    ["mean", mean],
    [
      "median",
      ((sorted[Math.floor((sorted.length - 1) / 2)] ?? 0) +
        (sorted[Math.ceil((sorted.length - 1) / 2)] ?? 0)) /
        2,
    ],
    ["min", Math.min(...bonus)],
    ["max", Math.max(...bonus)],
    ["stddev", Math.sqrt(variance)],
    ["variance", variance],
    ["distinct", new Set(bonus).size],
  ] as const)("computes the %s of a column and says how many values it used", async (aggregate, expected) => {
    const result = await run({
      recipe: "aggregate_column",
      params: { column: "bonus", aggregate, filters: [] },
    });
    expect(result).toMatchObject({
      column: "bonus",
      aggregate,
      rows: bonus.length,
      missing: 40 - bonus.length,
    });
    expect((result as { value: number }).value).toBeCloseTo(expected, 8);
  });

  it("gives the lowest of the most frequent values, and says how many there are", async () => {
    const tied = await ingest("tied.csv", "x\n3\n2\n3\n2\n1\n\n");
    const query: Query = {
      recipe: "aggregate_column",
      params: { column: "x", aggregate: "mode", filters: [] },
    };
    expect(await runOn(tied, query)).toMatchObject({ value: 2, rows: 5, ties: 2 });
  });

  it("leaves out what is divided by 0, and says how many rows that are", async () => {
    const zero = await ingest("zero.csv", "a,b\n6,3\n1,0\n0,0\n,2\n");
    const column = { left: "a", op: "/", right: "b" } as const;
    const query: Query = { recipe: "aggregate_column", params: { column, aggregate: "mean", filters: [] } };
    expect(await runOn(zero, query)).toEqual({
      value: 2,
      column: "a per b",
      aggregate: "mean",
      rows: 1,
      missing: 3,
    });
  });

  it("gives the earliest date of a date column", async () => {
    const expected = ROWS.map((row) => row["hire_date"] ?? "").toSorted()[0];
    const query: Query = {
      recipe: "aggregate_column",
      params: { column: "hire_date", aggregate: "min", filters: [] },
    };
    expect(await run(query)).toMatchObject({ value: expected });
  });

  it.each(["sum", "mean", "median", "min", "max", "stddev", "variance"] as const)(
    "has no value for the %s of no values, on no rows and on a column that is all missing",
    async (aggregate) => {
      const query: Query = {
        recipe: "aggregate_column",
        params: { column: "bonus", aggregate, filters: [] },
      };
      expect(await run(query, "empty")).toMatchObject({ value: null, rows: 0, missing: 0 });
      expect(await run(query, "all_null")).toMatchObject({ value: null, rows: 0 });
    },
  );

  it("adds whole numbers beyond 2^53 without losing a digit", async () => {
    const big = await ingest("big.csv", "n\n9007199254740993\n9007199254740993\n1\n");
    const query: Query = {
      recipe: "aggregate_column",
      params: { column: "n", aggregate: "sum", filters: [] },
    };
    expect(await runOn(big, query)).toMatchObject({ value: "18014398509481987" });
  });

  it("adds decimals so that their order does not show", async () => {
    const small = Array.from({ length: 2000 }, (_, index) => (index % 2 === 0 ? "1e16" : "0.1"));
    const one = await ingest("one.csv", `x\n${small.join("\n")}\n`);
    const other = await ingest("other.csv", `x\n${small.toSorted().join("\n")}\n`);
    const query: Query = {
      recipe: "aggregate_column",
      params: { column: "x", aggregate: "sum", filters: [] },
    };
    expect(await runOn(one, query)).toEqual(await runOn(other, query));
  });
});

describe("aggregate_by_group", () => {
  const base = {
    filters: [],
    having: [],
    order_by: "value",
    order: "desc",
    limit: null,
    ties: false,
    per: 0,
  } as const;

  it("aggregates each group, the highest value first, equal ones in the order of their keys", async () => {
    const expected = groups("dept", "salary_usd").toSorted(
      (a, b) => b.value - a.value || (a.key < b.key ? -1 : 1),
    );
    expect(
      await run({
        recipe: "aggregate_by_group",
        params: { ...base, keys: ["dept"], measures: [{ aggregate: "mean", column: "salary_usd" }] },
      }),
    ).toEqual({
      keys: ["dept"],
      rows: expected.map(({ key, value, count }) => ({ dept: key, mean_salary_usd: value, count })),
      groups: expected.length,
    });
  });

  it("counts the rows of each group of several keys", async () => {
    const result = await run({
      recipe: "aggregate_by_group",
      params: {
        ...base,
        keys: ["gender", "remote"],
        measures: [{ aggregate: "count", column: null }],
        order: "asc",
      },
    });
    const counts = new Map<string, number>();
    for (const row of ROWS) {
      const key = `${row["gender"]} ${row["remote"]}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    const { rows } = result as { rows: { gender: string; remote: string; count: number }[] };
    expect(new Map(rows.map(({ gender, remote, count }) => [`${gender} ${remote}`, count]))).toEqual(counts);
    expect(rows.map(({ count }) => count)).toEqual([...counts.values()].toSorted((a, b) => a - b));
  });

  it("returns all groups that tie for the first place when asked to, and only one otherwise", async () => {
    const tied = await ingest("tied.csv", "team,points\nred,3\nblue,5\ngreen,5\nred,2\n");
    expect(await runOn(tied, firstTeam(true))).toEqual({
      keys: ["team"],
      rows: [team("blue", 1), team("green", 1), team("red", 2)],
      groups: 3,
    });
    expect(await runOn(tied, firstTeam(false))).toEqual({
      keys: ["team"],
      rows: [team("blue", 1)],
      groups: 3,
    });
  });

  it("puts groups without a value last, and rows without a key into a group of their own", async () => {
    const gaps = await ingest("gaps.csv", "team,points\nred,\nblue,5\n,7\n");
    const query: Query = {
      recipe: "aggregate_by_group",
      params: { ...base, keys: ["team"], measures: [{ aggregate: "mean", column: "points" }] },
    };
    expect(await runOn(gaps, query)).toEqual({
      keys: ["team"],
      rows: [
        { team: null, mean_points: 7, count: 1 },
        { team: "blue", mean_points: 5, count: 1 },
        { team: "red", mean_points: null, count: 1 },
      ],
      groups: 3,
      missing: 1,
    });
  });

  it("keeps its own names apart from those of the keys", async () => {
    const odd = await ingest("odd.csv", "count,sum_x,x\na,b,1\na,b,2\n");
    const query: Query = {
      recipe: "aggregate_by_group",
      params: { ...base, keys: ["count", "sum_x"], measures: [{ aggregate: "sum", column: "x" }] },
    };
    expect(await runOn(odd, query)).toMatchObject({
      rows: [{ count: "a", sum_x: "b", sum_x_: 3, count_: 2 }],
    });
  });
});

describe("aggregate_by_group, in ranges", () => {
  it("says how many rows are in no range, and how many lack the number that is measured", async () => {
    const ages = await ingest("ages.csv", "age,fare\n5,1\n13,\n,3\n12.5,4\n90,5\n");
    const query: Query = {
      recipe: "aggregate_by_group",
      params: {
        keys: [
          {
            column: "age",
            ranges: [
              [13, 19],
              [0, 12],
            ],
          },
        ],
        measures: [{ aggregate: "sum", column: "fare" }],
        filters: [],
        having: [],
        order_by: "key",
        order: "asc",
        limit: null,
        ties: false,
        per: 0,
      },
    };
    expect(await runOn(ages, query)).toEqual({
      keys: ["age in ranges"],
      rows: [
        { "age in ranges": "0-12", sum_fare: 1, count: 1 },
        { "age in ranges": "13-19", sum_fare: null, count: 1 },
        { "age in ranges": null, sum_fare: 3, count: 1 },
      ],
      groups: 3,
      missing: 1,
      left_out: 2,
    });
  });

  it("refuses a limit within all of the keys", async () => {
    const query: Query = {
      recipe: "aggregate_by_group",
      params: {
        keys: ["dept"],
        measures: [{ aggregate: "count", column: null }],
        filters: [],
        having: [],
        order_by: "value",
        order: "desc",
        limit: 1,
        ties: false,
        per: 1,
      },
    };
    await expect(run(query)).rejects.toThrow(
      "The limit counts within 1 keys, which must be fewer than all 1",
    );
  });
});

describe("top_rows", () => {
  const base = {
    by: null,
    order: "desc",
    limit: 100,
    ties: false,
    columns: [],
    filters: [],
    per: [],
  } as const;

  it("lists the first rows by a column, with the columns shown", async () => {
    const expected = ROWS.map((row) => Number(row["age"]))
      .toSorted((a, b) => b - a)
      .slice(0, 3);
    const result = await run({
      recipe: "top_rows",
      params: { ...base, by: "age", limit: 3, columns: ["age"] },
    });
    expect(result).toEqual({ keys: [], rows: expected.map((age) => ({ age })), matched: 40 });
  });

  it("lists the rows that filters keep, and says how many there are beyond the limit", async () => {
    const kept = ROWS.filter((row) => row["office_city"] === "Oslo");
    const filters = [{ column: "office_city", op: "=", value: "Oslo" }] as const;
    const result = await run({
      recipe: "top_rows",
      params: { ...base, filters, limit: 2, columns: ["emp_id"] },
    });
    const ids = kept
      .map((row) => Number(row["emp_id"]))
      .toSorted((a, b) => a - b)
      .slice(0, 2);
    expect(result).toEqual({ keys: [], rows: ids.map((emp_id) => ({ emp_id })), matched: kept.length });
  });

  it("leaves rows without a value out of an order, and returns the ones that tie when asked to", async () => {
    const gaps = await ingest("scores.csv", "name,score\na,\nb,4\nc,4\nd,1\n");
    const result = await runOn(gaps, {
      recipe: "top_rows",
      params: { ...base, by: "score", limit: 1, ties: true },
    });
    expect(result).toEqual({
      keys: [],
      rows: [
        { name: "b", score: 4 },
        { name: "c", score: 4 },
      ],
      matched: 4,
      missing: 1,
    });
    const lowest = await runOn(gaps, {
      recipe: "top_rows",
      params: { ...base, by: "score", order: "asc", limit: 9 },
    });
    expect((lowest as { rows: { name: string }[] }).rows.map(({ name }) => name)).toEqual(["d", "b", "c"]);
  });
});

describe.each([
  { recipe: "count_rows", params: { filters: [] } },
  { recipe: "aggregate_column", params: { column: "salary_usd", aggregate: "mean", filters: [] } },
  {
    recipe: "aggregate_by_group",
    params: {
      keys: ["dept", "gender"],
      measures: [{ aggregate: "stddev", column: "bonus" }],
      filters: [],
      having: [],
      order_by: "value",
      order: "asc",
      limit: 3,
      ties: true,
      per: 0,
    },
  },
  {
    recipe: "top_rows",
    params: { by: "age", order: "desc", limit: 4, ties: true, columns: [], filters: [], per: [] },
  },
] satisfies Query[])("The tool of $recipe", (query: Query) => {
  it.each(["original", "empty", "one_row", "all_null"] as const)(
    "fits its result schema on the data as %s",
    async (variant) => {
      const spec = specOf(RECIPES[query.recipe], query.params as unknown as JsonObject, "?");
      expect(checkJson(spec.result, await run(query, variant))).toEqual([]);
    },
  );

  it("answers the same with the rows shuffled and the columns reordered", async () => {
    const sample = await run(query, "sample");
    expect(await run(query, "shuffled")).toEqual(sample);
    expect(await run(query, "reordered")).toEqual(sample);
  });
});

function firstTeam(ties: boolean): Query {
  return {
    recipe: "aggregate_by_group",
    params: {
      keys: ["team"],
      measures: [{ aggregate: "sum", column: "points" }],
      filters: [],
      having: [],
      order_by: "value",
      order: "desc",
      limit: 1,
      ties,
      per: 0,
    },
  };
}

function team(name: string, count: number): JsonObject {
  return { team: name, sum_points: 5, count };
}

const run = (query: Query, variant: Variant = "original"): Promise<Json> => runQuery(session, query, variant);

const runOn = (dataset: Dataset, query: Query): Promise<Json> => runQueryOn(sandbox, dataset, query);

function parse(text: string): Record<string, string>[] {
  const [header = "", ...lines] = text.trim().split("\n");
  const names = header.split(",");
  return lines.map((line) =>
    Object.fromEntries(line.split(",").map((cell, index) => [names[index] ?? "", cell])),
  );
}

function groups(key: string, column: string): { key: string; value: number; count: number }[] {
  const found = Map.groupBy(ROWS, (row) => row[key] ?? "");
  return [...found].map(([name, rows]) => ({
    key: name,
    value: rows.reduce((sum, row) => sum + Number(row[column]), 0) / rows.length,
    count: rows.length,
  }));
}
