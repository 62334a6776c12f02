import type { ColumnProfile } from "../../../data/dataset.ts";
import type { DataQuality } from "../query.ts";
import { GROUPING } from "../reading/lexicon/orderings.ts";
import { aColumn, aRowNoun } from "../reading/grammar/leaves.ts";
import { anyOf, alt, listOf, map, opt, type Parser, phrase, seq, telling } from "../reading/parser.ts";
import { type Part, problem } from "../reading/part.ts";

type What = DataQuality["what"];

const missing = anyOf(`
  missing values | missing value | missing data | missing entries | missing cells | null values | nulls
  null value | nans | nan values | empty cells | empty values | blank cells | blank values | blanks
  missing fields | na values | missings | gaps in the data`);
const areThere = anyOf(`
  are there | is there | are there any | is there any | any | do we have | do we have any | check for
  check for any | contain any | do you see any`);
const data = anyOf(`
  data | dataset | data set | file | table | this data | this dataset | this data set | this file
  this table | whole data | whole file | whole table | whole dataset | entire dataset | entire data set
  entire file | entire table | all columns | columns | any column`);
const has = anyOf(`
  have | has | contain | contains | have any | has any | contain any | with | with any | having | include`);
const inData = opt(
  alt(telling([anyOf("in | of | for | from | within"), data], true as const), phrase("in here", "in there")),
);
const perColumn = alt(
  ...["column", "field", "variable"].map((word) => phrase(...GROUPING.map((by) => `${by} ${word}`))),
  anyOf(`
  in all columns | for all columns | of all columns | does each column have | does every column have
  are in each column | are there in each column | are there per column | has each column | each column has`),
);
const columns = phrase("columns", "fields", "variables");
const which = opt(anyOf("which | what | list | list all | show | which of the"));
const number = anyOf(`
  how many | number of | total number of | count of | count | amount of | how much`);
const share = anyOf(`
  percentage of | percent of | share of | proportion of | fraction of | what percentage of
  what percent of | what share of | what proportion of | what fraction of | rate of | ratio of | % | % of`);
const of = anyOf(`
  in | of | for | from | does | are there in | are in | is in | is there in | has | are there for | within`);
const named = map(listOf(aColumn, phrase("and", ",", ", and")), (list) => list.map(({ column }) => column));
const aField: Parser<readonly ColumnProfile[]> = alt(
  named,
  seq([anyOf("column | field | variable | columns"), named], (_, list) => list),
  seq([named, anyOf("column | field | variable | columns")], (list) => list),
);

const repeated = anyOf("duplicate | duplicated | repeated | redundant");
const duplicates = alt(
  anyOf(`
  duplicates | duplicate rows | duplicated rows | duplicate records | duplicate entries | repeated rows
  duplicate data | identical rows | duplicate lines | duplicated records | duplicated entries
  repeated records | duplicated data | redundant rows`),
  telling([repeated, aRowNoun], true as const),
);
const and = anyOf("and | or | , | and any | or any | and for");
const constant = anyOf(`
  constant | always the same | constant columns | constant ( just one value ) | constant ( only one value )
  constant ( one value ) | constant , with only one value | constant ( always the same )`);
const oneValue = anyOf(`
  only one value | only one distinct value | only one unique value | a single value | one value only
  just one value | single value | one single value | only a single value | the same value in all rows
  the same value everywhere | only one different value`);
const distinct = anyOf(`
  distinct values | unique values | different values | distinct count | unique count | distinct value counts | unique value counts
  distinct counts | unique counts | cardinality | cardinalities`);
const quality = anyOf(`
  data quality | data quality report | data quality check | data quality overview | data quality summary
  quality report | quality check | check the data quality | check data quality | quality of the data
  quality of this data | quality of the dataset | quality of this dataset | quality of this file
  quality of the file | how good is the data quality | how is the data quality | assess the data quality
  assess data quality | data quality issues | data quality problems | quality of the table`);

