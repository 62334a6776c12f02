import { CELL_SCHEMA, columnSchema, KEY_SCHEMA, OPERAND_OR_NULL } from "../../../toolkit/schema.ts";
import { FILTERS, ORDER, type Recipe } from "../recipe.ts";

export const topRows: Recipe = {
  name: "top_rows",
  title: "Top rows",
  description: "Lists the first rows by a column, or the rows that meet all filters.",
  when_to_use:
    "For the rows themselves: the top or bottom ones by a column, the row with the highest or lowest value, what else is known of that row, the first ones within each category, or all rows that meet some conditions.",
  what_it_does:
    "Orders the rows that all filters keep by a column, or by two put together, leaving out rows where it is missing, and returns the first ones, overall or within each category; without such a column, the matching rows in the order of their columns.",
  returns:
    "rows: the rows, with the columns shown and the value they are ordered by; matched: how many rows the filters keep in all; missing and left_out, when there are any: those without a value to order by, and outside of all ranges; keys: always empty.",
  prerequisites: "A column with an order, such as a number or a date, to have top rows by.",
  parameters: {
    by: {
      ...OPERAND_OR_NULL,
      description: "What to order by: a column, or two put together; null lists the matching rows as such",
    },
    order: ORDER,
    limit: { type: "integer", minimum: 1, maximum: 10_000, description: "How many rows to return" },
    ties: {
      type: "boolean",
      description: "Whether rows equal in `by` to the last one returned are returned too",
    },
    columns: {
      type: "array",
      items: columnSchema(),
      maxItems: 1000,
      description: "The columns to show, beside `per` and `by`; none shows all of them",
    },
    filters: FILTERS,
    per: {
      type: "array",
      items: KEY_SCHEMA,
      maxItems: 10,
      description: "Within what the first rows are returned; none is overall",
    },
  },
  result: {
    type: "object",
    properties: {
      keys: { type: "array", items: { type: "string" }, maxItems: 0 },
      rows: { type: "array", items: { type: "object", additionalProperties: CELL_SCHEMA } },
      matched: { type: "integer", minimum: 0, description: "Rows that all filters keep" },
      missing: { type: "integer", minimum: 1, description: "Rows of these without a value to order by" },
      left_out: { type: "integer", minimum: 1, description: "Rows of these outside of all ranges" },
    },
    required: ["keys", "rows", "matched"],
    additionalProperties: false,
  },
  source: new URL("tool.ts", import.meta.url),
};
