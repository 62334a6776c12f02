import { describe, expect, it } from "vitest";
import type { Query } from "../../../src/authoring/recipes/query.ts";
import { asking } from "../run_query.ts";

const { ask } = asking();

const rows = { aggregate: "count", column: null } as const;

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