/** Phrases that ask for the quality of the data. */
export const phrases: readonly Parser<Part>[] = [
  // Missing values: "are there missing values", "number of missing values in age", "percentage of missing values per column".
  telling([opt(areThere), missing, inData], asking("missing")),
  telling(
    [opt(alt(number, share)), missing, alt(perColumn, phrase("are there", "exist", "do we have"))],
    asking("missing"),
  ),
  telling([number, missing, inData, opt(phrase("are there"))], asking("missing")),
  telling([share, missing, inData, perColumn], asking("missing")),
  // "columns with missing values", "which columns contain nulls", "does the data have missing values"
  telling(
    [which, columns, has, missing, inData, opt(anyOf("and how many | , and how many"))],
    asking("missing"),
  ),
  telling([phrase("how many"), columns, has, missing], asking("missing")),
  telling([phrase("does", "do"), data, has, missing], asking("missing")),
  seq(
    [opt(phrase("how many", "number of")), anyOf("rows | records | entries | lines"), has, missing, inData],
    (count) =>
      count
        ? asking("missing")
        : indirect("Rows in which something is missing are counted, and not shown", "missing"),
  ),
  telling(
    [which, columns, anyOf("has the most | have the most | with the most | contain the most"), missing],
    asking("missing"),
  ),
  telling(
    [
      phrase("which", "what"),
      phrase("column", "field", "variable"),
      phrase("has the most", "with the most", "has most"),
      missing,
    ],
    asking("missing"),
  ),
  telling(
    [which, columns, anyOf("are incomplete | have gaps | are not complete | with gaps")],
    asking("missing"),
  ),
  // "how many values are missing in age", "how many missing values does age have"
  seq(
    [
      anyOf(`
  how many values are | how many entries are | how many cells are | number of values | how much data is`),
      anyOf("missing | null | empty | blank"),
      of,
      aField,
    ],
    (_, _missing, _in, list) => asking("missing", list),
  ),
  telling(
    [
      anyOf(`
  how many values are | how many entries are | how many cells are | how much data is`),
      anyOf("missing | null | empty | blank"),
      alt(perColumn, inData),
    ],
    asking("missing"),
  ),
  seq(
    [opt(alt(number, areThere)), missing, of, aField, opt(phrase("have", "contain"))],
    (_, _missing, _of, list) => asking("missing", list),
  ),
  seq(
    [
      share,
      alt(
        missing,
        map(phrase("values missing", "values that are missing"), () => true as const),
      ),
      of,
      aField,
    ],
    (_, _missing, _of, list) => asking("missing", list),
  ),
  seq([phrase("does", "do"), aField, has, missing], (_, list) => asking("missing", list)),
  // "which columns have no missing values" is not what is listed.
  telling(
    [
      which,
      columns,
      anyOf(`
  without | without any | with no | have no | that have no | do not have | do not have any`),
      missing,
    ],
    indirect("It asks for columns in which nothing is missing", "missing"),
  ),
  telling(
    [which, columns, phrase("are complete", "are never missing", "are always known")],
    indirect("It asks for columns in which nothing is missing", "missing"),
  ),
  // "percentage of missing values", "how much of the data is missing": of all values, beside those of each column.
  telling([share, missing, inData], asking("missing")),
  telling(
    [
      anyOf(`
        what percentage of | what share of | what percent of | what proportion of | what fraction of | how much of
        how many of`),
      alt(data, anyOf("values | cells | all values | all cells")),
      anyOf("is missing | are missing | is null | are null | is empty | are empty"),
    ],
    asking("missing"),
  ),

  // Duplicates: "any duplicate rows", "how many rows are duplicated", "duplicates in order_id", "is order_id unique".
  telling(
    [
      opt(alt(areThere, number)),
      duplicates,
      alt(inData, anyOf("are there | exist | do we have | are there in the data")),
    ],
    asking("duplicates"),
  ),
  telling(
    [
      number,
      aRowNoun,
      anyOf(`
  are duplicated | are duplicates | are duplicate | are repeated | are identical | repeat an earlier one
  occur more than once | appear more than once`),
    ],
    asking("duplicates"),
  ),
  telling(
    [
      opt(areThere),
      duplicates,
      inData,
      anyOf(`
  ? how many | , how many | and how many | , and how many | : how many | ? if so how many | ? if so , how many
  , if so how many | and if so how many | , and if so how many | , and if so , how many`),
      opt(phrase("are there")),
    ],
    asking("duplicates"),
  ),
  telling([phrase("does", "do"), data, has, duplicates], asking("duplicates")),
  telling(
    [
      phrase("are", "are there"),
      aRowNoun,
      anyOf("duplicated | repeated | that are duplicated | that repeat"),
    ],
    asking("duplicates"),
  ),
  telling(
    [anyOf("are all | is each | is every | are"), aRowNoun, phrase("unique", "distinct", "different")],
    asking("duplicates"),
  ),
  seq([opt(alt(areThere, number)), duplicates, of, aField], (_, _duplicates, _of, list) =>
    asking("duplicates", list),
  ),
  seq(
    [
      opt(alt(areThere, number)),
      anyOf(`
  duplicate values | duplicated values | repeated values | duplicate combinations`),
      of,
      aField,
    ],
    (_, _duplicates, _of, list) => asking("duplicates", list),
  ),
  seq([alt(areThere, number), repeated, aField], (_, _repeated, list) => asking("duplicates", list)),
  seq([repeated, aField], (_, list) => asking("duplicates", list)),
  seq(
    [
      anyOf("is | are | are all | is each | is every"),
      aField,
      anyOf(`
  unique | a unique key | a key | unique identifiers | a unique identifier | an identifier | a primary key
  all different`),
    ],
    (_, list) => asking("duplicates", list),
  ),
  seq(
    [
      phrase("does", "do"),
      aField,
      has,
      alt(duplicates, phrase("duplicate values", "duplicated values", "repeated values")),
    ],
    (_, list) => asking("duplicates", list),
  ),
  seq(
    [
      phrase("does each", "does every"),
      aRowNoun,
      phrase("have"),
      anyOf("unique | different | its own | own"),
      aField,
    ],
    (_, _rows, _have, _unique, list) => asking("duplicates", list),
  ),
  telling(
    [
      anyOf(`
  list | show | show me | find | give me | display | which are | what are | list all | show all | find all
  remove | drop | delete`),
      alt(
        duplicates,
        map(phrase("duplicate values"), () => true as const),
      ),
    ],
    indirect("Rows that are there more than once are counted, and not shown or removed", "duplicates"),
  ),
  telling(
    [
      phrase("which"),
      aRowNoun,
      anyOf(`
  are duplicated | are duplicates | are duplicate | are repeated | occur more than once
  appear more than once | occur twice`),
    ],
    indirect("Rows that are there more than once are counted, and not shown", "duplicates"),
  ),
  // "which names occur more than once": groups of more than one row.
  seq(
    [
      phrase("which", "what"),
      aColumn,
      anyOf(`
  are duplicated | are repeated | occur more than once | appear more than once | occur several times
  appear several times | are there more than once`),
    ],
    (_, { column }) => ({
      keys: [{ column }],
      having: [{ measure: { aggregate: "count" }, op: ">", value: 1 }],
    }),
  ),

  // Constant columns.
  telling([opt(areThere), which, phrase("constant"), columns, inData], asking("constant")),
  telling([number, phrase("constant"), columns, opt(phrase("are there"))], asking("constant")),
  telling(
    [alt(which, phrase("are any", "are there")), columns, phrase("are", "is", "that are"), constant],
    asking("constant"),
  ),
  telling(
    [phrase("are any", "is any"), anyOf("columns | column | of the columns | fields"), constant],
    asking("constant"),
  ),
  telling([opt(alt(which, phrase("how many"), areThere)), columns, has, oneValue], asking("constant")),
  seq([phrase("is", "are"), aField, constant], (_, list) => asking("constant", list)),
  seq([phrase("constant"), phrase("among"), aField], (_, _among, list) => asking("constant", list)),

  // How many different values.
  telling(
    [opt(number), distinct, alt(perColumn, phrase("across columns", "across all columns"))],
    asking("distinct"),
  ),
  telling(
    [
      phrase("how many"),
      distinct,
      phrase("do the columns have", "do all columns have", "are there in all columns"),
    ],
    asking("distinct"),
  ),
  seq([phrase("number of"), distinct, phrase("among"), aField], (_, _distinct, _among, list) =>
    asking("distinct", list),
  ),

  // All of it.
  map(quality, () => asking("all")),
  telling(
    [
      opt(areThere),
      alt(telling([missing, and, duplicates], true), telling([duplicates, and, missing], true)),
      inData,
    ],
    asking("all"),
  ),
  seq(
    [
      anyOf(`
  data quality of | data quality for | data quality in | data quality report for | data quality report of`),
      aField,
    ],
    (_, list) => asking("all", list),
  ),
  telling(
    [phrase("how clean is", "is", "how complete is"), data, phrase("clean", "complete")],
    asking("all"),
  ),
  telling([phrase("how clean is", "how complete is"), data], asking("all")),
];

export function asking(word: What, list?: readonly ColumnProfile[]): Part {
  return { ask: { recipe: "data_quality", word, ...(list && { columns: list }) } };
}

/** What is found beside it may do. */
function indirect(text: string, what: What): Part {
  return { issue: problem(text, [{ recipe: "data_quality", params: { columns: [], what, filters: [] } }]) };
}
