import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Query } from "../../../src/authoring/recipes/query.ts";
import { createSandbox } from "../../../src/sandbox/create.ts";
import type { Sandbox, Session } from "../../../src/sandbox/sandbox.ts";
import type { Json } from "../../../src/toolkit/spec.ts";
import { ingest, runQuery } from "../run_query.ts";

interface Case {
  readonly title: string;
  readonly query: Query;
  readonly result: Json;
}

const read = (name: string) => readFile(new URL(`fixtures/${name}`, import.meta.url), "utf8");

/** Written by fixtures/oracle.py with pandas, SciPy and exact fractions. */
const CASES = (await read("oracle.jsonl"))
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as Case);

let sandbox: Sandbox;
let session: Session;

beforeAll(async () => {
  sandbox = createSandbox();
  session = await sandbox.open((await ingest("visits.csv", await read("visits.csv"))).cachePath);
});

afterAll(async () => {
  await session.close();
  await sandbox.close();
});

describe("The recipes' tools agree with pandas and SciPy on", () => {
  it.each(CASES.map((one) => [one.title, one] as const))("%s", async (_, { query, result }) => {
    const given = await runQuery(session, query);
    expect(apart(given, result)).toEqual([]);
  });
});

/** Where two answers part: numbers by more than 1e-10 of themselves (1e-12 beside 0), anything else at all. */
function apart(given: Json | undefined, wanted: Json | undefined, path = "result"): string[] {
  if (typeof given === "number" && typeof wanted === "number") {
    const near = Math.abs(given - wanted) <= Math.max(1e-12, 1e-10 * Math.abs(wanted));
    return near ? [] : [`${path} is ${given}, not ${wanted}`];
  }
  if (typeof given !== "object" || typeof wanted !== "object" || given === null || wanted === null) {
    return given === wanted ? [] : [`${path} is ${JSON.stringify(given)}, not ${JSON.stringify(wanted)}`];
  }
  const [left, right] = [new Map(Object.entries(given)), new Map(Object.entries(wanted))];
  return [...new Set([...left.keys(), ...right.keys()])].flatMap((key) =>
    apart(left.get(key), right.get(key), `${path}.${key}`),
  );
}
