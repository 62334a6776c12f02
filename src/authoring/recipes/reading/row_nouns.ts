import type { ColumnProfile, Profile } from "../../../data/dataset.ts";
import {
  isAlmostUnique,
  isFractional,
  isIdentifier,
  isRate,
  isTime,
  isUnique,
  isYear,
  stepOfDates,
} from "./column_facts.ts";
import { coreOf } from "./column_names.ts";
import { countingNamed } from "./counting.ts";
import { besideHead, longNames, nounOfFile, isOfTheirs, wordsOfFile } from "./file_nouns.ts";
import { deedsTold } from "./header_nouns.ts";
import { kindOf } from "./kind_of.ts";
import { isThing, type Kind, namesKind } from "./kinds.ts";
import { codedBy, identified, NUMBERINGS } from "./identifying.ts";
import { PERSON_COLUMNS, ROW_NOUNS } from "./lexicon/things.ts";
import { sameNoun } from "./names.ts";
import { isPanel, partsOfYears } from "./panels.ts";
import { wordsOf } from "./tokens.ts";
import { fitsKind, isByOthers, withoutWhose } from "./whose_file.ts";
import { isPlural, singularsOf, stemOf } from "./words.ts";

/** The nouns that stand for the rows of a table without being taught. */
export function rowNounsOf(profile: Profile, fileName: string): string[] {
  const { known, loose, fromFile } = nounsOf(profile, fileName);
  return [...new Set([...known, ...loose, ...fromFile, ...ROW_NOUNS])];
}

/** What is known of rows that are times says nothing against things that happen at them. */
export const TIMES: ReadonlySet<string> = new Set(["day", "week", "month", "quarter", "year"]);

interface Nouns {
  readonly known: readonly string[];
  /** The days that what happens at any time happens to have one each of: these say nothing against other nouns. */
  readonly loose: readonly string[];
  readonly fromFile: readonly string[];
  /** What is done, or happens, in each row, as headers tell; and what is numbered so everywhere. */
  readonly told: readonly string[];
  /** Whether each row may be a thing of some kind. */
  readonly things: boolean;
  readonly kind: Kind | undefined;
  /** Whether rows are known by names of which a few repeat, and by nothing else. */
  readonly repeating: boolean;
  readonly unlike: readonly string[];
}

/** A question asks for them several times, and tables may have hundreds of columns. */
const NOUNS = new WeakMap<Profile, Map<string, Nouns>>();

