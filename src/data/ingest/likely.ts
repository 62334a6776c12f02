/**
 * Whether a character between two others is as people write: a letter in a word, a sign behind one, a quote around one.
 * It tells encodings apart in which the same byte is another character.
 */
export function isLikely(character: string, before: string, behind: string): boolean {
  if (character === "\u00a0") return !LETTER.test(before) || !LETTER.test(behind);
  if (OPENING.test(character)) return !WORD.test(before) && !/\s/.test(behind);
  if (CLOSING.test(character)) return WORD.test(before) || /[.,!?%)]/.test(before);
  if (/[®™©]/.test(character)) return WORD.test(before) && !LETTER.test(behind);
  // "1ª", "n.º", "¿Qué?"
  if (/[ªº]/.test(character)) return /[\d.]/.test(before);
  if (/[¿¡]/.test(character)) return !WORD.test(before) && LETTER.test(behind);
  if (/[–—]/.test(character)) return LETTER.test(before) === LETTER.test(behind);
  if (/[•°€£§½¼¾²³±…·]/.test(character)) return !LETTER.test(before) || !LETTER.test(behind);
  if (!/^[\u00c0-\u017f]$/.test(character) || !LETTER.test(character)) return false;
  // "Émile" and "ÉTÉ", but no capital inside a word.
  if (UPPER.test(character)) return !LOWER.test(before) && LETTER.test(behind);
  return LETTER.test(before) || LETTER.test(behind);
}

const LETTER = /\p{L}/u;
const UPPER = /\p{Lu}/u;
const LOWER = /\p{Ll}/u;
const WORD = /[\p{L}\p{N}]/u;
const OPENING = /[“‘«„]/u;
const CLOSING = /[”’»]/u;
