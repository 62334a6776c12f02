import { CELL_SCHEMA, columnSchema } from "../../../toolkit/schema.ts";
import { AGGREGATES, FILTERS, type Recipe } from "../recipe.ts";

export const aggregateByGroup: Recipe = {
  name: "aggregate_by_group",
  title: "Aggregate by group",
  description:
    "Counts rows, or aggregates a column, for each group of one or more columns, in order of the result.",
  when_to_use:
    "For a number per category: counts, sums, means and so on by one or more columns; also for the category with the highest or lowest such number.",
  what_it_does:
    "Groups the rows that all filters keep, counts them or aggregates a column in each group (missing values left out, sample standard deviation and variance), orders the groups by the result, equal ones by their keys, and returns the first ones.",
  returns:
    "rows: for each group its keys, its value (named after aggregate and column) and its count of rows; keys: the key columns; groups: how many groups there are in all.",
  prerequisites:
    "Columns with repeated values to group by; a number column for sum, mean, median, stddev and variance.",
  parameters: {
    keys: {
      type: "array",
      items: columnSchema(),
      minItems: 1,
      maxItems: 10,
      description: "The columns to group by",
    },
    aggregate: {
      type: "string",
      enum: ["count", ...AGGREGATES],
      description: "What to compute for each group; `count` counts its rows",
    },
    column: {
      type: ["string", "null"],
      format: "column",
      description: "The column to aggregate; null for `count`",
    },
    filters: FILTERS,
    order: {
      type: "string",
      enum: ["asc", "desc"],
      description: "Whether the lowest or the highest value comes first",
    },
    limit: {
      type: ["integer", "null"],
      minimum: 1,
      maximum: 10_000,
      description: "How many groups to return; null returns all",
    },
    ties: { type: "boolean", description: "Whether groups equal to the last one returned are returned too" },
  },
  result: {
    type: "object",
    properties: {
      keys: { type: "array", items: { type: "string" } },
      rows: { type: "array", items: { type: "object", additionalProperties: CELL_SCHEMA } },
      groups: { type: "integer", minimum: 0, description: "Groups there are in all" },
    },
    required: ["keys", "rows", "groups"],
    additionalProperties: false,
  },
  source: new URL("tool.ts", import.meta.url),
};
