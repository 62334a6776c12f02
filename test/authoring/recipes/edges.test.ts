import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { NamedGroup, Period, Query } from "../../../src/authoring/recipes/query.ts";
import { createSandbox } from "../../../src/sandbox/create.ts";
import type { Sandbox, Session } from "../../../src/sandbox/sandbox.ts";
import type { Filter } from "../../../src/toolkit/index.ts";
import type { Json } from "../../../src/toolkit/spec.ts";
import { cacheOf } from "../../validation/cache.ts";
import { ingest, runQuery } from "../run_query.ts";

let sandbox: Sandbox;
let opened: { readonly text: string; readonly session: Session } | undefined;

beforeAll(() => {
  sandbox = createSandbox();
});

afterAll(async () => {
  await opened?.session.close();
  await sandbox.close();
});

const rows = { aggregate: "count", column: null } as const;

describe("share_of_rows", () => {
  const base = { filters: [], keys: [], order: "desc", limit: null } as const;
  const red = [{ column: "team", op: "=", value: "red" }] as const;

  it("has no share of nothing, and says why", async () => {
    const text = "team,points\nred,1\nred,-1\nblue,0\n";
    const ofSum: Query = { recipe: "share_of_rows", params: { ...base, part: red, column: "points" } };
    expect(await ask(text, ofSum)).toEqual({
      share: null,
      reason: "the total is 0",
      count: 2,
      value: 0,
      total: 0,
      negative: 1,
    });
    const none = [{ column: "points", op: ">", value: 9 }] as const;
    const ofNone: Query = {
      recipe: "share_of_rows",
      params: { ...base, part: red, filters: none, column: null },
    };
    expect(await ask(text, ofNone)).toEqual({ share: null, reason: "the total is 0", count: 0, total: 0 });
  });
});

describe("share_by_group", () => {
  const base = { column: null, within: 0, filters: [], order: "desc", limit: null } as const;

  it("returns the groups that tie with the last one, but not more than a reader can use", async () => {
    const text = `id,team\n${Array.from({ length: 300 }, (_, id) => `${id},${id < 3 ? "a" : id < 6 ? "b" : "c"}`).join("\n")}\n`;
    const teams: Query = { recipe: "share_by_group", params: { ...base, keys: ["team"], limit: 2 } };
    const found = (await ask(text, teams)) as { rows: { team: string }[]; groups: number };
    expect(found.rows.map((row) => row.team)).toEqual(["c", "a", "b"]);
    const ids: Query = { recipe: "share_by_group", params: { ...base, keys: ["id"], limit: 1 } };
    const tied = (await ask(text, ids)) as { rows: unknown[]; groups: number };
    expect([tied.rows.length, tied.groups]).toEqual([101, 300]);
  });

  it("makes rows without a group a group of their own, and part of the whole", async () => {
    const query: Query = { recipe: "share_by_group", params: { ...base, keys: ["team"] } };
    expect(await ask("team,n\nred,1\n,2\n,3\nred,4\n", query)).toEqual({
      keys: ["team"],
      rows: [
        { team: "red", share: 0.5, count: 2 },
        { team: null, share: 0.5, count: 2 },
      ],
      groups: 2,
      total: 4,
    });
  });

  it("refuses shares within all of its keys", async () => {
    const query: Query = { recipe: "share_by_group", params: { ...base, keys: ["team"], within: 1 } };
    await expect(ask("team\nred\n", query)).rejects.toThrow("Shares within 1 keys need more keys than the 1");
  });
});

