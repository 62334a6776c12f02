import { DuckDBInstance } from "@duckdb/node-api";
import type { DuckDBConnection } from "@duckdb/node-api";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createData } from "../../src/toolkit/data.ts";
import { problemOf } from "../../src/toolkit/problem.ts";
import type { ColumnInfo, Filter } from "../../src/toolkit/index.ts";

const COLUMNS: readonly ColumnInfo[] = [
  { name: "id", type: "number", sqlType: "BIGINT" },
  { name: "amount", type: "number", sqlType: "DOUBLE" },
  { name: "name", type: "text", sqlType: "VARCHAR" },
  { name: "paid", type: "boolean", sqlType: "BOOLEAN" },
  { name: "day", type: "date", sqlType: "DATE" },
  { name: "moment", type: "timestamp", sqlType: "TIMESTAMP" },
  { name: "tags", type: "other", sqlType: "VARCHAR[]" },
  { name: 'odd "name"; --', type: "number", sqlType: "DOUBLE" },
];

const ROWS = `
  (1, 10.5, 'Anna',    true,  '2020-01-31', '2020-01-31 08:00:00', '[a]', 1),
  (2, -3,   'BEN',     false, '2020-02-01', '2020-01-31 23:59:59', '[b]', 2),
  (3, 1e3,  'O''Neil', NULL,  '2021-12-31', '2020-02-01 00:00:00', NULL,  3),
  (4, NULL, NULL,      NULL,  NULL,         NULL,                  NULL,  NULL)`;

const data = createData(COLUMNS, () => Promise.reject(new Error("not asked")));

