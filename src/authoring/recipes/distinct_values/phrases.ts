import type { ColumnProfile } from "../../../data/dataset.ts";
import { coreOf } from "../reading/column_names.ts";
import { addsUp } from "../reading/amounts.ts";
import { flagOf, isFractional, isIdentifier, isUnique, isYear } from "../reading/column_facts.ts";
import type { Input } from "../reading/input.ts";
import { GLUE } from "../reading/lexicon/talk.ts";
import { areThings } from "../reading/rankable.ts";
import { aComparison } from "../reading/grammar/numbers.ts";
import { aWording } from "../reading/grammar/choices.ts";
import { aColumn, aRowNoun, type ColumnRef } from "../reading/grammar/leaves.ts";
import { alt, anyOf, dearer, listOf, map, opt, type Parser, phrase, seq } from "../reading/parser.ts";
import type { Part } from "../reading/part.ts";
import { conditionsOf } from "../reading/plain.ts";
import { wordsOf } from "../reading/tokens.ts";
import { stemOf } from "../reading/words.ts";

/** Said so that each value is meant once, however often it occurs. */
const different = anyOf("different | distinct | unique | various");
const values = anyOf(`
  values of | values in | values for | possible values of | possible values for | possible values in
  all values of | all values in | all possible values of | categories of | categories in | levels of`);
const show = anyOf(`
  list | show | show me | name | give me | display | enumerate | what are | which are | list out | get
  find`);
const all = opt(anyOf("all | all of | a list of | list of | the list of"));
const whichOf = phrase("what", "which");
const kinds = anyOf("kinds of | types of | kind of | type of | sorts of | categories of");
const KINDS = new Set(["kind", "type", "sort", "category", "class"]);
/** "types of hotel": where hotels have a type, that is what is asked for, and no other column that speaks of hotels. */
const kindsOf: Parser<ColumnRef> = (input, at) =>
  seq([kinds, aColumn], (_, ref) => {
    const own = new Set(wordsOf(ref.column.name));
    const telling = input.dataset.profile.columns.find(({ name }) => {
      const words = wordsOf(name);
      return words.some((word) => KINDS.has(word)) && words.every((word) => KINDS.has(word) || own.has(word));
    });
    if (telling === undefined || telling === ref.column) return ref;
    return { ...ref, column: telling, whole: true, literal: false };
  })(input, at);
const there = anyOf(`
  are there | exist | occur | appear | are in the data | are in the dataset | are in the data set
  are in the file | are in the table | are in this data | are in this dataset | are in this file
  are present | are included | are represented | are listed | do we have | does the data contain
  does the data have | are covered | exist in the data`);
/** Several kinds of things. Of numbers that measure something, nobody said that each is meant once. */
const kindsNamed: Parser<ColumnRef> = (input, at) =>
  aColumn(input, at).filter(({ value: { column, plural } }) => {
    const names =
      column.type !== "number" || isYear(column) || isIdentifier(column, input.dataset.profile.rows);
    return plural && names && flagOf(column) === undefined;
  });
const kindsWorded: Parser<Part> = (input, at) =>
  // "rows where colours contains red": a condition.
  (input.tokens[at - 1]?.folded === "where" ? [] : kindsNamed(input, at)).flatMap(({ value: { column } }) =>
    aWording(input, at)
      .filter(({ value: { where = [] } }) => conditionsOf(where).every((one) => one.column === column.name))
      .map((match) => ({ ...match, value: { ...match.value, ...asking([column], "each") } })),
  );
const both = map(listOf(aColumn, phrase("and", ",", ", and"), 6), (list) => list.map((ref) => ref.column));
const inData = opt(
  anyOf(`
  in the data | in the dataset | in the data set | in the file | in the table | in this data
  in this dataset | in this file | in this table | in data`),
);

/** Words with which a condition on a noun begins. */
const CONDITIONS = new Set("with where whose that which have having without when".split(" "));

function isBegun({ tokens }: Input, at: number): boolean {
  return tokens.slice(0, at).every(({ folded }) => GLUE.has(folded));
}

const rowsOf = seq([phrase("of", "of all"), aRowNoun], (_, rows) => rows);
/** "names of hotels": of hotel_name and city_name, the one that says so. */
const aNameOf = seq([aColumn, rowsOf], ({ column, plural, whole }, rows) => {
  const own = coreOf(column.name).some((word) => stemOf(word) === stemOf(rows.word.toLowerCase()));
  return column.type === "text" && plural && rows.plural && (whole || own)
    ? { ...asking([column], "named"), rows }
    : undefined;
});

const bearing = anyOf(`
  with | with a | with an | where | where the | where there is | where there was | have | has | had | having | whose | that have | which have | that had
  with their | that has | when | on which | in which | for which | whose average`);
