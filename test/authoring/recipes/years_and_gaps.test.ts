import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Query } from "../../../src/authoring/recipes/query.ts";
import { createSandbox } from "../../../src/sandbox/create.ts";
import type { Sandbox } from "../../../src/sandbox/sandbox.ts";
import { ingest, runQueryOn } from "../run_query.ts";

let sandbox: Sandbox;

beforeAll(() => {
  sandbox = createSandbox();
});

afterAll(() => sandbox.close());

describe("trend_over_time of a column of years", () => {
  const text = "season,goals\n2013,2\n2013,3\n2011,1\n2014,5\n,7\n2012.5,9\n-3,4\n";
  const query: Query = {
    recipe: "trend_over_time",
    params: { time: "season", part: "year", aggregate: "sum", column: "goals", filters: [] },
  };

  it("follows the years, fills their gaps, and leaves out what is no year", async () => {
    expect(await runQueryOn(sandbox, await ingest("goals.csv", text), query)).toEqual({
      keys: ["season"],
      rows: [
        { season: 2011, sum_goals: 1, count: 1, change: null, change_share: null },
        { season: 2012, sum_goals: null, count: 0, change: null, change_share: null },
        { season: 2013, sum_goals: 5, count: 2, change: null, change_share: null },
        { season: 2014, sum_goals: 5, count: 1, change: 0, change_share: 0 },
      ],
      first: 2011,
      first_value: 1,
      last: 2014,
      last_value: 5,
      highest: 2013,
      highest_value: 5,
      lowest: 2011,
      lowest_value: 1,
      slope: expect.closeTo(10 / 7),
      periods: 4,
      empty: 1,
      from: 2011,
      to: 2014,
      left_out: 3,
    });
  });

  it("has no months", async () => {
    const monthly: Query = { ...query, params: { ...query.params, part: "month" } };
    await expect(runQueryOn(sandbox, await ingest("goals.csv", text), monthly)).rejects.toThrow(
      /"season" holds numbers, of which only years are known/,
    );
  });
});

describe("data_quality", () => {
  it("counts the missing values of all columns together, and their share of all values", async () => {
    const dataset = await ingest("gaps.csv", "a,b\n1,\n,\n3,x\n4,y\n");
    const query: Query = { recipe: "data_quality", params: { columns: [], what: "missing", filters: [] } };
    expect(await runQueryOn(sandbox, dataset, query)).toMatchObject({
      missing_values: 3,
      missing_values_share: 3 / 8,
      incomplete_rows: 2,
    });
    const none: Query = {
      recipe: "data_quality",
      params: { columns: ["a"], what: "missing", filters: [{ column: "b", op: "=", value: "z" }] },
    };
    expect(await runQueryOn(sandbox, dataset, none)).toMatchObject({
      missing_values: 0,
      missing_values_share: null,
    });
  });
});

describe("describe_columns", () => {
  it("says how many columns it describes, of how many rows", async () => {
    const dataset = await ingest("size.csv", "a,b,c\n1,2,3\n4,5,6\n");
    const query: Query = { recipe: "describe_columns", params: { columns: [], filters: [] } };
    expect(await runQueryOn(sandbox, dataset, query)).toMatchObject({ columns: 3, matched: 2 });
  });
});
