import type { ColumnProfile, Profile } from "../../../data/dataset.ts";
import { isTime } from "./column_facts.ts";
import { wordsOf } from "./tokens.ts";
import { singularsOf } from "./words.ts";

/** What is done, or happens, to one at a time, with the words that headers have for it: `admit_date`, "Death Date". */
const BY_ONE: readonly string[] = [
  "admission admit admitted",
  "application",
  "appointment",
  "arrest arrested",
  "booking booked",
  "call",
  "complaint",
  "death",
  "donation donated",
  "enrollment enrolled",
  "payment",
  "purchase purchased",
  "registration registered",
  "reservation reserved",
  "subscription subscribed",
  "surgery",
];

/** What several persons, vehicles or findings may have part in, each in a row of its own: a date alone does not tell. */
const BY_SEVERAL: readonly string[] = [
  "accident",
  "attack",
  "breach",
  "case",
  "citation",
  "claim",
  "collision",
  "contract",
  "crash",
  "crime",
  "delivery",
  "encounter",
  "event",
  "fire",
  "flight",
  "grant",
  "incident",
  "injury",
  "inspection",
  "issue",
  "launch",
  "offense",
  "offence",
  "outage",
  "permit",
  "procedure",
  "project",
  "race",
  "recall",
  "request",
  "ride",
  "run",
  "session",
  "shipment",
  "sighting",
  "storm",
  "test",
  "ticket",
  "transaction",
  "trip",
  "violation",
  "visit",
];

const DEEDS: ReadonlyMap<string, string> = new Map(
  [...BY_ONE, ...BY_SEVERAL].flatMap((words) => {
    const [noun = "", ...more] = words.split(" ");
    return [noun, ...more].map((word) => [word, noun] as const);
  }),
);
const ALONE: ReadonlySet<string> = new Set(BY_ONE.map((words) => words.split(" ")[0] ?? ""));

/** What a header tells of each of them behind the noun. */
const SORTS: ReadonlySet<string> = new Set(
  "type kind category class subtype status priority reason outcome severity description descriptor result".split(
    " ",
  ),
);
const MOMENTS: ReadonlySet<string> = new Set("date time datetime timestamp day on at start end".split(" "));
const NUMBERS: ReadonlySet<string> = new Set("id no nr num number key index ref reference code".split(" "));
const OTHERS: ReadonlySet<string> = new Set("location address city state county zip duration".split(" "));

/** Columns that only rows of something else have: what took part in it, or was found then. */
const PARTS: ReadonlySet<string> = new Set(
  `victim vehicle casualty person persons driver suspect line item items sku product player candidate participant quantity count
  total number violation dose sample`.split(/\s+/),
);

/**
 * What rows are by the words that stand before "type", "date" and the like in their headers, where these speak of one deed alone:
 * "Complaint Type", `admit_date`. A number of it that several rows share says that rows are none.
 */
export function deedsTold(columns: readonly ColumnProfile[], rows: number): readonly string[] {
  const told = columns.flatMap((column) => {
    const [first = "", ...tail] = wordsOf(column.name);
    const noun = DEEDS.get(first);
    const tells = tail.length > 0 && tail.every((word) => isTail(word));
    return noun !== undefined && tells ? [{ noun, tail, column }] : [];
  });
  const [noun, ...others] = new Set(told.map((each) => each.noun));
  if (noun === undefined || others.length > 0) return [];
  const names = columns.map(({ name }) => wordsOf(name));
  if (columns.some((column) => isNumberOf(column, noun))) return [];
  const shared = told.some(
    ({ tail, column }) => NUMBERS.has(tail.at(-1) ?? "") && column.distinct < rows * TOLD_APART,
  );
  if (shared) return [];
  const sorts = told.some(({ tail, column }) => SORTS.has(tail.at(-1) ?? "") && column.missing * 2 < rows);
  const dated = told.some(
    ({ tail, column }) => MOMENTS.has(tail.at(-1) ?? "") && isTime(column) && column.missing === 0,
  );
  if (ALONE.has(noun)) return sorts || dated ? [noun] : [];
  const parts = names.some((words) => words.some((word) => PARTS.has(word) && word !== noun));
  const named = columns.some((column) => isNamed(column, rows));
  return !parts && !named && told.length > 1 && (sorts || dated) ? [noun] : [];
}
const TOLD_APART = 0.97;

/** Whether a column tells when each of some deeds was: `Application Date`. Of sales, and where there are amounts of money, these may be meant. */
export function datesDeeds(column: ColumnProfile, { columns }: Profile): boolean {
  const [first = "", ...tail] = wordsOf(column.name);
  const noun = DEEDS.get(first);
  if (noun === undefined || tail.length === 0 || !tail.every((word) => MOMENTS.has(word))) return false;
  if (columns.some((other) => isNumberOf(other, noun))) return false;
  return !PAID.has(noun) || !columns.some(({ name }) => wordsOf(name).some((word) => MONEY.test(word)));
}
const PAID: ReadonlySet<string> = new Set(
  "payment purchase donation grant claim contract transaction booking reservation".split(" "),
);
const MONEY = /^(?:amount|price|cost|total|fee|paid|value|revenue|sales|usd|eur|gbp)$/u;

function isTail(word: string): boolean {
  return SORTS.has(word) || MOMENTS.has(word) || NUMBERS.has(word) || OTHERS.has(word);
}

/** "Number of calls", `arrests`: rows have several. */
function isNumberOf({ name, type }: ColumnProfile, noun: string): boolean {
  const words = wordsOf(name);
  const own = words.some((word) => word === noun || singularsOf(word).includes(noun));
  return type === "number" && own && !NUMBERS.has(words.at(-1) ?? "");
}

/** A name that no two rows share is that of what rows are: satellites have their launch dates. */
function isNamed({ name, type, distinct, missing }: ColumnProfile, rows: number): boolean {
  const words = wordsOf(name);
  const names = words.length <= 2 && ["name", "title", "model"].includes(words.at(-1) ?? "");
  return type === "text" && names && missing === 0 && distinct >= rows * TOLD_APART;
}
