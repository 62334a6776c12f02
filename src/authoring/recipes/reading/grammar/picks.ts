import type { Direction } from "../../query.ts";
import { isTime } from "../facts.ts";
import {
  AMOUNT_WORDS,
  BEST_WORDS,
  COMMONNESS,
  DEGREES,
  EXTREME_WORDS,
  LATEST_WORDS,
  LOSS_WORDS,
  TOP_WORDS,
} from "../lexicon.ts";
import { alt, map, memo, opt, type Parser, phrase, seq, term } from "../parser.ts";
import { type Key, type Measure, type Part, problem, type RowNoun } from "../part.ts";
import { anAdjective } from "./choices.ts";
import { aFilter } from "./filters.ts";
import { joined } from "./predicates.ts";
import { aCutKey, aKey, keyOf } from "./keys.ts";
import { aColumn, aFlag, aNumber, aNumericColumn, anUnknownNoun, aPerson, aRowNoun, who } from "./leaves.ts";
import { aCount, anAggregate } from "./measures.ts";
import { comparativeColumn, degreeColumn } from "./nouns.ts";
import { aQuantity } from "./quantities.ts";
import { isPlural, stemOf } from "../words.ts";
import { isColumn } from "../plain.ts";
import { wordsOf } from "../tokens.ts";
import { withinEach } from "./groups.ts";
import { things as counted } from "./having.ts";

const LOSSES: ReadonlySet<string> = new Set(LOSS_WORDS.map(stemOf));

/** What is picked: rows, or the groups of a column. */
interface Head {
  readonly from: readonly Key[] | "rows";
  readonly plural: boolean;
  readonly rows?: RowNoun;
  readonly where?: Part["where"];
}

/** What it is picked by. */
interface Yardstick {
  readonly by: Measure;
  readonly where?: Part["where"];
}

