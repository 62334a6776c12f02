import { standsForRows } from "../facts.ts";
import { alt, map, type Parser, phrase, seq } from "../parser.ts";
import type { Part } from "../part.ts";
import { equal } from "./choices.ts";
import { aFlag, aValue } from "./leaves.ts";
import { isFree } from "./participles.ts";

const what: Parser<Part> = alt<Part>(
  map(aFlag, ({ yes }) => ({ where: [yes] })),
  map(aValue, (link) => ({ where: [equal(link)] })),
);

/** A word that is no name of the table, nor its noun for the rows. */
const cases: Parser<true> = (input, at) => {
  const { folded = "" } = input.tokens[at] ?? {};
  return /^cases?$/.test(folded) && isFree(input, at) && !standsForRows(input.facts, folded)
    ? [{ to: at + 1, cost: 0, notes: [], value: true }]
    : [];
};

/** "diabetes cases", "cases of diabetes": rows in which it was so. */
export const aCase: Parser<Part> = alt<Part>(
  seq([what, cases], (part) => part),
  seq([cases, phrase("of", "with"), what], (_cases, _of, part) => part),
);

const howMany = phrase("how many", "number of", "the number of", "total number of", "count of");
export const aCaseCount: Parser<Part> = seq([howMany, aCase], (_, part) => ({
  ...part,
  measures: [{ aggregate: "count" }],
}));
