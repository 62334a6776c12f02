import type { ColumnProfile } from "../../../../data/dataset.ts";
import type { FilterOperator } from "../../../../toolkit/index.ts";
import { beyond, hasBrackets } from "../brackets.ts";
import type { Input } from "../input.ts";
import { COMPARISONS } from "../lexicon/comparisons.ts";
import { COMPARATIVES } from "../lexicon/degrees.ts";
import type { Phrases } from "../lexicon/phrases.ts";
import { alt, map, type Match, opt, type Parser, phrase, seq, term } from "../parser.ts";
import type { Part } from "../part.ts";
import { asTyped, wordsOf } from "../tokens.ts";
import { has, is } from "./joints.ts";
import { aColumn, aMeasured, type Amount } from "./leaves.ts";
import { HAVING_VERBS } from "./having_verbs.ts";

/** The one column of brackets that is called by any of the nouns. */
function called(nouns: readonly string[]): Parser<ColumnProfile> {
  return ({ dataset }: Input, at) => {
    const [only, ...others] = dataset.profile.columns.filter(
      (column) => hasBrackets(column) && wordsOf(column.name).some((word) => nouns.includes(word)),
    );
    return only && others.length === 0 ? [{ to: at, cost: 0.3, notes: [], value: only }] : [];
  };
}

interface Bound {
  readonly column: ColumnProfile;
  readonly op: FilterOperator;
  readonly amount: Amount;
}

const named = map(aColumn, ({ column }) => (hasBrackets(column) ? column : undefined));
const comparison = term(COMPARISONS);

/** What goes before the columns that any of its nouns names. */
function ofNouns<T extends { readonly nouns: readonly string[] }>(
  words: Phrases<T>,
  bound: (found: T) => Parser<Bound>,
): Parser<Bound> {
  return (input, at) => term(words)(input, at).flatMap(({ to, value }) => bound(value)(input, to));
}

const aBound = alt<Bound>(
  seq([named, opt(alt(is, has, phrase("of"))), comparison, aMeasured], (column, _, op, amount) => ({
    column,
    op,
    amount,
  })),
  ofNouns(HAVING_VERBS, ({ nouns }) =>
    seq([called(nouns), comparison, aMeasured], (column, op, amount) => ({ column, op, amount })),
  ),
  ofNouns(COMPARATIVES, ({ nouns, op }) =>
    seq([called(nouns), aMeasured], (column, amount) => ({ column, op, amount })),
  ),
);

/** "income over 50K", "make more than 50K", "older than 64": of a column whose values are ">50K" or "65 and over", those that lie beyond; said. */
export const aBracket: Parser<Part> = (input, at) =>
  aBound(input, at).flatMap(({ value: { column, op, amount }, ...match }): Match<Part>[] => {
    const values = amount.percent ? undefined : beyond(column, op, amount.value);
    if (values === undefined) return [];
    const said = values.map((value) => JSON.stringify(value.trim())).join(" and ");
    const notes = [...match.notes, `taking "${asTyped(input, at, match.to)}" for ${said}`];
    const [only, ...others] = values;
    const where =
      others.length === 0
        ? { column: column.name, op: "=" as const, value: only ?? "" }
        : { column: column.name, op: "in" as const, value: values };
    return [{ ...match, notes, value: { where: [where] } }];
  });
