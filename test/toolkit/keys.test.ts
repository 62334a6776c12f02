import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { DatePart, Key, Range } from "../../src/toolkit/index.ts";
import { problemOf } from "../../src/toolkit/problem.ts";
import { openTable, type Table } from "./table.ts";

let table: Table;

beforeAll(async () => {
  table = await openTable(
    { id: "BIGINT", name: "VARCHAR", day: "DATE", at: "TIMESTAMP", x: "DOUBLE", "n\"'": "BIGINT" },
    `(1, 'b',  '2011-01-03', '2011-01-03 00:00:00', 0.3,  -10),
     (2, 'a',  '2010-12-31', '2010-12-31 23:59:59', 0.29, 0),
     (3, 'B',  '2011-01-02', '2011-01-02 09:30:00', -0.1, 9),
     (4, NULL, NULL,         NULL,                  NULL, NULL),
     (5, 'a',  '2012-02-29', '2012-02-29 12:00:00', 7,    10)`,
  );
});

afterAll(() => table.close());

function inRanges(ranges: readonly Range[]): Key {
  return { column: "n\"'", ranges };
}

/** The groups of a key in their order, each with the ids in it. */
async function groups(key: Key): Promise<string[]> {
  const { data, select } = table;
  const rows = await select(`
    SELECT ${data.key(key)} AS label, ${data.keyOrder(key)} AS place, list(id ORDER BY id) AS ids
    FROM data WHERE ${data.inGroups([key])} GROUP BY ALL ORDER BY place`);
  return rows.map(([label, , ids]) => `${label}: ${ids}`);
}

