import type { ColumnProfile } from "../../../../data/dataset.ts";
import { COMPARATIVES, MEASURING_VERBS } from "../lexicon/degrees.ts";
import { GROUPING } from "../lexicon/orderings.ts";
import { alt, dearer, listOf, map, memo, opt, type Parser, phrase, seq } from "../parser.ts";
import { type Key, type Measure, type Part, problem } from "../part.ts";
import { conditionsOf, isSame, isSingle } from "../plain.ts";
import { addsUp } from "../amounts.ts";
import { flagOf } from "../column_facts.ts";
import { aKey } from "./keys.ts";
import { aNumericColumn, aRowNoun, lightVerb, who } from "./leaves.ts";
import type { Contrast } from "./contrast.ts";
import { aLasting } from "./longer.ts";
import { comparativeColumn } from "./nouns.ts";
import { anOwnComparative } from "./own_degrees.ts";
import { someFilters } from "./predicates.ts";
import { aPaying } from "./paying.ts";
import { aRising, atTwoTimes } from "./rises.ts";
import { someRows } from "./rows.ts";
import { aSide, aStatistic, between, contrasted, onAverage, pair, someSides } from "./sides.ts";
import { aSurplus } from "./surplus.ts";
import { verbColumn } from "./verbs.ts";

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
export const adjective = alt<{ readonly column: ColumnProfile }>(
  comparativeColumn(
    Object.fromEntries(
      Object.entries(COMPARATIVES).map(([text, meaning]) => [text.replace(/ than$/, ""), meaning]),
    ),
  ),
  anOwnComparative,
);

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

const thatOf = opt(phrase("that", "that of", "the one"));
const order = alt(degree, phrase("greater", "more"));
/** "women earn", "are paid": the column that the verb has the number of. */
const earn = alt<Measure>(
  map(comparativeColumn(MEASURING_VERBS), ({ column }) => ({ column })),
  map(verbColumn, (column) => ({ column })),
);
const howMuch = phrase("how much", "how many times");
const isMore = phrase(..."more,less,higher,lower,better,worse".split(","));

/** "is the average bonus in Berlin higher than in Oslo", "does Berlin have more employees than Oslo". */
const sentences = alt<Contrast>(
  seq(
    [opt(copula), aStatistic, of, aSide, opt(copula), order, phrase("than"), thatOf, aSide],
    (_, measure, _of, left, _is, _more, _than, _that, right) => contrast(measure, [left, right]),
  ),
  seq(
    [opt(copula), aStatistic, of, aSide, opt(copula), order, phrase("than"), aStatistic, of, aSide],
    (_, measure, _of, left, _is, _more, _than, again, _again, right) =>
      isSame(measure, again) ? contrast(measure, [left, right]) : undefined,
  ),
  // "average salary in Berlin minus average salary in Oslo", "average salary of men divided by that of women"
  seq(
    [
      aStatistic,
      of,
      aSide,
      phrase("minus", "-", "divided by", "/", "versus", "vs", "compared to", "compared with"),
      aStatistic,
      of,
      aSide,
    ],
    (measure, _of, left, _minus, again, _again, right) =>
      isSame(measure, again) ? contrast(measure, [left, right]) : undefined,
  ),
  seq(
    [
      phrase("how does", "how do", "how did"),
      aStatistic,
      of,
      aSide,
      phrase("compare to", "compare with", "compare to that of", "compare with that of", "differ from"),
      opt(phrase("that", "that of")),
      aSide,
    ],
    (_, measure, _of, left, _compare, _that, right) => contrast(measure, [left, right]),
  ),
  seq(
    [
      phrase("how much"),
      degree,
      copula,
      aStatistic,
      of,
      aSide,
      phrase("compared to", "compared with"),
      aSide,
    ],
    (_, _more, _is, measure, _of, left, _than, right) => contrast(measure, [left, right]),
  ),
  // "which is larger: number of men or number of women"
  seq(
    [
      phrase("which is", "what is"),
      degree,
      opt(phrase(":", ",")),
      phrase("number of", "count of"),
      aSide,
      phrase("or"),
      opt(phrase("number of", "count of")),
      aSide,
    ],
    (_, _more, _sign, _number, left, _or, _again, right) => contrast(count, [left, right]),
  ),
  // "do women earn more than men on average", "are women paid more than men", "who earns more, men or women"
  seq(
    [
      opt(alt(auxiliary, copula)),
      aSide,
      opt(onAverage),
      earn,
      opt(onAverage),
      isMore,
      opt(onAverage),
      phrase("than"),
      aSide,
      opt(onAverage),
    ],
    (_, left, first, measure, second, _more, third, _than, right, last) =>
      contrast(averaged(measure, first ?? second ?? third ?? last), [left, right]),
  ),
  // "how many times more does A spend than B", "how much does A spend more than B"
  seq(
    [howMuch, isMore, auxiliary, aSide, earn, phrase("than"), aSide, opt(onAverage)],
    (_, _more, _do, left, measure, _than, right, average) =>
      contrast(averaged(measure, average), [left, right]),
  ),
  seq(
    [howMuch, auxiliary, aSide, earn, isMore, phrase("than"), aSide, opt(onAverage)],
    (_, _do, left, measure, _more, _than, right, average) =>
      contrast(averaged(measure, average), [left, right]),
  ),
  seq(
    [
      phrase("how many times as much"),
      auxiliary,
      aSide,
      earn,
      phrase("as", "than", "compared to"),
      aSide,
      opt(onAverage),
    ],
    (_, _do, left, measure, _as, right, average) => contrast(averaged(measure, average), [left, right]),
  ),
  seq(
    [opt(alt(auxiliary, copula)), aSide, phrase("or"), aSide, earn, isMore, opt(onAverage)],
    (_, left, _or, right, measure, _more, average) => contrast(averaged(measure, average), [left, right]),
  ),
  seq(
    [
      alt<unknown>(who, phrase("who", "which", "what")),
      opt(copula),
      earn,
      isMore,
      opt(onAverage),
      opt(phrase(",", ":")),
      aSide,
      phrase("or"),
      aSide,
      opt(onAverage),
    ],
    (_, _is, measure, _more, average, _sign, left, _or, right, late) =>
      contrast(averaged(measure, average ?? late), [left, right]),
  ),
  seq(
    [
      alt<unknown>(who, phrase("who", "which", "what")),
      copula,
      opt(onAverage),
      adjective,
      opt(onAverage),
      opt(phrase(",", ":")),
      aSide,
      phrase("or"),
      aSide,
      opt(onAverage),
    ],
    (_, _is, first, { column }, second, _sign, left, _or, right, third) =>
      contrast(averaged({ column }, first ?? second ?? third), [left, right]),
  ),
);

