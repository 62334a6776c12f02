import type { ColumnProfile } from "../../../../data/dataset.ts";
import { datedIn } from "../headers.ts";
import { PREPOSITIONS } from "../lexicon/things.ts";
import { type Token, wordsOf } from "../tokens.ts";
import { sameNoun } from "../names.ts";
import { passiveOf } from "../verb_forms.ts";
import { isNounOf } from "../verb_nouns.ts";
import { isPlural, singularsOf, stemOf } from "../words.ts";

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

/** Incidents happen at their `incident_date`, whatever `report_date` there is; observations when they were `observed_on`. */
export function timesCalled(
  columns: readonly ColumnProfile[],
  tokens: readonly Token[],
): readonly ColumnProfile[] {
  const times = datedIn(columns);
  const nouns = tokens.filter(({ kind, folded }) => kind === "word" && isPlural(folded));
  const called = times.filter((column) =>
    nouns.some(({ folded }) =>
      toldBy(column).some((word) => sameNoun(word, folded) || isNounOf(folded, word)),
    ),
  );
  return called.length < times.length ? called : [];
}

function toldBy({ name }: ColumnProfile): readonly string[] {
  return wordsOf(name).filter(
    (word) => !TIME_NOUNS.has(singularsOf(word)[0] ?? word) && !PREPOSITIONS.has(word),
  );
}

/** What a header of times says beside what it is the time of. */
const TIME_NOUNS: ReadonlySet<string> = new Set(
  "date datetime day month year week quarter time hour minute second timestamp period".split(" "),
);

/** A verb behind what it speaks of has a time, or nothing more, behind it. */
function isBehind(tokens: readonly Token[], at: number): boolean {
  const { kind, folded = "" } = tokens[at + 1] ?? {};
  return kind === undefined || PREPOSITIONS.has(folded) || FOLLOWING.has(folded);
}
const FOLLOWING: ReadonlySet<string> = new Set(["each", "every", "last", "and", "most", "the"]);

function speaksOf({ name }: ColumnProfile, verb: string): boolean {
  return wordsOf(name).some((word) => stemOf(word) === stemOf(verb) || isNounOf(word, verb));
}
