import { isClock, isSeconds, isTimeOfRace } from "../clocks.ts";
import type { ColumnProfile, Profile } from "../../../../data/dataset.ts";
import type { Direction } from "../../query.ts";
import { addsUp } from "../amounts.ts";
import { coreOf } from "../column_names.ts";
import { countColumn, countingOf } from "../counting.ts";
import { flagOf, isIdentifier, isTime, isUnique, isYear } from "../column_facts.ts";
import { datedIn } from "../headers.ts";
import type { Input } from "../input.ts";
import { isDuration, speaksOf } from "../lengths.ts";
import { DEGREES } from "../lexicon/degrees.ts";
import {
  AMOUNT_WORDS,
  BEST_WORDS,
  COMMONNESS,
  EXTREME_WORDS,
  LATEST_WORDS,
  TOP_WORDS,
} from "../lexicon/extremes.ts";
import { isLossy } from "../linking/best.ts";
import { type Phrases } from "../lexicon/phrases.ts";
import { ALL_DEGREES } from "../degrees.ts";
import { alt, map, memo, opt, type Parser, phrase, seq, term } from "../parser.ts";
import { type Key, type Measure, type Part, problem, type RowNoun } from "../part.ts";
import { anActor, aNamelessPerson } from "./actors.ts";
import { anAdjective, equal } from "./choices.ts";
import { aCountedAmount } from "./counted.ts";
import { aFilter } from "./filters.ts";
import { is } from "./joints.ts";
import { joined } from "./predicates.ts";
import { aCutKey, aKey, keyOf } from "./keys.ts";
import {
  aColumn,
  aFlag,
  aNeutralPerson,
  aNumber,
  aNumericColumn,
  aPerson,
  aRowNoun,
  aValue,
  occurring,
  who,
} from "./leaves.ts";
import { aCount, anAggregate, single } from "./measures.ts";
import { comparativeColumn, degreeColumn } from "./nouns.ts";
import { anOwnDegree } from "./own_degrees.ts";
import { aCombination, aQuantity } from "./quantities.ts";
import { isPlural, stemOf } from "../words.ts";
import { isColumn } from "../plain.ts";
import { wordsOf } from "../tokens.ts";
import { HAPPENINGS, TOLD_OF } from "../wider.ts";
import { withinEach } from "./groups.ts";
import { things as counted } from "./having.ts";
import { AMOUNTS } from "./tallies.ts";

/** How nouns end for who or what does something, or had it done. */
const BEARER = /(?:er|or|ist|ant|ent|ee|ed|man|woman)$/i;

/** What is picked: rows, or the groups of a column. */
export interface Head {
  readonly from: readonly Key[] | "rows";
  readonly plural: boolean;
  readonly rows?: RowNoun;
  readonly where?: Part["where"];
  /** It may as well be something that rows have: "the cheapest balcony" is none of the flats with one. */
  readonly had?: true;
}

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

/** "month" and "months" of dates: the word itself tells whether there are several. */
function heldBy(key: Parser<Key>): Parser<Head> {
  return (input, at) =>
    key(input, at).map(({ value, ...match }) => {
      const { kind = "mark", folded = "" } = input.tokens[at] ?? {};
      return { ...match, value: { from: [value], plural: kind === "word" && isPlural(folded) } };
    });
}

/** Only nouns that the table itself knows: "which studio has the highest gross" names no rows of a table without studios. */
export const aHead: Parser<Head> = memo(
  alt<Head>(
    map(alt(aRowNoun, aPerson, aNeutralPerson), (rows) => ({
      from: "rows",
      plural: rows.plural,
      rows,
    })),
    // "the heaviest female cats"
    seq([anAdjective, alt(aRowNoun, aPerson, aNeutralPerson)], ({ where = [] }, rows) => ({
      from: "rows",
      plural: rows.plural,
      rows,
      where,
    })),
    map(aFlag, ({ yes, plural, word }) => ({
      from: "rows",
      plural,
      where: [yes],
      ...(!plural && !BEARER.test(word) && { had: true as const }),
    })),
    map(aColumn, ({ column, plural }) => ({ from: [keyOf(column)], plural })),
    map(anActor, (column) => ({ from: [keyOf(column)], plural: false })),
    map(aNamelessPerson, (rows) => ({ from: "rows", plural: false, rows })),
    // A day that is what a row is, is that row.
    (input, at) => {
      const keys = heldBy(aCutKey)(input, at);
      // "month of the year" is no month.
      return aRowNoun(input, at).length > 0 ? keys.filter(({ to }) => to > at + 1) : keys;
    },
    seq([heldBy(aKey), phrase("and"), aKey], ({ from, plural }, _, other) =>
      from === "rows" ? undefined : { from: [...from, other], plural },
    ),
  ),
);

