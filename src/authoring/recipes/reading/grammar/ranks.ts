import { isClock, isSeconds, isTimeOfRace } from "../clocks.ts";
import type { ColumnProfile, Profile } from "../../../../data/dataset.ts";
import type { Direction } from "../../query.ts";
import { addsUp } from "../amounts.ts";
import { coreOf } from "../column_names.ts";
import { countColumn, countingOf } from "../counting.ts";
import { flagOf, isIdentifier, isTime, isUnique } from "../column_facts.ts";
import { datedIn } from "../headers.ts";
import type { Input } from "../input.ts";
import { isDuration, speaksOf } from "../lengths.ts";
import { DEGREES } from "../lexicon/degrees.ts";
import { AMOUNT_WORDS, EXTREME_WORDS, LATEST_WORDS } from "../lexicon/extremes.ts";
import { type Phrases } from "../lexicon/phrases.ts";
import { ALL_DEGREES } from "../degrees.ts";
import { alt, map, memo, opt, type Parser, phrase, seq, term } from "../parser.ts";
import { type Measure, type Part, type RowNoun } from "../part.ts";
import { equal } from "./choices.ts";
import { aCountedAmount } from "./counted.ts";
import { aColumn, aFlag, aNeutralPerson, aNumericColumn, aRowNoun, aValue } from "./leaves.ts";
import { aCount, anAggregate, single } from "./measures.ts";
import { comparativeColumn, degreeColumn } from "./nouns.ts";
import { anOwnDegree } from "./own_degrees.ts";
import { aCombination, aQuantity } from "./quantities.ts";
import { isPlural, stemOf } from "../words.ts";
import { isColumn } from "../plain.ts";
import { wordsOf } from "../tokens.ts";
import { HAPPENINGS, TOLD_OF } from "../wider.ts";
import { things as counted } from "./having.ts";
import { AMOUNTS } from "./tallies.ts";

/** What it is picked by. */
export interface Yardstick {
  readonly by: Measure;
  /** The noun that it counts, where the table does not know it. */
  readonly rows?: RowNoun;
  readonly whole?: true;
  readonly where?: Part["where"];
  /** "The most", not "the highest"; "the number of" it. */
  readonly amount?: true;
}

export interface Rank extends Yardstick {
  readonly direction: Direction;
}

export const bare = map(aQuantity, (column): Yardstick => ({ by: { column } }));

export const yardstick = alt<Yardstick>(
  map(anAggregate, (by) => ({ by })),
  map(aCount, ({ measures = [], where }) => {
    const [by] = measures;
    return by?.aggregate && { by, ...(where && { where }) };
  }),
  // "by number of passengers": the number that each row has.
  seq(
    [phrase("number of", "the number of", "total number of", "amount of", "count of"), aNumericColumn],
    (_, column) => (addsUp(column) ? { by: { column }, amount: true } : undefined),
  ),
  bare,
);

/** "The most survivors"; but "the most delay" is that of a column delay, whatever else says who was delayed. */
const someFlagged: Parser<Yardstick> = (input, at) =>
  input.columnsAt(at).some(({ cost, column }) => cost < 0.5 && column.type === "number" && !flagOf(column))
    ? []
    : map(aFlag, ({ yes }): Yardstick => ({ by: { aggregate: "count" }, where: [yes] }))(input, at);

/** "The most calls", where cells say which rows are calls. */
const someValued: Parser<Yardstick> = (input, at) =>
  // Where a row stands for several of them, they are more than the rows.
  countColumn(input.dataset.profile) !== undefined || countingOf(input.dataset) !== undefined
    ? []
    : map(aValue, (link): Yardstick | undefined =>
        link.plural ? { by: { aggregate: "count" }, where: [equal(link)] } : undefined,
      )(input, at);

/** A number, and whether its column is called by all words of its name: "votes" alone may not be those of one site. */
export const someAmount: Parser<Yardstick> = alt<Yardstick>(
  map(aCombination, (column) => ({ by: { column } })),
  (input, at) =>
    aColumn(input, at).flatMap(({ value: { column, whole }, ...match }) => {
      if (column.type !== "number" || isIdentifier(column, input.dataset.profile.rows)) return [];
      const all = whole && match.to - at >= coreOf(column.name).length;
      return [{ ...match, value: { by: { column }, ...(all && { whole: true as const }) } }];
    }),
);

