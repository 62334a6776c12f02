import { distance } from "fastest-levenshtein";
import type { ColumnProfile } from "../../../data/dataset.ts";
import { coreOf } from "./column_names.ts";
import { once } from "./once.ts";
import { wordsOf } from "./tokens.ts";
import { stemOf } from "./words.ts";

/** Columns that a word resembles, the closest first. */
export function closeColumns(word: string, columns: readonly ColumnProfile[]): ColumnProfile[] {
  const asked = stemOf(word.toLowerCase());
  if (asked.length < 3) return [];
  const close = new Map<ColumnProfile, number>();
  for (const [own, those] of byStem(columns)) {
    const far = farness(asked, own);
    if (far > FAR) continue;
    for (const { column } of those) close.set(column, Math.min(far, close.get(column) ?? far));
  }
  if (close.size === 0) return [];
  return columns
    .filter((column) => close.has(column))
    .toSorted((left, right) => (close.get(left) ?? 0) - (close.get(right) ?? 0));
}

/** The columns by the stems of the words that say what they hold: asked of every word without a place. */
const byStem = once((columns: readonly ColumnProfile[]) =>
  Map.groupBy(
    columns.flatMap((column) => coreOf(column.name).map((word) => ({ stem: stemOf(word), column }))),
    ({ stem }) => stem,
  ),
);

/** Whether any word of a text resembles a word. */
export function isLike(word: string, text: string): boolean {
  const asked = stemOf(word.toLowerCase());
  return wordsOf(text).some((own) => farness(asked, stemOf(own)) <= FAR / 2);
}

const FAR = 0.4;

function farness(asked: string, own: string): number {
  if (own.length >= 3 && (asked.includes(own) || own.includes(asked))) return 0.1;
  const longest = Math.max(asked.length, own.length);
  // So many letters are missing at least.
  if (Math.abs(asked.length - own.length) > FAR * longest) return 1;
  return distance(asked, own) / longest;
}
