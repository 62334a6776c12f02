import type { Profile } from "../../data/dataset.ts";
import { aggregateByGroup } from "./aggregate_by_group/reading.ts";
import { aggregateColumn } from "./aggregate_column/reading.ts";
import { aggregateColumns } from "./aggregate_columns/reading.ts";
import { aggregateInTopGroup } from "./aggregate_in_top_group/reading.ts";
import { aggregateOfGroups } from "./aggregate_of_groups/reading.ts";
import { aggregateTopRows } from "./aggregate_top_rows/reading.ts";
import { compareGroups } from "./compare_groups/reading.ts";
import { correlateColumns } from "./correlate_columns/reading.ts";
import { countRows } from "./count_rows/reading.ts";
import { dataQuality } from "./data_quality/reading.ts";
import { describeColumns } from "./describe_columns/reading.ts";
import { distinctValues } from "./distinct_values/reading.ts";
import type { Query, RecipeName } from "./query.ts";
import { rowsOrTotal } from "./reading/rows_or_total.ts";
import { beyondRows } from "./reading/almost_numbers.ts";
import type { Parser } from "./reading/parser.ts";
import { isIssue, type Issue, type Part } from "./reading/part.ts";
import type { RecipeReading } from "./reading/recipe_reading.ts";
import {
  apart,
  averaged,
  extremeRow,
  misplaced,
  recipeFor,
  senseless,
  toldAnyway,
} from "./reading/wellformed.ts";
import { shareByGroup } from "./share_by_group/reading.ts";
import { shareOfRows } from "./share_of_rows/reading.ts";
import { topRows } from "./top_rows/reading.ts";
import { trendOverTime } from "./trend_over_time/reading.ts";

/** How questions ask for each recipe. */
const READINGS: { readonly [N in RecipeName]: RecipeReading<N> } = {
  count_rows: countRows,
  aggregate_column: aggregateColumn,
  aggregate_columns: aggregateColumns,
  aggregate_by_group: aggregateByGroup,
  top_rows: topRows,
  share_of_rows: shareOfRows,
  share_by_group: shareByGroup,
  compare_groups: compareGroups,
  aggregate_in_top_group: aggregateInTopGroup,
  aggregate_top_rows: aggregateTopRows,
  aggregate_of_groups: aggregateOfGroups,
  correlate_columns: correlateColumns,
  describe_columns: describeColumns,
  data_quality: dataQuality,
  trend_over_time: trendOverTime,
  distinct_values: distinctValues,
};

/** The phrases that ask for one recipe alone. */
export const PHRASES: readonly Parser<Part>[] = Object.values(READINGS).flatMap(
  ({ phrases = [] }) => phrases,
);

/** The phrases by which a person changes what one recipe was asked for. */
export const CHANGES: readonly Parser<Part>[] = Object.values(READINGS).flatMap(
  ({ changes = [] }) => changes,
);

/** The query that a whole question makes, or why it makes none: that every word has its place does not make it sensible. */
export function settle(whole: Part, profile: Profile): Query | Issue {
  const picked = toldAnyway(extremeRow(whole));
  const wrong = senseless(picked);
  if (wrong) return wrong;
  const part = averaged(apart(picked));
  if (isIssue(part)) return part;
  const beyond = beyondRows(part, profile);
  if (beyond) return beyond;
  const open = rowsOrTotal(part, profile, settle);
  if (open) return open;
  const recipe = recipeFor(part, profile, settle);
  if (typeof recipe !== "string") return recipe;
  const reading = readingOf(recipe);
  return misplaced(part, reading.takes) ?? reading.settle(part, profile, settle);
}

/** A query in one line of plain words, which is itself a question that reads as this query. */
export function say({ recipe, params }: Query): string {
  return readingOf(recipe).say(params);
}

/** A query as the part that says it. */
export function partOf({ recipe, params }: Query, profile: Profile): Part {
  return readingOf(recipe).part(params, profile);
}

/** What a reader should know of a query beside what it says. */
export function notesOn({ recipe, params }: Query, profile: Profile): readonly string[] {
  return readingOf(recipe).notes?.(params, profile) ?? [];
}

/** A query has the parameters of its own recipe: that is for its type to say, and lost where any recipe may be meant. */
function readingOf(recipe: RecipeName): RecipeReading {
  return READINGS[recipe] as RecipeReading;
}
