import type { ColumnProfile } from "../../../data/dataset.ts";
import {
  alike,
  cheapestOfEach,
  type ColumnLink,
  CORE,
  costOf,
  FEW,
  levelOf,
  linkTo,
  LONGEST,
  WHOLE,
} from "./column_costs.ts";
import { type Costs, indexed, MOST_KNOWN, type Names, namesLike } from "./column_index.ts";
import { isLink, linkedWords, type Name, namesOf } from "./column_names.ts";
import { slippedRuns, slipsAt } from "./column_slips.ts";
import { AGGREGATE_WORDS, EXTREME_WORDS } from "./lexicon/extremes.ts";
import { HOLLOW_WORDS, PREPOSITIONS, QUALIFIERS } from "./lexicon/things.ts";
import type { Token } from "./tokens.ts";
import { likeness, toWord, type Word } from "./words.ts";

export interface ColumnFinder {
  /** The columns that words name: whole or core names, parts of names, abbreviations. */
  starting(tokens: readonly Token[], from: number): ColumnLink[];
  /** The columns that one word misspells: asked only of words that mean nothing else. */
  misspelt(tokens: readonly Token[], from: number): ColumnLink[];
  /** The same of several words, some of which are those of the name; whether a word may be a slip is for the caller to say. */
  misspeltRuns(tokens: readonly Token[], from: number, mayBeSlip: (at: number) => boolean): ColumnLink[];
  /** Whether the words are part of a longer run that is a column's whole name. */
  within(tokens: readonly Token[], from: number, to: number): boolean;
}

const LONGEST_LITERAL = 24;

export function columnFinder(columns: readonly ColumnProfile[]): ColumnFinder {
  const known = FINDERS.get(columns);
  if (known !== undefined) return known;
  const names = indexed(namesOf(columns));
  const finder: ColumnFinder = {
    starting: (tokens, from) => linksFrom(names, tokens, from),
    misspelt: (tokens, from) => slipsAt(names, tokens, from),
    misspeltRuns: (tokens, from, mayBeSlip) => slippedRuns(names, tokens, from, mayBeSlip),
    within: (tokens, from, to) =>
      tokens
        .slice(Math.max(0, to - LONGEST_LITERAL), from + 1)
        .some((_, before) =>
          linksFrom(names, tokens, from - before).some(
            (link) => link.cost < CORE && link.to >= to && (before > 0 || link.to > to),
          ),
        ),
  };
  FINDERS.set(columns, finder);
  return finder;
}

/** A question is laid beside the same columns several times, and some tables have hundreds. */
const FINDERS = new WeakMap<readonly ColumnProfile[], ColumnFinder>();

function linksFrom(names: Names, tokens: readonly Token[], from: number): ColumnLink[] {
  const first = tokens[from];
  if (first === undefined) return [];
  const links = signedLinks(names, tokens, from, first);
  if (first.kind === "mark" || isLink(first.folded)) return links;
  let begun = first.kind === "quoted" ? [] : namesLike(names, first);
  const near = begun;
  const words: Word[] = [];
  let joined = "";
  for (let to = from + 1; to <= Math.min(tokens.length, from + LONGEST_LITERAL); to += 1) {
    const last = tokens[to - 1];
    if (last === undefined || (last.kind === "quoted" && to > from + 1)) break;
    joined += last.kind === "mark" ? "" : last.folded.replaceAll(" ", "");
    if (near.length > 0 && last.kind !== "mark") words.push(...linkedWords(last.text).map(toWord));
    // "VP vs" is no VPVS.
    if (last.kind !== "mark" && !(to > from + 1 && VERSUS.test(last.text)))
      links.push(...(names.byJoined.get(joined) ?? []).map((name) => linkTo(name, to, WHOLE)));
    if (last.kind === "quoted") break;
    if (last.kind === "mark" || isLink(last.folded) || to > from + LONGEST) continue;
    // Of hundreds of names that begin alike, hardly one goes on as the question does.
    const costs = costsOf(names, begun, [first.text, ...words.map(({ text }) => text)].join("\n"), words);
    ({ begun } = costs);
    const known = links.filter((link) => link.to === to).length;
    for (const { level, fits } of costs.crowds) {
      // What fits too many columns tells none of them, and in whole names it crowds out what is known, too.
      if (words.length === 1 && level !== WHOLE && fits.length > FEW + known) continue;
      links.push(...fits.map(({ name, cost }) => linkTo(name, to, cost)));
    }
    if (words.length >= 2 && mayBeTurned(tokens, from, to))
      links.push(
        ...near.filter((name) => isTurned(words, name)).map((name) => turnedLink(name, tokens, from, to)),
      );
  }
  return cheapestOfEach(links);
}

