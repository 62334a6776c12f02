import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Aggregate, Having, Measure, Operand } from "../../src/toolkit/index.ts";
import { problemOf } from "../../src/toolkit/problem.ts";
import { openTable, type Table } from "./table.ts";

let table: Table;

beforeAll(async () => {
  table = await openTable(
    {
      whole: "BIGINT",
      huge: "UBIGINT",
      x: "DOUBLE",
      money: "DECIMAL(18,2)",
      name: "VARCHAR",
      day: "DATE",
      'a"b': "BIGINT",
      item: "DOUBLE",
    },
    `(9007199254740993, 18446744073709551615, 1e9,     0.10, 'b',  '2020-01-02', 2,    1),
     (9007199254740993, 1,                    1e9 + 1, 0.20, 'a',  '2020-01-02', 0,    5),
     (-3,               NULL,                 1e9 + 2, 0.30, 'b',  '2020-01-01', -4,   5),
     (NULL,             0,                    NULL,    NULL, 'a',  NULL,         NULL, 5)`,
  );
});

afterAll(() => table.close());

/** Whose last digit is a matter of rounding. */
const FRACTIONAL: ReadonlySet<Aggregate> = new Set(["mean", "stddev", "variance"]);

const of = (aggregate: Aggregate, column: Operand | null): Measure => ({ aggregate, column });

async function value(sql: string): Promise<string | null | undefined> {
  const [[found] = []] = await table.select(`SELECT ${sql} FROM data`);
  return found;
}

