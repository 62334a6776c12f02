import { describe, expect, it } from "vitest";
import { ingested, refusal } from "./helpers.ts";

/** Many plain rows, so that a sample does not see what comes after. */
function plain(rows: number): string {
  return Array.from({ length: rows }, (_, index) => `${index},x\n`).join("");
}

describe("ingest of CSV: layout", () => {
  it.each([
    ["comma", "a,b\n1,x\n2,y\n", "data.csv"],
    ["semicolon", "a;b\n1;x\n2;y\n", "data.csv"],
    ["tab", "a\tb\n1\tx\n2\ty\n", "data.tsv"],
    ["bar", "a|b\n1|x\n2|y\n", "data.txt"],
    ["semicolon with decimal commas", "a;b\n1;x\n2;y\n", "data.tsv"],
  ])("reads columns apart by %s", async (_, text, name) => {
    const { rows, profile } = await ingested(text, name);
    expect(await rows()).toEqual([
      ["1", "x"],
      ["2", "y"],
    ]);
    expect(profile.columns.map(({ type }) => type)).toEqual(["number", "text"]);
  });

  it("does not take decimal commas for delimiters", async () => {
    const { rows } = await ingested("a;b;c\n1,5;2,5;3,5\n4,5;5,5;6,5\n");
    expect(await rows()).toEqual([
      [1.5, 2.5, 3.5],
      [4.5, 5.5, 6.5],
    ]);
  });

  it("takes the names of a header that ends in a delimiter, as no row does", async () => {
    const { rows, profile } = await ingested("year,total,\n1985,10\n1986,12\n1987,11\n");
    expect(profile.columns.map(({ name }) => name)).toEqual(["year", "total"]);
    expect(profile.rows).toBe(3);
    expect(await rows("SELECT sum(total) FROM data")).toEqual([["33"]]);
  });

  it("keeps the rows in the order of the file", async () => {
    const { rows } = await ingested(`id,t\n${plain(60_000)}`);
    expect(
      await rows(
        "SELECT count(*) FROM (SELECT id, row_number() OVER () - 1 AS place FROM data) WHERE id <> place",
      ),
    ).toEqual([["0"]]);
  });

  it("reads a file with only a header as no rows", async () => {
    const { profile } = await ingested("a,b\n");
    expect(profile).toMatchObject({ rows: 0, columns: [{ name: "a", distinct: 0 }, { name: "b" }] });
  });

  it("reads a header without a line end as no rows", async () => {
    expect((await ingested("a,b")).profile).toMatchObject({
      rows: 0,
      columns: [{ name: "a" }, { name: "b" }],
    });
  });

  it("reads CR LF, lone CR and mixed line ends alike", async () => {
    for (const text of ["a,b\r\n1,x\r\n2,y\r\n", "a,b\r1,x\r2,y\r", "a,b\r\n1,x\n2,y\r\n", "a,b\n1,x\n2,y"]) {
      expect(await (await ingested(text)).rows()).toEqual([
        ["1", "x"],
        ["2", "y"],
      ]);
    }
  });

  it("reads a carriage return inside a line as a space, and says so", async () => {
    const { rows, notes } = await ingested("a,b\n1,x\ry\n2,z\n");
    expect(await rows()).toEqual([
      ["1", "x y"],
      ["2", "z"],
    ]);
    expect(notes).toContain("1 carriage return inside lines");
  });

  it("keeps line breaks, delimiters and quotes inside quoted values", async () => {
    const { rows } = await ingested('a,b\n1,"x\ny"\n2,"p, q"\n3,"say ""hi"""\n');
    expect(await rows()).toEqual([
      ["1", "x\ny"],
      ["2", "p, q"],
      ["3", 'say "hi"'],
    ]);
  });

  it("keeps line breaks inside quoted values when lines end in CR LF", async () => {
    const { rows } = await ingested('a,b\r\n1,"x\ny"\r\n2,z\r\n');
    expect(await rows()).toEqual([
      ["1", "x\ny"],
      ["2", "z"],
    ]);
  });

  it("reads quotes escaped with a backslash", async () => {
    const { rows } = await ingested('a,b\n1,"say \\"hi\\" now"\n2,z\n');
    expect(await rows()).toEqual([
      ["1", 'say "hi" now'],
      ["2", "z"],
    ]);
  });

  it("reads a header name that spans lines", async () => {
    const { rows, profile, notes } = await ingested('"a\nunit",b\n1,x\n2,y\n');
    expect(profile.columns.map(({ name }) => name)).toEqual(["a unit", "b"]);
    expect(await rows()).toEqual([
      ["1", "x"],
      ["2", "y"],
    ]);
    expect(notes).toContain("cleaned");
  });

  it("skips a title above the header, and says so", async () => {
    const { rows, profile, notes } = await ingested("Sales of 2020\n\na,b,c\n1,2,x\n3,4,y\n");
    expect(profile.columns.map(({ name }) => name)).toEqual(["a", "b", "c"]);
    expect(await rows()).toEqual([
      ["1", "2", "x"],
      ["3", "4", "y"],
    ]);
    expect(notes).toContain("1 line above the column names was skipped");
  });

  it("gives the first column a name when the header, as R writes it, has none for it", async () => {
    const { profile, notes } = await ingested("x,y\nr1,1,2\nr2,3,4\n");
    expect(profile.columns.map(({ name, type }) => [name, type])).toEqual([
      ["row_name", "text"],
      ["x", "number"],
      ["y", "number"],
    ]);
    expect(notes).toContain("row_name");
  });

  it("leaves out a column without name and values, as a delimiter at the end of lines makes", async () => {
    const { profile, notes } = await ingested("a,b,\n1,2,\n3,4,\n");
    expect(profile.columns.map(({ name }) => name)).toEqual(["a", "b"]);
    expect(notes).toContain("without a name and without values");
  });

  it.each([
    ["all numbers", "1,2\n3,4\n", 2],
    ["a decimal above decimals", "5.1,setosa\n4.9,virginica\n4.7,setosa\n", 3],
  ])("takes a first line of %s for data, and says so", async (_, text, rows) => {
    const { profile, notes } = await ingested(text);
    expect(profile.rows).toBe(rows);
    expect(profile.columns.map(({ name }) => name)).toEqual(["column_1", "column_2"]);
    expect(notes).toContain("no column names");
  });

  it("takes years in the first line for column names", async () => {
    const { profile, notes } = await ingested("country,2019,2020\nFrance,1,2\n");
    expect(profile.columns.map(({ name }) => name)).toEqual(["country", "2019", "2020"]);
    expect(notes).toBe("");
  });

  it("reads 420 columns", async () => {
    const names = Array.from({ length: 420 }, (_, index) => `c${index}`);
    const line = names.map((_, index) => (index % 3 === 0 ? "NA" : index)).join(",");
    const { profile } = await ingested(`${names.join(",")}\n${`${line}\n`.repeat(50)}`);
    expect(profile.columns).toHaveLength(420);
    expect(profile.columns.at(-1)).toMatchObject({ name: "c419", type: "number", min: 419 });
    expect(profile.notes.length).toBeLessThan(70);
  });

  it("refuses more columns than any table has", async () => {
    const names = Array.from({ length: 5000 }, (_, index) => `c${index}`).join(",");
    expect(await refusal(ingested(`${names}\n`))).toMatchObject({ code: "too_many_columns" });
  });

  it("reads cells of several megabytes", async () => {
    const { rows, profile } = await ingested(`a,b\n1,"${"long-".repeat(1_000_000)}"\n2,y\n`);
    expect(await rows("SELECT a, length(b) FROM data")).toEqual([
      ["1", "5000000"],
      ["2", "1"],
    ]);
    expect(JSON.stringify(profile).length).toBeLessThan(2000);
  });
});

