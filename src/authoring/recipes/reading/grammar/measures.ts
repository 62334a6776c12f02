import { coreOf } from "../columns.ts";
import { type Facts, flagOf, isIdentifier, isTime, isUnique } from "../facts.ts";
import type { ColumnAggregate } from "../../query.ts";
import { AGGREGATE_WORDS, EXTREME_WORDS, LATEST_WORDS } from "../lexicon.ts";
import { alt, dearer, map, memo, opt, type Parser, phrase, seq, term } from "../parser.ts";
import type { Measure, Part } from "../part.ts";
import { stemOf } from "../words.ts";
import { anAdjective } from "./filters.ts";
import { aColumn, aFlag, aNumericColumn, anUnknownNoun, aRowNoun, type ColumnRef } from "./leaves.ts";

const extreme = map(term(EXTREME_WORDS), (direction): ColumnAggregate =>
  direction === "desc" ? "max" : "min",
);
const latest = map(term(LATEST_WORDS), (direction): ColumnAggregate =>
  direction === "desc" ? "max" : "min",
);
const aggregate = alt(term(AGGREGATE_WORDS), extreme);
const of = opt(phrase("of", "of all", "for", "in", "value of", "number of", "amount of"));
const howMany = phrase("how many", "number of", "total number of", "count of", "count", "amount of");
const different = phrase(
  "different",
  "distinct",
  "unique",
  "different values of",
  "distinct values of",
  "unique values of",
);

/** An aggregate of a column: "average balance", "total of sales", "number of distinct brands". */
export const anAggregate: Parser<Measure> = memo(
  alt<Measure>(
    seq([aggregate, of, aColumn], (name, _, { column }) => ({ aggregate: name, column })),
    seq([aNumericColumn, term(AGGREGATE_WORDS)], (column, name) => ({ aggregate: name, column })),
    seq([latest, of, aColumn], (name, _, { column }) =>
      isTime(column) ? { aggregate: name, column } : undefined,
    ),
    seq([opt(howMany), different, aColumn], (_, _different, { column }) => ({
      aggregate: "distinct",
      column,
    })),
  ),
);

/** A count of rows, or of what a column names. */
export const aCount: Parser<Part> = memo(
  alt<Part>(
    seq([howMany, alt(aRowNoun, anUnknownNoun("plural"))], (_, rows) => ({
      measure: { aggregate: "count" },
      rows,
    })),
    seq([howMany, aFlag], (_, { yes }) => ({ measure: { aggregate: "count" }, where: [yes] })),
    (input, at) =>
      seq([howMany, aColumn], (_, ref) => countOf(ref, input.dataset.profile.rows, input.facts))(input, at),
    // The noun may be said by a value or a condition elsewhere.
    dearer(
      map(howMany, () => ({ measure: { aggregate: "count" }, nounless: true })),
      0.2,
    ),
  ),
);

/**
 * What "number of X" counts, where X is a column: rows if X identifies them, else different values; and if X is
 * a quantity itself, nobody said whether to add it up.
 */
function countOf({ column, whole }: ColumnRef, rows: number, { rowNouns }: Facts): Part | undefined {
  if (!whole || coreOf(column.name).every((word) => rowNouns.has(stemOf(word)))) return undefined;
  const names = column.type !== "number" || isIdentifier(column, rows);
  if (names && isUnique(column, rows)) return { measure: { aggregate: "count" } };
  if (flagOf(column) !== undefined) return undefined;
  return names ? { measure: { aggregate: "distinct", column }, implied: true } : { measure: { column } };
}

/** A phrase that says what to compute. */
export const aMeasure: Parser<Part> = memo(
  alt<Part>(
    map(anAggregate, (measure) => ({ measure })),
    aCount,
    // "average married income"
    seq([aggregate, opt(phrase("of", "for")), anAdjective, aNumericColumn], (name, _, adjective, column) => ({
      ...adjective,
      measure: { aggregate: name, column },
    })),
    // "highest rating hotels" may ask for the rating or for the hotels.
    seq([extreme, aNumericColumn, alt(aRowNoun, anUnknownNoun("plural"))], (_, column, { word }) => ({
      issue: {
        problem: `It is not clear whether it asks for the value of ${column.name} or for the ${word} that have it`,
        offers: [],
      },
    })),
    map(phrase("on average"), () => ({ average: true })),
    map(aNumericColumn, (column) => ({ measure: { column } })),
  ),
);
