import { badKeys, misfit } from "../reading/misfits.ts";
import { problem } from "../reading/part.ts";
import { fromPlain, toKey, toMeasure } from "../reading/plain.ts";
import type { RecipeReading } from "../reading/recipe_reading.ts";
import { sayExtreme, sayHeads, sayMeasure, sayWhere } from "../reading/say.ts";
import { known, picksRows } from "../reading/wellformed.ts";

/** "average age in the class with the highest average fare": no phrase of its own, but a number and a pick side by side. */
export const aggregateInTopGroup: RecipeReading<"aggregate_in_top_group"> = {
  takes: ["measures", "pick"],

  settle({ measures = [], pick, where = [] }, profile) {
    const [measure, ...others] = measures;
    if (!pick || !measure || others.length > 0) return problem("It asks for two things at a time");
    const { from, by, direction: order, limit, undecided, among } = pick;
    if (from === "rows" || picksRows(pick, profile))
      return problem("It computes a number of single rows that are picked first");
    const [key, ...more] = from;
    if (!key || more.length > 0 || limit !== 1 || undecided)
      return problem("It computes a number of several groups that are picked first");
    if (among) return problem("It does not say whether the number, too, is of those rows alone");
    if (by.aggregate === undefined) return problem("It does not say by what number of each group to pick");
    const wrong = misfit(measure, profile) ?? misfit(by, profile) ?? badKeys([key], [by, measure], profile);
    if (wrong) return wrong;
    const { aggregate, column } = toMeasure(measure);
    return {
      recipe: "aggregate_in_top_group",
      params: { key: toKey(key), by: toMeasure(by), order, aggregate, column, filters: known(from, where) },
    };
  },

  say: ({ key, by, order, aggregate, column, filters }) =>
    `${sayMeasure({ aggregate, column })} in the ${sayHeads([key])} with the ${sayExtreme(order)} ${sayMeasure(by)}${sayWhere(filters)}`,

  part({ key, by, order, aggregate, column, filters }, profile) {
    const plain = fromPlain(profile);
    return {
      where: filters,
      measures: [plain.measure({ aggregate, column })],
      pick: { from: [plain.key(key)], by: plain.measure(by), direction: order, limit: 1, ties: true },
    };
  },
};
