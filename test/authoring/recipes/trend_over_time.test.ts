import { describe, expect, it } from "vitest";
import type { Period, Query } from "../../../src/authoring/recipes/query.ts";
import type { Json } from "../../../src/toolkit/spec.ts";
import { asking } from "../run_query.ts";

const { ask } = asking();

describe("trend_over_time", () => {
  const base = { time: "day", part: "year", aggregate: "count", column: null, filters: [] } as const;
  const trend = (changes: Partial<Extract<Query, { recipe: "trend_over_time" }>["params"]>): Query => ({
    recipe: "trend_over_time",
    params: { ...base, ...changes },
  });

  it("names periods without rows as it names those with rows", async () => {
    const parts = ["year", "quarter", "month", "week", "day"] as const;
    const days = ["0987-12-29", "0988-03-01", "0988-03-29", "0989-02-01"];
    const every = Array.from({ length: 460 }, (_, row) =>
      new Date(Date.UTC(987, 11, 1 + row)).toISOString().slice(0, 10),
    );
    const sparse = await namesOf(parts, days);
    const dense = await namesOf(parts, every);
    for (const [index, names] of sparse.entries()) {
      const from = dense[index]?.indexOf(names[0] ?? null) ?? -1;
      expect(names).toEqual(dense[index]?.slice(from, from + names.length));
      expect(names.length).toBeGreaterThan(2);
    }
  });

  it("follows counts through gaps as 0, and everything else as missing", async () => {
    const text = "day,n\n2020-01-05,4\n2020-01-06,\n2020-03-01,10\n2020-04-01,5\n,99\n";
    expect(await ask(text, trend({ part: "month" }))).toMatchObject({
      rows: [
        { "month of day": "2020-01", count: 2, change: null, change_share: null },
        { "month of day": "2020-02", count: 0, change: -2, change_share: -1 },
        { "month of day": "2020-03", count: 1, change: 1, change_share: null },
        { "month of day": "2020-04", count: 1, change: 0, change_share: 0 },
      ],
      lowest: "2020-02",
      lowest_value: 0,
      periods: 4,
      empty: 1,
      left_out: 1,
      from: "2020-01-05",
      to: "2020-04-01",
    });
    expect(await ask(text, trend({ part: "month", aggregate: "sum", column: "n" }))).toMatchObject({
      rows: [
        { "month of day": "2020-01", sum_n: 4, count: 2, change: null, change_share: null },
        { "month of day": "2020-02", sum_n: null, count: 0, change: null, change_share: null },
        { "month of day": "2020-03", sum_n: 10, count: 1, change: null, change_share: null },
        { "month of day": "2020-04", sum_n: 5, count: 1, change: -5, change_share: -0.5 },
      ],
      highest: "2020-03",
      missing: 1,
    });
  });

  it("lists no gaps when a single odd date would make nearly all of the list", async () => {
    const text = "day\n0201-01-01\n2020-01-01\n2020-01-02\n2020-01-04\n";
    expect(await ask(text, trend({ part: "day" }))).toMatchObject({
      rows: [
        { day: "0201-01-01", count: 1, change: null },
        { day: "2020-01-01", count: 1, change: null },
        { day: "2020-01-02", count: 1, change: 0 },
        { day: "2020-01-04", count: 1, change: null },
      ],
      slope: null,
      periods: 664_380,
      empty: 664_376,
    });
  });

  it("subtracts whole numbers beyond 2^53 without losing a digit", async () => {
    const text = "day,n\n2019-05-01,9007199254740993\n2020-05-01,9007199254740996\n";
    expect(await ask(text, trend({ aggregate: "sum", column: "n" }))).toMatchObject({
      rows: [
        { sum_n: "9007199254740993", change: null },
        { sum_n: "9007199254740996", change: 3 },
      ],
    });
  });

  it("follows text without calculating with it", async () => {
    const text = "day,name\n2019-05-01,b\n2020-05-01,a\n2020-06-01,c\n2020-06-02,c\n2020-06-03,a\n";
    expect(await ask(text, trend({ aggregate: "mode", column: "name" }))).toMatchObject({
      rows: [
        { "year of day": 2019, mode_name: "b", mode_name_ties: 1, count: 1 },
        { "year of day": 2020, mode_name: "a", mode_name_ties: 2, count: 4 },
      ],
      first_value: "b",
      highest: null,
      slope: null,
    });
  });

  it("refuses a column that holds no dates", async () => {
    await expect(ask("day,n\nx,1\ny,2\n", trend({}))).rejects.toThrow(
      'year of "day" needs a column of dates',
    );
  });
});

describe("trend_over_time of a column of years", () => {
  const text = "season,goals\n2013,2\n2013,3\n2011,1\n2014,5\n,7\n2012.5,9\n-3,4\n";
  const query: Query = {
    recipe: "trend_over_time",
    params: { time: "season", part: "year", aggregate: "sum", column: "goals", filters: [] },
  };

  it("follows the years, fills their gaps, and leaves out what is no year", async () => {
    expect(await ask(text, query)).toEqual({
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
    const census = "season,goals\n1980,100\n1990,150\n2010,120\n2000,150\n";
    expect(await ask(census, query)).toMatchObject({
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
    const gap = "season,goals\n1980,100\n1990,150\n2010,120\n2020,1\n";
    expect(await ask(gap, query)).toMatchObject({
      rows: [{}, {}, { season: 2000, sum_goals: null, change: null }, { season: 2010, change: null }, {}],
      step: 10,
      empty: 1,
    });
    const two = await ask("season,goals\n1980,1\n1983,2\n", query);
    expect(two).toMatchObject({ periods: 4, empty: 2 });
    expect(two).not.toHaveProperty("step");
  });

  it("counts none in periods that few rows skip, as events may lie so by chance", async () => {
    const events = "season,goals\n2000,1\n2002,1\n2006,1\n";
    const counted: Query = { ...query, params: { ...query.params, aggregate: "count", column: null } };
    expect(await ask(events, counted)).toMatchObject({ periods: 7, empty: 4 });
  });

  it("has no months", async () => {
    const monthly: Query = { ...query, params: { ...query.params, part: "month" } };
    await expect(ask(text, monthly)).rejects.toThrow(/"season" holds numbers, of which only years are known/);
  });
});

/** What the periods from the first to the last of these days are called. */
async function namesOf(parts: readonly Period[], days: readonly string[]): Promise<Json[][]> {
  const names: Json[][] = [];
  for (const part of parts) {
    const params = { time: "day", part, aggregate: "count", column: null, filters: [] } as const;
    const found = await ask(`day\n${days.join("\n")}\n`, { recipe: "trend_over_time", params });
    names.push((found as { rows: Record<string, Json>[] }).rows.map((row) => row[`${part} of day`] ?? null));
  }
  return names;
}
