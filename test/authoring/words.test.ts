import { mkdtemp, readdir, readFile, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createRecipeAuthor } from "../../src/authoring/recipes/author.ts";
import { openWords } from "../../src/authoring/words/open.ts";
import { parseWords } from "../../src/authoring/words/parse.ts";
import { keyOf, unusable } from "../../src/authoring/words/phrase.ts";
import { placeOf, stemOfFile, type TableWords } from "../../src/authoring/words/tables.ts";
import type { Dataset } from "../../src/data/dataset.ts";
import { openDataset } from "../../src/data/open.ts";
import { openValues, type ValueIndex } from "../../src/data/values.ts";
import { generator, SEED } from "../random.ts";

const HEADER = "Name,Platform,City,Job,NA_Sales,EU_Sales,Global_Sales,Class,Sold,On_Sale";
const ROWS = [
  "Mario,Wii,New York,Sales Manager,1,2,3,1,2011-01-31,true",
  "Zelda,Wii,Boston,Engineer,2,2,4,2,2011-02-01,false",
  "Halo,Xbox,New York,Engineer,3,1,4,3,2012-01-01,true",
  "Sims,PC,Oslo,Engineer,1,5,6,1,2012-02-01,false",
  "Sims,PC,Genève,Clerk,1,5,6,12,2012-02-02,false",
];

let folder = "";
let games: Dataset;
let values: ValueIndex;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "toolkiln-words-"));
  games = await fileOf("games.csv", [HEADER, ...ROWS]);
  values = await openValues(games);
});
afterAll(() => values.close());

async function fileOf(name: string, lines: readonly string[]): Promise<Dataset> {
  const path = join(await mkdtemp(join(folder, "data-")), name);
  await writeFile(path, `${lines.join("\n")}\n`);
  return openDataset(path, { cacheDir: join(folder, "cache") });
}

async function place(text?: string): Promise<{ path: string; words: ReturnType<typeof openWords> }> {
  const workspace = await mkdtemp(join(folder, "workspace-"));
  const path = join(workspace, "words.yaml");
  if (text !== undefined) await writeFile(path, text);
  return { path, words: openWords(path, join(workspace, "state/words.lock")) };
}

const LESSONS = [
  "games = rows",
  "sales = Global_Sales",
  "the Big Apple = City: New York",
  "first class = Class: 1",
  "bargain = On_Sale: true",
  "top shelf = EU_Sales",
];

/** What a question is read as, once some words are taught. */
async function readAfter(lessons: readonly string[], question: string, dataset = games): Promise<string> {
  const { words } = await place();
  if (lessons.length > 0) await words.change(games, { set: lessons, remove: [] }, values);
  const reading = await createRecipeAuthor((asked) => words.of(asked)).read(question, dataset);
  return reading.ok ? reading.intent.reading : `${reading.failure.code}: ${reading.failure.message}`;
}

