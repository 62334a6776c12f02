import type { ColumnProfile } from "../../../../data/dataset.ts";
import { COMPARATIVES, MEASURING_VERBS } from "../lexicon/degrees.ts";
import { alt, map, opt, phrase, seq } from "../parser.ts";
import { type Measure, type Part } from "../part.ts";
import { conditionsOf } from "../plain.ts";
import { aRowNoun } from "./leaves.ts";
import type { Contrast } from "./contrast.ts";
import { comparativeColumn } from "./nouns.ts";
import { anOwnComparative } from "./own_degrees.ts";
import { someFilters } from "./predicates.ts";
import { someRows } from "./rows.ts";
import { verbColumn } from "./verbs.ts";

export const count: Measure = { aggregate: "count" };

export const either = phrase(..."or,than,than for,than in,than among,than of,than with".split(","));

export const by = alt(
  phrase(..."by,by their,in terms of,on,in,in their,with respect to,regarding,for".split(",")),
  phrase(":", ","),
);

export const of = opt(phrase(..."of,for,between,in,among,from,across,within,:".split(",")));

/** "average salary of engineers", to be compared between two cities. */
export const whole = opt(seq([phrase("of", "for"), someRows], (_, rows) => rows));

export const compare = phrase("compare", "comparing", "comparison of");

export const degree = phrase(
  ..."higher,lower,greater,larger,smaller,bigger,more,less,better,worse".split(","),
);

export const copula = phrase("is", "are", "was", "were");

export const auxiliary = phrase("do", "does", "did");

export const has = phrase("have", "has", "had");

export const differ = phrase("differ", "vary", "differs", "varies");

export const rowsWhere = seq([aRowNoun, phrase("where"), someFilters], (_, _where, filters) => filters);

/** "older": the adjective of "older than", with the column that it measures. */
export const adjective = alt<{ readonly column: ColumnProfile }>(
  comparativeColumn(
    Object.fromEntries(
      Object.entries(COMPARATIVES).map(([text, meaning]) => [text.replace(/ than$/, ""), meaning]),
    ),
  ),
  anOwnComparative,
);

export const thatOf = opt(phrase("that", "that of", "the one"));

export const order = alt(degree, phrase("greater", "more"));

/** "women earn", "are paid": the column that the verb has the number of. */
export const earn = alt<Measure>(
  map(comparativeColumn(MEASURING_VERBS), ({ column }) => ({ column })),
  map(verbColumn, (column) => ({ column })),
);

export const howMuch = phrase("how much", "how many times");

export const isMore = phrase(..."more,less,higher,lower,better,worse".split(","));

/** Sides are told by the same columns, or each by one: "men and women in Berlin" are not men, and women in Berlin. */
export function contrast(measure: Measure, sides: readonly Part[], rows?: Part): Contrast | undefined {
  const told = sides.map(({ where = [] }) => new Set(conditionsOf(where).map(({ column }) => column)));
  const [first = new Set<string>()] = told;
  const alike = told.every(
    (columns) => columns.size === first.size && [...columns].every((name) => first.has(name)),
  );
  const single = told.every(({ size }) => size === 1);
  if (sides.length < 2 || !(alike || single)) return undefined;
  return { measure, sides, ...(rows && { whole: rows }) };
}
