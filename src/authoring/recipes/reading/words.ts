import { stemmer } from "stemmer";
import { ABBREVIATIONS } from "./lexicon/abbreviations.ts";

/** A word, with what its forms have in common. */
export interface Word {
  readonly text: string;
  readonly stem: string;
  /** The stem of what it abbreviates, or its own. */
  readonly long: string;
}

const IRREGULAR: Readonly<Record<string, string>> = {
  people: "person",
  children: "child",
  men: "man",
  women: "woman",
  mice: "mouse",
  feet: "foot",
  teeth: "tooth",
};

export function toWord(text: string): Word {
  return { text, stem: stemOf(text), long: stemOf(longOf(text)) };
}

/** What a word abbreviates, or itself. */
export function longOf(word: string): string {
  return Object.hasOwn(ABBREVIATIONS, word) ? (ABBREVIATIONS[word] ?? word) : word;
}

export function stemOf(word: string): string {
  const known = STEMS.get(word);
  if (known !== undefined) return known;
  // A rating is no rate.
  const stem = /^ratings?$/.test(word) ? "rating" : stemmer(irregular(word) ?? word);
  // Names of columns and words of questions come again and again; a process that stays must not grow for it.
  if (STEMS.size >= MOST_STEMS) STEMS.clear();
  STEMS.set(word, stem);
  return stem;
}

const STEMS = new Map<string, string>();
const MOST_STEMS = 20_000;

/** Whether two words are forms of one word, or one abbreviates the other: 0, a small cost, or no match. */
export function likeness(left: Word, right: Word): number | undefined {
  if (left.text === right.text) return 0;
  if (left.text === `${right.text}es` || right.text === `${left.text}es`) return 0.1;
  if (left.stem === right.stem) return areOneThing(left.text, right.text) ? 0.1 : undefined;
  return left.long === right.long ? 0.3 : undefined;
}

/** Who does something, or is given to it, is not what is done: neither are alcoholics alcohol, nor is a publisher what was published. */
function areOneThing(left: string, right: string): boolean {
  return DOER.test(left) === DOER.test(right) || uninflected(left) === uninflected(right);
}

const DOER = /^\p{L}{4,}(?:ers?|ors?|ists?|isms?|ians?|ics)$/u;

function uninflected(word: string): string {
  return word
    .replace(/(?:ies|y)$/u, "i")
    .replace(/(?:s|e?d|ing)$/u, "")
    .replace(/(\p{L})\1$/u, "$1");
}

/** The singular forms a plural may have, the likeliest first. */
export function singularsOf(phrase: string): string[] {
  const singular = irregular(phrase);
  if (singular !== undefined) return [singular];
  if (!/[^s]s$/.test(phrase)) return [];
  return [
    phrase.slice(0, -1),
    ...(phrase.endsWith("ies") ? [`${phrase.slice(0, -3)}y`] : []),
    ...(phrase.endsWith("es") ? [phrase.slice(0, -2)] : []),
  ];
}

/** The singular of "men", and of what ends in it: "salespeople", "firemen". */
function irregular(word: string): string | undefined {
  if (Object.hasOwn(IRREGULAR, word)) return IRREGULAR[word];
  const [, begin, end = ""] = /^(\p{L}{3,})(people|men|women)$/u.exec(word) ?? [];
  return begin === undefined || NO_PLURALS.has(word) ? undefined : `${begin}${IRREGULAR[end]}`;
}
const NO_PLURALS: ReadonlySet<string> = new Set(["specimen", "regimen", "abdomen", "acumen", "ramen"]);

/** The nouns that an adjective in -y may come from: "rainy", "foggy". */
export function nounsOf(adjective: string): string[] {
  const [, stem = ""] = /^(\p{L}{3,})y$/u.exec(adjective) ?? [];
  if (stem === "") return [];
  return /(.)\1$/.test(stem) ? [stem, stem.slice(0, -1)] : [stem, `${stem}e`];
}

export function isPlural(word: string): boolean {
  return (
    irregular(word) !== undefined || (/[^s]s$/.test(word) && !/(?:ous|us|is|species|series)$/.test(word))
  );
}

/** The stems of words with spaces between them. */
export function stemsOf(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/).filter(Boolean).map(stemOf));
}
