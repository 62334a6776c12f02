import { COMPARATIVES, GROUPING } from "../lexicon.ts";
import { alt, dearer, listOf, map, memo, opt, type Parser, phrase, seq } from "../parser.ts";
import { type Key, type Measure, type Part, problem } from "../part.ts";
import { conditionsOf, isSame } from "../plain.ts";
import { aKey } from "./keys.ts";
import { aNumericColumn, aRowNoun, who } from "./leaves.ts";
import { comparativeColumn } from "./nouns.ts";
import { someFilters } from "./predicates.ts";
import { someRows } from "./rows.ts";
import { aSide, aStatistic, between, contrasted, onAverage, pair, someSides } from "./sides.ts";

/** One number of several groups of rows. Without an aggregate, nobody said which number of the column. */
export interface Contrast {
  readonly measure: Measure;
  readonly sides: readonly Part[];
  /** What the rows of all sides must meet. */
  readonly whole?: Part;
}

const count: Measure = { aggregate: "count" };
const either = phrase(..."or,than,than for,than in,than among,than of,than with".split(","));
const by = alt(
  phrase(..."by,by their,in terms of,on,in,in their,with respect to,regarding,for".split(",")),
  phrase(":", ","),
);
const of = opt(phrase(..."of,for,between,in,among,from,across,within,:".split(",")));
/** "average salary of engineers", to be compared between two cities. */
const whole = opt(seq([phrase("of", "for"), someRows], (_, rows) => rows));
const compare = phrase("compare", "comparing", "comparison of");
const degree = phrase(..."higher,lower,greater,larger,smaller,bigger,more,less,better,worse".split(","));
const copula = phrase("is", "are", "was", "were");
const auxiliary = phrase("do", "does", "did");
const has = phrase("have", "has", "had");
const differ = phrase("differ", "vary", "differs", "varies");
const rowsWhere = seq([aRowNoun, phrase("where"), someFilters], (_, _where, filters) => filters);
/** "older": the adjective of "older than", with the column that it measures. */
const adjective = comparativeColumn(
  Object.fromEntries(
    Object.entries(COMPARATIVES).map(([text, meaning]) => [text.replace(/ than$/, ""), meaning]),
  ),
);

/** "compare average fare of men and women", "average salary in Berlin versus Oslo". */
const plain = alt<Contrast>(
  seq([compare, aStatistic, whole, of, someSides], (_, measure, rows, _of, sides) =>
    contrast(measure, sides, rows),
  ),
  seq([aStatistic, whole, of, contrasted], (measure, rows, _, sides) => contrast(measure, sides, rows)),
  seq([opt(compare), contrasted, opt(by), aStatistic], (_, sides, _by, measure) => contrast(measure, sides)),
  seq([compare, someSides, by, aStatistic], (_, sides, _by, measure) => contrast(measure, sides)),
  seq([phrase("number of", "count of", "how many"), contrasted], (_, sides) => contrast(count, sides)),
  seq([compare, phrase("number of", "count of"), someSides], (_, _count, sides) => contrast(count, sides)),
  // As a reading says it.
  seq(
    [
      compare,
      aStatistic,
      phrase("for"),
      listOf(rowsWhere, phrase("versus"), 10),
      opt(seq([phrase("among"), rowsWhere], (_, rows) => rows)),
    ],
    (_, measure, _for, sides, rows) =>
      sides.length > 1 ? { measure, sides, ...(rows && { whole: rows }) } : undefined,
  ),
);

/** "difference in average income between students and others", "ratio of men to women". */
const difference = alt<Contrast>(
  seq(
    [phrase("difference in", "difference of", "difference between"), aStatistic, whole, of, pair],
    (_, measure, rows, _of, sides) => contrast(measure, sides, rows),
  ),
  seq(
    [phrase("difference between"), aStatistic, of, aSide, phrase("and"), aStatistic, of, aSide],
    (_, measure, _of, left, _and, again, _again, right) =>
      isSame(measure, again) ? contrast(measure, [left, right]) : undefined,
  ),
  seq([phrase("difference between"), pair, by, aStatistic], (_, sides, _by, measure) =>
    contrast(measure, sides),
  ),
  seq(
    [phrase("ratio of", "ratio between"), aStatistic, whole, of, aSide, phrase("to", "and"), aSide],
    (_, measure, rows, _of, left, _to, right) => contrast(measure, [left, right], rows),
  ),
  seq([phrase("ratio of"), aSide, phrase("to"), aSide], (_, left, _to, right) =>
    contrast(count, [left, right]),
  ),
  seq([aSide, phrase("to"), aSide, phrase("ratio")], (left, _, right) => contrast(count, [left, right])),
  seq(
    [auxiliary, aStatistic, differ, opt(phrase("between", "for")), pair],
    (_, measure, _differ, _between, sides) => contrast(measure, sides),
  ),
);

