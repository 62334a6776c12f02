import type { ColumnProfile } from "../../../../data/dataset.ts";
import { flagOf, isCalendarYear, isTime } from "../column_facts.ts";
import { standsForRows } from "../facts.ts";
import { countColumn, countingOf } from "../counting.ts";
import { datedIn } from "../headers.ts";
import type { Input } from "../input.ts";
import { type Deed, DEEDS, HAPPENING, PLACE_WORDS, RECORDED, RELATIONS } from "../lexicon/relations.ts";
import { PERSON_COLUMNS, PERSON_KINDS, PREPOSITIONS } from "../lexicon/things.ts";
import { type Match, memo, type Parser, phrase, term } from "../parser.ts";
import type { Part } from "../part.ts";
import { conditionsOf } from "../plain.ts";
import { wordsOf } from "../tokens.ts";
import { HAPPENINGS, TOLD_OF } from "../wider.ts";
import { verbForms } from "../verb_forms.ts";
import { isNounOf } from "../verb_nouns.ts";
import { isPlural, stemOf } from "../words.ts";
import { aFlag, aPerson, aRowNoun } from "./leaves.ts";
import { tellsWho } from "./participles.ts";
import { verbColumn } from "./verbs.ts";

const forms = DEEDS.flatMap((deed) =>
  deed.verbs.flatMap((verb) => verbForms(verb).all.map((form) => ({ deed, form }))),
);
const aDeed = term(
  Object.fromEntries(
    Array.from(
      Map.groupBy(forms, ({ form }) => form),
      ([form, found]) => [form, found.map(({ deed }) => deed)] as const,
    ),
  ),
);

/** A verb that is no name or value of the table: "treated" may share its root with a column, and is not called so. */
export function isVerb(input: Input, at: number, to: number): boolean {
  return Array.from({ length: to - at }, (_, more) => at + more).every(
    (word) =>
      input.valuesAt(word).every(({ weak }) => weak) &&
      input
        .columnsAt(word)
        .every(
          ({ cost, column }) =>
            cost >= 0.5 || !wordsOf(column.name).includes(input.tokens[word]?.folded ?? ""),
        ),
  );
}

interface Event {
  readonly kind: Deed["kind"];
  /** Whether a table speaks of it by the word. */
  readonly speaks: (word: string) => boolean;
}

/** A verb for something that happens, with what a table may call it. */
const anEvent: Parser<Event> = memo((input, at) => {
  const { kind, folded = "" } = input.tokens[at] ?? {};
  if (kind !== "word") return [];
  // "orders", "calls": things.
  const isThing = standsForRows(input.facts, folded) || input.columnsAt(at).length > 0;
  if (isPlural(folded) && isThing) return [];
  const known = aDeed(input, at)
    .filter(({ to }) => isVerb(input, at, to))
    .flatMap(({ value: deeds, ...match }) =>
      deeds.map((deed): Match<Event> => {
        const stems = new Set(deed.nouns.map(stemOf));
        return { ...match, value: { kind: deed.kind, speaks: (word) => stems.has(stemOf(word)) } };
      }),
    );
  const isRegular = /\p{L}{3}[^e]ed$/u.test(folded) && !AHEAD.test(folded) && isVerb(input, at, at + 1);
  const least = known.find(({ value }) => NARROW.has(value.kind))?.value.kind ?? known[0]?.value.kind;
  const regular: Event = { kind: least ?? "things", speaks: (word) => isNounOf(word, folded) };
  return isRegular ? [...known, { to: at + 1, cost: 0, notes: [], value: regular }] : known;
});
/** Where such a thing was done, no column tells. */
const NARROW: ReadonlySet<Deed["kind"]> = new Set(["made", "begun"]);
/** What is said of times that may be still to come, or of what was decided of some. */
const AHEAD =
  /^(?:expired|ended|renewed|scheduled|planned|expected|estimated|required|terminated|approved|accepted|rejected|denied|promoted)$/;

