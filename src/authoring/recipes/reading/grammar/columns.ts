import type { FilterOperator } from "../../../../toolkit/index.ts";
import { isTime, isYear } from "../column_facts.ts";
import { COMPARISONS } from "../lexicon/comparisons.ts";
import { alt, map, opt, type Parser, phrase, seq, term } from "../parser.ts";
import type { Part } from "../part.ts";
import { type ColumnRef, aColumn, aComparableColumn } from "./leaves.ts";
import { has, is } from "./joints.ts";

const ordered: Parser<ColumnRef["column"]> = alt(
  aComparableColumn,
  map(aColumn, ({ column }) => (isTime(column) ? column : undefined)),
);
const equality = term<FilterOperator>({
  "the same as": "=",
  "same as": "=",
  "equal to": "=",
  equals: "=",
  "not the same as": "!=",
  "not same as": "!=",
  "different from": "!=",
  "differs from": "!=",
  "not equal to": "!=",
  "different to": "!=",
  "different than": "!=",
  "differ from": "!=",
});

/** "their league": of the same row. */
const whose = opt(phrase("their", "its", "his", "her"));
const more = term<FilterOperator>({
  more: ">",
  higher: ">",
  greater: ">",
  fewer: "<",
  less: "<",
  lower: "<",
});

/** One column of a row against another: "where actual is over budget". "Deaths over the years" compares nothing. */
export const aColumnComparison: Parser<Part> = alt<Part>(
  seq(
    [ordered, opt(is), term({ ...COMPARISONS, after: ">", before: "<" } as const), whose, ordered],
    (left, said, op, _whose, right) =>
      left !== right && left.type === right.type && (said || isYear(left) === isYear(right))
        ? { where: [{ column: left.name, op, other: right.name }] }
        : undefined,
  ),
  // "with more women than men"
  seq([has, more, ordered, phrase("than"), ordered], (_, op, left, _than, right) =>
    left !== right && left.type === right.type && !isYear(left) && !isYear(right)
      ? { where: [{ column: left.name, op, other: right.name }] }
      : undefined,
  ),
  // "with the same passengers as cars"
  seq(
    [has, phrase("the same", "equal"), ordered, phrase("as", "and"), ordered],
    (_, _same, left, _as, right) =>
      left !== right && left.type === right.type
        ? { where: [{ column: left.name, op: "=", other: right.name }] }
        : undefined,
  ),
  seq([aColumn, opt(is), equality, whose, aColumn], ({ column }, _, op, _whose, { column: other }) =>
    column !== other && column.type === other.type
      ? { where: [{ column: column.name, op, other: other.name }] }
      : undefined,
  ),
);
