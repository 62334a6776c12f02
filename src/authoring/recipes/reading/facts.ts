import type { ColumnProfile, Profile } from "../../../data/dataset.ts";
import { fold } from "../../../data/fold.ts";
import type { Cell } from "../../../toolkit/index.ts";
import { coreOf } from "./columns.ts";
import { countingNamed } from "./counting.ts";
import {
  HOLLOW_WORDS,
  PERSON_COLUMNS,
  PERSON_KINDS,
  PERSON_NOUNS,
  PREPOSITIONS,
  ROW_NOUNS,
  SAME_THINGS,
} from "./lexicon/things.ts";
import { type Kind, kindOf, KINDS as KINDS_OF_THINGS, namesKind } from "./kinds.ts";
import { sameNoun } from "./names.ts";
import { rolesOf } from "./roles.ts";
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
  const { known, loose, fromFile, things, kind, unlike } = nounsOf(profile, fileName);
  const rowNouns = new Set(
    [...known, ...loose, ...fromFile, ...taught].map(toWord).flatMap(({ stem, long }) => [stem, long]),
  );
  const wider = widerNouns(rowNouns, columns);
  // Hawks have an age and a sex, and are no persons.
  const animals = wider.includes(ANIMAL);
  const open = known.length === 0 && taught.length === 0 && things && !animals;
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
      ...akinTo(rowNouns, columns),
      ...thingsOf(columns),
      ...kindred(kind, rowNouns, profile),
      ...wider,
      ...besideColumns(roles.map(stemOf), columns),
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
    openToNouns: open,
    numbered: known.some((noun) => !TIMES.has(noun)),
    measured: !things,
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
  const held = columns.filter((column) => !numbersRows(column, rows));
  return (kind?.nouns ?? [])
    .filter((noun) => !nouns.has(stemOf(noun)) && !held.some((column) => isOf(column, noun)))
    .map(stemOf);
}

/** The nouns that stand for the rows of a table without being taught. */
export function rowNounsOf(profile: Profile, fileName: string): string[] {
  const { known, loose, fromFile } = nounsOf(profile, fileName);
  return [...new Set([...known, ...loose, ...fromFile, ...ROW_NOUNS])];
}

/** What is known of rows that are times says nothing against things that happen at them. */
const TIMES: ReadonlySet<string> = new Set(["day", "week", "month", "quarter", "year"]);

interface Nouns {
  readonly known: readonly string[];
  /** The days that what happens at any time happens to have one each of: these say nothing against other nouns. */
  readonly loose: readonly string[];
  readonly fromFile: readonly string[];
  /** Whether each row may be a thing of some kind. */
  readonly things: boolean;
  readonly kind: Kind | undefined;
  readonly unlike: readonly string[];
}

/** A question asks for them several times, and tables may have hundreds of columns. */
const NOUNS = new WeakMap<Profile, Map<string, Nouns>>();

function nounsOf(profile: Profile, fileName: string): Nouns {
  const files = NOUNS.get(profile) ?? new Map<string, Nouns>();
  NOUNS.set(profile, files);
  const nouns = files.get(fileName) ?? findNouns(profile, fileName);
  files.set(fileName, nouns);
  return nouns;
}

function findNouns(profile: Profile, fileName: string): Nouns {
  const { columns, rows } = profile;
  const identifying = columns.filter((column) => isUnique(column, rows));
  const known = [
    ...identifying.flatMap((column) => identified(column, rows)),
    // A few cities of a file of cities share their names.
    ...columns.flatMap((column) =>
      !isUnique(column, rows) && isAlmostUnique(column, rows)
        ? identified(column, rows).filter((noun) =>
            wordsOfFile(fileName).some((word) => isPlural(word) && sameNoun(word, noun)),
          )
        : [],
    ),
    ...identifying.flatMap((column) => (column.type === "date" ? (stepOfDates(column) ?? []) : [])),
    ...partsOfYears(profile),
  ];
  const loose = identifying.some((column) => column.type === "date" && stepOfDates(column) === undefined);
  // Where rows count things, no noun but the table's own stands for a row.
  // A column that numbers them says that they are things, however regular their dates are.
  const numbered = identifying.some((column) => identified(column, rows).length > 0);
  const counted =
    columns.some((column) => isCount(column, columns)) || countingNamed(profile, fileName) !== undefined;
  const things = !counted && (numbered || !isPanel(profile));
  const named = things ? nounOfFile(fileName, columns) : [];
  const fromFile = ownNouns(named, columns, rows);
  // "Forbes2000" is a name, and says nothing of what rows are.
  const isName = (noun: string) => new RegExp(`${noun}\\d`, "iu").test(fileName) && !namesKind(noun);
  const told = [
    ...known.filter((noun) => !TIMES.has(noun)),
    ...fromFile.filter((noun) => isPlural(noun) && !isName(noun)),
  ];
  const { kind, unlike } = kindOf(columns, rows, told, wordsOf(fileName));
  const long = things && fromFile.length === 0 && kind === undefined ? longNames(fileName) : [];
  return {
    known,
    loose: loose ? ["day"] : [],
    fromFile: [...fromFile, ...ownNouns(long, columns, rows)],
    things,
    kind: things || (kind?.ofSeveral && onlyQuantities(columns)) ? kind : undefined,
    unlike: [...unlike, ...besideHead(fileName, fromFile)],
  };
}

