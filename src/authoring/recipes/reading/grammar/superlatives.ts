import type { ColumnProfile } from "../../../../data/dataset.ts";
import type { Direction } from "../../query.ts";
import type { Input } from "../input.ts";
import { addsUp } from "../amounts.ts";
import { isClock } from "../clocks.ts";
import { isIdentifier, isYear } from "../column_facts.ts";
import { AMOUNT_WORDS, BEST_WORDS, EXTREME_WORDS, TOP_WORDS } from "../lexicon/extremes.ts";
import { type Phrases } from "../lexicon/phrases.ts";
import { alt, listOf, map, memo, opt, type Parser, phrase, seq, term } from "../parser.ts";
import type { Key, Part } from "../part.ts";
import { areThings, areSuch, rankable, rankOf, sizeOfPlaces } from "../rankable.ts";
import { sayColumn } from "../say.ts";
import { anAdjective, equal } from "./choices.ts";
import { aFilter } from "./filters.ts";
import { is } from "./joints.ts";
import { aColumn, aNumber, aNumericColumn, aPerson, aRowNoun, aValue } from "./leaves.ts";
import { aDegree, aRank, yardstick } from "./ranks.ts";
import { aHead, has, type Head, which } from "./heads.ts";
import { by, isLoss, picked, topmost, undecided, withoutTopTimes } from "./picks.ts";
import { aBestTime } from "./best_times.ts";
import { often } from "./commonness.ts";
import { aLatest, isDated } from "./latest.ts";
import { joined } from "./predicates.ts";
import { isWanted } from "../linking/best.ts";
import { aQuantity } from "./quantities.ts";

interface Groups extends Head {
  readonly from: Exclude<Head["from"], "rows">;
}
const groups: Parser<Groups> = map(aHead, (head) =>
  head.from === "rows" ? undefined : { ...head, from: head.from },
);
const rowsHead: Parser<Head> = map(aHead, (head) => (head.from === "rows" && !head.had ? head : undefined));
/** By a piece of its name, a time is no number: the highest budget is no budget_year. */
const aTime: Parser<ColumnProfile> = map(aColumn, ({ column, whole }) =>
  whole && (isDated(column) || isClock(column)) ? column : undefined,
);
/** Times are not big. */
const HIGH: Phrases<Direction> = Object.fromEntries(
  Object.entries(EXTREME_WORDS).filter(([word]) => !/^(?:big|large|great|small)/u.test(word)),
);
/** Of what names things: the top price is a number. */
const namedHead: Parser<Head> = (input, at) =>
  map(aHead, (head) =>
    head.from === "rows" || head.from.every((key) => names(key, input)) ? head : undefined,
  )(input, at);

function names({ column, part }: Key, { dataset: { profile } }: Input): boolean {
  return (
    part !== undefined || column.type !== "number" || isYear(column) || isIdentifier(column, profile.rows)
  );
}

const preposition = opt(phrase("in", "on", "at", "from", "of", "for", "among", "with", "within", "during"));
/** "of 2014", "on Dream": between what is picked and what it is picked by. */
const narrowed: Parser<Part> = map(
  listOf(
    seq([preposition, aFilter], (_, filter) => filter),
    opt(phrase("and")),
    2,
  ),
  (filters) => joined(filters),
);

const SIZES: Phrases<Direction> = { biggest: "desc", largest: "desc", smallest: "asc" };
const first = term<Direction>({
  ...EXTREME_WORDS,
  "number one": "desc",
  "number 1": "desc",
  "no 1": "desc",
  "no . 1": "desc",
  "# 1": "desc",
  "nr 1": "desc",
});
const one: Parser<Head> = (input, at) =>
  areThings(input.facts)
    ? map(phrase("one", "ones"), (): Head => {
        const plural = input.tokens[at]?.folded === "ones";
        return { from: "rows", plural };
      })(input, at)
    : [];
const anyHead = alt(aHead, one);

function ranked(head: Head, rank: Parameters<typeof picked>[1]): Part {
  return head.plural ? undecided(head, rank) : picked(head, rank);
}

interface Noted {
  readonly part: Part;
  readonly notes: readonly string[];
}

/** What ranks rows or groups, as far as the table has only one thing to rank them by. */
function unsaid(input: Input, head: Head, direction: Direction, limit: number | undefined): Noted {
  const { profile } = input.dataset;
  const size = head.from === "rows" && sizeAsked(input) ? sizeOfPlaces(profile) : undefined;
  const columns = size ? [size] : rankable(profile);
  const [only] = columns;
  const rank =
    head.from !== "rows"
      ? rankOf(profile, input.facts)
      : only && columns.length === 1
        ? {
            by: { column: only },
            note: `the ${direction === "desc" ? "highest" : "lowest"} ${sayColumn(only.name)}`,
          }
        : { by: {} };
  const notes = "note" in rank && rank.note !== undefined ? [rank.note] : [];
  return { notes, part: picked(head, { by: rank.by, direction }, limit) };
}

