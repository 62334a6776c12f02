import { AGGREGATES, CELL_SCHEMA, OPERAND_OR_NULL } from "../../../toolkit/schema.ts";
import { FILTERS, type Recipe } from "../recipe.ts";

export const compareGroups: Recipe = {
  name: "compare_groups",
  title: "Compare groups",
  description: "Computes one number for each of several groups of rows, and the difference and ratio of two.",
  when_to_use:
    "For the comparison of one number between groups that are told by conditions, such as two years, two regions, or those above and below a limit.",
  what_it_does:
    "Aggregates a column, or counts rows, in the rows of each group that all filters keep (missing values left out, sample standard deviation and variance); for two groups subtracts the second value from the first, and divides the first by the second. A row may be in several groups.",
  returns:
    "rows: for each group its value, its count of rows and how many have no value; difference and ratio of two groups, null with the reason where there is none; overlap: rows in more than one group; left_out, when there are any: rows in no group; keys: the column that names the groups.",
  prerequisites: "A number column for sum, mean, median, range, stddev and variance.",
  parameters: {
    aggregate: {
      type: "string",
      enum: AGGREGATES,
      description: "What to compute of each group; `count` without a column counts rows",
    },
    column: { ...OPERAND_OR_NULL, description: "What is aggregated; null for `count` of rows" },
    groups: {
      type: "array",
      items: {
        type: "object",
        properties: {
          name: { type: "string", maxLength: 500, description: "What the group is called" },
          filters: { ...FILTERS, description: "Conditions that a row of the group must meet, all of them" },
        },
        required: ["name", "filters"],
        additionalProperties: false,
      },
      minItems: 2,
      maxItems: 10,
      description: "The groups to compare",
    },
    filters: {
      ...FILTERS,
      description:
        "Conditions that a row of any group must meet, too; none compares the groups among all rows",
    },
  },
  result: {
    type: "object",
    properties: {
      keys: { type: "array", items: { type: "string" } },
      rows: { type: "array", items: { type: "object", additionalProperties: CELL_SCHEMA } },
      difference: { type: ["number", "null"], description: "The first value minus the second" },
      ratio: { type: ["number", "null"], description: "The first value divided by the second" },
      reason: { type: "string", description: "Why there is no difference or ratio" },
      overlap: { type: "integer", minimum: 0, description: "Rows in more than one group" },
      left_out: { type: "integer", minimum: 1, description: "Rows in no group" },
    },
    required: ["keys", "rows", "overlap"],
    additionalProperties: false,
  },
  source: new URL("tool.ts", import.meta.url),
};
