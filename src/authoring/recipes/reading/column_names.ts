import { fold } from "../../../data/fold.ts";
import type { ColumnProfile } from "../../../data/dataset.ts";
import { flagOf } from "./column_facts.ts";
import { NUMBER_ENDS } from "./lexicon/numbers.ts";
import { HOLLOW_WORDS, PREPOSITIONS } from "./lexicon/things.ts";
import { UNITS } from "./lexicon/units.ts";
import { doneWith, saysNoMore } from "./name_ends.ts";
import { withoutTime } from "./linking/header_times.ts";
import { wordsOf } from "./tokens.ts";
import { isPlural, toWord, type Word } from "./words.ts";

export interface Name {
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

/** The names of columns as words, each without what it has in common with the others. */
export function namesOf(columns: readonly ColumnProfile[]): Name[] {
  const cores = coresOf(columns);
  const stems = Map.groupBy(columns, timeless);
  return columns.map((column) => {
    const alone = stems.get(timeless(column))?.length === 1 && !flagOf(column);
    const core = cores.get(column) ?? [];
    // The time only tells when: "emissions" of "CO2 emissions 2010".
    const told = withoutTime(core);
    return toName(column, alone && told.length > 0 ? withoutEnds(told) : core);
  });
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

/** Whether a name says that something is not so; at its end, or before "of" for a number, "no" is one: "Borrower No", "No. of cases". */
function isNegative(words: readonly string[], isNumber = false): boolean {
  const numbers = (next: string | undefined) => next === undefined || (isNumber && next === "of");
  return words.some((word, at) => NEGATIONS.has(word) && !(word === "no" && numbers(words[at + 1])));
}

const PARENTHESES = /\([^)]*\)/gu;

export const NEGATIONS: ReadonlySet<string> = new Set(["not", "no", "non", "without", "never"]);

/** "Miles traveled to date", "trips (since launch)": what has come together up to each row is another number than what is in it. */
function isRunning({ name }: ColumnProfile): boolean {
  return /\b(?:to date|so far|ytd|running|since (?:launch|start|inception|beginning|opening))\b/.test(
    wordsOf(name).join(" "),
  );
}

export function linkedWords(text: string): string[] {
  return wordsOf(text).filter((word) => !isLink(word));
}

/** Words inside a name that may as well be left out. */
export function isLink(word: string): boolean {
  return word === "of" || word === "the";
}
