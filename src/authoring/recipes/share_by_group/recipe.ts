import { CELL_SCHEMA, KEY_SCHEMA, OPERAND_OR_NULL } from "../../../toolkit/schema.ts";
import { FILTERS, ORDER, type Recipe } from "../recipe.ts";

export const shareByGroup: Recipe = {
  name: "share_by_group",
  title: "Share by group",
  description: "Computes the share of each group: of all rows, of a column's sum, or within larger groups.",
  when_to_use:
    "For shares or percentages by category: how the rows, or the sum of a column, are distributed over the groups; also within each group of another column.",
  what_it_does:
    "Groups the rows that all filters keep, counts them or adds up a column in each group, and divides by the same number of the whole: all rows, or the larger group. Rows whose group is missing form a group of their own, and are part of the whole.",
  returns:
    "rows: for each group its keys, its share (a fraction of 1), its sum and its count of rows, and the total of its whole where that is not all rows; keys: the key columns; groups: how many there are in all; total: the rows or the sum of all; and, when there are any, left_out: rows outside of all ranges; missing: rows without a value to add; negative: rows with a value below 0.",
  prerequisites:
    "Columns with repeated values, dates or numbers to group by; for shares of a sum a number column, best one without negative values.",
  parameters: {
    keys: { type: "array", items: KEY_SCHEMA, minItems: 1, maxItems: 10, description: "What to group by" },
    column: { ...OPERAND_OR_NULL, description: "What is added up; null for shares of the rows" },
    within: {
      type: "integer",
      minimum: 0,
      maximum: 9,
      description: "How many leading keys make the groups that are the whole; 0 makes all rows the whole",
    },
    filters: FILTERS,
    order: { ...ORDER, description: "Whether the smallest or the largest share comes first" },
    limit: {
      type: ["integer", "null"],
      minimum: 1,
      maximum: 10_000,
      description: "How many groups to return, of each whole; null returns all",
    },
  },
  result: {
    type: "object",
    properties: {
      keys: { type: "array", items: { type: "string" } },
      rows: { type: "array", items: { type: "object", additionalProperties: CELL_SCHEMA } },
      groups: { type: "integer", minimum: 0, description: "Groups there are in all" },
      total: { ...CELL_SCHEMA, description: "All rows, or the sum of the column over them" },
      left_out: { type: "integer", minimum: 1, description: "Rows outside of all ranges" },
      missing: { type: "integer", minimum: 1, description: "Rows without a value to add" },
      negative: { type: "integer", minimum: 1, description: "Rows with a value below 0" },
    },
    required: ["keys", "rows", "groups", "total"],
    additionalProperties: false,
  },
  source: new URL("tool.ts", import.meta.url),
};
