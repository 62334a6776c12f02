import { distance } from "fastest-levenshtein";
import { fold } from "../../../data/fold.ts";
import type { ColumnProfile } from "../../../data/dataset.ts";
import { HOLLOW_WORDS, PREPOSITIONS, QUALIFIERS, UNITS } from "./lexicon.ts";
import { type Token, wordsOf } from "./tokens.ts";
import { isVocabulary } from "./vocabulary.ts";
import { likeness, toWord, type Word } from "./words.ts";

/** A column that some words of the question may name. */
export interface ColumnLink {
  readonly column: ColumnProfile;
  readonly to: number;
  readonly cost: number;
  readonly notes: readonly string[];
}

export interface ColumnFinder {
  /** The columns that words name: whole or core names, parts of names, abbreviations. */
  starting(tokens: readonly Token[], from: number): ColumnLink[];
  /** The columns that one word misspells: asked only of words that mean nothing else. */
  misspelt(tokens: readonly Token[], from: number): ColumnLink[];
}

const WHOLE = 0;
const CORE = 0.5;
const PART = 1;
/** Part of a name without the noun that says what it is: "storm" of max_storm_cat. */
export const HEADLESS = 1.5;
const MISSPELT = 3;
/** Longer runs of words name a column only literally. */
const LONGEST = 6;
const LONGEST_LITERAL = 24;

export function columnFinder(columns: readonly ColumnProfile[]): ColumnFinder {
  const names = columns.map(toName);
  return {
    starting: (tokens, from) => linksFrom(names, tokens, from),
    misspelt: (tokens, from) => slipsAt(names, tokens, from),
  };
}

interface Name {
  readonly column: ColumnProfile;
  readonly joined: string;
  readonly words: readonly Word[];
  /** The words that say what the column holds. */
  readonly core: readonly Word[];
  /** The last word of the core before anything that only tells more of it. */
  readonly head: Word | undefined;
}

function toName(column: ColumnProfile): Name {
  const words = wordsOf(column.name).filter((word) => !isLink(word));
  return {
    column,
    joined: fold(column.name).replaceAll(" ", ""),
    words: words.map(toWord),
    core: coreOf(column.name).map(toWord),
    head: headOf(column.name),
  };
}

function headOf(name: string): Word | undefined {
  const core = new Set(coreOf(name));
  const words = wordsOf(name);
  const first = words.findIndex((word) => core.has(word));
  const after = words.findIndex((word, at) => at > first && PREPOSITIONS.has(word));
  const head = words.slice(0, after === -1 ? words.length : after).findLast((word) => core.has(word));
  return head === undefined ? undefined : toWord(head);
}

/** `salary_in_thousands_of_dollars`, `number_of_hits`, `damage_USD`, `Trips (per day)`: salary, hits, damage, trips. */
export function coreOf(name: string): string[] {
  const shown = wordsOf(name.replace(/\([^)]*\).*$/u, ""));
  const unit = shown.findIndex(
    (word, at) => at > 0 && word === "in" && shown.slice(at).some((next) => UNITS.has(next)),
  );
  const kept = unit === -1 ? shown : shown.slice(0, unit);
  while (kept.length > 1 && UNITS.has(kept.at(-1) ?? "")) kept.pop();
  const core = kept.filter((word) => !HOLLOW_WORDS.has(word));
  return core.length === 0 ? kept : core;
}

function linksFrom(names: readonly Name[], tokens: readonly Token[], from: number): ColumnLink[] {
  const first = tokens[from];
  if (first === undefined || first.kind === "mark" || isLink(first.folded)) return [];
  const begun = first.kind === "quoted" ? [] : namesLike(names, first);
  const links: ColumnLink[] = [];
  const words: Word[] = [];
  let joined = "";
  for (let to = from + 1; to <= Math.min(tokens.length, from + LONGEST_LITERAL); to += 1) {
    const last = tokens[to - 1];
    if (last === undefined || (last.kind === "quoted" && to > from + 1)) break;
    joined += last.kind === "mark" ? "" : last.folded.replaceAll(" ", "");
    words.push(
      ...wordsOf(last.text)
        .filter((word) => !isLink(word))
        .map(toWord),
    );
    for (const name of names)
      if (name.joined === joined && last.kind !== "mark") links.push(linkTo(name, to, WHOLE));
    if (last.kind === "quoted") break;
    if (last.kind === "mark" || isLink(last.folded) || to > from + LONGEST) continue;
    for (const name of begun) {
      const cost = costOf(name, words);
      if (cost !== undefined) links.push(linkTo(name, to, cost));
    }
  }
  return cheapestOfEach(links);
}

