import type { ColumnProfile, Profile } from "../../../../data/dataset.ts";
import { said } from "./asked_words.ts";
import { isSaid, LINKS, stepsOf } from "./short_steps.ts";
import { coreOf } from "../column_names.ts";
import { type ColumnLink } from "../column_costs.ts";
import { once } from "../once.ts";
import { type Token, wordsOf } from "../tokens.ts";
import { likeness, toWord } from "../words.ts";

/**
 * Names that are written short: "student teacher ratio" is stu_teach_ratio, "body fat" is pcBfat, "max heart rate" is MaxHR,
 * "body mass index" is bmi, and the other way round. It takes all words of a name, and one column alone that they fit.
 */
export function addShortHeaders(
  links: ColumnLink[][],
  tokens: readonly Token[],
  { columns }: Profile,
  isFree: (at: number) => boolean,
): void {
  // Part of a name that is none by itself leaves a word open.
  const isOpen = (at: number) =>
    isFree(at) || ((links[at]?.length ?? 0) > 0 && links[at]?.every(({ beside }) => beside));
  for (const at of tokens.keys()) {
    const fits = begunBy(columns, tokens, at).flatMap((column) => {
      const to = Math.max(...nameEnds(column, tokens, at));
      return to > at && hasFree(at, to, isOpen) && !isKnown(links, column, at, to) ? [{ column, to }] : [];
    });
    const to = Math.max(...fits.map((fit) => fit.to));
    const [only, ...others] = fits.filter((fit) => fit.to === to);
    if (only === undefined || others.length > 0) continue;
    const { column } = only;
    if (partsOf(column).length < SURE_PARTS && isSpelledElsewhere(columns, column, tokens, at, to)) continue;
    // "body fat percentage"
    const isShare = wordsOf(column.name).some((word) => SHARES.has(word));
    const end = isShare && /^percent(?:age)?$/u.test(tokens[to]?.folded ?? "") ? to + 1 : to;
    links[at] = [
      ...(links[at] ?? []).filter((link) => link.cost < 1 || link.to > to),
      { column, to: end, cost: 0.7, notes: [`taking "${said(tokens, at, end)}" for ${column.name}`] },
    ];
  }
}

/** Columns whose names, in full or in short, may begin with the word: a table may have hundreds. */
function begunBy(
  columns: readonly ColumnProfile[],
  tokens: readonly Token[],
  at: number,
): readonly ColumnProfile[] {
  const token = tokens[at];
  if (token?.kind !== "word" || LINKS.has(token.folded)) return [];
  const { firsts, initials } = beginningsOf(columns);
  const begun = (firsts.get(token.folded.charAt(0)) ?? [])
    .filter(({ part, many }) => stepsOf(part, tokens, at, many).length > 0)
    .flatMap(({ columns: own }) => own);
  return [...new Set([...begun, ...(initials.get(token.folded) ?? [])])];
}

/** By the letter that names begin with, what they begin with, among how many words; and by the first letters of all their words. */
const beginningsOf = once((columns: readonly ColumnProfile[]) => {
  const begun = columns.flatMap((column) =>
    ordersOf(column).flatMap(([part, ...more]) =>
      part === undefined ? [] : [{ part, many: more.length + 1, column }],
    ),
  );
  const firsts = [...Map.groupBy(begun, ({ part, many }) => `${many} ${part}`).values()].flatMap((all) =>
    all.slice(0, 1).map(({ part, many }) => ({ part, many, columns: all.map(({ column }) => column) })),
  );
  return {
    firsts: Map.groupBy(firsts, ({ part }) => part.charAt(0)),
    initials: Map.groupBy(columns, initialsOf),
  };
});

function ordersOf(column: ColumnProfile): readonly (readonly string[])[] {
  const parts = partsOf(column);
  return parts.length === 2 ? [parts, parts.toReversed()] : [parts];
}

