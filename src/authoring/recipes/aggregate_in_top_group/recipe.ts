import {
  AGGREGATES,
  CELL_SCHEMA,
  KEY_SCHEMA,
  MEASURE_SCHEMA,
  OPERAND_OR_NULL,
} from "../../../toolkit/schema.ts";
import { FILTERS, ORDER, type Recipe } from "../recipe.ts";

export const aggregateInTopGroup: Recipe = {
  name: "aggregate_in_top_group",
  title: "Aggregate in the top group",
  description: "Finds the group with the highest or lowest number, and computes another number of it.",
  when_to_use:
    "For a number about a group that must be found first, such as the average fare in the class with the most passengers.",
  what_it_does:
    "Groups the rows that all filters keep, leaving out those without a group; finds the group that is first by one number; and aggregates a column, or counts rows, in it. Where several groups are first, none is chosen: each is listed with its value.",
  returns:
    "value, of the group found; group; by: the number it was found by; count: its rows; missing: those without a value; ties: how many groups are first; modes, for a mode: how many values are as frequent. With more than one, value is null, the reason says so, and rows lists each of them, keys naming their column. groups: how many there are; left_out, when there are any: rows without a group.",
  prerequisites:
    "A column with repeated values, dates or numbers to group by; number columns for sum, mean, median, range, stddev and variance.",
  parameters: {
    key: { ...KEY_SCHEMA, description: "What to group by" },
    by: { ...MEASURE_SCHEMA, description: "By which number the group is found" },
    order: { ...ORDER, description: "Whether the group with the lowest or the highest is found" },
    aggregate: {
      type: "string",
      enum: AGGREGATES,
      description: "What to compute of the group; `count` without a column counts its rows",
    },
    column: { ...OPERAND_OR_NULL, description: "What is aggregated; null for `count` of rows" },
    filters: FILTERS,
  },
  result: {
    type: "object",
    properties: {
      value: { ...CELL_SCHEMA, description: "The aggregate of the group found" },
      group: { ...CELL_SCHEMA, description: "The group found" },
      by: { ...CELL_SCHEMA, description: "The number it was found by" },
      count: { type: ["integer", "null"], minimum: 0, description: "Its rows" },
      missing: { type: ["integer", "null"], minimum: 0, description: "Its rows without a value" },
      ties: { type: "integer", minimum: 0, description: "How many groups are first" },
      modes: { type: "integer", minimum: 0, description: "How many values are as frequent as a mode" },
      reason: { type: "string", description: "Why there is no value" },
      groups: { type: "integer", minimum: 0, description: "Groups there are in all" },
      left_out: { type: "integer", minimum: 1, description: "Rows without a group" },
      keys: { type: "array", items: { type: "string" } },
      rows: { type: "array", items: { type: "object", additionalProperties: CELL_SCHEMA } },
    },
    required: ["value", "group", "by", "count", "missing", "ties", "groups"],
    additionalProperties: false,
  },
  source: new URL("tool.ts", import.meta.url),
};
