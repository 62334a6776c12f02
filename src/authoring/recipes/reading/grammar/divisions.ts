import type { ColumnProfile } from "../../../../data/dataset.ts";
import { flagOf } from "../column_facts.ts";
import { alt, listOf, map, opt, type Parser, phrase, seq, term } from "../parser.ts";
import type { Key, Part } from "../part.ts";
import { conditionsOf, isSame } from "../plain.ts";
import { aKey } from "./keys.ts";
import { someValues } from "./choices.ts";
import { aColumn, aNumber, lightVerb } from "./leaves.ts";
import {
  asShare,
  breakdown,
  byGroups,
  contributes,
  inPercent,
  percentBreakdown,
  shareWord,
  withinEach,
} from "./share_words.ts";
import { allRows, aSum, bareShare, extreme, shareOf, theShare } from "./shares.ts";
import { someRows } from "./rows.ts";

const keys = map(listOf(aKey, phrase("and", ",", ", and")), (list) =>
  list.some((key, at) => list.slice(0, at).some((other) => isSame(key, other))) ? undefined : list,
);
const whole = alt(allRows, aSum);
const byEach = phrase(
  "in each",
  "on each",
  "at each",
  "in every",
  "on every",
  "for each",
  "to each",
  "from each",
);
const aTotal = seq([phrase("total", "total of", "overall"), aSum], (_, of) => of);
const together = opt(phrase("together"));
const within = opt(seq([withinEach, keys], (_, outer) => outer));
const marketShare = phrase("market share", "market shares");

/** Words after which something is said of the kinds before them: then these are the whole, and not what it is told apart by. */
const SAYS: ReadonlySet<string> = new Set(
  "with without having that who which whose have has had is are was were come comes came".split(" "),
);

/** "share of islands", "share of men and women": a column of kinds, or several values of one. */
const kinds: Parser<Part> = alt<Part>(
  (input, at) =>
    map(aColumn, ({ column, plural }) =>
      plural &&
      column.type === "text" &&
      flagOf(column) === undefined &&
      // What hardly two rows share are things, not kinds of them.
      column.distinct * 2 <= input.dataset.profile.rows
        ? { keys: [{ column }] }
        : undefined,
    )(input, at).filter(({ to }) => !SAYS.has(input.tokens[to]?.folded ?? "")),
  // "what percentage of men and women survived" is that of each of them.
  (input, at) =>
    severalValues(input, at).filter(({ to }) => {
      const next = input.tokens[to];
      return next?.kind !== "word" || LIMITS.has(next.folded);
    }),
);

/** Words that only say where or when the kinds before them are told apart. */
const LIMITS: ReadonlySet<string> = new Set(
  "in on at by per for from among within inside during since until till after before between across over where".split(
    " ",
  ),
);

/** "men and women": several values of one column. */
export const severalValues: Parser<Part> = map(someValues, (part) => {
  const [column] = part.pooled ?? [];
  return (
    column && {
      keys: [{ column }],
      ...(isAllOf(column, part.where ?? []) ? {} : { where: part.where ?? [] }),
    }
  );
});

/** Whether a condition names every value that there is. */
function isAllOf({ distinct, missing }: ColumnProfile, where: NonNullable<Part["where"]>): boolean {
  const [only, ...others] = conditionsOf(where);
  const values = Array.isArray(only?.value) ? only.value.length : 1;
  return others.length === 0 && missing === 0 && values >= distinct;
}

const namedKind: Parser<Key> = map(aKey, (key) =>
  key.part || key.ranges || key.width !== undefined || key.column.type === "number" ? undefined : key,
);
const live = alt(
  phrase("is", "are", "was", "were"),
  map(opt(seq([opt(phrase("is", "are", "was", "were")), lightVerb], () => true as const)), (verb) => verb),
);

