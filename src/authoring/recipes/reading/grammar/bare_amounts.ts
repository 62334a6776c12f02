import type { ColumnProfile } from "../../../../data/dataset.ts";
import type { FilterOperator } from "../../../../toolkit/index.ts";
import { flagOf, isIdentifier, isRate, isYear } from "../column_facts.ts";
import type { Input } from "../input.ts";
import { COMPARISONS } from "../lexicon/comparisons.ts";
import { alt, opt, type Parser, phrase, seq, term } from "../parser.ts";
import type { Part } from "../part.ts";
import { isMoney } from "../money_columns.ts";
import { asTyped, wordsOf } from "../tokens.ts";
import { isOtherMoney } from "../units.ts";
import { stemOf } from "../words.ts";
import { type Amount, anAmount, aRowNoun } from "./leaves.ts";

interface Bare {
  readonly op: FilterOperator;
  readonly ends: readonly [Amount, ...Amount[]];
  readonly people?: true | undefined;
}

const people = phrase("people", "persons", "individuals", "spectators", "fans");
const bare = alt<Bare>(
  seq(
    [opt(phrase("with", "of", "worth")), term(COMPARISONS), opt(phrase("a")), anAmount, opt(people)],
    (_, op, _a, amount, crowd) => ({ op, ends: [amount], people: crowd }),
  ),
  seq(
    [opt(phrase("with", "of", "worth")), phrase("between", "from"), anAmount, phrase("and", "to"), anAmount],
    (_, _between, low, _and, high): Bare | undefined =>
      low.value <= high.value ? { op: "between", ends: [low, high] } : undefined,
  ),
);

/** "houses under 400k": a large number, right behind the rows, of the one column that goes as far. It is said. */
export const aBareAmount: Parser<Part> = (input, at) =>
  isBehindRows(input, at)
    ? bare(input, at).flatMap(({ value: { op, ends, people: crowd }, ...match }) => {
        // What more is said of the number is for others to read.
        const [column, ...others] = fitting(input, ends, crowd);
        // Another that goes beyond it may be meant as well, though all rows have more.
        if (column === undefined || others.length > 0 || !isWithin(column, ends)) return [];
        if (!ends.every((amount) => isLarge(amount, isPaid(column, input)))) return [];
        const values = ends.map(({ value }) => value);
        const value = op === "between" ? values : (values[0] ?? 0);
        const note = `taking "${asTyped(input, at, match.to)}" for ${column.name}`;
        const part: Part = { where: [{ column: column.name, op, value }] };
        return [{ ...match, cost: 0.8, notes: [...match.notes, note], value: part }];
      })
    : [];

function isBehindRows(input: Input, at: number): boolean {
  if (at === 0) return false;
  const rows = aRowNoun(input, at - 1);
  // "SUVs under 20k"
  return (
    rows.length > 0 || input.valuesAt(at - 1).some(({ plural, weak, to }) => plural && !weak && to === at)
  );
}

/** Of persons, a small number may be an age. */
function isPaid(column: ColumnProfile, { facts, dataset }: Input): boolean {
  return !facts.persons && isMoney(column, dataset.profile);
}

/** No age, no number of rooms, and no year; of what is an amount of money, any number. */
function isLarge({ value, text, large, percent }: Amount, money: boolean): boolean {
  if (percent) return false;
  return large || /^[$€£]/.test(text) || ((money || value >= 1000) && !/^[12]\d{3}$/.test(text));
}

function fitting(
  { dataset: { profile } }: Input,
  ends: readonly Amount[],
  crowd: true | undefined,
): readonly ColumnProfile[] {
  return profile.columns.filter((column) => {
    const { type, max, name } = column;
    if (type !== "number" || isIdentifier(column, profile.rows) || isYear(column) || isRate(column))
      return false;
    if (flagOf(column) !== undefined || (crowd && !wordsOf(name).some((word) => CROWDS.has(stemOf(word)))))
      return false;
    if (ends.some(({ sign }) => isOtherMoney(column, sign))) return false;
    return ends.some(({ value }) => value <= Number(max));
  });
}

function isWithin({ min, max }: ColumnProfile, ends: readonly Amount[]): boolean {
  return ends.some(({ value }) => Number(min) <= value && value <= Number(max));
}

/** Columns that count people, whatever they do there. */
const CROWDS: ReadonlySet<string> = new Set(
  "attendance visitors passengers population inhabitants people persons individuals spectators crowd audience affected"
    .split(" ")
    .map(stemOf),
);
