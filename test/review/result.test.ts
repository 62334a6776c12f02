import { describe, expect, it } from "vitest";
import { summarize } from "../../src/review/markdown.ts";
import { present } from "../../src/review/present.ts";
import { renderResult } from "../../src/review/table.ts";
import { printable, printableJson, showNumber } from "../../src/review/text.ts";

const BY_SPECIES = {
  keys: ["Species"],
  rows: [
    { Species: "Gentoo", mean_mass: 5076.016260162602, count: 124 },
    { Species: "Chinstrap", mean_mass: 3733.0882352941176, count: 68 },
  ],
  groups: 3,
};

describe("present", () => {
  it("shows an array of records as the table and the rest as facts", () => {
    const { facts, table } = present(BY_SPECIES);
    expect(facts).toEqual([["groups", 3]]);
    expect(table).toMatchObject({
      columns: ["Species", "mean_mass", "count"],
      keys: ["Species"],
      bar: "mean_mass",
    });
  });

  it("compares no numbers of a listing, of one row, or below zero", () => {
    expect(present({ keys: [], rows: [{ a: 1 }, { a: 2 }] }).table?.bar).toBeUndefined();
    expect(present({ keys: ["k"], rows: [{ k: "x", a: 1 }] }).table?.bar).toBeUndefined();
    expect(
      present({
        keys: ["k"],
        rows: [
          { k: "x", a: -1 },
          { k: "y", a: 2 },
        ],
      }).table?.bar,
    ).toBeUndefined();
  });

  it("takes a number that names the categories for a name, not for a measure", () => {
    const rows = [
      { Year: 2012, total: 3 },
      { Year: 2013, total: 4 },
    ];
    expect(present({ keys: ["Year"], rows }).table?.bar).toBe("total");
  });

  it("shows a bare value, and anything odd as JSON", () => {
    expect(present(7).facts).toEqual([["result", 7]]);
    expect(present([[1], 2]).facts).toEqual([["result", "[[1],2]"]]);
  });
});

describe("renderResult", () => {
  it("draws a bar per category, the longest for the largest", () => {
    const [head, , first = "", second = ""] = renderResult(BY_SPECIES).split("\n");
    expect(head).toBe("Species    mean_mass  count");
    expect(first).toMatch(/^Gentoo {7}5076\.02 {4}124 {2}█{24}$/u);
    expect(second).toMatch(/^Chinstrap {4}3733\.09 {5}68 {2}█{17}▋$/u);
  });

  it("counts the rows and columns that do not fit", () => {
    const wide = Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`column_${index}`, index]));
    const text = renderResult({ rows: Array.from({ length: 50 }, () => wide) }, { width: 80, rows: 10 });
    expect(text).toContain("… and 40 more rows");
    expect(text).toMatch(/… and \d+ more columns/u);
    expect(Math.max(...text.split("\n").map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  it("clips a long cell and keeps its line", () => {
    const text = renderResult({ rows: [{ text: `a\nb${"x".repeat(500)}` }] });
    expect(text.split("\n")).toHaveLength(3);
    expect(text).toContain("…");
  });
});

describe("summarize", () => {
  it("writes the reading, the facts and a table in Markdown", () => {
    expect(summarize("mean of mass by Species", BY_SPECIES)).toBe(
      [
        "**mean of mass by Species**",
        "- groups: 3",
        "| Species | mean\\_mass | count |\n| --- | --- | --- |\n| Gentoo | 5076.02 | 124 |\n| Chinstrap | 3733.09 | 68 |",
      ].join("\n\n"),
    );
  });

  it("lets no cell become markup", () => {
    const text = summarize("", { rows: [{ "a|b": "![x](http://evil) <img src=x> | `c`\n# head" }] });
    expect(text).toContain("\\!\\[x\\](http\\://evil) \\<img src=x\\> \\| \\`c\\` # head");
    expect(text.split("\n")).toHaveLength(3);
  });
});

describe("text for people", () => {
  it("steers no terminal", () => {
    expect(printable("a\u001b[2Jb\u202ec\td\ne")).toBe("a�[2Jb�c d e");
  });

  it("keeps every value in JSON, with marks that steer a terminal escaped", () => {
    const value = { text: "a\u001b[2J\u202e\u0085é\u061c\u{e0041}👩\u200d🔬" };
    const json = printableJson(value);
    expect(JSON.parse(json)).toEqual(value);
    // oxlint-disable-next-line no-control-regex
    expect(json).not.toMatch(/[\u0000-\u001f\u0080-\u009f\u202a-\u202e]/u);
  });

  it.each([
    [0, "0"],
    [2013, "2013"],
    [123456789, "123456789"],
    [5076.016260162602, "5076.02"],
    [0.1 + 0.2, "0.3"],
    [1234567.891, "1234567.9"],
    [1e21, "1e+21"],
    [0.00001234567, "1.23457e-5"],
    [-2.5, "-2.5"],
  ])("shows %d as %s", (value, text) => {
    expect(showNumber(value)).toBe(text);
  });
});