describe("ingest of CSV: long lines", () => {
  it("leaves out no row for its length", async () => {
    const { profile, notes } = await ingested(`a,b\n5,6\n1,${"x".repeat(9e6)}\n2,3\n`);
    expect(profile.rows).toBe(3);
    expect(notes).not.toContain("left out");
  });

  it("refuses a line that is too long to read", async () => {
    const error = await refusal(ingested(`a,b\n1,${"x".repeat(65e6)}\n2,3\n`));
    expect(error.code).toBe("line_too_long");
    expect(error.message).toContain("66 MB");
  });
});

describe("ingest of CSV: names", () => {
  it("makes names unique whatever their case, and says so", async () => {
    const { profile, notes } = await ingested("a,A,a,b,a_1\n1,2,3,4,5\n");
    expect(profile.columns.map(({ name }) => name)).toEqual(["a", "A_1", "a_2", "b", "a_1_1"]);
    expect(notes).toContain("occur twice");
  });

  it("names a blank column by its place, and says so", async () => {
    const { profile, notes } = await ingested(",b\n1,2\n");
    expect(profile.columns.map(({ name }) => name)).toEqual(["column_1", "b"]);
    expect(notes).toContain("without a name");
  });

  it("strips control and invisible characters from names, and says so", async () => {
    const { profile, notes } = await ingested("a\u001b[31m,b\u202e\u200b, c \n1,2,3\n");
    expect(profile.columns.map(({ name }) => name)).toEqual(["a [31m", "b", "c"]);
    expect(notes).toContain("cleaned");
  });

  it("keeps quotes and SQL in a name harmless", async () => {
    const name = `x"; DROP TABLE data; --'`;
    const { profile } = await ingested(`"${name.replaceAll('"', '""')}",b\n1,x\n2,y\n`);
    expect(profile.columns[0]).toMatchObject({ name, type: "number", max: 2 });
  });
});

