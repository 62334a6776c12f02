import { describe, expect, it } from "vitest";
import { type QueryReading, readQuestion } from "../../src/authoring/recipes/reading/read.ts";
import type { Dataset } from "../../src/data/dataset.ts";
import { openValues } from "../../src/data/values.ts";
import { openTables, type TableName } from "./tables.ts";

/**
 * One case a line: a question => how it is read, or why it is refused (`not_understood`, `ambiguous`). What is read says the
 * whole query, so it must read as the same query again; and whatever a refusal offers must read as something.
 */
export function reads(cases: Partial<Record<TableName, string>>): void;
export function reads(cases: Readonly<Record<string, string>>, tables: Tables): void;
export function reads(cases: Readonly<Record<string, string>>, tables: Tables = openTables): void {
  describe.each(Object.entries(cases))("readQuestion, asked about %s,", (table, text) => {
    it.each(casesOf(text))("takes '$question' for: $expected", async ({ question, expected }) => {
      const read = await reader(tables, table);
      const found = await read(question);
      expect(found.ok ? found.reading : found.failure.code.replace("question_", "")).toBe(expected);
      if (found.ok) {
        const again = await read(bare(found.reading));
        expect(again.ok ? again.query : again.failure, "the reading of its own reading").toEqual(found.query);
      } else {
        for (const offer of offersOf(found.failure.hint)) {
          expect((await read(offer)).ok, `whether it reads its own offer "${offer}"`).toBe(true);
        }
      }
    });
  });
}

export type Read = (question: string) => Promise<QueryReading>;
type Tables = () => Promise<Record<string, Dataset>>;

const opened = new WeakMap<Tables, Promise<Record<string, Dataset>>>();
const readers = new Map<Dataset, Promise<Read>>();

/** Reads questions about one of the tables, which are opened once. */
export async function reader(tables: Tables, table: string): Promise<Read> {
  const all = opened.get(tables) ?? tables();
  opened.set(tables, all);
  const dataset = (await all)[table];
  if (dataset === undefined) throw new Error(`No table ${table}.`);
  const known =
    readers.get(dataset) ??
    openValues(dataset).then(
      (values): Read =>
        (question) =>
          readQuestion(question, dataset, values),
    );
  readers.set(dataset, known);
  return known;
}

export function casesOf(text: string): { question: string; expected: string }[] {
  return text
    .split("\n")
    .filter((line) => line.includes(" => "))
    .map((line) => {
      const at = line.lastIndexOf(" => ");
      return { question: line.slice(0, at).trim(), expected: line.slice(at + 4).trim() };
    });
}

/** A reading without the remarks in parentheses after it. */
export function bare(reading: string): string {
  return reading.replace(
    / \((?:taking|at most|one row|the same rows|rows without|counting|upper and lower|(?:each )?"?[\w ]+"? (?:is in|says the same|has one)|kept unrounded)(?:[^()]|\([^()]*\))*\)$/,
    "",
  );
}

export function offersOf(hint: string): string[] {
  const [, offers = ""] =
    /Say(?:, for example| the one you mean, such as)?:? (.*?)(?:\. Columns|\.$)/.exec(hint) ?? [];
  return [...offers.matchAll(/«([^»]+)»|"([^"]+)"/g)].map(([, marked, plain]) => marked ?? plain ?? "");
}
