import { countedNumbers } from "../almost_numbers.ts";
import { addsUp } from "../amounts.ts";
import { coreOf } from "../column_names.ts";
import {
  flagOf,
  isAlmostUnique,
  isCalendarYear,
  isIdentifier,
  isTicked,
  isTime,
  isUnique,
} from "../column_facts.ts";
import type { Aggregate } from "../../../../toolkit/index.ts";
import type { Query } from "../../query.ts";
import type { Input } from "../input.ts";
import { speaksOf } from "../lengths.ts";
import { DEGREES } from "../lexicon/degrees.ts";
import { AGGREGATE_WORDS, EXTREME_WORDS, LATEST_WORDS } from "../lexicon/extremes.ts";
import { alt, dearer, listOf, map, memo, opt, type Parser, phrase, seq, term } from "../parser.ts";
import { type Measure, type Part, problem, type RowNoun } from "../part.ts";
import { sayColumn } from "../say.ts";
import { wordsOf } from "../tokens.ts";
import { isPlural, stemOf } from "../words.ts";
import { conditionsOf, isColumn } from "../plain.ts";
import { adjectives, anAdjective, aWording } from "./choices.ts";
import { aCountedSum } from "./counted.ts";
import { isCountedByHead } from "./counted_heads.ts";
import { aLongestTime } from "./lead_times.ts";
import { and } from "./joints.ts";
import { ofItsOwn } from "./own_aggregates.ts";
import { aColumn, aFlag, aNumericColumn, aRowNoun, type ColumnRef } from "./leaves.ts";
import { ROW_NOUNS } from "../lexicon/things.ts";
import { aCombination, aQuantity } from "./quantities.ts";

const extreme = map(term(EXTREME_WORDS), (direction): Aggregate => (direction === "desc" ? "max" : "min"));
const latest = map(term(LATEST_WORDS), (direction): Aggregate => (direction === "desc" ? "max" : "min"));
const aggregate = alt(term(AGGREGATE_WORDS), extreme);
const of = opt(phrase("of", "of all", "for", "in", "value of", "number of", "amount of"));
const howMany = phrase("how many", "number of", "total number of", "count of", "count", "amount of");
const different = phrase(
  "different",
  "distinct",
  "unique",
  "different values of",
  "distinct values of",
  "unique values of",
);

/** One of several, where no column is called so. */
export const single: Parser<true> = (input, at) =>
  input.columnsAt(at).length > 0 ? [] : phrase("single", "individual")(input, at);

/** A time is the highest only where it is called one: the biggest order is not the one with the last "Order Date". */
function isOfTime(
  { tokens, dataset: { profile } }: Input,
  at: number,
  to: number,
  { aggregate: name, column }: Measure,
): boolean {
  if (column === undefined || !isColumn(column) || (name !== "max" && name !== "min")) return true;
  // The highest rank is the first, and the maximum the last.
  if (RANKS.has(coreOf(column.name).at(-1) ?? "") && RISEN.has(tokens[at]?.folded ?? "")) return false;
  // The highest mountain is none of the names.
  if (isAlmostUnique(column, profile.rows) && Object.hasOwn(EXTREME_WORDS, tokens[at]?.folded ?? ""))
    return false;
  if (!isTime(column)) return true;
  const said = tokens.slice(at, to).flatMap(({ text }) => wordsOf(text));
  if (SIZES.has(said[0] ?? "")) return false;
  const whole = wordsOf(column.name).every((word) => said.includes(word));
  return whole || said.some((word) => TIMES.has(word));
}
const RANKS: ReadonlySet<string> = new Set(["rank", "ranking", "position", "place", "priority"]);
const RISEN: ReadonlySet<string> = new Set(["highest", "lowest", "top", "biggest", "greatest"]);
const SIZES: ReadonlySet<string> = new Set(["biggest", "largest", "smallest", "greatest", "top"]);
const TIMES: ReadonlySet<string> = new Set(
  "date dates day days time times timestamp datetime month year".split(" "),
);

