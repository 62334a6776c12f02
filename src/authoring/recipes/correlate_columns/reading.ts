import type { ColumnProfile } from "../../../data/dataset.ts";
import { isIdentifier } from "../reading/column_facts.ts";
import { aColumn } from "../reading/grammar/leaves.ts";
import { aQuantity } from "../reading/grammar/quantities.ts";
import { alt, listOf, map, opt, type Parser, phrase, seq, term } from "../reading/parser.ts";
import { type Part, problem, type Quantity } from "../reading/part.ts";
import { columnsOf, fromPlain, isColumn, toOperand } from "../reading/plain.ts";
import type { RecipeReading } from "../reading/recipe_reading.ts";
import { sayColumn, sayOperand, sayReport, sayWhere } from "../reading/say.ts";
import { relations } from "./relations.ts";

const METHODS = {
  pearson: "pearson",
  spearman: "spearman",
  rank: "spearman",
  "spearman rank": "spearman",
} as const;
const method = opt(term(METHODS));
const columns = map(listOf(aColumn, phrase("and", ",", ", and", "with", "to")), (list) =>
  list.map(({ column }) => column),
);
const correlation = phrase("correlation", "correlation coefficient", "correlations");

function asking(named: readonly ColumnProfile[], word?: string): Part {
  return { ask: { recipe: "correlate_columns", columns: named, ...(word && { word }) } };
}

/** A pair of numbers, of which one at least is of two columns put together. */
function pair(left: Quantity, right: Quantity, word?: string): Part | undefined {
  const plain = isColumn(left) && isColumn(right);
  return plain
    ? undefined
    : { ask: { recipe: "correlate_columns", quantities: [left, right], ...(word && { word }) } };
}

function partOf(quantities: readonly Quantity[], word: string): Part {
  const [left, right] = quantities;
  return (left && right && pair(left, right, word)) ?? asking(quantities.flatMap(columnsOf), word);
}

const phrases: readonly Parser<Part>[] = [
  // "correlation between high minus low and close"
  seq(
    [method, correlation, phrase("between", "of"), aQuantity, phrase("and", "with"), aQuantity],
    (word, _, _of, left, _and, right) => pair(left, right, word),
  ),
  // "spearman correlation between height and weight"
  seq([method, correlation, phrase("between", "of", "for", "among"), columns], (word, _, _of, named) =>
    named.length > 1 ? asking(named, word) : undefined,
  ),
  // "how are height and weight correlated", "is height correlated with weight"
  seq(
    [
      phrase("is", "are", "how is", "how are", "how strongly is", "how strongly are"),
      columns,
      phrase("correlated"),
    ],
    (_, named) => (named.length > 1 ? asking(named) : undefined),
  ),
  seq(
    [phrase("is", "how is"), aColumn, phrase("correlated with", "correlated to"), aColumn],
    (_, left, _with, right) => asking([left.column, right.column]),
  ),
  // "height vs weight, correlated", "height and weight correlation"
  seq(
    [
      aColumn,
      phrase("and", "vs", "versus"),
      aColumn,
      opt(phrase(",", ":", "?")),
      phrase(
        "correlated",
        "correlation",
        "are they correlated",
        "is there a correlation",
        "is there any correlation",
      ),
    ],
    (left, _, right) => asking([left.column, right.column]),
  ),
  seq([phrase("correlate"), columns], (_, named) => (named.length > 1 ? asking(named) : undefined)),
  // All of them.
  seq(
    [
      method,
      alt(
        phrase("correlation matrix", "all correlations", "correlations"),
        phrase("correlations between all", "correlations of all", "correlations among all", "correlate all"),
      ),
      opt(phrase("number columns", "numeric columns", "columns", "numbers", "numeric variables")),
    ],
    (word) => asking([], word),
  ),
];

/** "use spearman", "rank correlation instead". */
const changes: readonly Parser<Part>[] = [
  seq([term(METHODS), opt(correlation)], (word): Part => ({ ask: { recipe: "correlate_columns", word } })),
];

export const correlateColumns: RecipeReading<"correlate_columns"> = {
  phrases: [...phrases, ...relations],
  changes,
  takes: [],

  settle({ ask, where: filters = [] }, profile) {
    const quantities = ask?.quantities ?? ask?.columns ?? [];
    const named = quantities.flatMap(columnsOf);
    const wrong = named.find((column) => column.type !== "number" || isIdentifier(column, profile.rows));
    if (wrong) return problem(`It correlates ${sayColumn(wrong.name)}, which measures nothing in numbers`);
    const operands = quantities.map(toOperand);
    if (new Set(operands.map((operand) => JSON.stringify(operand))).size < operands.length)
      return problem("It correlates a column with itself");
    return {
      recipe: "correlate_columns",
      params: {
        columns: operands,
        method: ask?.word === "spearman" ? "spearman" : "pearson",
        filters,
        names: [],
        decimals: null,
      },
    };
  },

  say({ columns: named, method: how, filters, ...report }) {
    const what = named.length === 0 ? "correlation matrix" : "correlation between ";
    return `${how} ${what}${named.map(sayOperand).join(" and ")}${sayWhere(filters)}${sayReport(report)}`;
  },

  part: ({ columns: named, method: how, filters }, profile) => ({
    ...partOf(named.map(fromPlain(profile).quantity), how),
    where: filters,
  }),
};
