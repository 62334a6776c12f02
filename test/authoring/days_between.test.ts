import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Query } from "../../src/authoring/recipes/query.ts";
import { readQuestion } from "../../src/authoring/recipes/reading/read.ts";
import type { Dataset } from "../../src/data/dataset.ts";
import { openValues } from "../../src/data/values.ts";
import { createSandbox } from "../../src/sandbox/create.ts";
import type { Sandbox, Session } from "../../src/sandbox/sandbox.ts";
import type { Json, JsonObject } from "../../src/toolkit/spec.ts";
import { ingest, runQuery } from "./run_query.ts";

type Expected = number | { readonly [group: string]: number };

const read = (name: string) => readFile(new URL(`fixtures/${name}`, import.meta.url), "utf8");

/** Written by fixtures/days_between.py with pandas. */
const CASES = (await read("days_between.jsonl"))
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as { readonly question: string; readonly expected: Expected });

let sandbox: Sandbox;
let session: Session;
let dataset: Dataset;

beforeAll(async () => {
  sandbox = createSandbox();
  dataset = await ingest("parcels.csv", await read("parcels.csv"));
  session = await sandbox.open(dataset.cachePath);
});

afterAll(async () => {
  await session.close();
  await sandbox.close();
});

const answer = async (question: string): Promise<Json> => {
  const values = await openValues(dataset);
  try {
    const found = await readQuestion(question, dataset, values);
    if (!found.ok) throw new Error(found.failure.message);
    return await runQuery(session, found.query);
  } finally {
    await values.close();
  }
};

describe("Days between two columns of dates agree with pandas in", () => {
  it.each(CASES.map(({ question, expected }) => [question, expected] as const))(
    "%s",
    async (question, expected) => {
      const found = numbersOf(await answer(question));
      const wanted = typeof expected === "number" ? { "": expected } : expected;
      expect(Object.keys(found).toSorted()).toEqual(Object.keys(wanted).toSorted());
      for (const [group, value] of Object.entries(wanted)) expect(found[group]).toBeCloseTo(value, 9);
    },
  );
});

describe("Two columns of dates", () => {
  it.each(["+", "*", "/"] as const)("cannot be put together by %s", async (op) => {
    const query: Query = {
      recipe: "aggregate_column",
      params: { column: { left: "shipped_on", op, right: "ordered_on" }, aggregate: "mean", filters: [] },
    };
    await expect(runQuery(session, query)).rejects.toThrow(/computes with "shipped_on"/);
  });
});

/** The one number of an answer, or that of each group. */
function numbersOf(result: Json): Record<string, number> {
  const { value, rows = [] } = result as { value?: number; rows?: readonly JsonObject[] };
  if (value !== undefined) return { "": value };
  return Object.fromEntries(
    rows.map((row) => {
      const number = Object.entries(row).find(([name]) => name.includes("_minus_"))?.[1];
      return [String(row["depot"]), Number(number)];
    }),
  );
}
