import type { Input } from "./input.ts";
import { type Phrases } from "./lexicon/phrases.ts";
import { ARTICLES } from "./lexicon/talk.ts";

/** One way to read the tokens from some position up to `to`. The cheaper, the more literal. */
export interface Match<T> {
  readonly to: number;
  readonly cost: number;
  readonly value: T;
  /** What was forgiven or assumed, for the reading line. */
  readonly notes: readonly string[];
}

/** All ways to read the tokens from a position. */
export type Parser<T> = (input: Input, at: number) => readonly Match<T>[];

/** What the parsers read, in their order; a conditional type, as nothing is to be inferred from what `build` takes of it. */
type Values<P extends readonly Parser<unknown>[]> = P extends readonly [
  Parser<infer First>,
  ...infer Rest extends readonly Parser<unknown>[],
]
  ? [First, ...Values<Rest>]
  : [];

const HOP = 0.05;

/** One phrase after the other, articles between them apart. `build` returns undefined when their types do not fit. */
export function seq<const P extends readonly Parser<unknown>[], R>(
  parsers: P,
  build: (...values: Values<P>) => R | undefined,
): Parser<R> {
  const [first = nothing, ...others] = parsers;
  return (input, at) => {
    if (input.budget.left <= 0) return NONE;
    const begun = first(input, at);
    if (begun.length === 0) return NONE;
    input.budget.left -= begun.length;
    let partial: Match<readonly unknown[]>[] = begun.map(({ to, cost, value, notes }) => ({
      to,
      cost,
      value: [value],
      notes,
    }));
    for (const parser of others) {
      if (input.budget.left <= 0) return NONE;
      const next: Match<readonly unknown[]>[] = [];
      for (const left of partial) {
        for (const start of starts(input, left.to)) {
          for (const right of parser(input, start)) {
            next.push({
              // A phrase left out must not swallow the article before it.
              to: right.to === start ? left.to : right.to,
              cost: left.cost + right.cost + (right.to === start ? 0 : (start - left.to) * HOP),
              value: [...left.value, right.value],
              notes: right.notes.length === 0 ? left.notes : [...left.notes, ...right.notes],
            });
          }
        }
      }
      input.budget.left -= next.length;
      if (next.length === 0) return NONE;
      partial = next;
    }
    return distinct(partial).flatMap((match) => {
      const value = build(...(match.value as Values<P>));
      return value === undefined ? [] : [{ ...match, value }];
    });
  };
}

/** Most phrases are not there, at most words. */
const NONE: readonly never[] = [];
const nothing: Parser<never> = () => NONE;

function starts(input: Input, at: number): readonly number[] {
  return ARTICLES.has(input.tokens[at]?.folded ?? "") ? [at, at + 1] : [at];
}

/** Leaving out an optional phrase before or after an article is the same reading. */
function distinct(matches: readonly Match<readonly unknown[]>[]): readonly Match<readonly unknown[]>[] {
  if (matches.length < 2) return matches;
  const kept: Match<readonly unknown[]>[] = [];
  for (const match of matches) {
    const isKnown = kept.some(
      ({ to, value }) => to === match.to && value.every((one, at) => one === match.value[at]),
    );
    if (!isKnown) kept.push(match);
  }
  return kept;
}

/** Any of several ways to say a thing. */
export function alt<T>(...parsers: readonly Parser<T>[]): Parser<T> {
  return (input, at) => {
    let found: readonly Match<T>[] = NONE;
    for (const parser of parsers) {
      const more = parser(input, at);
      if (more.length > 0) found = found.length === 0 ? more : [...found, ...more];
    }
    return found;
  };
}

/** With or without. */
export function opt<T>(parser: Parser<T>): Parser<T | undefined> {
  return (input, at) => [{ to: at, cost: 0, value: undefined, notes: [] }, ...parser(input, at)];
}

export function map<T, R>(parser: Parser<T>, change: (value: T) => R | undefined): Parser<R> {
  return seq([parser] as const, change);
}