describe("data.key", () => {
  it("groups by a column, and rows without a value by themselves", async () => {
    expect(await groups("name")).toEqual(["B: [3]", "a: [2, 5]", "b: [1]", "null: [4]"]);
  });

  it.each<[DatePart, string[]]>([
    ["year", ["2010: [2]", "2011: [1, 3]", "2012: [5]", "null: [4]"]],
    ["quarter", ["2010-Q4: [2]", "2011-Q1: [1, 3]", "2012-Q1: [5]", "null: [4]"]],
    ["month", ["2010-12: [2]", "2011-01: [1, 3]", "2012-02: [5]", "null: [4]"]],
    ["week", ["2010-12-27: [2, 3]", "2011-01-03: [1]", "2012-02-27: [5]", "null: [4]"]],
    ["day", ["2010-12-31: [2]", "2011-01-02: [3]", "2011-01-03: [1]", "2012-02-29: [5]", "null: [4]"]],
    ["month_of_year", ["1: [1, 3]", "2: [5]", "12: [2]", "null: [4]"]],
    ["decade", ["2010: [1, 2, 3, 5]", "null: [4]"]],
    ["weekday", ["Monday: [1]", "Wednesday: [5]", "Friday: [2]", "Sunday: [3]", "null: [4]"]],
  ])("groups dates and times by %s, in the order of the calendar", async (part, expected) => {
    expect(await groups({ column: "day", part })).toEqual(expected);
    expect(await groups({ column: "at", part })).toEqual(expected);
  });

  it("groups times by the hour of the day", async () => {
    expect(await groups({ column: "at", part: "hour_of_day" })).toEqual([
      "0: [1]",
      "9: [3]",
      "12: [5]",
      "23: [2]",
      "null: [4]",
    ]);
  });

  it("groups numbers by ranges with both ends in, the lowest first, and leaves out what is in none", async () => {
    const ranges = [
      [9, 10],
      [-10, -1],
      [20, 20],
    ] as const;
    expect(await groups({ column: "n\"'", ranges })).toEqual(["-10 to -1: [1]", "9-10: [3, 5]", "null: [4]"]);
  });

  it("groups numbers by ranges with open ends: below the first, and from the last on, or over it where a range ends there", async () => {
    const open = inRanges([
      [null, 9],
      [9, null],
    ]);
    expect(await groups(open)).toEqual(["under 9: [1, 2]", "9 and over: [3, 5]", "null: [4]"]);
    const over = inRanges([
      [-10, 9],
      [9, null],
    ]);
    expect(await groups(over)).toEqual(["-10 to 9: [1, 2, 3]", "over 9: [5]", "null: [4]"]);
  });

  it("groups numbers by ranges of one width, the lower end in", async () => {
    expect(await groups({ column: "n\"'", width: 10 })).toEqual([
      "[-10, 0): [1]",
      "[0, 10): [2, 3]",
      "[10, 20): [5]",
      "null: [4]",
    ]);
  });

  it("puts a fraction into the range whose lower end it is, though its division is not exact", async () => {
    expect(await groups({ column: "x", width: 0.1 })).toEqual([
      "[-0.1, 0): [3]",
      "[0.2, 0.3): [2]",
      "[0.3, 0.4): [1]",
      "[7, 7.1): [5]",
      "null: [4]",
    ]);
  });

  it.each([0.1, 0.25, 0.01, 0.7, 3, 2.5])(
    "puts every multiple of %d into the range that begins with it",
    async (width) => {
      const decimals = (String(width).split(".")[1] ?? "").length;
      const values = Array.from({ length: 400 }, (_, step) => ((step - 200) * width).toFixed(decimals));
      const wide = await openTable({ x: "DOUBLE" }, values.map((value) => `(${value})`).join(","));
      const key = { column: "x", width };
      const rows = await wide.select(
        `SELECT x, ${wide.data.key(key)} FROM data ORDER BY ${wide.data.keyOrder(key)}`,
      );
      wide.close();
      expect(rows.map(([, label]) => Number(label?.slice(1).split(",")[0]))).toEqual(values.map(Number));
    },
  );

  it("names keys for people", () => {
    const { data } = table;
    const keys: Key[] = [
      "name",
      { column: "day", part: "month_of_year" },
      { column: "x", ranges: [[0, 1]] },
      { column: "x", width: 0.5 },
      { column: "day", part: "day" },
    ];
    expect(keys.map((key) => data.keyName(key))).toEqual([
      "name",
      "month of year of day",
      "x in ranges",
      "x in steps of 0.5",
      "day",
    ]);
  });

  it.each<[unknown, string, RegExp, RegExp]>([
    [
      { column: "name", part: "year" },
      "bad_key",
      /year of "name" needs a column of dates: it is a text column/,
      /"day", "at"/,
    ],
    [
      { column: "day", part: "hour_of_day" },
      "bad_key",
      /needs a column of dates with a time: it is a date column/,
      /"at"/,
    ],
    [{ column: "day", part: "century" }, "bad_key", /asked for the part "century"/, /year, quarter/],
    [{ column: "name", width: 10 }, "not_a_number", /must be a number column: it is a text column/, /"id"/],
    [{ column: "x", width: 0 }, "bad_key", /must be a number above 0: it is 0/, /10/],
    [{ column: "x", width: "1) --" }, "bad_key", /must be a number above 0/, /10/],
    [{ column: "x", ranges: [] }, "bad_key", /must be a list of \[from, to\]/, /\[\[0, 12\]/],
    [{ column: "x", ranges: [["0", 1]] }, "bad_key", /numbers or null/, /\[\[0, 12\]/],
    [{ column: "x", ranges: [[5, 1]] }, "bad_key", /\[5, 1\] of "x" must begin with/, /\[1, 5\]/],
    [
      {
        column: "x",
        ranges: [
          [10, 20],
          [0, 10],
        ],
      },
      "bad_key",
      /\[0, 10\] and \[10, 20\] of "x" both hold 10/,
      /width/,
    ],
    [{ column: "x" }, "bad_key", /one of part, ranges and width: it has none/, /column's name/],
    [{ column: "x", width: 1, part: "day" }, "bad_key", /it has part and width/, /one of them/],
    [{ column: "y", part: "day" }, "unknown_column", /no column "y"/, /columns/],
    [null, "bad_key", /must be a column or/, /Name a column/],
  ])("refuses %j", (key, code, message, hint) => {
    for (const method of ["key", "keyOrder", "keyName"] as const) {
      const problem = thrownBy(() => table.data[method](key as Key));
      expect(problem).toMatchObject({
        code,
        message: expect.stringMatching(message),
        hint: expect.stringMatching(hint),
      });
    }
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