/** The columns of times that speak of what the verb says: "hired" of hire_date; or that say no more than when rows were. */
export const timesOf: Parser<readonly ColumnProfile[]> = (input, at) => {
  const { columns } = input.dataset.profile;
  const times = datedIn(columns);
  const told = anEvent(input, at).flatMap(({ value: { speaks }, ...match }) => {
    const own = times.filter((column) => wordsOf(column.name).some(speaks));
    return own.length > 0 ? [{ ...match, value: own }] : [];
  });
  const neutral = told.length > 0 ? [] : times.filter((column) => isNeutral(column, input));
  return neutral.length > 0
    ? aRowVerb(input, at, at - 1).map((match) => ({ ...match, value: neutral }))
    : told;
};

/** "live without a partner"; where somebody lives, a column of places tells only of persons, and is read so elsewhere. */
export function isAtHome(input: Input, at: number, { where = [] }: Part): boolean {
  return (
    !/^liv(?:es?|ed|ing)$/.test(input.tokens[at]?.folded ?? "") ||
    !conditionsOf(where).some(({ column }) => wordsOf(column).some((word) => PLACE_WORDS.has(word)))
  );
}

/** Whether what was made or used then is what the column of times says: when a picture was acquired, it was made long ago. */
export function isThen(input: Input, at: number, { where = [] }: Part): boolean {
  if (!MADE.has(input.tokens[at]?.folded ?? "")) return true;
  const names = new Set(conditionsOf(where).map(({ column }) => column));
  const times = input.dataset.profile.columns.filter(
    (column) => names.has(column.name) && (isTime(column) || isCalendarYear(column)),
  );
  const own = new Set(timesOf(input, at).flatMap(({ value }) => value));
  const before = stemOf(input.tokens[at - 1]?.folded ?? "");
  return times.every(
    (column) =>
      isNeutral(column, input) ||
      own.has(column) ||
      wordsOf(column.name).some((word) => stemOf(word) === before),
  );
}
const MADE: ReadonlySet<string> = new Set("made built produced".split(" "));

/** "died in 2019", where a value says who died, and the only day is that of the admission: nobody knows when. */
export function isOfAnother(input: Input, at: number, { where = [] }: Part): boolean {
  const { kind, folded = "" } = input.tokens[at - 1] ?? {};
  if (kind !== "word" || !/(?:\p{L}{2}ed|left|quit|lost|sold|won|deaths?)$/u.test(folded)) return false;
  const isValue = input.valuesAt(at - 1).some(({ weak, to }) => !weak && to === at);
  if (!isValue && aFlag(input, at - 1).length === 0) return false;
  const names = new Set(conditionsOf(where).map(({ column }) => column));
  // Where rows are admissions, nobody dies when they begin.
  const isOpen = (column: ColumnProfile) =>
    /^(?:died|deaths?)$/u.test(folded)
      ? wordsOf(column.name).every((word) => TIME_WORDS.has(word))
      : isNeutral(column, input);
  return input.dataset.profile.columns.some(
    (column) =>
      names.has(column.name) &&
      isTime(column) &&
      !isOpen(column) &&
      !wordsOf(column.name).some((word) => stemOf(word) === stemOf(folded) || isNounOf(word, folded)),
  );
}

/** A time of no more than that, or of what rows are: what else may have happened to them at another time, no column says. */
export function isNeutral({ name }: ColumnProfile, { facts }: Input): boolean {
  return wordsOf(name).every((word) => TIME_WORDS.has(word) || standsForRows(facts, word));
}
const TIME_WORDS: ReadonlySet<string> = new Set(
  "date day time timestamp datetime year yr month hour of the at local utc season".split(" "),
);

/**
 * A verb for what every row is: "ordered" of orders, "admitted" where each row has the day of it, "borrowed" where each has a
 * borrower. What was returned, cancelled or approved are only some; and so are all of them where a column tells whether it was done.
 */
