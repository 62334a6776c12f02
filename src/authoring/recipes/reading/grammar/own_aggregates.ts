import type { ColumnProfile } from "../../../../data/dataset.ts";
import type { Aggregate } from "../../../../toolkit/index.ts";
import { datedIn } from "../headers.ts";
import type { Direction } from "../../query.ts";
import { AGGREGATE_WORDS, EXTREME_WORDS } from "../lexicon/extremes.ts";
import { type Phrases } from "../lexicon/phrases.ts";
import type { Match, Parser } from "../parser.ts";
import type { Measure } from "../part.ts";
import { asTyped, wordsOf } from "../tokens.ts";
import { longOf } from "../words.ts";

/** What the words of a column's name say that its numbers are already. */
const OWN: ReadonlyMap<string, Aggregate> = new Map(
  Object.entries({
    average: "mean",
    avg: "mean",
    mean: "mean",
    max: "max",
    maximum: "max",
    high: "max",
    highest: "max",
    min: "min",
    minimum: "min",
    low: "min",
    lowest: "min",
    total: "sum",
  } as const),
);

const DEGREES_OF_HEAT: Phrases<Direction> = {
  hottest: "desc",
  warmest: "desc",
  coldest: "asc",
  coolest: "asc",
};

/** What a word of a question asks for. */
function askedBy(word: string): Aggregate | undefined {
  if (Object.hasOwn(AGGREGATE_WORDS, word)) return AGGREGATE_WORDS[word];
  const direction = Object.hasOwn(DEGREES_OF_HEAT, word)
    ? DEGREES_OF_HEAT[word]
    : Object.hasOwn(EXTREME_WORDS, word)
      ? EXTREME_WORDS[word]
      : undefined;
  return direction === undefined ? undefined : direction === "desc" ? "max" : "min";
}

/**
 * "average temperature", where the only column of temperatures holds averages: the average of these. So with extremes: the
 * highest of `high_temp`; and with totals of what each row is, but not with those of one time after the other.
 */
export const ofItsOwn: Parser<Measure> = (input, at) => {
  const word = input.tokens[at]?.folded ?? "";
  const aggregate = input.tokens[at]?.kind === "word" ? askedBy(word) : undefined;
  if (aggregate === undefined) return [];
  const { columns } = input.dataset.profile;
  // "the hottest city" is no temperature.
  if (
    Object.hasOwn(DEGREES_OF_HEAT, word) &&
    !/^temp(?:erature)?s?$/.test(input.tokens[at + 1]?.folded ?? "")
  )
    return [];
  if (aggregate === "sum" && datedIn(columns).length > 0) return [];
  // "average balance" is that of a column balance, if there is one.
  const from = input.tokens[at + 1]?.folded === "of" ? at + 2 : at + 1;
  const rest = input.columnsAt(from);
  if (rest.some(({ cost, column }) => cost < 0.5 && ownOf(column) !== aggregate)) return [];
  const whole = input.columnsAt(at).filter(({ to }) => to > at + 1);
  const parts = rest.map((link) => ({ ...link, cost: Math.max(link.cost, 0.5) }));
  const ends = new Set([...whole, ...parts].map(({ to }) => to));
  return [...ends].flatMap((to): Match<Measure>[] => {
    const named = [...whole, ...parts].filter((link) => link.to === to && link.column.type === "number");
    const fitting = new Set(
      named.flatMap(({ column }) =>
        ownOf(column) === aggregate && !isTold(word, aggregate, column) ? column : [],
      ),
    );
    const [column, ...others] = fitting;
    // Whoever says a name in full means no other.
    const isFull = whole.some((link) => link.to === to && link.cost < 0.5);
    const rivals = isFull
      ? []
      : named.filter((link) => !fitting.has(link.column) && ownOf(link.column) === undefined);
    if (column === undefined || others.length > 0 || rivals.length > 0) return [];
    const said = asTyped(input, at, to);
    const notes = [`taking "${said}" for the ${SAID[aggregate] ?? aggregate} of ${column.name}`];
    return [{ to, cost: 0.1, notes, value: { aggregate, column } }];
  });
};

/** "minimum temperature" may be the name of temp_min, or the lowest of it. */
function isTold(word: string, aggregate: Aggregate, { name }: ColumnProfile): boolean {
  const long = longOf(word);
  return (aggregate === "max" || aggregate === "min") && wordsOf(name).some((own) => longOf(own) === long);
}

const SAID: Readonly<Partial<Record<Aggregate, string>>> = { max: "highest", min: "lowest", sum: "total" };

/** Whether a column's name says that its numbers are this of something already. */
export function isAlready(aggregate: Aggregate | undefined, column: ColumnProfile): boolean {
  return aggregate !== undefined && ownOf(column) === aggregate;
}

function ownOf({ name }: ColumnProfile): Aggregate | undefined {
  const [own, ...others] = wordsOf(name).flatMap((word) => {
    return OWN.get(word) ?? OWN.get(longOf(word)) ?? [];
  });
  return others.length === 0 ? own : undefined;
}