const VERSUS = /^(?:vs|versus|and|or|by)$/u;

function costsOf({ costs }: Names, before: readonly Name[], key: string, words: readonly Word[]): Costs {
  const known = costs.get(key);
  if (known !== undefined) return known;
  const begun = before.filter((name) => alike(words, name.words) !== undefined);
  const costing = begun.flatMap((name) => {
    const cost = costOf(name, words);
    return cost === undefined ? [] : [{ name, cost }];
  });
  const crowds = [...Map.groupBy(costing, ({ cost }) => levelOf(cost))];
  const found = { begun, crowds: crowds.map(([level, fits]) => ({ level, fits })) };
  if (costs.size >= MOST_KNOWN) costs.clear();
  costs.set(key, found);
  return found;
}

/** Names written out with their signs. */
function signedLinks({ bySign }: Names, tokens: readonly Token[], from: number, first: Token): ColumnLink[] {
  return (bySign.get(first.folded) ?? [])
    .filter(({ pieces }) =>
      pieces.every((piece, at) => {
        const token = tokens[from + at];
        return token !== undefined && token.kind !== "quoted" && token.folded === piece;
      }),
    )
    .map(({ name, pieces }) => linkTo(name, from + pieces.length, WHOLE));
}

/** Of a name's words in another order, what it costs more than in theirs. */
const TURNED = 0.2;

function turnedLink(name: Name, tokens: readonly Token[], from: number, to: number): ColumnLink {
  const said = tokens.slice(from, to).map(({ text }) => text);
  const notes = [`taking "${said.join(" ")}" for ${name.column.name}`];
  return { column: name.column, to, cost: CORE + TURNED, notes };
}

/** "total sleep" asks for the total of it, unless something is asked of the total: "average total sleep". */
function mayBeTurned(tokens: readonly Token[], from: number, to: number): boolean {
  const said = tokens.slice(from, to);
  if (said.some(({ kind, folded }) => kind !== "word" || isLink(folded))) return false;
  if (HOLLOW_WORDS.has(said[0]?.folded ?? "")) return false;
  const before = tokens[from - 1]?.folded ?? "";
  return !isAggregate(said[0]?.folded ?? "") || isAggregate(before);
}

function isAggregate(word: string): boolean {
  return Object.hasOwn(AGGREGATE_WORDS, word) || Object.hasOwn(EXTREME_WORDS, word);
}

function isRelation({ text }: Word): boolean {
  return PREPOSITIONS.has(text) || QUALIFIERS.has(text) || text === "and";
}

/** All words of a name in another order, where their order tells nothing: "minimum temperature record" is record_min_temp. */
function isTurned(words: readonly Word[], { words: named, core }: Name): boolean {
  const own = [core, named].find(({ length }) => length === words.length);
  if (own === undefined || own.length > 3) return false;
  if (named.some(isRelation) || own.filter(({ text }) => isAggregate(text)).length > 1) return false;
  if (alike(words, own) !== undefined) return false;
  const left = [...own];
  return words.every((word) => {
    const at = left.findIndex((one) => likeness(word, one) !== undefined);
    if (at !== -1) left.splice(at, 1);
    return at !== -1;
  });
}
