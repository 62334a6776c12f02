import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readQuestion } from "../../src/authoring/recipes/reading/read.ts";
import type { Dataset } from "../../src/data/dataset.ts";
import { openDataset } from "../../src/data/open.ts";
import { openValues, type ValueIndex } from "../../src/data/values.ts";
import { bare } from "./reads.ts";

const HEADER =
  "donor,blood_type,language,Quality,home_city,work_city,status,company,petal.length,Price ($),CO2 (ppm),% change,grade";
const BLOOD = ["O+", "O-", "A+", "A-", "AB+"];
const LANGUAGES = ["C", "C++", "C#", ".NET", "Java"];
const QUALITIES = ["Average", "Good", "Top"];
const CITIES = ["Springfield", "Boston", "St. John's", "Washington, D.C."];
const COMPANIES = ["AT&T", "Macy's", "Ernst & Young", "Smith, John", "Yahoo!"];

let dataset: Dataset;
let values: ValueIndex;
beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), "toolkiln-linking-"));
  const rows = Array.from({ length: 60 }, (_, at) =>
    [
      `donor ${at}`,
      of(BLOOD, at),
      of(LANGUAGES, at * 3),
      of(QUALITIES, at),
      of(CITIES, at),
      of(["Springfield", "Oslo"], at),
      of([200, 404, 500], at),
      of(COMPANIES, at * 7),
      (at % 9) + 0.5,
      at * 1.5,
      400 + ((at * 7) % 31),
      at - 30,
      of(["A", "A-", "B+"], at),
    ].join(","),
  );
  await writeFile(join(folder, "edges.csv"), [HEADER, ...rows].join("\n"));
  dataset = await openDataset(join(folder, "edges.csv"), { cacheDir: join(folder, "cache") });
  values = await openValues(dataset);
});
afterAll(() => values.close());

function of(items: readonly unknown[], at: number): string {
  return `"${String(items[at % items.length])}"`;
}

/** The reading, which must read as the same query again; or why there is none. */
async function read(question: string): Promise<string> {
  const found = await readQuestion(question, dataset, values);
  if (!found.ok) return `${found.failure.code}: ${found.failure.message}`;
  const again = await readQuestion(bare(found.reading), dataset, values);
  expect(again.ok ? again.query : again.failure, "the reading of its own reading").toEqual(found.query);
  return found.reading;
}

describe("a value with signs", () => {
  it.each([
    ["how many rows with blood type O+", 'number of rows where blood_type is "O+"'],
    ["how many rows with blood type a-", 'number of rows where blood_type is "A-"'],
    ["number of rows with language C++", 'number of rows where language is "C++"'],
    ["number of rows with language C#", 'number of rows where language is "C#"'],
    ["number of rows with language c", 'number of rows where language is "C"'],
    ["number of rows with language .net", 'number of rows where language is ".NET"'],
    ["number of rows with grade A", 'number of rows where grade is "A"'],
    ["how many rows at AT&T", 'number of rows where company is "AT&T"'],
    ["how many rows at Macy's", 'number of rows where company is "Macy\'s"'],
    ["how many rows with company Smith, John", 'number of rows where company is "Smith, John"'],
    ["number of rows at Yahoo! by grade", 'number of rows by grade where company is "Yahoo!", highest first'],
    ["how many rows with home city St. John's", 'number of rows where home_city is "St. John\'s"'],
    ["how many rows in Washington, D.C.", 'number of rows where home_city is "Washington, D.C."'],
  ])("is that value and no other that only looks like it: %s", async (question, reading) => {
    expect(await read(question)).toBe(reading);
  });

  it("is asked after when the signs are left out and tell several apart", async () => {
    expect(await read("how many rows with blood type O")).toMatch(/^question_ambiguous: .*"O\+".*"O-"/u);
  });
});

describe("a value", () => {
  it("of several columns is asked after, with both said", async () => {
    expect(await read("how many rows in Springfield")).toMatch(
      /^question_ambiguous: (?=.*home_city is).*work_city is/u,
    );
    expect(await read("how many rows with work city Springfield")).toBe(
      'number of rows where work_city is "Springfield"',
    );
  });

  it.each([
    ["how many rows with quality average", 'number of rows where "Quality" is "Average"'],
    ["how many rows with quality Top", 'number of rows where "Quality" is "Top"'],
    ["how many rows with status 404", "number of rows where status is 404"],
  ])("that is a word or a number of the language is one beside its column: %s", async (question, reading) => {
    expect(await read(question)).toBe(reading);
  });

  it("with a typing error is never guessed, only offered", async () => {
    expect(await read("how many rows with work city Sprinfield")).toMatch(
      /^question_not_understood: .*Closest values: "Springfield"/u,
    );
  });
});

describe("a column with signs in its name", () => {
  it.each([
    ["average petal.length by grade", 'mean of "petal.length" by grade, highest first'],
    ["average Price ($) by grade", 'mean of "Price ($)" by grade, highest first'],
    ["average price", 'mean of "Price ($)"'],
    ["maximum co2 (ppm)", 'maximum of "CO2 (ppm)"'],
    ["average % change", 'mean of "% change"'],
  ])("is known with and without them: %s", async (question, reading) => {
    expect(await read(question)).toBe(reading);
  });
});

describe("a slip of the fingers in a word of the language", () => {
  it.each([
    ["averge price by grade", 'mean of "Price ($)" by grade, highest first (taking "averge" for average)'],
    ["Maximun price", 'maximum of "Price ($)" (taking "Maximun" for maximum)'],
    ["nubmer of rows", 'number of rows (taking "nubmer" for number)'],
    [
      "how many rows with price betwen 3 and 5",
      'number of rows where "Price ($)" is between 3 and 5 (taking "betwen" for between)',
    ],
  ])("is forgiven, and said: %s", async (question, reading) => {
    expect(await read(question)).toBe(reading);
  });

  it.each([
    "how many rows in Medina",
    "averag price in Avrage",
    "totle price",
    "sum pirce of medin",
    "avrge of smalest",
  ])("is not forgiven in a name, in a short word, or where two are meant: %s", async (question) => {
    expect(await read(question)).toMatch(/^question_not_understood/u);
  });
});