/** An aggregate of a column: "average balance", "total of sales", "number of distinct brands". */
export const anAggregate: Parser<Measure> = memo(
  alt<Measure>(
    (input, at) =>
      seq([aggregate, of, aColumn], (name, _, { column }): Measure => ({ aggregate: name, column }))(
        input,
        at,
      ).filter(({ value, to }) => isOfTime(input, at, to, value)),
    ofItsOwn,
    // "total cars sold", where a column counts them
    aCountedSum,
    // "the highest single sale"
    seq([extreme, single, of, aColumn], (name, _single, _, { column }) => ({ aggregate: name, column })),
    seq([aggregate, of, aCombination], (name, _, column) => ({ aggregate: name, column })),
    seq(
      [
        phrase("difference between", "gap between", "difference of"),
        phrase("highest", "maximum", "max", "largest", "biggest", "greatest"),
        phrase("and"),
        phrase("lowest", "minimum", "min", "smallest"),
        opt(phrase("of", "value of")),
        aNumericColumn,
      ],
      (_, _high, _and, _low, _of, column) => ({ aggregate: "range", column }),
    ),
    seq([aQuantity, term(AGGREGATE_WORDS)], (column, name) => ({ aggregate: name, column })),
    aLongestTime,
    // "the strongest wind", "the longest runtime"
    seq([term(DEGREES), aNumericColumn], ({ nouns, direction }, column) =>
      speaksOf(nouns, column) ? { aggregate: direction === "desc" ? "max" : "min", column } : undefined,
    ),
    seq([latest, of, aColumn], (name, _, { column }) =>
      isTime(column) ? { aggregate: name, column } : undefined,
    ),
    seq([howMany, different, aColumn], (_, _different, { column, same }) =>
      same ? { aggregate: "distinct", column } : undefined,
    ),
    // "how many unique values does brand have", "how many distinct brands are there in brand"
    seq(
      [
        howMany,
        phrase("different values", "distinct values", "unique values"),
        phrase("does", "do", "did"),
        aColumn,
        phrase("have", "take", "contain", "hold"),
      ],
      (_, _different, _does, { column }) => ({ aggregate: "distinct", column }),
    ),
    seq(
      [
        howMany,
        different,
        aColumn,
        opt(phrase("there are", "are there", "there were", "exist")),
        phrase("in", "in the column"),
        aColumn,
      ],
      (_, _different, { column }, _there, _in, again) =>
        again.column === column ? { aggregate: "distinct", column } : undefined,
    ),
    // "distinct brands" alone is rather a list of them.
    dearer(
      seq([different, aColumn], (_, { column, same }) =>
        same ? { aggregate: "distinct", column } : undefined,
      ),
      0.5,
    ),
  ),
);

/** "total sales" is rather what all of them come to, where rows have an amount. */
function mayBeMoney({ dataset }: Input, word: string): boolean {
  return (
    PAID.has(stemOf(word)) &&
    dataset.profile.columns.some(
      ({ name, type }) => type === "number" && wordsOf(name).some((own) => MONEY.has(stemOf(own))),
    )
  );
}
const PAID: ReadonlySet<string> = new Set(
  "sale payment donation contribution expense purchase loan claim grant fund investment trade bill tip fine"
    .split(" ")
    .map(stemOf),
);
const MONEY: ReadonlySet<string> = new Set(
  "price amount value cost total paid usd eur gbp sum fee revenue".split(" ").map(stemOf),
);

const several = map(listOf(aggregate, and, 6), (list) => (list.length > 1 ? list : undefined));
const quantities = map(listOf(aQuantity, and, 6), (list) => (list.length > 1 ? list : undefined));
/** Not films, of which a few are listed twice. */
const countedRows: Parser<RowNoun> = (input, at) => {
  const { folded = "" } = input.tokens[at] ?? {};
  return input.facts.repeating && !ROW_NOUNS.includes(folded) ? [] : aRowNoun(input, at);
};
const aRowCount = seq([howMany, countedRows], (): Measure => ({
  aggregate: "count",
}));
const oneOrMore = alt<readonly Measure[]>(
  map(alt(anAggregate, aRowCount), (measure) => [measure]),
  seq([several, of, aQuantity], (list, _, column) => list.map((name) => ({ aggregate: name, column }))),
);

const versus = phrase("vs", "vs .", "versus", "against", "compared to", "compared with");

function laidOut(left: Measure, right: Measure): Part | undefined {
  return left.aggregate === right.aggregate && left.column !== right.column
    ? { measures: [left, right] }
    : undefined;
}

