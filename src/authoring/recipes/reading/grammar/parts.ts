import { alt, listOf, map, memo, opt, type Parser, phrase, seq } from "../parser.ts";
import type { Part } from "../part.ts";
import { aFilter } from "./filters.ts";
import { aGroup, anOrdering, aValueOrdering } from "./groups.ts";
import { aGroupCondition } from "./having.ts";
import { aColumn, anUnknownNoun, aRowNoun, lightVerb } from "./leaves.ts";
import { aMeasure, anAggregate } from "./measures.ts";
import { PHRASES } from "../../readings.ts";
import { aPick } from "./picks.ts";

/** "show name and age of …" */
const aListing = seq(
  [
    phrase("show", "show me", "list", "give me", "display"),
    listOf(aColumn, phrase(",", "and", ", and")),
    phrase("of", "for"),
    aRowNoun,
  ],
  (_, columns, _of, rows): Part => ({ listing: columns.map(({ column }) => column), rows }),
);

/** "age and department of employees": with a text among them, nothing can be computed of all. */
const aTelling = seq(
  [listOf(aColumn, phrase(",", "and", ", and")), phrase("of", "for"), aRowNoun],
  (columns, _of, rows): Part | undefined =>
    columns.length > 1 && columns.some(({ column }) => column.type === "text")
      ? { listing: columns.map(({ column }) => column), rows }
      : undefined,
);

/** "name and age of the oldest employee": the row is found first, then asked about. */
const aFoundRow = seq(
  [
    opt(phrase("show", "show me", "list", "give me", "display")),
    listOf(aColumn, phrase(",", "and", ", and")),
    phrase("of", "for"),
    aPick,
  ],
  (_, columns, _of, part): Part | undefined =>
    part.pick?.from === "rows" || (part.pick && !part.pick.by.aggregate)
      ? { ...part, listing: columns.map(({ column }) => column) }
      : undefined,
);

/** "which species was involved in the strike with the highest cost", "what colour does the tallest tree have". */
const aFoundCell = seq(
  [
    phrase("which", "what"),
    aColumn,
    alt(
      phrase("does", "did", "is of", "was of"),
      seq([phrase("was", "were", "is"), lightVerb, phrase("in", "at", "on", "by", "for")], (is) => is),
    ),
    aPick,
  ],
  (_, { column, plural }, _does, part): Part | undefined =>
    !plural && (part.pick?.from === "rows" || (part.pick && !part.pick.by.aggregate))
      ? { ...part, listing: [column] }
      : undefined,
);

/** Everything one phrase can say. */
export const aPart: Parser<Part> = memo(
  alt<Part>(
    aMeasure,
    aFilter,
    aGroup,
    aGroupCondition,
    anOrdering,
    aValueOrdering(map(anAggregate, (measure) => [measure])),
    aPick,
    aListing,
    aTelling,
    aFoundRow,
    aFoundCell,
    ...PHRASES,
    map(alt(aRowNoun, anUnknownNoun("plural")), (rows) => ({ rows })),
  ),
);
