import { describe, expect, it } from "vitest";
import { readQuestion } from "../../src/authoring/recipes/reading/read.ts";
import { NOTHING_TAUGHT } from "../../src/authoring/words/taught.ts";
import { teaching } from "../../src/authoring/words/teach.ts";
import { openDataset } from "../../src/data/open.ts";
import { openValues } from "../../src/data/values.ts";
import type { Choice } from "../../src/errors.ts";
import { dataFile, temporaryFolder } from "../helpers.ts";

const REQUESTS = `opened,kind,borough,hours,urgent
2024-01-03,noise,Queens,4,no
2024-01-04,noise,Bronx,9,yes
2024-02-11,water,Queens,30,yes
2024-02-12,heat,Bronx,8,no
2024-03-01,heat,Queens,12,no
`;

async function opened() {
  const folder = await temporaryFolder();
  const dataset = await openDataset(await dataFile(folder, REQUESTS, "log.csv"), { cacheDir: folder });
  return { dataset, values: await openValues(dataset) };
}

async function choicesFor(question: string): Promise<readonly Choice[]> {
  const { dataset, values } = await opened();
  const read = await readQuestion(question, dataset, values);
  await values.close();
  if (read.ok) throw new Error(`It is read: ${read.reading}`);
  return read.failure.choices ?? [];
}

describe("what a refused question may mean", () => {
  it("is that a strange noun names the rows, which can be taught", async () => {
    expect(await choicesFor("grumbles by borough")).toContainEqual({
      reading: "number of rows by borough, highest first",
      question: "grumbles by borough",
      teach: "grumbles = rows",
    });
  });

  it("is that a strange word names a column that it resembles", async () => {
    expect(await choicesFor("average hourage by borough")).toContainEqual({
      reading: "mean of hours by borough, highest first",
      question: "average hourage by borough",
      teach: "hourage = hours",
    });
  });

  it("is what is left without a strange word, which is said", async () => {
    const choices = await choicesFor("average hours zapped in Queens");
    expect(choices).toContainEqual({
      reading: 'mean of hours where borough is "Queens"',
      question: 'mean of hours where borough is "Queens"',
      without: ["zapped"],
    });
  });

  it("is each way to read what is left without a strange word", async () => {
    const choices = await choicesFor("zapped hours by month");
    expect(choices).toContainEqual({
      reading: "total of hours by month of opened, in order",
      question: "total of hours by month of opened, in order",
      without: ["zapped"],
    });
    expect(choices.map(({ reading }) => reading)).toContain("mean of hours by month of opened, in order");
  });

  it("is each of the readings between which it cannot tell", async () => {
    const choices = await choicesFor("urgent noise in Queens vs Bronx");
    expect(choices.every(({ question, reading }) => question === reading)).toBe(true);
    expect(choices.length).toBeLessThanOrEqual(4);
  });

  it("is nothing where only the number of all rows is left", async () => {
    expect(await choicesFor("how many gryphons zapped quietly")).toEqual([]);
  });

  it("is not what is left without a word that turns it round", async () => {
    expect(await choicesFor("average hours beyond Queens")).toEqual([]);
  });

  it.for([
    "grumbles by borough",
    "urgent grumbles zapped in Queens",
    "average hourage by kind",
    "hours of noize grumbles",
    "which grumbles took the most hours",
  ])("is always read once it is taught and asked: %s", async (question) => {
    const { dataset, values } = await opened();
    for (const { question: meant, teach } of await choicesFor(question)) {
      const taught = teach === undefined ? NOTHING_TAUGHT : await teaching(teach, dataset, values);
      const read = await readQuestion(meant, dataset, { ...values, taught });
      expect(read.ok, `${question}: ${meant} (${teach ?? ""})`).toBe(true);
    }
    await values.close();
  });
});