/** "top 5 makes", "the biggest breach", "number one city": by what, nobody says. */
const aNamelessRank: Parser<Part> = (input, at) =>
  alt<Noted>(
    seq([topmost, namedHead], ({ direction, limit }, head) => unsaid(input, head, direction, limit)),
    seq([opt(which), term(SIZES), aHead], (_, direction, head) =>
      head.plural || head.from !== "rows" || head.had ? undefined : unsaid(input, head, direction, undefined),
    ),
    seq(
      [term({ top: "desc", "number one": "desc", "number 1": "desc" } as const), namedHead],
      (direction, head) => (head.plural ? undefined : unsaid(input, head, direction, undefined)),
    ),
  )(input, at)
    .filter(({ to }) => !NARROWS.has(input.tokens[to]?.folded ?? ""))
    .map(({ value, ...match }) => ({
      ...match,
      cost: match.cost + 0.2,
      notes: [...match.notes, ...value.notes.map((note) => `taking "${rankSaid(input, at)}" for ${note}`)],
      value: value.part,
    }));
/** "the 5 smallest counties": of places, a size is their population. */
function sizeAsked({ tokens, dataset }: Input): boolean {
  return tokens.some(({ folded }, at) => folded in SIZES && areSuch(tokens[at + 1]?.folded ?? "", dataset));
}
function rankSaid({ tokens }: Input, at: number): string {
  const token = tokens.slice(at).find(({ folded }) => folded in TOP_WORDS || folded in SIZES);
  return token?.text ?? "number one";
}
/** What follows says by what. */
const NARROWS: ReadonlySet<string> = new Set(["by", "ranked", "based", "according"]);

/** "when was the share of BMW highest": of rows that know a time. */
const aTimeOfExtreme: Parser<Part> = (input, at) =>
  alt<Part>(
    seq(
      [
        phrase("when was", "when were", "when is", "when did", "when has"),
        aQuantity,
        opt(seq([preposition, aFilter], (_, filter) => filter)),
        opt(phrase("the", "at its", "at their", "at the")),
        term(EXTREME_WORDS),
      ],
      (_, column, filter, _at, direction): Part =>
        joined([picked({ from: "rows", plural: false }, { by: { column }, direction }), filter ?? {}]),
    ),
    seq(
      [
        phrase("when was", "when were", "when is", "when did we have", "when was there", "when were there"),
        aRank,
      ],
      (_, rank) =>
        rank.by.aggregate === undefined ? picked({ from: "rows", plural: false }, rank) : undefined,
    ),
    // "when was it hottest"
    seq([phrase("when was it", "when is it", "when did it get", "when were they"), aDegree], (_, degree) =>
      picked({ from: "rows", plural: false }, degree),
    ),
    // "when was the strongest earthquake"
    seq(
      [phrase("when was", "when is", "when did we have", "when was there"), aDegree, aHead],
      (_, degree, head) =>
        head.from === "rows" && !head.plural && !head.had ? picked(head, degree) : undefined,
    ),
  )(input, at)
    .filter(({ value: { pick } }) => {
      const column = pick?.by.column;
      // Of what adds up, several rows of one time may come to more.
      return input.facts.times || (!input.facts.persons && column !== undefined && !addsUp(column));
    })
    .map((match) => ({ ...match, value: { ...match.value, besides: "when" as const } }));

/** "the heaviest Adelie", "the oldest female manager": what a value is the noun of. */
export const valueHead: Parser<Head> = alt<Head>(
  map(aValue, (link) => ({ from: "rows", plural: link.plural === true, where: [equal(link)] })),
  seq([listOf(anAdjective, opt(phrase(",", "and")), 3), alt(aRowNoun, aPerson)], (said, rows) =>
    said.length > 1
      ? { from: "rows", plural: rows.plural, rows, where: said.flatMap(({ where = [] }) => where) }
      : undefined,
  ),
  seq([anAdjective, aValue], ({ where = [] }, link) => ({
    from: "rows",
    plural: link.plural === true,
    where: [...where, equal(link)],
  })),
);

