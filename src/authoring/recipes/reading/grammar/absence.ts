import type { ColumnProfile } from "../../../../data/dataset.ts";
import type { Filter } from "../../../../toolkit/index.ts";
import { MISSING_WORDS, PRESENT_WORDS } from "../lexicon/comparisons.ts";
import { alt, opt, phrase, seq } from "../parser.ts";
import { flagOf, isFractional } from "../column_facts.ts";
import type { Part } from "../part.ts";
import { eitherOf } from "../plain.ts";
import { has, is } from "./joints.ts";
import { aColumn, type ColumnRef } from "./leaves.ts";

const noValue = phrase(
  ...[
    "no",
    "without",
    "without a",
    "without any",
    "not have a",
    "not have any",
    "missing",
    "a missing",
  ].flatMap((no) =>
    ["value", "values", "data", "entry"].flatMap((noun) =>
      ["for", "in", "of"].map((of) => `${no} ${noun} ${of}`),
    ),
  ),
);

/** Columns in which a row has something, or nothing. */
export const anAbsence = alt<Part>(
  seq([aColumn, opt(is), phrase(...MISSING_WORDS)], ({ column }) => lacking(column)),
  seq([opt(has), phrase(...MISSING_WORDS), aColumn], (_, _missing, { column }) => lacking(column)),
  seq(
    [
      opt(has),
      phrase("no", "without", "without any", "without a", "lacking", "lack", "lacks"),
      aColumn,
      opt(
        phrase("figure", "figures", "data", "value", "values", "information", "on record", "listed", "given"),
      ),
    ],
    (_, _no, ref) => without(ref),
  ),
  seq([opt(has), noValue, aColumn], (_, _no, { column }) => lacking(column)),
  seq(
    [phrase("not have", "not having"), opt(phrase("any")), aColumn, opt(phrase(...PRESENT_WORDS))],
    (_, _any, ref) => without(ref),
  ),
  seq([aColumn, opt(is), phrase(...PRESENT_WORDS)], ({ column }) => ({
    where: [{ column: column.name, op: "present" }],
  })),
  seq(
    [
      phrase("with a", "have a", "has a", "having a", "with an", "have an", "has an", "having an"),
      aColumn,
      opt(phrase("value")),
    ],
    (_, { column }) => having(column),
  ),
  seq([has, opt(phrase("any")), aColumn], (_, _any, ref) => some(ref)),
  seq([has, phrase("known", "any", "a known", "any known"), aColumn], (_, _known, { column }) =>
    known(column),
  ),
  seq(
    [
      opt(has),
      phrase(
        ...["known", "recorded", "listed", "given"].flatMap((word) => [
          `no ${word}`,
          `without ${word}`,
          `without a ${word}`,
        ]),
        "unknown",
      ),
      aColumn,
    ],
    (_, _no, { column }) => unknown(column),
  ),
  seq([aColumn, opt(is), phrase("unknown")], ({ column }) => unknown(column)),
);

/** Words in cells that say that nobody knows, and that there is nothing. */
const UNKNOWN = /^(?:unknown|not known|n\/?a|not available|not recorded)$/i;
const NOTHING = /^(?:none|no|nil)$/i;

function wordsIn({ type, top = [] }: ColumnProfile, pattern: RegExp): string[] {
  return type === "text" ? top.map(({ value }) => String(value)).filter((value) => pattern.test(value)) : [];
}

/** Missing, or said to be unknown by the cell itself. */
function unknown(column: ColumnProfile): Part {
  const [first, ...others] = wordsIn(column, UNKNOWN);
  if (first === undefined || others.length > 0) return lacking(column);
  const said = { column: column.name, op: "=", value: first } as const;
  return column.missing === 0
    ? { where: [said] }
    : eitherOf([[said], [{ column: column.name, op: "missing" }]]);
}

/** "with a brand": not one whose brand is the word "None". */
function having(column: ColumnProfile): Part | undefined {
  // "with a credit card", of a column that says yes or no: it says yes.
  if (flagOf(column) !== undefined) return undefined;
  const words = wordsIn(column, NOTHING);
  if (column.missing === 0 && words.length === 0) return undefined;
  const none = words.map((value) => ({ column: column.name, op: "!=", value }) as const);
  return {
    where: [...(column.missing > 0 ? [{ column: column.name, op: "present" } as const] : []), ...none],
  };
}

/** "with children" is more than none, where rows may have none. */
function some({ column, whole, plural }: ColumnRef): Part | undefined {
  return whole && plural && isNumberOfThings(column)
    ? { where: [{ column: column.name, op: ">", value: 0 }] }
    : undefined;
}

function isNumberOfThings(column: ColumnProfile): boolean {
  return (
    column.type === "number" && column.min === 0 && !isFractional(column) && flagOf(column) === undefined
  );
}

function known(column: ColumnProfile): Part | undefined {
  // "any cards" are some of them, not a number that is known.
  if (isNumberOfThings(column)) return undefined;
  const words = wordsIn(column, UNKNOWN);
  return {
    where: [
      { column: column.name, op: "present" },
      ...words.map((value) => ({ column: column.name, op: "!=", value }) as const),
    ],
  };
}

function lacking(column: ColumnProfile): Part {
  return { where: [{ column: column.name, op: "missing" }] };
}

/** "no brand" is a missing brand, or the word None where the data says so; "no cards" is zero cards. */
function without({ column, whole, plural }: ColumnRef): Part | undefined {
  // "no acres" are those of acres_affected.
  if (!whole && !(plural && column.missing > 0)) return undefined;
  const none =
    flagOf(column)?.no ??
    (column.type === "number"
      ? typeof column.min === "number" && column.min <= 0 && Number(column.max) >= 0 && 0
      : (column.top ?? []).map(({ value }) => value).find((value) => NOTHING.test(String(value))));
  if (none === undefined || none === null || (none === false && flagOf(column) === undefined))
    return lacking(column);
  const filter: Filter = { column: column.name, op: "=", value: none };
  if (column.missing === 0) return { where: [filter] };
  // Whether the cell says "None" or nothing at all, there is none.
  if (column.type === "text" && flagOf(column) === undefined)
    return eitherOf([
      [{ column: column.name, op: "=", value: none }],
      [{ column: column.name, op: "missing" }],
    ]);
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
