import { describe, expect, it } from "vitest";
import type { CatalogEntry } from "../../src/registry/catalog.ts";
import { search } from "../../src/registry/search.ts";

const blank: CatalogEntry = {
  name: "tool",
  version: 1,
  status: "PROMOTED",
  operation: "",
  title: "",
  description: "",
  when_to_use: "",
  hash: "",
  spec_hash: "",
  fingerprint: "",
  run_id: "",
  promoted_at: "",
};

function catalog(...tools: Partial<CatalogEntry>[]) {
  return { unknown: {}, entries: tools.map((tool) => Object.assign({}, blank, tool)) };
}

const tools = catalog(
  { name: "mean_by_group", title: "Mean by group", description: "The mean of a column per category." },
  { name: "row_count", title: "Number of rows", when_to_use: "To know how many rows match." },
  {
    name: "top_rows",
    title: "Top rows",
    description: "Rows with the largest values; the mean is not computed.",
  },
  {
    name: "anova",
    title: "Analysis of variance",
    description: "Compares the means of groups.",
    status: "ARCHIVED",
  },
);

const found = (words: string) => search(tools, words).map(({ name }) => name);

describe("search", () => {
  it("ranks a word in the name over one in the description", () => {
    expect(found("mean")).toEqual(["mean_by_group", "top_rows"]);
  });

  it("finds a plural by its singular, a singular by its plural, and words by their beginning", () => {
    expect(found("means")).toContain("mean_by_group");
    expect(found("categories")).toEqual(["mean_by_group"]);
    expect(found("row").toSorted()).toEqual(["row_count", "top_rows"]);
    expect(found("categ")).toEqual(["mean_by_group"]);
  });

  it("puts the tool with more of the words first", () => {
    expect(found("largest rows")).toEqual(["top_rows", "row_count"]);
  });

  it("finds nothing for no words, for foreign words, and among archived tools", () => {
    expect(found("")).toEqual([]);
    expect(found("?!")).toEqual([]);
    expect(found("зебра")).toEqual([]);
    expect(found("variance")).toEqual([]);
  });

  it("gives no more than asked for", () => {
    expect(search(tools, "rows", 1)).toHaveLength(1);
  });
});
