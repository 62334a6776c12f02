import { GROUPING } from "../recipes/reading/lexicon/orderings.ts";
import { GLUE } from "../recipes/reading/lexicon/talk.ts";
import { PREPOSITIONS, ROW_NOUNS } from "../recipes/reading/lexicon/things.ts";
import { MONTHS } from "../recipes/reading/lexicon/times.ts";
import { phraseOf } from "../recipes/reading/names.ts";
import type { Token } from "../recipes/reading/tokens.ts";
import { isVocabulary } from "../recipes/reading/vocabulary.ts";
import { stemOf } from "../recipes/reading/words.ts";

const LONGEST = 80;
const MOST_WORDS = 6;

/** What two spellings of one phrase have in common. */
export function keyOf(word: string): string {
  return phraseOf(word)
    .map(({ folded }) => folded)
    .join(" ");
}

/** Why a phrase cannot be a name in any table; nothing when it can. */
export function unusable(word: string): string | undefined {
  if (word.trim() === "") return "it is empty";
  if (UNSEEN.test(word)) return "it has characters that cannot be seen";
  if (word.length > LONGEST) return `it has ${word.length} characters, and a name has at most ${LONGEST}`;
  const tokens = phraseOf(word);
  const [first] = tokens;
  if (first === undefined || !tokens.some(({ text }) => /\p{L}/u.test(text)))
    return "a name has at least one word, apart from articles";
  if (tokens.length > MOST_WORDS) return `a name has at most ${MOST_WORDS} words`;
  const sign = tokens.find(({ kind, text }) => kind === "quoted" || (kind === "mark" && !SIGNS.has(text)));
  if (sign !== undefined) return `a name has no ${sign.kind === "quoted" ? "quotes" : sign.text}`;
  if (first.kind === "mark") return "a name begins with a word";
  if (tokens.every(isTaken)) return "it means something in every question already";
  const last = tokens.at(-1)?.folded ?? "";
  if (GLUE.has(last) || PREPOSITIONS.has(last) || GROUPING.includes(last))
    return `it ends in "${last}", which belongs to the word after it`;
  return undefined;
}

/** Joiners belong to some scripts; other marks that are not seen only make one word look like another. */
const UNSEEN = /(?![\u200c\u200d])[\p{C}\u2028\u2029\u{fffd}]/u;
const SIGNS: ReadonlySet<string> = new Set(["&", "-", "/", ".", "+", "#", "'", "’", "%"]);

function isTaken({ kind, folded }: Token): boolean {
  if (kind !== "word") return true;
  if (isVocabulary(folded) || MONTHS.includes(folded)) return true;
  return ROW_NOUNS.some((noun) => stemOf(noun) === stemOf(folded));
}
