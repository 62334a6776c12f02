import { gzipSync, zstdCompressSync } from "node:zlib";
import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { unpack } from "../../src/data/ingest/unpack.ts";
import { fileOf, ingested, ingestedFile, parquetOf, refusal, temporaryFolder } from "./helpers.ts";

const TABLE = "city,n\nZürich,1\nOslo,2\n";
const ROWS = [
  ["Zürich", "1"],
  ["Oslo", "2"],
];

/** UTF-16 as Windows programs write it. */
function utf16(text: string, order: "le" | "be", mark: boolean): Buffer {
  const bytes = Buffer.from((mark ? "\uFEFF" : "") + text, "utf16le");
  return order === "le" ? bytes : bytes.swap16();
}

describe("unpack", () => {
  it("stops before it fills the disk", async () => {
    const packed = await fileOf(gzipSync(Buffer.alloc(4_000_000)), "bomb.csv.gz");
    const target = join(await temporaryFolder(), "unpacked");
    const error = await refusal(unpack(packed, target, "gzip", "bomb.csv.gz", async () => 2_000_000));
    expect(error).toMatchObject({
      code: "too_large",
      message: expect.stringContaining("1 MB, half of what is free"),
    });
    expect((await stat(target)).size).toBeLessThanOrEqual(1_000_000);
  });
});

describe("ingest of encodings", () => {
  it.each([
    ["UTF-8 with a byte order mark", Buffer.from(`\uFEFF${TABLE}`), ""],
    ["UTF-16 LE", utf16(TABLE, "le", true), "UTF-16LE"],
    ["UTF-16 BE", utf16(TABLE, "be", true), "UTF-16BE"],
    ["UTF-16 LE without a mark", utf16(TABLE, "le", false), "UTF-16LE"],
    ["UTF-16 BE without a mark", utf16(TABLE, "be", false), "UTF-16BE"],
    ["UTF-16 LE with CR LF", utf16(TABLE.replaceAll("\n", "\r\n"), "le", true), "UTF-16LE"],
    ["Latin-1", Buffer.from(TABLE, "latin1"), "Windows-1252"],
  ])("reads %s", async (_, bytes, note) => {
    const { rows, profile, notes } = await ingested(bytes);
    expect(profile.columns.map(({ name }) => name)).toEqual(["city", "n"]);
    expect(await rows()).toEqual(ROWS);
    expect(notes).toContain(note);
  });

  it("reads the characters that Windows-1252 has and Latin-1 has not", async () => {
    const { rows } = await ingested(Buffer.from("a,b\n\x80 5 \x96 \x93x\x94,1\n", "latin1"));
    expect(await rows("SELECT a FROM data")).toEqual([["€ 5 – “x”"]]);
  });

  it("keeps UTF-8 as it is in a file that holds a few bytes of Windows-1252", async () => {
    const bytes = Buffer.concat([Buffer.from("a,b\n東京,1\n"), Buffer.from("caf\xe9,2\n", "latin1")]);
    expect(await (await ingested(bytes)).rows("SELECT a FROM data")).toEqual([["東京"], ["café"]]);
  });

  it("keeps a character that lies across two chunks of reading", async () => {
    const text = `a,b\n${"x".repeat((1 << 20) - 5)}é,1\ny,2\n`;
    const { rows, notes } = await ingested(text);
    expect(await rows("SELECT right(a, 2) FROM data")).toEqual([["xé"], ["y"]]);
    expect(notes).not.toContain("Windows-1252");
  });

  it("refuses Cyrillic and Chinese encodings rather than garble them", async () => {
    const cyrillic = Buffer.from([0xcc, 0xee, 0xf1, 0xea, 0xe2, 0xe0]);
    const bytes = Buffer.concat([Buffer.from("a,b\n"), cyrillic, Buffer.from(",1\n")]);
    expect(await refusal(ingested(bytes))).toMatchObject({
      code: "unknown_encoding",
      hint: expect.stringContaining("UTF-8"),
    });
  });

  it("reads a table of which only a few bytes are in no encoding that can be told, and says that letters may be wrong", async () => {
    const names = Array.from({ length: 200 }, (_, row) => `name ${row},${row}\n`).join("");
    const bytes = Buffer.concat([
      Buffer.from(`a,b\n${names}Ng`),
      Buffer.from([0x89, 0x81, 0xdb]),
      Buffer.from("a,7\n"),
    ]);
    const { rows, notes } = await ingested(bytes);
    expect(await rows("SELECT sum(b), max(a) FILTER (a LIKE 'Ng%') FROM data")).toEqual([
      ["19907", "Ng‰\ufffdÛa"],
    ]);
    expect(notes).toContain("a few letters in names and texts may be wrong");
  });

  it("leaves out NUL bytes, and says so", async () => {
    const { rows, notes } = await ingested("a,b\n1,x\0y\n2,z\n");
    expect(await rows()).toEqual([
      ["1", "xy"],
      ["2", "z"],
    ]);
    expect(notes).toContain("1 NUL byte was left out");
  });
});

