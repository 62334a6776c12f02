import type { Input } from "./input.ts";
import { GLUE, OPENINGS, TALK } from "./lexicon/talk.ts";
import { PREPOSITIONS } from "./lexicon/things.ts";
import { alt, type Parser, phrase } from "./parser.ts";
import type { Part } from "./part.ts";
import { EVER, LISTINGS } from "./talk.ts";

/** A way to cover the whole question with phrases. */
export interface Tiling {
  readonly parts: readonly Part[];
  readonly cost: number;
  readonly notes: readonly string[];
  /** Positions of the tokens that no phrase covers. */
  readonly unplaced: readonly number[];
}

const TILE = 1;
const SKIP = 0.2;
const UNPLACED = 100;
/** Costs closer than this leave open which reading is meant. */
export const MARGIN = 0.35;
/** Bounds the work on long questions; readings so much worse than the best are never looked at. */
const KEPT = 48;
const WORSE = 3;

/** The cheapest ways to cover the question, the cheapest first. */
export function tilings(input: Input, aPart: Parser<Part>): Tiling[] {
  const end = input.tokens.length;
  const at: Tiling[][] = Array.from({ length: end + 1 }, () => []);
  const begin = Math.max(0, ...opening(input, 0).map(({ to }) => to));
  at[0] = [{ parts: [], cost: 0, notes: [], unplaced: [] }];
  if (begin > 0) at[begin]?.push({ parts: [], cost: SKIP, notes: [], unplaced: [] });
  const listed = Math.max(0, ...listing(input, 0).map(({ to }) => to));
  if (listed > 0)
    at[listed]?.push({
      parts: [{ listed: true }],
      cost: listed > 1 ? 2 * SKIP : SKIP,
      notes: [],
      unplaced: [],
    });
  for (let from = 0; from < end; from += 1) {
    const before = best(at[from] ?? []);
    if (before.length === 0) continue;
    const matches = aPart(input, from);
    const said = talk(input, from).filter(({ to }) => !isNamed(input, from, to));
    const word = input.tokens[from]?.folded ?? "";
    const skipped =
      GLUE.has(word) &&
      input.tokens[from]?.kind !== "quoted" &&
      // A question that ends in "in" has lost its end.
      !(from === end - 1 && PREPOSITIONS.has(word)) &&
      // Whoever asks "who" or "where" wants to know a person or a place, not only a number.
      !((from === 0 || from === end - 1) && word === "who") &&
      !asksWhere(input, from);
    for (const tiling of before) {
      for (const { to, cost, value, notes } of matches) {
        at[to]?.push({
          parts: [...tiling.parts, value],
          cost: tiling.cost + TILE + cost,
          notes: [...tiling.notes, ...notes],
          unplaced: tiling.unplaced,
        });
      }
      for (const { to } of said) at[to]?.push({ ...tiling, cost: tiling.cost + SKIP });
      at[from + 1]?.push(
        skipped
          ? { ...tiling, cost: tiling.cost + SKIP }
          : { ...tiling, cost: tiling.cost + UNPLACED, unplaced: [...tiling.unplaced, from] },
      );
    }
  }
  return best(at[end] ?? []);
}

/** "where was the", "and where": no mere word that holds phrases together. */
function asksWhere({ tokens }: Input, at: number): boolean {
  if (tokens[at]?.folded !== "where") return false;
  const [before = "", after = ""] = [tokens[at - 1]?.folded, tokens[at + 1]?.folded];
  return at === 0 ? /^(?:is|are|was|were|do|does|did)$/.test(after) : after === "" && before === "and";
}

const opening = phrase(...OPENINGS);
const listing = phrase(...LISTINGS);
/** "the tallest ever", at the end of what is said of it. */
const ever: Parser<true> = (input, at) =>
  everSaid(input, at).filter(({ to }) => {
    const next = input.tokens[to];
    return next === undefined || next.kind === "mark" || AFTER_EVER.has(next.folded);
  });
const everSaid = phrase(...EVER);
const AFTER_EVER: ReadonlySet<string> = new Set([
  "and",
  "in",
  "on",
  "at",
  "for",
  "from",
  "by",
  "with",
  "where",
]);
const talk = alt(phrase(...TALK), ever);
/** No name of the table has more words. */
const LONGEST = 24;

/** Whether a column or value of the table is named by any of the words. */
function isNamed(input: Input, from: number, to: number): boolean {
  const first = Math.max(0, from - LONGEST);
  return Array.from({ length: to - first }, (_, at) => first + at).some((at) =>
    [...input.columnsAt(at), ...input.valuesAt(at)].some((link) => link.to > from),
  );
}

function best(found: readonly Tiling[]): Tiling[] {
  const sorted = found.toSorted((left, right) => left.cost - right.cost);
  const cheapest = sorted[0]?.cost ?? 0;
  return sorted.slice(0, KEPT).filter(({ cost }) => cost <= cheapest + WORSE);
}
