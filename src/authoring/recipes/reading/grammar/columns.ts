import type { FilterOperator } from "../../../../toolkit/index.ts";
import { isTime, isYear } from "../facts.ts";
import { COMPARISONS } from "../lexicon.ts";
import { alt, map, opt, type Parser, seq, term } from "../parser.ts";
import type { Part } from "../part.ts";
import { type ColumnRef, aColumn, aComparableColumn } from "./leaves.ts";
import { is } from "./joints.ts";

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
});

/** One column of a row against another: "where actual is over budget". "Deaths over the years" compares nothing. */
export const aColumnComparison: Parser<Part> = alt<Part>(
  seq(
    [ordered, opt(is), term({ ...COMPARISONS, after: ">", before: "<" } as const), ordered],
    (left, said, op, right) =>
      left !== right && left.type === right.type && (said || isYear(left) === isYear(right))
        ? { where: [{ column: left.name, op, other: right.name }] }
        : undefined,
  ),
  seq([aColumn, opt(is), equality, aColumn], ({ column }, _, op, { column: other }) =>
    column !== other && column.type === other.type
      ? { where: [{ column: column.name, op, other: other.name }] }
      : undefined,
  ),
);