describe("ingest of CSV: broken rows", () => {
  it("leaves out a few rows of another width, and says how many and where the first is", async () => {
    const { profile, notes } = await ingested(`a,b\n${plain(100)}7\n${plain(20)}8,9,10\n`);
    expect(profile.rows).toBe(120);
    expect(notes).toContain("2 rows of 122 were left out: the first is line 102 (it has 1 value)");
  });

  it("refuses a file of which many rows have another width", async () => {
    const error = await refusal(ingested(`a,b\n${"1,2\n3\n".repeat(10)}`));
    expect(error.code).toBe("too_many_bad_rows");
    expect(error.message).toContain("line 3");
  });

  it("tells the delimiter although early rows are ragged", async () => {
    const { profile, notes } = await ingested(`a,b,c\n1\n2\n${"1,2,3\n".repeat(200)}`);
    expect(profile).toMatchObject({ rows: 200, columns: [{ name: "a" }, { name: "b" }, { name: "c" }] });
    expect(notes).toContain("2 rows of 202 were left out");
  });

  it.each([
    ["the start", `a,b\n1,2\n"3,4\n${"5,6\n".repeat(50)}`],
    ["the middle", `a,b\n${"1,2\n".repeat(50)}"3,4\n${"5,6\n".repeat(50)}`],
    ["a large file", `a,b\n${"1,2\n".repeat(50)}"3,4\n${"5,6\n".repeat(1_000_000)}`],
  ])("refuses a file with an unclosed quote near %s, rather than lose the rows after it", async (_, text) => {
    const error = await refusal(ingested(text));
    expect(error.code).toBe("unclosed_quote");
    expect(error.message).toMatch(/line \d+/);
  });

  it("reads quotes inside unquoted values as they are", async () => {
    const { rows } = await ingested('a,b\n1,5" pipe\n2,the "best" one\n');
    expect(await rows()).toEqual([
      ["1", '5" pipe'],
      ["2", 'the "best" one'],
    ]);
  });
});

