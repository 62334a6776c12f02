import { describe, expect, it } from "vitest";
import type { NamedGroup, Query } from "../../../src/authoring/recipes/query.ts";
import type { Filter } from "../../../src/toolkit/index.ts";
import { asking } from "../run_query.ts";

const { ask } = asking();

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
