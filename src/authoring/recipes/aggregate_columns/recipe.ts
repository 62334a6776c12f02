import { CELL_SCHEMA, MEASURE_SCHEMA } from "../../../toolkit/schema.ts";
import { ANSWERS, FILTERS, NAMED, type Recipe } from "../recipe.ts";

export const aggregateColumns: Recipe = {
  name: "aggregate_columns",
  title: "Aggregate columns",
  description:
    "Computes several aggregates at once, of one or more columns, over the rows that meet all filters.",
  when_to_use:
    "For several numbers about one or more columns, or for one under a name that the question gives it: the mean and the median of one, the means of several, the lowest and the highest value.",
  what_it_does:
    "Aggregates in the rows that all filters keep, each measure leaving out the rows without its own value. Standard deviation and variance are those of a sample (divided by n - 1); the median of an even number of values is halfway between the middle two; of several most frequent values the lowest is given.",
  returns:
    "answers, where names are given: each value under its name, rounded as asked; rows: for each measure its aggregate and column, its unrounded value, its count of values used, and in how many rows it is missing; matched: how many rows the filters keep; keys: always empty.",
  prerequisites:
    "Number columns for sum, mean, median, range, stddev and variance; a date or text column has only count, min, max, distinct and mode.",
  parameters: {
    measures: {
      type: "array",
      items: MEASURE_SCHEMA,
      minItems: 1,
      maxItems: 50,
      description: "What to compute, in this order",
    },
    filters: FILTERS,
    ...NAMED,
  },
  result: {
    type: "object",
    properties: {
      answers: ANSWERS,
      keys: { type: "array", items: { type: "string" }, maxItems: 0 },
      rows: { type: "array", items: { type: "object", additionalProperties: CELL_SCHEMA } },
      matched: { type: "integer", minimum: 0, description: "Rows that all filters keep" },
    },
    required: ["keys", "rows", "matched"],
    additionalProperties: false,
  },
  source: new URL("tool.ts", import.meta.url),
};
