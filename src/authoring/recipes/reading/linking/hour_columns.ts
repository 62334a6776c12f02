import type { ColumnProfile, Profile } from "../../../../data/dataset.ts";
import type { ColumnLink } from "../column_costs.ts";
import { isFractional } from "../column_facts.ts";
import { headersOf } from "../headers.ts";
import { once } from "../once.ts";
import { type Token, wordsOf } from "../tokens.ts";

const BEFORE: ReadonlySet<string> = new Set([
  "by",
  "per",
  "each",
  "every",
  "which",
  "what",
  "busiest",
  "hourly",
]);

/** "by hour" is the column hr of whole numbers that a day has hours: said. Of pulses and home runs it is none. */
export function addHours(links: ColumnLink[][], tokens: readonly Token[], { columns }: Profile): void {
  const column = hoursIn(columns);
  if (column === undefined) return;
  for (const [at, { folded, text }] of tokens.entries()) {
    const isSaid = /^hours?$/u.test(folded) && BEFORE.has(tokens[at - 1]?.folded ?? "");
    if (!isSaid || (links[at] ?? []).length > 0) continue;
    const to = tokens[at + 1]?.folded === "of" && tokens[at + 2]?.folded === "day" ? at + 3 : at + 1;
    links[at] = [{ column, to, cost: 0.4, notes: [`taking "${text}" for ${column.name}`] }];
  }
}

const hoursIn = once((columns: readonly ColumnProfile[]): ColumnProfile | undefined => {
  if (headersOf(columns).naming("hour").length > 0) return undefined;
  const [column, ...others] = columns.filter(
    (one) =>
      one.type === "number" &&
      /^(?:hr|hrs|hh)$/u.test(wordsOf(one.name).join(" ")) &&
      !isFractional(one) &&
      Number(one.min) <= 1 &&
      Number(one.min) >= 0 &&
      (Number(one.max) === 23 || Number(one.max) === 24),
  );
  return others.length === 0 ? column : undefined;
});
