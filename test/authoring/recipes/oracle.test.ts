import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import type { Query } from "../../../src/authoring/recipes/query.ts";
import type { Json } from "../../../src/toolkit/spec.ts";
import { asking } from "../run_query.ts";

interface Case {
  readonly title: string;
  readonly query: Query;
  readonly result: Json;
}

/** Tables, each written with its cases by the script of its name: with pandas, SciPy and exact fractions. */
const TABLES = ["orders", "visits"] as const;

const read = (name: string) => readFile(new URL(`fixtures/${name}`, import.meta.url), "utf8");

const { ask } = asking();

for (const table of TABLES) {
  const text = await read(`${table}.csv`);
  const cases = (await read(`${table}.jsonl`))
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Case);

  describe(`The recipes' tools, asked about ${table}, agree with pandas and SciPy on`, () => {
    it.each(cases.map((one) => [one.title, one] as const))("%s", async (_, { query, result }) => {
      expect(apart(await ask(text, query), result)).toEqual([]);
    });
  });
}

/** Where two answers part: numbers by half of their twelfth digit, anything else at all. */
function apart(given: Json | undefined, wanted: Json | undefined, path = "result"): string[] {
  if (typeof given === "number" && typeof wanted === "number") {
    const near = Math.abs(given - wanted) <= 5e-13 * Math.abs(wanted);
    return near ? [] : [`${path} is ${given}, not ${wanted}`];
  }
  if (!isNest(given) || !isNest(wanted) || Array.isArray(given) !== Array.isArray(wanted)) {
    return given === wanted ? [] : [`${path} is ${JSON.stringify(given)}, not ${JSON.stringify(wanted)}`];
  }
  const [left, right] = [new Map(Object.entries(given)), new Map(Object.entries(wanted))];
  return [...new Set([...left.keys(), ...right.keys()])].flatMap((key) =>
    apart(left.get(key), right.get(key), `${path}.${key}`),
  );
}

function isNest(value: Json | undefined): value is Exclude<Json, null | string | number | boolean> {
  return typeof value === "object" && value !== null;
}
