import { alt, listOf, map, opt, type Parser, phrase, seq, term } from "../parser.ts";
import type { Key, Part } from "../part.ts";
import { isSame } from "../plain.ts";
import { aKey } from "./keys.ts";
import { aNumber } from "./leaves.ts";
import {
  breakdown,
  byGroups,
  contributes,
  inPercent,
  percentBreakdown,
  shareWord,
  withinEach,
} from "./share_words.ts";
import { allRows, aSum, bareShare, extreme, shareOf, theShare } from "./shares.ts";

const keys = map(listOf(aKey, phrase("and", ",", ", and")), (list) =>
  list.some((key, at) => list.slice(0, at).some((other) => isSame(key, other))) ? undefined : list,
);
const whole = alt(allRows, aSum);
const together = opt(phrase("together"));
const within = opt(seq([withinEach, keys], (_, outer) => outer));
const marketShare = phrase("market share", "market shares");

/** The shares that groups have of a whole: "percentage of total sales by region". */
export const aDivision: Parser<Part> = alt<Part>(
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
