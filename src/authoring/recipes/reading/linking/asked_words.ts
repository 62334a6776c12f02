import type { ColumnLink } from "../column_costs.ts";
import { DEGREES } from "../lexicon/degrees.ts";
import { AGGREGATE_WORDS, EXTREME_WORDS } from "../lexicon/extremes.ts";
import type { Token } from "../tokens.ts";

/** Some of the question as it stands, its spaces apart. */
export function said(tokens: readonly Token[], from: number, to: number): string {
  return tokens
    .slice(from, to)
    .map(({ text }) => text)
    .join(" ");
}

/** A dearer link over more words, with what was taken for what. */
export function noted(link: ColumnLink, tokens: readonly Token[], from: number): ColumnLink {
  const note = `taking "${said(tokens, from, link.to)}" for ${link.column.name}`;
  return { ...link, cost: link.cost + 0.1, notes: [...link.notes, note] };
}

export const TOTALS: ReadonlySet<string> = new Set(["total", "totals", "overall"]);
/** Words for what is computed, totals apart. */
export const AGGREGATES: ReadonlySet<string> = new Set(
  Object.keys(AGGREGATE_WORDS).filter((word) => !TOTALS.has(word)),
);

/** What is computed of the numbers that rows have, each by itself. */
export const STATISTICS: ReadonlySet<string> = new Set(
  [...AGGREGATES, ...Object.keys(EXTREME_WORDS), "deviation"].filter(
    (word) => word !== "sum" && word !== "top",
  ),
);

export function isDegree(word: string): boolean {
  return Object.hasOwn(DEGREES, word);
}