describe("ingest of packed files", () => {
  it.each([
    ["gz", gzipSync(TABLE), "data.csv.gz"],
    ["zst", zstdCompressSync(TABLE), "data.csv.zst"],
    ["gz under a plain name", gzipSync(TABLE), "data.csv"],
    ["gz of NDJSON", gzipSync('{"city":"Zürich","n":1}\n{"city":"Oslo","n":2}\n'), "data.ndjson.gz"],
  ])("reads %s", async (_, bytes, name) => {
    expect(await (await ingested(bytes, name)).rows()).toEqual(ROWS);
  });

  it.each([
    ["gz", gzipSync(TABLE.repeat(100))],
    ["zst", zstdCompressSync(Buffer.from(Array.from({ length: 5000 }, (_, index) => (index * 7919) % 251)))],
  ])("refuses a %s file that was cut short", async (extension, bytes) => {
    const error = await refusal(ingested(bytes.subarray(0, bytes.length / 2), `data.csv.${extension}`));
    expect(error.code).toBe("damaged_archive");
  });

  it("refuses a file that unpacks to nothing", async () => {
    expect(await refusal(ingested(gzipSync(""), "data.csv.gz"))).toMatchObject({ code: "empty_file" });
  });

  it("refuses a packed archive", async () => {
    const zip = gzipSync(Buffer.concat([Buffer.from("PK\x03\x04"), Buffer.alloc(100)]));
    expect(await refusal(ingested(zip, "data.csv.gz"))).toMatchObject({ code: "wrong_format" });
  });
});

