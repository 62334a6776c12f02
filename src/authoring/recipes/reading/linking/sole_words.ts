import type { ColumnProfile, Profile } from "../../../../data/dataset.ts";
import { said } from "./asked_words.ts";
import type { ColumnLink } from "../column_costs.ts";
import { flagOf, isIdentifier, isYear } from "../column_facts.ts";
import { KINDS } from "../kinds.ts";
import { AGGREGATE_WORDS, AMOUNT_WORDS, EXTREME_WORDS } from "../lexicon/extremes.ts";
import { ARTICLES } from "../lexicon/talk.ts";
import { PERSON_KINDS, PERSON_NOUNS, QUALIFIERS } from "../lexicon/things.ts";
import { headersOf } from "../headers.ts";
import { sameNoun } from "../names.ts";
import { type Token, wordsOf } from "../tokens.ts";
import { isVocabulary } from "../vocabulary.ts";
import { isPlural, singularsOf } from "../words.ts";

/** What a name may end in that says in which measure something is given: "wine" is in wine_servings. Orders are not in order_value. */
const GIVEN: ReadonlySet<string> = new Set(
  `score rating level index content production produced output emission emissions concentration reading readings measurement measured
  quantity percent percentage pct`.split(/\s+/u),
);
/** The same of what is no thing but a substance, whatever its word may be elsewhere: the wines of a cellar can be counted. */
const CONSUMED: ReadonlySet<string> = new Set(
  "serving servings intake consumption consumed usage used use volume mass weight gram grams litres liters".split(
    " ",
  ),
);
/** Short ends that are units or their like, but for those that number things. */
const NUMBERING: ReadonlySet<string> = new Set(["id", "no", "nr", "yr", "pk", "ix"]);
/** What is of one thing by its nature, whether a header says of what or not: "price" is price_per_unit, and deaths are no rate. */
const OF_ONE: ReadonlySet<string> = new Set(["price", "rent", "fare", "wage"]);

/** Where a number is spoken of: before it, and behind it. */
const BEFORE: ReadonlySet<string> = new Set([
  ...Object.keys(AGGREGATE_WORDS),
  ...Object.keys(EXTREME_WORDS),
  ...Object.keys(AMOUNT_WORDS),
  ..."more less little much higher lower between against vs versus with of in trend distribution".split(" "),
]);
const JOINTS: ReadonlySet<string> = new Set(["and", "vs", "versus", "against", ","]);

/**
 * "the most wine" is of wine_servings, "pressure" of LF.PressureMB: what there is more or less of, and cannot be counted, is the one
 * column's in whose name it is, if the rest of that only says how it is given. Things that can be counted are another number than
 * what is told of them. All is said.
 */
export function addSoleWords(
  links: ColumnLink[][],
  tokens: readonly Token[],
  { columns, rows }: Profile,
  isFree: (at: number) => boolean,
): void {
  for (const [at, { kind, folded }] of tokens.entries()) {
    const isOpen = (links[at] ?? []).every(({ beside }) => beside);
    if (kind !== "word" || folded.length < 3 || !isOpen || !isFree(at) || isVocabulary(folded)) continue;
    const [only, ...others] = mentioning(columns, folded);
    if (only === undefined || others.length > 0) continue;
    if (isKindOf(only, folded) && isSortedBy(tokens, at)) {
      const notes = [`taking "${said(tokens, at, at + 1)}" for ${only.name}`];
      links[at] = [{ column: only, to: at + 1, cost: 0.6, notes }];
      continue;
    }
    const isMeasured = only.type === "number" && !flagOf(only) && !isYear(only) && !isIdentifier(only, rows);
    const isMeant =
      isPriceOfOne(only, folded) ||
      (!isPlural(folded) && isGiven(only, folded) && isNumberAt(tokens, at, links));
    if (!isMeasured || !isMeant) continue;
    const notes = [`taking "${said(tokens, at, at + 1)}" for ${only.name}`];
    links[at] = [{ column: only, to: at + 1, cost: 0.9, notes }];
  }
}

