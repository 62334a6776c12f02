import { CELL_SCHEMA, HAVING_SCHEMA, KEY_SCHEMA, MEASURE_SCHEMA } from "../../../toolkit/schema.ts";
import { FILTERS, ORDER, type Recipe } from "../recipe.ts";

export const aggregateByGroup: Recipe = {
  name: "aggregate_by_group",
  title: "Aggregate by group",
  description: "Counts rows or aggregates columns for each group, in order of the result or of the groups.",
  when_to_use:
    "For numbers per category: counts, sums, means and so on by one or more columns, by periods of a date, or by ranges of a number; also for the category with the highest or lowest such number, for the first ones within each other category, and for the categories whose numbers meet a condition.",
  what_it_does:
    "Groups the rows that all filters keep, counts them or aggregates columns in each group (missing values left out, sample standard deviation and variance), keeps the groups that meet all conditions, orders them by the first measure, equal ones by their keys, or by their keys, and returns the first ones.",
  returns:
    "rows: for each group its keys, its measures (named after aggregate and column) and its count of rows; keys: the key columns; groups: how many groups there are in all; missing and left_out, when there are any: rows in which a measured column is missing, and rows outside of all ranges.",
  prerequisites:
    "Columns with repeated values, dates or numbers to group by; number columns for sum, mean, median, range, stddev and variance.",
  parameters: {
    keys: {
      type: "array",
      items: KEY_SCHEMA,
      minItems: 1,
      maxItems: 10,
      description: "What to group by",
    },
    measures: {
      type: "array",
      items: MEASURE_SCHEMA,
      minItems: 1,
      maxItems: 50,
      description: "What to compute for each group; groups are ordered by the first",
    },
    filters: FILTERS,
    having: {
      type: "array",
      items: HAVING_SCHEMA,
      maxItems: 20,
      description: "Conditions that a group must meet, all of them; none keeps every group",
    },
    order_by: {
      type: "string",
      enum: ["value", "key"],
      description: "Whether groups are ordered by the first measure or by their keys",
    },
    order: ORDER,
    limit: {
      type: ["integer", "null"],
      minimum: 1,
      maximum: 10_000,
      description: "How many groups to return; null returns all",
    },
    ties: { type: "boolean", description: "Whether groups equal to the last one returned are returned too" },
    per: {
      type: "integer",
      minimum: 0,
      maximum: 9,
      description: "Within how many leading keys `limit` counts; 0 is overall",
    },
  },
  result: {
    type: "object",
    properties: {
      keys: { type: "array", items: { type: "string" } },
      rows: { type: "array", items: { type: "object", additionalProperties: CELL_SCHEMA } },
      groups: { type: "integer", minimum: 0, description: "Groups there are in all" },
      missing: { type: "integer", minimum: 1, description: "Rows in which a measured column is missing" },
      left_out: { type: "integer", minimum: 1, description: "Rows outside of all ranges" },
    },
    required: ["keys", "rows", "groups"],
    additionalProperties: false,
  },
  source: new URL("tool.ts", import.meta.url),
};