describe("a taught word", () => {
  it.each([
    ["total sales", "total of Global_Sales (sales = Global_Sales, as taught)"],
    [
      "total SALES by Platform",
      "total of Global_Sales by Platform, highest first (SALES = Global_Sales, as taught)",
    ],
    ["how many games", "number of rows (games = rows, as taught)"],
    [
      "number of games in the big apple",
      'number of rows where City is "New York" (games = rows, as taught; big apple = City New York, as taught)',
    ],
    [
      "average sales in Big Apple",
      'mean of Global_Sales where City is "New York" (sales = Global_Sales, as taught; Big Apple = City New York, as taught)',
    ],
    [
      "how many first class games",
      "number of rows where Class is 1 (first class = Class 1, as taught; games = rows, as taught)",
    ],
    ["how many bargains", "number of rows where On_Sale is true (bargains = On_Sale true, as taught)"],
    ["average top shelf", "mean of EU_Sales (top shelf = EU_Sales, as taught)"],
    ['total "sales"', "total of Global_Sales (sales = Global_Sales, as taught)"],
  ])("is read in: %s", async (question, reading) => {
    expect(await readAfter(LESSONS, question)).toBe(reading);
  });

  it.each([
    "total sales",
    "how many rows in the big apple",
    "how many first class games",
    "average top shelf",
  ])("is what makes this a question: %s", async (question) => {
    expect(await readAfter([], question)).toMatch(/^question_(?:ambiguous|not_understood)/u);
  });

  it("leaves the longer names that the file itself has", async () => {
    expect(await readAfter(LESSONS, "total NA sales")).toBe("total of NA_Sales");
    expect(await readAfter(LESSONS, "how many rows with job sales manager")).toBe(
      'number of rows where Job is "Sales Manager"',
    );
  });

  it("wins over what it would be a guess for", async () => {
    expect(await readAfter(["release = Sold"], "earliest release")).toBe(
      "minimum of Sold (release = Sold, as taught)",
    );
    expect(await readAfter(["sale = EU_Sales"], "total sales")).toBe(
      "total of EU_Sales (sales = EU_Sales, as taught)",
    );
  });

  it("leaves no other noun for the rows once one is taught", async () => {
    expect(await readAfter(["discs = rows"], "how many widgets")).toMatch(/^question_not_understood/u);
  });

  it("is known in changes at review", async () => {
    const { words } = await place();
    await words.change(games, { set: LESSONS, remove: [] }, values);
    const author = createRecipeAuthor((asked) => words.of(asked));
    const read = await author.read("total sales", games);
    if (!read.ok) throw new Error(read.failure.message);
    const amended = await author.amend(read.intent, "only for the Big Apple", games);
    expect(amended).toMatchObject({
      ok: true,
      intent: { params: { filters: [{ column: "City", value: "New York" }] } },
    });
  });

  it("is not used where its column or its value is gone, nor where it names a column by now", async () => {
    const other = await fileOf("games_2024-02.csv", [
      "Name,Platform,City,Job,NA_Sales,EU_Sales,sales,Class,Sold,On_Sale",
      "Mario,Wii,Bergen,Clerk,1,2,3,2,2011-01-31,true",
      "Zelda,Wii,Oslo,Clerk,1,2,3,3,2011-01-31,true",
    ]);
    expect(await readAfter(LESSONS, "total sales", other)).toBe("total of sales");
    expect(await readAfter(LESSONS, "how many games in the Big Apple", other)).toMatch(
      /no place for .*Apple/u,
    );
    expect(await readAfter(LESSONS, "average top shelf", other)).toBe(
      "mean of EU_Sales (top shelf = EU_Sales, as taught)",
    );
  });
});

