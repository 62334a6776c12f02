import type { ColumnProfile } from "../../../../data/dataset.ts";
import type { Direction } from "../../query.ts";
import { isWrittenAsClock } from "../clocks.ts";
import { isCalendarYear, isTime, isUnique } from "../column_facts.ts";
import { timesIn, yearsIn } from "../headers.ts";
import type { Input } from "../input.ts";
import { GLUE, OPENINGS } from "../lexicon/talk.ts";
import type { Phrases } from "../lexicon/phrases.ts";
import { alt, anyOf, opt, type Parser, phrase, seq, term } from "../parser.ts";
import { once } from "../once.ts";
import type { Part } from "../part.ts";
import { isColumn } from "../plain.ts";
import { sayColumn } from "../say.ts";
import { wordsOf } from "../tokens.ts";
import { stemOf } from "../words.ts";
import { aNumber } from "./leaves.ts";
import { aTimeColumn } from "./times.ts";
import { aHead, type Head, which } from "./heads.ts";
import { picked } from "./picks.ts";

const LATEST: Phrases<Direction> = { latest: "desc", "most recent": "desc", earliest: "asc" };
const AGED: Phrases<Direction> = { newest: "desc", oldest: "asc", youngest: "desc" };
/** Who was born last is the youngest; what was built last is new. */
const BIRTHS: ReadonlySet<string> = new Set("birth born birthdate birthday dob".split(" ").map(stemOf));
/** Nouns for what is as old as the year or the day that its row has, and words of columns that say when a thing began. */
const MADE: ReadonlySet<string> = new Set(
  `film movie game book song album track car vehicle model painting building house company bridge brand plane airplane aeroplane
  aircraft jet helicopter ship boat vessel yacht truck bus train locomotive motorcycle motorbike tractor camera wine coin stamp sculpture
  artwork photograph manuscript`
    .split(/\s+/)
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
/** Who was honoured once: the oldest of them were so then, and not the first who were born. */
const HONOURED: ReadonlySet<string> = new Set(
  "winner laureate champion titleholder medalist medallist finalist".split(" ").map(stemOf),
);
function isOfHonours({ tokens }: Input, { pick }: Part): boolean {
  const column = pick?.by.column;
  const honoured = tokens.some(({ folded }) => HONOURED.has(stemOf(folded)));
  return honoured && column !== undefined && isColumn(column) && begins(column);
}
/** Years that nobody knew are no early ones. */
function isUnknownYear({ pick }: Part): boolean {
  const column = pick?.by.column;
  if (column === undefined || !isColumn(column) || pick?.direction !== "asc") return false;
  return isCalendarYear(column) && Number(column.min) < 1000;
}
/** Whether a column holds times, or years that are written out. */
export const isDated = (column: ColumnProfile) => isTime(column) || isCalendarYear(column);
const theOnly = (columns: readonly ColumnProfile[]) => (columns.length === 1 ? columns[0] : undefined);
export const saysOf = ({ name }: ColumnProfile, words: ReadonlySet<string>) =>
  wordsOf(name).some((word) => words.has(stemOf(word)));
const begins = ({ name }: ColumnProfile) => wordsOf(name).some((word) => BEGINNINGS.has(word));
/** The one column that has a time, or the one that is called so and no more: a birth_year is not when a prize was won. */
export const timeOf = once((columns: readonly ColumnProfile[]): ColumnProfile | undefined => {
  const dates = timesIn(columns);
  const times = dates.length > 0 ? dates : yearsIn(columns);
  return (
    theOnly(times) ?? theOnly(times.filter(({ name }) => /^(?:date|day|year|yr|timestamp)$/i.test(name)))
  );
});
/** The one column that says when things began, or came. */
function beginningOf(
  columns: readonly ColumnProfile[],
  direction: Direction,
  noun: string,
): ColumnProfile | undefined {
  const began = columns.filter((column) => begins(column) && (isDated(column) || hasYears(column)));
  // What a model is called says nothing of when it began.
  const speaks = columns.some(
    (column) => begins(column) && !(column.type === "text" && /^model$/i.test(column.name)),
  );
  if (began.length > 0 || speaks) return theOnly(began);
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
/** Also years that a column has whose name says when it began. */
const isWhen = (column: ColumnProfile) => isDated(column) || (begins(column) && hasYears(column));
const whens = once((columns: readonly ColumnProfile[]) => columns.filter(isWhen));
const AGE_WORDS: ReadonlySet<string> = new Set([
  "latest",
  "recent",
  "earliest",
  "newest",
  "oldest",
  "youngest",
  "first",
  "last",
]);
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
  const aged = (direction: Direction, said: Head, limit?: number) => {
    const head = ofRows(said, input);
    const column = beginningOf(columns, direction, head.rows?.word ?? "");
    const isBirth = column !== undefined && saysOf(column, BIRTHS);
    const isYoung = input.tokens.some(({ folded }) => folded === "youngest");
    return (isAge() && (direction === "asc" || isYoung)) || (isYoung && !isBirth)
      ? undefined
      : rowBy(column, direction, head, limit);
  };
  const forms = (word: Parser<Direction>, build: typeof latest) =>
    alt(
      seq([which, word, aHead], (_, direction, head) => build(direction, head)),
      seq([which, aNumber, word, aHead], (_, limit, direction, head) => build(direction, head, limit)),
      seq([which, word, aNumber, aHead], (_, direction, limit, head) => build(direction, head, limit)),
      seq([which, aHead, phrase("is", "was"), word], (_, head, _is, direction) => build(direction, head)),
    );
  return alt(
    forms(term(LATEST), latest),
    forms(term(AGED), aged),
    aFirstOrLast,
  )(input, at)
    .filter(({ value }) => !isOfHonours(input, value) && !isUnknownYear(value))
    .map((match) => ({
      ...match,
      notes: [...match.notes, `taking "${wordSaid(input, at, match.to)}" for ${timeSaid(match.value)}`],
    }));
};

const ORDINALS: Phrases<Direction> = { ...LATEST, first: "asc", last: "desc" };
const asking = opt(
  anyOf(`
  which | which was | which is | what | what was | what is | who | who was | who is | when | when was | when is | when did | where
  where was | where is | where did`),
);

/** "where was the first store opened", "which restaurant opened last", "who was the last guest". */
const aFirstOrLast: Parser<Part> = (input, at) =>
  alt<Part>(
    seq([asking, term(ORDINALS), aHead, opt(someTime)], (_, direction, head, time) =>
      firstOf(input, head, direction, time),
    ),
    // The first election is that of the first election_date.
    seq([asking, term({ first: "asc", last: "desc" } as const), aTimeColumn], (_, direction, column) =>
      picked({ from: "rows", plural: false }, { by: { column }, direction }),
    ),
    seq([asking, aHead, someTime, term(ORDINALS)], (_, head, time, direction) =>
      firstOf(input, head, direction, time),
    ),
  )(input, at).filter(({ to, value: { listing } }) => {
    const next = input.tokens[to];
    // "players of the first team"
    if (listing !== undefined && !isFirstSaid(input, at)) return false;
    // "first class tickets" are of a class.
    return next === undefined || next.kind === "mark" || BEHIND.has(next.folded);
  });
function isFirstSaid({ tokens }: Input, at: number): boolean {
  return tokens.slice(0, at).every(({ folded }) => GLUE.has(folded) || ASKING.has(folded));
}
const ASKING: ReadonlySet<string> = new Set(OPENINGS.flatMap((text) => text.split(" ")));
const BEHIND: ReadonlySet<string> = new Set("in at on from by of for with to during under".split(" "));

function firstOf(
  { dataset: { profile } }: Input,
  head: Head,
  direction: Direction,
  time: ColumnProfile | undefined,
): Part | undefined {
  const column = time ?? timeOf(profile.columns) ?? theOnly(whens(profile.columns));
  if (column === undefined || head.plural || head.had) return undefined;
  if (head.from === "rows") {
    // "Last month" may be the last before now, and the first row is that of the file.
    const noun = stemOf(head.rows?.word.toLowerCase() ?? "row");
    return TIMES_AND_ROWS.has(noun) ? undefined : picked(head, { by: { column }, direction });
  }
  const [key, ...others] = head.from;
  // The last guest is who the last row has.
  return key === undefined ||
    others.length > 0 ||
    key.part !== undefined ||
    key.column.type !== "text" ||
    key.column === column ||
    // "the earliest clock in" is that of no first day, but of any.
    (isWrittenAsClock(key.column) && key.column.missing < profile.rows) ||
    wordsOf(key.column.name).some((word) => NUMBERED.has(word))
    ? undefined
    : {
        ...picked({ from: "rows", plural: false }, { by: { column }, direction }),
        listing: [key.column],
      };
}
const TIMES_AND_ROWS: ReadonlySet<string> = new Set(
  "row record entry line observation second minute hour day night week weekend month quarter season year decade century time period"
    .split(" ")
    .map(stemOf),
);
/** What is numbered by its first and last, whenever it was. */
const NUMBERED: ReadonlySet<string> = new Set(
  `class name language degree floor grade division place half quarter term semester round stage set league shift line choice
  category level period sport address letter initial`.split(/\s+/),
);

/** A verb for what happened at the time that a column has: "opened", where that is OPENDATE. */
const someTime: Parser<ColumnProfile> = (input, at) =>
  seq([opt(anyOf("was | is | were | has been | did | to be | got")), aTimedVerb], (_, time) => time)(
    input,
    at,
  );
export const aTimedVerb: Parser<ColumnProfile> = (input, at) => {
  const { kind, folded = "" } = input.tokens[at] ?? {};
  if (kind !== "word" || input.valuesAt(at).length > 0) return [];
  const { columns } = input.dataset.profile;
  const stem = stemOf(Object.hasOwn(NOUNS, folded) ? (NOUNS[folded] ?? folded) : folded);
  const said = whens(columns).filter(
    ({ name }) => stem.length >= 3 && wordsOf(name).some((word) => word.startsWith(stem)),
  );
  const time = theOnly(said) ?? (said.length === 0 && HAPPENED.has(folded) ? timeOf(columns) : undefined);
  if (time === undefined || (said.length === 0 && !isNeutral(time))) return [];
  return [{ to: at + 1, cost: 0.1, notes: [], value: time }];
};
/** Verbs whose noun begins otherwise. */
const NOUNS: Readonly<Record<string, string>> = {
  born: "birth",
  died: "death",
  sold: "sale",
  bought: "purchase",
};
const HAPPENED: ReadonlySet<string> = new Set(
  "happened happen occurred occur held recorded reported made placed registered listed seen observed".split(
    " ",
  ),
);
/** A date of no more than that: what else may have happened to a row at another time, no column says. */
function isNeutral({ name }: ColumnProfile): boolean {
  return wordsOf(name).every((word) =>
    ["date", "day", "time", "timestamp", "datetime", "year"].includes(word),
  );
}

/** Where each row has a name of its own, whoever has it is a row. */
function ofRows(head: Head, { dataset: { profile } }: Input): Head {
  const [key, ...others] = head.from === "rows" ? [] : head.from;
  const own =
    key !== undefined && others.length === 0 && key.part === undefined && key.column.type === "text";
  return own && isUnique(key.column, profile.rows) ? { ...head, from: "rows" } : head;
}

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
