import type { ColumnProfile } from "../../../../data/dataset.ts";
import type { FilterOperator } from "../../../../toolkit/index.ts";
import { addsUp } from "../amounts.ts";
import { isSeconds, SECONDS_OF } from "../clocks.ts";
import { flagOf, isIdentifier } from "../column_facts.ts";
import { AGES_AFTER, COMPARISONS, COMPARISONS_AFTER, SIGNED } from "../lexicon/comparisons.ts";
import { COMPARATIVES } from "../lexicon/degrees.ts";
import type { Phrases } from "../lexicon/phrases.ts";
import { alt, listOf, map, opt, type Parser, phrase, seq, term } from "../parser.ts";
import type { Part } from "../part.ts";
import { wordsOf } from "../tokens.ts";
import { conditionsOf, eitherOf } from "../plain.ts";
import { fitsUnlabelled, unlabelled } from "../unlabelled.ts";
import { carries, isOtherMoney, isShare, unitsOf } from "../units.ts";
import { equal } from "./choices.ts";
import { type Having, HAVING_VERBS } from "./having_verbs.ts";
import { has, is, joint, named, or } from "./joints.ts";
import {
  aColumn,
  aFlag,
  aComparableColumn,
  aMeasured,
  type Amount,
  aNumericColumn,
  anyPerson,
  aValue,
} from "./leaves.ts";
import { comparativeColumn, nounColumn } from "./nouns.ts";
import { anOwnComparative } from "./own_degrees.ts";
import { verbNumbers } from "./verbs.ts";

/** A verb for having a number, with the columns that may be it. */
const havingVerb: Parser<Having & { readonly column: ColumnProfile }> = alt(
  comparativeColumn(HAVING_VERBS),
  (input, at) =>
    verbNumbers(input, at).map((match) => ({ ...match, value: { nouns: [], column: match.value } })),
);
/** "a month": of a number that is one of each month. */
const aPeriod = term({
  ...periodsOf("hour", "hourly"),
  ...periodsOf("day", "daily"),
  ...periodsOf("week", "weekly"),
  ...periodsOf("month", "monthly"),
  ...periodsOf("year", "yearly annual annually yr"),
});

function periodsOf(noun: string, adverbs: string): Phrases<readonly string[]> {
  const words = [noun, ...adverbs.split(" ")];
  const said = [...["a", "per", "each", "every"].map((each) => `${each} ${noun}`), ...words.slice(1)];
  return Object.fromEntries(said.map((text) => [text, words]));
}

const comparison = term(COMPARISONS);
const comparisonAfter = term(COMPARISONS_AFTER);
const range = seq(
  [phrase("between", "in between", "from"), aMeasured, phrase("and", "to"), aMeasured],
  (_, low, _to, high) => (low.value <= high.value ? ([low, high] as const) : undefined),
);

/** A number below or above zero; one that says yes or no is neither. */
const aSigned: Parser<ColumnProfile> = map(aNumericColumn, (column) =>
  flagOf(column) === undefined ? column : undefined,
);
const versusZero = (column: ColumnProfile, op: FilterOperator): Part => ({
  where: [{ column: column.name, op, value: 0 }],
});

