import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Cell } from "../../../src/toolkit/index.ts";
import type { JsonObject } from "../../../src/toolkit/spec.ts";

const FOLDER = import.meta.dirname;
const SETS = ["dev", "held"] as const;

export type SetName = (typeof SETS)[number];

/** What a question should come to: one of these forms, as `expected.py` computed it. */
export type Answer =
  | { readonly value: Cell }
  | { readonly rows: readonly (readonly Cell[])[]; readonly ordered: boolean }
  | { readonly matched: number; readonly records: readonly Readonly<Record<string, Cell>>[] }
  | { readonly pairs: readonly (readonly [string, string, number])[] }
  | { readonly either: readonly Answer[] };

export interface Meant {
  readonly operation: string;
  readonly params: JsonObject;
}

/** `refuse` says why nothing right can be said. */
export type Expected = { readonly refuse: string } | (Answer & { readonly intent: Meant });

/** One question of the suite. */
export interface Case {
  readonly id: string;
  readonly set: SetName;
  readonly kind: string;
  readonly question: string;
  readonly expected: Expected;
}

export interface Table {
  readonly name: string;
  readonly path: string;
  readonly cases: readonly Case[];
}

/** Every table with its questions. @throws when a question has no expectation, or an expectation no question */
export async function readTables(sets: readonly SetName[] = SETS): Promise<Table[]> {
  const files = (await readdir(join(FOLDER, "tables"))).toSorted();
  return await Promise.all(files.map((file) => readTable(basename(file, ".csv"), sets)));
}

async function readTable(name: string, sets: readonly SetName[]): Promise<Table> {
  const text = await readFile(join(FOLDER, "expected", `${name}.jsonl`), "utf8");
  const lines = text.trimEnd().split("\n");
  const expected = new Map(
    lines.map((line) => {
      const { id, ...found } = JSON.parse(line) as Expected & { readonly id: string };
      return [id, found] as const;
    }),
  );
  const cases = (await Promise.all(SETS.map((set) => readCases(name, set, expected)))).flat();
  const asked = new Set(cases.map(({ id }) => id));
  const stray = [...expected.keys()].filter((id) => !asked.has(id));
  if (stray.length > 0) throw new Error(`No question is called ${stray.join(", ")}: run expected.py.`);
  return {
    name,
    path: join(FOLDER, "tables", `${name}.csv`),
    cases: cases.filter(({ set }) => sets.includes(set)),
  };
}

async function readCases(
  table: string,
  set: SetName,
  expected: ReadonlyMap<string, Expected>,
): Promise<Case[]> {
  const text = await readFile(join(FOLDER, set, `${table}.tsv`), "utf8");
  const lines = text.trimEnd().split("\n").slice(1);
  return lines.map((line) => {
    const [id = "", kind = "", question = ""] = line.split("\t");
    const found = expected.get(id);
    if (found === undefined) throw new Error(`Nothing is expected of ${id}: run expected.py.`);
    return { id, set, kind, question, expected: found };
  });
}