describe("ingest of CSV: numbers", () => {
  it("finds a decimal number after any sample", async () => {
    const { column, rows } = await ingested(`n,t\n${plain(30_000)}0.75,x\n`);
    expect(column("n")).toMatchObject({ type: "number", sqlType: "DOUBLE" });
    expect(await rows("SELECT n FROM data WHERE n BETWEEN 0.5 AND 0.9")).toEqual([[0.75]]);
  });

  it("finds text after any sample, keeps the column as text, and says which value is no number", async () => {
    const { column, notes } = await ingested(`n,t\n${plain(30_000)}12o,x\n`);
    expect(column("n")).toMatchObject({ type: "text", distinct: 30_001 });
    expect(notes).toContain("Column 'n' is kept as text: 1 of its 30001 values is not a number: '12o'.");
  });

  it("says which few cells keep a column from being one of numbers, wherever they stand", async () => {
    const odd = await ingested(`n,t\nabc,x\n${plain(500)}12x,x\n12x,y\n`);
    expect(odd.column("n").type).toBe("text");
    expect(odd.notes).toContain("3 of its 503 values are not numbers: '12x', 'abc'.");
    const many = await ingested(`n,t\na,x\nb,x\nc,x\nd,x\n${plain(500)}`);
    expect(many.notes).toContain("4 of its 504 values are not numbers, such as 'a', 'b', 'c'.");
    const days = Array.from({ length: 28 }, (_, index) => `2020-02-${index + 1},x\n`).join("");
    expect((await ingested(`n,t\n${days}soon,x\n`)).notes).toContain(
      "1 of its 29 values is not a date: 'soon'.",
    );
  });

  it("says nothing of a column in which text is no accident", async () => {
    const { notes } = await ingested(`n,t\n${plain(30)}${"A5,x\n".repeat(8)}`);
    expect(notes).not.toContain("kept as text");
  });

  it("reads markers among numbers as missing, and says which and how many", async () => {
    const words = [
      "NA",
      "N/A",
      "n/a",
      "NaN",
      "nan",
      "#N/A",
      "#DIV/0!",
      "<NA>",
      "null",
      "NULL",
      "None",
      "-",
      "--",
      ".",
      "?",
      " ? ",
    ];
    const { column, notes, rows } = await ingested(
      `n,t\n1,x\n${words.map((word) => `${word},x\n`).join("")}2.5,x\n`,
    );
    expect(column("n")).toMatchObject({
      type: "number",
      missing: words.length,
      distinct: 2,
      min: 1,
      max: 2.5,
    });
    expect(await rows("SELECT count(*) FROM data WHERE isnan(n)")).toEqual([["0"]]);
    expect(notes).toMatch(/Column 'n': .*2 values '\?'.* read as missing/);
  });

  it("reads a marker after any sample as missing", async () => {
    const { column } = await ingested(`n,t\n${plain(30_000)}?,x\n`);
    expect(column("n")).toMatchObject({ type: "number", sqlType: "BIGINT", missing: 1 });
  });

  it("keeps markers in a text column as text, and reads empty cells as missing", async () => {
    const { column } = await ingested("t,n\nNA,1\nNone,2\n,3\nx,4\n");
    expect(column("t")).toMatchObject({ type: "text", missing: 1, distinct: 3 });
  });

  it("reads a column of nothing but markers as missing", async () => {
    const { column, notes } = await ingested("a,b\n?,1\n?,2\n");
    expect(column("a")).toMatchObject({ type: "text", missing: 2, distinct: 0 });
    expect(notes).toContain("2 values '?' read as missing");
  });

  it("keeps leading zeros, also when they come late", async () => {
    const early = await ingested("zip,n\n00501,1\n10001,2\n");
    expect(await early.rows("SELECT zip FROM data")).toEqual([["00501"], ["10001"]]);
    expect(early.notes).toContain("begin with zeros");
    const cells = Array.from(
      { length: 150 },
      (_, at) => `6/${1 + (at % 28)}/${at % 2 === 0 ? 48 : 57},${at}`,
    );
    const almost = await ingested(`d,n\n${cells.join("\n")}\n1930,9\n`);
    expect(almost.column("d").type).toBe("text");
    expect(almost.notes).toContain("may be of either century");
    const late = await ingested(`zip,t\n${plain(30_000)}007,x\n`);
    expect(late.column("zip").type).toBe("text");
  });

  it("does not take decimals such as 0.5 and 00.5 for identifiers", async () => {
    const { column } = await ingested("n,t\n0.5,x\n00.5,y\n0,z\n");
    expect(column("n")).toMatchObject({ type: "number", distinct: 2 });
  });

  it("keeps every digit of integers beyond 2^63", async () => {
    const { column, rows } = await ingested("n,t\n9223372036854775808,x\n-1,y\n");
    expect(column("n")).toMatchObject({
      type: "number",
      sqlType: "HUGEINT",
      min: -1,
      max: "9223372036854775808",
    });
    expect(await rows("SELECT n FROM data")).toEqual([["9223372036854775808"], ["-1"]]);
  });

  it("keeps every digit of integers too long for any number, or mixed with decimals", async () => {
    const long = "1".repeat(45);
    expect(await (await ingested(`n,t\n${long},x\n2,y\n`)).rows("SELECT n FROM data")).toEqual([
      [long],
      ["2"],
    ]);
    const mixed = await ingested("n,t\n12345678901234567890,x\n2.5,y\n");
    expect(await mixed.rows("SELECT n FROM data")).toEqual([["12345678901234567890"], ["2.5"]]);
  });

  it("reads integers up to 2^63 exactly, and tells them as text where JavaScript would round", async () => {
    const { column } = await ingested("n,t\n9007199254740993,x\n1,y\n");
    expect(column("n")).toMatchObject({ type: "number", max: "9007199254740993", min: 1 });
  });

  it.each([
    ["underscores", "1_000"],
    ["hexadecimal", "0x1F"],
    ["beyond the largest double", "1e400"],
    ["two points", "1.2.3"],
  ])("does not take %s for a number", async (_, value) => {
    expect((await ingested(`n,t\n1,x\n${value},y\n`)).column("n").type).toBe("text");
  });

  it("reads signs, exponents and spaces around numbers", async () => {
    const { rows } = await ingested("n,t\n+1,x\n 2 ,y\n-3e2,z\n.5,w\n4.,v\n");
    expect(await rows("SELECT n FROM data")).toEqual([[1], [2], [-300], [0.5], [4]]);
  });

  it("reads infinite values as missing, and says so", async () => {
    const { column, notes } = await ingested("n,t\n1.5,x\ninf,y\n-Infinity,z\n");
    expect(column("n")).toMatchObject({ type: "number", missing: 2, max: 1.5 });
    expect(notes).toContain("'inf'");
  });

  it("reads thousands separators when the whole column has them, and says so", async () => {
    const { rows, notes } = await ingested('n,t\n"1,234.5",x\n"999",y\n"1,234,567",z\n');
    expect(await rows("SELECT n FROM data")).toEqual([[1234.5], [999], [1234567]]);
    expect(notes).toContain("thousands separators");
  });

  it("reads decimal commas when the whole column has them, and says so", async () => {
    const { rows, notes } = await ingested("n;t\n1.234,5;x\n3,14;y\n7;z\n");
    expect(await rows("SELECT n FROM data")).toEqual([[1234.5], [3.14], [7]]);
    expect(notes).toContain("decimal commas");
  });

  it("keeps numbers as text when their commas may mean either, and says so", async () => {
    const { column, notes } = await ingested("n;t\n1,234;x\n5,678;y\n");
    expect(column("n").type).toBe("text");
    expect(notes).toContain("may separate thousands or decimals");
  });

  it("reads spaces and apostrophes in numbers as thousands separators, and says so", async () => {
    for (const cells of [
      ["1 234 567,5", "12 000", "999"],
      ["1'234", "999", "12'000"],
      ["1\u00a0234", "12\u202f000"],
    ]) {
      const { column, notes } = await ingested(`n,t\n${cells.map((cell) => `"${cell}",x\n`).join("")}`);
      expect(column("n").type).toBe("number");
      expect(notes).toContain("thousands separators");
    }
    const codes = await ingested("n,t\n555 123,x\n555 124,y\n");
    expect(codes.column("n").type).toBe("text");
    expect(codes.notes).toContain("may separate thousands, or codes");
  });

  it("keeps numbers as text when their separators are not consistent", async () => {
    expect((await ingested('n,t\n"1,234.5",x\n"1.234,5",y\n')).column("n").type).toBe("text");
    expect((await ingested('n,t\n"1,234",x\n"1234",y\n')).column("n").type).toBe("text");
  });
});

