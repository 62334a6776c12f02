import type { ColumnProfile, Profile } from "../../../data/dataset.ts";
import { fold } from "../../../data/fold.ts";
import { isCalendarYear, isTime, isUnique, numbersRows } from "./column_facts.ts";
import { coreOf } from "./column_names.ts";
import { cutWords, REST_OF_CUT, runsOf, wordsOfFile } from "./file_nouns.ts";
import type { Kind } from "./kinds.ts";
import { PERSON_KINDS, PERSON_NOUNS, ROW_NOUNS, SAME_THINGS } from "./lexicon/things.ts";
import { partsOfYears } from "./panels.ts";
import { rolesOf } from "./roles.ts";
import { isOf, isOfPersons, nounsOf, TIMES } from "./row_nouns.ts";
import { NUMBERINGS } from "./identifying.ts";
import { wordsOf } from "./tokens.ts";
import { isVocabulary } from "./vocabulary.ts";
import { widerThan } from "./wider.ts";
import { isPlural, singularsOf, stemOf, toWord } from "./words.ts";

/** What a table's profile says about its rows: which nouns stand for them. */
export interface Facts {
  /** The stems of nouns that name the rows, from a column that identifies them or from the file's name. */
  readonly rowNouns: ReadonlySet<string>;
  /** The stems of other nouns for the same things: "car" where rows are vehicles. */
  readonly akin: ReadonlySet<string>;
  /** The kind of things that rows are, as far as the columns tell. */
  readonly kind: Kind | undefined;
  /** The stems of nouns for what columns speak of, too, though rows are no such things. */
  readonly unlike: ReadonlySet<string>;
  /** Runs of words that name the rows, written together: "birdstrike" of bird_strikes.csv. */
  readonly runs: ReadonlySet<string>;
  /** Names of two words written together that identify the rows: "councildist". */
  readonly joined: readonly string[];
  /** What the file's name ends in, if it may be a word cut short: "hurric". */
  readonly cut: readonly string[];
  /** Whether each row is a time of its own. */
  readonly times: boolean;
  /** Whether each row is a person, as far as the columns tell. */
  readonly persons: boolean;
  /** Whether a noun that the table does not know may stand for its rows. */
  readonly openToNouns: boolean;
  /** Whether a column that tells rows apart says what they are. */
  readonly numbered: boolean;
  /** Whether rows are measurements in time and place, or count what they are of. */
  readonly measured: boolean;
  /** Columns of names of which it cannot be told whether rows of one name are one thing. */
  readonly openNames: ReadonlySet<string>;
  /** Columns of names that tell rows apart only together with another column, with the stems of nouns for what is so named. */
  readonly within: readonly Within[];
  /** Whether the one name that rows have repeats, if hardly ever: then how many there are of them is how many names. */
  readonly repeating: boolean;
}

/** A county goes by its name and its state. */
export interface Within {
  readonly name: string;
  readonly stems: ReadonlySet<string>;
  /** Columns of larger things, or of codes, by any of which rows of one name are told apart. */
  readonly apart: readonly string[];
}

/** @param taught nouns for the rows that a person taught */
export function factsOf(profile: Profile, fileName: string, taught: readonly string[] = []): Facts {
  const key = JSON.stringify([fileName, ...taught]);
  const known = FACTS.get(profile) ?? new Map<string, Facts>();
  FACTS.set(profile, known);
  const facts = known.get(key) ?? findFacts(profile, fileName, taught);
  known.set(key, facts);
  return facts;
}

/** A question asks for them several times, and tables may have hundreds of columns. */
const FACTS = new WeakMap<Profile, Map<string, Facts>>();