/** "countries with HIV above 20", where rows are what was measured of each: those that meet it tell which countries. Numbers that are counted may be meant together. */
const aListOfBearers: Parser<Part> = (input, at) =>
  !isBegun(input, at)
    ? []
    : seq(
        [opt(alt(show, whichOf)), all, kindsNamed, bearing, aComparison],
        (_, _all, { column }, _with, part): Part | undefined => {
          const { columns, rows } = input.dataset.profile;
          const own = conditionsOf(part.where ?? []);
          const open = own.every(({ column: name, op, other }) => {
            const of = columns.find((candidate) => candidate.name === name);
            return of !== undefined && of !== column && op !== "!=" && other === undefined && !mayAddUp(of);
          });
          if (isUnique(column, rows) || areThings(input.facts) || own.length === 0 || !open) return undefined;
          return { ...part, rows: { word: column.name, plural: true, assumed: false } };
        },
      )(input, at).map((match) => ({
        ...match,
        notes: [...match.notes, "taking the rows that meet it for what is asked for"],
      }));

/** Of what adds up, all rows of one thing may be meant together: an amount, and any count; a rate of a hundred is none. */
function mayAddUp(column: ColumnProfile): boolean {
  const { name, min, max } = column;
  const isRate = isFractional(column) && Number(min) >= 0 && Number(max) <= 100;
  return !isRate && (addsUp(column) || wordsOf(name).some((word) => AMOUNTS.has(stemOf(word))));
}
const AMOUNTS: ReadonlySet<string> = new Set(
  "amount total sale spend payment purchase revenue profit loss bill invoice donation fine"
    .split(" ")
    .map(stemOf),
);

/** Phrases that ask for a list of values. */
export const phrases: readonly Parser<Part>[] = [
  // "unique values of status", "list all different genres"
  seq([opt(show), all, opt(different), values, aColumn, inData], (_, _all, _different, _values, ref) =>
    each(ref),
  ),
  seq([opt(show), all, different, aColumn, opt(phrase("values")), inData], (verb, _all, _different, ref) =>
    each(ref, verb ? "each" : "different"),
  ),
  seq([opt(show), all, opt(different), kindsOf, inData], (_, _all, _different, ref) => each(ref)),
  // "what values does class take"
  seq(
    [
      whichOf,
      opt(different),
      phrase("values", "different values", "possible values"),
      phrase("does", "do", "can"),
      aColumn,
      anyOf("take | have | has | contain | hold | take on"),
    ],
    (_, _different, _values, _does, ref) => each(ref),
  ),
  seq(
    [
      whichOf,
      opt(different),
      phrase("values"),
      anyOf("are there | occur | exist | appear | are"),
      phrase("in", "for", "of"),
      aColumn,
    ],
    (_, _different, _values, _are, _in, ref) => each(ref),
  ),
  // "which regions are there", "what genres exist"
  seq([whichOf, opt(different), alt(kindsOf, aColumn), there], (_, _different, ref) =>
    ref.plural || ref.column.type === "text" ? each(ref) : undefined,
  ),
  // "list all genres", "what are the regions"
  seq([show, all, kindsNamed, inData], (_, _all, ref) => each(ref, "several")),
  // "names that start with A"
  seq([opt(alt(show, whichOf)), all, kindsWorded, inData], (_, _all, part) => part),
  // "sites with a depth over 5", "which sites have a depth over 5": where each row has a site to itself, the sites are the rows.
  (input, at) =>
    seq([opt(whichOf), all, kindsNamed], (_, _all, { column }): Part | undefined =>
      isUnique(column, input.dataset.profile.rows)
        ? { rows: { word: column.name, plural: true, assumed: false } }
        : undefined,
    )(input, at).filter(({ to }) => isBegun(input, at) && CONDITIONS.has(input.tokens[to]?.folded ?? "")),
  aListOfBearers,
  // "list of genres"
  seq([phrase("list of", "list of all"), kindsNamed], (_, ref) => each(ref, "several")),
  // "which countries are in Europe", "which regions have returned orders"
  (input, at) =>
    seq([whichOf, kindsNamed, anyOf("are | were | have | had | with")], (_, ref) =>
      // Rows that are named by the column are rather listed as such.
      isUnique(ref.column, input.dataset.profile.rows) ? undefined : each(ref, "which"),
    )(input, at),
  // "names of hotels in Paris"
  seq([all, aNameOf], (_, part) => part),
  // Another thing than the rows has a name, too.
  dearer(
    seq([all, aColumn, rowsOf], (_, { column, plural }, rows) =>
      column.type === "text" && plural && rows.plural ? { ...asking([column], "named"), rows } : undefined,
    ),
    0.5,
  ),
  // "combinations of region and product"
  seq(
    [
      opt(show),
      all,
      opt(different),
      phrase("combinations of", "pairs of", "combinations of values of"),
      both,
    ],
    (_, _all, _different, _combinations, columns) =>
      columns.length > 1 ? asking(columns, "each") : undefined,
  ),
  seq([whichOf, phrase("combinations of"), both, there], (_, _combinations, columns) =>
    columns.length > 1 ? asking(columns, "each") : undefined,
  ),
  // "list genres and platforms" may ask for two lists.
  seq([show, all, opt(different), both], (_, _all, _different, columns) =>
    columns.length > 1 ? asking(columns, "lists") : undefined,
  ),
];

export function asking(columns: readonly ColumnProfile[], word: string): Part {
  return { ask: { recipe: "distinct_values", columns, word } };
}

function each({ column }: ColumnRef, word = "each"): Part {
  return asking([column], word);
}
