import type { ColumnProfile } from "../../../data/dataset.ts";
import { isUnique } from "./column_facts.ts";
import { OF_NUMBERS } from "./file_nouns.ts";
import { isNounOfKind, type Kind, KINDS } from "./kinds.ts";
import { PLACES } from "./lexicon/within.ts";
import { PERSON_KINDS } from "./lexicon/things.ts";
import { sameNoun } from "./names.ts";
import { wordsOf } from "./tokens.ts";
import { isPlural, stemOf } from "./words.ts";

/**
 * "homes_by_year.csv", where each year is there once: rows are years, and homes what these have. In workouts.csv with a `set_index`
 * they are sets.
 */
export function isByOthers(fileName: string, columns: readonly ColumnProfile[], rows: number): boolean {
  const words = wordsOf(fileName);
  const isPart = (part: string) => !words.some((word) => sameNoun(word, part));
  if (
    columns.some((column) => !isUnique(column, rows) && isPart(PART.exec(column.name)?.[1] ?? words[0] ?? ""))
  )
    return true;
  return words.some(
    (word, at) =>
      at > 0 &&
      /^(?:by|per)$/.test(words[at - 1] ?? "") &&
      columns.some((column) => isUnique(column, rows) && sameNoun(wordsOf(column.name)[0] ?? "", word)),
  );
}

/** What several of make one of something. */
const PART =
  /^(set|line|item|leg|lap|split|segment|page|round)[\s_.-]?(?:index|idx|no|nr|num|number|seq|sequence)$/iu;

/**
 * Without what a file is called after that is not its rows, where a column that tells these apart names something else: the `order_id`
 * of shop.csv tells orders of a shop, and the `precinct` of votes.csv what votes were cast in.
 */
export function withoutWhose(nouns: readonly string[], known: readonly string[]): readonly string[] {
  const things = known.filter((noun) => isNounOfKind(noun) || PERSON_KINDS.includes(noun));
  return nouns.filter((noun) => {
    if (known.some((other) => sameNoun(other, noun))) return true;
    if (OF_NUMBERS.has(noun)) return things.length === 0 && !known.some((other) => PLACED.has(other));
    return isPlural(noun) || things.every((other) => isOneKind(noun, other));
  });
}

/** What numbers are published of. */
const PLACED: ReadonlySet<string> = new Set([...PLACES, "precinct"]);

/** A museum is no artwork. */
export function fitsKind(noun: string, { names, nouns }: Kind): boolean {
  return !isNounOfKind(noun) || nouns.includes(noun) || names.has(stemOf(noun));
}

/** A car may well be told by its `vehicle_id`. */
function isOneKind(noun: string, other: string): boolean {
  return !isNounOfKind(noun) || KINDS.some(({ nouns }) => nouns.includes(noun) && nouns.includes(other));
}
