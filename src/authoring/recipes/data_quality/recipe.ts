import { CELL_SCHEMA, columnSchema } from "../../../toolkit/schema.ts";
import { FILTERS, type Recipe } from "../recipe.ts";

export const dataQuality: Recipe = {
  name: "data_quality",
  title: "Data quality",
  description: "Finds missing values, columns with a single value, and rows that are there more than once.",
  when_to_use:
    "For questions about the data itself: how many values are missing and where, which columns are constant, how many different values each column has, whether there are duplicate rows.",
  what_it_does:
    "Counts, for each column, the missing values and the different known ones, in the rows that all filters keep; counts the rows in which a value is missing, and those that repeat an earlier row in all of the columns (missing equals missing).",
  returns:
    "rows: for each column its missing values, their share of the rows, its distinct known values, and whether it is constant (at most one known value); matched: the rows looked at; columns: how many columns; missing_values in all of them and their share of all values, columns_with_missing, constant_columns, incomplete_rows (a value is missing), duplicate_rows (an earlier row is equal). What was not asked for is left out.",
  prerequisites: "None.",
  parameters: {
    columns: {
      type: "array",
      items: columnSchema(),
      maxItems: 1000,
      description: "The columns to look at; none means all of them",
    },
    what: {
      type: "string",
      enum: ["all", "missing", "constant", "duplicates", "distinct"],
      description: "Everything, or one thing only",
    },
    filters: FILTERS,
  },
  result: {
    type: "object",
    properties: {
      keys: { type: "array", items: { type: "string" } },
      rows: { type: "array", items: { type: "object", additionalProperties: CELL_SCHEMA } },
      matched: { type: "integer", minimum: 0, description: "Rows that all filters keep" },
      columns: { type: "integer", minimum: 0, description: "Columns looked at" },
      missing_values: { type: "integer", minimum: 0, description: "Missing values in all columns looked at" },
      missing_values_share: {
        type: ["number", "null"],
        minimum: 0,
        maximum: 1,
        description: "Their share of all values",
      },
      columns_with_missing: { type: "integer", minimum: 0, description: "Columns with missing values" },
      constant_columns: { type: "integer", minimum: 0, description: "Columns with at most one known value" },
      incomplete_rows: { type: "integer", minimum: 0, description: "Rows in which a value is missing" },
      duplicate_rows: { type: "integer", minimum: 0, description: "Rows that repeat an earlier one" },
    },
    required: ["keys", "rows", "matched", "columns"],
    additionalProperties: false,
  },
  source: new URL("tool.ts", import.meta.url),
};