function namesLike(names: readonly Name[], first: Token): Name[] {
  const [word] = wordsOf(first.text).map(toWord);
  return word === undefined
    ? []
    : names.filter((name) => name.words.some((own) => likeness(word, own) !== undefined));
}

function linkTo({ column }: Name, to: number, cost: number): ColumnLink {
  return { column, to, cost, notes: [] };
}

function costOf(name: Name, words: readonly Word[]): number | undefined {
  if (words.length === 0 || words.length > name.words.length) return undefined;
  const whole = words.length === name.words.length ? alike(words, name.words) : undefined;
  if (whole !== undefined) return WHOLE + whole;
  if (words.every(({ text }) => HOLLOW_WORDS.has(text) || UNITS.has(text) || /^\d+$/.test(text)))
    return undefined;
  const core = words.length === name.core.length ? alike(words, name.core) : undefined;
  if (core !== undefined) return CORE + core;
  const said = new Set(words.map(({ text }) => text));
  if (name.words.some(({ text }) => QUALIFIERS.has(text) && !said.has(text))) return undefined;
  const part = alike(words, name.words);
  if (part === undefined) return undefined;
  const { head } = name;
  return (head && words.some((word) => likeness(word, head) !== undefined) ? PART : HEADLESS) + part;
}

/** The cost of finding the words, in their order, among those of a name. */
function alike(words: readonly Word[], named: readonly Word[]): number | undefined {
  let cost = 0;
  let next = 0;
  for (const word of words) {
    let found: number | undefined;
    for (; found === undefined && next < named.length; next += 1) {
      const candidate = named[next];
      found = candidate && likeness(word, candidate);
    }
    if (found === undefined) return undefined;
    cost += found;
  }
  return cost;
}

/** More columns than this are not named by words that fit them all. */
const FEW = 8;

/** The cheapest link to each column; none at all where the words tell too many columns from none. */
function cheapestOfEach(links: readonly ColumnLink[]): ColumnLink[] {
  const best = new Map<string, ColumnLink>();
  for (const link of links) {
    const key = `${link.to} ${link.column.name}`;
    if (link.cost < (best.get(key)?.cost ?? Infinity)) best.set(key, link);
  }
  const crowds = Map.groupBy(
    best.values(),
    ({ to, cost }) => `${to} ${cost < CORE ? WHOLE : cost < PART ? CORE : PART}`,
  );
  return [...crowds.values()].filter((crowd) => crowd.length <= FEW).flat();
}

function slipsAt(names: readonly Name[], tokens: readonly Token[], from: number): ColumnLink[] {
  const token = tokens[from];
  if (token?.kind !== "word" || token.folded.length < 5 || isVocabulary(token.folded)) return [];
  return names
    .filter(
      ({ joined, core }) =>
        isSlip(token.folded.replaceAll(" ", ""), joined) ||
        (core.length === 1 && isSlip(token.folded, core[0]?.text ?? "")),
    )
    .map(({ column }) => ({
      column,
      to: from + 1,
      cost: MISSPELT,
      notes: [`taking "${token.text}" for ${column.name}`],
    }));
}

/** One slip of the fingers, or two in a long word, but not in the first letter. */
function isSlip(word: string, name: string): boolean {
  const allowed = word.length >= 10 ? 2 : 1;
  // In a short word another letter makes another word; one left out seldom does.
  if (word.length < 6 && name.length <= word.length && !isSwap(name, word)) return false;
  if (name[0] !== word[0] || Math.abs(name.length - word.length) > allowed) return false;
  return distance(name, word) <= allowed || isSwap(name, word);
}

function isSwap(left: string, right: string): boolean {
  if (left.length !== right.length) return false;
  const at = [...left].findIndex((letter, index) => letter !== right[index]);
  return (
    at >= 0 &&
    left[at] === right[at + 1] &&
    left[at + 1] === right[at] &&
    left.slice(at + 2) === right.slice(at + 2)
  );
}

/** Words inside a name that may as well be left out. */
function isLink(word: string): boolean {
  return word === "of" || word === "the";
}
