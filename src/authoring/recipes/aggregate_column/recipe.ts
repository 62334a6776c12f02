import { AGGREGATES, CELL_SCHEMA, OPERAND_SCHEMA } from "../../../toolkit/schema.ts";
import { FILTERS, type Recipe } from "../recipe.ts";

export const aggregateColumn: Recipe = {
  name: "aggregate_column",
  title: "Aggregate a column",
  description:
    "Computes one aggregate of a column, or of two put together, over the rows that meet all filters.",
  when_to_use:
    "For one number about one column: its sum, mean, median, smallest, largest or most frequent value, range, standard deviation, variance, number of values or of different values; also of the sum, difference, product or ratio of two columns in each row.",
  what_it_does:
    "Aggregates the values of the column in the rows that all filters keep, leaving out missing values and what is divided by 0. Standard deviation and variance are those of a sample (divided by n - 1); the median of an even number of values is halfway between the middle two; of several most frequent values the lowest is given.",
  returns:
    "value: the aggregate, null when no value is left; column and aggregate; rows: the values used; missing: the kept rows without a value; ties, for a mode: how many values are as frequent.",
  prerequisites:
    "A number column for sum, mean, median, range, stddev and variance, and wherever two columns are put together; a date or text column has only count, min, max, distinct and mode.",
  parameters: {
    column: {
      ...OPERAND_SCHEMA,
      description: "The column to aggregate, or two number columns put together",
    },
    aggregate: { type: "string", enum: AGGREGATES, description: "What to compute of it" },
    filters: FILTERS,
  },
  result: {
    type: "object",
    properties: {
      value: { ...CELL_SCHEMA, description: "The aggregate; null when no value is left" },
      column: { type: "string" },
      aggregate: { type: "string", enum: AGGREGATES },
      rows: { type: "integer", minimum: 0, description: "Values used" },
      missing: { type: "integer", minimum: 0, description: "Kept rows without a value" },
      ties: { type: "integer", minimum: 0, description: "How many values are as frequent as the mode" },
    },
    required: ["value", "column", "aggregate", "rows", "missing"],
    additionalProperties: false,
  },
  source: new URL("tool.ts", import.meta.url),
};
