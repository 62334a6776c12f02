import type { ColumnProfile, Profile } from "../../../data/dataset.ts";
import type { Cell } from "../../../toolkit/index.ts";
import { coreOf } from "./columns.ts";
import { HOLLOW_WORDS, PERSON_COLUMNS, PERSON_KINDS, PERSON_NOUNS, ROW_NOUNS } from "./lexicon.ts";
import { wordsOf } from "./tokens.ts";
import { stemOf, toWord } from "./words.ts";

/** What a table's profile says about its rows: which nouns stand for them. */
export interface Facts {
  /** The stems of nouns that name the rows, from a column that identifies them or from the file's name. */
  readonly rowNouns: ReadonlySet<string>;
  /** Whether each row is a person, as far as the columns tell. */
  readonly persons: boolean;
  /** Whether a noun that the table does not know may stand for its rows. */
  readonly openToNouns: boolean;
}

export function factsOf(profile: Profile, fileName: string): Facts {
  const { columns, rows } = profile;
  const identifying = columns.filter((column) => isUnique(column, rows));
  const known = [
    ...identifying.flatMap((column) => identified(column, rows)),
    ...(identifying.some(({ type }) => type === "date") ? ["day"] : []),
  ];
  // Where rows count things, no noun but the table's own stands for a row.
  const things = !columns.some(isCount) && !isPanel(profile);
  const columnNouns = new Set(columns.flatMap(({ name }) => coreOf(name)).map(stemOf));
  const fromFile = things ? nounOfFile(fileName).filter((noun) => !columnNouns.has(stemOf(noun))) : [];
  const rowNouns = new Set([...known, ...fromFile].map(toWord).flatMap(({ stem, long }) => [stem, long]));
  const open = known.length === 0 && things;
  return {
    rowNouns,
    persons: PERSON_KINDS.some((noun) => rowNouns.has(stemOf(noun))) || (open && columns.some(isOfPersons)),
    openToNouns: open,
  };
}

function isOfPersons({ name }: ColumnProfile): boolean {
  return wordsOf(name).some((word) => PERSON_COLUMNS.includes(word));
}

/** One row for each place and time, or for each time: rows are measurements, whatever is counted in them. */
function isPanel({ columns, rows }: Profile): boolean {
  const times = columns.filter((column) => (isTime(column) || isCalendarYear(column)) && column.distinct > 1);
  const places = columns.filter(({ type, distinct }) => type === "text" && distinct > 1);
  const counts = times.flatMap((time) => [
    time.distinct,
    ...places.map((place) => time.distinct * place.distinct),
  ]);
  return rows > 1 && counts.some((count) => Math.abs(count - rows) <= rows / 10);
}

/** Whether every row has its own value. */
export function isUnique(column: ColumnProfile, rows: number): boolean {
  return rows > 0 && column.missing === 0 && column.distinct === rows;
}

/** Whether a column's numbers name things rather than measure them. */
export function isIdentifier(column: ColumnProfile, rows: number): boolean {
  const words = wordsOf(column.name);
  const last = words.at(-1) ?? "";
  if (["id", "ids", "key", "code", "zip", "zipcode", "postcode", "uuid", "index", "phone"].includes(last))
    return true;
  if (words.length > 1 && ["no", "nr", "number"].includes(last) && isUnique(column, rows)) return true;
  if (isSerial(column, rows)) return true;
  return /^(?:unnamed|column|index)?[ _:]*\d*$/i.test(column.name) && isUnique(column, rows);
}

/** Whether numbers only go on from row to row, from one that nothing is measured by: order 1001, 1002, 1003. */
function isSerial(column: ColumnProfile, rows: number): boolean {
  const { type, min, max } = column;
  if (type !== "number" || typeof min !== "number" || typeof max !== "number") return false;
  return rows >= 8 && min >= 100 && max - min + 1 === rows && isUnique(column, rows) && !isYear(column);
}

const RATES = new Set("per rate ratio pct percent percentage avg average mean median".split(" "));

/** Whether a column's name says that its numbers are shares or averages already. */
export function isRate({ name }: ColumnProfile): boolean {
  return wordsOf(name).some((word) => RATES.has(word));
}

export function isYear(column: ColumnProfile): boolean {
  return (
    column.type === "number" && wordsOf(column.name).some((word) => word === "yr" || word.endsWith("year"))
  );
}

/** Whether a column's years are written out: 1999, not 99. */
export function isCalendarYear(column: ColumnProfile): boolean {
  const { min, max } = column;
  return isYear(column) && typeof min === "number" && typeof max === "number" && min >= 1000 && max <= 2999;
}

export function isTime(column: ColumnProfile): boolean {
  return column.type === "date" || column.type === "timestamp";
}

/** Whether the values lie so close that hardly two rows share one. */
export function isContinuous(column: ColumnProfile, rows: number): boolean {
  if (column.type !== "number") return false;
  const fractional = /DOUBLE|FLOAT|DECIMAL|REAL/i.test(column.sqlType);
  return (fractional && column.distinct > 20) || (rows > 20 && column.distinct > rows / 2);
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
    const [yes, no] = pair.map((word) => values.find((value) => value.trim().toLowerCase() === word));
    if (yes !== undefined && no !== undefined) return { yes, no };
  }
  return undefined;
}

/** `hotel_id` and `HotelName` identify hotels; `Name` alone says not of what. */
function identified(column: ColumnProfile, rows: number): string[] {
  const words = wordsOf(column.name);
  const core = words.filter((word) => !HOLLOW_WORDS.has(word));
  const last = words.at(-1) ?? "";
  const names =
    ["id", "name", "code", "key", "no", "number", "uuid"].includes(last) || isSerial(column, rows);
  const noun = core.at(-1);
  return names && noun !== undefined && core.length <= 2 ? [noun] : [];
}

const HOLLOW_FILES = new Set(
  "data dataset table file list export sample train test final clean cleaned raw small csv tsv json ndjson parquet gz zst txt the all full new db records info".split(
    " ",
  ),
);

/** `hotel_data.csv` is about hotels; a name of three words is about no telling what. */
function nounOfFile(name: string): string[] {
  const words = wordsOf(name).filter((word) => !HOLLOW_FILES.has(word) && !/^\d+$/.test(word));
  const noun = words.at(-1);
  return noun !== undefined && words.length <= 2 && /^\p{L}{3,}$/u.test(noun) ? [noun] : [];
}

/** In a table that has such a column, rows are not the things counted. */
function isCount({ name, type }: ColumnProfile): boolean {
  const words = wordsOf(name);
  return (
    type === "number" &&
    words.length === 1 &&
    ["count", "n", "cnt", "freq", "frequency", "total", "quantity", "qty", "number", "population"].includes(
      words[0] ?? "",
    )
  );
}

/** Whether a noun stands for the rows of this table without any doubt. */
export function standsForRows(facts: Facts, word: string): boolean {
  const stem = stemOf(word);
  if (ROW_NOUNS.some((noun) => stemOf(noun) === stem) || facts.rowNouns.has(stem)) return true;
  return facts.persons && PERSON_NOUNS.some((noun) => stemOf(noun) === stem);
}