/** Without those that a column holds, or has a number of. A few rows may share their names. */
function ownNouns(nouns: readonly string[], columns: readonly ColumnProfile[], rows: number): string[] {
  return nouns.filter(
    (noun) =>
      !columns.some(
        (column) => (isOf(column, noun) && !isAlmostUnique(column, rows)) || isNumberOf(column, noun, rows),
      ),
  );
}

function isOfPersons({ name }: ColumnProfile): boolean {
  return wordsOf(name).some((word) => PERSON_COLUMNS.includes(word));
}

/** A row for each quarter of each year, or each month: it is one of these that a row is. */
function partsOfYears({ columns, rows }: Profile): string[] {
  const years = columns.find(isCalendarYear);
  const part = columns.find(
    (column) =>
      column.type === "number" && PERIODS.has(toWord(column.name.toLowerCase()).long) && column.missing === 0,
  );
  if (!years || !part || columns.some(({ type, distinct }) => type === "text" && distinct > 1)) return [];
  const all = years.distinct * part.distinct;
  return all >= rows && all - rows <= part.distinct * 2 && rows > part.distinct
    ? [part.name.toLowerCase()]
    : [];
}

const PERIODS = new Set(["quarter", "month", "week"].map(stemOf));

/** One row for each place and time, or for each time: rows are measurements, whatever is counted in them. */
function isPanel({ columns, rows }: Profile): boolean {
  const times = columns.filter((column) => column.distinct > 1 && isRegular(column));
  const places = columns.filter(({ type, distinct }) => type === "text" && distinct > 1);
  const near = (count: number, part: number) => rows > 1 && Math.abs(count - rows) <= rows * part;
  const years = columns.find(isCalendarYear);
  const parts = columns.find(
    ({ name, type }) => type === "number" && PERIODS.has(toWord(name.toLowerCase()).long),
  );
  const each = (years?.distinct ?? 0) * (parts?.distinct ?? 0);
  if (places.some((place) => near(each * place.distinct, 0.05))) return true;
  return times.some(
    (time) =>
      near(time.distinct, 0.1) ||
      // Of many columns, two whose numbers happen to multiply so are soon found.
      places.some((place) => near(time.distinct * place.distinct, places.length > 3 ? 0.01 : 0.1)),
  );
}

const STEPS = [1, 5, 10, 15, 20, 30, 60, 120, 180, 240, 360, 720, 1440].map((minutes) => minutes * 60_000);

/** A day, a trading day, a week, two, a month, a quarter, a year. */
const STEPS_OF_DAYS = [1, 365 / 252, 7, 14, 30.4, 91.3, 365.25];

/** Years, or days and moments that follow each other in steps: what happens at any time is an event, and is counted itself. */
function isRegular(column: ColumnProfile): boolean {
  if (column.type === "date") return isStepped(column);
  if (column.type !== "timestamp") return isCalendarYear(column);
  const [from, to] = [column.min, column.max].map((moment) =>
    Date.parse(`${String(moment).replace(" ", "T")}Z`),
  );
  const step = ((to ?? Number.NaN) - (from ?? Number.NaN)) / (column.distinct - 1);
  return STEPS.some((regular) => Math.abs(step - regular) <= regular / 50);
}

/** Whether every row has its own value. */
export function isUnique(column: ColumnProfile, rows: number): boolean {
  return rows > 0 && column.missing === 0 && column.distinct === rows;
}