/** More ways to say what is picked by what. */
export const aSuperlative: Parser<Part> = memo(
  withoutTopTimes(
    alt<Part>(
      // "the busiest month", "which is the rarest species"
      seq([which, opt(is), often, groups], (_, _is, direction, head) =>
        ranked(head, { by: { aggregate: "count" }, direction }),
      ),
      // "who was the most frequent guest"
      seq([phrase("who is", "who was", "who has been"), often, groups], (_, direction, head) =>
        head.plural ? undefined : ranked(head, { by: { aggregate: "count" }, direction }),
      ),
      // "the 5 most common species"
      seq([which, opt(phrase("top")), aNumber, often, groups], (_, _top, limit, direction, head) =>
        picked(head, { by: { aggregate: "count" }, direction }, limit),
      ),
      seq([which, often, aNumber, groups], (_, direction, limit, head) =>
        picked(head, { by: { aggregate: "count" }, direction }, limit),
      ),
      // "the best film by rating"
      seq([term(BEST_WORDS), anyHead, opt(narrowed), by, yardstick], (direction, head, where, _by, what) =>
        head.plural || isLoss(what.by)
          ? undefined
          : joined([picked(head, { ...what, direction }), where ?? {}]),
      ),
      // "the worst day for pm25"
      seq(
        [opt(which), term(BEST_WORDS), anyHead, opt(narrowed), phrase("for"), aNumericColumn],
        (_, best, head, where, _for, column) => {
          const wanted = isWanted(column);
          if (wanted === undefined || head.plural) return undefined;
          const direction = wanted === (best === "desc") ? "desc" : "asc";
          return joined([picked(head, { by: { column }, direction }), where ?? {}]);
        },
      ),
      // "which month is the busiest"
      seq([which, groups, opt(narrowed), is, often], (_, head, where, _is, direction) =>
        head.plural
          ? undefined
          : joined([picked(head, { by: { aggregate: "count" }, direction }), where ?? {}]),
      ),
      // "which month of 2014 had the most breaches"
      seq([which, aHead, narrowed, has, aRank], (_, head, where, several, rank) =>
        joined([(several ?? head.plural) ? undecided(head, rank) : picked(head, rank), where]),
      ),
      seq([which, aHead, narrowed, phrase("is", "was"), aDegree], (_, head, where, _is, degree) =>
        joined([picked(head, degree), where]),
      ),
      // "which island has the most female penguins"
      seq(
        [which, aHead, opt(narrowed), has, term(AMOUNT_WORDS), anAdjective, aRowNoun],
        (_, head, filter, several, direction, { where = [] }, _rows) => {
          const rank = { by: { aggregate: "count" }, direction, where } as const;
          return joined([
            (several ?? head.plural) ? undecided(head, rank) : picked(head, rank),
            filter ?? {},
          ]);
        },
      ),
      // "which one is the heaviest", "the one with the highest price"
      seq([which, one, opt(narrowed), has, aRank], (_, head, where, several, rank) =>
        joined([(several ?? head.plural) ? undecided(head, rank) : picked(head, rank), where ?? {}]),
      ),
      // "which has the highest price", without a noun
      seq([phrase("which has", "which had"), aRank], (_, rank) =>
        rank.by.column === undefined || rank.by.aggregate
          ? undefined
          : picked({ from: "rows", plural: false }, rank),
      ),
      seq([which, one, opt(narrowed), phrase("is", "was"), aDegree], (_, head, where, _is, degree) =>
        joined([picked(head, degree), where ?? {}]),
      ),
      // "the biggest island by number of penguins", "number one by price"
      seq([first, anyHead, opt(narrowed), by, yardstick], (direction, head, where, _by, what) =>
        head.plural ? undefined : joined([picked(head, { ...what, direction }), where ?? {}]),
      ),
      (input, at) =>
        areThings(input.facts)
          ? seq([first, opt(narrowed), by, yardstick], (direction, where, _by, what) =>
              what.by.aggregate === undefined
                ? joined([picked({ from: "rows", plural: false }, { ...what, direction }), where ?? {}])
                : undefined,
            )(input, at)
          : [],
      seq(
        [opt(phrase("the")), aNumber, opt(phrase("of the")), first, aHead, opt(narrowed), by, yardstick],
        (_the, limit, _of, direction, head, where, _by, what) =>
          joined([picked(head, { ...what, direction }, limit), where ?? {}]),
      ),
      seq([which, aDegree, valueHead], (_, degree, head) => ranked(head, degree)),
      seq([first, valueHead, opt(narrowed), by, yardstick], (direction, head, where, _by, what) =>
        head.plural ? undefined : joined([picked(head, { ...what, direction }), where ?? {}]),
      ),
      seq([which, opt(phrase("top")), aNumber, aDegree, valueHead], (_, _top, limit, degree, head) =>
        picked(head, degree, limit),
      ),
      seq([which, aDegree, aNumber, valueHead], (_, degree, limit, head) => picked(head, degree, limit)),
      aLatest,
      // As the reading says it: "row with the highest hire_date", "top 3 rows by hire_date".
      seq(
        [which, rowsHead, opt(narrowed), has, term(HIGH), aTime],
        (_, head, where, several, direction, column) =>
          (several ?? head.plural)
            ? undefined
            : joined([picked(head, { by: { column }, direction }), where ?? {}]),
      ),
      seq([topmost, rowsHead, opt(narrowed), by, aTime], ({ direction, limit }, head, where, _by, column) =>
        joined([picked(head, { by: { column }, direction }, limit), where ?? {}]),
      ),
      aNamelessRank,
      aTimeOfExtreme,
      aBestTime,
    ),
  ),
);
