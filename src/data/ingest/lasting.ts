import type { DuckDBConnection } from "@duckdb/node-api";
import {
  type ClockForm,
  clockForms,
  inSeconds,
  isNoClockSql,
  MARK_OF_CLOCK,
  ofDay,
  sinceZero,
} from "./clock_kinds.ts";
import type { Decision, TextSource } from "./columns.ts";
import { allRows, oneRow } from "./duckdb.ts";
import { type Kind, matches } from "./kind.ts";
import { isWayOut, isWayOutSql } from "./lone_marks.ts";
import { isMarker, isMarkerSql } from "./missing.ts";
import { isOfDay, isOfRaces, isTime, lastingOf, mayBeOfDay, placeAt } from "./lasting_names.ts";

/**
 * Columns that say how long something took, as 02:10:58, are read as numbers of seconds, and said. That they are no times of day must
 * be told by the header, or by their values and the other columns. Times of day that a spreadsheet has written as times of the day on
 * which its calendar begins are no dates, but texts.
 */
export async function lastingTimes(
  connection: DuckDBConnection,
  source: TextSource,
  decisions: readonly Decision[],
): Promise<Decision[]> {
  const open = decisions.flatMap((decision, index) =>
    !source.nested.has(index) && (decision.kind === "text" || isTimestamp(decision.kind)) ? [index] : [],
  );
  if (open.length === 0) return [...decisions];
  const sample = await allRows(
    connection,
    `SELECT ${open.map((index) => source.cells[index] ?? "NULL").join(", ")} FROM ${source.from} LIMIT ${SAMPLE}`,
  );
  const found = new Map<number, Decision>();
  for (const [place, index] of open.entries()) {
    const { kind = "text", markers = 0 } = decisions[index] ?? {};
    const cells = sample.flatMap((row) => row[place] ?? []);
    const read =
      typeof kind === "object"
        ? await fromZero(connection, source, index, kind, markers)
        : looksLikeClocks(cells, source.names[index] ?? "")
          ? await fromClocks(connection, source, index)
          : undefined;
    if (read !== undefined) found.set(index, read);
  }
  return decisions.map((decision, index) => found.get(index) ?? decision);
}

const SAMPLE = 300;
const FEWEST = 5;
/** A quarter may be of those who never came in. */
const MOST_MARKS = 0.25;

function isTimestamp(kind: Decision["kind"]): boolean {
  return typeof kind === "object" && kind.dated === true;
}

function looksLikeClocks(cells: readonly string[], name: string): boolean {
  const values = cells.filter((cell) => !isMark(cell));
  const [first] = values;
  return (
    first !== undefined &&
    values.length >= cells.length * (1 - MOST_MARKS) &&
    clockForms(name).some(({ kind }) => values.every(kind.fits))
  );
}

function isMark(cell: string): boolean {
  return isMarker(cell, PLAIN) || isWayOut(cell.trim().toLowerCase()) || IS_MARK_OF_CLOCK.test(cell.trim());
}
const IS_MARK_OF_CLOCK = new RegExp(`^${MARK_OF_CLOCK}$`, "u");
const PLAIN: Kind = { name: "", plural: "", fits: () => false, read: () => "NULL" };

async function fromClocks(
  connection: DuckDBConnection,
  source: TextSource,
  index: number,
): Promise<Decision | undefined> {
  const name = source.names[index] ?? "";
  const cell = source.cells[index] ?? "NULL";
  for (const form of clockForms(name)) {
    const facts = await factsOf(connection, source, index, form.kind.read(cell, "NULL"));
    const { present, read, marks, plain } = facts;
    if (form.open && !plain) continue;
    if (read < FEWEST || read + marks < present || marks > present * MOST_MARKS) continue;
    if (!isLasting(name, source.names, facts, form)) return undefined;
    return { kind: form.kind, markers: present - read, doubt: undefined, digits: false };
  }
  return undefined;
}

/** Times of the day on which the calendar of a spreadsheet begins. */
async function fromZero(
  connection: DuckDBConnection,
  source: TextSource,
  index: number,
  kind: Kind,
  markers: number,
): Promise<Decision | undefined> {
  const cell = source.cells[index] ?? "NULL";
  const moment = kind.read(cell, kind.cast?.(cell) ?? "NULL");
  const [low, high] = await oneRow(
    connection,
    `SELECT min(${moment}) >= '1899-12-30'::TIMESTAMP, max(${moment}) < '1900-01-06'::TIMESTAMP FROM ${source.from}`,
  );
  if (low !== "true" || high !== "true") return undefined;
  const facts = await factsOf(connection, source, index, sinceZero(moment));
  const name = source.names[index] ?? "";
  const lasting = isLasting(name, source.names, facts, undefined);
  return { kind: lasting ? inSeconds(kind) : ofDay(kind), markers, doubt: undefined, digits: false };
}

/** What all cells of a column come to, read as seconds. */
interface Facts {
  readonly present: number;
  readonly read: number;
  readonly marks: number;
  readonly longest: number;
  /** How many have seconds beside hours and minutes. */
  readonly exact: number;
  /** Some can be no times of day. */
  readonly plain: boolean;
  /** They go up with the places. */
  readonly ordered: boolean;
}

async function factsOf(
  connection: DuckDBConnection,
  { from, cells, names }: TextSource,
  index: number,
  seconds: string,
): Promise<Facts> {
  const cell = cells[index] ?? "NULL";
  const place = placeAt(names);
  const mark = `value IS NULL AND text IS NOT NULL AND ${isMarkSql("text")}`;
  const [present, read, marks, longest, exact, falls, plain] = (
    await oneRow(
      connection,
      `SELECT count(text), count(value), count(*) FILTER (${mark}), max(value), count(*) FILTER (value % 60 <> 0),
         count(*) FILTER (value < before), coalesce(${isNoClockSql("text")}, false)::INT
       FROM (SELECT *, lag(value) OVER (ORDER BY place) AS before FROM (
         SELECT ${cell} AS text, ${seconds} AS value,
           TRY_CAST(${place === undefined ? "NULL" : (cells[place] ?? "NULL")} AS DOUBLE) AS place FROM ${from}))`,
    )
  ).map(Number);
  return {
    present: present ?? 0,
    read: read ?? 0,
    marks: marks ?? 0,
    longest: longest ?? 0,
    exact: exact ?? 0,
    plain: plain === 1,
    ordered: place !== undefined && (falls ?? 0) <= (read ?? 0) * 0.01,
  };
}

function isMarkSql(cell: string): string {
  return `(${isMarkerSql(cell, PLAIN)} OR ${isWayOutSql(cell)} OR ${matches(`trim(${cell})`, MARK_OF_CLOCK)})`;
}

const DAY = 86_400;
/** The ninth hour and later ones are rather those of a day. */
const LONG = 36_000;

function isLasting(
  name: string,
  names: readonly string[],
  { longest, exact, read, ordered }: Facts,
  form: ClockForm | undefined,
): boolean {
  if (form?.certain) return true;
  const others = names.filter((each) => each !== name);
  if (isOfDay(name, others)) return false;
  if (lastingOf(name) && !mayBeOfDay(name)) return true;
  if (longest >= DAY || ordered) return isTime(name) || lastingOf(name);
  if (longest >= LONG) return lastingOf(name) && isOfRaces(others);
  return lastingOf(name) || (isTime(name) && exact * 2 > read && isOfRaces(others));
}
