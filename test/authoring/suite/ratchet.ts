import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Asked, Verdict } from "./ask.ts";

const FILE = join(import.meta.dirname, "baseline.json");

/** The ids that are right or rightly refused today, and the known mistakes. Neither list may get worse. */
export interface Baseline {
  readonly right: readonly string[];
  readonly refused: readonly string[];
  readonly wrong: readonly string[];
  readonly trapped: readonly string[];
}

export async function readBaseline(): Promise<Baseline> {
  return JSON.parse(await readFile(FILE, "utf8")) as Baseline;
}

/** What has become worse since the baseline, a sentence for each. Only what was asked counts. */
export function worse(asked: readonly Asked[], baseline: Baseline): string[] {
  const lost = (held: readonly string[], kept: Verdict): string[] =>
    asked
      .filter(({ id, verdict }) => held.includes(id) && verdict !== kept)
      .map(({ id, verdict }) => `${id} was ${kept}, and now is ${verdict}.`);
  const grown = (known: readonly string[], bad: Verdict, what: string): string[] =>
    asked
      .filter(({ id, verdict }) => verdict === bad && !known.includes(id))
      .map(({ id }) => `${id} is ${what}, and no known mistake.`);
  return [
    ...lost(baseline.right, "right"),
    ...lost(baseline.refused, "refused"),
    ...grown([...baseline.wrong, ...baseline.right], "wrong", "answered wrongly"),
    ...grown(
      [...baseline.trapped, ...baseline.refused],
      "trapped",
      "answered, though nothing right can be said",
    ),
  ];
}

/** Takes what was asked as the new baseline; what was not asked stays as it is. */
export async function updateBaseline(asked: readonly Asked[], baseline: Baseline): Promise<void> {
  const now = new Set(asked.map(({ id }) => id));
  const ids = (verdict: Verdict, before: readonly string[]): string[] =>
    [
      ...before.filter((id) => !now.has(id)),
      ...asked.filter((each) => each.verdict === verdict).map(({ id }) => id),
    ].toSorted();
  const next: Baseline = {
    right: ids("right", baseline.right),
    refused: ids("refused", baseline.refused),
    wrong: ids("wrong", baseline.wrong),
    trapped: ids("trapped", baseline.trapped),
  };
  await writeFile(FILE, `${JSON.stringify(next, null, 2)}\n`);
}
