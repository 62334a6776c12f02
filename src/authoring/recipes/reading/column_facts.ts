import type { ColumnProfile } from "../../../data/dataset.ts";
import type { Cell } from "../../../toolkit/index.ts";
import { wordsOf } from "./tokens.ts";

/** Whether every row has its own value. */
export function isUnique(column: ColumnProfile, rows: number): boolean {
  return rows > 0 && column.missing === 0 && column.distinct === rows;
}

/** Whether a text is the name of a row, though a few rows share theirs. */
export function isAlmostUnique({ type, missing, distinct }: ColumnProfile, rows: number): boolean {
  return type === "text" && missing === 0 && rows >= 20 && distinct >= 0.9 * rows;
}

/** Whether a number is how rows are told apart, though a few have the same: flights of several airlines. */
export function numbersRows({ name, type, missing, distinct }: ColumnProfile, rows: number): boolean {
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
  if (/\p{L}\s*#$/u.test(column.name.trim()) && !isFractional(column)) return true;
  // "RegionName", though names are numbers.
  if (words.length > 1 && last === "name") return true;
  if (numbersRows(column, rows)) return true;
  if (words.length === 1 && NUMBERED.has(last) && column.type === "number" && !isFractional(column))
    return true;
  if (isSerial(column, rows) || isEndOfEdge(column)) return true;
  // A year is a name.
  const isNamed = !/^(?!(?:19|20)\d\d$)(?:unnamed|column|index)?[ _:]*\d*$/i.test(column.name);
  return !isNamed && isUnique(column, rows) && !isFractional(column);
}

/** Whether it numbers what edges go from and to: whole numbers that hardly leave one out. */
export function isEndOfEdge({ name, type, min, max, distinct }: ColumnProfile): boolean {
  const [word = "", ...more] = wordsOf(name);
  const isEnd = type === "number" && more.length === 0 && ENDS_OF_EDGES.has(word);
  const [from, to] = [Number(min), Number(max)];
  return (
    isEnd && distinct >= 20 && Number.isInteger(from) && Number.isInteger(to) && to - from < 2 * distinct
  );
}
const ENDS_OF_EDGES: ReadonlySet<string> = new Set(
  "source target src dst from to origin destination node vertex parent child sender receiver".split(" "),
);

/** What is told apart by a number that goes by the thing's name alone: flight 1545. */
const NUMBERED: ReadonlySet<string> = new Set(
  "flight customer patient client vendor invoice account transaction user".split(" "),
);

/** Whether numbers only go on from row to row, from one that nothing is measured by: order 1001, 1002, 1003. */
export function isSerial(column: ColumnProfile, rows: number): boolean {
  const { type, min, max } = column;
  if (type !== "number" || typeof min !== "number" || typeof max !== "number") return false;
  return rows >= 8 && min >= 100 && max - min + 1 === rows && isUnique(column, rows) && !isYear(column);
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
  const words = wordsOf(name);
  // The median of what may be so many is how many they are: "No. of cases_median".
  const isEstimate = /^(?:no|num|number|count) of .* median$/u.test(words.join(" "));
  return words.some((word) => RATES.has(word) && !(isEstimate && word === "median"));
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

const YEARLY: ReadonlySet<string> = new Set(["season", "edition", "vintage", "cohort", "fy", "date"]);

/** Whether a column's years are written out: 1999, not 99. Of what is called a year and no more, a few may be 0, for not known. */
export function isCalendarYear(column: ColumnProfile): boolean {
  const { min, max } = column;
  if (typeof min !== "number" || typeof max !== "number" || max > 2999 || !isYear(column)) return false;
  return min >= 1000 || (min >= 0 && max >= 1900 && /^(?:year|yr)$/iu.test(column.name));
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
const TICKS: ReadonlySet<string> = new Set([...PAIRS.map(([yes]) => yes), "x", "✓", "✔"]);
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

/** Whether it says yes where its name holds, and nothing elsewhere. */
export function isTicked({ type, distinct, missing, top = [] }: ColumnProfile): boolean {
  const isOne = (type === "text" || type === "boolean") && distinct === 1 && missing > 0;
  return isOne && TICKS.has(String(top[0]?.value ?? "").toLowerCase());
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
