import type { Profile } from "../../../../data/dataset.ts";
import { said } from "./asked_words.ts";
import type { ColumnLink } from "../column_costs.ts";
import { headersOf } from "../headers.ts";
import { ARTICLES } from "../lexicon/talk.ts";
import { sameNoun } from "../names.ts";
import { type Token, wordsOf } from "../tokens.ts";

/** How a name says in what form rows have something. */
const FORMS: ReadonlySet<string> = new Set(
  "url urls uri link file filename path id identifier number no phone date datetime timestamp".split(" "),
);
const HAD: ReadonlySet<string> = new Set("with without no has have had having".split(" "));

/** "with a sound" is of sound_url, where not all rows have one, and nothing else in the table is called so. */
export function addGivenBy(
  links: ColumnLink[][],
  tokens: readonly Token[],
  { columns }: Profile,
  isOpen: (at: number) => boolean,
): void {
  for (const [at, { kind, folded }] of tokens.entries()) {
    const before = ARTICLES.has(tokens[at - 1]?.folded ?? "") ? at - 2 : at - 1;
    if (kind !== "word" || !isOpen(at) || !HAD.has(tokens[before]?.folded ?? "")) continue;
    const [only, ...others] = headersOf(columns).naming(folded);
    const [noun = "", form = "", ...more] = wordsOf(only?.name ?? "");
    const isGiven = sameNoun(noun, folded) && FORMS.has(form) && more.length === 0;
    if (only === undefined || others.length > 0 || only.missing === 0 || !isGiven) continue;
    const notes = [`taking "${said(tokens, at, at + 1)}" for ${only.name}`];
    links[at] = [{ column: only, to: at + 1, cost: 0.7, notes }];
  }
}