/** The rows themselves, of which each group has some; but "sales" may be what was sold. */
export const severalRows: Parser<Yardstick> = (input, at) => {
  const { folded = "" } = input.tokens[at] ?? {};
  const { rows } = input.dataset.profile;
  const isHeld = input.columnsAt(at).some(({ cost, column }) => cost < 1 && !isUnique(column, rows));
  if (AMOUNTS.has(stemOf(folded)) || isHeld || !isPlural(folded)) return [];
  return alt<Yardstick>(
    map(aRowNoun, () => ({ by: { aggregate: "count" } })),
    someValued,
  )(input, at);
};

/** What there can be the most of. */
const things = alt<Yardstick>(
  map(aRowNoun, () => ({ by: { aggregate: "count" } })),
  map(aNeutralPerson, (rows) => ({ by: { aggregate: "count" }, rows })),
  map(aCountedAmount, (by) => ({ by })),
  map(counted, ({ measures = [] }) => {
    const [by] = measures;
    return by?.column && by.aggregate === "distinct" ? { by } : undefined;
  }),
  someFlagged,
  someValued,
  someAmount,
);

/** What took the least time was the fastest. */
const PACES: Phrases<Direction> = { fastest: "asc", quickest: "asc", slowest: "desc" };

/** "the highest average balance", "the most hotels", "the latest date". */
export const aRank: Parser<Rank> = memo(
  alt<Rank>(
    seq(
      [term(EXTREME_WORDS), opt(phrase("value of", "value in", "value for")), yardstick],
      (direction, _, what) => ({
        ...what,
        direction,
      }),
    ),
    // "the highest single sale"
    seq([term(EXTREME_WORDS), single, aNumericColumn], (direction, _, column) => ({
      by: { aggregate: direction === "desc" ? "max" : "min", column },
      direction,
    })),
    seq([term(AMOUNT_WORDS), things], (direction, what) => ({
      ...what,
      direction,
      ...(what.whole && { amount: true as const }),
    })),
    seq([term(LATEST_WORDS), aColumn], (direction, { column }) =>
      isTime(column) ? { by: { column }, direction } : undefined,
    ),
    map(degreeColumn(DEGREES), ({ column, direction }) => ({ by: { column }, direction })),
    // "the fastest lap", where laps are measured in seconds
    seq([term(PACES), aNumericColumn], (direction, column) =>
      isDuration(column) ? { by: { column }, direction } : undefined,
    ),
    // "the shortest flipper length", "the longest average runtime"
    seq(
      [
        term(DEGREES),
        alt(
          map(aNumericColumn, (column): Measure => ({ column })),
          anAggregate,
        ),
      ],
      (degree, what) => (isOf(degree.nouns, what) ? { by: what, direction: degree.direction } : undefined),
    ),
  ),
);

/** Whether a number is one that the adjective speaks of. */
function isOf(nouns: readonly string[], { column }: Measure): boolean {
  return column !== undefined && isColumn(column) && speaksOf(nouns, column);
}

/** "the tallest". */
export const aDegree: Parser<Rank> = (input, at) => [
  ...aMeasuredDegree(input, at),
  ...aPace(input, at),
  ...map(anOwnDegree, ({ column, direction }): Rank => ({ by: { column }, direction }))(input, at),
];

const aMeasuredDegree: Parser<Rank> = (input, at) =>
  isOfNumber(input, at)
    ? []
    : map(comparativeColumn(ALL_DEGREES), ({ column, direction, nouns }): Rank | undefined =>
        (nouns.includes("age") && speaksOfEvents(input)) ||
        // What sells best may sell most pieces, where these are counted.
        (nouns.includes("sales") && countColumn(input.dataset.profile) !== undefined)
          ? undefined
          : {
              by: { column },
              direction,
              // The wettest month is the one in which most rain fell.
              ...(nouns.some((noun) => SUMMED.has(noun)) && { amount: true as const }),
            },
      )(input, at);

