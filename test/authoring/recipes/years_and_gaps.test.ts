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

  it("goes from step to step where the data do, and says so: census years are no gaps of nine years each", async () => {
    const census = await ingest("census.csv", "season,goals\n1980,100\n1990,150\n2010,120\n2000,150\n");
    expect(await runQueryOn(sandbox, census, query)).toMatchObject({
      rows: [
        { season: 1980, sum_goals: 100, change: null, change_share: null },
        { season: 1990, sum_goals: 150, change: 50, change_share: 0.5 },
        { season: 2000, sum_goals: 150, change: 0, change_share: 0 },
        { season: 2010, sum_goals: 120, change: -30, change_share: -0.2 },
      ],
      step: 10,
      periods: 4,
      empty: 0,
    });
  });

  it("shows a step without rows as a gap, and never takes two points for a rhythm", async () => {
    const gap = await ingest("gap.csv", "season,goals\n1980,100\n1990,150\n2010,120\n2020,1\n");
    expect(await runQueryOn(sandbox, gap, query)).toMatchObject({
      rows: [{}, {}, { season: 2000, sum_goals: null, change: null }, { season: 2010, change: null }, {}],
      step: 10,
      empty: 1,
    });
    const two = await runQueryOn(sandbox, await ingest("two.csv", "season,goals\n1980,1\n1983,2\n"), query);
    expect(two).toMatchObject({ periods: 4, empty: 2 });
    expect(two).not.toHaveProperty("step");
  });

  it("counts none in periods that few rows skip, as events may lie so by chance", async () => {
    const events = await ingest("events.csv", "season,goals\n2000,1\n2002,1\n2006,1\n");
    const counted: Query = { ...query, params: { ...query.params, aggregate: "count", column: null } };
    expect(await runQueryOn(sandbox, events, counted)).toMatchObject({ periods: 7, empty: 4 });
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
