import type { ColumnProfile } from "../../../../data/dataset.ts";
import type { Filter } from "../../../../toolkit/index.ts";
import { MISSING_WORDS, PRESENT_WORDS } from "../lexicon.ts";
import { alt, opt, phrase, seq } from "../parser.ts";
import { flagOf } from "../facts.ts";
import type { Part } from "../part.ts";
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
  seq([opt(has), phrase("no", "without"), aColumn], (_, _no, ref) => without(ref)),
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
    flagOf(column)?.no ??
    (column.type === "number"
      ? typeof column.min === "number" && column.min <= 0 && Number(column.max) >= 0 && 0
      : (column.top ?? [])
          .map(({ value }) => value)
          .find((value) => /^(?:none|no|nil)$/i.test(String(value))));
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
