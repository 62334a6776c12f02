import { aggregateByGroup } from "./aggregate_by_group/recipe.ts";
import { aggregateColumn } from "./aggregate_column/recipe.ts";
import { countRows } from "./count_rows/recipe.ts";
import type { RecipeName } from "./query.ts";
import type { Recipe } from "./recipe.ts";
import { topRows } from "./top_rows/recipe.ts";

/** Every recipe there is, by name. */
export const RECIPES: { readonly [name in RecipeName]: Recipe } = {
  count_rows: countRows,
  aggregate_column: aggregateColumn,
  aggregate_by_group: aggregateByGroup,
  top_rows: topRows,
};

export function recipeNamed(name: string): Recipe | undefined {
  return Object.values(RECIPES).find((recipe) => recipe.name === name);
}
