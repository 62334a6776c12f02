import type { ColumnProfile } from "../../../../data/dataset.ts";
import { isSeconds, SECONDS_OF } from "../clocks.ts";
import { isRate } from "../column_facts.ts";
import type { Input } from "../input.ts";
import { isDuration } from "../lengths.ts";
import { COMPARISONS } from "../lexicon/comparisons.ts";
import { alt, anyOf, opt, type Parser, phrase, seq, term } from "../parser.ts";
import type { Part } from "../part.ts";
import { asTyped, wordsOf } from "../tokens.ts";
import { carries } from "../units.ts";
import { type Amount, aMeasured } from "./leaves.ts";
import { compare } from "./numbers.ts";

const done = anyOf(`
  finish | finished | finishing | finishes | complete | completed | ran | run | running | swam | rode | took | take | takes | taking
  last | lasted | lasts | lasting | did it | made it | done | got home`);
const bound = term({
  ...COMPARISONS,
  within: "<=",
  sub: "<",
  "longer than": ">",
  "shorter than": "<",
  "faster than": "<",
  "quicker than": "<",
  "slower than": ">",
} as const);
const before = opt(phrase("that", "which", "who", "with a time", "with times", "in a time"));
const into = opt(phrase("in", "for", "of"));
const AGO: ReadonlySet<string> = new Set(
  "ago before after late later early earlier old apart behind delay wait".split(" "),
);

/** "runs under 20 minutes", "finished in under 3 hours": of the one column that says how long something took. It is said. */
export const aLastingBound: Parser<Part> = (input, at) =>
  alt<Bound>(
    seq([before, opt(done), into, bound, aMeasured], (_, _done, _in, op, amount) => ({ op, amount })),
  )(input, at).flatMap(({ value: { op, amount }, ...match }) => {
    const { units = [] } = amount;
    const isTimed = units.length > 0 && units.every((unit) => SECONDS_OF.has(unit));
    if (!isTimed || AGO.has(input.tokens[match.to]?.folded ?? "")) return [];
    const column = lastingColumn(input, units);
    const part = column && compare(column, op, amount);
    if (column === undefined || part === undefined) return [];
    const note = `taking "${asTyped(input, at, match.to)}" for ${column.name}`;
    return [{ ...match, cost: match.cost + 0.4, notes: [...match.notes, note], value: part }];
  });

interface Bound {
  readonly op: Parameters<typeof compare>[1];
  readonly amount: Amount;
}

/** The one column of times that were taken; or else of durations, if it is in this unit. */
function lastingColumn({ dataset: { profile } }: Input, units: readonly string[]): ColumnProfile | undefined {
  const spans = profile.columns.filter(
    (column) => isSeconds(column) || (column.type === "number" && isSpan(column)),
  );
  const [only, ...others] = spans;
  return only && others.length === 0 && (isSeconds(only) || carries(only, units)) ? only : undefined;
}

/** Numbers of time, whatever their unit. */
function isSpan(column: ColumnProfile): boolean {
  return !isRate(column) && (isDuration(column) || wordsOf(column.name).includes("runtime"));
}