describe("ingest of CSV: other types", () => {
  it("reads true and false as booleans, yes and no as text", async () => {
    const { column } = await ingested("b,y\ntrue,yes\nFALSE,no\nNA,yes\n");
    expect(column("b")).toMatchObject({
      type: "boolean",
      missing: 1,
      distinct: 2,
      top: [
        { value: false, count: 1 },
        { value: true, count: 1 },
      ],
    });
    expect(column("y").type).toBe("text");
  });

  it("reads ISO dates and points in time", async () => {
    const { column } = await ingested("d,t\n2020-01-31,2020-01-31T10:00:00\n2021-12-01,2020-02-01 11:30\n");
    expect(column("d")).toMatchObject({ type: "date", min: "2020-01-31", max: "2021-12-01", distinct: 2 });
    expect(column("t")).toMatchObject({
      type: "timestamp",
      min: "2020-01-31 10:00:00",
      max: "2020-02-01 11:30:00",
    });
  });

  it("converts points in time with an offset to UTC, and says so", async () => {
    const { column, notes } = await ingested("t,n\n2020-01-01T00:30:00+02:00,1\n2020-01-01T00:30:00Z,2\n");
    expect(column("t")).toMatchObject({
      type: "timestamp",
      min: "2019-12-31 22:30:00",
      max: "2020-01-01 00:30:00",
    });
    expect(notes).toContain("UTC");
  });

  it.each([
    ["month", "1/2/2020\n1/31/2020\n", "2020-01-02", "month first"],
    ["day", "1/2/2020\n31/1/2020\n", "2020-01-31", "day first"],
    ["day, apart by points", "01.02.2020\n31.01.2020\n", "2020-01-31", "day first"],
  ])("reads dates with the %s first when the whole column says so", async (_, dates, min, note) => {
    const { profile, notes } = await ingested(`d\n${dates}`);
    expect(profile.columns[0]).toMatchObject({ type: "date", min });
    expect(notes).toContain(note);
  });

  it("lets a single late row decide between day and month first", async () => {
    const { column, notes } = await ingested(`d,t\n${"1/2/2020,x\n".repeat(20_000)}1/31/2020,x\n`);
    expect(column("d")).toMatchObject({ type: "date", max: "2020-01-31" });
    expect(notes).toContain("month first");
  });

  it("keeps dates as text when day and month cannot be told apart, or contradict each other", async () => {
    const ambiguous = await ingested("d,n\n1/2/2020,1\n3/4/2020,2\n");
    expect(ambiguous.column("d").type).toBe("text");
    expect(ambiguous.notes).toContain("day or the month first");
    expect((await ingested("d,n\n31/1/2020,1\n1/31/2020,2\n")).column("d").type).toBe("text");
  });

  it.each([
    ["named months", "Jun 12 1998\nSep 3 2001\n", "date", "1998-06-12"],
    ["named months behind the day", "12 June 1998\n1 Sept 2001\n", "date", "1998-06-12"],
    ["named months between dashes", "12-Jun-1998\n25-DEC-2001\n", "date", "1998-06-12"],
    [
      "ordinal numbers and weekdays",
      '"Friday, June 12th, 1998"\n"Mon, Sep 3rd, 2001"\n',
      "date",
      "1998-06-12",
    ],
    [
      "times behind named months",
      "Apr 13  2017 12:00:00 AM\nApr 13  2017 1:15:00 PM\n",
      "timestamp",
      "2017-04-13 00:00:00",
    ],
    ["short years behind a month", "06/12/98 14:00\n12/25/98 09:30\n", "timestamp", "1998-06-12 14:00:00"],
    ["short years behind a day and month", "25/12/99\n01/02/98\n", "date", "1998-02-01"],
    ["short years of before 1969", "7/1/62\n12/25/98\n", "date", "1962-07-01"],
    ["recent short years", "1/31/17\n2/1/17\n", "date", "2017-01-31"],
    ["months", "2001-12\n1998-06\n", "date", "1998-06-01"],
  ])("reads dates with %s", async (_, dates, type, min) => {
    const { profile } = await ingested(`d,n\n${dates.replaceAll("\n", ",1\n")}`);
    expect(profile.columns[0]).toMatchObject({ type, min });
  });

  it.each([
    ["6/12/98 14:00\n6/11/98 09:30\n", "its dates may have the day, the month or the year first"],
    ["10/11/12\n12/11/10\n", "its dates may have the day, the month or the year first"],
    ["25/12/17\n26/12/17\n", "its dates may have the day, the month or the year first"],
    ["31 Feb 1998\n1 Mar 1998\n", ""],
    ["2012-13\n2013-14\n", ""],
    ["12-Jun-11\n25-Dec-12\n", "its dates may have the day or the year first"],
    ["May\nJune\n", ""],
  ])("guesses no date from %j", async (dates, note) => {
    const { column, notes } = await ingested(`d,n\n${dates.replaceAll("\n", ",1\n")}`);
    expect(column("d").type).toBe("text");
    expect(notes).toContain(note);
  });

  it("says what it took for granted of short years and of months", async () => {
    expect((await ingested("d,n\n25/12/99,1\n")).notes).toContain("years of two digits as 1950 to 2049");
    expect((await ingested("d,n\n1998-06,1\n")).notes).toContain("months are read as their first days");
  });

  it("takes short years that would go from the last century far into this one for no dates, and says why", async () => {
    const torn = await ingested("d,n\n6/12/48,1\n6/17/57,2\n10/15/99,3\n1/2/17,4\n");
    expect(torn.column("d").type).toBe("text");
    expect(torn.notes).toContain("may be of either century");
    const cells = Array.from(
      { length: 150 },
      (_, at) => `6/${1 + (at % 28)}/${at % 2 === 0 ? 48 : 57},${at}`,
    );
    const almost = await ingested(`d,n\n${cells.join("\n")}\n1930,9\n`);
    expect(almost.column("d").type).toBe("text");
    expect(almost.notes).toContain("may be of either century");
    const late = await ingested("d,n\n6/30/48,1\n6/17/31,2\n");
    expect(late.column("d")).toMatchObject({ type: "date", min: "2031-06-17", max: "2048-06-30" });
  });

  it("reads times behind dates with the month first", async () => {
    const { column } = await ingested("t,n\n1/31/2020 1:05 PM,1\n2/1/2020 11:00 AM,2\n");
    expect(column("t")).toMatchObject({ type: "timestamp", min: "2020-01-31 13:05:00" });
  });

  it("does not take an impossible date for a date", async () => {
    expect((await ingested("d,n\n2020-02-30,1\n2020-02-01,2\n")).column("d").type).toBe("text");
  });
});