/** The shares that groups have of a whole: "percentage of total sales by region". */
export const aDivision: Parser<Part> = alt<Part>(
  // "share of islands within each species", "percentage of men and women"
  ofNothing(
    seq([shareOf, kinds, within], (_, { keys: inner = [], ...rest }, outer) => ({
      ...rest,
      ...asking({}, inner, outer),
    })),
  ),
  // "what percent of each species lives on each island"
  seq(
    [theShare, phrase("of each", "of every"), keys, live, byGroups, keys],
    (_, _of, outer, _live, _by, inner) => asking({}, inner, outer),
  ),
  // "what percentage of women live in each city"
  seq([shareOf, someRows, live, byEach, keys], (_, rows, _live, _by, inner) =>
    rows.where ? { ...asking({}, inner), ...rows } : undefined,
  ),
  // "percentage of each drive by year": of that of the year
  ofNothing(
    seq(
      [theShare, phrase("of each", "of every"), keys, phrase("by", "per", "for each", "in each"), keys],
      (_, _of, inner, _by, outer) => asking({}, inner, outer),
    ),
  ),
  // "distribution of status in percent", "gender distribution in percent"
  ofNothing(
    seq([opt(breakdown), namedKind, opt(breakdown), inPercent], (first, key, second) =>
      (first ?? second) ? asking({}, [key]) : undefined,
    ),
  ),
  ofNothing(seq([percentBreakdown, phrase("of"), namedKind], (_, _of, key) => asking({}, [key]))),
  // "total sales by region as a share of total sales"
  seq([asShare, opt(phrase("the")), aTotal], (_, _the, of) => ({
    ...of,
    ask: { recipe: "share_by_group", word: "percent" },
  })),
  seq([shareOf, whole, byGroups, keys, together, within], (_, of, _by, inner, both, outer) =>
    asking(of, inner, outer, both),
  ),
  // "sales share by region"
  seq([aSum, shareWord, byGroups, keys, together, within], (of, _, _by, inner, both, outer) =>
    asking(of, inner, outer, both),
  ),
  // "what share of revenue does each region contribute"
  seq(
    [shareOf, whole, phrase("do", "does", "did"), phrase("each", "every"), keys, opt(contributes)],
    (_, of, _do, _each, inner) => asking(of, inner),
  ),
  // "share of each genre"
  ofNothing(
    seq([theShare, byGroups, keys, together, within], (_, _by, inner, both, outer) =>
      asking({}, inner, outer, both),
    ),
  ),
  // "breakdown of orders by status in percent"
  seq([percentBreakdown, opt(phrase("of")), whole, byGroups, keys], (_, _of, of, _by, inner) =>
    asking(of, inner),
  ),
  ofNothing(seq([percentBreakdown, byGroups, keys], (_, _by, inner) => asking({}, inner))),
  seq([breakdown, whole, byGroups, keys, inPercent], (_, of, _by, inner) => asking(of, inner)),
  // "number of orders by status as a percentage of the total"
  map(inPercent, (): Part => ({ ask: { recipe: "share_by_group", word: "percent" } })),
  // "which genre has the largest share of sales", "top 3 publishers by share of sales"
  seq(
    [
      opt(phrase("which", "what")),
      aKey,
      phrase("has", "had", "have", "with", "having"),
      extreme,
      alt(
        seq([shareOf, whole], (_, of) => of),
        map(bareShare, () => ({})),
      ),
    ],
    (_, key, _has, order, of) => ({ ...asking(of, [key]), order, limit: 1 }),
  ),
  seq(
    [term({ top: "desc", bottom: "asc" } as const), aNumber, aKey, phrase("by"), shareOf, whole],
    (order, limit, key, _, _of, of) => ({ ...asking(of, [key]), order, limit }),
  ),
  // "market share by publisher" does not say of what.
  seq([marketShare, alt(byGroups, phrase("of")), keys], (_, _by, inner) => unsaid(asking({}, inner))),
  seq(
    [
      marketShare,
      alt(byGroups, phrase("of")),
      keys,
      phrase("by", "in terms of", "based on", "measured by"),
      aSum,
    ],
    (_, _by, inner, _in, of) => asking(of, inner),
  ),
);

/** The whole is the first part, with the groups whose shares are asked for; what they are counted within is the second. */
function asking(
  { measures, ...rest }: Part,
  inner: readonly Key[],
  outer?: readonly Key[],
  both?: true,
): Part {
  return {
    ...rest,
    ask: {
      recipe: "share_by_group",
      word: inner.length === 1 || both || outer ? "said" : "open",
      parts: [{ ...(measures && { measures }), keys: inner }, ...(outer ? [{ keys: outer }] : [])],
    },
  };
}

function unsaid({ ask, ...rest }: Part): Part {
  return { ...rest, ...(ask && { ask: { ...ask, word: "of what" } }) };
}

/** Where rows are things, a share of nothing else is one of them; where they are measurements, it says nothing. */
function ofNothing(parser: Parser<Part>): Parser<Part> {
  return (input, at) => {
    const areThings = input.facts.openToNouns || input.facts.rowNouns.size > 0;
    return (areThings ? parser : map(parser, unsaid))(input, at);
  };
}
