import type { Share } from "../../config/llm.ts";
import type { Dataset } from "../../data/dataset.ts";
import type { Candidate, Finding } from "../../toolkit/spec.ts";
import { PLAIN_WORDS, SQL_TYPES } from "./plain_words.ts";

/** What stands in place of text that a model may not see. */
const HIDDEN = "…";
const TEXT = "(text)";

/** A word, as far as a cell could be told by it. */
const WORD = /[\p{L}\p{M}\p{N}_]+/gu;

/**
 * Findings as a model may see them. Those of the spec, of trials and of execution have seen the data, and what a tool throws itself
 * can be any of it: under `schema` they keep words that are in the tool's code, in names of columns, or plain ones of our own.
 */
export function showFindings(
  findings: readonly Finding[],
  { code }: Pick<Candidate, "code">,
  { profile }: Pick<Dataset, "profile">,
  share: Share,
): readonly Finding[] {
  if (share === "samples") return findings;
  const names = profile.columns.map(({ name }) => name);
  const known = new Set([code, ...names].flatMap((text) => text.match(WORD) ?? []));
  const isName = (text: string) => names.includes(text) || standsIn(text, code) || isSignature(text, code);
  return findings.map((finding) => {
    if (!SEES_DATA.has(finding.check)) return finding;
    const { message, hint } = finding;
    return {
      ...finding,
      message: withoutCells(message, known, isName),
      hint: withoutCells(hint, known, isName),
    };
  });
}

const SEES_DATA: ReadonlySet<Finding["check"]> = new Set(["spec", "trial", "execution"]);

/** Where a message goes over to what the tool threw, or DuckDB said: numbers in it may be cells. */
const THROWN = /The tool failed: |The tool broke the process it runs in: |Error: /u;

function withoutCells(
  message: string,
  known: ReadonlySet<string>,
  isName: (text: string) => boolean,
): string {
  const [ours = message] = message.split(THROWN, 1);
  const isKnown = (word: string, at: number) =>
    known.has(word) ||
    PLAIN_WORDS.has(word.toLowerCase()) ||
    SQL_TYPES.has(word.toLowerCase()) ||
    (at < ours.length && /^\d{1,15}$/u.test(word));
  const pieces = [...message.matchAll(PIECE)].map((match) => {
    const [piece] = match;
    const quote = QUOTED.exec(piece);
    if (quote !== null) {
      const [, open = "", text = "", close = ""] = quote;
      return isName(unescaped(text, open)) ? piece : `${open}${TEXT}${close}`;
    }
    const number = match.index < ours.length ? NUMBER.exec(piece) : null;
    if (number !== null) return rounded(piece, number);
    const words = piece.match(WORD) ?? [];
    if (words.length === 0) return /^[\s!-/:-@[-`{-~…·—–]*$/u.test(piece) ? piece : null;
    return words.every((word) => isKnown(word, match.index)) && /^[\x20-\x7e…\p{L}\p{M}\p{N}]*$/u.test(piece)
      ? piece
      : null;
  });
  return joined(pieces);
}

/** Words hidden one after the other are one gap: how many there are would tell. */
function joined(pieces: readonly (string | null)[]): string {
  let text = "";
  let gap = false;
  let between = "";
  for (const piece of pieces) {
    if (piece === null) {
      if (!gap) text += `${between}${HIDDEN}`;
      gap = true;
      between = "";
    } else if (/^\s+$/u.test(piece)) {
      between += piece;
    } else {
      text += between + piece;
      gap = false;
      between = "";
    }
  }
  return text + between;
}

/** Text in quotes, white space, or whatever stands between. A quote within a word is an apostrophe. */
const PIECE = /(?<![\p{L}\p{N}])(["'`])(?:\\.|(?!\1|\\).)*\1(?![\p{L}\p{N}])|\s+|[^\s"'`]+|["'`]/gsu;
const QUOTED = /^(["'`])([\s\S]+)(["'`])$/u;
const NUMBER = /^([-+]?\d+(?:\.\d+)?(?:e[-+]?\d+)?)([,.;:)]*)$/iu;

/** A number of a result, as far as it says that two differ. */
function rounded(piece: string, [, digits = "", rest = ""]: RegExpExecArray): string {
  return /^-?\d{1,4}$/u.test(digits) ? piece : `${Number(Number(digits).toPrecision(3))}${rest}`;
}

function unescaped(text: string, quote: string): string {
  if (quote !== '"') return text;
  try {
    const value: unknown = JSON.parse(`"${text}"`);
    return typeof value === "string" ? value : text;
  } catch {
    return text;
  }
}

/** Whether the whole text stands in the code, as words of their own. */
function standsIn(text: string, code: string): boolean {
  if (!/[\p{L}\p{N}]/u.test(text)) return /^[<>=!+*/ -]{0,3}$/u.test(text);
  for (let from = code.indexOf(text); from >= 0; from = code.indexOf(text, from + 1)) {
    const [before = "", after = ""] = [code[from - 1], code[from + text.length]];
    if (!WORD_PART.test(before + text[0]) && !WORD_PART.test((text.at(-1) ?? "") + after)) return true;
  }
  return false;
}

/** `sum(VARCHAR)`, or just `VARCHAR`: a function that the code names, and types. */
function isSignature(text: string, code: string): boolean {
  const [, name = "", types = ""] = /^(?:(\w+|[-+*/%])\()?([A-Z\d_, ()]*?)\)?$/u.exec(text) ?? [];
  const all = types.match(/[A-Z_]\w*/gu) ?? [];
  return (
    all.length > 0 &&
    (name === "" || code.includes(name)) &&
    all.every((type) => SQL_TYPES.has(type.toLowerCase()))
  );
}

const WORD_PART = /^[\p{L}\p{M}\p{N}_]{2}$/u;