describe("describe_columns", () => {
  it("names no most common value where none repeats, and says how many tie", async () => {
    const text = "name,team,one,empty\na,x,k,\nb,y,k,\nc,x,k,\nd,y,k,\n";
    const query: Query = { recipe: "describe_columns", params: { columns: [], filters: [] } };
    expect(await ask(text, query)).toEqual({
      keys: [],
      rows: [
        described("empty", 0, 4, { distinct: 0, most_common: null, times: null, tied: null }),
        described("name", 4, 0, { distinct: 4, most_common: null, times: 1, tied: 4 }),
        described("one", 4, 0, { distinct: 1, most_common: "k", times: 4, tied: null }),
        described("team", 4, 0, { distinct: 2, most_common: "x", times: 2, tied: 2 }),
      ],
      columns: 4,
      matched: 4,
    });
  });

  it("describes 420 columns in few statements", async () => {
    const names = Array.from({ length: 420 }, (_, index) => `column ${index}`);
    const line = (row: number) =>
      names.map((_, index) => (index % 3 === 0 ? `text ${row % 2}` : row + index)).join(",");
    const dataset = await ingest("wide.csv", `${[names.join(","), line(0), line(1), line(2)].join("\n")}\n`);
    const session = await sandbox.open(dataset.cachePath);
    try {
      const query: Query = { recipe: "describe_columns", params: { columns: [], filters: [] } };
      const { rows: found } = (await runQuery(session, query)) as { rows: { column: string }[] };
      expect(found.map(({ column }) => column)).toEqual(names.toSorted());
      expect(found).toContainEqual(
        expect.objectContaining({ column: "column 418", mean: 419, min: 418, median: 419, max: 420 }),
      );
      const quality: Query = { recipe: "data_quality", params: { columns: [], what: "all", filters: [] } };
      expect(await runQuery(session, quality)).toMatchObject({ columns: 420, duplicate_rows: 0 });
      const pairs: Query = {
        recipe: "correlate_columns",
        params: { columns: [], method: "pearson", filters: [], names: [], decimals: null },
      };
      expect(await runQuery(session, pairs)).toMatchObject({ pairs: (280 * 279) / 2, without: 0 });
    } finally {
      await session.close();
    }
  });
});

describe("data_quality", () => {
  const all = { columns: [], what: "all", filters: [] } as const;

  it("counts rows that repeat an earlier one, missing values being equal and 0 having no sign", async () => {
    const text = "a,b,c\nx,,0\nx,,-0.0\nx,,0.0\ny,,0\nx,1,0\nx,1,0\n";
    const found = await ask(text, { recipe: "data_quality", params: { ...all, what: "duplicates" } });
    expect(found).toEqual({ keys: [], rows: [], matched: 6, columns: 3, duplicate_rows: 3 });
    const named: Query = {
      recipe: "data_quality",
      params: { ...all, columns: ["a", "a"], what: "duplicates" },
    };
    expect(await ask(text, named)).toMatchObject({ columns: 1, duplicate_rows: 4 });
  });

  it("takes a column for constant when all that is known is the same", async () => {
    const text = "same,some,none,two\n1,x,,1\n1,,,2\n1,x,,1\n";
    const query: Query = { recipe: "data_quality", params: { ...all, what: "constant" } };
    const found = (await ask(text, query)) as { rows: { column: string }[]; constant_columns: number };
    expect(found.rows.map(({ column }) => column)).toEqual(["none", "some", "same"]);
    const none: Query = {
      recipe: "data_quality",
      params: { ...all, filters: [{ column: "two", op: ">", value: 9 }] },
    };
    expect(await ask(text, none)).toMatchObject({ matched: 0, constant_columns: 0, duplicate_rows: 0 });
  });
});

