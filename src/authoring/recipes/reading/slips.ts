import { distance } from "fastest-levenshtein";
import type { Token } from "./tokens.ts";
import { isVocabulary } from "./vocabulary.ts";

/** The words of the language of questions in which a slip of the fingers is forgiven: long, and like no common noun. */
const FORGIVEN: readonly string[] =
  `average averages median minimum maximum standard deviation variance highest largest greatest biggest lowest smallest
  greater higher larger bigger exceeding descending ascending alphabetical number distinct between percentage proportion
  correlation correlated different percent duplicate duplicates missing longest shortest heaviest lightest oldest youngest
  cheapest fastest slowest earliest constant difference expensive popular busiest frequent frequently related relationship
  compare compared comparison grouped altogether together overall without`.split(/\s+/);
/** Short ones, of which only two letters may have changed places. */
const SWAPPED: readonly string[] = (
  "total count year month week quarter weekday common latest newest recent lowest which what where with have than more many most " +
  "that from over under above below sorted tallest"
).split(" ");
/** What fingers make of the shortest words, that are no words themselves. */
const MISTYPED: ReadonlyMap<string, string> = new Map([
  ["teh", "the"],
  ["hte", "the"],
  ["adn", "and"],
  ["wich", "which"],
  ["whch", "which"],
  ["wihch", "which"],
  ["hwo", "how"],
  ["hw", "how"],
  ["wat", "what"],
  ["wht", "what"],
  ["mny", "many"],
  ["btwn", "between"],
  ["thier", "their"],
  ["frm", "from"],
  ["wth", "with"],
]);
/** Other words that look like slips. */
const OWN_WORDS: ReadonlySet<string> = new Set(
  "expansive poplar bushiest relates form whit hated moor thin".split(" "),
);

/**
 * The word that a token misspells, with what to say of it. Only of tokens that mean nothing else; names, by their capital, never.
 * @param nouns for the rows of the table
 */
export function mended(token: Token, first: boolean, nouns: readonly string[] = []): Token {
  const { kind, folded, text } = token;
  const meant = kind === "word" && text === folded ? MISTYPED.get(folded) : undefined;
  if (meant !== undefined) return { ...token, folded: meant, slip: `taking "${text}" for ${meant}` };
  if (kind !== "word" || folded.length < 4 || isVocabulary(folded) || OWN_WORDS.has(folded)) return token;
  if (!first && /^\p{Lu}/u.test(text)) return token;
  const [word, ...others] = new Set([
    ...FORGIVEN.filter((candidate) =>
      folded.length < 6 ? folded.length === 5 && isVowelLess(folded, candidate) : isSlip(folded, candidate),
    ),
    ...SWAPPED.filter((candidate) => isSwap(folded, candidate)),
    ...[...FORGIVEN, ...SWAPPED].filter((candidate) => candidate.length > 4 && isDoubled(folded, candidate)),
    ...nouns.filter((noun) => folded.length >= 6 && isSlip(folded, noun) && !isDoer(folded, noun)),
  ]);
  if (word === undefined || word === folded || others.length > 0) return token;
  return { ...token, folded: word, slip: `taking "${text}" for ${word}` };
}

/** "inspectors" are no inspections, nor are divers dives. */
function isDoer(word: string, noun: string): boolean {
  return DOER.test(word) && !DOER.test(noun);
}

const DOER = /[eo]rs?$/u;

/** "numbr", but not "media": a vowel is soon left out, and seldom makes another word. */
function isVowelLess(word: string, name: string): boolean {
  const at = [...name].findIndex((letter, index) => letter !== word[index]);
  return at > 0 && /[aeiou]/.test(name[at] ?? "") && name.slice(0, at) + name.slice(at + 1) === word;
}

/** One slip of the fingers, or two in a long word, but not in the first letter. */
export function isSlip(word: string, name: string): boolean {
  const allowed = word.length >= 10 ? 2 : 1;
  // In a short word another letter makes another word; one left out seldom does.
  if (word.length < 6 && name.length <= word.length && !isSwap(name, word)) return false;
  if (name[0] !== word[0] || Math.abs(name.length - word.length) > allowed) return false;
  return distance(name, word) <= allowed || isSwap(name, word);
}

/** "tottal", "comon": a letter twice, or one of two left out. */
function isDoubled(word: string, name: string): boolean {
  return word !== name && singled(word) === singled(name);
}

function singled(text: string): string {
  return text.replaceAll(/(.)\1/gu, "$1");
}

function isSwap(left: string, right: string): boolean {
  if (left.length !== right.length) return false;
  const at = [...left].findIndex((letter, index) => letter !== right[index]);
  return (
    at >= 0 &&
    left[at] === right[at + 1] &&
    left[at + 1] === right[at] &&
    left.slice(at + 2) === right.slice(at + 2)
  );
}