interface Rank extends Yardstick {
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

const aHead: Parser<Head> = memo(
  alt<Head>(
    map(alt(aRowNoun, aPerson, anUnknownNoun("any")), (rows) => ({
      from: "rows",
      plural: rows.plural,
      rows,
    })),
    // "the heaviest female cats"
    seq([anAdjective, alt(aRowNoun, aPerson, anUnknownNoun("plural"))], ({ where = [] }, rows) => ({
      from: "rows",
      plural: rows.plural,
      rows,
      where,
    })),
    map(aFlag, ({ yes, plural }) => ({ from: "rows", plural, where: [yes] })),
    map(aColumn, ({ column, plural }) => ({ from: [keyOf(column)], plural })),
    heldBy(aCutKey),
    seq([heldBy(aKey), phrase("and"), aKey], ({ from, plural }, _, other) =>
      from === "rows" ? undefined : { from: [...from, other], plural },
    ),
  ),
);

const bare = map(aQuantity, (column): Yardstick => ({ by: { column } }));
const yardstick = alt<Yardstick>(
  map(anAggregate, (by) => ({ by })),
  map(aCount, ({ measures = [], where }) => {
    const [by] = measures;
    return by?.aggregate && { by, ...(where && { where }) };
  }),
  bare,
);
/** What there can be the most of. */
const things = alt<Yardstick>(
  map(alt(aRowNoun, anUnknownNoun("plural")), () => ({ by: { aggregate: "count" } })),
  map(counted, ({ measures = [] }) => {
    const [by] = measures;
    return by?.column && by.aggregate === "distinct" ? { by } : undefined;
  }),
  map(aFlag, ({ yes }) => ({ by: { aggregate: "count" }, where: [yes] })),
  bare,
);

/** "the highest average balance", "the most hotels", "the latest date". */
const aRank: Parser<Rank> = memo(
  alt<Rank>(
    seq([term(EXTREME_WORDS), opt(phrase("value of")), yardstick], (direction, _, what) => ({
      ...what,
      direction,
    })),
    seq([term(AMOUNT_WORDS), things], (direction, what) => ({ ...what, direction })),
    seq([term(LATEST_WORDS), aColumn], (direction, { column }) =>
      isTime(column) ? { by: { column }, direction } : undefined,
    ),
    map(degreeColumn(DEGREES), ({ column, direction }) => ({ by: { column }, direction })),
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
  return (
    column !== undefined && isColumn(column) && wordsOf(column.name).some((word) => nouns.includes(word))
  );
}

/** "the tallest". */
const aDegree: Parser<Rank> = map(comparativeColumn(DEGREES), ({ column, direction }) => ({
  by: { column },
  direction,
}));

const which = opt(
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
/** Whether the verb says that there are several; otherwise the noun does. */
const has = term<boolean | undefined>({
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
const by = phrase("by", "in terms of", "ranked by", "based on", "according to");
const topmost = alt(
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
function isLoss({ column }: Measure): boolean {
  return (
    column !== undefined &&
    (!isColumn(column) || wordsOf(column.name).some((word) => LOSSES.has(stemOf(word))))
  );
}

const cut = seq(
  [opt(phrase(",")), term({ top: "desc", bottom: "asc" } as const), aNumber],
  (_, order, limit): Part => ({ order, limit }),
);
/** "total deaths by year, top 5": after all that it cuts, as "the top 5 students" are some of the rows. */
const aCut: Parser<Part> = (input, at) =>
  cut(input, at).filter(({ to }) => to === input.tokens.length || input.tokens[to]?.folded === ",");

/** A phrase that picks the first rows or groups by something. */
export const aPick: Parser<Part> = memo(
  alt<Part>(
    seq([which, aHead, has, aRank], (_, head, several, rank) =>
      (several ?? head.plural) ? undecided(head, rank) : picked(head, rank),
    ),
    seq([which, opt(phrase("top")), aNumber, aHead, has, aRank], (_, _top, limit, head, _has, rank) =>
      picked(head, rank, limit),
    ),
    seq([which, aHead, phrase("is", "was"), aDegree], (_, head, _is, degree) => picked(head, degree)),
    seq([who, phrase("is", "was"), aDegree], (rows, _, degree) =>
      picked({ from: "rows", plural: false, rows }, degree),
    ),
    seq([aDegree, aHead], (degree, head) => (head.plural ? undecided(head, degree) : picked(head, degree))),
    seq([opt(phrase("top")), aNumber, aDegree, aHead], (_, limit, degree, head) =>
      picked(head, degree, limit),
    ),
    seq([aDegree, aNumber, aHead], (degree, limit, head) => picked(head, degree, limit)),
    aCut,
    seq([topmost, aHead, opt(withinEach), by, yardstick], ({ direction, limit }, head, per, _, what) => ({
      ...picked(head, { ...what, direction }, limit),
      ...per,
    })),
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
        head.plural || head.from === "rows"
          ? undefined
          : joined([picked(head, { ...what, direction }), filter ?? {}]),
    ),
    // "top month by total revenue"
    seq(
      [term({ top: "desc", bottom: "asc" } as const), aHead, opt(withinEach), by, yardstick],
      (direction, head, per, _, what) =>
        head.plural ? undefined : { ...picked(head, { ...what, direction }), ...per },
    ),
    seq([topmost, aNumericColumn], ({ direction, limit }, column) =>
      picked({ from: "rows", plural: true }, { by: { column }, direction }, limit),
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
);

function picked(head: Head, rank: Rank, limit?: number): Part {
  const where = [...(head.where ?? []), ...(rank.where ?? [])];
  return {
    pick: {
      from: head.from,
      by: rank.by,
      direction: rank.direction,
      limit: limit ?? 1,
      ties: limit === undefined,
      ...(rank.where && { among: true }),
    },
    ...(head.rows && { rows: head.rows }),
    ...(where.length > 0 && { where }),
  };
}

/** "which brands have the most hotels" does not say how many brands. */
function undecided(head: Head, rank: Rank): Part {
  const { pick, ...rest } = picked(head, rank, 5);
  return { ...rest, ...(pick && { pick: { ...pick, undecided: true } }) };
}
