import { AGGREGATES, CELL_SCHEMA, OPERAND_OR_NULL, OPERAND_SCHEMA } from "../../../toolkit/schema.ts";
import { FILTERS, ORDER, type Recipe } from "../recipe.ts";

export const aggregateTopRows: Recipe = {
  name: "aggregate_top_rows",
  title: "Aggregate the top rows",
  description: "Finds the first rows by a column, and computes a number of them.",
  when_to_use:
    "For a number of rows that must be found first, such as the average salary of the ten oldest, or how many of the five longest meet a condition.",
  what_it_does:
    "Orders the rows that all filters keep by a column, or by two put together, leaving out rows where it is missing; takes the first ones; and aggregates a column, or counts rows, among those of them that meet the conditions of the part.",
  returns:
    "value; found: how many rows were found; count: how many of them meet the conditions of the part; missing: how many of those have no value. When more rows are equal to the last one found, tied says how many, and value_with_ties what comes out with them; where that is another value, value is null, and the reason says so. left_out, when there are any: rows without a value to order by.",
  prerequisites: "A column with an order, such as a number or a date, to find the rows by.",
  parameters: {
    by: { ...OPERAND_SCHEMA, description: "What to order by: a column, or two put together" },
    order: ORDER,
    limit: { type: "integer", minimum: 1, maximum: 10_000, description: "How many rows to find" },
    part: {
      ...FILTERS,
      description: "Conditions that a row found must meet to be computed with; none takes all of them",
    },
    aggregate: {
      type: "string",
      enum: AGGREGATES,
      description: "What to compute of them; `count` without a column counts rows",
    },
    column: { ...OPERAND_OR_NULL, description: "What is aggregated; null for `count` of rows" },
    filters: { ...FILTERS, description: "Conditions that a row must meet to be found; none keeps every row" },
  },
  result: {
    type: "object",
    properties: {
      value: { ...CELL_SCHEMA, description: "The aggregate of the rows found" },
      reason: { type: "string", description: "Why there is no value" },
      found: { type: "integer", minimum: 0, description: "Rows found" },
      count: { type: "integer", minimum: 0, description: "Rows of these that are computed with" },
      missing: { type: "integer", minimum: 0, description: "Rows of those without a value" },
      tied: {
        type: "integer",
        minimum: 1,
        description: "More rows that are equal to the last one found",
      },
      value_with_ties: { ...CELL_SCHEMA, description: "The aggregate with these, too" },
      left_out: { type: "integer", minimum: 1, description: "Rows without a value to order by" },
    },
    required: ["value", "found", "count", "missing"],
    additionalProperties: false,
  },
  source: new URL("tool.ts", import.meta.url),
};