/** Whether a text is the name of a row, though a few rows share theirs. */
export function isAlmostUnique({ type, missing, distinct }: ColumnProfile, rows: number): boolean {
  return type === "text" && missing === 0 && rows >= 20 && distinct >= 0.9 * rows;
}

/** Whether a number is how rows are told apart, though a few have the same: flights of several airlines. */
function numbersRows({ name, type, missing, distinct }: ColumnProfile, rows: number): boolean {
  const words = wordsOf(name);
  const numbers = words.length > 1 && ["id", "no", "nr", "num", "number"].includes(words.at(-1) ?? "");
  return numbers && type === "number" && missing === 0 && rows >= 20 && distinct >= 0.9 * rows;
}

/** Whether a column's numbers name things rather than measure them. */
export function isIdentifier(column: ColumnProfile, rows: number): boolean {
  const words = wordsOf(column.name);
  const last = words.at(-1) ?? "";
  if (
    [
      "id",
      "ids",
      "identifier",
      "key",
      "code",
      "fips",
      "zip",
      "zipcode",
      "postcode",
      "uuid",
      "index",
      "phone",
      "cik",
      "pid",
      "gid",
      "oid",
      "fid",
      "objectid",
      "isin",
      "cusip",
      "ein",
    ].includes(last)
  )
    return true;
  if (words.length > 1 && ["no", "nr", "number"].includes(last) && isUnique(column, rows)) return true;
  if (numbersRows(column, rows)) return true;
  if (words.length === 1 && NUMBERED.has(last) && column.type === "number" && !isFractional(column))
    return true;
  if (isSerial(column, rows)) return true;
  const isNamed = !/^(?:unnamed|column|index)?[ _:]*\d*$/i.test(column.name);
  return !isNamed && isUnique(column, rows) && !isFractional(column);
}

/** What is told apart by a number that goes by the thing's name alone: flight 1545. */
const NUMBERED: ReadonlySet<string> = new Set(
  "flight customer patient client vendor invoice account transaction user".split(" "),
);

/** Whether numbers only go on from row to row, from one that nothing is measured by: order 1001, 1002, 1003. */
function isSerial(column: ColumnProfile, rows: number): boolean {
  const { type, min, max } = column;
  if (type !== "number" || typeof min !== "number" || typeof max !== "number") return false;
  return rows >= 8 && min >= 100 && max - min + 1 === rows && isUnique(column, rows) && !isYear(column);
}

/** A few of the days may be left out. */
function isStepped({ min, max, distinct }: ColumnProfile): boolean {
  const days = (Date.parse(String(max)) - Date.parse(String(min))) / 86_400_000;
  const step = days / (distinct - 1);
  return Number.isNaN(step) || STEPS_OF_DAYS.some((regular) => Math.abs(step / regular - 1) <= 0.15);
}

/** What dates that follow each other are: days, weeks, months, quarters or years. */
export function stepOfDates({ min, max, distinct }: ColumnProfile): string | undefined {
  const days = (Date.parse(String(max)) - Date.parse(String(min))) / 86_400_000 / (distinct - 1);
  return STEPS_BY_NAME.find(([, from, to]) => days >= from && days <= to)?.[0];
}

/** In days; trading days have their weekends between them. */
const STEPS_BY_NAME = [
  ["day", 1, 1.6],
  ["week", 6.9, 7.1],
  ["month", 28, 31.5],
  ["quarter", 89, 92.5],
  ["year", 365, 366.1],
] as const;

const RATES = new Set("per rate ratio pct perc percent percentage avg average mean median".split(" "));

/** Whether a column's name says that its numbers are shares or averages already. */
export function isRate({ name }: ColumnProfile): boolean {
  return wordsOf(name).some((word) => RATES.has(word));
}

export function isYear(column: ColumnProfile): boolean {
  if (column.type !== "number") return false;
  const words = wordsOf(column.name);
  return words.some((word) => word === "yr" || word.endsWith("year")) || isYearly(column, words);
}

/** Seasons and vintages go by their years, where all of them look like years. */
function isYearly(column: ColumnProfile, words: readonly string[]): boolean {
  const { min, max } = column;
  const like = typeof min === "number" && typeof max === "number" && min >= 1700 && max <= 2100;
  return like && !isFractional(column) && YEARLY.has(words.at(-1) ?? "");
}

const YEARLY: ReadonlySet<string> = new Set(["season", "edition", "vintage", "cohort", "fy"]);