const bare = map(aQuantity, (column): Yardstick => ({ by: { column } }));
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
const severalRows: Parser<Yardstick> = (input, at) => {
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
  map(comparativeColumn(ALL_DEGREES), ({ column, direction, nouns }): Rank | undefined =>
    nouns.includes("age") && speaksOfEvents(input)
      ? undefined
      : {
          by: { column },
          direction,
          // The wettest month is the one in which most rain fell.
          ...(nouns.some((noun) => SUMMED.has(noun)) && { amount: true as const }),
        },
  )(input, at);

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
const aPace: Parser<Rank> = (input, at) => {
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

/** "the fastest time": of the rows. */
const aBestTime: Parser<Part> = (input, at) =>
  seq([which, aPace, aColumn], (_, rank, { column }) =>
    rank.by.column === column ? picked({ from: "rows", plural: false }, rank) : undefined,
  )(input, at);
const SUMMED: ReadonlySet<string> = new Set(["rain", "deaths"]);

export const which = opt(
  phrase(
    "which",
    "what",
    "which is",
    "what is",
    "in which",
    "on which",
    "at which",
    "during which",
    "in what",
    "on what",
  ),
);
/** Verbs that only say whose a number is. */
const holds = phrase(
  ..."carried,carries,carry,made,makes,make,got,gets,get,produced,produces,produce,generated,generates,generate".split(
    ",",
  ),
  ..."handled,handles,handle,recorded,records,record,reported,reports,report,scored,scores,score".split(","),
);
/** "which vessel carried the most passengers": a number of the row; of rows themselves it would say which of them. */
const amountHeld: Parser<Rank> = seq([term(AMOUNT_WORDS), someAmount], (direction, what) => ({
  ...what,
  direction,
  ...(what.whole && { amount: true as const }),
}));
/** Whether the verb says that there are several; otherwise the noun does. */
export const has = term<boolean | undefined>({
  has: false,
  have: true,
  had: undefined,
  saw: undefined,
  sees: false,
  see: true,
  was: undefined,
  were: undefined,
  are: undefined,
  "are there": undefined,
  "is there": undefined,
  "was there": undefined,
  "were there": undefined,
  with: undefined,
  having: undefined,
});
export const by = phrase("by", "in terms of", "ranked by", "based on", "according to");
export const topmost = alt(
  seq([phrase("top"), aNumber, term(TOP_WORDS)], (_, limit, direction) => ({ direction, limit })),
  seq([term(TOP_WORDS), aNumber], (direction, limit) => ({ direction, limit })),
  seq([aNumber, term(TOP_WORDS)], (limit, direction) => ({ direction, limit })),
);

const bestmost = alt(
  seq([term(BEST_WORDS), aNumber], (direction, limit) => ({ direction, limit })),
  seq([aNumber, term(BEST_WORDS)], (limit, direction) => ({ direction, limit })),
);
const during = phrase("in", "on", "during", "at", "for");

/** What is the better the less there is of it. */
export function isLoss({ column }: Measure): boolean {
  return column !== undefined && (!isColumn(column) || isLossy(column));
}

const cut = seq(
  [opt(phrase(",")), term({ top: "desc", bottom: "asc" } as const), aNumber, opt(phrase("only"))],
  (_, order, limit): Part => ({ order, limit }),
);
/** "total deaths by year, top 5": after all that it cuts, as "the top 5 students" are some of the rows. */
const aCut: Parser<Part> = (input, at) =>
  cut(input, at).filter(({ to }) => to === input.tokens.length || input.tokens[to]?.folded === ",");

const OFTEN: Phrases<Direction> = {
  ...COMMONNESS,
  "most often": "desc",
  "most frequently": "desc",
  "least often": "asc",
  "least frequently": "asc",
};

/** A phrase that picks the first rows or groups by something. */
export const aPick: Parser<Part> = memo(
  withoutTopTimes(
    alt<Part>(
      seq([which, aHead, has, aRank], (_, head, several, rank) =>
        (several ?? head.plural) ? undecided(head, rank) : picked(head, rank),
      ),
      seq([which, aHead, holds, amountHeld], (_, head, _holds, rank) =>
        head.plural ? undecided(head, rank) : picked(head, rank),
      ),
      seq([which, opt(phrase("top")), aNumber, aHead, has, aRank], (_, _top, limit, head, _has, rank) =>
        picked(head, rank, limit),
      ),
      aBestTime,
      seq([which, aHead, phrase("is", "was"), aDegree], (_, head, _is, degree) => picked(head, degree)),
      seq([who, phrase("is", "was"), aDegree], (rows, _, degree) =>
        picked({ from: "rows", plural: false, rows }, degree),
      ),
      // "who was the oldest contestant"
      seq([who, phrase("is", "was"), aDegree, aHead], (_who, _is, degree, head) =>
        head.from !== "rows" || head.had || head.plural ? undefined : picked(head, degree),
      ),
      seq([aDegree, aHead], (degree, head) => {
        if (head.had) return undefined;
        return head.plural ? undecided(head, degree) : picked(head, degree);
      }),
      seq([opt(phrase("top")), aNumber, aDegree, aHead], (_, limit, degree, head) =>
        picked(head, degree, limit),
      ),
      seq([aDegree, aNumber, aHead], (degree, limit, head) => picked(head, degree, limit)),
      aCut,
      seq([topmost, aHead, opt(withinEach), by, yardstick], ({ direction, limit }, head, per, _, what) => ({
        ...picked(head, { ...what, direction }, limit),
        ...per,
      })),
      // "top 5 states by visits"
      seq([topmost, aHead, opt(withinEach), by, severalRows], ({ direction, limit }, head, per, _, what) =>
        head.from === "rows" ? undefined : { ...picked(head, { ...what, direction }, limit), ...per },
      ),
      // "the best 3 cars by mileage": the best by a cost is hardly the highest.
      seq([bestmost, aHead, opt(withinEach), by, yardstick], ({ direction, limit }, head, per, _, what) =>
        isLoss(what.by) ? undefined : { ...picked(head, { ...what, direction }, limit), ...per },
      ),
      // "the heaviest cat in each city by weight"
      seq(
        [opt(aNumber), aDegree, aHead, opt(withinEach), by, aNumericColumn],
        (limit, degree, head, per, _, column) =>
          degree.by.column !== column
            ? { issue: problem("It picks by one thing and orders by another") }
            : limit === undefined && head.plural
              ? undefined
              : { ...picked(head, degree, limit), ...per },
      ),
      // "on which day was rainfall highest"
      seq(
        [
          opt(during),
          which,
          aHead,
          phrase("was", "were", "is", "are"),
          yardstick,
          opt(seq([opt(phrase("of", "in", "for", "at")), aFilter], (_, filter) => filter)),
          term(EXTREME_WORDS),
        ],
        (_, _which, head, _is, what, filter, direction) =>
          head.plural || (head.from === "rows" && what.by.aggregate !== undefined)
            ? undefined
            : joined([picked(head, { ...what, direction }), filter ?? {}]),
      ),
      // "in which year did Greece have the lowest growth"
      seq(
        [
          opt(during),
          which,
          aHead,
          phrase("did", "does", "do"),
          aFilter,
          phrase("have", "has", "see", "reach"),
          aRank,
        ],
        (_, _which, head, _did, filter, _have, rank) =>
          head.plural ? undefined : joined([picked(head, rank), filter]),
      ),
      // "in what year was Acme revenue the highest"
      seq(
        [
          opt(during),
          which,
          aHead,
          phrase("was", "were", "is", "are"),
          aFilter,
          yardstick,
          term(EXTREME_WORDS),
        ],
        (_, _which, head, _is, filter, what, direction) =>
          head.plural || (head.from === "rows" && what.by.aggregate !== undefined)
            ? undefined
            : joined([picked(head, { ...what, direction }), filter]),
      ),
      // "when was inflation highest", where rows are times
      (input, at) =>
        input.facts.times
          ? seq(
              [phrase("when was", "when were", "when is"), bare, opt(phrase("the")), term(EXTREME_WORDS)],
              (_, what, _the, direction): Part => ({
                ...picked({ from: "rows", plural: false }, { ...what, direction }),
                besides: "when",
              }),
            )(input, at)
          : [],
      // "top month by total revenue"
      seq(
        [term({ top: "desc", bottom: "asc" } as const), aHead, opt(withinEach), by, yardstick],
        (direction, head, per, _, what) =>
          head.plural ? undefined : { ...picked(head, { ...what, direction }), ...per },
      ),
      // "top 3 by exam score": of the rows, where it is known what they are.
      (input, at) =>
        at === 0 && !input.facts.repeating && (input.facts.persons || input.facts.rowNouns.size > 0)
          ? seq(
              [term({ top: "desc", bottom: "asc" } as const), aNumber, by, aNumericColumn],
              (direction, limit, _, column) =>
                picked({ from: "rows", plural: true }, { by: { column }, direction }, limit),
            )(input, at)
          : [],
      // The "top 3 years" are not the last.
      seq([topmost, aNumericColumn], ({ direction, limit }, column) =>
        isYear(column)
          ? undefined
          : picked({ from: "rows", plural: true }, { by: { column }, direction }, limit),
      ),
      // "which colour turns up most often", "which colour is the most common"
      seq(
        [which, aColumn, opt(is), opt(occurring), term(OFTEN)],
        (_which, { column, plural, whole }, _is, _verb, direction) =>
          plural || !whole
            ? undefined
            : picked({ from: [keyOf(column)], plural }, { by: { aggregate: "count" }, direction }),
      ),
      seq(
        [which, opt(phrase("is")), term(COMMONNESS), aColumn],
        (_which, _is, direction, { column, plural }) => {
          const [head, rank]: [Head, Rank] = [
            { from: [keyOf(column)], plural },
            { by: { aggregate: "count" }, direction },
          ];
          return plural ? undecided(head, rank) : picked(head, rank);
        },
      ),
    ),
  ),
);

const ENDS: readonly string[] = ["top", "bottom"];

/** The top times of a race are the lowest: nobody means the highest. */
export function withoutTopTimes(parser: Parser<Part>): Parser<Part> {
  return (input, at) =>
    parser(input, at).filter(({ to, value: { pick } }) => {
      const column = pick?.by.column;
      const words = new Set(input.tokens.slice(at, to).map(({ folded }) => folded));
      // As a reading says it: "top 3 rows by time".
      const isOpen = !words.has("rows") && ENDS.some((end) => words.has(end));
      return !(column !== undefined && isColumn(column) && isTimeOfRace(column) && isOpen);
    });
}

export function picked(head: Head, rank: Rank, limit?: number): Part {
  const where = [...(head.where ?? []), ...(rank.where ?? [])];
  return {
    pick: {
      from: head.from,
      by: rank.by,
      direction: rank.direction,
      limit: limit ?? 1,
      ties: limit === undefined,
      ...(rank.where && { among: true }),
      ...(rank.amount && { amount: true }),
    },
    ...((head.rows ?? rank.rows) && { rows: head.rows ?? rank.rows }),
    ...(where.length > 0 && { where }),
  };
}

/** "which brands have the most hotels" does not say how many brands. */
export function undecided(head: Head, rank: Rank): Part {
  const { pick, ...rest } = picked(head, rank, 5);
  return { ...rest, ...(pick && { pick: { ...pick, undecided: true } }) };
}