function everyRow(input: Input, at: number, subject = "", among = false): readonly Match<Deed["kind"]>[] {
  const events = anEvent(input, at);
  if (events.length === 0 || verbColumn(input, at).some(({ value }) => isNumberOfThem(value))) return [];
  const { name, profile } = input.dataset;
  const { folded = "" } = input.tokens[at] ?? {};
  // "arrests", where a column counts these.
  if (isPlural(folded) && countingOf(input.dataset)?.things.has(stemOf(folded))) return [];
  const nouns = () => [
    subject,
    ...wordsOf(name),
    ...input.facts.rowNouns,
    ...(input.facts.kind?.nouns ?? []),
    ...profile.columns.filter((column) => IDS.test(column.name)).flatMap((column) => wordsOf(column.name)),
  ];
  const areRows = input.facts.within.some(({ stems }) => stems.has(stemOf(subject)));
  const counted =
    !among &&
    !areRows &&
    (countColumn(profile) !== undefined ||
      countingOf(input.dataset) !== undefined ||
      profile.columns.some(hasUnits));
  return events.flatMap(({ value: { kind, speaks }, ...match }) => {
    // Where rows are of several things each, a number of things is not that of the rows.
    if ((counted && THINGS.has(kind)) || (NARROW.has(kind) && isNarrowed(input, match.to))) return [];
    const isSaid = (column: ColumnProfile) => wordsOf(column.name).some(speaks);
    const told = profile.columns.some(
      (column) =>
        column.missing === 0 &&
        ((hasTimes(column) && isSaid(column)) ||
          (column.type === "text" && folded.endsWith("ed") && tellsWho(column.name, folded))),
    );
    if (profile.columns.some((column) => isSaid(column) && tellsWhether(column, told))) return [];
    const called = () => CALLED.has(kind) && nouns().some(speaks);
    return told || (!profile.columns.some(isVerdict) && called()) || (CALLED.has(kind) && speaks(subject))
      ? [{ ...match, cost: 0.1, value: kind }]
      : [];
  });
}
/** "killed", "sales": how many it was done to; the "pick" of a player is one of them. */
function isNumberOfThem({ name }: ColumnProfile): boolean {
  const last = wordsOf(name).at(-1) ?? "";
  return (
    wordsOf(name).length > 1 || isPlural(last) || !/^(?:pick|rank|round|place|number|stop|draft)$/.test(last)
  );
}
/** How many of something each row is of, by whatever name. */
function hasUnits({ name, type }: ColumnProfile): boolean {
  return type === "number" && wordsOf(name).some((word) => UNITS.has(word));
}
const UNITS: ReadonlySet<string> = new Set(
  "unit units qty quantity pieces copies items volume sold".split(" "),
);
const THINGS: ReadonlySet<Deed["kind"]> = new Set(["things", "made"]);
const CALLED: ReadonlySet<Deed["kind"]> = new Set(["any", "things", "made"]);

/** The same of whatever rows are of: "the most ordered item", of which a column may tell how many. */
export const rowsDone: Parser<true> = memo((input, at) =>
  everyRow(input, at, "", true)
    .filter(({ value }) => CALLED.has(value))
    .map((match) => ({ ...match, value: true })),
);

/** A verb that leaves none of the rows out, behind what names them. */
export function aRowVerb(input: Input, at: number, noun: number): readonly Match<true>[] {
  if (anEvent(input, at).length + recorded(input, at).length + happening(input, at).length === 0) return [];
  const { folded = "" } = input.tokens[noun] ?? {};
  if (noun > 0 && (RELATIVE.has(folded) || IS.has(folded))) return aRowVerb(input, at, noun - 1);
  const rows = [...aRowNoun(input, noun), ...aPerson(input, noun)];
  const links = valuesBefore(input, noun + 1);
  // Who did it is none of those to whom it was done.
  if (rows.length === 0 && (links.length === 0 || links.some(({ column }) => isDoer(column)))) return [];
  const persons =
    links.length > 0
      ? links.some(({ column }) => isPersonal(column))
      : input.facts.persons && !isHappening(folded);
  const deeds = everyRow(input, at, rows.length > 0 ? folded : "").filter(
    ({ value }) => !(persons && THINGS.has(value)),
  );
  const ofThings = persons ? [] : recorded(input, at).filter(({ to }) => isVerb(input, at, to));
  const ofRows = rows.length > 0 ? happening(input, at).filter(({ to }) => isVerb(input, at, to)) : [];
  return [...deeds.map((match) => ({ ...match, value: true as const })), ...ofThings, ...ofRows];
}
/** A murder is no person, whoever is told of with it. */
function isHappening(noun: string): boolean {
  return HAPPENINGS.has(stemOf(noun)) || TOLD_OF.has(stemOf(noun));
}

