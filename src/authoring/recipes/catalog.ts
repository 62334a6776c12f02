import { aggregateByGroup } from "./aggregate_by_group/recipe.ts";
import { aggregateColumn } from "./aggregate_column/recipe.ts";
import { aggregateColumns } from "./aggregate_columns/recipe.ts";
import { aggregateInTopGroup } from "./aggregate_in_top_group/recipe.ts";
import { aggregateOfGroups } from "./aggregate_of_groups/recipe.ts";
import { aggregateTopRows } from "./aggregate_top_rows/recipe.ts";
import { compareGroups } from "./compare_groups/recipe.ts";
import { correlateColumns } from "./correlate_columns/recipe.ts";
import { countRows } from "./count_rows/recipe.ts";
import { dataQuality } from "./data_quality/recipe.ts";
import { describeColumns } from "./describe_columns/recipe.ts";
import { distinctValues } from "./distinct_values/recipe.ts";
import type { RecipeName } from "./query.ts";
import type { Recipe } from "./recipe.ts";
import { shareByGroup } from "./share_by_group/recipe.ts";
import { shareOfRows } from "./share_of_rows/recipe.ts";
import { topRows } from "./top_rows/recipe.ts";
import { trendOverTime } from "./trend_over_time/recipe.ts";

/** Every recipe there is, by name. */
export const RECIPES: { readonly [name in RecipeName]: Recipe } = {
  count_rows: countRows,
  aggregate_column: aggregateColumn,
  aggregate_columns: aggregateColumns,
  aggregate_by_group: aggregateByGroup,
  top_rows: topRows,
  share_of_rows: shareOfRows,
  share_by_group: shareByGroup,
  describe_columns: describeColumns,
  data_quality: dataQuality,
  correlate_columns: correlateColumns,
  trend_over_time: trendOverTime,
  distinct_values: distinctValues,
  compare_groups: compareGroups,
  aggregate_in_top_group: aggregateInTopGroup,
  aggregate_top_rows: aggregateTopRows,
  aggregate_of_groups: aggregateOfGroups,
};

export function recipeNamed(name: string): Recipe | undefined {
  return Object.values(RECIPES).find((recipe) => recipe.name === name);
}