/** Whether a column's years are written out: 1999, not 99. */
export function isCalendarYear(column: ColumnProfile): boolean {
  const { min, max } = column;
  return isYear(column) && typeof min === "number" && typeof max === "number" && min >= 1000 && max <= 2999;
}

export function isTime(column: ColumnProfile): boolean {
  return column.type === "date" || column.type === "timestamp";
}

/** Whether the numbers may have fractions. */
export function isFractional({ sqlType }: ColumnProfile): boolean {
  return /DOUBLE|FLOAT|DECIMAL|REAL/i.test(sqlType);
}

/** Whether the values lie so close that hardly two rows share one. */
export function isContinuous(column: ColumnProfile, rows: number): boolean {
  if (column.type !== "number") return false;
  return (isFractional(column) && column.distinct > 20) || (rows > 20 && column.distinct > rows / 2);
}

export interface Flag {
  readonly yes: Cell;
  readonly no: Cell;
}

const PAIRS: readonly (readonly [string, string])[] = [
  ["yes", "no"],
  ["y", "n"],
  ["true", "false"],
  ["t", "f"],
];
const KINDS = new Set([
  "sex",
  "gender",
  "class",
  "type",
  "group",
  "label",
  "target",
  "category",
  "status",
  "level",
  "region",
  "side",
]);

/** The two values of a column that says whether its name holds for a row. */
export function flagOf(column: ColumnProfile): Flag | undefined {
  if (wordsOf(column.name).some((word) => KINDS.has(word))) return undefined;
  if (column.type === "boolean") return { yes: true, no: false };
  if (column.type === "number")
    return column.distinct === 2 && column.min === 0 && column.max === 1 ? { yes: 1, no: 0 } : undefined;
  const values = (column.top ?? []).map(({ value }) => String(value));
  if (column.type !== "text" || column.distinct !== 2 || values.length !== 2) return undefined;
  for (const pair of PAIRS) {
    const [yes, no] = pair.map((word) => values.find((value) => unnumbered(value).toLowerCase() === word));
    if (yes !== undefined && no !== undefined) return { yes, no };
  }
  // "Holiday" and "No holiday", in a column called so
  const own = wordsOf(column.name).join(" ");
  const yes = values.find(
    (value) => wordsOf(value).join(" ") === own && values.some((other) => isNoOf(other, value)),
  );
  const no = values.find((value) => value !== yes);
  return yes === undefined || no === undefined ? undefined : { yes, no };
}

function isNoOf(value: string, other: string): boolean {
  return ["no", "not", "non"].some(
    (word) => wordsOf(value).join(" ") === `${word} ${wordsOf(other).join(" ")}`,
  );
}

/** "Yes" of "1. Yes" */
function unnumbered(value: string): string {
  return value.replace(/^\s*\(?\d{1,2}[.):]\s*/, "").trim();
}

/** Whether the noun is what a column holds: then it does not stand for the rows. `booked_on` holds no bookings, nor does `booking_channel`. */
function isOf(column: ColumnProfile, noun: string): boolean {
  const [word, ...others] = coreOf(column.name).filter((part, at) => at === 0 || !NUMBERS_OF.has(part));
  if (word === undefined || others.length > 0 || stemOf(word) !== stemOf(noun)) return false;
  return !isTime(column) || sameNoun(word, noun);
}

/** What things are told apart by, each by its own: `textbook_isbn`, `product_sku`. */
const NUMBERS_OF: ReadonlySet<string> = new Set(
  "isbn issn sku upc ean doi uuid guid identifier initials".split(" "),
);

/** `current_salary` in company_salary.csv: what a number measures is no noun for the rows; a "Squirrel Number" numbers them. */
function isNumberOf(column: ColumnProfile, noun: string, rows: number): boolean {
  if (wordsOf(column.name).at(-1) === "number") return false;
  const last =
    coreOf(column.name).findLast((word) => !/^(?:reading|level|concentration)s?$/u.test(word)) ?? "";
  return column.type === "number" && sameNoun(last, noun) && !isIdentifier(column, rows);
}

