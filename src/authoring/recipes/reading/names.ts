import type { ColumnProfile } from "../../../data/dataset.ts";
import { fold } from "../../../data/fold.ts";
import type { Cell } from "../../../toolkit/index.ts";
import { ARTICLES } from "./lexicon/talk.ts";
import { type Token, tokenize } from "./tokens.ts";
import { singularsOf } from "./words.ts";

/** The pieces of a name that a person gave, as a question would have them: an article before it makes no difference. */
export function phraseOf(word: string): readonly Token[] {
  const tokens = tokenize(word);
  const first = tokens.findIndex(({ folded }) => !ARTICLES.has(folded));
  return first === -1 ? [] : tokens.slice(first);
}

/** Whether two words are one, but for its number: "sale" and "sales". */
export function sameNoun(left: string, right: string): boolean {
  return left === right || singularsOf(left).includes(right) || singularsOf(right).includes(left);
}

/** The column of that name, or the only one whose name differs from it in case, accents and signs alone. */
export function columnCalled(name: string, columns: readonly ColumnProfile[]): ColumnProfile | undefined {
  const exact = columns.find((column) => column.name === name);
  if (exact !== undefined) return exact;
  const wanted = joinedName(name);
  const [only, ...others] = columns.filter((column) => joinedName(column.name) === wanted);
  return others.length === 0 ? only : undefined;
}

/** A name without spaces, signs and capitals. */
export function joinedName(name: string): string {
  return foldedName(name).replaceAll(" ", "");
}

/** The fold of a column's name. */
export function foldedName(name: string): string {
  const folded = FOLDED.get(name) ?? fold(name);
  // The names of columns are asked for many times in every question; a process that stays must not grow for it.
  if (FOLDED.size >= MOST_NAMES) FOLDED.clear();
  FOLDED.set(name, folded);
  return folded;
}

const FOLDED = new Map<string, string>();
const MOST_NAMES = 10_000;

/** A text as a cell of the column; nothing when the column can hold no such cell. */
export function cellOf(text: string, { type }: ColumnProfile): Exclude<Cell, null> | undefined {
  if (type === "text") return text;
  if (type === "boolean") {
    if (/^(?:true|yes)$/iu.test(text)) return true;
    return /^(?:false|no)$/iu.test(text) ? false : undefined;
  }
  if (type !== "number" || !/^[-+]?\d+(?:\.\d+)?$/u.test(text)) return undefined;
  const number = Number(text);
  return Number.isInteger(number) && !Number.isSafeInteger(number) ? text : number;
}
