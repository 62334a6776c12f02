import type { ColumnProfile, Dataset, Profile } from "../../../data/dataset.ts";
import { coreOf } from "./column_names.ts";
import type { Facts } from "./facts.ts";
import { isAlmostUnique, isIdentifier } from "./column_facts.ts";
import { OF_NUMBERS, ON_PAPER, wordsOfFile } from "./file_nouns.ts";
import type { ValueFinder } from "./finder.ts";
import { NEUTRAL_PERSONS, PERSON_KINDS, PERSON_PARTS } from "./lexicon/things.ts";
import { sameNoun } from "./names.ts";
import { wordsOf } from "./tokens.ts";
import { isByOthers } from "./whose_file.ts";
import { isPlural, singularsOf, stemOf } from "./words.ts";

/** Whether the file's name or the names of columns have the noun, so that rows are such things. */
export function isTold(noun: string, facts: Facts, file: string, { columns, rows }: Profile): boolean {
  if (columns.some((column) => isAlmostUnique(column, rows) && isNameOf(column, noun))) return true;
  if (facts.numbered || facts.measured || isByOthers(file, columns, rows)) return false;
  const words = wordsOfFile(file);
  return (
    isEndOf(words.at(-1) ?? "", noun) ||
    (!facts.unlike.has(stemOf(noun)) &&
      // "bank" of bank.csv, where rows are persons
      words.some(
        (word, at) => sameNoun(word, noun) && (isPlural(word) || (!facts.persons && isLast(words, at))),
      )) ||
    (!facts.persons && isOfWhat(noun, file, columns)) ||
    // "properties" of estate_listings.csv, which all have a `property_type`
    (OFFERED.test(words.at(-1) ?? "") &&
      columns.some((column) => column.missing === 0 && sorts(column, noun)) &&
      !PERSONS.has(stemOf(noun)))
  );
}

/** What there is one of for each thing that is on offer. */
const OFFERED = /^(?:listing|posting|offer|ad)s$/u;

/** "coffee" of coffee_ratings.csv, but not "bike" of bike_sharing.csv. */
function isLast(words: readonly string[], at: number): boolean {
  return words
    .slice(at + 1)
    .every((word) => OF_NUMBERS.has(word) || OF_NUMBERS.has(`${word}s`) || ON_PAPER.has(word));
}

/** "trains" of train_delays.csv, where there is a `delay_minutes` and a `train_type`; though other files are those to train on. */
function isOfWhat(noun: string, file: string, columns: readonly ColumnProfile[]): boolean {
  const words = wordsOf(file);
  const own = columns.map(({ name, type }) => ({ type, words: wordsOf(name) }));
  const begins = (word: string, isFit: (column: (typeof own)[number]) => boolean) =>
    own.some((column) => isFit(column) && sameNoun(column.words[0] ?? "", word));
  return words.some(
    (word, at) =>
      sameNoun(word, noun) &&
      begins(words[at + 1] ?? "", ({ type }) => type === "number") &&
      begins(
        word,
        (column) => column.words.length === 2 && /^(?:type|kind|class)$/.test(column.words[1] ?? ""),
      ),
  );
}

function isNameOf({ name }: ColumnProfile, noun: string): boolean {
  // Each paper has its own "authors".
  if (isPlural(wordsOf(name).at(-1) ?? "")) return false;
  return coreOf(name).some((word) => sameNoun(word, noun));
}

/** Several rows for each `Provider Id`: what has that number is another thing than a row, and any noun may mean it. */
function numbersOthers({ name, distinct }: ColumnProfile, rows: number): boolean {
  return wordsOf(name).at(-1) === "id" && distinct > rows * 0.005 && distinct < rows * 0.9;
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

/** Whether rows may be such things, though nothing says so: nothing says that they are others, either. */
export function mayBe(
  noun: string,
  facts: Facts,
  { name: file, profile: { columns, rows } }: Dataset,
): boolean {
  const isSorted = columns.some((column) => sorts(column, noun));
  if (!facts.openToNouns || (!isSorted && (facts.kind ?? facts.unlike.has(stemOf(noun))))) return false;
  if (columns.some((column) => numbersOthers(column, rows))) return false;
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
/** "flock" of FlockType: what it sorts is a row, by whatever other name. */
function sorts({ name, type }: ColumnProfile, noun: string): boolean {
  const [first = "", last = "", ...more] = wordsOf(name);
  return type === "text" && more.length === 0 && sameNoun(first, noun) && /^(?:type|kind)$/.test(last);
}
/** Words for any of the persons that rows are. */
export const NEUTRAL: ReadonlySet<string> = new Set(NEUTRAL_PERSONS.map(stemOf));
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

/** "delays" are what arr_delay and weather_delay have, and "cancellations" what arr_cancelled has: no rows. */
export function isMeasured(noun: string, { columns, rows }: Profile): boolean {
  return columns.some(
    (column) =>
      column.type === "number" &&
      !isIdentifier(column, rows) &&
      wordsOf(column.name).some(
        (word) => sameNoun(word, noun) || word.slice(0, ROOT) === noun.slice(0, ROOT),
      ),
  );
}
/** So many letters in common tell of one root. */
const ROOT = 6;

/** "monuments" are what `current_name` has the names of, if those repeat: "Katmai National Monument". */
export async function isNamedInCells(
  word: string,
  { name: file, profile: { columns, rows } }: Dataset,
  { nearest }: Pick<ValueFinder, "nearest">,
): Promise<boolean> {
  if (wordsOfFile(file).some((own) => sameNoun(own, word))) return false;
  const near = await nearest(singularsOf(word)[0] ?? word, NEAR);
  return near.some(({ column: name, value }) => {
    const column = columns.find((candidate) => candidate.name === name);
    const own = wordsOf(String(value));
    return (
      column !== undefined &&
      !isAlmostUnique(column, rows) &&
      own.length > 1 &&
      own.some((part) => sameNoun(part, word))
    );
  });
}
const NEAR = 5;