/** "is the average fare higher for men or women", "do men have a higher average income than women". */
const degrees = alt<Contrast>(
  seq(
    [opt(copula), aStatistic, opt(copula), degree, aSide, either, aSide, opt(onAverage)],
    (_, measure, _is, _more, left, _or, right, average) =>
      contrast(averaged(measure, average), [left, right]),
  ),
  seq(
    [opt(auxiliary), aSide, has, degree, aStatistic, either, aSide, opt(onAverage)],
    (_, left, _has, _more, measure, _than, right, average) =>
      contrast(averaged(measure, average), [left, right]),
  ),
  seq(
    [auxiliary, aSide, phrase("or"), aSide, has, degree, aStatistic, opt(onAverage)],
    (_, left, _or, right, _has, _more, measure, average) =>
      contrast(averaged(measure, average), [left, right]),
  ),
  // "which city has the higher average price, A or B"
  seq(
    [
      alt<unknown>(
        who,
        seq([phrase("which", "what"), opt(aKey)], (_, key) => key ?? true),
      ),
      alt(has, copula),
      degree,
      opt(phrase(",", ":")),
      aStatistic,
      opt(onAverage),
      opt(phrase(",", ":")),
      aSide,
      phrase("or"),
      aSide,
    ],
    (_, _has, _more, _sign, measure, average, _comma, left, _or, right) =>
      contrast(averaged(measure, average), [left, right]),
  ),
  // "how much higher is the average fare of men than of women", "how much more do smokers pay than others"
  seq(
    [phrase("how much"), degree, copula, aStatistic, of, aSide, phrase("than"), aSide, opt(onAverage)],
    (_, _more, _is, measure, _of, left, _than, right, average) =>
      contrast(averaged(measure, average), [left, right]),
  ),
  seq(
    [phrase("how much"), degree, auxiliary, aSide, aNumericColumn, phrase("than"), aSide, opt(onAverage)],
    (_, _more, _do, left, column, _than, right, average) =>
      contrast(averaged({ column }, average), [left, right]),
  ),
  // "are men older than women on average"
  seq(
    [opt(copula), aSide, opt(copula), opt(onAverage), adjective, phrase("than"), aSide, opt(onAverage)],
    (_, left, _are, early, { column }, _than, right, late) =>
      contrast(averaged({ column }, early ?? late), [left, right]),
  ),
  seq(
    [phrase("how much"), adjective, copula, aSide, phrase("than"), aSide, opt(onAverage)],
    (_, { column }, _are, left, _than, right, average) =>
      contrast(averaged({ column }, average), [left, right]),
  ),
  // "are there more men than women", "how many more men than women are there"
  seq(
    [
      phrase(
        ..."are there more,are there fewer,were there more,were there fewer,how many more,how many fewer".split(
          ",",
        ),
      ),
      aSide,
      either,
      aSide,
      opt(phrase("are there", "were there")),
    ],
    (_, left, _than, right) => contrast(count, [left, right]),
  ),
);

/** A comparison of one number between groups that are told by conditions. */
export const aContrast: Parser<Contrast> = memo(alt(plain, difference, degrees));

/** What no other phrase makes anything of. */
export const anUnfinished: Parser<Part> = dearer(
  map(
    alt(compare, between, phrase("difference", "difference in", "difference between", "ratio", "ratio of")),
    () => ({ issue: problem("It does not say which number of which groups of rows it compares") }),
  ),
  20,
);

const keys = listOf(aKey, phrase("and", ",", ", and"));
const grouping = phrase(...GROUPING, "across", "between", "among", "across all", "over");

/** "compare average salary across departments": a number of each group. */
export const aSurvey: Parser<Part> = alt<Part>(
  seq([compare, aStatistic, grouping, keys], (_, measure, _by, groups) => surveyed(measure, groups)),
  seq([compare, keys, by, aStatistic], (_, groups, _by, measure) => surveyed(measure, groups)),
  seq(
    [
      phrase("how does", "how do", "how did", "does", "do", "did"),
      aStatistic,
      alt(differ, compare),
      grouping,
      keys,
    ],
    (_, measure, _differ, _by, groups) => surveyed(measure, groups),
  ),
);

function surveyed(measure: Measure, groups: readonly Key[]): Part {
  return { measures: [measure], keys: groups };
}

function averaged(measure: Measure, average: true | undefined): Measure {
  return average && measure.aggregate === undefined ? { ...measure, aggregate: "mean" } : measure;
}

/** Sides are told by the same columns, or each by one: "men and women in Berlin" are not men, and women in Berlin. */
function contrast(measure: Measure, sides: readonly Part[], rows?: Part): Contrast | undefined {
  const told = sides.map(({ where = [] }) => new Set(conditionsOf(where).map(({ column }) => column)));
  const [first = new Set<string>()] = told;
  const alike = told.every(
    (columns) => columns.size === first.size && [...columns].every((name) => first.has(name)),
  );
  const single = told.every(({ size }) => size === 1);
  if (sides.length < 2 || !(alike || single)) return undefined;
  return { measure, sides, ...(rows && { whole: rows }) };
}
