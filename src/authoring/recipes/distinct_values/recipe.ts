import { CELL_SCHEMA, columnSchema } from "../../../toolkit/schema.ts";
import { FILTERS, type Recipe } from "../recipe.ts";

export const distinctValues: Recipe = {
  name: "distinct_values",
  title: "Distinct values",
  description: "Lists the different values of a column, or the different combinations of several.",
  when_to_use:
    "For which values a column has, or which combinations of several columns occur, and how many there are.",
  what_it_does:
    "Lists, in their order, the different values in the rows that all filters keep, with how often each occurs. Rows in which all of the columns are missing have no value, and are counted apart.",
  returns:
    "rows: for each value or combination its count of rows; distinct: how many there are in all; missing, when there are any: rows without a value; keys: the columns.",
  prerequisites: "None; a column of names or numbers that never repeat makes a long list.",
  parameters: {
    columns: {
      type: "array",
      items: columnSchema(),
      minItems: 1,
      maxItems: 100,
      description: "The columns whose values are listed",
    },
    filters: FILTERS,
    limit: { type: "integer", minimum: 1, maximum: 10_000, description: "How many values to list" },
  },
  result: {
    type: "object",
    properties: {
      keys: { type: "array", items: { type: "string" } },
      rows: { type: "array", items: { type: "object", additionalProperties: CELL_SCHEMA } },
      distinct: { type: "integer", minimum: 0, description: "Values or combinations there are in all" },
      missing: { type: "integer", minimum: 1, description: "Rows without a value" },
    },
    required: ["keys", "rows", "distinct"],
    additionalProperties: false,
  },
  source: new URL("tool.ts", import.meta.url),
};
