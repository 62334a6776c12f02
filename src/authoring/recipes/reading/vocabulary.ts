import * as lexicon from "./lexicon.ts";

/** Whether a word has a meaning of its own in questions, so that it is a name or a value only when quoted. */
export function isVocabulary(word: string): boolean {
  return VOCABULARY.has(word);
}

const VOCABULARY: ReadonlySet<string> = new Set(
  [
    lexicon.AGGREGATE_WORDS,
    lexicon.EXTREME_WORDS,
    lexicon.AMOUNT_WORDS,
    lexicon.LATEST_WORDS,
    withoutDeeds(lexicon.DEGREES),
    lexicon.COMPARATIVES,
    lexicon.COMPARISONS,
    lexicon.COMPARISONS_AFTER,
    lexicon.TIME_COMPARISONS,
    lexicon.ORDERINGS,
    lexicon.KEY_ORDERINGS,
    lexicon.TIME_ORDERINGS,
    lexicon.NUMBER_WORDS,
    lexicon.MULTIPLIERS,
  ]
    .flatMap(Object.keys)
    .concat(
      lexicon.GROUPING,
      lexicon.MISSING_WORDS,
      lexicon.PRESENT_WORDS,
      lexicon.OPENINGS,
      lexicon.RECIPE_WORDS,
    )
    .concat([
      "how many",
      "number of",
      "count of",
      "or not no without excluding except between to on as if when with which who what same",
    ])
    .flatMap((phrase) => phrase.split(" "))
    .concat(...lexicon.GLUE),
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
