import { fold } from "../../../data/fold.ts";
import type { ColumnProfile } from "../../../data/dataset.ts";
import { flagOf } from "./column_facts.ts";
import { AGGREGATE_WORDS, EXTREME_WORDS } from "./lexicon/extremes.ts";
import { NUMBER_ENDS } from "./lexicon/numbers.ts";
import { GENERIC_HEADS, HOLLOW_WORDS, PREPOSITIONS, QUALIFIERS } from "./lexicon/things.ts";
import { UNITS } from "./lexicon/units.ts";
import { doneWith, saysNoMore } from "./name_ends.ts";
import { withoutTime } from "./linking/header_times.ts";
import { isSlip } from "./slips.ts";
import { type Token, tokenize, wordsOf } from "./tokens.ts";
import { isVocabulary } from "./vocabulary.ts";
import { isPlural, likeness, toWord, type Word } from "./words.ts";

/** A column that some words of the question may name. */
export interface ColumnLink {
  readonly column: ColumnProfile;
  readonly to: number;
  readonly cost: number;
  readonly notes: readonly string[];
  /** It is no name by itself, but goes with a value of the column: "large wildlife" is of wildlife_size. */
  readonly beside?: true;
}

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

const WHOLE = 0;
const CORE = 0.5;
const PART = 1;
/** Part of a name without the noun that says what it is: "storm" of max_storm_cat. */
export const HEADLESS = 1.5;
/** The same of what names no column by itself: it only leaves open which of several is meant. */
const RIVAL = 2;
const MISSPELT = 3;
/** Longer runs of words name a column only literally. */
const LONGEST = 6;
const LONGEST_LITERAL = 24;

