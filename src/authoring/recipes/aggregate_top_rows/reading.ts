import { countedRows, type Found, inTopRows } from "../reading/grammar/found.ts";
import { contradiction } from "../reading/contradiction.ts";
import { misfit, unordered } from "../reading/misfits.ts";
import { alt, map } from "../reading/parser.ts";
import { isIssue, type Issue, type Measure, type Part, problem } from "../reading/part.ts";
import { fromPlain, toMeasure, toOperand } from "../reading/plain.ts";
import type { RecipeReading } from "../reading/recipe_reading.ts";
import { sayColumn, sayEnd, sayMeasure, sayOperand, sayWhere } from "../reading/say.ts";
import { picksRows } from "../reading/wellformed.ts";

export const aggregateTopRows: RecipeReading<"aggregate_top_rows"> = {
  phrases: [map(alt(inTopRows, countedRows), asking)],
  takes: ["measures"],

  settle({ ask, measures, pooled, where: filters = [] }, profile) {
    const [{ measures: [said] = [] } = {}, { pick } = {}, { where: part = [] } = {}] = ask?.parts ?? [];
    if (!said || !pick) return problem("It does not say what to compute of the rows found");
    if (pooled)
      return problem("It does not say whether the first are found among all of them, or among each");
    const measure = changed(said, measures);
    if (isIssue(measure)) return measure;
    const { by, direction: order, limit, ties, among, undecided } = pick;
    if (!picksRows(pick, profile))
      return problem("It computes a number of several groups that are picked first");
    if (among || undecided || ties || by.aggregate !== undefined || by.column === undefined)
      return problem("It does not say how many rows are found first, and by what");
    if (measure.aggregate === "count" && measure.column === undefined && part.length === 0)
      return problem("It counts rows that are picked by their number");
    const own = contradiction([...filters, ...part]);
    const wrong =
      unordered(by.column, profile) ??
      misfit(measure, profile) ??
      (own === undefined ? undefined : problem(`No row meets both conditions on ${sayColumn(own)}`));
    if (wrong) return wrong;
    const found = { by: toOperand(by.column), order, limit, part, filters };
    return { recipe: "aggregate_top_rows", params: { ...found, ...toMeasure(measure) } };
  },

  say({ by, order, limit, part, aggregate, column, filters }) {
    const measure = sayMeasure({ aggregate, column });
    const of = part.length === 0 ? "of" : `${column === null ? "" : "of rows"}${sayWhere(part)} among`;
    const rows = `the ${sayEnd(order)} ${limit} rows by ${sayOperand(by)}${sayWhere(filters)}`;
    return `${measure} ${of.trim()} ${rows}`;
  },

  part({ by, order, limit, part, aggregate, column, filters }, profile) {
    const plain = fromPlain(profile);
    return {
      where: filters,
      ask: {
        recipe: "aggregate_top_rows",
        parts: [
          { measures: [plain.measure({ aggregate, column })] },
          {
            pick: {
              from: "rows",
              by: { column: plain.quantity(by) },
              direction: order,
              limit,
              ties: false,
            },
          },
          { where: part },
        ],
      },
    };
  },
};

function asking({ measure, picked, part = {} }: Found): Part {
  const { pick, rows, where, issue } = picked;
  const wrong = issue ?? part.issue;
  const noun = rows ?? part.rows;
  return {
    ...(where && { where }),
    ...(noun && { rows: noun }),
    ...(wrong && { issue: wrong }),
    ask: {
      recipe: "aggregate_top_rows",
      parts: [{ measures: [measure] }, pick ? { pick } : {}, { where: part.where ?? [] }],
    },
  };
}

/** "use the median": another number of the same column. */
function changed(said: Measure, [other, ...others]: readonly Measure[] = []): Measure | Issue {
  if (other === undefined) return said;
  const { aggregate, column } = other;
  return aggregate && aggregate !== "count" && !column && said.column && others.length === 0
    ? { aggregate, column: said.column }
    : problem("It asks for a number beside that of the rows found");
}
