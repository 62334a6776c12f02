import { beforeAll, describe, expect, it } from "vitest";
import { linksOf, tellLinks, toData, toWords, type Link } from "../../../src/authoring/model/links.ts";
import type { Dataset } from "../../../src/data/dataset.ts";
import { openWorkspace } from "../../../src/pipeline/workspace.ts";
import { columnSchema, FILTER_SCHEMA } from "../../../src/toolkit/schema.ts";
import type { Json, JsonSchema } from "../../../src/toolkit/spec.ts";
import { dataFile, temporaryFolder } from "../../helpers.ts";

const DATA = `blood,beer,city,storm name,yield
O+,IPA,New York,ONE,1
O-,Ipa,York,TWO,2
A,Stout,Łódź,yield,3
C,ipa,Macy's,11,4
C++,Stout,New York,a,5
`;

const PARAMETERS: JsonSchema = {
  type: "object",
  properties: {
    value: columnSchema({ columnType: "number" }),
    filters: { type: "array", items: FILTER_SCHEMA },
    kind: { type: "string" },
    kinds: { type: "array", items: { type: "string" } },
    columns: { type: "array", items: columnSchema() },
    order: { type: "string", enum: ["stout", "asc"] },
  },
};

describe("links", () => {
  let dataset: Dataset;
  beforeAll(async () => {
    const folder = await temporaryFolder();
    const workspace = await openWorkspace(folder);
    dataset = await workspace.openDataset(await dataFile(folder, DATA));
    await workspace.close();
  });
  const linked = async (text: string) =>
    (await linksOf(text, dataset)).map(({ phrase, column, value }) => `${phrase} → ${column}: ${value}`);

  it.each([
    ["those with O+", ["O+ → blood: O+"]],
    ["those with O", []],
    ["who writes C++?", ["C++ → blood: C++"]],
    ["who writes C?", ["C → blood: C"]],
    ["sales in new york.", ["new york → city: New York"]],
    ["lodz", ["lodz → city: Łódź"]],
    ["at macy's", ["macy's → city: Macy's"]],
    ["IPA", ["IPA → beer: IPA", "IPA → beer: Ipa", "IPA → beer: ipa"]],
    ["one or two of a kind, 11 in all", []],
    ['the storm "ONE"', ["ONE → storm name: ONE"]],
    ["mean of yield by storm name", ["yield → storm name: yield"]],
    ['mean of "yield"', []],
  ])("of %j are %j", async (text, expected) => {
    expect((await linked(text)).toSorted()).toEqual(expected.toSorted());
  });

  it("are told as the person wrote them, each once", async () => {
    expect(tellLinks(await linksOf("ipa", dataset)).match(/^- .*$/gmu)).toEqual([
      '- "ipa" is a value of "beer"',
    ]);
    expect(tellLinks([])).toBe("");
  });

  const beer: Link[] = ["IPA", "Ipa"].map((value) => ({ phrase: "ipa", column: "beer", value }));
  const city: Link[] = [{ phrase: "new york", column: "city", value: "New York" }];
  const asData = (params: Record<string, Json>) => toData(params, PARAMETERS, [...beer, ...city]);

  it.each([
    [
      { column: "city", op: "=", value: "new york" },
      { column: "city", op: "=", value: "New York" },
    ],
    [
      { column: "beer", op: "=", value: "ipa" },
      { column: "beer", op: "in", value: ["IPA", "Ipa"] },
    ],
    [
      { column: "beer", op: "!=", value: "ipa" },
      { column: "beer", op: "not in", value: ["IPA", "Ipa"] },
    ],
    [
      { column: "beer", op: "in", value: ["ipa", "Stout"] },
      { column: "beer", op: "in", value: ["IPA", "Ipa", "Stout"] },
    ],
    [
      { column: "city", op: "=", value: "ipa" },
      { column: "city", op: "=", value: "ipa" },
    ],
    [
      { column: "beer", op: "contains", value: "ipa" },
      { column: "beer", op: "contains", value: "ipa" },
    ],
    [
      { any: [[{ column: "beer", op: "=", value: "ipa" }], [{ column: "city", op: "missing" }]] },
      { any: [[{ column: "beer", op: "in", value: ["IPA", "Ipa"] }], [{ column: "city", op: "missing" }]] },
    ],
  ])("in a filter %j become %j", (filter, expected) => {
    expect(asData({ filters: [filter] })).toEqual({ params: { filters: [expected] }, wrong: [] });
  });

  it("become all spellings in a list of texts, and cannot become one text", () => {
    expect(asData({ kinds: ["ipa", "new york"] }).params).toEqual({ kinds: ["IPA", "Ipa", "New York"] });
    expect(asData({ kind: "new york" })).toEqual({ params: { kind: "New York" }, wrong: [] });
    expect(asData({ kind: "ipa" }).wrong).toEqual([
      expect.stringContaining('"ipa" is written in several ways'),
    ]);
  });

  it("leave names of columns and words of the contract as they are", () => {
    const named: Link[] = ["yield", "stout"].map((phrase) => ({
      phrase,
      column: "x",
      value: phrase.toUpperCase(),
    }));
    const params = { value: "yield", columns: ["yield"], order: "stout" };
    expect(toData(params, PARAMETERS, named)).toEqual({ params, wrong: [] });
  });

  it("give the person's word back for the data's", () => {
    expect(toWords("New York", city)).toBe("new york");
    expect(toWords("York", city)).toBeUndefined();
  });
});