export function columnFinder(columns: readonly ColumnProfile[]): ColumnFinder {
  const known = FINDERS.get(columns);
  if (known !== undefined) return known;
  const cores = coresOf(columns);
  const stems = Map.groupBy(columns, timeless);
  const names = indexed(
    columns.map((column) => {
      const alone = stems.get(timeless(column))?.length === 1 && !flagOf(column);
      const core = cores.get(column) ?? [];
      // The time only tells when: "emissions" of "CO2 emissions 2010".
      const told = withoutTime(core);
      return toName(column, alone && told.length > 0 ? withoutEnds(told) : core);
    }),
  );
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

interface Name {
  readonly column: ColumnProfile;
  readonly joined: string;
  readonly words: readonly Word[];
  /** The words that say what the column holds. */
  readonly core: readonly Word[];
  /** The last word of the core before anything that only tells more of it. */
  readonly head: Word | undefined;
  /** What something was done with, before the word for that: "acres" of acres_affected. */
  readonly done: Word | undefined;
  /** Whether its numbers are what has come together up to each row. */
  readonly running: boolean;
  /** Whether it says what is not so: "Who Were Not Distracted". */
  readonly negative: boolean;
  /** The same in parentheses, which only tell more, of the words there: "Fuels (Not in Total)". */
  readonly aside: ReadonlySet<string>;
}

interface Names {
  readonly all: readonly Name[];
  /** Those that have a word, as asked before: a question is laid beside the same names several times. */
  readonly known: Map<string, readonly Name[]>;
  /** What some words cost by each name that has them, as asked before. */
  readonly costs: Map<string, Costs>;
  readonly byJoined: ReadonlyMap<string, readonly Name[]>;
  /** By any form of any word. */
  readonly byForm: ReadonlyMap<string, readonly Name[]>;
  /** By the first letter of what one word may be in full. */
  readonly byLetter: ReadonlyMap<string, readonly Name[]>;
  /** Names with signs, as questions have them piece by piece, by the first piece: "Price ($)", "% change". */
  readonly bySign: ReadonlyMap<
    string,
    readonly { readonly name: Name; readonly pieces: readonly string[] }[]
  >;
}

interface Costs {
  readonly begun: readonly Name[];
  /** Each name with what the words cost, those together that are named as well as each other. */
  readonly crowds: readonly {
    readonly level: number;
    readonly fits: readonly { readonly name: Name; readonly cost: number }[];
  }[];
}

const MOST_KNOWN = 500;

function indexed(all: readonly Name[]): Names {
  const byJoined = new Map<string, Name[]>();
  const byForm = new Map<string, Name[]>();
  const byLetter = new Map<string, Name[]>();
  const put = (index: Map<string, Name[]>, key: string, name: Name) => {
    const there = index.get(key);
    if (there === undefined) index.set(key, [name]);
    else if (there.at(-1) !== name) there.push(name);
  };
  for (const name of all) {
    put(byJoined, name.joined, name);
    for (const form of new Set(name.words.flatMap(formsOf))) put(byForm, form, name);
    for (const whole of wholesOf(name)) put(byLetter, whole.charAt(0), name);
  }
  const signed = all
    .map((name) => ({ name, tokens: tokenize(name.column.name) }))
    .filter(({ tokens }) => tokens.some(({ kind }) => kind === "mark"))
    .map(({ name, tokens }) => ({ name, pieces: tokens.map(({ folded }) => folded) }));
  return {
    all,
    known: new Map(),
    costs: new Map(),
    byJoined,
    byForm,
    byLetter,
    bySign: Map.groupBy(signed, ({ pieces }) => pieces[0] ?? ""),
  };
}

/** Words that are alike share one of these. */
function formsOf({ text, stem, long }: Word): string[] {
  return [
    `text ${text}`,
    `text ${text}es`,
    ...(text.endsWith("es") ? [`text ${text.slice(0, -2)}`] : []),
    `stem ${stem}`,
    `long ${long}`,
  ];
}

/**
 * The words that tell a column from others. Letters that several names begin with do not ("GICS Sector", "GICS Headquarters"),
 * unless what follows them is said of another column, too: "gross" is not "US Gross" where there is a "Worldwide Gross".
 */
function coresOf(columns: readonly ColumnProfile[]): ReadonlyMap<ColumnProfile, readonly string[]> {
  const shared = sharedPrefixes(columns);
  const words = columns.map(({ name }) => new Set(wordsOf(name)));
  return new Map(
    columns.map((column, at) => {
      const own = coreOf(column.name);
      const rest = own.slice(1);
      const begins = rest.length > 0 && shared.has(own[0] ?? "");
      const alone = !words.some((other, index) => index !== at && rest.every((word) => other.has(word)));
      return [column, begins && alone ? rest : own];
    }),
  );
}

function sharedPrefixes(columns: readonly ColumnProfile[]): ReadonlySet<string> {
  const prefixes = columns.flatMap(({ name }) => /^(\p{Lu}{2,})(?=[ _-].*\p{Ll})/u.exec(name)?.[1] ?? []);
  return new Set(prefixes.filter((prefix, at) => prefixes.indexOf(prefix) < at).map(fold));
}

function timeless({ name }: ColumnProfile): string {
  return withoutTime(wordsOf(name)).join(" ");
}

function toName(column: ColumnProfile, core: readonly string[]): Name {
  const all = wordsOf(column.name);
  return {
    column,
    joined: fold(column.name).replaceAll(" ", ""),
    words: linkedWords(column.name).map(nameWord),
    core: core.map(toWord),
    head: headOf(column.name, all, new Set(core)),
    done: doneWith(core),
    running: isRunning(column),
    negative: isNegative(wordsOf(column.name.replaceAll(PARENTHESES, " ")), column.type === "number"),
    aside: new Set(
      (column.name.match(PARENTHESES) ?? [])
        .map((said) => wordsOf(said))
        .filter((words) => isNegative(words))
        .flat(),
    ),
  };
}

function nameWord(text: string, at: number, all: readonly string[]): Word {
  const word = toWord(text);
  return at > 0 && at === all.length - 1 && NUMBER_ENDS.has(text)
    ? { ...word, long: toWord("number").long }
    : word;
}

function headOf(name: string, words: readonly string[], core: ReadonlySet<string>): Word | undefined {
  const first = words.findIndex((word) => core.has(word));
  const after = words.findIndex((word, at) => at > first && PREPOSITIONS.has(word));
  const own = words.slice(0, after === -1 ? words.length : after).filter((word) => core.has(word));
  // Capitals behind a word only tell more of it: "Speed IAS".
  const capitals = new Set(/\p{Ll}/u.test(name) ? name.match(/\b\p{Lu}{2,}\b/gu)?.map(fold) : []);
  // "Losses incurred by companies": of losses.
  const [last = "", before = ""] = own.toReversed();
  const done = after !== -1 && /(?:ed|en)$/u.test(last) && isPlural(before);
  const head = done ? before : (own.findLast((word) => !capitals.has(word)) ?? own.at(-1));
  return head === undefined ? undefined : toWord(head);
}

/** `salary_in_thousands_of_dollars`, `number_of_hits`, `damage_USD`, `Trips (per day)`: salary, hits, damage, trips. */
export function coreOf(name: string): readonly string[] {
  const shown = wordsOf(name.replace(/\([^)]*\).*$/u, ""));
  const unit = shown.findIndex(
    (word, at) => at > 0 && word === "in" && shown.slice(at).some((next) => UNITS.has(next)),
  );
  // `country_or_territory` is what most of them are.
  const other = shown.findIndex((word, at) => at > 0 && word === "or");
  const end = [unit, other].filter((at) => at !== -1).toSorted((a, b) => a - b)[0];
  const kept = withoutEnds(shown.slice(0, end));
  const core = kept.filter((word) => !HOLLOW_WORDS.has(word));
  return core.length === 0 ? kept : core;
}

function withoutEnds(words: readonly string[]): readonly string[] {
  const more = words.length > 1 && saysNoMore(words.at(-1) ?? "", words.at(-2) ?? "");
  return more ? withoutEnds(words.slice(0, -1)) : words;
}

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
    if (last.kind !== "mark")
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

