import type { Profile } from "../../../data/dataset.ts";
import type { Query } from "../query.ts";
import { isAlmostUnique, isUnique } from "./column_facts.ts";
import { standsForRows } from "./facts.ts";
import { flagWordAt } from "./grammar/flag_words.ts";
import { aWinner } from "./grammar/winners.ts";
import { AMOUNTS } from "./grammar/tallies.ts";
import type { Input } from "./input.ts";
import { EXTREME_WORDS } from "./lexicon/extremes.ts";
import { DEGREES } from "./lexicon/degrees.ts";
import { OUT_OF_REACH, PERSON_NOUNS } from "./lexicon/things.ts";
import { TIME_WORDS } from "./lexicon/times.ts";
import { UNIT_WORDS } from "./lexicon/units.ts";
import { conditionsOf } from "./plain.ts";
import { isDated } from "./own_nouns.ts";
import { isMeasured, isTold, mayBe, NEUTRAL } from "./row_evidence.ts";
import { isDoneByFile, isOfAnyRow, isPersonOfRow } from "./row_words.ts";
import { foldedName } from "./names.ts";
import { wordsOf } from "./tokens.ts";
import { isVocabulary } from "./vocabulary.ts";
import { isPlural, stemOf } from "./words.ts";

/** A noun of a question that nothing but the rows can be meant by, and whether the file or its columns have the word, too. */
export interface Adopted {
  readonly word: string;
  readonly told: boolean;
  /** Whether it is a word for the rows of any table. */
  readonly any?: true;
}

/**
 * The one noun of a question that neither the table nor the language of questions knows, if it may name the rows: where the table
 * does not say itself what they are, and the noun is none for what it has amounts of, nor for some of the rows.
 */
export function strangeNoun(input: Input): Adopted | undefined {
  const found = input.tokens.flatMap(({ folded: word }, at) => (isStrange(input, at) ? [{ at, word }] : []));
  const [first, ...others] = found;
  if (first === undefined || others.some(({ word }) => stemOf(word) !== stemOf(first.word))) return undefined;
  const { word, at } = first;
  const { facts, dataset } = input;
  if (isMeasured(word, dataset.profile)) return undefined;
  if (isOfAnyRow(word, facts, dataset)) return { word, told: true, any: true };
  if (isPersonOfRow(word, facts, dataset) || isDoneByFile(word, facts, dataset)) return { word, told: true };
  if (isTold(word, facts, dataset.name, dataset.profile)) return { word, told: true };
  if (isDated(word, dataset.profile) && !facts.persons && !facts.unlike.has(stemOf(word)))
    return { word, told: true };
  const asked = WHICH.has(input.tokens[at - 1]?.folded ?? "") && !isPlural(word);
  // "failed engines" are hardly the launches that failed.
  if (asked || flagWordAt(input, at - 1) || !mayBe(word, facts, dataset)) return undefined;
  return { word, told: (facts.persons && NEUTRAL.has(stemOf(word))) || OF_ANY.has(stemOf(word)) };
}
/** What any row may be called that tells of something seen, measured or written down. */
const OF_ANY: ReadonlySet<string> = new Set(
  "reading measurement sample sighting instance report listing posting".split(" ").map(stemOf),
);
const WHICH: ReadonlySet<string> = new Set(["which", "what"]);

function isStrange(input: Input, at: number): boolean {
  const token = input.tokens[at];
  if (token?.kind !== "word" || standsForRows(input.facts, token.folded)) return false;
  const { folded, text } = token;
  if (!/^\p{Ll}{3,}$/u.test(at === 0 ? text.toLowerCase() : text)) return false;
  const [before = "", after = ""] = [input.tokens[at - 1]?.folded, input.tokens[at + 1]?.folded];
  // "podiums did Vettel win" are what he won; and a "tornader" is a slip.
  if (/^(?:did|does|do)$/.test(after) || input.facts.cut.some((begun) => folded.startsWith(begun)))
    return false;
  if (!isPlural(folded) && !isExtreme(before) && !WHICH.has(before)) return false;
  if (isVocabulary(folded) || OUT_OF_REACH.has(folded) || TIME_WORDS.has(folded)) return false;
  if (
    (PERSON_NOUNS.includes(folded) && !isPersonOfRow(folded, input.facts, input.dataset)) ||
    isAmount(folded)
  )
    return false;
  if (flagWordAt(input, at) || aWinner(input, at).length > 0) return false;
  return !isMeant(input, at);
}

function isAmount(word: string): boolean {
  return AMOUNTS.has(stemOf(word)) || Object.hasOwn(UNIT_WORDS, word) || TIMES_OF_DAY.has(stemOf(word));
}
const TIMES_OF_DAY: ReadonlySet<string> = new Set(
  "morning noon afternoon evening night weekday weekend season decade century period time"
    .split(" ")
    .map(stemOf),
);

/** Whether a name or a value goes over the word. */
function isMeant(input: Input, at: number): boolean {
  return input.tokens
    .slice(0, at + 1)
    .some((_, from) =>
      [...input.columnsAt(from), ...input.valuesAt(from)].some(
        ({ to, cost }) => to > at && (from < at || cost < 1),
      ),
    );
}

function isExtreme(word: string): boolean {
  return Object.hasOwn(EXTREME_WORDS, word) || Object.hasOwn(DEGREES, word);
}

/**
 * Whether a query asks of rows in a way that a noun for them may be taken: rows that are shown tell themselves what they are; how
 * many there are, and their averages, are right only of such things as the file or a column says that they are.
 */
export function isSafe(
  { recipe, params }: Query,
  { told, any }: Adopted,
  { columns, rows }: Profile,
): boolean {
  const { filters } = params;
  const own = new Set(
    columns
      .filter((column) => isUnique(column, rows) || isAlmostUnique(column, rows))
      .map(({ name }) => name),
  );
  const keys = "keys" in params ? params.keys : [];
  const single =
    conditionsOf(filters).some(({ column, op }) => op === "=" && own.has(column)) ||
    keys.some((key) => typeof key === "string" && own.has(key));
  if (recipe === "top_rows")
    return !single && (filters.length > 0 || params.by !== null) && !isNamedTwice(params.by, columns);
  const counts =
    recipe === "count_rows" ||
    !("column" in params || "measures" in params) ||
    ("column" in params && params.column === null) ||
    ("measures" in params && params.measures.some(({ column }) => column === null));
  const narrowed =
    filters.length > 0 || keys.length > 0 || recipe === "share_of_rows" || recipe === "trend_over_time";
  return told && (!counts || ((narrowed || any === true) && !single));
}

/** "teams by players": where names of players have a column, `role_player` is hardly what is asked for. */
function isNamedTwice(by: unknown, columns: Profile["columns"]): boolean {
  return (
    typeof by === "string" &&
    columns.some(({ name, type }) => type === "text" && name !== by && wordsOf(by).includes(foldedName(name)))
  );
}
