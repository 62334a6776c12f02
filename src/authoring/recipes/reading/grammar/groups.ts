import { isTime } from "../facts.ts";
import { DATE_PARTS, GROUPING, KEY_ORDERINGS, ORDERINGS } from "../lexicon.ts";
import { alt, listOf, map, opt, type Parser, phrase, seq, term } from "../parser.ts";
import type { Key, Measure, Part } from "../part.ts";
import { isSame } from "../plain.ts";
import { aDateColumn, aKey, partOf } from "./keys.ts";
import { aColumn, type Amount, anAmount } from "./leaves.ts";

const grouping = term(Object.fromEntries(GROUPING.map((text) => [text, text] as const)));
const aNumberedKey = seq([opt(phrase("number of")), aKey], (number, key) => ({ key, number }));
const joint = phrase("and", ",", ", and", "and by", "by", "and each", "per", "and per");

/** "by city and brand", "for each year", "by month". */
const byKeys: Parser<Part> = seq([grouping, listOf(aNumberedKey, joint)], (text, named) => {
  const keys = named.map(({ key }) => key);
  if (keys.some((key, at) => keys.slice(0, at).some((other) => isSame(other, key)))) return undefined;
  // "per number of cards" shares nothing out among the cards.
  const each = !text.includes("by") && !named.some(({ number }) => number);
  return { keys, ...(each && { each }) };
});

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

export const aGroup: Parser<Part> = alt<Part>(
  byKeys,
  someOfEach,
  // "hired each year"
  seq([aDateColumn, grouping, term(DATE_PARTS)], (column, _, part) => {
    const key = partOf(column, part);
    return key && { keys: [key] };
  }),
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
const inOrder = map(term(KEY_ORDERINGS), (direction): Part => ({ sorted: "groups", order: direction }));

export const anOrdering: Parser<Part> = alt<Part>(
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
