import { DEGREES } from "../lexicon/degrees.ts";
import { alt, map, opt, type Parser, phrase, seq } from "../parser.ts";
import type { Measure, Part } from "../part.ts";
import { aNumber, aRowNoun } from "./leaves.ts";
import { anAggregate } from "./measures.ts";
import { comparativeColumn } from "./nouns.ts";
import { aPick } from "./picks.ts";
import { aPredicate, someFilters } from "./predicates.ts";
import { someRows } from "./rows.ts";

/** A number of rows that are found first. */
export interface Found {
  readonly measure: Measure;
  /** The first rows by something, and what narrows them. */
  readonly picked: Part;
  /** Which of them are meant. */
  readonly part?: Part;
}

const count: Measure = { aggregate: "count" };
const of = phrase("of", "of all", "for", "in", "among", "across", "over");
const among = phrase("among", "amongst", "in", "of", "out of", "within", "are among", "are in", "were among");
const howMany = phrase("how many", "number of", "count of");

/** "the 10 oldest": rows, though nothing says so. */
const nounless: Parser<Part> = seq(
  [opt(phrase("top")), aNumber, comparativeColumn(DEGREES)],
  (_, limit, { column, direction }) => ({
    pick: { from: "rows", by: { column }, direction, limit, ties: false },
  }),
);
/** Several rows: what is known of a single one is read, not computed. */
const picked: Parser<Part> = map(alt(aPick, nounless), (part) =>
  part.pick && part.pick.limit > 1 && !part.pick.undecided ? part : undefined,
);

const rowsWhere = seq([aRowNoun, phrase("where"), someFilters], (_, _where, filters) => filters);
const someOf = map(alt(rowsWhere, someRows), (part) => (part.where ? part : undefined));

/** "average salary of the 10 oldest", "total bonus of the women among the top 5 by age". */
export const inTopRows: Parser<Found> = alt<Found>(
  seq([anAggregate, of, picked], (measure, _, rows) => ({ measure, picked: rows })),
  seq([anAggregate, of, someOf, among, picked], (measure, _, part, _among, rows) => ({
    measure,
    picked: rows,
    part,
  })),
);

/** "how many of the 10 oldest are women", "number of women among the top 5 by age". */
export const countedRows: Parser<Found> = alt<Found>(
  seq([howMany, opt(phrase("of")), picked, aPredicate], (_, _of, rows, part) => ({
    measure: count,
    picked: rows,
    part,
  })),
  seq([howMany, someOf, among, picked], (_, part, _among, rows) => ({ measure: count, picked: rows, part })),
  // "how many rows": of all that are found, which is their number.
  seq([howMany, aRowNoun, among, picked], (_, _rows, _among, rows) => ({
    measure: count,
    picked: rows,
  })),
);
