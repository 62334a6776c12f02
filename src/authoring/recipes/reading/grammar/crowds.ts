import { alt, map, opt, type Parser, phrase, seq } from "../parser.ts";
import { type Measure, type Part } from "../part.ts";
import { addsUp } from "../amounts.ts";
import { aKey } from "./keys.ts";
import { aNumericColumn, aRowNoun, lightVerb } from "./leaves.ts";
import type { Contrast } from "./contrast.ts";
import { someRows } from "./rows.ts";
import { aSide, aStatistic } from "./sides.ts";
import { count, degree, copula, auxiliary, has, contrast } from "./contrast_words.ts";

const moreRows = phrase("more", "fewer", "less");

/** What is counted on both sides: "employees", "women". */
const rowNoun: Parser<Part> = alt(
  map(aRowNoun, (rows): Part => ({ rows })),
  map(someRows, (part) => (part.where ? part : undefined)),
);

const place = opt(phrase("work in", "live in"));

/** "are there more dogs than cats", "does Berlin have more employees than Oslo": how many rows each side has. */
export const crowds = alt<Contrast>(
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

export const one = seq(
  [phrase("which", "who", "which one", "which of them", "which of the two"), opt(phrase("is it"))],
  () => true as const,
);

/** "does Berlin have more visitors than Oslo", "Berlin or Oslo, which has the higher average fare". */
export const choices = alt<Contrast>(
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
