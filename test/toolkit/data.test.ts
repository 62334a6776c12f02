import { DuckDBInstance } from "@duckdb/node-api";
import type { DuckDBConnection } from "@duckdb/node-api";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createData, problemOf } from "../../src/toolkit/data.ts";
import type { ColumnInfo, Filter } from "../../src/toolkit/index.ts";

const COLUMNS: readonly ColumnInfo[] = [
  { name: "id", type: "number" },
  { name: "amount", type: "number" },
  { name: "name", type: "text" },
  { name: "paid", type: "boolean" },
  { name: "day", type: "date" },
  { name: "moment", type: "timestamp" },
  { name: "tags", type: "other" },
  { name: 'odd "name"; --', type: "number" },
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