const moreRows = phrase("more", "fewer", "less");
/** What is counted on both sides: "employees", "women". */
const rowNoun: Parser<Part> = alt(
  map(aRowNoun, (rows): Part => ({ rows })),
  map(someRows, (part) => (part.where ? part : undefined)),
);
const place = opt(phrase("work in", "live in"));

/** "are there more dogs than cats", "does Berlin have more employees than Oslo": how many rows each side has. */
const crowds = alt<Contrast>(
  seq(
    [opt(auxiliary), aSide, has, moreRows, rowNoun, phrase("than"), opt(auxiliary), aSide, opt(has)],
    (_, left, _has, _more, noun, _than, _do, right) => counted(noun, left, right),
  ),
  seq(
    [
      alt(
        phrase("how many more", "how many fewer"),
        seq([opt(alt(phrase("are there", "were there"), copula, auxiliary)), moreRows], () => true as const),
      ),
      rowNoun,
      opt(alt(phrase("are there", "were there"), copula, has, lightVerb, place)),
      aSide,
      phrase("than"),
      aSide,
    ],
    (_, noun, _are, left, _than, right) => counted(noun, left, right),
  ),
  // "how many more cats are there than dogs"
  seq(
    [
      phrase("how many more", "how many fewer"),
      aSide,
      phrase("are there", "were there"),
      phrase("than"),
      aSide,
    ],
    (_, left, _are, _than, right) => contrast(count, [left, right]),
  ),
  // "which city has more employees, Oslo or Berlin"
  seq(
    [
      phrase("which", "what"),
      opt(aKey),
      has,
      moreRows,
      rowNoun,
      opt(phrase(",", ":")),
      aSide,
      phrase("or"),
      aSide,
    ],
    (_, _key, _has, _more, noun, _sign, left, _or, right) => counted(noun, left, right),
  ),
  // "do more women than men work in Oslo"
  seq([alt(copula, auxiliary), moreRows, aSide, phrase("than"), aSide], (_, _more, left, _than, right) =>
    contrast(count, [left, right]),
  ),
);

function counted(noun: Part, left: Part, right: Part): Contrast | undefined {
  return contrast(count, [left, right], noun);
}

/** "more passengers": of all its rows together. */
const amountOf: Parser<Measure> = seq([moreRows, aNumericColumn], (_, column) =>
  addsUp(column) ? { aggregate: "sum", column } : undefined,
);
const one = seq(
  [phrase("which", "who", "which one", "which of them", "which of the two"), opt(phrase("is it"))],
  () => true as const,
);

/** "does Berlin have more visitors than Oslo", "Berlin or Oslo, which has the higher average fare". */
const choices = alt<Contrast>(
  seq([opt(auxiliary), aSide, has, amountOf, phrase("than"), aSide], (_, left, _has, measure, _than, right) =>
    contrast(measure, [left, right]),
  ),
  seq(
    [phrase("which", "what"), opt(aKey), has, amountOf, opt(phrase(",", ":")), aSide, phrase("or"), aSide],
    (_, _key, _has, measure, _sign, left, _or, right) => contrast(measure, [left, right]),
  ),
  seq(
    [
      aSide,
      phrase("or"),
      aSide,
      opt(phrase(",", ":", "-")),
      one,
      has,
      alt(
        amountOf,
        seq([degree, aStatistic], (_, measure) => (measure.aggregate ? measure : undefined)),
        map(
          seq([moreRows, rowNoun], (_, noun) => noun),
          ({ where }) => (where ? undefined : count),
        ),
      ),
    ],
    (left, _or, right, _sign, _which, _has, measure) => contrast(measure, [left, right]),
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
