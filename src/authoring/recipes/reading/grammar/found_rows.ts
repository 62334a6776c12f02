import type { ColumnProfile } from "../../../../data/dataset.ts";
import { COMPARATIVES, MEASURING_VERBS, QUALITIES } from "../lexicon/degrees.ts";
import { EXTREME_WORDS } from "../lexicon/extremes.ts";
import { type Phrases } from "../lexicon/phrases.ts";
import { alt, anyOf, map, opt, type Parser, phrase, seq, term } from "../parser.ts";
import type { Part } from "../part.ts";
import { areThings } from "../rankable.ts";
import { is } from "./joints.ts";
import { aColumn, aNumericColumn, aRowNoun, lightVerb } from "./leaves.ts";
import { comparativeColumn, nounColumn } from "./nouns.ts";
import { anOwnQuality } from "./own_degrees.ts";
import { aHead, which } from "./heads.ts";
import { aPick, picked } from "./picks.ts";
import { aRank } from "./ranks.ts";
import { someRows } from "./rows.ts";
import { onAverage } from "./sides.ts";
import { aSuperlative, valueHead } from "./superlatives.ts";

/** Rows that are picked, not groups. */
const aRowPick: Parser<Part> = map(alt(aPick, aSuperlative), (part) =>
  part.pick?.from === "rows" && part.pick.by.aggregate === undefined && !part.pick.undecided
    ? part
    : undefined,
);

const quality: Parser<ColumnProfile> = (input, at) => [
  ...term(QUALITIES)(input, at).flatMap(({ to, value: nouns }) => nounColumn(...nouns)(input, to)),
  ...anOwnQuality(input, at),
];
const oneOfThem: Parser<Part> = alt(
  map(valueHead, ({ where = [], rows }): Part => ({ where, ...(rows && { rows }) })),
  map(aRowNoun, (rows) => ({ rows })),
);
const verb = comparativeColumn(MEASURING_VERBS);
const preposition = opt(phrase("in", "on", "at", "from", "of", "to", "for", "by"));

/** What is asked of a row before it is said which: "how heavy is the heaviest penguin", "which island is it from". */
export const aFoundFirst: Parser<Part> = alt<Part>(
  seq([phrase("how"), quality, is, aRowPick], (_, column, _is, part) => ({ ...part, told: [column] })),
  seq([anyOf("how much does | how much did | how much do"), aRowPick, verb], (_, part, { column }) => ({
    ...part,
    told: [column],
  })),
  // "how long is the longest flipper"
  seq([phrase("how"), quality, is, aRank], (_, _column, _is, { by, direction, where }): Part | undefined =>
    by.aggregate === undefined && by.column && !where
      ? { measures: [{ aggregate: direction === "desc" ? "max" : "min", column: by.column }] }
      : undefined,
  ),
  // "how heavy is the average penguin"
  seq(
    [phrase("how"), quality, is, anyOf("average | typical | mean"), alt(someRows, oneOfThem)],
    (_, column, _is, _average, rows): Part => ({ ...rows, measures: [{ aggregate: "mean", column }] }),
  ),
  // "on which island is the heaviest penguin", "which city does the oldest employee live in"
  seq(
    [preposition, phrase("which", "what"), aColumn, phrase("is", "was"), aRowPick, preposition],
    (_, _which, { column, plural }, _is, part): Part | undefined =>
      plural ? undefined : { ...part, listing: [column] },
  ),
  seq(
    [preposition, phrase("which", "what"), aColumn, phrase("does", "did"), aRowPick, lightVerb, preposition],
    (_, _which, { column, plural }, _does, part): Part | undefined =>
      plural ? undefined : { ...part, listing: [column] },
  ),
  // "whose salary is the highest"
  (input, at) =>
    areThings(input.facts)
      ? seq([phrase("whose"), aNumericColumn, is, term(EXTREME_WORDS)], (_, column, _is, direction) =>
          picked({ from: "rows", plural: false }, { by: { column }, direction }),
        )(input, at)
      : [],
);

/** "difference between the highest and the lowest price": of one column, its range. */
export const aSpread: Parser<Part> = seq(
  [
    anyOf("difference between | gap between | spread between | range between | distance between"),
    term(EXTREME_WORDS),
    phrase("and"),
    term(EXTREME_WORDS),
    aNumericColumn,
  ],
  (_, first, _and, second, column): Part | undefined =>
    first === second ? undefined : { measures: [{ aggregate: "range", column }] },
);

const HIGHER: Phrases<{ readonly nouns: readonly string[]; readonly direction: "asc" | "desc" }> =
  Object.fromEntries(
    Object.entries(COMPARATIVES).map(([text, { nouns, op }]) => [
      text.replace(/ than$/u, ""),
      { nouns, direction: op === ">" ? "desc" : "asc" },
    ]),
  );

/** "which sex is heavier on average": of two. */
export const aHigherOfTwo: Parser<Part> = seq(
  [which, aHead, is, comparativeColumn(HIGHER), onAverage],
  (_, head, _is, { column, direction }): Part | undefined => {
    if (head.from === "rows" || head.from.length !== 1 || head.from[0]?.column.distinct !== 2)
      return undefined;
    return picked({ ...head, plural: false }, { by: { aggregate: "mean", column }, direction });
  },
);
