import type { ColumnProfile } from "../../../../data/dataset.ts";
import type { Direction } from "../../query.ts";
import { isCalendarYear, isTime } from "../facts.ts";
import type { Input } from "../input.ts";
import type { Phrases } from "../lexicon.ts";
import { alt, type Parser, phrase, seq, term } from "../parser.ts";
import type { Part } from "../part.ts";
import { isColumn } from "../plain.ts";
import { sayColumn } from "../say.ts";
import { wordsOf } from "../tokens.ts";
import { stemOf } from "../words.ts";
import { aNumber } from "./leaves.ts";
import { aHead, type Head, picked, which } from "./picks.ts";

const LATEST: Phrases<Direction> = { latest: "desc", "most recent": "desc", earliest: "asc" };
const AGED: Phrases<Direction> = { newest: "desc", oldest: "asc" };
/** Nouns for what is as old as the year or the day that its row has, and words of columns that say when a thing began. */
const MADE: ReadonlySet<string> = new Set(
  "film movie game book song album track car vehicle model painting building house company bridge brand"
    .split(" ")
    .map(stemOf),
);
const BEGINNINGS: ReadonlySet<string> = new Set(
  `birth born birthdate birthday dob founded founding built build released release model made manufactured published publication
  opened opening established construction constructed created creation introduced introduction launched launch`.split(
    /\s+/,
  ),
);
/** What makes it new somewhere, not young. */
const ARRIVALS: ReadonlySet<string> = new Set("hire hired".split(" ").map(stemOf));
/** Whether a column holds times, or years that are written out. */
export const isDated = (column: ColumnProfile) => isTime(column) || isCalendarYear(column);
const theOnly = (columns: readonly ColumnProfile[]) => (columns.length === 1 ? columns[0] : undefined);
export const saysOf = ({ name }: ColumnProfile, words: ReadonlySet<string>) =>
  wordsOf(name).some((word) => words.has(stemOf(word)));
const begins = ({ name }: ColumnProfile) => wordsOf(name).some((word) => BEGINNINGS.has(word));
/** The one column that has a time. */
function timeOf(columns: readonly ColumnProfile[]): ColumnProfile | undefined {
  const dates = columns.filter(isTime);
  return theOnly(dates.length > 0 ? dates : columns.filter(isCalendarYear));
}
/** The one column that says when things began, or came. */
function beginningOf(
  columns: readonly ColumnProfile[],
  direction: Direction,
  noun: string,
): ColumnProfile | undefined {
  const began = columns.filter((column) => begins(column) && (isDated(column) || hasYears(column)));
  if (began.length > 0 || columns.some(begins)) return theOnly(began);
  const time = timeOf(columns);
  if (time === undefined) return undefined;
  const made = !isTime(time) && MADE.has(stemOf(noun.toLowerCase()));
  return made || (direction === "desc" && saysOf(time, ARRIVALS)) ? time : undefined;
}
function hasYears({ type, min, max }: ColumnProfile): boolean {
  return (
    type === "number" && typeof min === "number" && typeof max === "number" && min >= 1000 && max <= 2999
  );
}
const AGE_WORDS: ReadonlySet<string> = new Set(["latest", "recent", "earliest", "newest", "oldest"]);
function wordSaid({ tokens }: Input, from: number, to: number): string {
  const word = tokens.slice(from, to).find(({ folded }) => AGE_WORDS.has(folded));
  return word?.folded === "recent" ? "most recent" : (word?.text ?? "");
}
/** "the latest breach", "the 5 most recent films": by the one column that has a time. */
export const aLatest: Parser<Part> = (input, at) => {
  const { columns } = input.dataset.profile;
  const isAge = () => columns.some(({ name }) => wordsOf(name).includes("age"));
  const latest = (direction: Direction, head: Head, limit?: number) =>
    rowBy(timeOf(columns), direction, head, limit);
  // Whose age is known is not old by a date.
  const aged = (direction: Direction, head: Head, limit?: number) =>
    direction === "asc" && isAge()
      ? undefined
      : rowBy(beginningOf(columns, direction, head.rows?.word ?? ""), direction, head, limit);
  const forms = (word: Parser<Direction>, build: typeof latest) =>
    alt(
      seq([which, word, aHead], (_, direction, head) => build(direction, head)),
      seq([which, aNumber, word, aHead], (_, limit, direction, head) => build(direction, head, limit)),
      seq([which, word, aNumber, aHead], (_, direction, limit, head) => build(direction, head, limit)),
      seq([which, aHead, phrase("is", "was"), word], (_, head, _is, direction) => build(direction, head)),
    );
  return alt(forms(term(LATEST), latest), forms(term(AGED), aged))(input, at).map((match) => ({
    ...match,
    notes: [...match.notes, `taking "${wordSaid(input, at, match.to)}" for ${timeSaid(match.value)}`],
  }));
};

function rowBy(
  column: ColumnProfile | undefined,
  direction: Direction,
  head: Head,
  limit?: number,
): Part | undefined {
  return column === undefined || head.from !== "rows" || head.had || (limit === undefined && head.plural)
    ? undefined
    : picked(head, { by: { column }, direction }, limit);
}

function timeSaid({ pick }: Part): string {
  const column = pick?.by.column;
  const name = column === undefined || !isColumn(column) ? "time" : sayColumn(column.name);
  return `the ${pick?.direction === "asc" ? "earliest" : "latest"} ${name}`;
}