/** `hotel_id`, `HotelName` and a number called `patient` identify what they name; `Name` alone says not of what. */
function identified(column: ColumnProfile, rows: number): string[] {
  const words = wordsOf(column.name);
  const core = words.filter((word) => !HOLLOW_WORDS.has(word));
  const last = words.at(-1) ?? "";
  const names =
    ["id", "identifier", "name", "code", "key", "no", "number", "ref", "reference", "uuid"].includes(last) ||
    isSerial(column, rows) ||
    (column.type === "number" &&
      words.length === 1 &&
      !isPlural(last) &&
      (namesKind(last) || PERSON_KINDS.includes(last))) ||
    (column.type === "text" && words.length === 1 && /^\p{L}{4,}$/u.test(last) && !TEXTS.has(last));
  const [, numbered] = column.type === "number" ? (RUN_TOGETHER.exec(words.join(" ")) ?? []) : [];
  if (numbered !== undefined) return NUMBERINGS.has(numbered) ? [] : [numbered];
  const noun = core.at(-1);
  return names && noun !== undefined && core.length <= 2 && !NUMBERINGS.has(noun) ? [noun] : [];
}

/** `storenum`, "movieid": what is numbered, in one word with that it is. */
const RUN_TOGETHER = /^(\p{L}{4,})(?:id|num|nbr|number|code)$/u;

/** How rows are numbered, whatever they are: `RowNumber`, `rownames`. */
const NUMBERINGS: ReadonlySet<string> = new Set(
  "row rows rowname rownames rowid rownum record line index idx serial unique primary sno unnamed column page object".split(
    " ",
  ),
);

/** What anything may have one of its own of: no noun for the things themselves. */
const TEXTS = new Set(
  `name title label text description comment notes address email website phone date time timestamp hash path link image location
  place value abbrev abbreviation abbr symbol ticker acronym slug handle identifier initials caption geometry coordinates zipcode
  postcode barcode iata icao faa urlslug permalink`.split(/\s+/),
);

const HOLLOW_FILES = new Set(
  "data dataset table file list export sample train test final clean cleaned raw small csv tsv json ndjson parquet gz zst txt the all full new db records info census survey log logs history report stats statistics details".split(
    " ",
  ),
);

/**
 * `hotel_data.csv` is about hotels, `flats_for_rent.csv` about flats, `Cars93.csv` about cars, and `birdstrikes.csv` also about
 * strikes; a name of three words is about no telling what, unless columns speak of it, too.
 */
function nounOfFile(name: string, columns: readonly ColumnProfile[]): string[] {
  const words = wordsOfFile(name);
  // "bike_prices": of bikes.
  const last = (words.length === 2 && PRICES.has(words[1] ?? "") ? words[0] : words.at(-1)) ?? "";
  const [, dated] = /^(\p{L}{3,})\d{1,4}$/u.exec(last) ?? [];
  const noun = dated !== undefined && isPlural(dated) ? dated : last;
  if (!/^\p{L}{3,}$/u.test(noun) || NUMBER_NOUNS.has(stemOf(noun))) return [];
  if (words.length <= 2) return [noun, ...endOf(noun)];
  const spoken = columns.filter(({ name: column }) => wordsOf(column).some((word) => sameNoun(word, noun)));
  return isPlural(noun) && spoken.length > 1 ? [noun] : [];
}

/** The words of a file's name that say what it is about: neither of which term it is, nor what was done with it: `books_f18_cleaned`. */
export function wordsOfFile(name: string): readonly string[] {
  const all = wordsOf(name).filter((word) => !HOLLOW_FILES.has(word) && !/^\p{L}{0,2}\d+$/u.test(word));
  const narrowed = all.findIndex((word, at) => at > 0 && PREPOSITIONS.has(word));
  const words = narrowed === -1 ? all : all.slice(0, narrowed);
  const said = words.findLastIndex((word) => !DONE.test(word));
  return said === -1 ? words : words.slice(0, said + 1);
}
const DONE = /[^e]ed$/;

/** `sports_political_donations.csv`, where nothing else tells what rows are. */
function longNames(name: string): readonly string[] {
  const words = wordsOf(name).filter((word) => !HOLLOW_FILES.has(word) && !/^\d+$/.test(word));
  const last = words.at(-1) ?? "";
  const ends = words.length >= 3 && words.length <= 4 && !words.some((word) => PREPOSITIONS.has(word));
  return ends && /^\p{L}{5,}s$/u.test(last) && isPlural(last) && !OF_NUMBERS.has(last) ? [last] : [];
}