describe("ingest of CSV: the profile", () => {
  it("lists the most frequent values, ties by value, and counts exactly", async () => {
    const values = ["b", "b", "a", "a", "c", ...Array.from({ length: 12 }, (_, index) => `z${index + 10}`)];
    const { column } = await ingested(`t,n\n${values.map((value) => `${value},1\n`).join("")}`);
    expect(column("t").distinct).toBe(15);
    expect(column("t").top).toHaveLength(10);
    expect(column("t").top?.slice(0, 3)).toEqual([
      { value: "a", count: 2 },
      { value: "b", count: 2 },
      { value: "c", count: 1 },
    ]);
  });

  it("estimates distinct fractions of more than a million rows, and says so, but counts whole numbers exactly", async () => {
    const lines = Array.from(
      { length: 1_000_001 },
      (_, index) => `${index},${index / 8},${index % 4 === 0 ? 0.5 : 1}\n`,
    );
    const { column } = await ingested(`id,f,g\n${lines.join("")}`);
    expect(column("id")).toMatchObject({ distinct: 1_000_001 });
    expect(column("id").approximate).toBeUndefined();
    expect(column("f").approximate).toBe(true);
    expect(Math.abs(column("f").distinct / 1_000_001 - 1)).toBeLessThan(0.3);
    expect(column("g")).toMatchObject({ distinct: 2 });
    expect(column("g").approximate).toBeUndefined();
  });

  it("is the same each time", async () => {
    const text = `n,t,u\n${Array.from({ length: 30_000 }, (_, index) => `${index / 7},v${index % 997},${index % 3}\n`).join("")}`;
    const [first, second] = [await ingested(text), await ingested(text)];
    expect(second.profile).toEqual(first.profile);
    expect(await second.listing()).toBe(await first.listing());
  });

  it("keeps long prose out of the listing of values, and says so", async () => {
    const { listing, notes, column } = await ingested(
      `t,s\n${`"${"words and words ".repeat(20)}",x\n`.repeat(3)}`,
    );
    expect(await listing()).toBe('vx\t3\t\t["s","x"]\n');
    expect(column("t").top).toEqual([]);
    expect(notes).toContain("long texts");
  });
});
