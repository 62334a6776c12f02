import type { ColumnProfile } from "../../../data/dataset.ts";
import type { FilterOperator } from "../../../toolkit/index.ts";
import { once } from "./once.ts";

/** What a value such as ">50K", "18-24" or "65 and over" holds. */
interface Bracket {
  readonly value: string;
  readonly from: number;
  readonly to: number;
  /** Whether it holds these ends themselves. */
  readonly withFrom: boolean;
  readonly withTo: boolean;
}

const NUMBER = String.raw`[$€£]?\s*(\d[\d,]*(?:\.\d+)?)\s*([kKmM])?`;
const SIGN = String.raw`<=|>=|<|>|≤|≥|under|below|less than|over|above|more than|up to|at most|at least`;
const UNIT = String.raw`(?:\s*(?:%|years?|yrs?|old|years? old|days?|hours?|hrs?|minutes?|mins?|km|miles?|usd|eur|gbp))?`;
const SIGNED = new RegExp(`^(${SIGN})\\s*${NUMBER}${UNIT}$`, "iu");
const RANGE = new RegExp(`^${NUMBER}\\s*(?:-|–|to)\\s*${NUMBER}${UNIT}$`, "iu");
const OPEN = new RegExp(
  `^${NUMBER}${UNIT}\\s*(\\+|plus|and over|and above|and older|or more|or over|or older|and under|and below|or less|or under|and younger)$`,
  "iu",
);

/** Words for a side of a number, and whether it is in. */
const SIDES: Readonly<Record<string, readonly ["low" | "high", boolean]>> = {
  ...sides("< | under | below | less than", "low", false),
  ...sides(
    "<= | ≤ | up to | at most | and under | and below | or less | or under | and younger",
    "low",
    true,
  ),
  ...sides("> | over | above | more than", "high", false),
  ...sides(
    ">= | ≥ | at least | + | plus | and over | and above | and older | or more | or over | or older",
    "high",
    true,
  ),
};
function sides(words: string, side: "low" | "high", within: boolean) {
  return Object.fromEntries(words.split(" | ").map((word) => [word, [side, within] as const]));
}

function bracketOf(value: string): Bracket | undefined {
  const text = value.trim();
  const range = RANGE.exec(text);
  if (range) {
    const [from, to] = [numberOf(range[1], range[2] ?? range[4]), numberOf(range[3], range[4])];
    return from < to ? { value, from, to, withFrom: true, withTo: true } : undefined;
  }
  const signed = SIGNED.exec(text);
  const open = OPEN.exec(text);
  const [word, digits, scale] = signed
    ? [signed[1], signed[2], signed[3]]
    : open
      ? [open[3], open[1], open[2]]
      : [];
  const side = SIDES[word?.toLowerCase() ?? ""];
  if (side === undefined) return undefined;
  const number = numberOf(digits, scale);
  return side[0] === "low"
    ? { value, from: -Infinity, to: number, withFrom: false, withTo: side[1] }
    : { value, from: number, to: Infinity, withFrom: side[1], withTo: false };
}

function numberOf(digits = "", scale = ""): number {
  return Number(digits.replaceAll(",", "")) * (/k/iu.test(scale) ? 1e3 : /m/iu.test(scale) ? 1e6 : 1);
}

/** A column of text whose values all tell between which numbers something is; the profile has all of so few. */
const bracketsOf = once((column: ColumnProfile): readonly Bracket[] | undefined => {
  const { type, distinct, top = [] } = column;
  if (type !== "text" || distinct < 2 || top.length < distinct) return undefined;
  const found = top.flatMap(({ value }) => bracketOf(String(value)) ?? []);
  return found.length === distinct ? found.map((one) => besideOf(one, found)) : undefined;
});

/** Where two meet, what is said of the lower one goes: "20K-50K" begins behind "<=20K". */
function besideOf(bracket: Bracket, all: readonly Bracket[]): Bracket {
  const isTaken = all.some(({ to, withTo }) => to === bracket.from && withTo);
  return isTaken ? { ...bracket, withFrom: false } : bracket;
}

/** The values that hold all numbers on one side of a bound, if none of the others holds any of them; and undefined, where they cannot tell. */
export function beyond(
  column: ColumnProfile,
  op: FilterOperator,
  bound: number,
): readonly string[] | undefined {
  const all = bracketsOf(column);
  if (all === undefined || !/^[<>]=?$/u.test(op)) return undefined;
  const [up, within] = [op.startsWith(">"), op.endsWith("=")];
  const isIn = ({ from, to, withFrom, withTo }: Bracket) =>
    up
      ? from > bound || (from === bound && (within || !withFrom))
      : to < bound || (to === bound && (within || !withTo));
  const isOut = ({ from, to, withFrom, withTo }: Bracket) =>
    up
      ? to < bound || (to === bound && (!within || !withTo))
      : from > bound || (from === bound && (!within || !withFrom));
  // Beyond all ends that are said, nobody knows who is.
  const inside = all.filter(isIn);
  return inside.length > 0 && all.every((one) => isIn(one) || isOut(one))
    ? inside.map(({ value }) => value)
    : undefined;
}

/** Whether a column is one of such values. */
export function hasBrackets(column: ColumnProfile): boolean {
  return bracketsOf(column) !== undefined;
}
