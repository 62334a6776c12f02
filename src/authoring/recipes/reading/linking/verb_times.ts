import type { ColumnProfile } from "../../../../data/dataset.ts";
import { datedIn } from "../headers.ts";
import { PREPOSITIONS } from "../lexicon/things.ts";
import { type Token, wordsOf } from "../tokens.ts";
import { passiveOf } from "../verb_forms.ts";
import { isNounOf } from "../verb_nouns.ts";
import { stemOf } from "../words.ts";

/**
 * Of several times, the one that a verb of the question speaks of: `Date Read` of "books read in 2012" beside `Date Added`. None where
 * verbs speak of two of them, or where the verb only tells which rows: "delivered orders by month".
 */
export function timeOfVerb(
  columns: readonly ColumnProfile[],
  tokens: readonly Token[],
): ColumnProfile | undefined {
  const times = datedIn(columns);
  if (times.length < 2) return undefined;
  const found = tokens.flatMap(({ kind, folded }, at) =>
    kind === "word" && passiveOf(folded) !== undefined && isBehind(tokens, at)
      ? times.filter((column) => speaksOf(column, folded))
      : [],
  );
  const [only, ...others] = new Set(found);
  return others.length === 0 ? only : undefined;
}

/** A verb behind what it speaks of has a time, or nothing more, behind it. */
function isBehind(tokens: readonly Token[], at: number): boolean {
  const { kind, folded = "" } = tokens[at + 1] ?? {};
  return kind === undefined || PREPOSITIONS.has(folded) || FOLLOWING.has(folded);
}
const FOLLOWING: ReadonlySet<string> = new Set(["each", "every", "last", "and", "most", "the"]);

function speaksOf({ name }: ColumnProfile, verb: string): boolean {
  return wordsOf(name).some((word) => stemOf(word) === stemOf(verb) || isNounOf(word, verb));
}
