import type { ColumnProfile, Profile } from "../../../../data/dataset.ts";
import type { ColumnLink } from "../column_costs.ts";
import { flagOf } from "../column_facts.ts";
import { HOLLOW_WORDS, PREPOSITIONS } from "../lexicon/things.ts";
import { sameNoun } from "../names.ts";
import { once } from "../once.ts";
import { type Token, wordsOf } from "../tokens.ts";

/** "HDI" is the column "Human Development Index (HDI)", which says so, before any in whose name HDI only occurs. */
export function addAcronyms(links: ColumnLink[][], tokens: readonly Token[], { columns }: Profile): void {
  for (const [at, { kind, folded }] of tokens.entries()) {
    if (kind !== "word" || folded.length < 2 || folded.length > 6) continue;
    const own = byAcronym(columns).get(folded);
    if (own === undefined) continue;
    const others = (links[at] ?? []).filter(({ to, cost }) => to > at + 1 || cost < 0.2);
    links[at] = [...others, ...own.map((column) => ({ column, to: at + 1, cost: 0.2, notes: [] }))];
  }
}

const byAcronym = once((columns: readonly ColumnProfile[]) =>
  Map.groupBy(columns, (column) => acronymOf(column) ?? ""),
);

/** The capitals in brackets at a name's end, if they begin the words before them, in their order. */
function acronymOf({ name }: ColumnProfile): string | undefined {
  const [, long = "", short = ""] = /^(.+?)\s*\((\p{Lu}{2,6})\)\s*$/u.exec(name) ?? [];
  let left = short.toLowerCase();
  for (const word of wordsOf(long)) if (left !== "" && word.startsWith(left[0] ?? "")) left = left.slice(1);
  return short !== "" && left === "" ? short.toLowerCase() : undefined;
}

/**
 * "life expectancy" is "Life expectancy at birth" and not "Inequality in life expectancy": what a name says behind "in" or "of"
 * is not what its numbers are.
 */
export function preferHeads(links: ColumnLink[][], tokens: readonly Token[]): void {
  for (const [at, all] of links.entries()) {
    const found = withoutWhether(all);
    links[at] = found;
    const partial = found.filter(({ cost }) => cost >= 1);
    if (partial.length < 2) continue;
    const headed = partial.filter(({ column, to }) => isHead(column, tokens[to - 1]));
    if (headed.length === 0) continue;
    links[at] = found.filter(
      (link) =>
        !partial.includes(link) ||
        !isBehind(link.column, tokens.slice(at, link.to)) ||
        !headed.some(({ to }) => to >= link.to),
    );
  }
}

/** "year" is a "Release Year" and not "Year?", which says only whether there is one. */
function withoutWhether(found: ColumnLink[]): ColumnLink[] {
  return found.filter(
    ({ column, to }) =>
      !column.name.endsWith("?") ||
      flagOf(column) === undefined ||
      !found.some((other) => other.to === to && !other.beside && flagOf(other.column) === undefined),
  );
}

/** The words of a name up to the first that only tells more of them. */
function front({ name }: ColumnProfile): readonly string[] {
  const words = wordsOf(name.replaceAll(/\([^)]*\)/gu, " "));
  const end = words.findIndex((word, at) => at > 0 && PREPOSITIONS.has(word));
  // A number of ratings is one of ratings.
  return end === -1 || words.slice(0, end).every((word) => HOLLOW_WORDS.has(word))
    ? words
    : words.slice(0, end);
}

function isHead(column: ColumnProfile, last: Token | undefined): boolean {
  return last !== undefined && sameNoun(front(column).at(-1) ?? "", last.folded);
}

/** Whether none of the words is in front: a share of seats is one of seats. */
function isBehind(column: ColumnProfile, said: readonly Token[]): boolean {
  const before = front(column);
  return !said.some(({ folded }) => before.some((word) => sameNoun(word, folded)));
}
