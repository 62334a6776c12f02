import { FILTERS, type Recipe } from "../recipe.ts";

export const countRows: Recipe = {
  name: "count_rows",
  title: "Count rows",
  description: "Counts the rows that meet all filters, out of all rows.",
  when_to_use: "For 'how many' questions about rows: how many there are, or how many meet some conditions.",
  what_it_does: "Counts the rows that all filters keep, and the rows there are.",
  returns: "count: the rows kept; of: the rows there are.",
  prerequisites: "None but the filtered columns; each row should stand for one of the things counted.",
  parameters: { filters: FILTERS },
  result: {
    type: "object",
    properties: {
      count: { type: "integer", minimum: 0, description: "Rows that all filters keep" },
      of: { type: "integer", minimum: 0, description: "Rows there are" },
    },
    required: ["count", "of"],
    additionalProperties: false,
  },
  source: new URL("tool.ts", import.meta.url),
};