function findFacts(profile: Profile, fileName: string, taught: readonly string[]): Facts {
  const { columns } = profile;
  const { known, loose, fromFile, told, things, kind, unlike, repeating } = nounsOf(profile, fileName);
  const rowNouns = new Set(
    [...known, ...loose, ...fromFile, ...taught].map(toWord).flatMap(({ stem, long }) => [stem, long]),
  );
  const wider = widerNouns(new Set([...rowNouns, ...(kind?.nouns ?? []).slice(0, 1).map(stemOf)]), columns);
  // Hawks have an age and a sex, and are no persons.
  const animals = wider.includes(ANIMAL);
  const open = known.every((noun) => BY_PERSONS.has(noun)) && taught.length === 0 && things && !animals;
  const persons =
    kind?.persons === "are" ||
    PERSON_KINDS.some((noun) => rowNouns.has(stemOf(noun))) ||
    [...rowNouns].some((noun) => noun.endsWith("person")) ||
    (open && columns.some(isOfPersons));
  const roles =
    persons || kind?.persons === "have"
      ? rolesOf(columns, profile.rows, kind?.nouns[0] ?? personIn(rowNouns), wordsOf(fileName))
      : [];
  return {
    rowNouns,
    akin: new Set([
      // By "movies", too, are meant the names of films that repeat.
      ...(repeating ? [] : akinTo(rowNouns, columns)),
      ...thingsOf(columns),
      ...kindred(kind, rowNouns, profile),
      ...wider,
      ...besideColumns([...roles, ...told].map(stemOf), columns),
    ]),
    kind,
    unlike: new Set(unlike.map(stemOf)),
    runs: new Set(fromFile.length === 0 ? [] : runsOf(fileName)),
    times:
      columns.some(
        (column) => (isTime(column) || isCalendarYear(column)) && isUnique(column, profile.rows),
      ) || partsOfYears(profile).length > 0,
    joined: columns
      .filter((column) => column.type === "text" && isUnique(column, profile.rows))
      .map(({ name }) => fold(name))
      .filter((name) => /^\p{L}{8,}$/u.test(name) && !NUMBERINGS.has(name)),
    cut: things ? cutWords(fileName) : [],
    persons,
    openToNouns: open && (persons || told.length === 0),
    repeating,
    numbered: known.some((noun) => !TIMES.has(noun)),
    measured: !things,
    within: [],
    openNames: new Set(
      columns.filter((column) => isSort(column, profile.rows, fileName)).map(({ name }) => name),
    ),
  };
}

/** Two `test_id` for all the rows of covid_testing.csv tell sorts of tests, though the rows may go by the same noun. */
function isSort({ name, type, distinct }: ColumnProfile, rows: number, file: string): boolean {
  const [noun, last, ...more] = wordsOf(name);
  if (noun === undefined || more.length > 0) return false;
  const numbers = last === "id" && distinct * 100 < rows;
  // The rows of a file of actions are actions, though a column called so tells of which kind each is.
  const sorts = last === undefined && type === "text" && distinct * 4 < rows;
  return wordsOfFile(file).some(
    (word) => (numbers || (sorts && isPlural(word))) && stemOf(word) === stemOf(noun),
  );
}

/** What persons fill in, each one of their own. */
const BY_PERSONS: ReadonlySet<string> = new Set(
  "submission response questionnaire interview form".split(" "),
);

const ANIMAL = stemOf("animal");

/** What else all of the rows' things are. */
function widerNouns(nouns: ReadonlySet<string>, columns: readonly ColumnProfile[]): readonly string[] {
  const wider = [...nouns].flatMap(widerThan).filter((noun) => !nouns.has(noun));
  return besideColumns([...wider, ...wider.flatMap(widerThan)], columns);
}

/** Without those that a column holds: these are what that has. */
function besideColumns(stems: readonly string[], columns: readonly ColumnProfile[]): readonly string[] {
  return stems.filter((stem) => !columns.some((column) => isOf(column, stem)));
}

function personIn(nouns: ReadonlySet<string>): string | undefined {
  return PERSON_KINDS.find((noun) => nouns.has(stemOf(noun)));
}

/** A `name` says not of what it is: a column that says of which kind they are does, such as `storm_category`. */
function thingsOf(columns: readonly ColumnProfile[]): string[] {
  if (!columns.some(({ name }) => wordsOf(name).join(" ") === "name")) return [];
  return columns.flatMap(({ name }) => {
    const [head, thing] = coreOf(name).toReversed();
    return head && thing && KIND_WORDS.has(head) ? [stemOf(thing)] : [];
  });
}

