import type { ColumnProfile } from "../../../../data/dataset.ts";
import type { Filter, FilterOperator } from "../../../../toolkit/index.ts";
import type { ValueLink } from "../values.ts";
import { COMPARATIVES, COMPARISONS, COMPARISONS_AFTER, MISSING_WORDS, PRESENT_WORDS } from "../lexicon.ts";
import { alt, listOf, map, memo, opt, type Parser, phrase, seq, term } from "../parser.ts";
import type { Part } from "../part.ts";
import {
  aColumn,
  aFlag,
  type Amount,
  anAmount,
  aNumericColumn,
  anyValue,
  aPerson,
  aValue,
  type ColumnRef,
  quotedText,
} from "./leaves.ts";
import { comparativeColumn, nounColumn } from "./nouns.ts";
import { aTime } from "./times.ts";

const is = phrase("is", "are", "was", "were", "be", "being");
const has = phrase("with", "have", "has", "having", "had");
const joint = opt(
  alt(is, has, phrase("of", "equal to", "is equal to", "equals", "=", "==", "exactly", "is exactly", ":")),
);
const not = phrase("not", "do not", "does not", "did not", "is not", "are not", "was not", "were not");
const but = phrase(
  "not",
  "non",
  "non -",
  "excluding",
  "except",
  "except for",
  "but not",
  "other than",
  "without",
);
const or = phrase("or", ",", ", or");
const and = phrase("and", ",", ", and");

/** One value or flag that may stand before a noun, as adjectives do: "Asian", "married". */
export const anAdjective: Parser<Part> = memo(
  alt<Part>(
    map(aValue, (link) => ({ where: [equal(link)] })),
    map(aFlag, ({ yes }) => ({ where: [yes] })),
  ),
);

const comparison = term(COMPARISONS);
const comparisonAfter = term(COMPARISONS_AFTER);
const range = seq([phrase("between", "from"), anAmount, phrase("and", "to"), anAmount], (_, low, _to, high) =>
  low.value <= high.value ? ([low, high] as const) : undefined,
);

const numbers = alt<Part>(
  seq([aNumericColumn, opt(alt(is, has, phrase("of"))), comparison, anAmount], (column, _, op, amount) =>
    compare(column, op, amount),
  ),
  seq([aNumericColumn, joint, anAmount, opt(comparisonAfter)], (column, _, amount, op) =>
    compare(column, op ?? "=", amount),
  ),
  seq([aNumericColumn, opt(is), phrase("not"), anAmount], (column, _is, _not, amount) =>
    compare(column, "!=", amount),
  ),
  seq([aNumericColumn, opt(alt(is, phrase("of"))), range], (column, _, ends) => within(column, ends)),
  seq([aNumericColumn, joint, listOf(anAmount, or)], (column, _, amounts) => among(column, amounts)),
  seq([aColumn, joint, anAmount], ({ column, literal }, _, { value }) =>
    literal && column.type === "number" ? { where: [{ column: column.name, op: "=", value }] } : undefined,
  ),
  seq([comparison, anAmount, aNumericColumn], (op, amount, column) => compare(column, op, amount)),
  seq([anAmount, opt(comparisonAfter), aNumericColumn], (amount, op, column) =>
    compare(column, op ?? "=", amount),
  ),
  seq([anAmount, aNumericColumn, comparisonAfter], (amount, column, op) => compare(column, op, amount)),
  seq([range, aNumericColumn], (ends, column) => within(column, ends)),
  seq([comparativeColumn(COMPARATIVES), anAmount], ({ column, op }, amount) => compare(column, op, amount)),
  // "people under 30" speaks of their age, in a table of persons.
  seq(
    [
      alt<Part>(
        map(aPerson, (rows) => ({ rows })),
        map(aFlag, ({ yes, plural }) => (plural ? { where: [yes] } : undefined)),
        map(aValue, (link) => (link.plural ? { where: [equal(link)] } : undefined)),
      ),
      opt(phrase("who are", "that are")),
      comparison,
      anAmount,
      nounColumn("age"),
    ],
    (persons, _, op, amount, age) =>
      together(persons, inRange(age, amount) ? compare(age, op, amount) : undefined),
  ),
);

