import { describe, expect, it } from "vitest";
import type { Query } from "../../../src/authoring/recipes/query.ts";
import { asking } from "../run_query.ts";

const { ask } = asking();

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
    const text = `${[names.join(","), line(0), line(1), line(2)].join("\n")}\n`;
    const query: Query = { recipe: "describe_columns", params: { columns: [], filters: [] } };
    const { rows: found } = (await ask(text, query)) as { rows: { column: string }[] };
    expect(found.map(({ column }) => column)).toEqual(names.toSorted());
    expect(found).toContainEqual(
      expect.objectContaining({ column: "column 418", mean: 419, min: 418, median: 419, max: 420 }),
    );
    const quality: Query = { recipe: "data_quality", params: { columns: [], what: "all", filters: [] } };
    expect(await ask(text, quality)).toMatchObject({ columns: 420, duplicate_rows: 0 });
    const pairs: Query = {
      recipe: "correlate_columns",
      params: { columns: [], method: "pearson", filters: [], names: [], decimals: null },
    };
    expect(await ask(text, pairs)).toMatchObject({ pairs: (280 * 279) / 2, without: 0 });
  });

  it("says how many columns it describes, of how many rows", async () => {
    const text = "a,b,c\n1,2,3\n4,5,6\n";
    const query: Query = { recipe: "describe_columns", params: { columns: [], filters: [] } };
    expect(await ask(text, query)).toMatchObject({ columns: 3, matched: 2 });
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

  it("counts the missing values of all columns together, and their share of all values", async () => {
    const text = "a,b\n1,\n,\n3,x\n4,y\n";
    const query: Query = { recipe: "data_quality", params: { columns: [], what: "missing", filters: [] } };
    expect(await ask(text, query)).toMatchObject({
      missing_values: 3,
      missing_values_share: 3 / 8,
      incomplete_rows: 2,
    });
    const none: Query = {
      recipe: "data_quality",
      params: { columns: ["a"], what: "missing", filters: [{ column: "b", op: "=", value: "z" }] },
    };
    expect(await ask(text, none)).toMatchObject({
      missing_values: 0,
      missing_values_share: null,
    });
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

function listed(columns: readonly string[]): Query {
  return { recipe: "distinct_values", params: { columns, filters: [], limit: 2 } };
}

function described(column: string, count: number, missing: number, rest: object): object {
  return { column, type: "text", count, missing, ...rest };
}
