import type { ColumnProfile } from "../../../data/dataset.ts";
import type { Condition } from "../../../toolkit/index.ts";
import type { Query } from "../query.ts";
import { aColumn, aFlag, anAmount, aRowNoun } from "../reading/grammar/leaves.ts";
import { alt, anyOf, listOf, map, opt, type Parser, phrase, seq, term, telling } from "../reading/parser.ts";
import { type Ask, type Part, problem } from "../reading/part.ts";

const summary = anyOf(`
  summary | statistical summary | quick summary | short summary | summary statistics | summary stats | descriptive statistics
  descriptive stats | basic statistics | basic stats | overview | quick overview | description | profile | statistics
  stats | five number summary | five - number summary`);
const describe = alt(
  anyOf("describe | summarize | summarise | profile"),
  telling([summary, anyOf("of | for | about | on | in")], true as const),
);
/** The same of nothing in particular. */
const overview = anyOf(`
  describe | summarize | summarise | summary statistics | summary stats | descriptive statistics | descriptive stats
  data summary | data overview | data profile | overview | data description`);

const data = anyOf(`
  data | dataset | data set | file | table | everything | it | csv | csv file | data file | all data | all of it
  this data | this dataset | this data set | this file | this table | this csv | this csv file | these data
  whole data | whole dataset | whole data set | whole file | whole table | entire dataset | entire data set
  entire file | entire table | all the data | all of the data`);
const columnsWord = anyOf("columns | fields | variables");
const allOf = opt(anyOf("all | all of | each of"));
const everyColumn = anyOf(
  "columns | fields | variables | each column | every column | each field | every field | each variable | every variable",
);
/** "numeric columns", by the type that they have. */
const someColumns: Parser<string> = seq(
  [
    term({
      numeric: "number",
      numerical: "number",
      number: "number",
      quantitative: "number",
      text: "text",
      categorical: "text",
      string: "text",
      date: "date",
      datetime: "date",
    } as const),
    columnsWord,
  ],
  (type) => type,
);
const allOrSome = alt<Part>(
  map(columnsWord, () => asking({})),
  map(someColumns, (word) => asking({ word })),
);
const column = anyOf("column | field | variable");
const named = listOf(
  alt<ColumnProfile>(
    map(aColumn, (ref) => ref.column),
    seq([column, aColumn], (_, ref) => ref.column),
    seq([aColumn, alt(column, anyOf("values | columns | fields"))], (ref) => ref.column),
  ),
  anyOf("and | , | , and"),
  400,
);

/** What is described. */
const something: Parser<Part> = alt<Part>(
  map(data, () => asking({})),
  telling([allOf, everyColumn], asking({})),
  seq([allOf, someColumns], (_, word) => asking({ word })),
  map(aRowNoun, (rows) => ({ ...asking({}), rows })),
  map(named, (columns) => asking({ columns })),
);

const these = opt(anyOf("of | in | for | from"));
const inIt = opt(
  telling(
    [
      anyOf("in | of | for | from | does | are in | are there in | are there"),
      opt(data),
      opt(anyOf("have | contain")),
    ],
    true as const,
  ),
);
const show = anyOf("list | show | show me | name | give me | display | what are | which are");
const names = anyOf(`
  column names | field names | variable names | names of columns | names of all columns | columns and types
  columns and their types | columns with their types | column names and types | column types | data types
  types of columns | types of all columns | data types of columns | data types of all columns | data type of each column
  type of each column | schema`);
const howMany = anyOf("how many | number of | total number of | count of");

const percentileWord = anyOf(
  "percentile | quantile | th percentile | st percentile | nd percentile | rd percentile",
);
const ordinal: Parser<number> = (input, at) => {
  const [, digits] = /^(\d{1,2})(?:st|nd|rd|th)$/.exec(input.tokens[at]?.folded ?? "") ?? [];
  return digits === undefined ? [] : [{ to: at + 1, cost: 0, notes: [], value: Number(digits) }];
};
const aPercentile = alt<number>(
  seq([ordinal, percentileWord], (percent) => percent),
  seq([anAmount, percentileWord], ({ value }) => value),
  seq(
    [term({ first: 25, lower: 25, second: 50, third: 75, upper: 75 }), phrase("quartile")],
    (percent) => percent,
  ),
);

