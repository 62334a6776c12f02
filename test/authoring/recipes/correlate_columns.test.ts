import { describe, expect, it } from "vitest";
import type { Query } from "../../../src/authoring/recipes/query.ts";
import { cacheOf } from "../../validation/cache.ts";
import { asking, runQuery } from "../run_query.ts";

const { sandbox, ask } = asking();

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

function pair(columns: readonly string[], method: "pearson" | "spearman" = "pearson"): Query {
  return {
    recipe: "correlate_columns",
    params: { columns, method, filters: [], names: [], decimals: null },
  };
}
