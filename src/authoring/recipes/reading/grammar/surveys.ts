import { GROUPING } from "../lexicon/orderings.ts";
import { alt, listOf, type Parser, phrase, seq } from "../parser.ts";
import { type Key, type Measure, type Part } from "../part.ts";
import { aKey } from "./keys.ts";
import { aStatistic } from "./sides.ts";
import { by, compare, differ } from "./contrast_words.ts";

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

export function averaged(measure: Measure, average: true | undefined): Measure {
  return average && measure.aggregate === undefined ? { ...measure, aggregate: "mean" } : measure;
}