describe("correlate_columns", () => {
  const text = "a,b,same,few,low\n1,2,0.1,,5\n2,4,0.1,,4\n3,6,0.1,7,2\n4,8,0.1,,\n0.3,0.6,0.1,,6\n";

  it("gives 1 and -1 for columns that go together entirely", async () => {
    expect(await ask(text, pair(["a", "b"]))).toEqual({ r: 1, n: 5, left_out: 0 });
    expect(await ask(text, pair(["low", "b"], "spearman"))).toEqual({ r: -1, n: 4, left_out: 1 });
  });

  it("has no correlation for a constant column or too few rows, and says why", async () => {
    const constant = { r: null, reason: "same has one value only", n: 5, left_out: 0 };
    expect(await ask(text, pair(["a", "same"]))).toEqual(constant);
    expect(await ask(text, pair(["same", "a"], "spearman"))).toEqual(constant);
    expect(await ask(text, pair(["a", "few"]))).toEqual({
      r: null,
      reason: "fewer than two rows have both a and few",
      n: 1,
      left_out: 4,
    });
    expect(await ask(text, pair([]))).toMatchObject({ pairs: 10, without: 7 });
  });

  it("finds what a column goes with most, naming that column first", async () => {
    const { rows: found } = (await ask(text, pair(["low"]))) as { rows: { column: string; other: string }[] };
    expect(found.map(({ column, other }) => [column, other])).toEqual([
      ["low", "a"],
      ["low", "b"],
    ]);
  });

  it("keeps the digits of numbers that are huge, tiny, or far from 0", async () => {
    const base = [3, 1, 4, 1, 5, 9, 2, 6];
    const other = [2, 7, 1, 8, 2, 8, 1, 8];
    const lines = base.map((value, row) =>
      [
        value,
        other[row],
        `${value}e200`,
        `${other[row]}e-200`,
        1e9 + value / 1024,
        4e15 + (other[row] ?? 0),
      ].join(","),
    );
    const numbers = `a,b,huge,tiny,far,farther\n${lines.join("\n")}\n`;
    const { r } = (await ask(numbers, pair(["a", "b"]))) as { r: number };
    for (const columns of [
      ["huge", "tiny"],
      ["far", "farther"],
      ["huge", "farther"],
    ]) {
      expect(((await ask(numbers, pair(columns))) as { r: number }).r).toBeCloseTo(r, 12);
    }
    const { rows: found } = (await ask(numbers, pair(["far", "farther", "huge"]))) as {
      rows: { column: string; other: string; r: number }[];
    };
    const far = found.find(({ column, other: second }) => column === "far" && second === "farther");
    expect(far?.r).toBeCloseTo(r, 12);
  });

  it("computes few pairs of many rows where the data lies, and refuses many pairs of them", async () => {
    const numbers = Array.from({ length: 19 }, (_, index) => `CAST(i % 2 AS TINYINT) AS c${index}`).join(
      ", ",
    );
    const path = await cacheOf(
      `SELECT ${numbers}, -(i % 2) AS down, CASE WHEN i % 4 < 2 THEN i % 2 END AS odd FROM range(1500000) AS numbers(i)`,
    );
    const session = await sandbox.open(path);
    try {
      await expect(runQuery(session, pair([]))).rejects.toThrow(
        "210 pairs of columns of 1500000 rows are too many: name fewer columns, or add filters.",
      );
      expect(await runQuery(session, pair(["down", "c1", "odd", "c0"]))).toMatchObject({
        rows: [
          { column: "c0", other: "c1", r: 1, n: 1500000 },
          { column: "c0", other: "down", r: -1, n: 1500000 },
          { column: "c0", other: "odd", r: 1, n: 750000 },
          { column: "c1", other: "down", r: -1 },
          { column: "c1", other: "odd", r: 1 },
          { column: "down", other: "odd", r: -1, n: 750000, left_out: 750000 },
        ],
      });
    } finally {
      await session.close();
    }
  });

  it("refuses text", async () => {
    await expect(ask("a,b\nx,1\ny,2\n", pair(["a", "b"]))).rejects.toThrow('"a", which must be a number');
  });
});

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

describe("distinct_values", () => {
  it("lists values in their order, apart from rows that have none", async () => {
    const text = "n,team\n10,x\n9,x\n,x\n100,\n10,x\n,\n";
    expect(await ask(text, listed(["n"]))).toEqual({
      keys: ["n"],
      rows: [
        { n: 9, count: 1 },
        { n: 10, count: 2 },
      ],
      distinct: 3,
      missing: 2,
    });
    expect(await ask(text, listed(["team", "n"]))).toMatchObject({ distinct: 4, missing: 1 });
  });
});

describe("compare_groups", () => {
  const text = "team,n\na,6\na,\nb,4\nzero,0\nc,9007199254740993\nd,9007199254740995\n,1\n";

  it("says why there is no difference or ratio", async () => {
    expect(await ask(text, compare([team("a"), team("x")]))).toMatchObject({
      rows: [
        { group: "a", sum_n: 6, count: 2, missing: 1 },
        { group: "x", sum_n: null, count: 0, missing: 0 },
      ],
      difference: null,
      ratio: null,
      reason: "no rows in x",
    });
    expect(await ask(text, compare([team("a"), team("zero")]))).toMatchObject({
      difference: 6,
      ratio: null,
      reason: "nothing can be divided by 0",
    });
  });

  it("subtracts the second from the first, digit by digit where they are large", async () => {
    expect(await ask(text, compare([team("b"), team("a")]))).toMatchObject({ difference: -2, ratio: 4 / 6 });
    expect(await ask(text, compare([team("d"), team("c")]))).toMatchObject({ difference: 2 });
  });

  it("counts rows that are in several groups, and rows that are in none", async () => {
    const small = group("small", { column: "n", op: "<", value: 7 });
    expect(await ask(text, compare([team("a"), small, team("b")], null))).toEqual({
      keys: ["group"],
      rows: [
        { group: "a", count: 2 },
        { group: "small", count: 4 },
        { group: "b", count: 1 },
      ],
      overlap: 2,
      left_out: 2,
    });
  });
});

