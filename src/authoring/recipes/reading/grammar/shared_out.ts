import type { ColumnProfile } from "../../../../data/dataset.ts";
import { coreOf } from "../column_names.ts";
import { flagOf, isIdentifier, isRate, isYear } from "../column_facts.ts";
import { sameNoun } from "../names.ts";
import type { Parser } from "../parser.ts";
import { wordsOf } from "../tokens.ts";
import { isPlural } from "../words.ts";
import { aColumn } from "./leaves.ts";

const COUNTS: ReadonlySet<string> = new Set("number num count cnt n".split(" "));
/** Numbers of things that so few rows differ in may be groups as well: bedrooms. */
const FEW = 15;

/** "teacher", where rows have a number of teachers: one of them, and not the number. */
export const oneOfCounted: Parser<ColumnProfile> = (input, at) =>
  aColumn(input, at).flatMap(({ value: { column, whole, plural }, ...match }) => {
    const last = input.tokens[match.to - 1]?.folded ?? "";
    const rows = input.dataset.profile.rows;
    const counts =
      column.type === "number" &&
      !isIdentifier(column, rows) &&
      !isYear(column) &&
      !isRate(column) &&
      flagOf(column) === undefined &&
      isCounted(column, last);
    return counts && whole && !plural ? [{ ...match, value: column }] : [];
  });

function isCounted({ name }: ColumnProfile, noun: string): boolean {
  const head = coreOf(name).at(-1) ?? "";
  return sameNoun(head, noun) && head !== noun
    ? isPlural(head)
    : head === noun && wordsOf(name).some((word) => COUNTS.has(word));
}

/** "per teacher" groups nothing by how many teachers there are, unless few rows differ in that. */
export function isSharedOut({ distinct }: ColumnProfile): boolean {
  return distinct > FEW;
}
