import type { ColumnProfile } from "../../../../data/dataset.ts";
import type { Input } from "../input.ts";
import { ARTICLES } from "../lexicon/talk.ts";
import { alt, listOf, map, opt, type Match, type Parser, phrase, seq } from "../parser.ts";
import type { Part } from "../part.ts";
import { sameNoun } from "../names.ts";
import { wordsOf } from "../tokens.ts";
import { isPlural } from "../words.ts";
import { aFilter } from "./filters.ts";

/** How many of the rows must be things of their own, so that one of them may be called so: lines of orders, mostly of one. */
const MOSTLY = 0.5;

/** "orders", where rows have an Order ID, and most of them one of their own. */
const someThings: Parser<string> = (input, at) => {
  const token = input.tokens[at];
  if (token?.kind !== "word" || !isPlural(token.folded)) return [];
  const { columns, rows } = input.dataset.profile;
  const isNumberOf = ({ name, distinct, missing }: ColumnProfile) => {
    const [noun = "", end = "", ...more] = wordsOf(name);
    const named =
      more.length === 0 && ["id", "number", "no", "nr"].includes(end) && sameNoun(noun, token.folded);
    return named && missing === 0 && distinct < rows && distinct >= rows * MOSTLY;
  };
  return columns.some(isNumberOf)
    ? [{ to: at + 1, cost: 0.3, notes: [`taking "${token.text}" for the rows`], value: token.folded }]
    : [];
};

const conditions = listOf(
  seq(
    [opt(phrase("that", "which", "that are", "which are", "that were", "which were")), aFilter],
    (_, part) => part,
  ),
  opt(phrase("and")),
  3,
);
const listed = alt<readonly Part[]>(
  seq([someThings, conditions], (_, parts) => parts),
  seq([aFilter, someThings, opt(conditions)], (part, _, more = []) => [part, ...more]),
);

/** "orders with a discount over 20%", and nothing else: lists the rows, as a reading of it says. */
export const someNumbered: Parser<Part> = (input: Input, at): readonly Match<Part>[] =>
  input.tokens.slice(0, at).every(({ folded }) => ARTICLES.has(folded) || SHOWING.has(folded))
    ? map(listed, (parts): Part | undefined => {
        const where = parts.flatMap((part) => part.where ?? []);
        const plain = parts.every(
          (part) => part.where && !part.measures && !part.keys && !part.issue && !part.pooled,
        );
        return plain ? { where, listed: true } : undefined;
      })(input, at).filter(({ to }) => to === input.tokens.length)
    : [];
const SHOWING: ReadonlySet<string> = new Set("show me list which what are were find all give".split(" "));