function compare(column: ColumnProfile, op: FilterOperator, amount: Amount): Part | undefined {
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
function scaled({ max }: ColumnProfile, { value, percent, large }: Amount): number | undefined {
  if (percent) return typeof max === "number" && max <= 1 ? value / 100 : value;
  if (large && (typeof max !== "number" || value > 10 * max)) return undefined;
  return value;
}

function inRange({ min, max }: ColumnProfile, { value }: Amount): boolean {
  return typeof min === "number" && typeof max === "number" && value >= min && value <= max;
}

function together(left: Part, right: Part | undefined): Part | undefined {
  return right && { ...left, ...right, where: [...(left.where ?? []), ...(right.where ?? [])] };
}

const either = listOf(aValue, or);
const ofNamed = listOf(anyValue, or);
const anExclusion = alt<Filter>(
  seq([alt(not, but), opt(phrase("in", "from", "of")), either], (_, _in, links) => opposite(chosen(links))),
  seq([alt(not, but), aFlag], (_, { no }) => no),
);

const values = alt<Part>(
  map(either, (links) => keeping(chosen(links))),
  map(listOf(aValue, and), (links) => (links.length > 1 ? pooled(chosen(links), links) : undefined)),
  seq([aColumn, alt(joint, phrase("in", "at", "from")), ofNamed], ({ column }, _, links) =>
    keeping(chosen(links, column)),
  ),
  seq([ofNamed, aColumn], (links, { column }) => keeping(chosen(links, column))),
  seq([aColumn, opt(is), phrase("not", "other than", "!=", "<>"), ofNamed], ({ column }, _is, _not, links) =>
    keeping(opposite(chosen(links, column))),
  ),
  seq(
    [aColumn, phrase("contains", "containing", "contain", "includes"), quotedText],
    ({ column }, _, value) =>
      column.type === "text" ? keeping({ column: column.name, op: "contains", value }) : undefined,
  ),
  map(aFlag, ({ yes, plural, word }) => ({
    where: [yes],
    ...(plural && { rows: { word, plural, assumed: false } }),
  })),
  map(anExclusion, keeping),
  // "not married and Asian" leaves open what is not.
  seq([anExclusion, phrase("and", "or"), anAdjective], ({ column }, _, { where = [] }) => ({
    issue: {
      problem: `It is not clear how far "not" goes: over ${column} only, or over ${where[0]?.column ?? "the rest"}, too`,
      offers: [],
    },
  })),
);

function chosen(links: readonly ValueLink[], named?: ColumnProfile): Filter | undefined {
  const [first] = links;
  if (first === undefined || links.some(({ column }) => column !== (named ?? first.column))) return undefined;
  const found = [...new Set(links.flatMap((link) => link.values))];
  const [only] = found;
  if (found.length === 1 && only !== undefined) return { column: first.column.name, op: "=", value: only };
  return { column: first.column.name, op: "in", value: found };
}

function equal(link: ValueLink): Filter {
  return chosen([link]) ?? { column: link.column.name, op: "in", value: link.values };
}

function opposite(filter: Filter | undefined): Filter | undefined {
  return filter && { ...filter, op: filter.op === "in" ? "not in" : "!=" };
}

function keeping(filter: Filter | undefined): Part | undefined {
  return filter && { where: [filter] };
}

function pooled(filter: Filter | undefined, [first]: readonly ValueLink[]): Part | undefined {
  return filter && first && { where: [filter], pooled: [first.column] };
}

const absence = alt<Part>(
  seq([aColumn, opt(is), phrase(...MISSING_WORDS)], ({ column }) => lacking(column)),
  seq([opt(has), phrase(...MISSING_WORDS), aColumn], (_, _missing, { column }) => lacking(column)),
  seq([opt(has), phrase("no", "without"), aColumn], (_, _no, ref) => without(ref)),
  seq([aColumn, opt(is), phrase(...PRESENT_WORDS)], ({ column }) => ({
    where: [{ column: column.name, op: "present" }],
  })),
  seq(
    [phrase("with a", "have a", "has a", "having a", "with an", "have an", "has an", "having an"), aColumn],
    (_, { column }) => (column.missing > 0 ? { where: [{ column: column.name, op: "present" }] } : undefined),
  ),
  seq([has, phrase("known", "any"), aColumn], (_, _known, { column }) => ({
    where: [{ column: column.name, op: "present" }],
  })),
);

function lacking(column: ColumnProfile): Part {
  return { where: [{ column: column.name, op: "missing" }] };
}

/** "no brand" is a missing brand, or the word None where the data says so; "no cards" is zero cards. */
function without({ column, whole }: ColumnRef): Part | undefined {
  if (!whole) return undefined;
  const none =
    column.type === "number"
      ? column.min === 0 && 0
      : (column.top ?? [])
          .map(({ value }) => value)
          .find((value) => /^(?:none|no|nil)$/i.test(String(value)));
  if (none === undefined || none === false || none === null) return lacking(column);
  const filter: Filter = { column: column.name, op: "=", value: none };
  if (column.missing === 0) return { where: [filter] };
  return {
    issue: {
      problem: `"no ${column.name}" may mean that it is ${JSON.stringify(none)}, or that it is missing`,
      offers: [{ where: [filter] }, lacking(column)].map(({ where = [] }) => ({
        recipe: "count_rows",
        params: { filters: where },
      })),
    },
  };
}

/** A phrase that keeps some of the rows. */
export const aFilter: Parser<Part> = memo(alt(numbers, values, absence, aTime));