export function nounsOf(profile: Profile, fileName: string): Nouns {
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
        ? identified(column, rows).filter(
            (noun) =>
              wordsOfFile(fileName).some((word) => isPlural(word) && sameNoun(word, noun)) ||
              isSoleName(column, noun, profile),
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
  const yearly = columns.some(
    (column) =>
      (isTime(column) || wordsOf(column.name).includes("year")) && column.distinct >= rows * TOLD_APART,
  );
  const named =
    things && !isByOthers(fileName, columns, rows) ? withoutWhose(nounOfFile(fileName, columns), known) : [];
  const identifiedAs = new Set(known.filter((noun) => !TIMES.has(noun)).map(stemOf));
  const fromFile = ownNouns(named, columns, rows).filter(
    // Where rows are persons, "bank.csv" is where they came from.
    (noun) =>
      (!OF_PERSONS.has(noun) || !columns.some(isOfPersons)) &&
      // A year of "Violent crime total" is no crime, nor is a state of hate_crimes_per_100k.
      !columns.some(
        (column) =>
          (yearly && isAmountOf(column, noun, rows)) ||
          // What has a number of `issues` is no issue.
          (wordsOf(column.name).length === 1 && isPluralOf(column, noun, rows)) ||
          (identifiedAs.size > 0 && !identifiedAs.has(stemOf(noun)) && isPluralOf(column, noun, rows)),
      ),
  );
  // "Forbes2000" is a name, and says nothing of what rows are.
  const isName = (noun: string) => new RegExp(`${noun}\\d`, "iu").test(fileName) && !namesKind(noun);
  // Of earthquakes_usgs.csv, one word is known.
  const beside = wordsOfFile(fileName).some((word) => isPlural(word) && namesKind(word));
  const told = [
    // What letters stand for is not known: "TDCJ Number".
    ...known.filter((noun) => !TIMES.has(noun) && /[aeiouy]/u.test(noun) && noun.length > 2),
    ...fromFile.filter(
      (noun) => isPlural(noun) && !isName(noun) && !isOfTheirs(noun) && (namesKind(noun) || !beside),
    ),
  ];
  const { kind, unlike } = kindOf(columns, rows, told, wordsOf(fileName));
  const owned = fromFile.filter((noun) => isPlural(noun) || kind === undefined || fitsKind(noun, kind));
  const open = kind === undefined && told.every((noun) => ANY_DEED.has(noun));
  const persons =
    known.length === 0 && columns.some(isOfPersons) && (kind === undefined || kind.persons === "are");
  const coded = identifying.flatMap((column) => codedBy(column) ?? []);
  const deeds = things
    ? deedsTold(columns, rows).filter((noun) => open || (persons && DONE_TO_PERSONS.has(noun)))
    : [];
  const long = (things && owned.length === 0 ? longNames(fileName) : []).filter(
    (noun) => kind === undefined || singularsOf(noun).some((one) => kind.nouns.includes(one)),
  );
  return {
    known,
    repeating: columns.some(
      (column) =>
        !isUnique(column, rows) &&
        isAlmostUnique(column, rows) &&
        identified(column, rows).some((noun) => isSoleName(column, noun, profile)),
    ),
    loose: loose ? ["day"] : [],
    fromFile: [...owned, ...ownNouns(long, columns, rows)],
    told: things ? [...deeds, ...coded] : [],
    things,
    kind: things || (kind?.ofSeveral && onlyQuantities(columns)) ? kind : undefined,
    unlike: [...unlike, ...besideHead(fileName, owned)],
  };
}

function isPluralOf(column: ColumnProfile, noun: string, rows: number): boolean {
  const several = wordsOf(column.name).some((word) => isPlural(word) && sameNoun(word, noun));
  return several && isAmountOf(column, noun, rows);
}

function isAmountOf(column: ColumnProfile, noun: string, rows: number): boolean {
  return (
    column.type === "number" &&
    !isIdentifier(column, rows) &&
    wordsOf(column.name).some((word) => sameNoun(word, noun))
  );
}

/** Films by nothing but their titles, and numbers: what else could each row be? At a time, or by persons, it may be what happens to them. */
function isSoleName({ name, distinct }: ColumnProfile, noun: string, { columns, rows }: Profile): boolean {
  return (
    isThing(noun) &&
    wordsOf(name).length === 1 &&
    distinct >= rows * TOLD_APART &&
    columns.every(
      (column) =>
        column.name === name || NUMBERINGS.has(column.name) || (column.type === "number" && !isYear(column)),
    )
  );
}
const TOLD_APART = 0.97;

/** Where persons are, and what they have. */
const OF_PERSONS: ReadonlySet<string> = new Set(
  `bank hospital school college university company clinic insurance marketing heart stroke disease health credit income salary
  wage payroll exam card loan`.split(/\s+/),
);

/** What any deed may be numbered as. */
const ANY_DEED: ReadonlySet<string> = new Set("case event report incident file".split(" "));

/** What there is one of for each person of a table that has its date for all of them: long_stayers.csv. */
const DONE_TO_PERSONS: ReadonlySet<string> = new Set(
  "admission appointment arrest death enrollment surgery".split(" "),
);

/** Without those that a column holds, or has a number of. A few rows may share their names. */
function ownNouns(nouns: readonly string[], columns: readonly ColumnProfile[], rows: number): string[] {
  return nouns.filter(
    (noun) =>
      !columns.some(
        (column) => (isOf(column, noun) && !isAlmostUnique(column, rows)) || isNumberOf(column, noun, rows),
      ),
  );
}

export function isOfPersons(column: ColumnProfile): boolean {
  // "Age-adjusted Death Rate"
  return !isRate(column) && wordsOf(column.name).some((word) => PERSON_COLUMNS.includes(word));
}

/** Whether the noun is what a column holds: then it does not stand for the rows. `booked_on` holds no bookings, nor does `booking_channel`. */
export function isOf(column: ColumnProfile, noun: string): boolean {
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

/** Where more than so many other numbers are known of a row, it is a thing itself. */
const MOST_BESIDE_COUNTS = 3;

function measures(columns: readonly ColumnProfile[]): number {
  return columns.filter((column) => column.type === "number" && !isYear(column)).length;
}

/** Whether rows count nothing but how many of something they are of: an order of three mugs is one order. */
function onlyQuantities(columns: readonly ColumnProfile[]): boolean {
  return columns.every(
    (column) => !isCount(column, columns) || /^(?:quantity|qty)$/.test(wordsOf(column.name).join(" ")),
  );
}

/** What a person, a place or a shop may have a number of by itself. */
const THEIR_OWN: ReadonlySet<string> = new Set(["number", "population"]);

function isOfMoney({ name }: ColumnProfile): boolean {
  return wordsOf(name).some((word) =>
    /^(?:price|fare|tip|tips|tax|subtotal|discount|amount|fee|cost)$/u.test(word),
  );
}

/** In a table that has such a column, rows are not the things counted; but a person or a planet may have a number. */
function isCount(column: ColumnProfile, columns: readonly ColumnProfile[]): boolean {
  const { name, type } = column;
  const words = wordsOf(name);
  // The total of a bill is no number of things.
  if (words.join(" ") === "total" && isFractional(column) && columns.some(isOfMoney)) return false;
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