describe("data.aggregate", () => {
  it.each<[Aggregate, Operand | null, string]>([
    ["count", null, "4"],
    ["count", "x", "3"],
    ["sum", "whole", "18014398509481983"],
    ["sum", "money", "0.60"],
    ["sum", "x", "3000000003"],
    ["mean", "money", "0.2"],
    ["median", 'a"b', "0"],
    ["min", "name", "a"],
    ["max", "day", "2020-01-02"],
    ["range", "x", "2"],
    ["range", "huge", "18446744073709551615"],
    ["variance", "x", "1"],
    ["stddev", 'a"b', "3.0550504633038935"],
    ["variance", "item", "4"],
    ["distinct", "name", "2"],
    ["mode", "name", "a"],
    ["mode", "day", "2020-01-02"],
    ["mode", "item", "5"],
    ["sum", { left: "whole", op: "+", right: 'a"b' }, "18014398509481981"],
    ["max", { left: "whole", op: "*", right: "whole" }, "81129638414606699710187514626049"],
    ["min", { left: 'a"b', op: "-", right: "whole" }, "-9007199254740993"],
    ["max", { left: "huge", op: "*", right: "huge" }, "3.402823669209385e+38"],
    ["count", { left: "x", op: "/", right: 'a"b' }, "2"],
    ["max", { left: "money", op: "/", right: 'a"b' }, "0.05"],
  ])("computes the %s of %j", async (aggregate, column, expected) => {
    const found = await value(table.data.aggregate(of(aggregate, column)));
    if (FRACTIONAL.has(aggregate)) expect(Number(found)).toBeCloseTo(Number(expected), 12);
    else expect(found).toBe(expected);
  });

  it("keeps the digits of a variance whose mean is a billion times the spread, whatever the order of rows", async () => {
    const values = Array.from({ length: 500 }, (_, index) => 1e9 + ((index * 7) % 500) / 1000);
    const exact = (500 * 501) / 12 / 1e6;
    const found = await Promise.all(
      [values, values.toReversed()].map(async (rows) => {
        const wide = await openTable({ v: "DOUBLE" }, rows.map((row) => `(${row})`).join(","));
        const [[variance] = []] = await wide.select(
          `SELECT ${wide.data.aggregate(of("variance", "v"))} FROM data`,
        );
        wide.close();
        return Number(variance);
      }),
    );
    for (const variance of found) expect(Math.abs(variance / exact - 1)).toBeLessThan(1e-6);
    expect(Math.abs((found[0] ?? 0) / (found[1] ?? 0) - 1)).toBeLessThan(1e-12);
  });

  it.each(["sum", "mean", "median", "min", "max", "range", "stddev", "variance", "mode"] as const)(
    "has no %s of no values",
    async (aggregate) => {
      expect(
        (await table.select(`SELECT ${table.data.aggregate(of(aggregate, "x"))} FROM data WHERE FALSE`))[0],
      ).toEqual([null]);
    },
  );

  it("names measures and operands for people", () => {
    const { data } = table;
    const ratio = { left: "x", op: "/", right: 'a"b' } as const;
    expect(data.measureName(of("count", null))).toBe("count");
    expect(data.measureName(of("count", "x"))).toBe("count_x");
    expect(data.measureName(of("mean", ratio))).toBe('mean_x_per_a"b');
    expect(data.operandName(ratio)).toBe('x per a"b');
  });

  it.each<[unknown, string, RegExp]>([
    [of("mean", "name"), "not_a_number", /computes with "name", which must be a number column: it is a text/],
    [of("range", "day"), "not_a_number", /it is a date column/],
    [of("sum", { left: "x", op: "+", right: "name" }), "not_a_number", /"name"/],
    [of("sum", { left: "x", op: "+", right: "y" }), "unknown_column", /no column "y"/],
    [of("mean", null), "bad_measure", /The mean needs a column/],
    [of("count", { left: "x", op: "||", right: "x" } as never), "bad_measure", /op \+, -, \* or \//],
    [{ aggregate: "constructor", column: "x" }, "bad_measure", /"constructor" is not known/],
  ])("refuses %j", (measure, code, message) => {
    const problem = thrownBy(() => table.data.aggregate(measure as Measure));
    expect(problem).toMatchObject({
      code,
      message: expect.stringMatching(message),
      hint: expect.stringMatching(/\S/),
    });
  });
});

describe("data.modes", () => {
  it.each<[Operand, string]>([
    ["name", "2"],
    ["day", "1"],
    ["whole", "1"],
  ])("tells how many values of %j are as frequent as the mode", async (column, expected) => {
    expect(await value(table.data.modes(column))).toBe(expected);
  });
});

const kept = async (having: readonly Having[]) =>
  (
    await table.select(
      `SELECT name FROM data GROUP BY name HAVING ${table.data.having(having)} ORDER BY name`,
    )
  ).flat();

describe("data.having", () => {
  it.each<[readonly Having[], string[]]>([
    [[], ["a", "b"]],
    [[{ measure: of("count", null), op: ">", value: 1 }], ["a", "b"]],
    [[{ measure: of("count", "day"), op: ">", value: 1 }], ["b"]],
    [[{ measure: of("sum", 'a"b'), op: "<=", value: -2 }], ["b"]],
    [[{ measure: of("mean", "item"), op: "between", value: [5, 6] }], ["a"]],
    [[{ measure: of("mean", "item"), op: "!=", value: 5 }], ["b"]],
    [
      [
        { measure: of("max", "item"), op: "=", value: 5 },
        { measure: of("stddev", "item"), op: ">", value: 0.5 },
      ],
      ["b"],
    ],
  ])("keeps for %j the groups %j", async (having, expected) => {
    expect(await kept(having)).toEqual(expected);
  });

  it.each<[unknown, string]>([
    [{ measure: of("min", "name"), op: ">", value: 1 }, "not_a_number"],
    [{ measure: of("count", null), op: ">", value: "1 OR TRUE" }, "bad_measure"],
    [{ measure: of("count", null), op: "between", value: 1 }, "bad_measure"],
    [{ measure: of("count", null), op: "between", value: [1, "2"] }, "bad_measure"],
    [{ measure: of("count", null), op: "> 0 OR 1", value: 1 }, "bad_measure"],
    [{ measure: of("count", null), op: ">", value: [1, 2] }, "bad_measure"],
  ])("refuses %j", (condition, code) => {
    expect(thrownBy(() => table.data.having([condition as Having]))).toMatchObject({ code });
  });
});

describe("data.apart", () => {
  it("marks a name that was there before, and one that no result may have", () => {
    expect(table.data.apart(["count", "a", "count", "count_", "__proto__"])).toEqual([
      "count",
      "a",
      "count_",
      "count__",
      "__proto___",
    ]);
  });
});

function thrownBy(act: () => unknown): unknown {
  try {
    act();
  } catch (error) {
    return problemOf(error);
  }
  throw new Error("nothing was thrown");
}
