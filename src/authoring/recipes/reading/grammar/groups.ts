import { isTime } from "../column_facts.ts";
import { standsForRows } from "../facts.ts";
import { DEGREES } from "../lexicon/degrees.ts";
import { GROUPING, KEY_ORDERINGS, ORDERINGS, TIME_ORDERINGS } from "../lexicon/orderings.ts";
import { DATE_PARTS } from "../lexicon/times.ts";
import type { Input } from "../input.ts";
import { alt, listOf, map, opt, type Parser, phrase, seq, term } from "../parser.ts";
import type { Key, Measure, Part } from "../part.ts";
import { isSame } from "../plain.ts";
import { aBadCut, aDateColumn, aKey, partOf } from "./keys.ts";
import { aColumn, type Amount, anAmount } from "./leaves.ts";
import { comparativeColumn } from "./nouns.ts";
import { isSharedOut, oneOfCounted } from "./shared_out.ts";

const grouping = term(Object.fromEntries(GROUPING.map((text) => [text, text] as const)));
const aNumberedKey = seq([opt(phrase("number of")), aKey], (number, key) => ({ key, number }));
const joint = phrase("and", ",", ", and", "and by", "by", "and each", "per", "and per");

/** "by city and brand", "for each year", "by month". */
const plainKeys: Parser<Part> = seq([grouping, listOf(aNumberedKey, joint)], (text, named) => {
  const keys = named.map(({ key }) => key);
  if (keys.some((key, at) => keys.slice(0, at).some((other) => isSame(other, key)))) return undefined;
  // "per number of cards" shares nothing out among the cards.
  const each = !text.includes("by") && !named.some(({ number }) => number);
  const by = /^(?:of|from) /u.test(text) ? "from" : /^(?:in|on|at|within) /u.test(text) ? "in" : "by";
  return { keys, by, ...(each && { each }) };
});

/** "each region" after "in" is "in each region". */
const byKeys: Parser<Part> = (input, at) => {
  const placed = ["in", "on", "at", "of", "from", "within"].includes(input.tokens[at - 1]?.folded ?? "");
  return placed
    ? map(plainKeys, (part) => ({ ...part, by: isOrigin(input, at) ? ("from" as const) : ("in" as const) }))(
        input,
        at,
      )
    : plainKeys(input, at);
};

function isOrigin({ tokens }: Input, at: number): boolean {
  return ["of", "from"].includes(tokens[at - 1]?.folded ?? "");
}

/** "in each region": only what says that there is one of them for each. */
export const withinEach: Parser<Part> = map(byKeys, (part) => (part.each ? part : undefined));

/** "for each year 2014 and 2015": these groups only. */
const someOfEach: Parser<Part> = seq(
  [grouping, aColumn, listOf(anAmount, phrase("and", ",", ", and"))],
  (text, { column }, amounts) =>
    text.includes("each") && column.type === "number" && amounts.length > 1 && amounts.every(isWhole)
      ? {
          keys: [{ column }],
          each: true,
          where: [{ column: column.name, op: "in", value: [...new Set(amounts.map(({ value }) => value))] }],
        }
      : undefined,
);

function isWhole({ value, percent, large }: Amount): boolean {
  return Number.isInteger(value) && !percent && !large;
}

/** "per teacher", where rows have a number of teachers, is no group of theirs. */
const ownKeys: Parser<Part> = (input, at) =>
  input.tokens[at]?.folded === "per" && oneOfCounted(input, at + 1).some(({ value }) => isSharedOut(value))
    ? []
    : byKeys(input, at);

/** "hired each year", by a column of dates that is called so; "issues per month" are those of the column `issues`. */
export const datedPeriod: Parser<Part> = (input, at) =>
  input.columnsAt(at).some(({ cost, column }) => cost === 0 && column.type === "number")
    ? []
    : aDatedPeriod(input, at);
const aDatedPeriod: Parser<Part> = seq(
  [aDateColumn, grouping, term(DATE_PARTS)],
  (column, text, part): Part | undefined => {
    const key = partOf(column, part);
    return key && { keys: [key], ...(!text.includes("by") && { each: true }) };
  },
);

export const aGroup: Parser<Part> = alt<Part>(
  ownKeys,
  seq([grouping, aBadCut], (_, issue) => issue),
  someOfEach,
  // "visits each year" are the rows, whatever else is called so.
  (input, at) => (standsForRows(input.facts, input.tokens[at]?.folded ?? "") ? [] : datedPeriod(input, at)),
);

const order = opt(
  term({
    ascending: "asc",
    descending: "desc",
    "in ascending order": "asc",
    "in descending order": "desc",
  } as const),
);
const keyList = listOf(aKey, phrase("and", ",", ", and", "then by", ", then by"));

/** "highest first", "in alphabetical order", "sorted by year". */
const inOrder = alt<Part>(
  map(term(KEY_ORDERINGS), (direction) => ({ sorted: "groups", order: direction })),
  map(term(TIME_ORDERINGS), (direction) => ({ sorted: "groups", order: direction, inTime: true })),
);

export const anOrdering: Parser<Part> = alt<Part>(
  // "cheapest first": by the column that it measures.
  seq([comparativeColumn(DEGREES), phrase("first")], ({ column, direction }) => ({
    sorted: [{ column }],
    order: direction,
  })),
  map(term(ORDERINGS), (direction) => ({ order: direction })),
  // "in order of …" goes on.
  (input, at) => inOrder(input, at).filter(({ to }) => input.tokens[to]?.folded !== "of"),
  seq(
    [term({ "in order of": "asc", "in reverse order of": "desc", "by order of": "asc" } as const), keyList],
    (direction, sorted): Part => ({ sorted, order: direction }),
  ),
  seq([phrase("sorted by", "ordered by", "sort by", "order by"), keyList, order], (_, sorted, direction) =>
    sorted.every(isOrdered) ? { sorted, ...(direction && { order: direction }) } : undefined,
  ),
);

/** "sorted by average salary": the highest comes first, unless it is said otherwise. */
export function aValueOrdering(aNumber: Parser<readonly Measure[]>): Parser<Part> {
  return seq(
    [phrase("sorted by", "ordered by", "sort by", "order by", "in order of"), aNumber, order],
    (_, measures, direction = "desc") => ({
      measures,
      order: direction,
    }),
  );
}

function isOrdered({ column }: Key): boolean {
  return column.type !== "other" || isTime(column);
}
