import { alt, listOf, map, memo, type Parser, phrase, seq } from "../parser.ts";
import type { Part } from "../part.ts";
import { aFilter } from "./filters.ts";
import { aGroup, anOrdering } from "./groups.ts";
import { aColumn, anUnknownNoun, aRowNoun } from "./leaves.ts";
import { aMeasure } from "./measures.ts";
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

/** Everything one phrase can say. */
export const aPart: Parser<Part> = memo(
  alt<Part>(
    aMeasure,
    aFilter,
    aGroup,
    anOrdering,
    aPick,
    aListing,
    map(alt(aRowNoun, anUnknownNoun("plural")), (rows) => ({ rows })),
  ),
);
