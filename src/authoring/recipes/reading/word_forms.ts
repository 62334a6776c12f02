import { NO_DEEDS } from "./lexicon/states.ts";

/** A way to read a word: its root, and what its end makes of it. */
export interface Form {
  readonly text: string;
  readonly root: string;
  /** "walk", "walks", "walking", "walked" or "successful", "approval". */
  readonly kind: "base" | "plural" | "doing" | "done" | "deed";
}

const ENDS: readonly (readonly [end: RegExp, kind: Form["kind"]])[] = [
  [/s?ful$/u, "done"],
  // Who did it; an employee may be employed no more.
  [/(?<=retir|divorc)ees?$/u, "done"],
  [/ed$/u, "done"],
  [/ings?$/u, "doing"],
  [/(?:ation|ition|ion|ment|ure|al|ance|ence)s?$/u, "deed"],
];

/** The ways to read a word by its end; none for a word that is too short to tell. */
export function formsOf(word: string): readonly Form[] {
  const ended = ENDS.flatMap(([end, kind]): readonly Form[] => {
    return end.test(word) ? rooted(word, word.replace(end, ""), kind) : [];
  });
  // "cancellation" is of "cancel", and "creation" of "create".
  const short = /ations?$/u.test(word) ? rooted(word, word.replace(/ions?$/u, ""), "deed") : [];
  const plural = /[^s]s$/u.test(word)
    ? rooted(word, word.replace(/(?:(?<=ch|sh|x|ss)es|s)$/u, ""), "plural")
    : [];
  const base = ended.length === 0 && plural.length === 0 ? rooted(word, word, "base") : [];
  return [...ended, ...short, ...plural, ...base];
}

function rooted(text: string, left: string, kind: Form["kind"]): readonly Form[] {
  const root = left
    .replace(/e$/u, "")
    .replace(/y$/u, "i")
    .replace(/(\p{L})\1$/u, "$1");
  return root.length >= (kind === "deed" ? 4 : 3) ? [{ text, root, kind }] : [];
}

/** Whether a noun or a verb may be said of what was done: of "open", "opened" says another thing. */
export function isOfDeed(word: string): boolean {
  return !NO_DEEDS.has(word);
}
