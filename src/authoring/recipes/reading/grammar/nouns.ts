import type { ColumnProfile } from "../../../../data/dataset.ts";
import { EXTENTS } from "../degrees.ts";
import { HEADLESS } from "../column_costs.ts";
import type { ColumnLink } from "../column_costs.ts";
import { coreOf } from "../column_names.ts";
import type { Input } from "../input.ts";
import { isOtherLength } from "../lengths.ts";
import { givenPerHead } from "../linking/per_head.ts";
import { columnMeant } from "../linking/thesaurus.ts";
import type { Phrases } from "../lexicon/phrases.ts";
import { type Match, type Parser, term } from "../parser.ts";
import { type Token, wordsOf } from "../tokens.ts";

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
      extremesOf(columnsNamed(found.value.nouns, input, found.to), found.value, onAverage(input)).map(
        ({ to, cost, notes, value: column }) => {
          const value = { ...found.value, column };
          return { to, cost, notes, value };
        },
      ),
    );
}

/** The same, where the noun is what the column is of: "earn" is not the wages of `low_wage_jobs`. */
export function measured<T extends { readonly nouns: readonly string[] }>(
  adjectives: Phrases<T>,
): Parser<T & { readonly column: ColumnProfile }> {
  const found = comparativeColumn(adjectives);
  return (input, at) => found(input, at).filter(({ cost }) => cost < HEADLESS);
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

/** "the warmest city on average": by what is the average already, if that is known. */
function onAverage({ tokens }: Input): boolean {
  return tokens.some(({ folded }, at) => folded === "average" && tokens[at - 1]?.folded === "on");
}

/** The hottest day has the highest of its maximum temperatures, and the coldest the lowest of its minima. */
function extremesOf(
  found: readonly Match<ColumnProfile>[],
  { nouns, direction }: { readonly nouns: readonly string[]; readonly direction?: string },
  average: boolean,
): readonly Match<ColumnProfile>[] {
  if (!nouns.includes("temperature") || direction === undefined) return found;
  const words = average ? "avg average mean" : direction === "desc" ? "max maximum high" : "min minimum low";
  const ends = new Set(words.split(" "));
  const ended = found.filter(({ value: { name } }) => wordsOf(name).some((word) => ends.has(word)));
  return ended.length > 0 ? ended : found;
}

function columnsNamed(nouns: readonly string[], input: Input, at: number): Match<ColumnProfile>[] {
  const named = columnsCalled(nouns, input, at);
  if (named.length > 0) return named;
  const meant = nouns.flatMap((noun) => {
    if (EXTENTS.includes(noun)) return [];
    const { profile } = input.dataset;
    const column = noun === PER_HEAD ? givenPerHead(profile.columns).get("gdp") : columnMeant(noun, profile);
    return column?.type === "number" ? [{ noun, column }] : [];
  });
  const [first] = meant;
  if (first === undefined || meant.some(({ column }) => column !== first.column)) return [];
  const notes = [`taking ${first.column.name} for the ${first.noun.replaceAll("_", " ")}`];
  return [{ to: at, cost: 0.6, notes, value: first.column }];
}

/** What countries are rich by, where no people say how rich they are together. */
const PER_HEAD = "gdp_per_capita";

/** What else things may be big by. */
const RIVAL_EXTENTS: ReadonlySet<string> = new Set(
  "area population size length height width volume acres acreage floors people members employees".split(" "),
);

function columnsCalled(nouns: readonly string[], input: Input, at: number): Match<ColumnProfile>[] {
  const isOpen = input.dataset.profile.columns.some(({ name }) =>
    wordsOf(name).some((word) => RIVAL_EXTENTS.has(word)),
  );
  return nouns
    .filter((noun) => noun !== PER_HEAD && !(isOpen && EXTENTS.includes(noun)))
    .flatMap((noun) =>
      totalsOf(
        input.finder
          .starting([asToken(noun)], 0)
          .filter(
            ({ column, cost }) =>
              column.type === "number" &&
              (cost < 0.5 || coreOf(column.name).join(" ") === noun || !EXTENTS.includes(noun)) &&
              !isCountOf(noun, column) &&
              !(noun === "length" && isOtherLength(column, input.dataset.profile)),
          ),
      ).map(({ column, cost, notes }) => ({ to: at, cost, notes, value: column })),
    );
}

/** How many ratings there are is no rating. */
function isCountOf(noun: string, { name }: ColumnProfile): boolean {
  return /^(?:rating|score)s?$/u.test(noun) && wordsOf(name).some((word) => COUNTS.has(word));
}

const COUNTS: ReadonlySet<string> = new Set("num number no nb n nr count cnt".split(" "));
const WHOLES: ReadonlySet<string> = new Set(["total", "whole", "overall", "entire", "global", "worldwide"]);

/** Where one of several columns holds the total of what the others hold parts of, it is what something costs. */
function totalsOf(links: readonly ColumnLink[]): readonly ColumnLink[] {
  const [total, ...others] = links.filter(({ column }) =>
    wordsOf(column.name).some((word) => WHOLES.has(word)),
  );
  if (total === undefined || others.length > 0 || links.length < 2 || links.some(({ cost }) => cost < 0.5))
    return links;
  // No part goes beyond all of it.
  if (links.some(({ column }) => Number(column.max) > Number(total.column.max))) return links;
  const whole = wordsOf(total.column.name).find((word) => WHOLES.has(word)) ?? "total";
  return [{ ...total, notes: [...total.notes, `taking the ${whole} for it: ${total.column.name}`] }];
}

function asToken(word: string): Token {
  return { kind: "word", text: word, folded: word, start: 0, end: word.length };
}
