import { isTimeOfRace } from "../clocks.ts";
import type { Direction } from "../../query.ts";
import { isYear } from "../column_facts.ts";
import { BEST_WORDS, COMMONNESS, EXTREME_WORDS, TOP_WORDS } from "../lexicon/extremes.ts";
import { isLossy } from "../linking/best.ts";
import { type Phrases } from "../lexicon/phrases.ts";
import { alt, memo, opt, type Parser, phrase, seq, term } from "../parser.ts";
import { type Measure, type Part, problem } from "../part.ts";
import { aFilter } from "./filters.ts";
import { is } from "./joints.ts";
import { joined } from "./predicates.ts";
import { keyOf } from "./keys.ts";
import { aColumn, aNumber, aNumericColumn, occurring, who } from "./leaves.ts";
import { isColumn } from "../plain.ts";
import { withinEach } from "./groups.ts";
import { type Head, aHead, which, has } from "./heads.ts";
import {
  type Rank,
  bare,
  yardstick,
  severalRows,
  aRank,
  aDegree,
  aPace,
  holds,
  amountHeld,
} from "./ranks.ts";

/** "the fastest time": of the rows. */
const aBestTime: Parser<Part> = (input, at) =>
  seq([which, aPace, aColumn], (_, rank, { column }) =>
    rank.by.column === column ? picked({ from: "rows", plural: false }, rank) : undefined,
  )(input, at);

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
