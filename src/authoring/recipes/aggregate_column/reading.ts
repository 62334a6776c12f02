import { doubtful } from "../reading/doubts.ts";
import { misfit } from "../reading/misfits.ts";
import { problem } from "../reading/part.ts";
import { fromPlain, toMeasure } from "../reading/plain.ts";
import type { RecipeReading } from "../reading/recipe_reading.ts";
import { sayMeasure, sayWhere } from "../reading/say.ts";

export const aggregateColumn: RecipeReading<"aggregate_column"> = {
  takes: ["measures"],

  settle(part, profile, settle) {
    const [measure] = part.measures ?? [];
    if (measure === undefined) return problem("It does not say what to compute");
    const wrong = misfit(measure, profile) ?? doubtful(part, profile, settle);
    if (wrong) return wrong;
    const { aggregate, column } = toMeasure(measure);
    if (column === null) return problem("It does not say of which column");
    return { recipe: "aggregate_column", params: { column, aggregate, filters: part.where ?? [] } };
  },

  say: ({ column, aggregate, filters }) => `${sayMeasure({ aggregate, column })}${sayWhere(filters)}`,

  part: ({ column, aggregate, filters }, profile) => ({
    where: filters,
    measures: [fromPlain(profile).measure({ aggregate, column })],
  }),
};
