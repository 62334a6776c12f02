import type { DuckDBConnection } from "@duckdb/node-api";
import type { Decision, TextSource } from "./columns.ts";
import { allRows } from "./duckdb.ts";
import { type Kind, matches, when } from "./kind.ts";
import { tryOut } from "./trial.ts";

/**
 * Whole numbers that are dates or times, where nothing else in the table is: 20140323 and seconds since 1970, where the column's
 * name says so, and numbers of which each and every one is a day of the calendar.
 */
export async function numberTimes(
  connection: DuckDBConnection,
  { from, cells, names }: TextSource,
  decisions: readonly Decision[],
): Promise<Decision[]> {
  const hasDates = decisions.some(({ kind }) => typeof kind === "object" && kind.dated);
  const open = hasDates ? [] : decisions.flatMap(({ kind }, index) => (isNumber(kind) ? [index] : []));
  if (open.length === 0) return [...decisions];
  const sample = await allRows(
    connection,
    `SELECT ${open.map((index) => cells[index] ?? "NULL").join(", ")} FROM ${from} LIMIT ${SAMPLE}`,
  );
  const trials = open.flatMap((index, place) => {
    const evidence = sample.flatMap((row) => row[place] ?? []).filter((cell) => /\d/.test(cell));
    const said = wordsOf(names[index] ?? "");
    return TIMES.filter(
      ({ kind, names: words }) =>
        evidence.length > 0 &&
        evidence.every(kind.fits) &&
        (words.some((word) => said.has(word)) || kind.settled !== undefined),
    ).map(({ kind, names: words }) => ({
      index,
      cell: cells[index] ?? "NULL",
      kind,
      certain: words.some((word) => said.has(word)),
    }));
  });
  if (trials.length === 0) return [...decisions];
  const results = await tryOut(connection, from, trials);
  const found = new Map<number, Decision>();
  trials.forEach(({ index, kind }, place) => {
    const result = results[place];
    if (result === undefined || found.has(index)) return;
    const { present, read, unread, proven, torn } = result;
    if (read > 0 && unread === undefined && proven && !torn)
      found.set(index, { kind, markers: present - read, doubt: undefined, digits: false });
  });
  return decisions.map((decision, index) => found.get(index) ?? decision);
}

const SAMPLE = 300;

function isNumber(kind: Decision["kind"]): boolean {
  return typeof kind === "object" && (kind.plural === "whole numbers" || kind.name === "decimal");
}

/** "startTime", "created_utc", "TIMESTAMP2" */
function wordsOf(name: string): ReadonlySet<string> {
  const words = name
    .replaceAll(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .toLowerCase()
    .split(/[^\p{L}]+/u);
  return new Set(words);
}

const MOMENTS =
  "time times timestamp timestamps ts dt date datetime epoch unix unixtime utc created updated modified posted published since when at".split(
    " ",
  );
const DAYS =
  "date dates day dt datetime dteday ymd yyyymmdd yearmonthday time timestamp period asof dob birthdate opened closed".split(
    " ",
  );
const MONTHS = "month months period yearmonth yyyymm ym".split(" ");

/** Of numbers that mean something else, so many are never all in the calendar. */
const ENOUGH_DAYS = 30;

interface NumberTime {
  readonly kind: Kind;
  /** One of them is in the name of its columns. */
  readonly names: readonly string[];
}

const TIMES: readonly NumberTime[] = [
  ...[
    { unit: "seconds", digits: 10, scale: "1000000" },
    { unit: "milliseconds", digits: 13, scale: "1000" },
    { unit: "microseconds", digits: 16, scale: "1" },
  ].map(({ unit, digits, scale }) => ({ names: MOMENTS, kind: sinceEpoch(unit, digits, scale) })),
  {
    names: DAYS,
    kind: calendar(
      String.raw`(1[5-9]|20)\d\d(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])`,
      "%Y%m%d",
      "numbers such as 20140323 are read as dates",
      { settled: (_, value) => `count(DISTINCT ${value}) >= ${ENOUGH_DAYS}` },
    ),
  },
  {
    names: DAYS,
    kind: calendar(
      String.raw`(19|20)\d\d(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])([01]\d|2[0-3])[0-5]\d[0-5]\d`,
      "%Y%m%d%H%M%S",
      "numbers such as 20140323101500 are read as times",
      { settled: (_, value) => `count(DISTINCT ${value}) >= ${ENOUGH_DAYS}` },
    ),
  },
  {
    names: MONTHS,
    kind: calendar(
      String.raw`(19|20)\d\d(0[1-9]|1[0-2])`,
      "%Y%m",
      "numbers such as 201403 are read as the first days of months",
    ),
  },
];

/** From September 2001 to 2039, which is when they have so many digits and begin with 1 or 2. */
function sinceEpoch(unit: string, digits: number, scale: string): Kind {
  const pattern = String.raw`\s*(1\d|20|21)\d{${digits - 2}}(\.\d*)?\s*`;
  return {
    name: `${unit} since 1970`,
    plural: "points in time",
    dated: true,
    fits: (cell) => new RegExp(`^${pattern}$`).test(cell),
    read: (cell) =>
      when(
        matches(cell, pattern),
        `make_timestamp(CAST(TRY_CAST(trim(${cell}) AS DECIMAL(28, 6)) * ${scale} AS BIGINT))`,
      ),
    note: `${unit} since 1970 are read as points in time, in UTC`,
  };
}

function calendar(pattern: string, format: string, note: string, more: Partial<Kind> = {}): Kind {
  const spaced = String.raw`\s*${pattern}(\.0)?\s*`;
  const parsed = (cell: string): string => `try_strptime(replace(trim(${cell}), '.0', ''), '${format}')`;
  return {
    name: format,
    plural: "dates",
    dated: true,
    fits: (cell) => new RegExp(`^${spaced}$`).test(cell),
    read: (cell) =>
      when(matches(cell, spaced), format.includes("%H") ? parsed(cell) : `CAST(${parsed(cell)} AS DATE)`),
    guess: "",
    note,
    ...more,
  };
}