describe("ingest of JSON", () => {
  it("reads a list of objects: every property of any of them is a column", async () => {
    const { rows, profile } = await ingested('[{"a":1,"b":"x"},\n {"a":2.5,"c":true}]', "data.json");
    expect(profile.columns.map(({ name, type }) => [name, type])).toEqual([
      ["a", "number"],
      ["b", "text"],
      ["c", "boolean"],
    ]);
    expect(await rows()).toEqual([
      [1, "x", null],
      [2.5, null, true],
    ]);
  });

  it.each([
    ["one object a line", '{"a":1,"b":"x"}\n\n{"a":2,"b":"y"}\n'],
    ["objects over several lines", '{\n "a": 1,\n "b": "x"\n}\n{\n "a": 2,\n "b": "y"\n}\n'],
    ["objects under a byte order mark", '\uFEFF{"a":1,"b":"x"}\n{"a":2,"b":"y"}\n'],
  ])("reads %s", async (_, text) => {
    expect(await (await ingested(text, "data.ndjson")).rows()).toEqual([
      ["1", "x"],
      ["2", "y"],
    ]);
  });

  it("keeps every digit of long integers, and leading zeros of text", async () => {
    const { rows } = await ingested('[{"a":9223372036854775809,"z":"007"},{"a":1,"z":"010"}]', "data.json");
    expect(await rows()).toEqual([
      ["9223372036854775809", "007"],
      ["1", "010"],
    ]);
  });

  it("keeps objects and lists as JSON text of type other, and says so", async () => {
    const { rows, column, notes } = await ingested('[{"a":{"x":[1,2]},"b":1},{"a":null,"b":2}]', "data.json");
    expect(column("a")).toMatchObject({ type: "other", sqlType: "JSON", missing: 1 });
    expect(await rows("SELECT a->'$.x[1]' FROM data")).toEqual([["2"], [null]]);
    expect(notes).toContain("kept as JSON text ('a')");
  });

  it("keeps a column that is nested only sometimes as JSON", async () => {
    const { column, rows } = await ingested('[{"a":{"x":1}},{"a":"text"},{"a":3}]', "data.json");
    expect(column("a")).toMatchObject({ type: "other", missing: 0 });
    expect(await rows("SELECT CAST(a AS VARCHAR) FROM data")).toEqual([['{"x":1}'], ['"text"'], ["3"]]);
  });

  it("tells properties apart by case, and takes odd names", async () => {
    const { rows, profile } = await ingested(`[{"a":1,"A":2,"we\\"ird/~k.$'":3}]`, "data.json");
    expect(profile.columns.map(({ name }) => name)).toEqual(["a", "A_1", `we"ird/~k.$'`]);
    expect(await rows()).toEqual([["1", "2", "3"]]);
  });

  it("reads markers among numbers as missing, as in any text", async () => {
    const { column } = await ingested('[{"n":1},{"n":"n/a"},{"n":3}]', "data.json");
    expect(column("n")).toMatchObject({ type: "number", missing: 1, max: 3 });
  });

  it.each([
    ["an empty list", "[]", "an empty list"],
    ["a list of lists", "[[1,2],[3,4]]", "a list of lists"],
    ["a list of numbers", "[1,2,3]", "not objects"],
  ])("refuses %s", async (_, text, message) => {
    const error = await refusal(ingested(text, "data.json"));
    expect(error.code).toBe("not_a_table");
    expect(error.message).toContain(message);
  });

  it("points to the list inside a single object", async () => {
    const error = await refusal(ingested('{"total":2,"items":[{"a":1},{"a":2}]}', "data.json"));
    expect(error.message).toContain("'items'");
    expect(error.hint).toContain("jq '.items'");
  });

  it("refuses broken JSON, and says where it breaks", async () => {
    const error = await refusal(ingested('{"a":1}\n{"a":2,"b":\n{"a":3}', "data.ndjson"));
    expect(error.code).toBe("unreadable_data");
    expect(error.message).toMatch(/line|record/);
  });
});

describe("ingest of Parquet", () => {
  it("keeps types, and turns what no question can use into what one can", async () => {
    const path = await parquetOf(`SELECT 1::TINYINT AS i, 1.5::FLOAT AS f, 12.34::DECIMAL(10,2) AS d,
      1234567890123456.789::DECIMAL(30,3) AS big, DATE '2020-01-31' AS day, TIMESTAMPTZ '2020-01-01 00:00:00+02' AS at,
      'x'::ENUM('x','y') AS e, {'a': 1} AS s, [1,2] AS l, 'ab'::BLOB AS b, TIME '10:00' AS t, true AS yes`);
    const { profile, rows, notes } = await ingestedFile(path, "data.parquet");
    expect(profile.columns.map(({ name, type, sqlType }) => [name, type, sqlType])).toEqual([
      ["i", "number", "TINYINT"],
      ["f", "number", "DOUBLE"],
      ["d", "number", "DOUBLE"],
      ["big", "number", "DECIMAL(30,3)"],
      ["day", "date", "DATE"],
      ["at", "timestamp", "TIMESTAMP"],
      ["e", "text", "VARCHAR"],
      ["s", "other", "JSON"],
      ["l", "other", "JSON"],
      ["b", "other", "BLOB"],
      ["t", "other", "TIME"],
      ["yes", "boolean", "BOOLEAN"],
    ]);
    expect(await rows("SELECT d, \"at\", s->>'$.a', e FROM data")).toEqual([
      [12.34, "2019-12-31 22:00:00", "1", "x"],
    ]);
    expect(notes).toContain("Column 'at': points in time are in UTC");
  });

  it("reads NaN as missing, and says how many", async () => {
    const path = await parquetOf("SELECT unnest(['1.5', 'nan', '2.5', NULL, 'inf']::DOUBLE[]) AS n");
    const { column, notes } = await ingestedFile(path, "data.parquet");
    expect(column("n")).toMatchObject({ missing: 3, distinct: 2, min: 1.5, max: 2.5 });
    expect(notes).toContain("2 NaN or infinite values read as missing");
  });

  it("keeps text in Parquet as it is, digits and markers too", async () => {
    const path = await parquetOf("SELECT unnest(['1', 'NA', '007']) AS t");
    expect(await (await ingestedFile(path, "data.parquet")).rows()).toEqual([["1"], ["NA"], ["007"]]);
  });

  it("refuses a Parquet file that was cut short or damaged", async () => {
    const bytes = await readFile(await parquetOf("SELECT i, 'v' || i AS t FROM range(1000) r(i)"));
    for (const broken of [
      bytes.subarray(0, bytes.length / 2),
      Buffer.concat([bytes, Buffer.alloc(20, 65)]),
    ]) {
      expect(await refusal(ingested(broken, "data.parquet"))).toMatchObject({ code: "unreadable_data" });
    }
  });
});

