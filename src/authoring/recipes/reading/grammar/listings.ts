import { alt, anyOf, opt, type Parser, phrase, seq } from "../parser.ts";
import type { Part } from "../part.ts";
import { aFilter } from "./filters.ts";
import { aRowNoun } from "./leaves.ts";
import { aCount } from "./measures.ts";
import { aComparison } from "./numbers.ts";

const rows = { word: "rows", plural: true, assumed: false } as const;

/** "when was the close above 60": the times at which it was so, where rows are times. */
const timesOf: Parser<Part> = (input, at) =>
  input.facts.times && at === 0
    ? seq(
        [
          anyOf(
            "when was | when were | when is | when did | when has | at what times was | on which days was | on what days was",
          ),
          aComparison,
        ],
        (_, part) => ({ ...part, rows }),
      )(input, at)
    : [];

/** "average wait when at least 1 call was answered", "days when the high was above 70": a condition on rows. */
const whenever: Parser<Part> = (input, at) =>
  at === 0
    ? []
    : seq(
        [
          phrase(
            "when",
            "whenever",
            "did it",
            "was it",
            "it was",
            "is it",
            "does it",
            "on which",
            "in which",
            "at which",
            "during which",
          ),
          opt(anyOf("it is | it was | they are | they were | there is | there was | there are | there were")),
          aFilter,
        ],
        (_, _it, part) => part,
      )(input, at);

/** "the highest price of any flat": of all of them. */
const ofAny: Parser<Part> = seq(
  [
    anyOf(
      "of any | for any | by any | of any one | among all | amongst all | of all the | of all of the | out of all",
    ),
    aRowNoun,
  ],
  (_, noun) => ({ rows: noun }),
);

/** "on how many days". */
const onHowMany: Parser<Part> = (input, at) =>
  at === 0 ? seq([phrase("on", "in", "at", "during"), aCount], (_, part) => part)(input, at) : [];

export const aListedTime: Parser<Part> = alt(timesOf, whenever, ofAny, onHowMany);