/** One phrase after the other, whose words say no more than that. */
export function telling<R>(parsers: readonly Parser<unknown>[], value: R): Parser<R> {
  return seq(parsers, () => value);
}

/** Phrases of the lexicon. Quoted words are never taken for them. */
export function term<T>(phrases: Phrases<T>): Parser<T> {
  const byFirst = tableOf(phrases);
  return (input, at) => {
    const begun = byFirst.get(input.tokens[at]?.folded ?? "");
    if (begun === undefined) return NONE;
    return begun
      .filter(({ words }) => words.every((word, index) => isWord(input, at + index, word)))
      .map(({ words: { length }, value }) => {
        const notes = input.tokens.slice(at, at + length).flatMap(({ slip }) => slip ?? []);
        return { to: at + length, cost: 0, value, notes };
      });
  };
}

type Table<T> = ReadonlyMap<string, readonly { readonly words: readonly string[]; readonly value: T }[]>;

/** Phrases by their first words. Some parsers are made anew for every question; their tables are not. */
function tableOf<T>(phrases: Phrases<T>): Table<T> {
  const known = TABLES.get(phrases) as Table<T> | undefined;
  if (known !== undefined) return known;
  const table = Object.entries(phrases).map(([text, value]) => ({ words: text.split(" "), value }));
  const byFirst = Map.groupBy(table, ({ words }) => words[0] ?? "");
  TABLES.set(phrases, byFirst);
  return byFirst;
}

const TABLES = new WeakMap<object, Table<unknown>>();

/** Any of some phrases, that mean the same. */
export function phrase(...texts: readonly string[]): Parser<true> {
  const key = texts.join("|");
  const known = SAME.get(key) ?? term(Object.fromEntries(texts.map((text) => [text, true as const])));
  if (SAME.size >= MOST_SAME) SAME.clear();
  SAME.set(key, known);
  return known;
}

const SAME = new Map<string, Parser<true>>();
const MOST_SAME = 5000;

/** The same of one text, in which a bar or the end of a line parts them. */
export function anyOf(text: string): Parser<true> {
  return phrase(...text.trim().split(/\s*[|\n]\s*/));
}

function isWord({ tokens }: Input, at: number, word: string): boolean {
  const token = tokens[at];
  return token !== undefined && token.kind !== "quoted" && token.folded === word;
}

/** One or more, with separators between them. */
export function listOf<T>(item: Parser<T>, separator: Parser<unknown>, most = 12): Parser<readonly T[]> {
  const more = seq([separator, item] as const, (_, value) => value);
  return (input, at) => {
    let last: readonly Match<readonly T[]>[] = map(item, (value): readonly T[] => [value])(input, at);
    const found = [...last];
    for (let length = 1; length < most && last.length > 0 && input.budget.left > 0; length += 1) {
      last = last.flatMap((left) =>
        more(input, left.to).map((right) => ({
          to: right.to,
          cost: left.cost + right.cost,
          value: [...left.value, right.value],
          notes: [...left.notes, ...right.notes],
        })),
      );
      input.budget.left -= last.length;
      found.push(...last);
    }
    return found;
  };
}

/** A second choice: what is read so costs more. */
export function dearer<T>(parser: Parser<T>, by: number): Parser<T> {
  return (input, at) =>
    parser(input, at).map(({ to, cost, value, notes }) => ({ to, cost: cost + by, value, notes }));
}

/** Reads each position once, however many phrases ask for it. */
export function memo<T>(parser: Parser<T>): Parser<T> {
  const known = new WeakMap<Input, Map<number, readonly Match<T>[]>>();
  return (input, at) => {
    const memory = known.get(input) ?? new Map<number, readonly Match<T>[]>();
    known.set(input, memory);
    const before = memory.get(at);
    if (before !== undefined) return before;
    const matches = parser(input, at);
    memory.set(at, matches);
    return matches;
  };
}
