import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDataset } from "../../src/data/open.ts";
import { openValues, type ValueIndex } from "../../src/data/values.ts";
import { fileOf, temporaryFolder } from "./helpers.ts";

const TABLE = `city,country,member,n,about
Zürich,Switzerland,true,1,
zurich,Switzerland,false,2,
São Paulo,Brazil,true,3,
New York City,"United States, the",true,4,
Paris,France,true,5,${"long prose ".repeat(60)}
Paris,France,true,6,
`;

let values: ValueIndex;
beforeAll(async () => {
  const dataset = await openDataset(await fileOf(TABLE), { cacheDir: await temporaryFolder() });
  values = await openValues(dataset);
});
afterAll(() => values.close());

describe("openValues", () => {
  it("finds every value that looks like a phrase, the most frequent first", async () => {
    expect(await values.find(["ZURICH", "paris"])).toEqual([
      { phrase: "ZURICH", column: "city", value: "Zürich", count: 1 },
      { phrase: "ZURICH", column: "city", value: "zurich", count: 1 },
      { phrase: "paris", column: "city", value: "Paris", count: 2 },
    ]);
  });

  it("finds values across accents, punctuation and spaces", async () => {
    const hits = await values.find(["sao-paulo", "the united states", "united states the"]);
    expect(hits.map(({ phrase, value }) => [phrase, value])).toEqual([
      ["sao-paulo", "São Paulo"],
      ["united states the", "United States, the"],
    ]);
  });

  it("finds booleans, but no numbers", async () => {
    expect(await values.find(["true", "4"])).toEqual([
      { phrase: "true", column: "member", value: "true", count: 5 },
    ]);
  });

  it("finds nothing for nothing, and nothing for SQL", async () => {
    expect(await values.find([])).toEqual([]);
    expect(await values.find(["", "  ", "'; DROP TABLE data; --"])).toEqual([]);
  });

  it("suggests values for a word with a typing error, and for part of a value", async () => {
    expect((await values.nearest("Pariss")).map(({ value }) => value)).toEqual(["Paris"]);
    expect((await values.nearest("Switzerlnad")).map(({ value }) => value)).toEqual(["Switzerland"]);
    expect((await values.nearest("york")).map(({ value }) => value)).toEqual(["New York City"]);
    expect((await values.nearest("brasil"))[0]).toEqual({
      phrase: "brasil",
      column: "country",
      value: "Brazil",
      count: 1,
    });
    expect(await values.nearest("elephant")).toEqual([]);
  });

  it("suggests values of one column only, and no more than asked for", async () => {
    expect(await values.nearest("paris", 5, "country")).toEqual([]);
    expect(await values.nearest("zurich", 1)).toHaveLength(1);
  });

  it("suggests values for phrases: with a mistyped word, joined, or only begun", async () => {
    expect(await suggested("nwe yrok city")).toEqual(["New York City"]);
    expect(await suggested("newyork city")).toEqual(["New York City"]);
    expect(await suggested("new york")).toEqual(["New York City"]);
    expect(await suggested("unted states")).toEqual(["United States, the"]);
    expect(await suggested("sao paolo")).toEqual(["São Paulo"]);
  });

  it("suggests the value that is the word before those that only contain it", async () => {
    const rows = ["Roma Nord", "Roma Nord", "Roma Sud", "Roma", "Romania"].map((name) => `${name},1\n`);
    const dataset = await openDataset(await fileOf(`place,n\n${rows.join("")}`), {
      cacheDir: await temporaryFolder(),
    });
    const places = await openValues(dataset);
    expect((await places.nearest("rona")).map(({ value }) => value)).toEqual([
      "Roma",
      "Roma Nord",
      "Roma Sud",
    ]);
    expect((await places.nearest("roma")).map(({ value }) => value)).toEqual([
      "Roma",
      "Roma Nord",
      "Roma Sud",
      "Romania",
    ]);
    places.close();
  });

  it("suggests nothing for SQL, signs or a very long word", async () => {
    for (const word of [
      "'; DROP TABLE data; --",
      "%",
      "'",
      "\u0000",
      "\u{10ffff}",
      "x".repeat(100_000),
      "a b ".repeat(1000),
    ])
      expect(await values.nearest(word), JSON.stringify(word.slice(0, 30))).toEqual([]);
  });

  it("says whether a column holds a value, of whatever type", async () => {
    expect(await values.holds("n", 4)).toBe(true);
    expect(await values.holds("n", 7)).toBe(false);
    expect(await values.holds("member", true)).toBe(true);
    expect(await values.holds("city", "Zürich")).toBe(true);
    expect(await values.holds("city", "' OR 1=1 --")).toBe(false);
  });

  it("finds values again and again, and those near, in a table of many values", async () => {
    const rows = Array.from(
      { length: 60_000 },
      (_, index) => `name ${index},é${index},${STREETS[index % 3]} ${index}\n`,
    );
    const dataset = await openDataset(await fileOf(`a,b,street\n${rows.join("")}`), {
      cacheDir: await temporaryFolder(),
    });
    const many = await openValues(dataset);
    for (const place of [0, 59_999, 31_415]) {
      expect(await many.find([`NAME ${place}`, `E${place}`])).toEqual([
        { phrase: `NAME ${place}`, column: "a", value: `name ${place}`, count: 1 },
        { phrase: `E${place}`, column: "b", value: `é${place}`, count: 1 },
      ]);
    }
    expect((await many.nearest("hihg street 31416", 1))[0]?.value).toBe("High Street 31416");
    expect((await many.nearest("allee", 2, "street")).map(({ value }) => value)).toEqual([
      "Allée 1",
      "Allée 10",
    ]);
    expect(await many.nearest("alleee", 1, "a")).toEqual([]);
    many.close();
  });
});

it("finds a mistyped word by how it begins or ends, among tens of thousands of words", async () => {
  const syllables = ["ba", "do", "fi", "ga", "ke", "lo", "mi", "nu", "pa", "re"];
  const names = Array.from({ length: 30_000 }, (_, index) =>
    [...String(index * 3)].map((digit) => syllables[Number(digit)]).join(""),
  );
  const rows = [...names.map((name) => `${name} hall\n`), "Sheffield\n", "Wolverhampton castle\n"];
  const dataset = await openDataset(await fileOf(`place\n${rows.join("")}`), {
    cacheDir: await temporaryFolder(),
  });
  const many = await openValues(dataset);
  const closest = async (word: string) => (await many.nearest(word, 1))[0]?.value;
  expect(await closest("sheffeild")).toBe("Sheffield");
  expect(await closest("cheffield")).toBe("Sheffield");
  expect(await closest("wolverhampten")).toBe("Wolverhampton castle");
  expect(await closest("volverhampton castel")).toBe("Wolverhampton castle");
  expect(await closest(`${names[12_345]} hal`)).toBe(`${names[12_345]} hall`);
  expect(await many.nearest("xyzzy", 1)).toEqual([]);
  // What is known already is answered alike.
  expect(await closest("sheffeild")).toBe("Sheffield");
  expect(await many.find(["sheffield", "leeds"])).toEqual(await many.find(["sheffield"]));
  many.close();
});

const STREETS = ["High Street", "Allée", "Damrak"];

async function suggested(phrase: string): Promise<string[]> {
  return (await values.nearest(phrase, 1)).map(({ value }) => value);
}
