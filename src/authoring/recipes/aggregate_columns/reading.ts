import { doubtful } from "../reading/doubts.ts";
import { misfit } from "../reading/misfits.ts";
import { fromPlain, toMeasure } from "../reading/plain.ts";
import type { RecipeReading } from "../reading/recipe_reading.ts";
import { sayMeasures, sayReport, sayWhere } from "../reading/say.ts";

export const aggregateColumns: RecipeReading<"aggregate_columns"> = {
  takes: ["measures"],

  settle(part, profile, settle) {
    const { measures = [], where: filters = [] } = part;
    const wrong =
      measures.map((measure) => misfit(measure, profile)).find((issue) => issue !== undefined) ??
      doubtful(part, profile, settle);
    return (
      wrong ?? {
        recipe: "aggregate_columns",
        params: { measures: measures.map(toMeasure), filters, names: [], decimals: null },
      }
    );
  },

  say: ({ measures, filters, ...report }) =>
    `${sayMeasures(measures)}${sayWhere(filters)}${sayReport(report)}`,

  part: ({ measures, filters }, profile) => ({
    where: filters,
    measures: measures.map(fromPlain(profile).measure),
  }),
};
