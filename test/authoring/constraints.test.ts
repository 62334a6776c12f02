import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { roundingIn } from "../../src/authoring/recipes/reading/constraints/rounding.ts";
import { sentencesOf } from "../../src/authoring/recipes/reading/constraints/sentences.ts";
import type { Dataset } from "../../src/data/dataset.ts";
import { openDataset } from "../../src/data/open.ts";
import { createSandbox } from "../../src/sandbox/create.ts";
import type { Sandbox } from "../../src/sandbox/sandbox.ts";
import { reader, reads } from "./reads.ts";
import { ingest, runQueryOn } from "./run_query.ts";
import { temporaryFolder } from "../helpers.ts";

reads({
  "credit.csv": `
    Calculate the mean income. @mean_income[value] => mean of Income, the answer named mean_income
    What is the mean income? Round to 2 decimal places. @mean_income[x] => mean of Income, rounded to 2 decimals, the answer named mean_income
    mean and median of income rounded to one decimal place, name the answers mean_income and median_income => mean of Income and median of Income, rounded to 1 decimals, the answers named mean_income and median_income
    median and mean of income. @mean_income[a] @median_income[b] => mean of Income and median of Income, the answers named mean_income and median_income
    average income of students rounded to the nearest hundredth => mean of Income where Student is "Yes" (kept unrounded, to be shown with 2 decimals)
    What is the mean income? Calculate the mean of the 'Income' column in the credit.csv file using pandas. => mean of Income
    What is the mean income of students? Calculate the mean income. => mean of Income where Student is "Yes"
    Calculate the mean income. Only for students. => mean of Income where Student is "Yes"
    Calculate the mean income. Use the sample standard deviation. => not_understood
    Calculate the mean and standard deviation of income. Use the sample standard deviation. => mean of Income and standard deviation of Income
    Calculate the mean and standard deviation of income. Use the population standard deviation. => not_understood
    Calculate the standard deviation of income with ddof=1. => standard deviation of Income
    Calculate the standard deviation of income with ddof=0. => not_understood
    Calculate the standard deviation of income using numpy. => not_understood
    Create a new column "sum" by adding income and rating. Calculate the mean of the new column. => mean of Income plus Rating
    Create a new column "left over" by subtracting balance from income. Calculate the correlation with rating. @r[r] => pearson correlation between Income minus Balance and Rating, the answer named r
    Create a new column "share" by dividing balance by rating. Find the mean of "share" for students. => mean of Balance divided by Rating where Student is "Yes"
    Create a new column "sum" by adding income and rating. Calculate the mean income where sum is over 50. => not_understood
    Is there a correlation between income and rating? If so, what is the correlation coefficient? Use Spearman. => spearman correlation between Income and Rating
    Calculate the correlation between income and rating. Use Pearson. Report the p-value. => not_understood
    Calculate the Pearson correlation coefficient (r) to assess the strength of the linear relationship between income and rating. => pearson correlation between Income and Rating
    Calculate the correlation between income and rating. Consider the relationship to be linear if r is above 0.5. @r[r] => pearson correlation between Income and Rating, the answer named r
    Calculate the correlation between income and rating. Consider the relationship to be linear if r is above 0.5. @r[r] @relationship_type[t] => not_understood
    Calculate the correlation between income and rating. Use a significance level of 0.05. @r[r] => not_understood
    How many students are there? @n[count] where "count" is an integer. => number of rows where Student is "Yes", the answer named n
    Calculate the mean income. @n[x] where "x" is an integer. => not_understood
    Calculate the mean income. @n[x] where "x" is the mean income. => mean of Income, the answer named n
    Calculate the mean income. @n[x] where "x" is the mean income of students. => not_understood
    Calculate the mean income. @n[x] where "x" is a number multiplied by 100. => not_understood
    Calculate the mean income. @n[thousands of the highest] => not_understood
    Calculate the mean income. @median_income[x] => not_understood
    Calculate the mean income. @income_percentage[x] => not_understood
    Calculate the mean and the median income. @a[x] @b[y] => not_understood
    Calculate the mean income and the mean rating. @mean_income[x] @mean_rating[y] => mean of Income and mean of Rating, the answers named mean_income and mean_rating
    Calculate the mean income by ethnicity. @a[x] @b[y] @c[z] => not_understood
    Calculate the mean income. Round to 2 decimals. Round to 3 decimals. => not_understood
    Calculate the mean income rounded up to 2 decimals. => not_understood
    Calculate the mean income. Remove outliers first. => not_understood
    Calculate the mean income. Do not remove any outliers. => mean of Income
    Calculate the mean income. Do not remove missing values. => not_understood
    Calculate the mean income. Do not filter by ethnicity. => not_understood
    Calculate the mean income. Fill missing values with the mean. => not_understood
    Calculate the mean income. Treat 0 as missing. => not_understood
    Calculate the mean income. Some students have a high balance. => not_understood
    What is the mean income? What is the mean income of students? => not_understood
    Is the mean income above 9? If so, what is the mean age? => not_understood
    Calculate the mean income. If it is below 9, report 0. => not_understood
    Calculate the mean income of the first 20 rows. => not_understood`,
  "staff.csv": `
    Calculate the mean bonus. Ignore missing values. => mean of bonus
    Calculate the mean bonus. Exclude rows with missing bonus. => mean of bonus
    Calculate the mean age. Exclude employees with missing bonus. => mean of age where bonus is known
    Calculate the mean age and the mean bonus. Exclude rows with missing values in bonus. => mean of age and mean of bonus where bonus is known
    Calculate the mean age. Ignore missing values in bonus. => not_understood
    Calculate the mean age. Drop rows with missing values. => not_understood
    How many missing values are there in the bonus column? @missing[count] where "count" is an integer representing the number of missing values in bonus. => number of rows where bonus is missing, the answer named missing`,
});