describe("aggregate_top_rows", () => {
  const base = {
    by: "n",
    order: "desc",
    limit: 2,
    part: [],
    aggregate: "sum",
    column: "m",
    filters: [],
  } as const;
  const query = (params: object): Query => ({ recipe: "aggregate_top_rows", params: { ...base, ...params } });

  it("chooses none of the rows that tie for the last place, and says what comes out with all of them", async () => {
    expect(await ask("n,m\n9,1\n5,10\n5,30\n5,20\n1,5\n,7\n", query({}))).toEqual({
      value: null,
      reason: "2 more rows are equal to the last of the 2: value_with_ties is that of all 4",
      found: 2,
      count: 2,
      missing: 0,
      tied: 2,
      value_with_ties: 61,
      left_out: 1,
    });
  });

  it("gives the value where it is the same whichever of the rows that tie are taken", async () => {
    const found = await ask("n,m\n9,5\n5,5\n5,5\n", query({ aggregate: "mean" }));
    expect(found).toEqual({ value: 5, found: 2, count: 2, missing: 0, tied: 1, value_with_ties: 5 });
  });

  it("counts only those of the rows found that meet the conditions of the part", async () => {
    const part = [{ column: "m", op: ">", value: 5 }] as const;
    const found = await ask("n,m\n9,1\n5,10\n4,30\n", query({ part, aggregate: "count", column: null }));
    expect(found).toEqual({ value: 1, found: 2, count: 1, missing: 0 });
  });

  it("finds fewer rows than asked for where there are fewer, and none where there are none", async () => {
    expect(await ask("n,m\n9,1\n", query({}))).toEqual({ value: 1, found: 1, count: 1, missing: 0 });
    const none = query({ filters: [{ column: "n", op: ">", value: 99 }] });
    expect(await ask("n,m\n9,1\n", none)).toEqual({ value: null, found: 0, count: 0, missing: 0 });
  });
});

describe("aggregate_in_top_group", () => {
  const base = { key: "team", order: "desc", aggregate: "sum", column: "n", filters: [] } as const;

  it("chooses none of several groups that are first, and answers for each", async () => {
    const query: Query = { recipe: "aggregate_in_top_group", params: { ...base, by: rows } };
    expect(await ask("team,n\nb,6\nb,\na,4\na,1\nc,9\n,1\n,1\n,1\n", query)).toEqual({
      value: null,
      group: null,
      by: 2,
      count: null,
      missing: null,
      ties: 2,
      reason: "2 groups share the highest number",
      groups: 3,
      left_out: 3,
      keys: ["team"],
      rows: [
        { team: "a", count: 2, sum_n: 5, missing: 0 },
        { team: "b", count: 2, sum_n: 6, missing: 1 },
      ],
    });
  });

  it("takes means that differ by rounding only for equal", async () => {
    const query: Query = {
      recipe: "aggregate_in_top_group",
      params: { ...base, by: { aggregate: "mean", column: "n" } },
    };
    const text = `team,n\n${["a,10.1", "a,10.1", "b,10.1", "b,10.1", "b,10.1", "c,10"].join("\n")}\n`;
    expect(await ask(text, query)).toMatchObject({ value: null, ties: 2 });
  });

  it("says that there is no such group", async () => {
    const query: Query = {
      recipe: "aggregate_in_top_group",
      params: { ...base, by: rows, filters: [{ column: "n", op: ">", value: 99 }] },
    };
    expect(await ask("team,n\na,1\n", query)).toMatchObject({ value: null, group: null, ties: 0, groups: 0 });
  });
});

function pair(columns: readonly string[], method: "pearson" | "spearman" = "pearson"): Query {
  return {
    recipe: "correlate_columns",
    params: { columns, method, filters: [], names: [], decimals: null },
  };
}

function listed(columns: readonly string[]): Query {
  return { recipe: "distinct_values", params: { columns, filters: [], limit: 2 } };
}

function compare(groups: readonly NamedGroup[], column: string | null = "n"): Query {
  const aggregate = column === null ? "count" : "sum";
  return { recipe: "compare_groups", params: { aggregate, column, groups, filters: [] } };
}

function group(name: string, filter: Filter): NamedGroup {
  return { name, filters: [filter] };
}

function team(name: string): NamedGroup {
  return group(name, { column: "team", op: "=", value: name });
}

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

function described(column: string, count: number, missing: number, rest: object): object {
  return { column, type: "text", count, missing, ...rest };
}

/** Asks the table last asked once more without opening it again. */
async function ask(text: string, query: Query): Promise<Json> {
  if (opened?.text !== text) {
    await opened?.session.close();
    opened = undefined;
    opened = { text, session: await sandbox.open((await ingest("table.csv", text)).cachePath) };
  }
  return runQuery(opened.session, query);
}
