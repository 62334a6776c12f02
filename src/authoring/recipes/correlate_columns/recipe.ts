import { CELL_SCHEMA, OPERAND_SCHEMA } from "../../../toolkit/schema.ts";
import { ANSWERS, FILTERS, NAMED, type Recipe } from "../recipe.ts";

export const correlateColumns: Recipe = {
  name: "correlate_columns",
  title: "Correlate columns",
  description:
    "Computes the correlation of two number columns, or of every pair of several, strongest first.",
  when_to_use:
    "For how two number columns go together, which column goes most with another, or which pairs of columns are correlated.",
  what_it_does:
    "Computes Pearson's correlation coefficient, or Spearman's (Pearson's of the ranks, equal values sharing the average), of each pair over the rows that all filters keep and in which both are known. A correlation says nothing about cause.",
  returns:
    "For two columns: answers, where a name is given: r under that name, rounded as asked; r, from -1 to 1, or null with the reason; n: the rows used; left_out: rows in which one of them is missing. Otherwise rows: for each pair its columns, r, its strength (r without its sign), n and left_out, the strongest 100; pairs: how many there are in all; without: how many of them have no correlation, such as those of a constant column; keys: the names of the two columns.",
  prerequisites:
    "Two number columns or more. More than 150 pairs at once need at most 25 million values (columns times rows).",
  parameters: {
    columns: {
      type: "array",
      items: OPERAND_SCHEMA,
      maxItems: 1000,
      description:
        "Two columns; more for every pair of them; one for its pairs with all others; none for every pair of number columns. Where there are two, each may be two columns put together",
    },
    method: {
      type: "string",
      enum: ["pearson", "spearman"],
      description: "Pearson's coefficient of the values, or Spearman's of their ranks",
    },
    filters: FILTERS,
    ...NAMED,
  },
  result: {
    type: "object",
    properties: {
      answers: ANSWERS,
      r: { type: ["number", "null"], minimum: -1, maximum: 1, description: "The correlation coefficient" },
      reason: { type: "string", description: "Why there is none" },
      n: { type: "integer", minimum: 0, description: "Rows in which both are known" },
      left_out: { type: "integer", minimum: 0, description: "Rows in which one of them is missing" },
      keys: { type: "array", items: { type: "string" } },
      rows: { type: "array", items: { type: "object", additionalProperties: CELL_SCHEMA } },
      pairs: { type: "integer", minimum: 0, description: "Pairs there are in all" },
      without: { type: "integer", minimum: 0, description: "Pairs that have no correlation" },
    },
    additionalProperties: false,
  },
  source: new URL("tool.ts", import.meta.url),
};
