import { CELL_SCHEMA, KEY_SCHEMA, MEASURE_SCHEMA } from "../../../toolkit/schema.ts";
import { FILTERS, type Recipe } from "../recipe.ts";

export const aggregateOfGroups: Recipe = {
  name: "aggregate_of_groups",
  title: "Aggregate of groups",
  description: "Computes a number of each group, and the mean, median, lowest or highest of these numbers.",
  when_to_use:
    "For what a group has on average, such as the average number of orders per customer, or the median of the totals of each day.",
  what_it_does:
    "Groups the rows that all filters keep, leaving out those without a group; counts the rows of each group, or adds up a column or counts its values in it; and computes one number of these, leaving out groups without one. Each group counts once, however many rows it has.",
  returns:
    "value: the number, null when there is no group; groups: how many have a number; rows: their rows; when there are any, missing: those of them without a value of the column; empty: groups without a number; left_out: rows without a group.",
  prerequisites: "A column with repeated values, dates or numbers to group by; a number column for a sum.",
  parameters: {
    key: { ...KEY_SCHEMA, description: "What to group by" },
    measure: { ...MEASURE_SCHEMA, description: "What to compute of each group: count, sum or distinct" },
    aggregate: {
      type: "string",
      enum: ["mean", "median", "min", "max"],
      description: "What to compute of the groups' numbers",
    },
    filters: FILTERS,
  },
  result: {
    type: "object",
    properties: {
      value: { ...CELL_SCHEMA, description: "The number of all groups' numbers" },
      groups: { type: "integer", minimum: 0, description: "Groups that have a number" },
      rows: { type: "integer", minimum: 0, description: "Their rows" },
      missing: { type: "integer", minimum: 1, description: "Those of them without a value of the column" },
      empty: { type: "integer", minimum: 1, description: "Groups without a number" },
      left_out: { type: "integer", minimum: 1, description: "Rows without a group" },
    },
    required: ["value", "groups", "rows"],
    additionalProperties: false,
  },
  source: new URL("tool.ts", import.meta.url),
};