/** What files of numbers end in, whatever their rows are. */
export const OF_NUMBERS: ReadonlySet<string> = new Set(
  `sales prices results statistics ratings scores rankings standings trends indicators rates values figures numbers totals
  details measurements samples categories types indices indexes levels percentages averages salaries wages earnings exports
  imports emissions deaths births cases temperatures readings grades stats metrics factors features names grads tables series
  votes passengers visitors costs expenses revenues profits columns items sets`.split(/\s+/),
);

/** All of a short file name in one, as questions may part it: "bird strikes", "birdstrikes". */
function runsOf(name: string): readonly string[] {
  const words = wordsOf(name).filter((word) => !HOLLOW_FILES.has(word));
  const all = words.join("");
  return words.length <= 2 && /^\p{L}{8,}$/u.test(all)
    ? [all, ...(isPlural(all) ? singularsOf(all) : [`${all}s`, `${all}es`])]
    : [];
}

/** "strikes" of "birdstrikes": what people call such things, behind a word that tells which. */
function endOf(word: string): readonly string[] {
  return ENDS.filter((end) => word.endsWith(end) && word.length - end.length >= 3).slice(0, 1);
}

/** Not "houses": a warehouse is none. */
const ENDS: readonly string[] = KINDS_OF_THINGS.flatMap(({ nouns, persons }) =>
  persons === "are" ? [] : nouns.map((noun) => `${noun}s`),
).filter((noun) => noun.length >= 6 && isPlural(noun) && noun !== "houses");

const PRICES: ReadonlySet<string> = new Set(["price", "prices"]);

/** Files are called after the numbers in them, too: "birth_rates.csv". */
const NUMBER_NOUNS = new Set(
  "rate price value share ratio index level number cost amount score financials fundamentals"
    .split(" ")
    .map(stemOf),
);

/** Where more than so many other numbers are known of a row, it is a thing itself. */
const MOST_BESIDE_COUNTS = 3;

function measures(columns: readonly ColumnProfile[]): number {
  return columns.filter((column) => column.type === "number" && !isYear(column)).length;
}

/** The last word of the file's name, if it may be cut short: `tornad_us.csv`. */
function cutWords(name: string): readonly string[] {
  const last = wordsOfFile(name).findLast((word) => word.length > 2) ?? "";
  return CUT.test(last) && !isPlural(last) ? [last] : [];
}

/** "hospital" of `hospital_admissions.csv`: what only tells which admissions rows are; but of `house_prices.csv`, rows may well be houses. */
function besideHead(name: string, own: readonly string[]): readonly string[] {
  const words = wordsOfFile(name);
  const head = words.at(-1) ?? "";
  // Of what is reported there may be one row each.
  return isPlural(head) && !OF_NUMBERS.has(head) && !ON_PAPER.has(head)
    ? words.slice(0, -1).filter((word) => !own.some((noun) => sameNoun(noun, word)))
    : [];
}

/** What there is one of for each thing reported. */
export const ON_PAPER: ReadonlySet<string> = new Set([
  "reports",
  "records",
  "logs",
  "lists",
  "filings",
  "entries",
]);

/** Whether rows count nothing but how many of something they are of: an order of three mugs is one order. */
function onlyQuantities(columns: readonly ColumnProfile[]): boolean {
  return columns.every(
    (column) => !isCount(column, columns) || /^(?:quantity|qty)$/.test(wordsOf(column.name).join(" ")),
  );
}

/** What a person, a place or a shop may have a number of by itself. */
const THEIR_OWN: ReadonlySet<string> = new Set(["number", "population"]);

/** In a table that has such a column, rows are not the things counted; but a person or a planet may have a number. */
function isCount({ name, type }: ColumnProfile, columns: readonly ColumnProfile[]): boolean {
  const words = wordsOf(name);
  if (THEIR_OWN.has(words[0] ?? "") && (columns.some(isOfPersons) || measures(columns) > MOST_BESIDE_COUNTS))
    return false;
  return (
    type === "number" &&
    words.length === 1 &&
    ["count", "n", "cnt", "freq", "frequency", "total", "quantity", "qty", "number", "population"].includes(
      words[0] ?? "",
    )
  );
}

/** Words are cut before a vowel: "hurric|ane"; but who consults is no consultation, nor are musicians music. */
const CUT = /^\p{L}{5,}[^aeiouy]$/u;
const REST_OF_CUT =
  /^(?!\p{L}*(?:e?rs?|ors?|ists?|ism|ians?|[ae]nts?)$)(?!(?:ings?|ed|ees?|ess(?:es)?|als?|able|ive)$)[aeiou]/u;

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