const AGES_BEFORE = { over: ">", under: "<", "older than": ">", "younger than": "<" } as const;
const being = opt(phrase("who are", "who were", "that are", "that were", "are", "were", "is", "was"));
const scoring = phrase("got", "gets", "get", "scored", "score", "received", "achieved", "had", "have", "has");
const comparing = alt<Part>(
  seq([term(SIGNED), aSigned], (op, column) => versusZero(column, op)),
  seq([aSigned, opt(is), term(SIGNED)], (column, _, op) => versusZero(column, op)),
  seq([aComparableColumn, opt(alt(is, has, phrase("of"))), comparison, aMeasured], (column, _, op, amount) =>
    compare(column, op, amount),
  ),
  seq([aComparableColumn, joint, aMeasured, opt(comparisonAfter)], (column, _, amount, op) =>
    compare(column, op ?? "=", amount),
  ),
  // "age over 30 and under 50", "age 30 to 50"
  seq(
    [
      aComparableColumn,
      opt(alt(is, has, phrase("of"))),
      comparison,
      aMeasured,
      phrase("and", "but"),
      comparison,
      aMeasured,
    ],
    (column, _, op, amount, _and, other, bound) =>
      together(compare(column, op, amount) ?? {}, compare(column, other, bound)),
  ),
  seq([aComparableColumn, joint, aMeasured, phrase("to", "-", "–"), aMeasured], (column, _, low, _to, high) =>
    low.value <= high.value ? within(column, [low, high]) : undefined,
  ),
  // "age over 50 or under 30"
  seq(
    [
      aComparableColumn,
      opt(alt(is, has, phrase("of"))),
      comparison,
      aMeasured,
      phrase("or"),
      comparison,
      aMeasured,
    ],
    (column, _, op, amount, _or, other, bound) => {
      const [left, right] = [compare(column, op, amount), compare(column, other, bound)];
      return left?.where && right?.where && eitherOf([left.where, right.where].map(conditionsOf));
    },
  ),
  seq([aComparableColumn, opt(is), phrase("not"), aMeasured], (column, _is, _not, amount) =>
    compare(column, "!=", amount),
  ),
  seq([aComparableColumn, opt(alt(is, phrase("of"))), range], (column, _, ends) => within(column, ends)),
  seq([aComparableColumn, joint, listOf(aMeasured, or)], (column, _, amounts) => among(column, amounts)),
  // "order_id 1005", and "customer 501" where the column is customer_id.
  (input, at) =>
    seq([aColumn, named, aMeasured], ({ column, literal, whole }, _, { value, text }): Part | undefined => {
      const names = whole && /^\d+$/.test(text) && isIdentifier(column, input.dataset.profile.rows);
      return column.type === "number" && (literal || names)
        ? { where: [{ column: column.name, op: "=", value }] }
        : undefined;
    })(input, at),
  // "less than 50 on exam 2"
  seq([comparison, aMeasured, opt(phrase("on", "in", "for")), aNumericColumn], (op, amount, _, column) =>
    compare(column, op, amount),
  ),
  // "got 100 in exam 1"
  seq([scoring, aMeasured, phrase("on", "in", "for"), aNumericColumn], (_, amount, _in, column) =>
    compare(column, "=", amount),
  ),
  // "at least 3 bedrooms and 2 bathrooms": of the second, too.
  seq(
    [comparison, aMeasured, aNumericColumn, phrase("and"), aMeasured, aNumericColumn],
    (op, amount, column, _and, other, next) =>
      column === next ? undefined : together(compare(column, op, amount) ?? {}, compare(next, op, other)),
  ),
  // "longer than 2500 in distance"
  seq([term(COMPARATIVES), aMeasured, phrase("in"), aNumericColumn], ({ nouns, op }, amount, _, column) =>
    wordsOf(column.name).some((word) => nouns.includes(word)) ? compare(column, op, amount) : undefined,
  ),
  seq([aMeasured, opt(comparisonAfter), opt(phrase("-")), aNumericColumn], (amount, op, _, column) =>
    compare(column, op ?? "=", amount),
  ),
  seq([aMeasured, aNumericColumn, comparisonAfter], (amount, column, op) => compare(column, op, amount)),
  seq([listOf(aMeasured, or), aNumericColumn], (amounts, column) => among(column, amounts)),
  seq([range, aNumericColumn], (ends, column) => within(column, ends)),
  seq([comparativeColumn(COMPARATIVES), aMeasured], ({ column, op }, amount) => compare(column, op, amount)),
  seq([anOwnComparative, phrase("than"), aMeasured], ({ column, op }, _than, amount) =>
    compare(column, op, amount),
  ),
  // "cars that cost less than 10", where a column has the price; "do women earn more than 50000" asks whether all do.
  (input, at) =>
    input.columnsAt(at).length > 0 || ["do", "does", "did"].includes(input.tokens[0]?.folded ?? "")
      ? []
      : seq(
          [opt(phrase("that", "which", "who")), havingVerb, comparison, aMeasured, opt(aPeriod)],
          (_, { column, timed, personal }, op, amount, period) =>
            (timed && amount.units === undefined) ||
            (personal && !input.facts.persons) ||
            !isEach(column, period)
              ? undefined
              : compare(column, op, amount),
        )(input, at),
  // "people under 30" speaks of their age, in a table of persons.
  seq(
    [
      alt<Part>(
        map(anyPerson, (rows) => ({ rows })),
        map(aFlag, ({ yes, plural }) => (plural ? { where: [yes] } : undefined)),
        map(aValue, (link) => (link.plural ? { where: [equal(link)] } : undefined)),
      ),
      alt(
        seq([opt(phrase("who are", "that are")), comparison, aMeasured], (_, op, amount) => ({ op, amount })),
        // "were over 60"; but "are at least 60" may be how many there are.
        seq([being, term(AGES_BEFORE), aMeasured], (_, op, amount) => ({ op, amount })),
        seq([being, aMeasured, term(AGES_AFTER)], (_, amount, op) => ({
          op,
          amount,
        })),
      ),
      nounColumn("age"),
    ],
    (persons, { op, amount }, age) =>
      together(persons, inRange(age, amount) ? compare(age, op, amount) : undefined),
  ),
  // "how many under 18", with no noun at all
  (input, at) =>
    input.facts.persons
      ? seq(
          [
            phrase("how many", "how many are", "how many were"),
            term(AGES_BEFORE),
            aMeasured,
            nounColumn("age"),
          ],
          (_, op, amount, age) => {
            const part = inRange(age, amount) ? compare(age, op, amount) : undefined;
            return part && { ...part, measures: [{ aggregate: "count" as const }] };
          },
        )(input, at)
      : [],
);