/** "aircraft" of aircraft_type: nobody tells apart one aircraft from another of its type, as people do with customers. */
function isKindOf({ name, type, distinct }: ColumnProfile, word: string): boolean {
  const [noun = "", kind = "", ...more] = wordsOf(name);
  return (
    type === "text" &&
    distinct > 1 &&
    sameNoun(noun, word) &&
    KIND_HEADS.has(kind) &&
    more.length === 0 &&
    (BY_TYPE.has(word) || !isThing(word)) &&
    !isMade(word)
  );
}

/** Machines of which each is one of many alike. */
const BY_TYPE: ReadonlySet<string> = new Set(["aircraft", "airplane", "plane"]);
const KIND_HEADS: ReadonlySet<string> = new Set(["type", "kind", "category", "class", "model"]);
/** What is there one by one, and is called by its own name: a product is no product_category. */
const ONE_BY_ONE: readonly string[] =
  `product item article store shop account order event brand project company loan room property
  building house home job task ticket payment contract transaction claim trip flight incident accident crime visit test policy
  call ride complaint sale purchase movie film song book game city region country department team`.split(
    /\s+/u,
  );

function isMade(word: string): boolean {
  return ONE_BY_ONE.some((noun) => sameNoun(noun, word));
}

/** "by aircraft", "the most used aircraft", "which aircraft": what rows are sorted by; how many there are is another question. */
function isSortedBy(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.folded ?? "";
  const most = /^(?:most|least)$/u.test(tokens[at - 2]?.folded ?? "");
  return SORTING.has(before) || (most && OFTEN.has(before));
}

const SORTING: ReadonlySet<string> = new Set("by which what commonest rarest".split(" "));
const OFTEN: ReadonlySet<string> = new Set("common used popular frequent prevalent".split(" "));

/** In one word or several, or in the letters of one. */
function mentioning(columns: readonly ColumnProfile[], word: string): readonly ColumnProfile[] {
  const { naming, spelling } = headersOf(columns);
  return [...new Set([...naming(word), ...(word.length > 3 ? spelling(word) : [])])];
}

function isGiven(column: ColumnProfile, word: string): boolean {
  const words = wordsOf(column.name);
  // What is at the end of a name, or in a long one, is named by it, or for some reason is not.
  const rest = words.slice(words.indexOf(word) + 1);
  if (!words.includes(word) || rest.length === 0 || words.length > LONGEST) return false;
  if (words.some((own) => QUALIFIERS.has(own) || NEGATIONS.has(own))) return false;
  if (rest.some((end) => CONSUMED.has(end))) return rest.every((end) => CONSUMED.has(end) || GIVEN.has(end));
  if (isThing(word)) return false;
  return rest.every((end) => GIVEN.has(end) || (/^[a-z]{1,2}$/u.test(end) && !NUMBERING.has(end)));
}

const LONGEST = 4;
const NEGATIONS: ReadonlySet<string> = new Set(["not", "no", "non", "without", "never"]);

function isPriceOfOne({ name }: ColumnProfile, word: string): boolean {
  const words = wordsOf(name);
  const at = words.findIndex((own) => sameNoun(own, word));
  return OF_ONE.has(words[at] ?? "") && words[at + 1] === "per";
}

/** What can be counted: of a movie_rating, "movie" says whose it is. */
function isThing(word: string): boolean {
  return [word, ...singularsOf(word)].some((form) => COUNTABLE.has(form));
}
const COUNTABLE: ReadonlySet<string> = new Set(
  [...PERSON_NOUNS, ...PERSON_KINDS, ...KINDS.flatMap(({ nouns }) => nouns)].flatMap((noun) => [
    noun,
    ...singularsOf(noun),
  ]),
);

function isNumberAt(tokens: readonly Token[], at: number, links: readonly ColumnLink[][]): boolean {
  const place = ARTICLES.has(tokens[at - 1]?.folded ?? "") ? at - 1 : at;
  if (place === 0) return true;
  const before = tokens[place - 1]?.folded ?? "";
  if (before === "of" && /^(?:number|count)$/u.test(tokens[place - 2]?.folded ?? "")) return false;
  if (BEFORE.has(before)) return true;
  // "wind and pressure"
  return (
    JOINTS.has(before) &&
    links.some((found) =>
      found.some(({ column, to, beside }) => to === place - 1 && !beside && column.type === "number"),
    )
  );
}