describe("teaching", () => {
  it.each([
    ["average = Global_Sales", /"average" .* means something in every question already/u],
    ["the = rows", /has at least one word/u],
    ["rows = Name", /means something in every question/u],
    ["May = Class: 1", /means something in every question/u],
    ["top line = Global_Sales", /means something in every question/u],
    ["top 10 = Global_Sales", /means something in every question/u],
    ["2013 = Class: 1", /has at least one word/u],
    ["city = Global_Sales", /it is the name of the column City already/u],
    ["na sales = Global_Sales", /it is the name of the column NA_Sales already/u],
    ["geneve = City: Oslo", /it is a value of City already \("Genève"\)/u],
    ["the Sims = Global_Sales", /it is a value of Name already \("Sims"\)/u],
    ["sales by = Global_Sales", /it ends in "by"/u],
    ["loot = Globl_Sales", /no column "Globl_Sales"/u],
    ["loot = City: Nwe York", /no row has "Nwe York" for City/u],
    ["loot = Class: 4", /no row has "4" for Class/u],
    ["loot = Class: one", /no row has "one" for Class/u],
    ["loot = Sold: 2011-01-31", /Sold holds dates/u],
    ["loot = __proto__", /no column "__proto__"/u],
    ["loot", /must be WORD = WHAT IT STANDS FOR/u],
    ["loot =", /must be WORD = WHAT IT STANDS FOR/u],
    ["= rows", /it is empty/u],
    ["lo\u0000ot = rows", /characters that cannot be seen/u],
    ["l\u001b[2Joot = rows", /characters that cannot be seen/u],
    ["lo\u202eot = rows", /characters that cannot be seen/u],
    [`${"loot ".repeat(40)}= rows`, /at most 80/u],
    ["a loot of the many kinds of thing here = rows", /at most 6 words/u],
    ['lo"ot" = rows', /has no quotes/u],
    ["loot; = rows", /has no ;/u],
  ])("refuses %j", async (setting, message) => {
    const { words, path } = await place();
    await expect(
      words.change(games, { set: ["hits = rows", setting], remove: [] }, values),
    ).rejects.toMatchObject({
      name: "InputError",
      code: expect.stringMatching(/^word_(?:unusable|target_unknown)$/u) as string,
      message: expect.stringMatching(message) as string,
      hint: expect.stringMatching(/.{10}/u) as string,
    });
    // All of them, or none.
    await expect(readFile(path, "utf8")).rejects.toThrow("ENOENT");
  });

  it("offers the closest columns and values", async () => {
    const { words } = await place();
    const learn = (setting: string) => words.change(games, { set: [setting], remove: [] }, values);
    await expect(learn("loot = Globl_Sales")).rejects.toMatchObject({
      hint: expect.stringContaining("Closest columns: Global_Sales") as string,
    });
    await expect(learn("loot = City: Nwe York")).rejects.toMatchObject({
      hint: expect.stringContaining('Closest values: "New York"') as string,
    });
  });

  it("takes names loosely and keeps them as the file has them", async () => {
    const { words } = await place();
    const set = ['loot = "global sales"', "the old town = city: geneve", "cheap=on sale:yes"];
    expect(await words.change(games, { set, remove: [] }, values)).toEqual({
      rows: [],
      names: [{ word: "loot", column: "Global_Sales" }],
      values: [
        { word: "the old town", column: "City", value: "Genève" },
        { word: "cheap", column: "On_Sale", value: "true" },
      ],
    });
  });

  it("lets what is said last count, and forgets what is removed", async () => {
    const { words, path } = await place();
    await words.change(games, { set: ["loot = rows", "booty = rows"], remove: [] }, values);
    await words.change(games, { set: ["The Loot = EU_Sales"], remove: ["booty"] }, values);
    expect(await words.of(games)).toMatchObject({
      rows: [],
      names: [{ word: "The Loot", column: "EU_Sales" }],
    });
    await expect(words.change(games, { set: [], remove: ["booty"] }, values)).rejects.toMatchObject({
      code: "word_unknown",
      hint: expect.stringContaining("The Loot") as string,
    });
    await words.change(games, { set: [], remove: ["loot"] }, values);
    expect(await words.of(games)).toEqual({ rows: [], names: [], values: [] });
    expect(parseWords(await readFile(path, "utf8"), path).tables).toEqual([]);
  });

  it("loses no word when several teach at once, and leaves no other file behind", async () => {
    const { words, path } = await place();
    const lessons = Array.from({ length: 12 }, (_, at) => `loot${"abcdefghijkl"[at]} = rows`);
    await Promise.all(lessons.map((lesson) => words.change(games, { set: [lesson], remove: [] }, values)));
    expect((await words.of(games)).rows.toSorted()).toEqual(lessons.map((lesson) => lesson.split(" ")[0]));
    expect((await readdir(join(path, ".."))).toSorted()).toEqual(["state", "words.yaml"]);
  });

  it("keeps the comments, the order and the tables that it does not touch", async () => {
    const text = `# ours
- file: other.csv # not this one
  columns: [A, B]
  names:
    cash: A # since May
- file: games.csv
  columns: [${HEADER}]
  rows: [discs]
  names:
    loot: EU_Sales # what we sell there
    booty: NA_Sales
`;
    const { words, path } = await place(text);
    await words.change(games, { set: ["hoard = Global_Sales"], remove: ["booty"] }, values);
    expect(await readFile(path, "utf8")).toBe(
      text.replace(HEADER, HEADER.replaceAll(",", ", ")).replace("booty: NA_Sales", "hoard: Global_Sales"),
    );
  });

  it("writes through a link, and keeps the link", async () => {
    const { words, path } = await place();
    const target = join(path, "../shared.yaml");
    await writeFile(target, "");
    await symlink(target, path);
    await words.change(games, { set: ["loot = rows"], remove: [] }, values);
    expect(await readFile(target, "utf8")).toContain("rows: [loot]");
  });
});