/** So many words in their order are those of one name, whatever other names have. */
const SURE_PARTS = 3;

/** Some word has no other meaning yet. */
function hasFree(from: number, to: number, isFree: (at: number) => boolean | undefined): boolean {
  for (let at = from; at < to; at += 1) if (isFree(at)) return true;
  return false;
}

function isKnown(links: readonly ColumnLink[][], column: ColumnProfile, at: number, to: number): boolean {
  return (links[at] ?? []).some((link) => link.to >= to && link.cost < 1 && link.column === column);
}

/** A word that another column's name spells out is rather meant of that. */
function isSpelledElsewhere(
  columns: readonly ColumnProfile[],
  own: ColumnProfile,
  tokens: readonly Token[],
  from: number,
  to: number,
): boolean {
  const short = tokens
    .slice(from, to)
    .map(({ folded }) => toWord(folded))
    .filter((word) => !wordsOf(own.name).some((part) => likeness(word, toWord(part)) !== undefined));
  return columns.some(
    (column) =>
      column !== own &&
      wordsOf(column.name).some((part) =>
        short.some((word) => !LINKS.has(word.text) && likeness(word, toWord(part)) !== undefined),
      ),
  );
}

/** Where the words that begin there end, if they are a column's name in full; no end at all is 0. */
function nameEnds(column: ColumnProfile, tokens: readonly Token[], at: number): readonly number[] {
  const first = tokens[at];
  if (first?.kind !== "word" || LINKS.has(first.folded)) return [0];
  const parts = partsOf(column);
  const orders = parts.length === 2 ? [parts, parts.toReversed()] : [parts];
  return [
    0,
    ...orders
      .filter(([part = ""]) => part.startsWith(first.folded.charAt(0)))
      .flatMap((order) => aligned(order, tokens, at, order.length, /\d/u.test(column.name))),
    ...(wordsOf(column.name).length >= 3 && first.folded === initialsOf(column) ? [at + 1] : []),
  ];
}

/** Its words, without those that only say what kind of number it is. */
function partsOf(column: ColumnProfile): readonly string[] {
  const known = PARTS.get(column);
  if (known !== undefined) return known;
  const own = withoutNumber(coreOf(column.name).filter((word) => !SHARES.has(word)));
  const parts = own.length <= MOST_PARTS && own.every((word) => /^\p{L}+$/u.test(word)) ? own : [];
  PARTS.set(column, parts);
  return parts;
}

/** "Tax 5%" is a tax, and "Bedroom2" a number of bedrooms, where no other name says the same with another number. */
function withoutNumber(words: readonly string[]): readonly string[] {
  const [, letters] = /^(\p{L}{4,})\d$/u.exec(words.at(-1) ?? "") ?? [];
  if (letters !== undefined) return [...words.slice(0, -1), letters];
  return words.length > 1 && /^\d{1,2}$/u.test(words.at(-1) ?? "") ? words.slice(0, -1) : words;
}

const PARTS = new WeakMap<ColumnProfile, readonly string[]>();
const MOST_PARTS = 5;
const SHARES: ReadonlySet<string> = new Set(["pc", "pct", "perc", "percent"]);

function initialsOf({ name }: ColumnProfile): string {
  return wordsOf(name)
    .filter((word) => !LINKS.has(word))
    .map((word) => word.charAt(0))
    .join("");
}

/** All ends of the words that the parts may stand for; words that are the parts need no rule of their own. */
function aligned(
  [part, ...rest]: readonly string[],
  tokens: readonly Token[],
  at: number,
  many: number,
  shortened = false,
  before?: string,
): number[] {
  if (part === undefined) return shortened ? [at] : [];
  return stepsOf(part, tokens, at, many).flatMap(({ to, short, weak }) => {
    if (weak && !isSaid(rest[0], tokens, to) && !isSaid(before, tokens, at - 1)) return [];
    return aligned(rest, tokens, to, many, shortened || short, part);
  });
}
