import { alt, listOf, map, memo, opt, type Parser, phrase, seq } from "../parser.ts";
import type { Measure, Part } from "../part.ts";
import { conditionsOf } from "../plain.ts";
import { aFilter } from "./filters.ts";
import { aRowNoun } from "./leaves.ts";
import { anAggregate } from "./measures.ts";
import { aQuantity } from "./quantities.ts";
import { anAge, someRows } from "./rows.ts";
import { aSpan } from "./times.ts";

export const onAverage = phrase("on average");

/** What is compared: "average fare", "number of orders", "age on average". Without an aggregate, nobody said which number. */
export const aStatistic: Parser<Measure> = memo(
  alt<Measure>(
    anAggregate,
    map(
      seq([phrase("number of", "count of"), aRowNoun], (_, noun) => noun),
      () => ({ aggregate: "count" }),
    ),
    seq([aQuantity, onAverage], (column) => ({ aggregate: "mean", column })),
    map(aQuantity, (column) => ({ column })),
  ),
);

const prepositions = phrase(
  ..."in,from,of,on,at,for,with,among,between,within,that of,those of,that in,those in".split(","),
  ..."those,those with,those who are,those that are,those which are,those who were,those that were,the ones".split(
    ",",
  ),
);
/** Some of the rows, as one side of a comparison. */
export const aSide: Parser<Part> = memo(
  map(
    alt<Part>(
      someRows,
      seq([opt(prepositions), alt(aFilter, aSpan, anAge)], (_, filter) => filter),
      seq([phrase("of", "for", "among", "that of", "those of"), someRows], (_, rows) => rows),
    ),
    // Several values in one phrase are the sides themselves.
    (part) => (part.where && !part.pooled && !part.measures ? part : undefined),
  ),
);

export const between = alt(
  phrase(..."versus,vs,vs .,against,compared to,compared with,as opposed to,as compared to".split(",")),
  phrase(", compared to", ", versus"),
);
const joint = alt(between, phrase("and", "with", "to", ",", ", and"));

/** "A, B and C" are three sides, not A or B, and C. */
export const someSides = map(listOf(aSide, joint, 10), (sides) =>
  sides.some(({ where = [] }) => conditionsOf(where).some(({ op }) => op === "in")) ? undefined : sides,
);
/** "A versus B" compares, whatever stands beside it. */
export const contrasted = map(listOf(aSide, between, 10), (sides) => (sides.length > 1 ? sides : undefined));
export const pair = seq([aSide, phrase("and"), aSide], (left, _, right) => [left, right]);