describe("the key of a table's words", () => {
  it("is its columns, whatever their order and the file's name", () => {
    const known = [wordsFor("games.csv", ["a", "b", "c"]), wordsFor("sales.csv", ["a", "b"])];
    expect(placeOf(known, table("export (3).csv", ["B", "a"]))).toBe(1);
    expect(placeOf(known, table("sales.csv", ["c", "b", "a"]))).toBe(0);
    expect(placeOf(known, table("export.csv", ["a", "x"]))).toBe(-1);
  });

  it("is the file's name, dates and numbers apart, while half of its columns are there", () => {
    const known = [wordsFor("Sales_2024-01.csv", ["a", "b", "c", "d"]), wordsFor("sales.csv", ["a", "b"])];
    expect(placeOf(known, table("sales-feb-2024.csv.gz", ["a", "b", "c", "e"]))).toBe(0);
    expect(placeOf(known, table("sales 3.parquet", ["c", "d", "x", "y"]))).toBe(0);
    expect(placeOf(known, table("sales.csv", ["d", "x", "y"]))).toBe(-1);
    expect(placeOf(known, table("2024.csv", ["a", "b", "c"]))).toBe(-1);
    expect(placeOf([wordsFor("sales.csv", [])], table("sales.csv", ["z"]))).toBe(0);
  });

  it.each([
    ["Sales_2024-01 (3).csv", "sales"],
    ["sales-feb.csv.gz", "sales"],
    ["2024.csv", ""],
    ["netflix titles v2.parquet", "netflix titles"],
  ])("takes %j for %j", (name, stem) => {
    expect(stemOfFile(name)).toBe(stem);
  });
});

