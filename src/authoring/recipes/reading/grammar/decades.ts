import type { ColumnProfile } from "../../../../data/dataset.ts";
import { isCalendarYear } from "../column_facts.ts";
import { alt, opt, type Parser, phrase, seq } from "../parser.ts";
import type { Key } from "../part.ts";
import { aColumn } from "./leaves.ts";

const decade = phrase("decade", "decades");

/** The column of years that is meant where none is named. */
const theYears: Parser<ColumnProfile> = (input, at) =>
  input.dataset.profile.columns
    .filter(isCalendarYear)
    .map((column) => ({ to: at, cost: 0.5, notes: [], value: column }));

const aYearColumn: Parser<ColumnProfile> = (input, at) =>
  aColumn(input, at).flatMap(({ value: { column }, ...match }) =>
    isCalendarYear(column) ? [{ ...match, value: column }] : [],
  );

/** "decade", where a column has years: ten of them at a time, from one that ends in 0. */
export const aDecadeOfYears: Parser<Key> = alt<Key>(
  seq([decade, theYears], (_, column) => inTens(column)),
  seq([decade, phrase("of"), aYearColumn], (_, _of, column) => inTens(column)),
  seq([aYearColumn, opt(phrase("by")), decade], (column) => inTens(column)),
);

function inTens(column: ColumnProfile): Key {
  return { column, width: 10 };
}
