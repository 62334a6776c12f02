import type { ColumnProfile } from "../../../../data/dataset.ts";
import type { Input } from "../input.ts";
import type { Phrases } from "../lexicon.ts";
import { type Match, type Parser, term } from "../parser.ts";
import type { Token } from "../tokens.ts";

/** A column that one of the nouns names, though the question does not: what an adjective such as "tallest" measures. */
export function nounColumn(...nouns: readonly string[]): Parser<ColumnProfile> {
  return (input, at) => columnsNamed(nouns, input, at);
}

/** Adjectives of the lexicon, each with the column that it measures. */
export function comparativeColumn<T extends { readonly nouns: readonly string[] }>(
  adjectives: Phrases<T>,
): Parser<T & { readonly column: ColumnProfile }> {
  const adjective = term(adjectives);
  return (input, at) =>
    adjective(input, at).flatMap((found) =>
      columnsNamed(found.value.nouns, input, found.to).map(({ to, cost, notes, value: column }) => {
        const value = { ...found.value, column };
        return { to, cost, notes, value };
      }),
    );
}

/** Adjectives, each before a word that makes a column's name with what the adjective measures: "longest beak". */
export function degreeColumn<T extends { readonly nouns: readonly string[] }>(
  adjectives: Phrases<T>,
): Parser<T & { readonly column: ColumnProfile }> {
  const adjective = term(adjectives);
  return (input, at) =>
    adjective(input, at).flatMap(({ to, value }) => {
      const token = input.tokens[to];
      if (token?.kind !== "word") return [];
      return value.nouns.flatMap((noun) =>
        input.finder
          .starting([token, asToken(noun)], 0)
          .filter((link) => link.to === 2 && link.column.type === "number")
          .map(({ column, cost, notes }) => ({ to: to + 1, cost, notes, value: { ...value, column } })),
      );
    });
}

function columnsNamed(nouns: readonly string[], input: Input, at: number): Match<ColumnProfile>[] {
  return nouns.flatMap((noun) =>
    input.finder
      .starting([asToken(noun)], 0)
      .filter(({ column }) => column.type === "number")
      .map(({ column, cost }) => ({ to: at, cost, notes: [], value: column })),
  );
}

function asToken(word: string): Token {
  return { kind: "word", text: word, folded: word, start: 0, end: word.length };
}
