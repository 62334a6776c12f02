import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Query } from "../../src/authoring/recipes/query.ts";
import { createSandbox } from "../../src/sandbox/create.ts";
import type { Sandbox, Session } from "../../src/sandbox/sandbox.ts";
import type { Json } from "../../src/toolkit/spec.ts";
import { ingest, runQuery } from "./run_query.ts";

interface Case {
  readonly title: string;
  readonly query: Query;
  readonly result: Json;
}

const read = (name: string) => readFile(new URL(`fixtures/${name}`, import.meta.url), "utf8");

/** Written by fixtures/oracle.py with pandas. */
const CASES = (await read("oracle.jsonl"))
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as Case);

let sandbox: Sandbox;
let session: Session;

beforeAll(async () => {
  sandbox = createSandbox();
  session = await sandbox.open((await ingest("orders.csv", await read("orders.csv"))).cachePath);
});

afterAll(async () => {
  await session.close();
  await sandbox.close();
});

describe("The recipes' tools agree with pandas on", () => {
  it.each(CASES.map((one) => [one.title, one] as const))("%s", async (_, { query, result }) => {
    expect(rounded(await runQuery(session, query))).toEqual(rounded(result));
  });
});

/** Sums of fractions in another order differ in the last digits. */
function rounded(value: Json): Json {
  if (typeof value === "number") return Number(value.toPrecision(12));
  if (Array.isArray(value)) return value.map(rounded);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, rounded(inner)]));
}
