import type { ColumnProfile, Profile } from "../../../data/dataset.ts";
import { fold } from "../../../data/fold.ts";
import { flagOf, isIdentifier, isYear } from "./column_facts.ts";
import type { Input } from "./input.ts";
import {
  AROUND_NUMBERS,
  AROUND_QUANTITIES,
  ENTRY_HEADERS,
  NUMBER_HEADERS,
  QUANTITY_HEADERS,
} from "./lexicon/long.ts";
import { each } from "./lexicon/phrases.ts";
import { once } from "./once.ts";
import type { Rephrased } from "./rephrased.ts";
import { asTyped, wordsOf } from "./tokens.ts";

/** A table with one number in each row, and a column that says of what it is. */
interface LongTable {
  readonly quantity: ColumnProfile;
  readonly number: ColumnProfile;
  /** Numbers of one are nothing together with those of another, as amounts of several items are. */
  readonly apart: boolean;
}

/** The one column that names quantities, and the one that has their numbers; nothing where there may be another of either. */
export const longTableOf = once(({ columns, rows }: Profile): LongTable | undefined => {
  const [quantity, ...others] = columns.filter((column) => namesQuantities(column, rows, QUANTITY_HEADERS));
  const entries = columns.filter((column) => namesQuantities(column, rows, ENTRY_HEADERS));
  const named = quantity ?? (entries.length === 1 ? entries[0] : undefined);
  const numbers = columns.filter(
    (column) =>
      column.type === "number" &&
      !isYear(column) &&
      !isIdentifier(column, rows) &&
      flagOf(column) === undefined,
  );
  const [number, ...more] = numbers.filter(isOfNumbers);
  if (named === undefined || others.length > 0 || number === undefined || more.length > 0) return undefined;
  // An item with an amount may have a price beside it: which of the two is "milk"?
  const apart = quantity !== undefined;
  return apart || numbers.length === 1 ? { quantity: named, number, apart } : undefined;
});

const MOST_QUANTITIES = 500;

function namesQuantities(
  { name, type, distinct }: ColumnProfile,
  rows: number,
  heads: ReadonlySet<string>,
): boolean {
  const words = wordsOf(name);
  return (
    type === "text" &&
    distinct > 1 &&
    distinct <= MOST_QUANTITIES &&
    distinct * 2 <= rows &&
    // A "series" by itself may as well be watched.
    words.join(" ") !== "series" &&
    words.some((word) => heads.has(word)) &&
    words.every((word) => heads.has(word) || AROUND_QUANTITIES.has(word))
  );
}

function isOfNumbers({ name }: ColumnProfile): boolean {
  const words = wordsOf(name);
  return (
    words.some((word) => NUMBER_HEADERS.has(word)) &&
    words.every((word) => NUMBER_HEADERS.has(word) || AROUND_NUMBERS.has(word))
  );
}

/** "average turbidity by suburb": the result of turbidity, where a column of results has one for each quantity. */
export function ofQuantity(input: Input): readonly Rephrased[] {
  const { tokens, question, dataset } = input;
  const long = longTableOf(dataset.profile);
  if (long === undefined || tokens.some((_, at) => isNumberAt(input, at))) return [];
  const { quantity, number } = long;
  const found = tokens.flatMap((_, at) => saidAt(input, quantity, at));
  const only = found.find(({ at, to }) => found.every((other) => other.at >= at && other.to <= to));
  // "chlorine and turbidity" are two numbers.
  if (only === undefined) return [];
  const { at, value } = only;
  const to = ADORNING.has(tokens[only.to]?.folded ?? "") ? only.to + 1 : only.to;
  const name = `"${number.name}"`;
  const before = question.slice(0, tokens[at]?.start);
  const after = question.slice(tokens[to - 1]?.end);
  const notes = [`taking "${asTyped(input, at, to)}" for ${number.name} of ${value}`];
  if (COMPARING.has(tokens[to]?.folded ?? ""))
    return [{ question: `${before}${name}${after} where "${quantity.name}" is "${value}"`, notes }];
  // How often something was measured is another question.
  return COUNTING.test(question) ? [] : [{ question: `${before}${name} of "${value}"${after}`, notes }];
}

const COUNTING = /\b(?:how (?:many|often)|number of|count)\b/iu;
const COMPARING: ReadonlySet<string> = new Set(
  each("over above under below more less at greater higher lower exceeding exceeded between"),
);
/** What a quantity has besides its name that says no more of it. */
const ADORNING: ReadonlySet<string> = new Set(
  each(
    "level levels concentration concentrations value values reading readings measurement measurements result results",
  ),
);
const SAYS_NO_MORE: ReadonlySet<string> = new Set([...ADORNING, "total", "the"]);
const LONGEST = 4;

/** The quantity that words name, as its column has it or without what says no more of it. */
function saidAt(
  input: Input,
  quantity: ColumnProfile,
  at: number,
): readonly { readonly at: number; readonly to: number; readonly value: string }[] {
  const linked = input
    .valuesAt(at)
    .filter(({ column, weak, values }) => column === quantity && !weak && values.length === 1)
    .map(({ to, values }) => ({ at, to, value: String(values[0]) }));
  const { top = [], distinct } = quantity;
  if (linked.length > 0 || top.length < distinct) return linked;
  const values = top.map(({ value }) => ({ value: String(value), words: fold(String(value)).split(" ") }));
  for (let to = Math.min(input.tokens.length, at + LONGEST); to > at; to -= 1) {
    const run = input.tokens.slice(at, to).map(({ folded }) => folded);
    const own = run.filter((word) => !SAYS_NO_MORE.has(word));
    const holding = values.filter(({ words }) => own.every((word) => words.includes(word)));
    const same = holding.filter(({ words }) => isSame(words, run));
    const near = holding.filter(({ words }) =>
      words.every((word) => own.includes(word) || SAYS_NO_MORE.has(word)),
    );
    const [only, ...others] = own.length === 0 ? [] : same.length > 0 ? same : near;
    // "cholesterol" may be HDL cholesterol as well as the total; the "total rent" is the rent.
    const isOpen = same.length === 0 && (holding.length > 1 || own.length < run.length);
    if (only !== undefined && others.length === 0 && !isOpen) return [{ at, to, value: only.value }];
  }
  return [];
}

function isSame(words: readonly string[], said: readonly string[]): boolean {
  return words.length === said.length && words.every((word) => said.includes(word));
}

function isNumberAt(input: Input, at: number): boolean {
  return input
    .columnsAt(at)
    .some(({ column, cost }) => column.type === "number" && cost < 1 && !isYear(column));
}
