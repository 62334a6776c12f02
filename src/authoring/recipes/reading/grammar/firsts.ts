import type { ColumnProfile } from "../../../../data/dataset.ts";
import type { FilterOperator } from "../../../../toolkit/index.ts";
import { isUnique } from "../column_facts.ts";
import { datedIn, yearsIn } from "../headers.ts";
import { COMPARISONS } from "../lexicon/comparisons.ts";
import { alt, anyOf, map, opt, type Parser, phrase, seq, term } from "../parser.ts";
import type { Part } from "../part.ts";
import { anAmount, aNumericColumn } from "./leaves.ts";
import { aSide } from "./sides.ts";
import { verbColumn } from "./verbs.ts";

const over = `
  exceed exceeds exceeded|pass passes passed|surpass surpasses surpassed|top tops topped|cross crosses crossed|beat beats
  be,above was,above is,above go,above went,above rise,above rose,above climb,above climbed,above get,above got,above
  be,over was,over is,over go,over went,over rise,over rose,over get,over got,over was,more,than is,more,than
  was,higher,than is,higher,than was,greater,than`;
const reach = "reach reaches reached hit hits was,at,least is,at,least";
const under = `
  be,below was,below is,below go,below went,below fall,below fell,below drop,below dropped,below sink,below sank,below get,below got,below
  be,under was,under is,under go,under went,under fall,under fell,under drop,under dropped,under was,less,than is,less,than
  was,lower,than is,lower,than`;
const meets = term<FilterOperator>({ ...each(over, ">"), ...each(reach, ">="), ...each(under, "<") });

function each(words: string, op: FilterOperator): Record<string, FilterOperator> {
  const said = words.split(/[\s|]+/).filter(Boolean);
  return Object.fromEntries(said.map((text) => [text.replaceAll(",", " "), op]));
}

interface Watched {
  readonly column: ColumnProfile;
  readonly rows?: Part | undefined;
}
const watched: Parser<Watched> = alt<Watched>(
  seq(
    [aNumericColumn, opt(seq([phrase("of", "for", "in", "at", "on"), aSide], (_, rows) => rows))],
    (column, rows) => ({
      column,
      rows,
    }),
  ),
  seq([aSide, aNumericColumn], (rows, column) => ({ column, rows })),
);
const order = term({ first: "asc", earliest: "asc", last: "desc", latest: "desc" } as const);
const moment = anyOf("year | day | date | month | week | quarter | time | moment | season");
const that = opt(anyOf("that | when | in which | where | on which | ,"));
const when = anyOf(`
  when did | in which year did | in what year did | what year did | which year did | on which day did | on what day did
  on which date did | on what date did | when was | when were | when has | when had`);
const compared = map(term(COMPARISONS), (op) => (op === "=" || op === "!=" ? undefined : op));
const firstTime = phrase("for the first time");

/** The column that says when a row is: the one that tells rows apart, or is called a year and no more. */
const theTime: Parser<ColumnProfile> = (input, at) => {
  const { columns, rows } = input.dataset.profile;
  const times = datedIn(columns);
  const apart = times.filter((column) => isUnique(column, rows));
  const years = times.filter(({ name }) => /^(?:year|yr)$/i.test(name));
  const told = [apart, years, times].find((some) => some.length > 0) ?? [];
  return told.map((value) => ({ to: at, cost: 0.2, notes: [], value }));
};

/** "first year that life expectancy in Japan exceeded 80": the first row in time that meets a condition. */
export const aFirst: Parser<Part> = alt<Part>(
  seq(
    [
      opt(anyOf("what was | what is | which was | which is | in which | in what | which | what")),
      order,
      moment,
      that,
      watched,
      meets,
      anAmount,
      theTime,
    ],
    (_, direction, _year, _that, what, op, amount, time) => found(what, op, amount, time, direction),
  ),
  seq([when, watched, order, meets, anAmount, theTime], (_, what, direction, op, amount, time) =>
    found(what, op, amount, time, direction),
  ),
  // "first day with gust over 80"
  seq(
    [
      opt(anyOf("what was | what is")),
      order,
      moment,
      anyOf("with | with a | that had"),
      watched,
      compared,
      anAmount,
      theTime,
    ],
    (_, direction, _year, _with, what, op, amount, time) => found(what, op, amount, time, direction),
  ),
  // "in which year did France first spend more than 3000"
  seq(
    [when, aSide, order, verbColumn, compared, anAmount, theTime],
    (_, rows, direction, column, op, amount, time) => found({ column, rows }, op, amount, time, direction),
  ),
  seq(
    [
      opt(anyOf("what was | what is | in which | in what | which | what")),
      order,
      moment,
      that,
      aSide,
      verbColumn,
      compared,
      anAmount,
      theTime,
    ],
    (_, direction, _year, _that, rows, column, op, amount, time) =>
      found({ column, rows }, op, amount, time, direction),
  ),
  seq([when, watched, meets, anAmount, firstTime, theTime], (_, what, op, amount, _first, time) =>
    found(what, op, amount, time, "asc"),
  ),
);

function found(
  { column, rows = {} }: Watched,
  op: FilterOperator,
  { value, percent }: { readonly value: number; readonly percent: boolean },
  time: ColumnProfile,
  direction: "asc" | "desc",
): Part | undefined {
  if (percent || column === time) return undefined;
  return {
    ...rows,
    where: [...(rows.where ?? []), { column: column.name, op, value }],
    pick: { from: "rows", by: { column: time }, direction, limit: 1, ties: true },
  };
}

const howMany = phrase("how many", "number of");
const there = opt(
  anyOf("are there | is there | there are | do we have | exist | does it have | do you have"),
);
const ofData = anyOf(`
  of data | of records | of observations | of measurements | of information | of history | of data points | are covered
  are in the data | of coverage | of values`);

/** "how many years of data for each country": different ones. */
export const timesCovered: Parser<Part> = (input, at) => {
  if (howMany(input, at).length === 0) return [];
  const { columns } = input.dataset.profile;
  const count = (words: Parser<true>, times: readonly ColumnProfile[]) =>
    seq([howMany, opt(phrase("different", "distinct")), words, ofData, there], (): Part | undefined => {
      const [column, ...others] = times;
      return column && others.length === 0 ? { measures: [{ aggregate: "distinct", column }] } : undefined;
    })(input, at);
  const covers = anyOf(
    "does the data cover | does the table cover | does it cover | does the data span | does the data have | does it span",
  );
  const spanned = (words: Parser<true>, times: readonly ColumnProfile[]) =>
    seq([howMany, words, covers], (): Part | undefined => {
      const [column, ...others] = times;
      return column && others.length === 0 ? { measures: [{ aggregate: "distinct", column }] } : undefined;
    })(input, at);
  return [
    ...spanned(phrase("years"), yearsIn(columns)),
    ...count(phrase("years"), yearsIn(columns)),
    ...count(
      phrase("days", "dates"),
      columns.filter(({ type }) => type === "date"),
    ),
  ];
};
