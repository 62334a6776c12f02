import { isQuery, problem } from "../reading/part.ts";
import type { RecipeReading } from "../reading/recipe_reading.ts";
import { sayColumn, sayWhere } from "../reading/say.ts";

export const countRows: RecipeReading<"count_rows"> = {
  takes: ["measures"],

  settle(part, profile, settle) {
    const { where: filters = [], nounless, rows, pooled = [] } = part;
    const query = { recipe: "count_rows", params: { filters } } as const;
    const [column] = pooled;
    if (nounless && !rows && column) {
      // "number of men and women" may ask for each of the two.
      const { pooled: _, ...rest } = part;
      return problem(
        `It does not say whether the values of ${sayColumn(column.name)} are counted together or each by itself`,
        [query, settle({ ...rest, keys: [{ column }] }, profile)].filter(isQuery),
      );
    }
    return nounless && !rows && filters.length === 0
      ? problem("It does not say what to count", [query])
      : query;
  },

  say: ({ filters }) => `number of rows${sayWhere(filters)}`,

  part: ({ filters }) => ({ where: filters, measures: [{ aggregate: "count" }] }),
};
