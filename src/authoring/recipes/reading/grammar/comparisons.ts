import type { ColumnProfile } from "../../../../data/dataset.ts";
import { alt, dearer, listOf, map, memo, opt, type Parser, phrase, seq } from "../parser.ts";
import { type Part, problem } from "../part.ts";
import { isSame, isSingle } from "../plain.ts";
import { flagOf } from "../column_facts.ts";
import { aKey } from "./keys.ts";
import { aNumericColumn, who } from "./leaves.ts";
import type { Contrast } from "./contrast.ts";
import { aLasting } from "./longer.ts";
import { aPaying } from "./paying.ts";
import { aRising, atTwoTimes } from "./rises.ts";
import { aSide, aStatistic, between, contrasted, onAverage, pair, someSides } from "./sides.ts";
import { aSurplus } from "./surplus.ts";
import {
  count,
  either,
  by,
  of,
  whole,
  compare,
  degree,
  copula,
  auxiliary,
  has,
  differ,
  rowsWhere,
  adjective,
  contrast,
} from "./contrast_words.ts";
import { sentences } from "./contrast_sentences.ts";
import { crowds, choices } from "./crowds.ts";
import { averaged } from "./surveys.ts";

/** "compare average fare of men and women", "average salary in Berlin versus Oslo". */
const plain = alt<Contrast>(
  seq([compare, aStatistic, whole, of, someSides], (_, measure, rows, _of, sides) =>
    contrast(measure, sides, rows),
  ),
  seq([aStatistic, whole, of, contrasted], (measure, rows, _, sides) => contrast(measure, sides, rows)),
  seq([opt(compare), contrasted, opt(by), aStatistic], (_, sides, _by, measure) => contrast(measure, sides)),
  seq([compare, someSides, opt(by), aStatistic], (_, sides, _by, measure) => contrast(measure, sides)),
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

const restOf = phrase(
  ..."the rest,rest,the others,others,all others,all the others,the other ones,all other rows".split(","),
  ..."everyone else,everybody else,everything else,anyone else,all the rest".split(","),
  ..."not,those not,those who are not,those that are not,those who were not,those that were not".split(","),
  ..."those who did not,those that did not,those who do not,those that do not,the ones that did not".split(
    ",",
  ),
);

const without = phrase("those without", "ones without", "the ones without", "without");

const WITH: ReadonlySet<string> = new Set(["with", "have", "has", "having", "had"]);

/** "compared to the rest", "compared to those without": all rows that are not on the first side. */
const againstRest: Parser<Contrast> = (input, at) =>
  seq(
    [
      aStatistic,
      whole,
      of,
      aSide,
      between,
      alt(
        map(restOf, () => "rest" as const),
        map(without, () => "without" as const),
      ),
    ],
    (measure, rows, _of, side, _between, rest) => {
      const having = input.tokens.slice(at).some(({ folded }) => WITH.has(folded));
      const other =
        rest === "without" && !having ? undefined : restBeside(side, input.dataset.profile.columns);
      return other && contrast(measure, [side, other], rows);
    },
  )(input, at);

/** What a single condition leaves out: of a column that says yes or no, the other of the two. */
function restBeside({ where = [] }: Part, columns: readonly ColumnProfile[]): Part | undefined {
  const [only, ...others] = where.filter(isSingle);
  if (only === undefined || others.length > 0 || where.length > 1 || only.op !== "=" || only.part)
    return undefined;
  const column = columns.find(({ name }) => name === only.column);
  const flag = column && flagOf(column);
  if (flag) return { where: [{ ...only, value: only.value === flag.yes ? flag.no : flag.yes }] };
  return column?.type === "text" ? { where: [{ ...only, op: "!=" }] } : undefined;
}

/** "difference in average income between students and others", "ratio of men to women". */
const difference = alt<Contrast>(
  seq(
    [
      phrase("difference in", "difference of", "difference between", "gap in", "gap between"),
      aStatistic,
      whole,
      of,
      pair,
    ],
    (_, measure, rows, _of, sides) => contrast(measure, sides, rows),
  ),
  seq(
    [phrase("difference between"), aStatistic, of, aSide, phrase("and"), aStatistic, of, aSide],
    (_, measure, _of, left, _and, again, _again, right) =>
      isSame(measure, again) ? contrast(measure, [left, right]) : undefined,
  ),
  // "highest salary difference" is another thing.
  seq([aStatistic, phrase("difference", "gap"), of, pair], (measure, _, _of, sides) =>
    measure.aggregate === "max" || measure.aggregate === "min" ? undefined : contrast(measure, sides),
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
  // "was it warmer in 2017 than in 2016", "is it colder in Oslo or Rome"
  seq(
    [
      phrase("is it", "was it", "does it get", "did it get"),
      adjective,
      opt(phrase("in", "on", "at", "during")),
      aSide,
      either,
      aSide,
      opt(onAverage),
    ],
    (_, { column }, _in, left, _than, right, average) =>
      contrast(averaged({ column }, average), [left, right]),
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
export const aContrast: Parser<Contrast> = memo(
  alt(
    map(plain, (said): Contrast => ({ ...said, laid: true })),
    againstRest,
    difference,
    degrees,
    sentences,
    crowds,
    choices,
    aRising,
    aPaying,
    aSurplus,
    atTwoTimes,
    aLasting,
  ),
);

/** What no other phrase makes anything of. */
export const anUnfinished: Parser<Part> = dearer(
  map(
    alt(compare, between, phrase("difference", "difference in", "difference between", "ratio", "ratio of")),
    () => ({ issue: problem("It does not say which number of which groups of rows it compares") }),
  ),
  20,
);
