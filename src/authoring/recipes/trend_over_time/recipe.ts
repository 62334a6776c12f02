import { AGGREGATES, CELL_SCHEMA, columnSchema, OPERAND_OR_NULL } from "../../../toolkit/schema.ts";
import { FILTERS, type Recipe } from "../recipe.ts";

export const trendOverTime: Recipe = {
  name: "trend_over_time",
  title: "Trend over time",
  description:
    "Follows a number over years, quarters, months, weeks or days, with its changes and its slope.",
  when_to_use:
    "For how something develops over time: a count, sum, mean and so on of each period, whether it rises or falls, and when it was highest or lowest.",
  what_it_does:
    "Computes one number for each period of the rows that all filters keep, in order of time, fills the gaps between the first and the last period, subtracts each period's value from the next one's, and fits a straight line (least squares).",
  returns:
    "rows: for each period its value (for gaps 0 of a count, else null), its count of rows, the change from the period before and that as a share of the value before; first, last, highest and lowest period with their values; slope: the change per period of the line that fits best; step: how many periods lie from one point to the next, where that is regularly more than one; periods, and how many are empty; from and to: the first and the last date, so that a period cut short can be seen; keys: the name of the periods; and, when there are any, left_out: rows without a date; missing: rows without a value.",
  prerequisites:
    "A column of dates, or of years as numbers; a number column for sum, mean, median, range, stddev and variance.",
  parameters: {
    time: columnSchema({ description: "The column of dates, or of years as numbers" }),
    part: {
      type: "string",
      enum: ["year", "quarter", "month", "week", "day"],
      description: "The periods; a week is named by its Monday; a column of years has no others",
    },
    aggregate: {
      type: "string",
      enum: AGGREGATES,
      description: "What to compute of each period; `count` without a column counts rows",
    },
    column: { ...OPERAND_OR_NULL, description: "What is aggregated; null for `count` of rows" },
    filters: FILTERS,
  },
  result: {
    type: "object",
    properties: {
      keys: { type: "array", items: { type: "string" } },
      rows: { type: "array", items: { type: "object", additionalProperties: CELL_SCHEMA } },
      first: { ...CELL_SCHEMA, description: "The first period" },
      first_value: CELL_SCHEMA,
      last: { ...CELL_SCHEMA, description: "The last period" },
      last_value: CELL_SCHEMA,
      highest: { ...CELL_SCHEMA, description: "The period with the highest value, the earliest of several" },
      highest_value: CELL_SCHEMA,
      lowest: { ...CELL_SCHEMA, description: "The period with the lowest value, the earliest of several" },
      lowest_value: CELL_SCHEMA,
      slope: { type: ["number", "null"], description: "Change per period of the line that fits best" },
      step: {
        type: "integer",
        minimum: 2,
        description: "Periods from one point to the next, where data come in steps longer than one",
      },
      periods: { type: "integer", minimum: 0, description: "Periods, or steps, from the first to the last" },
      empty: { type: "integer", minimum: 0, description: "Periods without rows" },
      from: { ...CELL_SCHEMA, description: "The first date" },
      to: { ...CELL_SCHEMA, description: "The last date" },
      left_out: { type: "integer", minimum: 1, description: "Rows without a date" },
      missing: { type: "integer", minimum: 1, description: "Rows with a date, but without a value" },
    },
    required: [
      "keys",
      "rows",
      "first",
      "first_value",
      "last",
      "last_value",
      "highest",
      "highest_value",
      "lowest",
      "lowest_value",
      "slope",
      "periods",
      "empty",
      "from",
      "to",
    ],
    additionalProperties: false,
  },
  source: new URL("tool.ts", import.meta.url),
};