/** The largest price is that of the column price, whatever things are large by. */
function isOfNumber({ tokens, columnsAt }: Input, at: number): boolean {
  return (
    Object.hasOwn(EXTREME_WORDS, tokens[at]?.folded ?? "") &&
    columnsAt(at + 1).some(({ column, cost }) => column.type === "number" && cost < 1)
  );
}

/** The oldest attack is the first, and not that on the oldest person. */
function speaksOfEvents({ tokens, dataset }: Input): boolean {
  const timed = datedIn(dataset.profile.columns).length > 0;
  return timed && tokens.some(({ folded }) => EVENTS.has(stemOf(folded)));
}

const EVENTS: ReadonlySet<string> = new Set([
  ...HAPPENINGS,
  ...TOLD_OF,
  ..."visit trip ride order game match call loan ticket booking flight complaint inspection race"
    .split(" ")
    .map(stemOf),
]);

/** The one column that says how long it took. */
function timeTaken({ dataset: { profile } }: Input): ColumnProfile | undefined {
  const clocks = profile.columns.filter(isClock);
  const numbers = profile.columns.filter(
    ({ name, type }) =>
      type === "number" && wordsOf(name).includes("time") && wordsOf(name).every((word) => OF_TIME.has(word)),
  );
  const [column, ...others] = clocks.length > 0 ? clocks : numbers;
  return others.length === 0 ? column : undefined;
}

const OF_TIME: ReadonlySet<string> = new Set(
  `time run ride swim bike chip gun elapsed finish finishing race lap winning net official total completion solve best s sec secs second seconds min mins minutes hr hrs
  hours ms`.split(/\s+/),
);

const LASTING: Phrases<Direction> = { longest: "desc", shortest: "asc" };

/** "the fastest", where a time was taken and no speed; "the longest", where that is written as "4:05". */
export const aPace: Parser<Rank> = (input, at) => {
  // Of hundreds of columns, ask only where something of the kind is said.
  if (term(LASTING)(input, at).length + term(PACES)(input, at).length === 0) return [];
  const column = timeTaken(input);
  if (column === undefined) return [];
  const speed = input.dataset.profile.columns.some(({ name }) =>
    wordsOf(name).some((word) => ["speed", "velocity", "mph", "kmh", "kph", "pace"].includes(word)),
  );
  const lasts =
    isClock(column) && wordsOf(column.name).some((word) => ["duration", "length", "runtime"].includes(word));
  const paces = speed || lasts ? [] : term(PACES)(input, at);
  // What has a way may be long in miles.
  const isLong = lasts || (isSeconds(column) && !isTimeOfRace(column) && !isOfWays(input.dataset.profile));
  return [...(isLong ? term(LASTING)(input, at) : []), ...paces].map((match) => ({
    ...match,
    cost: match.cost + 0.1,
    notes: [
      ...match.notes,
      `taking "${input.tokens[at]?.text ?? ""}" for the ${match.value === "desc" ? "highest" : "lowest"} ${column.name}`,
    ],
    value: { by: { column }, direction: match.value },
  }));
};

function isOfWays({ columns }: Profile): boolean {
  return columns.some(({ name }) => wordsOf(name).some((word) => WAYS.has(word)));
}

const WAYS: ReadonlySet<string> = new Set("distance length km mi miles kilometers kilometres".split(" "));

const SUMMED: ReadonlySet<string> = new Set(["rain", "deaths", "sales"]);

/** Verbs that only say whose a number is. */
export const holds = phrase(
  ..."carried,carries,carry,made,makes,make,got,gets,get,produced,produces,produce,generated,generates,generate".split(
    ",",
  ),
  ..."handled,handles,handle,recorded,records,record,reported,reports,report,scored,scores,score".split(","),
);

/** "which vessel carried the most passengers": a number of the row; of rows themselves it would say which of them. */
export const amountHeld: Parser<Rank> = seq([term(AMOUNT_WORDS), someAmount], (direction, what) => ({
  ...what,
  direction,
  ...(what.whole && { amount: true as const }),
}));
