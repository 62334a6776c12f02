import { CELL_SCHEMA, columnSchema } from "../../../toolkit/schema.ts";
import { FILTERS, type Recipe } from "../recipe.ts";

export const describeColumns: Recipe = {
  name: "describe_columns",
  title: "Describe columns",
  description:
    "Describes one, several or all columns: their spread, their range, or their most common value.",
  when_to_use:
    "For a summary of a column or of the whole file: what is in it, how the numbers are distributed, which values are common, how much is missing.",
  what_it_does:
    "For number columns computes mean, sample standard deviation, minimum, quartiles (interpolated) and maximum; for dates the first and the last; for others the number of different values and the most common one. Missing values are counted, and left out of all else.",
  returns:
    "rows: one for each column, by name, with its type, count of known values and missing, and what belongs to its type (times: how often the most common value occurs; tied: how many values occur as often, the lowest being shown); columns: how many columns; matched: the rows described.",
  prerequisites: "None.",
  parameters: {
    columns: {
      type: "array",
      items: columnSchema(),
      maxItems: 1000,
      description: "The columns to describe; none describes all of them",
    },
    filters: FILTERS,
  },
  result: {
    type: "object",
    properties: {
      keys: { type: "array", items: { type: "string" }, maxItems: 0 },
      rows: { type: "array", items: { type: "object", additionalProperties: CELL_SCHEMA } },
      columns: { type: "integer", minimum: 0, description: "Columns described" },
      matched: { type: "integer", minimum: 0, description: "Rows that all filters keep" },
    },
    required: ["keys", "rows", "columns", "matched"],
    additionalProperties: false,
  },
  source: new URL("tool.ts", import.meta.url),
};