describe("data.where", () => {
  let connection: DuckDBConnection;
  beforeAll(async () => {
    connection = await (await DuckDBInstance.create(":memory:")).connect();
    await connection.run(
      `CREATE TABLE data(id BIGINT, amount DOUBLE, name VARCHAR, paid BOOLEAN, day DATE, moment TIMESTAMP, tags VARCHAR, "odd ""name""; --" DOUBLE)`,
    );
    await connection.run(`INSERT INTO data VALUES ${ROWS}`);
  });
  afterAll(() => connection.closeSync());

  const kept: readonly (readonly [Filter, readonly number[]])[] = [
    [{ column: "amount", op: "=", value: 10.5 }, [1]],
    [{ column: "amount", op: "=", value: " 10.50 " }, [1]],
    [{ column: "amount", op: "!=", value: 10.5 }, [2, 3]],
    [{ column: "amount", op: "<", value: 0 }, [2]],
    [{ column: "amount", op: "<=", value: "-3" }, [2]],
    [{ column: "amount", op: ">", value: "1e2" }, [3]],
    [{ column: "amount", op: ">=", value: 10.5 }, [1, 3]],
    [{ column: "amount", op: "between", value: [-3, 10.5] }, [1, 2]],
    [{ column: "amount", op: "between", value: [10.5, -3] }, []],
    [{ column: "amount", op: "in", value: [-3, "1000", 7] }, [2, 3]],
    [{ column: "amount", op: "not in", value: [-3] }, [1, 3]],
    [{ column: "amount", op: "in", value: [] }, []],
    [{ column: "amount", op: "not in", value: [] }, [1, 2, 3]],
    [{ column: "amount", op: "in", value: [null, -3] }, [2]],
    [{ column: "amount", op: "not in", value: [null, -3] }, [1, 3]],
    [{ column: "amount", op: "missing" }, [4]],
    [{ column: "amount", op: "present" }, [1, 2, 3]],
    [{ column: "name", op: "=", value: "BEN" }, [2]],
    [{ column: "name", op: "=", value: "ben" }, []],
    [{ column: "name", op: "=", value: "O'Neil" }, [3]],
    [{ column: "name", op: "!=", value: "BEN" }, [1, 3]],
    [{ column: "name", op: "=", value: "' OR 1=1 --" }, []],
    [{ column: "name", op: "contains", value: "n" }, [1, 2, 3]],
    [{ column: "name", op: "contains", value: "O'N" }, [3]],
    [{ column: "name", op: "contains", value: "%" }, []],
    [{ column: "name", op: "starts with", value: "aN" }, [1]],
    [{ column: "name", op: "starts with", value: "%" }, []],
    [{ column: "name", op: "ends with", value: "N" }, [2]],
    [{ column: "name", op: "in", value: ["Anna", "BEN"] }, [1, 2]],
    [{ column: "name", op: ">", value: "B" }, [2, 3]],
    [{ column: "name", op: "=", value: "Anna\u0000" }, []],
    [{ column: "amount", op: "contains", value: 0.5 }, [1]],
    [{ column: "paid", op: "=", value: true }, [1]],
    [{ column: "paid", op: "=", value: "False" }, [2]],
    [{ column: "paid", op: "!=", value: true }, [2]],
    [{ column: "day", op: "=", value: "2020-01-31" }, [1]],
    [{ column: "day", op: ">", value: "2020-01-31" }, [2, 3]],
    [{ column: "day", op: ">", value: "2020-01-31 12:00" }, [2, 3]],
    [{ column: "day", op: "between", value: ["2020-01-01", "2020-12-31"] }, [1, 2]],
    [{ column: "day", op: "in", value: ["2021-12-31"] }, [3]],
    [{ column: "moment", op: "=", value: "2020-01-31" }, [1, 2]],
    [{ column: "moment", op: ">", value: "2020-01-31" }, [3]],
    [{ column: "moment", op: "<=", value: "2020-01-31" }, [1, 2]],
    [{ column: "moment", op: "=", value: "2020-01-31 08:00:00" }, [1]],
    [{ column: "moment", op: ">", value: "2020-01-31T08:00:00.5" }, [2, 3]],
    [{ column: "moment", op: "between", value: ["2020-01-31", "2020-01-31"] }, [1, 2]],
    [{ column: "tags", op: "=", value: "[a]" }, [1]],
    [{ column: 'odd "name"; --', op: ">=", value: 2 }, [2, 3]],
    [{ column: "day", part: "year", op: "=", value: 2020 }, [1, 2]],
    [{ column: "day", part: "year", op: "!=", value: "2020" }, [3]],
    [{ column: "day", part: "year", op: "missing" }, [4]],
    [{ column: "day", part: "year", op: "not in", value: [2020] }, [3]],
    [{ column: "day", part: "quarter", op: ">", value: "2020-q1" }, [3]],
    [{ column: "day", part: "month", op: "between", value: ["2020-02", "2021-12"] }, [2, 3]],
    [{ column: "moment", part: "month", op: "=", value: "2020-01" }, [1, 2]],
    [{ column: "moment", part: "week", op: "=", value: "2020-01-27" }, [1, 2, 3]],
    [{ column: "moment", part: "day", op: "in", value: ["2020-01-31"] }, [1, 2]],
    [{ column: "day", part: "month_of_year", op: ">=", value: 2 }, [2, 3]],
    [{ column: "day", part: "weekday", op: "in", value: ["friday", "Saturday"] }, [1, 2, 3]],
    [{ column: "day", part: "weekday", op: "between", value: ["Monday", "Friday"] }, [1, 3]],
    [{ column: "moment", part: "hour_of_day", op: "<", value: 8 }, [3]],
    [{ column: "amount", op: ">", other: "id" }, [1, 3]],
    [{ column: "amount", op: "!=", other: 'odd "name"; --' }, [1, 2, 3]],
    [{ column: "day", op: "=", other: "moment" }, [1]],
    [{ column: "moment", op: "<", other: "day" }, [2, 3]],
    [{ column: "moment", part: "year", op: "<", other: "day" }, [3]],
    [
      {
        any: [
          [
            { column: "amount", op: ">", value: 0 },
            { column: "paid", op: "present" },
          ],
          [{ column: "name", op: "=", value: "O'Neil" }],
        ],
      },
      [1, 3],
    ],
  ];
  it.each(kept)("keeps for %j the rows %j", async (filter, ids) => {
    const result = await connection.runAndReadAll(
      `SELECT id FROM data WHERE ${data.where([filter])} ORDER BY id`,
    );
    expect(result.getRowsJS().map(([id]) => Number(id))).toEqual(ids);
  });

  it("keeps every row without filters, and joins several with and", async () => {
    expect(data.where([])).toBe("TRUE");
    const both = data.where([
      { column: "amount", op: "in", value: [10.5, 1000] },
      { column: "name", op: "!=", value: "Anna" },
    ]);
    const result = await connection.runAndReadAll(`SELECT id FROM data WHERE ${both}`);
    expect(result.getRowsJS()).toEqual([[3n]]);
  });

  it.each<[Filter]>([
    [{ column: "amount", op: "in", value: [1] }],
    [{ column: "amount", op: "not in", value: [1] }],
    [{ column: "day", part: "weekday", op: "!=", value: "Monday" }],
    [{ any: [[{ column: "amount", op: ">", value: 1 }]] }],
  ])("does not know whether a missing value meets %j", async (filter) => {
    const result = await connection.runAndReadAll(`SELECT ${data.where([filter])} FROM data WHERE id = 4`);
    expect(result.getRowsJS()).toEqual([[null]]);
  });

  it("loses no digit of an integer given as text", async () => {
    const condition = data.where([{ column: "id", op: "=", value: "9007199254740993" }]);
    const exact = await connection.runAndReadAll(`SELECT ${condition} FROM (SELECT 9007199254740993 AS id)`);
    const near = await connection.runAndReadAll(`SELECT ${condition} FROM (SELECT 9007199254740992 AS id)`);
    expect([exact.getRowsJS(), near.getRowsJS()]).toEqual([[[true]], [[false]]]);
  });

  const refused: readonly (readonly [unknown, string, RegExp])[] = [
    [{ column: "amount", op: "=", value: "lots" }, "bad_filter", /compares numbers: the value is "lots"/],
    [{ column: "amount", op: "=", value: "1; DROP TABLE data" }, "bad_filter", /compares numbers/],
    [{ column: "amount", op: "=", value: "0x10" }, "bad_filter", /compares numbers/],
    [{ column: "amount", op: "=", value: true }, "bad_filter", /compares numbers/],
    [{ column: "amount", op: "=", value: null }, "bad_filter", /needs one value: it has null/],
    [{ column: "amount", op: "=" }, "bad_filter", /needs one value/],
    [{ column: "amount", op: "=", value: [1] }, "bad_filter", /needs one value/],
    [{ column: "amount", op: "between", value: [1] }, "bad_filter", /needs two values/],
    [{ column: "amount", op: "between", value: 1 }, "bad_filter", /needs a list/],
    [{ column: "amount", op: "in", value: 1 }, "bad_filter", /needs a list/],
    [{ column: "amount", op: "in", value: [Number.NaN] }, "bad_filter", /needs a list/],
    [{ column: "amount", op: "~", value: 1 }, "bad_filter", /has the operator "~"/],
    [{ column: "paid", op: "=", value: "maybe" }, "bad_filter", /true or false/],
    [{ column: "day", op: ">", value: "yesterday" }, "bad_filter", /dates such as/],
    [{ column: "day", op: ">", value: "2021-02-29" }, "bad_filter", /dates such as/],
    [{ column: "day", op: ">", value: 2020 }, "bad_filter", /dates such as/],
    [{ column: "moment", op: ">", value: "2020-01-01 25:00" }, "bad_filter", /dates such as/],
    [
      { column: "Amount", op: "=", value: 1 },
      "unknown_column",
      /no column "Amount"; the closest are "amount"/,
    ],
    [{ column: 7, op: "=", value: 1 }, "unknown_column", /no column "7"/],
    [
      { column: "name", part: "year", op: "=", value: 2020 },
      "bad_filter",
      /year of "name" needs a column of dates: it is a text column/,
    ],
    [
      { column: "day", part: "hour_of_day", op: "=", value: 3 },
      "bad_filter",
      /dates with a time: it is a date/,
    ],
    [{ column: "day", part: "age", op: "=", value: 3 }, "bad_filter", /the part "age" of its dates/],
    [
      { column: "day", part: "year", op: "=", value: "2020-01" },
      "bad_filter",
      /years such as 2011: the value is/,
    ],
    [{ column: "day", part: "year", op: "=", value: "2020 OR 1=1" }, "bad_filter", /years such as 2011/],
    [
      { column: "day", part: "quarter", op: "=", value: "2020-Q5" },
      "bad_filter",
      /quarters such as "2011-Q1"/,
    ],
    [{ column: "day", part: "month", op: "=", value: "2020-13" }, "bad_filter", /months such as "2011-01"/],
    [{ column: "day", part: "week", op: "=", value: "2020-01-31" }, "bad_filter", /weeks by their Monday/],
    [{ column: "day", part: "month_of_year", op: "=", value: 13 }, "bad_filter", /months from 1 to 12/],
    [
      { column: "day", part: "weekday", op: "=", value: "Mon" },
      "bad_filter",
      /days of the week such as "Monday"/,
    ],
    [{ column: "moment", part: "hour_of_day", op: "=", value: 24 }, "bad_filter", /hours from 0 to 23/],
    [
      { column: "day", part: "month", op: "contains", value: "2020" },
      "bad_filter",
      /looks at text, not at a part/,
    ],
    [{ column: "day", part: "month", op: "starts with", value: "2020" }, "bad_filter", /looks at text/],
    [
      { column: "amount", op: "=", other: "name" },
      "bad_filter",
      /"amount", a number column, with "name", a text column/,
    ],
    [{ column: "tags", op: "=", other: "tags" }, "bad_filter", /of another type/],
    [{ column: "amount", op: "in", other: "id" }, "bad_filter", /compares with the column "id" by "in"/],
    [{ column: "amount", op: "=", value: 1, other: "id" }, "bad_filter", /and has the value 1/],
    [{ column: "amount", part: "year", op: "=", other: "day" }, "bad_filter", /it is a number column/],
    [{ column: "amount", op: "=", other: "ids" }, "unknown_column", /no column "ids"/],
    [{ any: [] }, "bad_filter", /must list lists of conditions: it has \[\]/],
    [{ any: [[]] }, "bad_filter", /must list lists of conditions/],
    [{ any: [[{ any: [] }]] }, "unknown_column", /no column "undefined"/],
    [{ any: [[null]] }, "bad_filter", /A condition must be/],
    [null, "bad_filter", /must be \{column, op, value\}/],
    ["amount = 1", "bad_filter", /must be \{column, op, value\}/],
  ];
  it.each(refused)("refuses %j with %s", (filter, code, message) => {
    const problem = problemThrownBy(() => data.where([filter as Filter]));
    expect(problem).toMatchObject({
      code,
      message: expect.stringMatching(message),
      hint: expect.stringMatching(/\S/),
    });
  });
});

