import type { ColumnProfile, Profile } from "../../../../data/dataset.ts";
import { noted } from "./asked_words.ts";
import { flagOf } from "../column_facts.ts";
import type { ColumnLink } from "../column_costs.ts";
import { AGGREGATE_WORDS } from "../lexicon/extremes.ts";
import { once } from "../once.ts";
import { type Token, wordsOf } from "../tokens.ts";
import { isVocabulary } from "../vocabulary.ts";
import { stemOf } from "../words.ts";

/** What tells a column from those that are called as it is before and behind that. */
interface Sibling {
  readonly column: ColumnProfile;
  /** Stems of ways to call it, the longest first. */
  readonly names: readonly (readonly string[])[];
}

/** "math score" and "math" are "SAT Math Avg. Score" beside "SAT Writing Avg. Score": said. */
export function addSiblingNames(
  links: ColumnLink[][],
  tokens: readonly Token[],
  { columns }: Profile,
  isOpen: (at: number) => boolean,
): void {
  const siblings = siblingsOf(columns);
  for (const at of siblings.length === 0 ? [] : tokens.keys()) {
    for (const { column, names } of siblings) {
      const name = names.find((words) =>
        words.every(
          (word, more) => stemOf(tokens[at + more]?.folded ?? "") === word && (more > 0 || isOpen(at)),
        ),
      );
      if (name === undefined) continue;
      const link = noted({ column, to: at + name.length, cost: 0.4, notes: [] }, tokens, at);
      links[at] = [...(links[at] ?? []), link];
    }
  }
}

const siblingsOf = once((columns: readonly ColumnProfile[]): readonly Sibling[] => {
  const numbers = columns.filter((column) => column.type === "number" && flagOf(column) === undefined);
  if (numbers.length > MOST) return [];
  const named = numbers.map((column) => ({ column, words: wordsOf(column.name).map(stemOf) }));
  const used = new Map<string, number>();
  for (const { name } of columns)
    for (const word of new Set(wordsOf(name).map(stemOf))) used.set(word, (used.get(word) ?? 0) + 1);
  return named.flatMap(({ column, words }): Sibling[] => {
    const shared = named
      .filter((other) => other.column !== column)
      .map((other) => sharedEnds(words, other.words))
      .filter(({ before, behind }) => before > 0 && behind > 0);
    const before = Math.min(...shared.map((one) => one.before));
    const behind = Math.min(...shared.map((one) => one.behind));
    const middle = shared.length === 0 ? [] : words.slice(before, words.length - behind);
    // The wind is not its maximum, though all of them are maxima.
    if (words.some((word) => EXTREMES.has(word))) return [];
    const own = middle.filter((word) => used.get(word) === 1 && !isPlain(word));
    const head = words.at(-1) ?? "";
    if (middle.length === 0 || own.length !== middle.length || isPlain(head)) return [];
    const short = middle.slice(-1);
    const names = [[...middle, head], middle, [...short, head], short];
    return [{ column, names }];
  });
});
/** Of hundreds of columns, one is told by more than a word. */
const MOST = 60;

/** How many words two names have in common at their beginnings and at their ends. */
function sharedEnds(words: readonly string[], other: readonly string[]) {
  const before = words.findIndex((word, at) => word !== other[at]);
  const behind = words.toReversed().findIndex((word, at) => word !== other.at(-1 - at));
  return { before: Math.max(0, before), behind: Math.max(0, behind) };
}

function isPlain(word: string): boolean {
  return word.length < 3 || /^\d/u.test(word) || isVocabulary(word) || STATISTICS.has(word);
}
const EXTREMES: ReadonlySet<string> = new Set(
  "max maximum min minimum high highest low lowest peak total cumulative".split(" ").map(stemOf),
);
const STATISTICS: ReadonlySet<string> = new Set(Object.keys(AGGREGATE_WORDS).map(stemOf));