describe("words.yaml", () => {
  it("is text throughout: a column may look like anything", () => {
    const text =
      "- {file: a.csv, columns: [2020, yes, null, 1.50], names: {loot: 2020, no good: null, fair: 1.50}}";
    expect(parseWords(text, "words.yaml").tables).toMatchObject([
      {
        columns: ["2020", "yes", "null", "1.50"],
        names: [
          { word: "loot", column: "2020" },
          { word: "no good", column: "null" },
          { word: "fair", column: "1.50" },
        ],
      },
    ]);
    expect(parseWords("", "words.yaml").tables).toEqual([]);
    expect(parseWords("# nothing yet\n", "words.yaml").tables).toEqual([]);
  });

  it.each([
    ["- file: a.csv\n  names: {loot: [A]}", /line 2: `names\.loot` must be one text/u],
    ["- file: a.csv\n  names:\n    loot:", /line 3: `names\.loot` is empty/u],
    ["- file: a.csv\n  name:\n    loot: A", /line 2: there is no key `name`/u],
    ["- rows: [loot]", /line 1: table 1 has no key `file`/u],
    ["file: a.csv", /line 1: the file must be a list/u],
    ["- just text", /line 1: table 1 must be a group of keys/u],
    ["- file: a.csv\n  rows: loot", /line 2: `rows` must be a list/u],
    ["- file: a.csv\n  rows: [loot, {a: b}]", /line 2: a name in `rows` must be one text/u],
    [
      "- file: a.csv\n  rows: [loot]\n  names: {The Loot: A}",
      /line 3: `names` has "The Loot", which stands for something already/u,
    ],
    [
      "- file: a.csv\n  rows:\n    - average",
      /line 3: `rows` has "average", which cannot be a name: it means something/u,
    ],
    [
      '- file: a.csv\n  names:\n    "lo\\u001b[2Jot": A',
      /line 3: .*cannot be a name: it has characters that cannot be seen/u,
    ],
    ["- file: a.csv\n  values: {loot: New York}", /line 2: `values\.loot` must be a group of keys/u],
    [
      "- file: a.csv\n  values: {loot: {City: A, Town: B}}",
      /line 2: `values\.loot` must be one column with its value/u,
    ],
    ["- file: a.csv\n  values: {loot: {City: }}", /line 2: `values\.loot\.City` is empty/u],
    ["- file: a.csv\n  names: {loot: A, loot: B}", /line 2, column \d+: Map keys must be unique/u],
    ["- file: a.csv\n  rows: [loot", /line 2, column \d+/u],
    ["- file: &x a.csv\n  rows: [*x]", /line 1: `file` has an anchor/u],
    ["- file: a.csv\n  rows: [*x]", /alias/iu],
    ["- file: !!js/function a.csv", /tag/iu],
    ["- file: !secret a.csv", /tag/iu],
    ["- file: a.csv\n  <<: {rows: [loot]}", /there is no key `<<`/u],
    ["- file: a.csv\n  __proto__: {rows: [loot]}", /there is no key `__proto__`/u],
    ["- file: a.csv\n  ? [a, b]\n  : c", /line 2: a key of table 1 must be one text/u],
    ["- file: a.csv\n---\n- file: b.csv", /document/iu],
    [
      "- {file: a.csv, columns: [A, B]}\n- {file: b.csv, columns: [b, a]}",
      /line 2: table 2 has the same columns as table 1/u,
    ],
  ])("says what is wrong with %j", (text, message) => {
    const problem = problemOf(() => parseWords(text, "words.yaml"));
    expect(problem).toMatchObject({
      code: "words_invalid",
      message: expect.stringMatching(message) as string,
      hint: expect.stringMatching(/.{10}/u) as string,
    });
    expect(problem.message).not.toMatch(/\p{Cc}/u);
  });

  it.each([
    ["too large", "#".repeat(1024 * 1024 + 1), /1048577 bytes/u],
    ["not UTF-8", Uint8Array.of(0x2d, 0x20, 0xff, 0xfe), /not UTF-8/u],
    ["nothing but levels", `${"[".repeat(50_000)}`, /words\.yaml/u],
    ["a bomb of aliases", "- &a [x, x]\n- &b [*a, *a]\n- &c [*b, *b]\n", /words\.yaml/u],
  ])("is refused when it is %s", async (_what, content, message) => {
    const { words, path } = await place();
    await writeFile(path, content);
    await expect(words.of(games)).rejects.toMatchObject({
      name: "InputError",
      message: expect.stringMatching(message) as string,
    });
  });

  it("gives back whatever was written, however it looks", async () => {
    const random = generator();
    const PIECES = [
      ...": #-?!&*|>%@`'\"{}[],~=<",
      "null",
      "yes",
      "0x1F",
      "1e3",
      "---",
      "...",
      "é",
      "東",
      "a",
      "Ω",
      "\t",
      "😀",
    ];
    const some = () =>
      Array.from(
        { length: 1 + Math.floor(random() * 6) },
        () => PIECES[Math.floor(random() * PIECES.length)],
      ).join("");
    const header = [...new Set(Array.from({ length: 40 }, () => `c${some()}`.replaceAll('"', "").trim()))];
    const dataset = await fileOf("odd.csv", [
      header.map((name) => `"${name}"`).join(","),
      ...[1, 2].map((row) => header.map(() => `"v${some().replaceAll('"', "")}${row}"`).join(",")),
    ]);
    const odd = await openValues(dataset);
    const { words } = await place();
    const columns = dataset.profile.columns.filter(({ top }) => top?.[0] !== undefined);
    const taught = columns
      .slice(0, 12)
      .map(({ name }, at) => ({ word: `loot ${"abcdefghijkl"[at]}x`, column: name }));
    await words.change(
      dataset,
      { set: taught.map(({ word, column }) => `${word} = ${column}`), remove: [] },
      odd,
    );
    odd.close();
    expect((await words.of(dataset)).names, `seed ${SEED}`).toEqual(taught);
  });
});

describe("unusable", () => {
  it.each([
    "sales",
    "R&D",
    "24/7 support",
    "Macy's",
    "class 3",
    "C++",
    "not remote",
    "東京",
    "ventes d'été",
    "Q3",
    "growth",
  ])("leaves %j to be taught", (word) => {
    expect(unusable(word)).toBeUndefined();
    expect(keyOf(word)).not.toBe("");
  });
});

function table(name: string, columns: readonly string[]): Pick<Dataset, "name" | "profile"> {
  const profiles = columns.map((column) => ({
    name: column,
    type: "text" as const,
    sqlType: "VARCHAR",
    missing: 0,
    distinct: 1,
  }));
  return { name, profile: { rows: 1, notes: [], columns: profiles } };
}

function wordsFor(file: string, columns: readonly string[]): TableWords {
  return { file, columns, rows: [], names: [], values: [] };
}

function problemOf(work: () => unknown): { code: string; message: string; hint: string } {
  try {
    work();
  } catch (error) {
    return error as { code: string; message: string; hint: string };
  }
  throw new Error("expected a refusal");
}
