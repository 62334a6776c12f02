import type { Failure } from "../../../errors.ts";

/** Longer questions are no questions. */
const LONGEST = 5000;

/** Why a text cannot be read at all. */
export function unreadable(text: string): Failure | undefined {
  if (text.trim() === "") {
    return {
      code: "question_empty",
      message: "Cannot read the question: it is empty.",
      hint: 'Ask about the columns of the file, such as "how many rows are there".',
    };
  }
  if (text.length > LONGEST) {
    return {
      code: "question_too_long",
      message: `Cannot read the question: it has ${text.length} characters, and at most ${LONGEST} are read.`,
      hint: "Ask for one thing in one sentence.",
    };
  }
  const strange = [...text].find((character) => STRANGE.test(character));
  if (strange === undefined) return undefined;
  const code = (strange.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
  return {
    code: "question_unreadable",
    message: `Cannot read the question: it contains the character U+${code}, which is not text.`,
    hint: "Type the question anew, or send it as UTF-8.",
  };
}

/** Controls, marks that turn the direction of text, halves of characters, and what stands for characters lost. */
const STRANGE =
  /(?![\t\n\r])[\p{Cc}\p{Cs}\p{Co}\p{Cn}\u{fffd}\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]/u;
