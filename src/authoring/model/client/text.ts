/**
 * Text from a server made safe for prompts, terminals and files: no controls but line ends and tabs, no invisible marks such as
 * those that turn the reading direction (the joiners of some scripts stay), no half characters.
 */
export function clean(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029]/gu, "\n")
    .replace(ESCAPES, "")
    .replace(/(?![\n\t\u200c\u200d])[\p{Cc}\p{Cf}]/gu, "");
}

/** What a terminal takes for a command: colours, the cursor, titles, links. */
// oxlint-disable-next-line no-control-regex -- these are what is looked for
const ESCAPES = /\u001b\[[0-?]*[ -/]*[@-~]|\u001b\][^\u0007\u001b]{0,2000}(?:\u0007|\u001b\\)/gu;

/** The same as one line of a sentence. */
export function quote(text: string, length = 300): string {
  const line = clean(text).replace(/\s+/gu, " ").trim();
  return line.length > length ? `${line.slice(0, length - 1)}…` : line;
}

/** Short ones, such as "EMPTY" or "ollama", are no secrets, and would blot out words. */
const MIN_SECRET = 8;

export type Safe = (text: string) => string;

/** Cleans whatever a server says and takes the key out of it: some quote it when they refuse it. To be used before text is clipped. */
export function safeWithout(key: string | undefined): Safe {
  if (key === undefined || key.length < MIN_SECRET) return clean;
  const everyForm = new RegExp([...key].map(letterOrEscape).join(""), "gu");
  return (text) => clean(text).replace(everyForm, "[key]");
}

/** A letter as it is, or as JSON may write it. */
function letterOrEscape(letter: string): string {
  const hex = letter.charCodeAt(0).toString(16).padStart(4, "0");
  const anyCase = hex.replace(/[a-f]/gu, (digit) => `[${digit}${digit.toUpperCase()}]`);
  return `(?:\\u${hex}|\\\\u${anyCase})`;
}

const OPENING = /^\s*<(?:think|thinking|reasoning|thought)>/iu;
const CLOSING = /<\/(?:think|thinking|reasoning|thought)>/iu;
/** How gpt-oss marks its answer when the server leaves the marks in. */
const FINAL_CHANNEL = "<|channel|>final<|message|>";
const MAX_THOUGHTS = 20;

/** A reply without its thinking. `unfinished`: it ended before the thinking did. */
export function withoutThinking(text: string): { readonly text: string; readonly unfinished: boolean } {
  const final = text.lastIndexOf(FINAL_CHANNEL);
  if (final >= 0) {
    const answer = text.slice(final + FINAL_CHANNEL.length);
    return { text: answer.replace(/<\|\w{1,20}\|>\s*$/u, ""), unfinished: false };
  }
  let rest = text;
  for (let thoughts = 0; thoughts < MAX_THOUGHTS && OPENING.test(rest); thoughts++) {
    const closing = CLOSING.exec(rest);
    if (closing === null) return { text: "", unfinished: true };
    rest = afterMark(rest, closing);
  }
  // Templates that open the thinking themselves leave only its end in the reply; elsewhere the mark is part of the answer.
  const closing = rest === text ? CLOSING.exec(text) : null;
  if (closing !== null && !isPartOfAnswer(text.slice(0, closing.index))) rest = afterMark(text, closing);
  return { text: rest, unfinished: false };
}

function afterMark(text: string, mark: RegExpExecArray): string {
  return text.slice(mark.index + mark[0].length).trimStart();
}

function isPartOfAnswer(before: string): boolean {
  return before.includes("<think") || /^\s*[[{]/u.test(before) || isInCode(before);
}

/** True when a fenced block is still open at the end of the text. */
export function isInCode(text: string): boolean {
  return (text.match(/```/gu)?.length ?? 0) % 2 === 1;
}
