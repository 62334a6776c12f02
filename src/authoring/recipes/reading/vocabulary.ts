import {
  COMPARISONS,
  COMPARISONS_AFTER,
  MISSING_WORDS,
  PRESENT_WORDS,
  TIME_COMPARISONS,
} from "./lexicon/comparisons.ts";
import { COMPARATIVES, DEGREES } from "./lexicon/degrees.ts";
import { AGGREGATE_WORDS, AMOUNT_WORDS, EXTREME_WORDS, LATEST_WORDS } from "./lexicon/extremes.ts";
import { MULTIPLIERS, NUMBER_WORDS } from "./lexicon/numbers.ts";
import { GROUPING, KEY_ORDERINGS, ORDERINGS, TIME_ORDERINGS } from "./lexicon/orderings.ts";
import { GLUE, OPENINGS } from "./lexicon/talk.ts";
import { RECIPE_WORDS } from "./lexicon/things.ts";

/** Whether a word has a meaning of its own in questions, so that it is a name or a value only when quoted. */
export function isVocabulary(word: string): boolean {
  return VOCABULARY.has(word);
}

const VOCABULARY: ReadonlySet<string> = new Set(
  [
    AGGREGATE_WORDS,
    EXTREME_WORDS,
    AMOUNT_WORDS,
    LATEST_WORDS,
    withoutDeeds(DEGREES),
    COMPARATIVES,
    COMPARISONS,
    COMPARISONS_AFTER,
    TIME_COMPARISONS,
    ORDERINGS,
    KEY_ORDERINGS,
    TIME_ORDERINGS,
    NUMBER_WORDS,
    MULTIPLIERS,
  ]
    .flatMap(Object.keys)
    .concat(GROUPING, MISSING_WORDS, PRESENT_WORDS, OPENINGS, RECIPE_WORDS)
    .concat([
      "how many",
      "number of",
      "count of",
      "or not no without excluding except between to on as if when with which who what same",
    ])
    .flatMap((phrase) => phrase.split(" "))
    .concat(...GLUE),
);

/** "paid" and "rated" mean something only behind "best": by themselves they may be values, or flags. */
function withoutDeeds(degrees: object): object {
  return Object.fromEntries(
    Object.keys(degrees).map((text) => [
      /^most expensive|^least expensive/.test(text) ? text : text.split(" ")[0],
      true,
    ]),
  );
}
