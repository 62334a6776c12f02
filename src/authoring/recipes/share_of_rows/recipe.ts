import { CELL_SCHEMA, KEY_SCHEMA, OPERAND_OR_NULL } from "../../../toolkit/schema.ts";
import { FILTERS, ORDER, type Recipe } from "../recipe.ts";

export const shareOfRows: Recipe = {
  name: "share_of_rows",
  title: "Share of rows",
  description:
    "Computes what share a part of the rows has of all, or of the sum of a column; also in each group.",
  when_to_use:
    "For 'what share' or 'what percentage' of the rows meets some conditions, out of all rows or out of those that meet others; also for the share of a column's sum that such rows have, and for rates by category: the share of the part in each group.",
  what_it_does:
    "Counts the rows of the part among those that all filters keep, or adds up a column over both, and divides; with keys also within each group. A row in which a value asked about is missing belongs to the whole, but not to the part.",
  returns:
    "share: a fraction of 1, null when there is nothing to take a share of, with the reason; count: the rows of the part; value: its sum; total: the rows or the sum of the whole; and, when there are any, unknown: rows that may belong to the part, since a value is missing; missing: rows without a value to add; negative: rows with a value below 0. With keys also rows: for each group its keys and its own share, sum, count and total; keys: the key columns; groups: how many there are in all; left_out, when there are any: rows outside of all ranges.",
  prerequisites:
    "None for a share of the rows; for a share of a sum a number column, best one without negative values.",
  parameters: {
    part: { ...FILTERS, description: "Conditions that a row of the part must meet, all of them" },
    filters: {
      ...FILTERS,
      description:
        "Conditions that a row of the whole must meet, all of them; none makes every row the whole",
    },
    column: { ...OPERAND_OR_NULL, description: "What is added up; null for a share of the rows" },
    keys: {
      type: "array",
      items: KEY_SCHEMA,
      maxItems: 10,
      description: "What to group by, for the share in each group; none for the share in all rows only",
    },
    order: { ...ORDER, description: "Whether the group with the smallest or the largest share comes first" },
    limit: {
      type: ["integer", "null"],
      minimum: 1,
      maximum: 10_000,
      description: "How many groups to return; null returns all",
    },
  },
  result: {
    type: "object",
    properties: {
      share: { type: ["number", "null"], description: "A fraction of 1" },
      reason: { type: "string", description: "Why there is no share" },
      count: { type: "integer", minimum: 0, description: "Rows of the part" },
      value: { ...CELL_SCHEMA, description: "Sum of the column over the part" },
      total: { ...CELL_SCHEMA, description: "Rows of the whole, or the sum of the column over it" },
      unknown: { type: "integer", minimum: 1, description: "Rows of the whole that may belong to the part" },
      missing: { type: "integer", minimum: 1, description: "Rows of the whole without a value to add" },
      negative: { type: "integer", minimum: 1, description: "Rows of the whole with a value below 0" },
      keys: { type: "array", items: { type: "string" } },
      rows: { type: "array", items: { type: "object", additionalProperties: CELL_SCHEMA } },
      groups: { type: "integer", minimum: 0, description: "Groups there are in all" },
      left_out: { type: "integer", minimum: 1, description: "Rows outside of all ranges" },
    },
    required: ["share", "count", "total"],
    additionalProperties: false,
  },
  source: new URL("tool.ts", import.meta.url),
};
