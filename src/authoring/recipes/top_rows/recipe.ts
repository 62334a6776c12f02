import { CELL_SCHEMA, columnSchema } from "../../../toolkit/schema.ts";
import { FILTERS, type Recipe } from "../recipe.ts";

export const topRows: Recipe = {
  name: "top_rows",
  title: "Top rows",
  description: "Lists the first rows by a column, or the rows that meet all filters.",
  when_to_use:
    "For the rows themselves: the top or bottom ones by a column, the row with the highest or lowest value, or all rows that meet some conditions.",
  what_it_does:
    "Orders the rows that all filters keep by a column, leaving out rows where it is missing, and returns the first ones; without such a column, the matching rows in the order of their columns.",
  returns:
    "rows: the rows, with the columns shown; matched: how many rows the filters keep in all; keys: always empty.",
  prerequisites: "A column with an order, such as a number or a date, to have top rows by.",
  parameters: {
    by: {
      type: ["string", "null"],
      format: "column",
      description: "The column to order by; null lists the matching rows as such",
    },
    order: {
      type: "string",
      enum: ["asc", "desc"],
      description: "Whether the lowest or the highest value comes first",
    },
    limit: { type: "integer", minimum: 1, maximum: 10_000, description: "How many rows to return" },
    ties: {
      type: "boolean",
      description: "Whether rows equal in `by` to the last one returned are returned too",
    },
    columns: {
      type: "array",
      items: columnSchema(),
      maxItems: 1000,
      description: "The columns to show; none shows all of them",
    },
    filters: FILTERS,
  },
  result: {
    type: "object",
    properties: {
      keys: { type: "array", items: { type: "string" }, maxItems: 0 },
      rows: { type: "array", items: { type: "object", additionalProperties: CELL_SCHEMA } },
      matched: { type: "integer", minimum: 0, description: "Rows that all filters keep" },
    },
    required: ["keys", "rows", "matched"],
    additionalProperties: false,
  },
  source: new URL("tool.ts", import.meta.url),
};