const KIND_WORDS = new Set(["cat", "category", "class", "kind", "type"]);

/** No column may be called so: then the noun is what that holds. */
function akinTo(nouns: ReadonlySet<string>, columns: readonly ColumnProfile[]): ReadonlySet<string> {
  const named = new Set(columns.flatMap(({ name }) => wordsOf(name).map(stemOf)));
  return new Set(
    SAME_THINGS.map((things) => things.map(stemOf))
      .filter((things) => things.some((thing) => nouns.has(thing)))
      .flat()
      .filter((thing) => !nouns.has(thing) && !named.has(thing)),
  );
}

/** What else things of the rows' kind are called; what a column holds is not meant by it. */
function kindred(
  kind: Kind | undefined,
  nouns: ReadonlySet<string>,
  { columns, rows }: Profile,
): readonly string[] {
  // How much a loan is of is no loan: `loan_amount`.
  const held = columns.filter(
    (column) => !(numbersRows(column, rows) && !isSharedId(column, rows)) && !AMOUNT_ENDS.test(column.name),
  );
  return (kind?.nouns ?? [])
    .filter((noun) => !nouns.has(stemOf(noun)) && !held.some((column) => isOf(column, noun)))
    .map(stemOf);
}

/** Of two airlines, flights may have one number; who has one id with another row is in both. */
function isSharedId(column: ColumnProfile, rows: number): boolean {
  return wordsOf(column.name).at(-1) === "id" && !isUnique(column, rows);
}

const AMOUNT_ENDS = /[\s_.-]?(?:amount|amt|value|price|cost|size|fee|total|duration|term)$/iu;

/** Whether a noun is the beginning of a name that is written together, or is cut short at its end: "districts" of COUNCILDIST. */
export function isPieceOfName({ joined, cut }: Facts, word: string): boolean {
  const [noun = word] = singularsOf(word);
  if (noun.length < 5 || isVocabulary(word) || isVocabulary(noun)) return false;
  if (cut.some((begun) => word.startsWith(begun) && REST_OF_CUT.test(word.slice(begun.length)))) return true;
  return joined.some((name) => {
    if (name.startsWith(noun)) return name.length - noun.length >= 3;
    if (!isPlural(word)) return false;
    const shared = [...noun].findLastIndex((_, at) => name.endsWith(noun.slice(0, at + 1))) + 1;
    return shared >= 4 && name.length - shared >= 3;
  });
}

/** Other nouns for the rows that a question has, as the table might have them in its cells. */
export function akinIn(facts: Facts, words: readonly string[]): readonly string[] {
  return [...new Set(words)].filter((word) => !isOwnNoun(facts, word) && facts.akin.has(stemOf(word)));
}

/** The same without some of them: a noun that a cell holds is that first. */
export function withoutAkin(facts: Facts, words: readonly string[]): Facts {
  const held = new Set(words.map(stemOf));
  return held.size === 0
    ? facts
    : { ...facts, akin: new Set([...facts.akin].filter((stem) => !held.has(stem))) };
}

/** Whether a noun stands for the rows of this table without any doubt. */
export function standsForRows(facts: Facts, word: string): boolean {
  // A hospital is no hospitalization.
  if (/^hospitals?$/.test(word) && !facts.rowNouns.has(stemOf(word))) return false;
  // "planted" is no plant.
  return isOwnNoun(facts, word) || (facts.akin.has(stemOf(word)) && !/[^e]ed$/.test(word));
}

/** The same, by a word that the table itself has for them. */
export function isOwnNoun(facts: Facts, word: string): boolean {
  // Nor is a murderer a murder.
  if (/^murderers?$/.test(word)) return false;
  const stem = stemOf(word);
  if (ROW_NOUNS.some((noun) => stemOf(noun) === stem) || facts.rowNouns.has(stem)) return true;
  if (isPieceOfName(facts, word)) return true;
  return facts.persons && PERSON_NOUNS.some((noun) => stemOf(noun) === stem);
}
