import { alt, opt, phrase, seq } from "../parser.ts";
import { isSame } from "../plain.ts";
import { who } from "./leaves.ts";
import type { Contrast } from "./contrast.ts";
import { aSide, aStatistic, onAverage } from "./sides.ts";
import {
  count,
  of,
  degree,
  copula,
  auxiliary,
  adjective,
  thatOf,
  order,
  earn,
  howMuch,
  isMore,
  contrast,
} from "./contrast_words.ts";
import { averaged } from "./surveys.ts";

/** "is the average bonus in Berlin higher than in Oslo", "does Berlin have more employees than Oslo". */
export const sentences = alt<Contrast>(
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
