import type { ColumnProfile, Profile } from "../../../../data/dataset.ts";
import type { ColumnLink } from "../columns.ts";
import { AGGREGATE_WORDS } from "../lexicon/extremes.ts";
import { HOLLOW_WORDS } from "../lexicon/things.ts";
import { headersOf } from "../headers.ts";
import { joinedName, sameNoun } from "../names.ts";
import { once } from "../once.ts";
import type { Token } from "../tokens.ts";
import { isVocabulary } from "../vocabulary.ts";

/** What a name may begin with that says no more than what kind of number it is, or when it is of. */
const BEGINNINGS: readonly string[] = [
  ...Object.keys(AGGREGATE_WORDS).filter((word) => /^[a-z]{3,}$/u.test(word)),
  ...[...HOLLOW_WORDS].filter((word) => word.length >= 3),
  "num",
  "new",
];
/** What it may end with that only says how the thing is told: "Regionname". */
const ENDS: readonly string[] = ["name", "names", "type", "code", "id"];
/** One thing by two words: "raceethnicity". */
const TWO_NAMES: readonly (readonly [string, string])[] = [
  ["race", "ethnicity"],
  ["sex", "gender"],
];

/** "cases" are totalcases, and "race" is raceethnicity, where no other column has the letters: said. */
export function addCompounds(
  links: ColumnLink[][],
  tokens: readonly Token[],
  { columns }: Profile,
  isFree: (at: number) => boolean,
): void {
  const names = runTogether(columns);
  for (const [at, { kind, folded, text }] of names.length === 0 ? [] : tokens.entries()) {
    if (kind !== "word" || isVocabulary(folded) || !isFree(at)) continue;
    const [only, ...others] = names.filter(({ joined }) => isIn(joined, folded));
    if (only === undefined || others.length > 0) continue;
    const { name } = only.column;
    if (
      headersOf(columns)
        .spelling(folded)
        .some((column) => column.name !== name)
    )
      continue;
    const notes = [`taking "${text}" for ${only.column.name}`];
    links[at] = [{ column: only.column, to: at + 1, cost: 0.7, notes }];
  }
}

const runTogether = once((columns: readonly ColumnProfile[]) =>
  columns
    .map((column) => ({ column, joined: joinedName(column.name) }))
    .filter(({ column, joined }) => /^\p{L}{7,}$/u.test(joined) && /^\p{L}\p{Ll}+$/u.test(column.name)),
);

function isIn(joined: string, word: string): boolean {
  const begun = BEGINNINGS.some(
    (beginning) =>
      joined.startsWith(beginning) && word.length >= 4 && sameNoun(joined.slice(beginning.length), word),
  );
  const ended = ENDS.some(
    (end) => joined.endsWith(end) && word.length >= 4 && sameNoun(joined.slice(0, -end.length), word),
  );
  const either = TWO_NAMES.some(
    ([left, right]) =>
      (joined === left + right || joined === right + left) && (sameNoun(word, left) || sameNoun(word, right)),
  );
  return begun || ended || either;
}