/** What only persons are, or have. */
function isPersonal({ name }: ColumnProfile): boolean {
  return wordsOf(name).some((word) => PERSONAL.has(stemOf(word)));
}
const PERSONAL: ReadonlySet<string> = new Set([...PERSON_COLUMNS, ...PERSON_KINDS, "membership"].map(stemOf));
/** Values that end there: "turkey vultures". */
function valuesBefore(input: Input, end: number) {
  const starts = [1, 2, 3, 4].map((length) => end - length).filter((start) => start >= 0);
  return starts.flatMap((start) => input.valuesAt(start).filter(({ weak, to }) => !weak && to === end));
}
const RELATIVE: ReadonlySet<string> = new Set(["that", "who", "which"]);
const IS: ReadonlySet<string> = new Set("was were is are got been have has had".split(" "));
const recorded = phrase(...RECORDED.split(", ").flatMap((verb) => verbForms(verb).passive));
const happening = phrase(...HAPPENING.split(", ").flatMap((verb) => verbForms(verb).all));

/** "drafted by BUF", "launched by SpaceX", "killed by gunshot": by whom, or by what, where it was done to every row. */
export function isAgent({ name }: ColumnProfile): boolean {
  const last = wordsOf(name).findLast((word) => !["name", "abbr", "code", "id"].includes(word)) ?? "";
  return DOERS.has(last) || AGENTS.has(last);
}
const AGENTS: ReadonlySet<string> = new Set(
  "team club franchise company firm agency organization organisation operator country cause weapon method".split(
    " ",
  ),
);

/** Whoever does things to what rows are: "observer", "doctor". */
function isDoer({ name }: ColumnProfile): boolean {
  const last = wordsOf(name).at(-1) ?? "";
  return DOERS.has(last) || DOERS.has(stemOf(last));
}
const DOERS: ReadonlySet<string> = new Set(
  RELATIONS.filter(({ before }) => before.length === 1 && before[0] === "by").flatMap(
    ({ headers }) => headers,
  ),
);

const GROUPED: ReadonlySet<string> = new Set(["each", "every"]);

/** Before "in Berlin": that somebody was hired there, no date says. */
function isNarrowed({ tokens }: Input, at: number): boolean {
  const [first, second] = [tokens[at]?.folded ?? "", tokens[at + 1]?.folded ?? ""];
  const isYear = tokens[at + 1]?.kind === "number" && /^(?:1[5-9]|20)\d{2}$/u.test(second);
  return PREPOSITIONS.has(first) && !GROUPED.has(second) && !isYear && first !== "per" && first !== "by";
}

const IDS = /_?(?:id|no|number|nr)$/iu;

function hasTimes(column: ColumnProfile): boolean {
  return isTime(column) || isCalendarYear(column) || /(?:date|time|year)$/iu.test(column.name);
}

/** A column that says of some rows that it was done, and of others that it was not, or how likely it is. */
function tellsWhether(column: ColumnProfile, told: boolean): boolean {
  const words = wordsOf(column.name);
  if (words.some((word) => CHANCES.has(word))) return true;
  return (flagOf(column) !== undefined || (!told && isVerdict(column))) && words.length <= 2;
}
const CHANCES: ReadonlySet<string> = new Set(
  "chance probability likelihood rate percent pct prediction".split(" "),
);

/** What became of rows: of some, it may not have been done at all. */
function isVerdict({ name, distinct }: ColumnProfile): boolean {
  return distinct > 1 && distinct <= 12 && wordsOf(name).some((word) => VERDICTS.has(word));
}
const VERDICTS: ReadonlySet<string> = new Set(
  "status outcome result decision verdict disposition target".split(" "),
);
