import type { ColumnProfile, Dataset, Profile } from "../../../data/dataset.ts";
import type { Query } from "../query.ts";
import { coreOf } from "./columns.ts";
import { type Facts, isAlmostUnique, isUnique, ON_PAPER, standsForRows, wordsOfFile } from "./facts.ts";
import { flagWordAt } from "./grammar/flag_words.ts";
import { aWinner } from "./grammar/winners.ts";
import { AMOUNTS } from "./grammar/tallies.ts";
import type { Input } from "./input.ts";
import { EXTREME_WORDS } from "./lexicon/extremes.ts";
import { DEGREES } from "./lexicon/degrees.ts";
import { NEUTRAL_PERSONS, OUT_OF_REACH, PERSON_KINDS, PERSON_NOUNS, PERSON_PARTS } from "./lexicon/things.ts";
import { TIME_WORDS } from "./lexicon/times.ts";
import { UNIT_WORDS } from "./lexicon/units.ts";
import { sameNoun } from "./names.ts";
import { conditionsOf } from "./plain.ts";
import { isVocabulary } from "./vocabulary.ts";
import { isPlural, stemOf } from "./words.ts";

/** A noun of a question that nothing but the rows can be meant by, and whether the file or its columns have the word, too. */
export interface Adopted {
  readonly word: string;
  readonly told: boolean;
}

/**
 * The one noun of a question that neither the table nor the language of questions knows, if it may name the rows: where the table
 * does not say itself what they are, and the noun is none for what it has amounts of, nor for some of the rows.
 */
export function strangeNoun(input: Input): Adopted | undefined {
  const found = input.tokens.flatMap(({ folded: word }, at) => (isStrange(input, at) ? [{ at, word }] : []));
  const [first, ...others] = found;
  if (first === undefined || others.some(({ word }) => stemOf(word) !== stemOf(first.word))) return undefined;
  const { word, at } = first;
  const { facts, dataset } = input;
  if (isTold(word, facts, dataset.name, dataset.profile)) return { word, told: true };
  const asked = WHICH.has(input.tokens[at - 1]?.folded ?? "") && !isPlural(word);
  // "failed engines" are hardly the launches that failed.
  if (asked || flagWordAt(input, at - 1) || !mayBe(word, facts, dataset)) return undefined;
  return { word, told: facts.persons && NEUTRAL.has(stemOf(word)) };
}
const WHICH: ReadonlySet<string> = new Set(["which", "what"]);

function isStrange(input: Input, at: number): boolean {
  const token = input.tokens[at];
  if (token?.kind !== "word" || standsForRows(input.facts, token.folded)) return false;
  const { folded, text } = token;
  if (!/^\p{Ll}{3,}$/u.test(at === 0 ? text.toLowerCase() : text)) return false;
  const [before = "", after = ""] = [input.tokens[at - 1]?.folded, input.tokens[at + 1]?.folded];
  // "podiums did Vettel win" are what he won; and a "tornader" is a slip.
  if (/^(?:did|does|do)$/.test(after) || input.facts.cut.some((begun) => folded.startsWith(begun)))
    return false;
  if (!isPlural(folded) && !isExtreme(before) && !WHICH.has(before)) return false;
  if (isVocabulary(folded) || OUT_OF_REACH.has(folded) || TIME_WORDS.has(folded)) return false;
  if (PERSON_NOUNS.includes(folded) || isAmount(folded)) return false;
  if (flagWordAt(input, at) || aWinner(input, at).length > 0) return false;
  return !isMeant(input, at);
}

function isAmount(word: string): boolean {
  return AMOUNTS.has(stemOf(word)) || Object.hasOwn(UNIT_WORDS, word);
}

/** Whether a name or a value goes over the word. */
function isMeant(input: Input, at: number): boolean {
  return input.tokens
    .slice(0, at + 1)
    .some((_, from) =>
      [...input.columnsAt(from), ...input.valuesAt(from)].some(
        ({ to, cost }) => to > at && (from < at || cost < 1),
      ),
    );
}

