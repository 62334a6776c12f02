import type { ColumnProfile, Profile } from "../../../../data/dataset.ts";
import { coreOf } from "../column_names.ts";
import { flagOf, isTicked } from "../column_facts.ts";
import { headersOf } from "../headers.ts";
import { EXTREME_WORDS } from "../lexicon/extremes.ts";
import { DEEDS } from "../lexicon/relations.ts";
import { PREPOSITIONS } from "../lexicon/things.ts";
import { sameNoun } from "../names.ts";
import { wordsOf } from "../tokens.ts";
import { HAPPENINGS, TOLD_OF } from "../wider.ts";
import { isPlural, stemOf, stemsOf } from "../words.ts";

/** Of more than so many different texts among all, each is one of its own, and they tell no things. */
const KINDS_AMONG = 0.9;

/**
 * Whether "how many neighborhoods" asks for the different values of analysis_neighborhood: a text that is one of something by the
 * last word of its name, and comes again. What is done in each row is counted by rows.
 */
export function isCountedByHead(column: ColumnProfile, noun: string, { columns, rows }: Profile): boolean {
  const { name, type, distinct, missing, top = [] } = column;
  const words = wordsOf(name);
  const head = coreOf(name).at(-1) ?? "";
  const present = rows - missing;
  return (
    type === "text" &&
    distinct > 1 &&
    distinct <= present * KINDS_AMONG &&
    isPlural(noun) &&
    sameNoun(head, noun) &&
    !isPlural(head) &&
    !isDone(head) &&
    // "Type of bear" has types, "Last Eruption" only one each, and "Income/Expense" tells which rows are expenses.
    !words.some((word) => PREPOSITIONS.has(word) || isChosen(word)) &&
    !top.some(({ value }) => wordsOf(String(value)).some((word) => sameNoun(word, noun))) &&
    flagOf(column) === undefined &&
    !isTicked(column) &&
    headersOf(columns)
      .naming(noun)
      .every((other) => other.type === "text" && sameNoun(coreOf(other.name).at(-1) ?? "", noun))
  );
}

/** Words for one of several that each row has. */
const CHOSEN: ReadonlySet<string> = new Set(
  "first last next previous latest earliest final best worst winning losing main favorite favourite other".split(
    " ",
  ),
);

function isChosen(word: string): boolean {
  return CHOSEN.has(word) || word.endsWith("ed") || Object.hasOwn(EXTREME_WORDS, word);
}

function isDone(noun: string): boolean {
  const stem = stemOf(noun);
  return HAPPENINGS.has(stem) || TOLD_OF.has(stem) || DEED_NOUNS.has(stem) || WRITTEN.has(stem);
}
const DEED_NOUNS: ReadonlySet<string> = new Set(
  DEEDS.filter(({ kind }) => kind !== "made" && kind !== "begun")
    .flatMap(({ nouns }) => nouns)
    .map(stemOf),
);
/** What is written or done of each row, besides. */
const WRITTEN = stemsOf(
  `comment note remark narrative summary feedback memo detail description answer response reply text payment referral appointment
  inspection violation claim refund return transfer treatment procedure visit test result outcome`,
);