/** Phrases that ask for columns to be described. */
export const phrases: readonly Parser<Part>[] = [
  // "describe the data", "summary statistics of age and fare"
  seq([describe, something], (_, part) => part),
  // "describe smokers": the column, or the rows for which it holds?
  seq([describe, aFlag], (_, { yes, plural }) => (plural ? flagged(yes) : undefined)),
  map(overview, () => asking({ names: ["bare"] })),
  // "age summary"
  seq([aColumn, anyOf("summary | overview | statistics | stats | quartiles")], (ref) =>
    asking({ columns: [ref.column] }),
  ),
  // "quartiles of price"
  seq(
    [anyOf("quartiles | quartiles and range | median and quartiles | quartiles and median"), these, named],
    (_, _of, columns) => asking({ columns, word: "quartiles" }),
  ),
  // "distribution of price", "how are prices distributed"
  seq([anyOf("distribution | spread"), these, named], (_, _of, columns) =>
    asking({ columns, word: "distribution" }),
  ),
  seq([anyOf("how is | how are"), named, anyOf("distributed | spread")], (_, columns) =>
    asking({ columns, word: "distribution" }),
  ),
  seq([aColumn, phrase("distribution")], (ref) => asking({ columns: [ref.column], word: "distribution" })),
  // "what columns are there", "which columns does this file have"
  seq(
    [
      anyOf("what | which"),
      allOrSome,
      anyOf("are there | exist | are available | do we have | are in | does | do | are included in"),
      opt(data),
      opt(anyOf("have | contain | include")),
    ],
    (_, part) => part,
  ),
  telling([show, opt(phrase("all")), alt(columnsWord, names), inIt], asking({})),
  map(names, () => asking({})),
  // "what does the data look like"
  telling(
    [
      anyOf("what is in | what does | what do | whats in"),
      data,
      opt(anyOf("contain | look like | hold | consist of")),
    ],
    asking({}),
  ),
  // "how many columns": how many are described, of how many rows.
  seq([howMany, allOrSome, inIt], (_, part) => part),
  telling([howMany, aRowNoun, anyOf("and | and how many"), columnsWord], asking({})),
  telling([howMany, columnsWord, anyOf("and | and how many"), aRowNoun], asking({})),
  telling([anyOf("shape of | dimensions of | size of"), data], asking({})),
  // "what type is age"
  seq(
    [
      anyOf(`
        what type is | what data type is | what is the type of | what is the data type of | type of column | data type of
        data types of`),
      named,
    ],
    (_, columns) => asking({ columns, word: "type" }),
  ),
  // "90th percentile of price": only quartiles are known.
  seq([aPercentile, these, aColumn], (percent, _, ref) => unknown(ref.column, percent)),
  seq([anyOf("interquartile range | iqr | skewness | kurtosis | deciles"), these, aColumn], (_, _of, ref) =>
    unknown(ref.column),
  ),
];

export function asking(ask: Omit<Ask, "recipe">): Part {
  return { ask: { recipe: "describe_columns", ...ask } };
}

function flagged(yes: Condition): Part {
  const offers: Query[] = [
    { recipe: "describe_columns", params: { columns: [yes.column], filters: [] } },
    { recipe: "describe_columns", params: { columns: [], filters: [yes] } },
  ];
  return {
    issue: problem(
      "It does not say whether it asks for a column, or for the rows for which it holds",
      offers,
    ),
  };
}

function unknown({ name, type }: ColumnProfile, percent?: number): Part {
  const offer: Query =
    percent === 50
      ? { recipe: "aggregate_column", params: { column: name, aggregate: "median", filters: [] } }
      : { recipe: "describe_columns", params: { columns: [name], filters: [] } };
  const isQuartile = percent === 25 || percent === 50 || percent === 75;
  const text = isQuartile
    ? `No quartile is computed by itself: ${percent === 50 ? "this one is the median" : "a summary has all of them"}`
    : "Of all percentiles, only the quartiles are computed";
  return { issue: problem(text, type === "number" ? [offer] : []) };
}
