import { CELL_SCHEMA, columnSchema } from "../../../toolkit/schema.ts";
import { AGGREGATES, FILTERS, type Recipe } from "../recipe.ts";

export const aggregateColumn: Recipe = {
  name: "aggregate_column",
  title: "Aggregate a column",
  description:
    "Computes one aggregate of a column, such as its mean or sum, over the rows that meet all filters.",
  when_to_use:
    "For one number about one column: its sum, mean, median, smallest or largest value, standard deviation, variance, or number of different values.",
  what_it_does:
    "Aggregates the values of the column in the rows that all filters keep, leaving out missing values. Standard deviation and variance are those of a sample (divided by n - 1); the median of an even number of values is halfway between the middle two.",
  returns:
    "value: the aggregate, null when no value is left; column and aggregate; rows: the values used; missing: the kept rows without a value.",
  prerequisites:
    "A number column for sum, mean, median, stddev and variance; a date or text column has only min, max and distinct.",
  parameters: {
    column: columnSchema({ description: "The column to aggregate" }),
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
      missing: { type: "integer", minimum: 0, description: "Kept rows in which the column is missing" },
    },
    required: ["value", "column", "aggregate", "rows", "missing"],
    additionalProperties: false,
  },
  source: new URL("tool.ts", import.meta.url),
};