function linkedWords(text: string): string[] {
  return wordsOf(text).filter((word) => !isLink(word));
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

/** Those that have one of the words, in the order of the columns. */
function namesLike(names: Names, ...tokens: readonly Token[]): readonly Name[] {
  const texts = tokens.flatMap(({ text }) => wordsOf(text).slice(0, 1));
  const key = texts.join(" ");
  const found = names.known.get(key) ?? namesWith(names, texts.map(toWord));
  if (names.known.size >= MOST_KNOWN) names.known.clear();
  names.known.set(key, found);
  return found;
}

function namesWith({ all, byForm }: Names, words: readonly Word[]): readonly Name[] {
  const close = new Set(words.flatMap((word) => formsOf(word).flatMap((form) => byForm.get(form) ?? [])));
  return close.size === 0
    ? []
    : all.filter(
        (name) =>
          close.has(name) &&
          name.words.some((own) => words.some((word) => likeness(word, own) !== undefined)),
      );
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

function linkTo({ column }: Name, to: number, cost: number): ColumnLink {
  return { column, to, cost, notes: [] };
}

function costOf(name: Name, words: readonly Word[]): number | undefined {
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

/** Whether a name says that something is not so; at its end, or before "of" for a number, "no" is one: "Borrower No", "No. of cases". */
function isNegative(words: readonly string[], isNumber = false): boolean {
  const numbers = (next: string | undefined) => next === undefined || (isNumber && next === "of");
  return words.some((word, at) => NEGATIONS.has(word) && !(word === "no" && numbers(words[at + 1])));
}
const PARENTHESES = /\([^)]*\)/gu;
const NEGATIONS: ReadonlySet<string> = new Set(["not", "no", "non", "without", "never"]);

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

/** "Miles traveled to date", "trips (since launch)": what has come together up to each row is another number than what is in it. */
function isRunning({ name }: ColumnProfile): boolean {
  return /\b(?:to date|so far|ytd|running|since (?:launch|start|inception|beginning|opening))\b/.test(
    wordsOf(name).join(" "),
  );
}
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

function levelOf(cost: number): number {
  if (cost < CORE) return WHOLE;
  return cost < PART ? CORE : PART;
}

/** Words that are a part of several names mean each as well as the other, whatever else these say. */
function leveled(links: readonly ColumnLink[]): readonly ColumnLink[] {
  const parts = links.filter(({ cost }) => cost >= PART);
  if (parts.every(({ cost }) => cost >= RIVAL))
    return links.map((link) => (link.cost >= RIVAL ? { ...link, beside: true } : link));
  if (parts.length === 1) return links;
  return links.map((link) => {
    const base = [RIVAL, HEADLESS].find((level) => link.cost >= level);
    return base === undefined ? link : { ...link, cost: link.cost - base + PART };
  });
}

function slipsAt({ byLetter }: Names, tokens: readonly Token[], from: number): ColumnLink[] {
  const token = tokens[from];
  // Of four letters, one left out or two that changed places: "sate".
  if (token?.kind !== "word" || token.folded.length < 4 || isVocabulary(token.folded)) return [];
  // No slip is in the first letter.
  return (byLetter.get(token.folded.charAt(0)) ?? [])
    .filter(
      ({ joined, core, negative }) =>
        isSlip(token.folded.replaceAll(" ", ""), joined) ||
        (core.length === 1 && !negative && isSlip(token.folded, core[0]?.text ?? "")),
    )
    .map(({ column }) => ({
      column,
      to: from + 1,
      cost: MISSPELT,
      notes: [`taking "${token.text}" for ${column.name}`],
    }));
}

/** What one word may be that names it. */
function wholesOf({ joined, core: [only, ...others] }: Name): readonly string[] {
  return only && others.length === 0 ? [joined, only.text] : [joined];
}

/** "flipper lenght": all the words that tell a column, each as it is or with a slip, and one of them at least as it is. */
function slippedRuns(
  names: Names,
  tokens: readonly Token[],
  from: number,
  mayBeSlip: (at: number) => boolean,
): ColumnLink[] {
  const run = tokens.slice(from, from + LONGEST);
  const rest = tokens.slice(from);
  const open = rest.map(
    ({ kind, folded }, at) => kind === "word" && folded.length >= 3 && mayBeSlip(from + at),
  );
  if (!open.includes(true) || !run.some((_, at) => mayBeSlip(from + at))) return [];
  const spoken = rest.map(({ folded }) => toWord(folded));
  const isSlipped = (words: readonly Word[]) => {
    const said = tokens.slice(from, from + words.length);
    if (words.length < 2 || said.length < words.length || said.some(({ kind }) => kind !== "word"))
      return false;
    let same = 0;
    const fits = words.every((own, at) => {
      const word = spoken[at];
      if (word === undefined) return false;
      if (likeness(word, own) === undefined) return open[at] && isSlip(word.text, own.text);
      same += 1;
      return true;
    });
    return fits && same > 0 && same < words.length;
  };
  return namesLike(names, ...run).flatMap(({ column, core, words, negative }) => {
    const slipped = [...(negative ? [] : [core]), words].find(isSlipped);
    if (slipped === undefined) return [];
    const to = from + slipped.length;
    const said = tokens.slice(from, to).map(({ text }) => text);
    return [{ column, to, cost: MISSPELT, notes: [`taking "${said.join(" ")}" for ${column.name}`] }];
  });
}

/** Words inside a name that may as well be left out. */
function isLink(word: string): boolean {
  return word === "of" || word === "the";
}