describe("roundingIn", () => {
  it.each([
    ["Round the result to two decimal places.", 2],
    ["The answer should be rounded to the nearest hundredth", 2],
    ["report your answer rounded off to three decimals", 3],
    ["rounded to the third decimal place", 3],
    ["a float with 4 decimal places", 4],
  ])("finds the decimals in %j", (text, decimals) => {
    expect(roundingIn(text).decimals).toEqual([decimals]);
  });

  it.each([
    "rounded up to 2 decimals",
    "to 3 significant digits",
    "rounded to the nearest 10",
    "over 2 decimals",
  ])("leaves what is another rounding, or none: %j", (text) => {
    const { rest, decimals } = roundingIn(text);
    expect(decimals.length === 0 || /\bup\b/.test(rest)).toBe(true);
  });

  it("takes no time for a text made to hold it up", () => {
    const text = `${"the mean and ".repeat(380)}should`;
    expect(roundingIn(text).decimals).toEqual([]);
  });
});

describe("sentencesOf", () => {
  it("parts lines and sentences, not numbers, quotes and file names", () => {
    const text = 'Question 1: Is 1.5 in "a. B"? Say so, then add it up.\n- Use credit.csv now\n{\n2. Done.}';
    expect(sentencesOf(text)).toEqual([
      'Is 1.5 in "a. B"?',
      "Say so",
      "add it up.",
      "Use credit.csv now",
      "Done.",
    ]);
  });
});

/** Of fixtures/long_questions.py, by pandas. */
interface Long {
  readonly table: string;
  readonly question: string;
  readonly expect?: Readonly<Record<string, number>>;
}

const LONG = (await readFile(new URL("fixtures/long_questions.jsonl", import.meta.url), "utf8"))
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as Long);
/** Those that nobody reads yet, by their number: none may be added. */
const UNREAD = new Set([4, 7, 9, 10, 17, 20, 22, 23, 32, 34, 38, 40, 43, 44, 53, 58, 59, 60]);

describe("readQuestion, asked long questions with named answers,", () => {
  let sandbox: Sandbox;
  const tables: Record<string, Dataset> = {};

  beforeAll(async () => {
    sandbox = createSandbox();
    const cacheDir = await temporaryFolder();
    for (const table of new Set(LONG.map((one) => one.table))) {
      const path = new URL(`suite/tables/${table}.csv`, import.meta.url).pathname;
      tables[basename(table)] = await openDataset(path, { cacheDir });
    }
  });
  afterAll(() => sandbox.close());

  it.each(LONG.map((one, index) => [index + 1, one] as const))(
    "answers number %i as pandas does, or refuses it",
    async (number, one) => {
      const read = await (await reader(async () => tables, one.table))(one.question);
      if (!read.ok) {
        expect(one.expect === undefined || UNREAD.has(number), JSON.stringify(read.failure)).toBe(true);
        return;
      }
      const dataset = tables[one.table];
      if (dataset === undefined) throw new Error(`No table ${one.table}.`);
      expect(await runQueryOn(sandbox, dataset, read.query)).toMatchObject({ answers: one.expect ?? {} });
      expect(one.expect).toBeDefined();
    },
  );
});

describe("aggregate_columns", () => {
  it("rounds named answers as on paper, halves away from zero, and keeps the rows as they are", async () => {
    const dataset = await ingest("halves.csv", "a,b,c,d\n0.125,-0.125,1.005,1e21\n");
    const sandbox = createSandbox();
    try {
      const names = ["a", "b", "c", "d"];
      const result = await runQueryOn(sandbox, dataset, {
        recipe: "aggregate_columns",
        params: {
          measures: names.map((column) => ({ aggregate: "mean", column })),
          filters: [],
          names,
          decimals: 2,
        },
      });
      expect(result).toMatchObject({
        answers: { a: 0.13, b: -0.13, c: 1.01, d: 1e21 },
        rows: [{ value: 0.125 }, { value: -0.125 }, { value: 1.005 }, { value: 1e21 }],
      });
    } finally {
      await sandbox.close();
    }
  });
});