/** Several numbers at once: "mean and median of fare", "average fare and age", "number of rows and total fare". */
const someAggregates: Parser<Part> = alt<Part>(
  seq([several, of, quantities], (list, _, columns) => ({
    measures: columns.flatMap((column) => list.map((name) => ({ aggregate: name, column }))),
  })),
  seq([aggregate, of, quantities], (name, _, columns) => ({
    measures: columns.map((column) => ({ aggregate: name, column })),
  })),
  map(listOf(oneOrMore, and, 6), (lists) => {
    const measures = lists.flat();
    return measures.length > 1 ? { measures } : undefined;
  }),
  // "average price vs average cost", "average price versus cost"
  seq([anAggregate, versus, anAggregate], (left, _, right) => laidOut(left, right)),
  seq(
    [anAggregate, versus, aNumericColumn],
    ({ aggregate: name, ...left }, _, column) =>
      name && laidOut({ aggregate: name, ...left }, { aggregate: name, column }),
  ),
  // "sum of wins and losses" may be that of each, or of both together.
  seq(
    [phrase("sum of", "total of", "combined", "sum total of"), aNumericColumn, phrase("and"), aNumericColumn],
    (_, left, _and, right) => ({
      issue: problem(
        `It does not say whether ${sayColumn(left.name)} and ${sayColumn(right.name)} are added up each by itself, or both together`,
        [
          {
            recipe: "aggregate_columns",
            params: {
              measures: [left, right].map(({ name }) => ({ aggregate: "sum", column: name })),
              filters: [],
              names: [],
              decimals: null,
            },
          },
          {
            recipe: "aggregate_column",
            params: {
              column: { left: left.name, op: "+", right: right.name },
              aggregate: "sum",
              filters: [],
            },
          },
        ],
      ),
    }),
  ),
);

/** "total count" is a number of rows, but where a column is called count. */
const totalCount: Parser<Part> = (input, at) =>
  input.columnsAt(at + 1).some(({ cost }) => cost < 1)
    ? []
    : map(phrase("total count"), (): Part => ({ measures: [{ aggregate: "count" }], nounless: true }))(
        input,
        at,
      );

/** "count", without saying of what; but where a column is called so, it may be that. */
const nounless: Parser<Part> = (input, at) =>
  input.columnsAt(at).some(({ cost }) => cost < 0.5)
    ? []
    : map(howMany, (): Part => ({ measures: [{ aggregate: "count" }], nounless: true }))(input, at);

/** "titles that start with A". */
const worded: Parser<{ readonly ref: ColumnRef; readonly part: Part }> = (input, at) =>
  aColumn(input, at).flatMap(({ value: ref }) =>
    ref.plural
      ? map(aWording, (part) =>
          conditionsOf(part.where ?? []).every(({ column }) => column === ref.column.name)
            ? { ref, part }
            : undefined,
        )(input, at)
      : [],
  );

/** A count of rows, or of what a column names. */
export const aCount: Parser<Part> = memo(
  alt<Part>(
    seq([howMany, countedRows], (_, rows) => ({
      measures: [{ aggregate: "count" }],
      rows,
    })),
    (input, at) =>
      seq([phrase("total"), aRowNoun], (_, rows): Part | undefined =>
        rows.plural && !mayBeMoney(input, rows.word)
          ? { measures: [{ aggregate: "count" }], rows }
          : undefined,
      )(input, at),
    totalCount,
    // "how many titles start with A": of what has the words, not of the rows.
    (input, at) =>
      seq([howMany, opt(different), worded], (_, _different, { ref, part }) => {
        const counted = countOf(ref, input);
        return counted && { ...counted, ...part };
      })(input, at),
    // "how many active stations"
    (input, at) =>
      seq([howMany, listOf(adjectives, opt(phrase("and")), 3), aColumn], (_, said, ref) => {
        if (ref.column.type === "number") return undefined;
        const counted = countOf(ref, input);
        return counted && { ...counted, where: said.flatMap(({ where = [] }) => where) };
      })(input, at),
    // "how many different Honda models"
    seq(
      [howMany, different, listOf(adjectives, opt(phrase("and")), 3), aColumn],
      (_, _different, said, { column, same }) =>
        same && column.type !== "number"
          ? { measures: [{ aggregate: "distinct", column }], where: said.flatMap(({ where = [] }) => where) }
          : undefined,
    ),
    seq([howMany, aFlag], (_, { yes }) => ({ measures: [{ aggregate: "count" }], where: [yes] })),
    // Of "premie babies", premie tells which, where it is a value as well.
    (input, at) =>
      seq([howMany, aColumn], (_, ref) => {
        const part = countOf(ref, input);
        const { inAll, ...counted } = part ?? {};
        // "number of votes" may be what each row has.
        const isAsked = input.tokens[at]?.folded === "how";
        return part && { ...counted, ...(inAll && isAsked && { inAll }) };
      })(input, at).filter(
        ({ to, value }) =>
          value.measures?.[0]?.aggregate !== "distinct" ||
          input.valuesAt(to - 1).length === 0 ||
          !aRowNoun(input, to).some((rows) => rows.value.plural),
      ),
    // The noun may be said by a value or a condition elsewhere.
    dearer(nounless, 0.2),
  ),
);