describe("data.column and data.type", () => {
  it("quote the name and tell the type", () => {
    expect(data.column("name")).toBe('"name"');
    expect(data.column('odd "name"; --')).toBe('"odd ""name""; --"');
    expect(data.type("day")).toBe("date");
  });

  it("name the closest columns when there is none of that name", () => {
    const problem = problemThrownBy(() => data.column("Ammount"));
    expect(problem?.message).toMatch(/^The dataset has no column "Ammount"; the closest are "amount", /);
  });
});

describe("data.literal", () => {
  it.each([
    [null, "NULL"],
    [true, "TRUE"],
    [1.5, "1.5"],
    [-0, "0"],
    [1e300, "1e+300"],
    ["it's", "'it''s'"],
    ["a\u0000b", "('a' || chr(0) || 'b')"],
  ])("writes %j as %s", (value, sql) => expect(data.literal(value)).toBe(sql));

  it.each([Number.NaN, Number.POSITIVE_INFINITY])("refuses %s", (value) => {
    expect(problemThrownBy(() => data.literal(value))?.message).toContain("finite");
  });
});

function problemThrownBy(act: () => unknown): ReturnType<typeof problemOf> {
  try {
    act();
  } catch (error) {
    return problemOf(error);
  }
  throw new Error("nothing was thrown");
}