/** Numbers that a column must have, or lie between. */
export const aComparison: Parser<Part> = (input, at) =>
  comparing(input, at).map((match) => {
    const notes = unlabelled(input, at, match);
    return notes.length === 0 ? match : { ...match, notes: [...match.notes, ...notes] };
  });

function isEach({ name }: ColumnProfile, period: readonly string[] | undefined): boolean {
  return period === undefined || wordsOf(name).some((word) => period.includes(word));
}

export function compare(column: ColumnProfile, op: FilterOperator, amount: Amount): Part | undefined {
  const value = scaled(column, amount);
  return value === undefined ? undefined : { where: [{ column: column.name, op, value }] };
}

function within(column: ColumnProfile, ends: readonly [Amount, Amount]): Part | undefined {
  const [from, to] = ends.map((end) => scaled(column, end));
  if (from === undefined || to === undefined) return undefined;
  return { where: [{ column: column.name, op: "between", value: [from, to] }] };
}

function among(column: ColumnProfile, amounts: readonly Amount[]): Part | undefined {
  const values = amounts.map((amount) => scaled(column, amount)).filter((value) => value !== undefined);
  if (amounts.length < 2 || values.length < amounts.length) return undefined;
  return { where: [{ column: column.name, op: "in", value: [...new Set(values)] }] };
}

/**
 * "20%" is 0.2 in a column of fractions, and 20 in a column of percents.
 * "30m" and "5 million" are meant so only where the column goes as far: "m" may be metres, and the column in millions.
 */
export function scaled(
  column: ColumnProfile,
  { value, percent, large, units, sign }: Amount,
): number | undefined {
  const { min, max, unit } = column;
  if (isSeconds(column)) {
    const [one = "", ...others] = units ?? [];
    const seconds = SECONDS_OF.get(one);
    if (seconds !== undefined && others.length === 0) return value * seconds;
    // As a reading says it; by themselves, 3 may be hours.
    return units === undefined && value >= Math.max(120, Number(min)) && value <= Number(max)
      ? value
      : undefined;
  }
  // "5 kg" says nothing of a column in grams.
  if (units !== undefined && !carries(column, units) && !fitsUnlabelled(column, value, units))
    return undefined;
  if (isOtherMoney(column, sign)) return undefined;
  if (percent && !mayBePercent(column)) return undefined;
  if (percent && unit !== "%") return typeof max === "number" && max <= 1 ? value / 100 : value;
  if (large && (typeof max !== "number" || value > 10 * max)) return undefined;
  return value;
}

/** What is counted, or goes further than percents do, is compared with no percentage. */
function mayBePercent(column: ColumnProfile): boolean {
  const { name, max } = column;
  const isLow = typeof max === "number" && max <= 100 && unitsOf(name).size === 0;
  return isShare(column) || (isLow && !addsUp(column)) || wordsOf(name).some((word) => IN_PERCENT.has(word));
}

const IN_PERCENT: ReadonlySet<string> = new Set(
  "growth change increase decrease inflation infl return returns yield margin interest discount turnout humidity".split(
    " ",
  ),
);

function inRange({ min, max }: ColumnProfile, { value }: Amount): boolean {
  return typeof min === "number" && typeof max === "number" && value >= min && value <= max;
}

function together(left: Part, right: Part | undefined): Part | undefined {
  return right && { ...left, ...right, where: [...(left.where ?? []), ...(right.where ?? [])] };
}