describe("ingest of files whose name misleads", () => {
  it("reads Parquet named .csv as Parquet, and says so", async () => {
    const bytes = await readFile(await parquetOf("SELECT 1 AS a"));
    const { rows, notes } = await ingested(bytes, "data.csv");
    expect(await rows()).toEqual([[1]]);
    expect(notes).toContain("The name says .csv, but the file is Parquet");
  });

  it.each(["data.parquet", "data.json", "data.ndjson"])(
    "reads CSV named %s as CSV, and says so",
    async (name) => {
      const { rows, notes } = await ingested(TABLE, name);
      expect(await rows()).toEqual(ROWS);
      expect(notes).toContain("is a text table");
    },
  );

  it("reads JSON named .csv as JSON, and says so", async () => {
    const { rows, notes } = await ingested('[{"a":1}]', "data.csv");
    expect(await rows()).toEqual([["1"]]);
    expect(notes).toContain("but the file is JSON");
  });

  it.each([
    ["an Excel workbook", Buffer.concat([Buffer.from("PK\x03\x04"), Buffer.alloc(64)]), "export it as CSV"],
    ["an old Excel workbook", Buffer.from("d0cf11e0a1b11ae100", "hex"), "Export it as CSV"],
    ["a PDF", Buffer.from("%PDF-1.7 …"), "CSV"],
    ["a picture", Buffer.from("89504e470d0a1a0a0000", "hex"), "data file"],
    ["an SQLite database", Buffer.from("SQLite format 3\0…"), "CSV"],
    ["a web page", Buffer.from("<!DOCTYPE html><html></html>"), "CSV"],
    ["XML", Buffer.from('<?xml version="1.0"?><a/>'), "CSV"],
  ])("refuses %s named .csv, says what it looks like, and the way out", async (_, bytes, wayOut) => {
    const error = await refusal(ingested(bytes, "data.csv"));
    expect(error.code).toBe("wrong_format");
    expect(error.hint).toContain(wayOut);
  });

  it.each(["ORC", "PAR1", "BZh", "GIF8", "RDX2"])(
    "reads a table whose first column is called %s",
    async (name) => {
      expect((await ingested(`${name},b\n1,2\n`)).profile.columns[0]).toMatchObject({ name, type: "number" });
    },
  );

  it("refuses binary garbage", async () => {
    for (const factor of [7919, 104729, 1299709]) {
      const bytes = Buffer.from(Array.from({ length: 5000 }, (_, index) => (index * index * factor) >> 3));
      expect((await refusal(ingested(bytes))).code).toMatch(/not_text|unknown_encoding/);
    }
  });

  it("refuses prose under a name that promises no table", async () => {
    const error = await refusal(ingested("A letter\n\nDear all\nthis is no table\n", "letter.txt"));
    expect(error.code).toBe("not_a_table");
  });

  it("reads a single column when the name promises a table", async () => {
    expect((await ingested("n\n1\n\n3\n", "n.csv")).column("n")).toMatchObject({
      type: "number",
      missing: 1,
    });
  });
});
