import type { ColumnProfile } from "../../../data/dataset.ts";
import { isTime } from "./column_facts.ts";
import { type Name, NEGATIONS } from "./column_names.ts";
import { GENERIC_HEADS, HOLLOW_WORDS, QUALIFIERS } from "./lexicon/things.ts";
import { UNITS } from "./lexicon/units.ts";
import { isPlural, likeness, type Word } from "./words.ts";

/** A column that some words of the question may name. */
export interface ColumnLink {
  readonly column: ColumnProfile;
  readonly to: number;
  readonly cost: number;
  readonly notes: readonly string[];
  /** It is no name by itself, but goes with a value of the column: "large wildlife" is of wildlife_size. */
  readonly beside?: true;
}

export const WHOLE = 0;

export const CORE = 0.5;

const PART = 1;

/** Part of a name without the noun that says what it is: "storm" of max_storm_cat. */
export const HEADLESS = 1.5;

/** The same of what names no column by itself: it only leaves open which of several is meant. */
const RIVAL = 2;

export const MISSPELT = 3;

/** Longer runs of words name a column only literally. */
export const LONGEST = 6;

export function linkTo({ column }: Name, to: number, cost: number): ColumnLink {
  return { column, to, cost, notes: [] };
}

export function costOf(name: Name, words: readonly Word[]): number | undefined {
  if (words.length === 0 || words.length > name.words.length) return undefined;
  const whole = words.length === name.words.length ? alike(words, name.words) : undefined;
  if (whole !== undefined) return WHOLE + whole;
  if (words.every(({ text }) => HOLLOW_WORDS.has(text) || UNITS.has(text) || /^\d+$/.test(text)))
    return undefined;
  const said = new Set(words.map(({ text }) => text));
  if (name.running && ![...RUNNING].some((word) => said.has(word))) return undefined;
  const negative = name.negative || words.some(({ text }) => name.aside.has(text));
  if (negative && ![...NEGATIONS].some((word) => said.has(word))) return undefined;
  const core = words.length === name.core.length ? alike(words, name.core) : undefined;
  if (core !== undefined)
    return (isOneOfMany(words, name) ? PART : isCountOfValued(words, name) ? RIVAL : CORE) + core;
  if (name.words.some(({ text }) => QUALIFIERS.has(text) && !said.has(text))) return undefined;
  const part = alike(words, name.words);
  if (part === undefined || isBroken(words, name)) return undefined;
  const heads = [name.head, name.done].filter((head) => head !== undefined);
  if (heads.some((head) => words.some((word) => likeness(word, head) !== undefined))) return PART + part;
  return (isHeadless(words, name) ? HEADLESS : RIVAL) + part;
}

/** What has an amount; tips and fees are one. */
const DEALS: ReadonlySet<string> = new Set(
  "order loan transaction invoice purchase customer claim contract booking deal bid trade".split(" "),
);

/** "the most orders" are not the highest order_value, nor are "customers" a customer_value. */
function isCountOfValued([first, ...others]: readonly Word[], { column, words: named, core }: Name): boolean {
  const [own = "", last] = named.map(({ text }) => text);
  const isValued =
    named.length === 2 && core.length === 1 && (last === "value" || (last === "amount" && DEALS.has(own)));
  return (
    isValued &&
    column.type === "number" &&
    others.length === 0 &&
    first !== undefined &&
    isPlural(first.text) &&
    !isPlural(own)
  );
}

/** "a rating of 5" is not the Number of Ratings, if there is another rating. */
function isOneOfMany([first, ...others]: readonly Word[], { words: named, core }: Name): boolean {
  const [own] = core;
  const counts = named.some(({ text }) => COUNTS.has(text));
  return (
    counts &&
    first !== undefined &&
    own !== undefined &&
    others.length === 0 &&
    isPlural(own.text) &&
    !isPlural(first.text)
  );
}

const COUNTS: ReadonlySet<string> = new Set("number num count cnt".split(" "));

const RUNNING: ReadonlySet<string> = new Set("date far ytd running since cumulative".split(" "));

/**
 * Without the noun that says what a column holds, its name is only that of another thing: orders are no order_value, and
 * customers no customer_city. A day is when it happens, though ("hired" of hire_date); some nouns add next to nothing
 * ("Headquarters Location", temp_max); and letters stand for all of a name ("NA and EU sales").
 */
function isHeadless(words: readonly Word[], { column, core }: Name): boolean {
  if (column.type === "date" || column.type === "timestamp") return true;
  if (words.every(({ text }) => hasInCapitals(column, text.toUpperCase()))) return true;
  const said = core.findLastIndex((own) => words.some((word) => likeness(word, own) !== undefined));
  return said >= 0 && core.slice(said + 1).every(({ text }) => GENERIC_HEADS.has(text));
}

function hasInCapitals({ name }: ColumnProfile, letters: string): boolean {
  return name.includes(letters) && new RegExp(`(?<![\\p{L}])${letters}(?![\\p{L}])`, "u").test(name);
}

/** Whoever says the words around one that tells something leaves it out on purpose: "US sales" are not the US DVD Sales. */
function isBroken(words: readonly Word[], { words: named, core }: Name): boolean {
  let next = 0;
  return words.some((word, at) => {
    const found = named.findIndex((own, place) => place >= next && likeness(word, own) !== undefined);
    const skipped = at === 0 ? [] : named.slice(next, found);
    next = found + 1;
    return skipped.some((own) => !SUMMED.has(own.text) && core.some(({ text }) => text === own.text));
  });
}

/** What a number is said to be, whatever it is of: "subway ridership" is "Subways: Total Estimated Ridership". */
const SUMMED: ReadonlySet<string> = new Set("total estimated reported recorded measured".split(" "));

/** The cost of finding the words, in their order, among those of a name. */
export function alike(words: readonly Word[], named: readonly Word[]): number | undefined {
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
export const FEW = 8;

/** The cheapest link to each column; none at all where the words tell too many columns from none. */
export function cheapestOfEach(links: readonly ColumnLink[]): ColumnLink[] {
  if (links.length === 0) return [];
  const best = new Map<string, ColumnLink>();
  for (const link of links) {
    const key = `${link.to} ${link.column.name}`;
    if (link.cost < (best.get(key)?.cost ?? Infinity)) best.set(key, link);
  }
  const named = [...Map.groupBy(best.values(), ({ to }) => to).values()].flatMap(leveled);
  const crowds = Map.groupBy(named, ({ to, cost }) => `${to} ${levelOf(cost)}`);
  return [...crowds.values()].filter((crowd) => crowd.length <= FEW).flat();
}

export function levelOf(cost: number): number {
  if (cost < CORE) return WHOLE;
  return cost < PART ? CORE : PART;
}

/** Words that are a part of several names mean each as well as the other, whatever else these say. */
function leveled(links: readonly ColumnLink[]): readonly ColumnLink[] {
  const parts = links.filter(({ cost }) => cost >= PART);
  // When sales were is no rival of the tax on them.
  if (parts.every(({ column, cost }) => cost >= RIVAL || isTime(column)))
    return links.map((link) => (link.cost >= RIVAL ? { ...link, beside: true } : link));
  if (parts.length === 1) return links;
  return links.map((link) => {
    const base = [RIVAL, HEADLESS].find((level) => link.cost >= level);
    return base === undefined ? link : { ...link, cost: link.cost - base + PART };
  });
}