/**
 * What "number of X" counts, where X is a column: rows if X identifies them, else different values; and if X is
 * a quantity itself, nobody said whether to add it up.
 */
export function countOf(
  { column, whole: named, same, plural, noun }: ColumnRef,
  { dataset: { profile }, facts: { rowNouns, akin, openNames, repeating } }: Input,
): Part | undefined {
  const { rows } = profile;
  // "how many rewatches", where each is a "Yes" and all else is empty.
  if (named && isTicked(column))
    return { measures: [{ aggregate: "count" }], where: [{ column: column.name, op: "present" }] };
  const ofRows = (word: string) => rowNouns.has(stemOf(word)) || akin.has(stemOf(word));
  const whole = named || (!ofRows(noun) && isCountedByHead(column, noun, profile));
  if (!whole || (!repeating && coreOf(column.name).every(ofRows))) return undefined;
  const names = column.type !== "number" || isIdentifier(column, rows) || isCalendarYear(column);
  if (names && isUnique(column, rows)) return { measures: [{ aggregate: "count" }] };
  // "bookings" are not the days of booked_on, nor who they were booked by.
  if (flagOf(column) !== undefined || (names && !same)) return undefined;
  const isReport = REPORTED.has(stemOf(noun)) && column.type === "text" && names;
  if (isReport || openNames.has(column.name)) return openCount(column);
  if (column.type === "text" && NUMBER_OF.test(column.name)) return undefined;
  const issue = countedNumbers(column, profile);
  if (issue) return { issue };
  // "how many seasons" are no sum of what the column `season` has.
  const isOfThese = !plural || addsUp(column) || isPlural(coreOf(column.name).at(-1) ?? "");
  return names
    ? { measures: [{ aggregate: "distinct", column }], implied: true }
    : { measures: [{ column }], ...(isOfThese && { inAll: true as const }) };
}

/** What each row may be as well as what some of its cells say. */
const REPORTED: ReadonlySet<string> = new Set(["report", "sighting", "incident"].map(stemOf));

/** What is a number by its name is no name, though some of its cells say that there is none. */
const NUMBER_OF = /^(?:(?:no|number|count|amount|total)[\s_.]+of|num|nr)[\s_.]+\p{L}/iu;

/** Rows of one name differ in all else: they may be one thing, or several that share it. */
function openCount({ name }: ColumnRef["column"]): Part {
  const offers: Query[] = [
    { recipe: "count_rows", params: { filters: [] } },
    { recipe: "aggregate_column", params: { column: name, aggregate: "distinct", filters: [] } },
  ];
  const said = `Rows may share their ${sayColumn(name)} and be different things`;
  return { issue: problem(`${said}, and it does not say whether it counts these or the values`, offers) };
}

function atEnd(parser: Parser<Part>): Parser<Part> {
  return (input, at) => parser(input, at).filter(({ to }) => to === input.tokens.length);
}

/** A phrase that says what to compute. */
export const aMeasure: Parser<Part> = memo(
  alt<Part>(
    map(anAggregate, (measure) => ({ measures: [measure] })),
    someAggregates,
    aCount,
    // "average married income"
    seq([aggregate, opt(phrase("of", "for")), anAdjective, aNumericColumn], (name, _, adjective, column) => ({
      ...adjective,
      measures: [{ aggregate: name, column }],
    })),
    // "highest rating hotels" may ask for the rating or for the hotels.
    seq([extreme, aNumericColumn, aRowNoun], (_, column, { word }) => ({
      issue: {
        problem: `It is not clear whether it asks for the value of ${column.name} or for the ${word} that have it`,
        offers: [],
      },
    })),
    // "how many days between the order date and the delivery date, on average"
    seq([phrase("how many"), aCombination], (_, column) =>
      isColumn(column) || !isTime(column.left) ? undefined : { measures: [{ column }] },
    ),
    map(phrase("on average"), () => ({ average: true })),
    atEnd(map(phrase(", total", ", in total", "in total"), () => ({ total: true }))),
    map(aQuantity, (column) => ({ measures: [{ column }] })),
    map(quantities, (columns) => ({ measures: columns.map((column) => ({ column })) })),
  ),
);
