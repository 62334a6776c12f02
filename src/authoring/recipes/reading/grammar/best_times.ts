import type { Direction } from "../../query.ts";
import { isCalendarYear, isTime, isYear } from "../column_facts.ts";
import { isLossy, isWanted } from "../linking/best.ts";
import type { Phrases } from "../lexicon/phrases.ts";
import { TIME_WORDS } from "../lexicon/times.ts";
import { alt, listOf, map, type Match, opt, type Parser, phrase, seq, term } from "../parser.ts";
import type { Part } from "../part.ts";
import { isColumn } from "../plain.ts";
import { asTyped } from "../tokens.ts";
import { stemOf } from "../words.ts";
import { aFilter } from "./filters.ts";
import { aNumber } from "./leaves.ts";
import { aHead, type Head, which } from "./heads.ts";
import { picked } from "./picks.ts";
import { type Yardstick, yardstick } from "./ranks.ts";
import { joined } from "./predicates.ts";

const TIMES: ReadonlySet<string> = new Set(
  [...TIME_WORDS, "day", "week", "month", "quarter", "season", "year", "decade", "hour"].map(stemOf),
);

/** Years, months or days: as rows, or as what rows are grouped by. */
const aTimeHead: Parser<Head> = map(aHead, (head) => {
  if (head.had || head.where) return undefined;
  const isTimes =
    head.from === "rows"
      ? TIMES.has(stemOf(head.rows?.word.toLowerCase() ?? ""))
      : head.from.length === 1 &&
        head.from.every(
          ({ column, part }) =>
            part !== undefined || isTime(column) || isCalendarYear(column) || isYear(column),
        );
  return isTimes ? head : undefined;
});

interface End {
  readonly direction: Direction;
  /** It is the highest only of what nobody wants less of. */
  readonly merit?: true;
}

const ENDS: Phrases<End> = {
  ...ends("highest biggest largest peak record top maximum strongest", { direction: "desc" }),
  ...ends("lowest smallest minimum bottom weakest", { direction: "asc" }),
  best: { direction: "desc", merit: true },
  worst: { direction: "asc", merit: true },
};
function ends(words: string, end: End): Phrases<End> {
  return Object.fromEntries(words.split(" ").map((word) => [word, end]));
}
const anEnd = term(ENDS);
const of = phrase("for", "in", "in terms of", "for the", "by", "of");
const is = phrase("is", "was", "were", "are");
const narrowed: Parser<Part> = map(
  listOf(
    seq([opt(phrase("in", "on", "at", "of", "for")), aFilter], (_, filter) => filter),
    opt(phrase("and")),
    2,
  ),
  (filters) => joined(filters),
);

/** "top 3 years for sales", "lowest year for rent in Oslo", "which month was the best for revenue": times by a number that is named behind them. */
export const aBestTime: Parser<Part> = (input, at) =>
  alt<Found>(
    seq([which, anEnd, aTimeHead, opt(narrowed), of, yardstick], (_, end, head, where, _of, what) =>
      head.plural ? undefined : { end, head, what, where },
    ),
    seq(
      [which, opt(phrase("top")), anEnd, aNumber, aTimeHead, opt(narrowed), of, yardstick],
      (_, _top, end, limit, head, where, _of, what) => ({ end, head, what, where, limit }),
    ),
    seq(
      [which, opt(phrase("top")), aNumber, anEnd, aTimeHead, opt(narrowed), of, yardstick],
      (_, _top, limit, end, head, where, _of, what) => ({ end, head, what, where, limit }),
    ),
    seq(
      [which, aTimeHead, opt(narrowed), is, anEnd, opt(phrase("one", "time")), of, yardstick],
      (_, head, where, _is, end, _one, _of, what) => (head.plural ? undefined : { end, head, what, where }),
    ),
  )(input, at).flatMap(({ value, ...match }): Match<Part>[] => {
    const { end, head, what, where, limit } = value;
    const { column } = what.by;
    // What is best depends on what the number is.
    if (
      column === undefined ||
      (end.merit && (!isColumn(column) || isLossy(column) || isWanted(column) === false))
    )
      return [];
    const said = input.tokens.slice(at, match.to).find(({ folded }) => folded in ENDS);
    const sense = end.direction === "desc" ? "highest" : "lowest";
    const notes = end.merit
      ? [`taking "${said?.text ?? asTyped(input, at, match.to)}" for the ${sense}`]
      : [];
    const part = picked(head, { ...what, direction: end.direction }, limit);
    return [{ ...match, notes: [...match.notes, ...notes], value: joined([part, where ?? {}]) }];
  });

interface Found {
  readonly end: End;
  readonly head: Head;
  readonly what: Yardstick;
  readonly where: Part | undefined;
  readonly limit?: number;
}
