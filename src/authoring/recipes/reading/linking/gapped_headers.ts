import type { ColumnProfile, Profile } from "../../../../data/dataset.ts";
import { said } from "./asked_words.ts";
import type { ColumnLink } from "../column_costs.ts";
import { headersOf } from "../headers.ts";
import { sameNoun } from "../names.ts";
import { type Token, wordsOf } from "../tokens.ts";
import { isVocabulary } from "../vocabulary.ts";

/** A name of so many words may be called by its first and its last. */
const LONGEST = 5;

/**
 * "github code" is github-dept-code: a text that is called by the first and the last word of its name, where no other name has both.
 * Of a number, what is left out may make another number. It is said.
 */
export function addGappedHeaders(
  links: ColumnLink[][],
  tokens: readonly Token[],
  { columns }: Profile,
  isOpen: (at: number) => boolean,
): void {
  for (const [at, first] of tokens.entries()) {
    const last = tokens[at + 1];
    if (!mayName(first) || last === undefined || !mayName(last) || !isOpen(at) || !isOpen(at + 1)) continue;
    const both = headersOf(columns)
      .naming(first.folded)
      .filter(({ name }) => wordsOf(name).some((word) => sameNoun(word, last.folded)));
    const [only, ...others] = both;
    if (only === undefined || others.length > 0 || !isGapped(only, first.folded, last.folded)) continue;
    const notes = [`taking "${said(tokens, at, at + 2)}" for ${only.name}`];
    links[at] = [
      ...(links[at] ?? []).filter(({ cost }) => cost < 1),
      { column: only, to: at + 2, cost: 0.7, notes },
    ];
  }
}

function mayName({ kind, folded }: Token): boolean {
  return kind === "word" && !isVocabulary(folded);
}

function isGapped({ name, type }: ColumnProfile, first: string, last: string): boolean {
  const words = wordsOf(name);
  return (
    type === "text" &&
    words.length > 2 &&
    words.length <= LONGEST &&
    sameNoun(words[0] ?? "", first) &&
    sameNoun(words.at(-1) ?? "", last)
  );
}