function isExtreme(word: string): boolean {
  return Object.hasOwn(EXTREME_WORDS, word) || Object.hasOwn(DEGREES, word);
}

/** Whether the file's name or the names of columns have the noun, so that rows are such things. */
function isTold(noun: string, facts: Facts, file: string, { columns, rows }: Profile): boolean {
  if (columns.some((column) => isAlmostUnique(column, rows) && isNameOf(column, noun))) return true;
  if (
    facts.numbered ||
    (facts.measured && !columns.some(({ type, distinct }) => type === "text" && distinct > 1))
  )
    return false;
  const words = wordsOfFile(file);
  const last = words.at(-1) ?? "";
  return (
    sameNoun(last, noun) ||
    isEndOf(last, noun) ||
    words.some((word) => isPlural(word) && sameNoun(word, noun))
  );
}

function isNameOf({ name }: ColumnProfile, noun: string): boolean {
  return coreOf(name).some((word) => sameNoun(word, noun));
}

/** Whether the file's name says what rows are: of "engines.csv", rows are no pumps. */
function isNamed({ rowNouns }: Facts, file: string): boolean {
  return wordsOfFile(file).some(
    (word) => isPlural(word) && rowNouns.has(stemOf(word)) && !ANYTHING.has(word) && !ON_PAPER.has(word),
  );
}
const ANYTHING: ReadonlySet<string> = new Set(["items", "things", "objects", "cases"]);

/** "cars", or a "car", of usedcars.csv */
function isEndOf(word: string, noun: string): boolean {
  const ends = isPlural(noun) ? [noun] : [`${noun}s`, noun];
  return ends.some((end) => end.length >= 4 && word.length - end.length >= 3 && word.endsWith(end));
}

function mayBe(noun: string, facts: Facts, { name: file, profile: { columns } }: Dataset): boolean {
  if (!facts.openToNouns || facts.kind || facts.unlike.has(stemOf(noun))) return false;
  if (isNamed(facts, file) && !(facts.persons && NEUTRAL.has(stemOf(noun)))) return false;
  // What a column names is asked for by its name: "artists" are those of "artist clean".
  if (
    columns.some(({ name }) => sameNoun(coreOf(name)[0] ?? "", noun) && !KINDS.has(coreOf(name).at(-1) ?? ""))
  )
    return false;
  const stem = stemOf(noun);
  const neutral = NEUTRAL.has(stem);
  if (facts.persons) return neutral;
  return !neutral && !PERSONS.has(stem);
}
const NEUTRAL: ReadonlySet<string> = new Set(NEUTRAL_PERSONS.map(stemOf));
const PERSONS: ReadonlySet<string> = new Set([...PERSON_KINDS, ...PERSON_PARTS].map(stemOf));
const KINDS: ReadonlySet<string> = new Set([
  "type",
  "kind",
  "category",
  "class",
  "status",
  "number",
  "date",
  "id",
]);

/** Whether a query asks of rows in a way that a noun for them may be taken on trust: some of them, or in groups. */
export function isSafe({ recipe, params }: Query, { told }: Adopted, { columns, rows }: Profile): boolean {
  const { filters } = params;
  const keys = "keys" in params ? params.keys : [];
  const own = new Set(
    columns
      .filter((column) => isUnique(column, rows) || isAlmostUnique(column, rows))
      .map(({ name }) => name),
  );
  const single =
    conditionsOf(filters).some(({ column, op }) => op === "=" && own.has(column)) ||
    keys.some((key) => typeof key === "string" && own.has(key));
  const counts =
    recipe === "count_rows" ||
    !("column" in params || "measures" in params) ||
    ("column" in params && params.column === null) ||
    ("measures" in params && params.measures.some(({ column }) => column === null));
  if (single && (counts || recipe === "top_rows")) return false;
  if (recipe === "top_rows") return filters.length > 0 || params.by !== null;
  const narrowed =
    filters.length > 0 || keys.length > 0 || recipe === "share_of_rows" || recipe === "trend_over_time";
  return counts ? narrowed : told || filters.length > 0;
}
