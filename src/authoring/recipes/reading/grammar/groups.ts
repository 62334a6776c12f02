import { GROUPING, ORDERINGS } from "../lexicon.ts";
import { listOf, map, opt, type Parser, phrase, seq, term } from "../parser.ts";
import type { Part } from "../part.ts";
import { aColumn } from "./leaves.ts";

const grouping = term(Object.fromEntries(GROUPING.map((text) => [text, text] as const)));
const aKey = seq([opt(phrase("number of")), aColumn], (number, { column }) => ({ column, number }));

/** "by city and brand", "for each year". */
export const aGroup: Parser<Part> = seq(
  [grouping, listOf(aKey, phrase("and", ",", ", and", "and by", "by", "and each", "per", "and per"))],
  (text, named) => {
    const keys = named.map(({ column }) => column);
    if (new Set(keys).size < keys.length) return undefined;
    // "per number of cards" shares nothing out among the cards.
    return text.includes("by") || named.some(({ number }) => number) ? { keys } : { keys, each: true };
  },
);

/** "highest first". */
export const anOrdering: Parser<Part> = map(term(ORDERINGS), (order) => ({ order }));
