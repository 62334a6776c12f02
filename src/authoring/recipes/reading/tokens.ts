import { fold } from "../../../data/fold.ts";

/** One piece of a question. */
export interface Token {
  readonly kind: "word" | "number" | "date" | "quoted" | "mark";
  /** As it stands in the question, quotes and possessive apart. */
  readonly text: string;
  /** Lower case, without accents; a mark stands for itself. */
  readonly folded: string;
  readonly start: number;
  readonly end: number;
  /** Of a number. */
  readonly value?: number;
  readonly percent?: boolean;
  /** What was forgiven in it, for the reading line. */
  readonly slip?: string;
}

const PIECES = new RegExp(
  [
    /"(?<double>[^"]+)"|“(?<curly>[^”]+)”|`(?<back>[^`]+)`|(?<![\p{L}\p{N}])'(?<single>[^']+)'(?![\p{L}\p{N}])/u,
    /(?<date>\d{4}-\d{2}-\d{2})(?![\d-])/u,
    /(?<number>(?:(?<![\p{L}\p{N}_)])[-−])?[$€£]?(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?(?:\s?%|[kKmM](?![\p{L}\p{N}_]))?)(?![\p{L}\p{N}_])/u,
    /(?<word>[\p{L}\p{M}\p{N}_]+(?:['’]\p{L}{1,2}(?![\p{L}\p{N}]))?)/u,
    /(?<mark>>=|<=|!=|<>|==|\S)/u,
  ]
    .map(({ source }) => source)
    .join("|"),
  "gu",
);

/** The question in pieces: quoted texts, dates, numbers, words, and what stands between them. */
export function tokenize(question: string): Token[] {
  return [...question.matchAll(PIECES)].flatMap(toTokens).filter((token) => !endsSentence(token, question));
}

function toTokens(match: RegExpMatchArray): Token[] {
  const { double, curly, back, single, date, number, word = "", mark } = match.groups ?? {};
  const at = { start: match.index ?? 0, end: (match.index ?? 0) + match[0].length };
  const quoted = double ?? curly ?? back ?? single;
  if (quoted !== undefined) return [{ kind: "quoted", text: quoted, folded: fold(quoted), ...at }];
  if (date !== undefined) return [{ kind: "date", text: date, folded: date, ...at }];
  if (number !== undefined)
    return [{ kind: "number", text: number, folded: number, ...at, ...amount(number) }];
  if (mark !== undefined) return [{ kind: "mark", text: mark, folded: mark, ...at }];
  return wordTokens(word, at);
}

/** What a number says; nothing when it has more digits than can be computed with. */
function amount(text: string): { value?: number; percent: boolean } {
  const suffix = text.at(-1)?.toLowerCase();
  const scale = suffix === "k" ? 1e3 : suffix === "m" ? 1e6 : 1;
  const digits = text.replaceAll(/[^\d.]/g, "");
  const sign = /^[-−]/.test(text) ? -1 : 1;
  const value = sign * Number(digits) * scale;
  return { ...(Math.abs(value) <= Number.MAX_SAFE_INTEGER && { value }), percent: suffix === "%" };
}

/** Words that are often written without their apostrophe, in full. */
const CONTRACTED: Readonly<Record<string, readonly [string, string]>> = {
  ...Object.fromEntries(
    "do does did is are was were has have had"
      .split(" ")
      .map((verb) => [`${verb}nt`, [verb, "not"] as const]),
  ),
  ...Object.fromEntries("what who".split(" ").map((word) => [`${word}s`, [word, "is"] as const])),
  // Written together by people in a hurry.
  howmany: ["how", "many"],
  howmuch: ["how", "much"],
  atleast: ["at", "least"],
  atmost: ["at", "most"],
  morethan: ["more", "than"],
  lessthan: ["less", "than"],
  upto: ["up", "to"],
};

/** "isn't" is two words, "Marriott's" one, and "can't" keeps its "not". */
function wordTokens(word: string, at: { start: number; end: number }): Token[] {
  const [, negated] = /^(.+)n['’]t$/iu.exec(word) ?? [];
  if (negated !== undefined) {
    return [toWord(negated, at), toWord("not", at)];
  }
  const written = word.replace(/^(what|who)['’]s$/iu, "$1s").toLowerCase();
  // A capital that is not the first letter of the question belongs to a name.
  const contracted = at.start === 0 || word === word.toLowerCase() ? CONTRACTED[written] : undefined;
  if (contracted !== undefined && Object.hasOwn(CONTRACTED, written))
    return contracted.map((text) => toWord(text, at));
  return [toWord(word.replace(/['’]\p{L}{1,2}$/u, ""), at)];
}

function toWord(text: string, at: { start: number; end: number }): Token {
  return { kind: "word", text, folded: fold(text), ...at };
}

function endsSentence({ kind, text, end }: Token, question: string): boolean {
  return kind === "mark" && /[.?!]/.test(text) && /^[\s.?!]*$/u.test(question.slice(end));
}

/** The words of a name: `NA_Sales`, `modelYear`, `income2021` and `Miles traveled (today)` fall apart at signs, at capitals and before years. */
export function wordsOf(name: string): readonly string[] {
  const known = WORDS.get(name);
  if (known !== undefined) return known;
  const parted = name
    .replaceAll(/(\p{Ll}|\p{N})(\p{Lu})/gu, "$1 $2")
    .replaceAll(/(\p{Lu})(\p{Lu}\p{Ll})/gu, "$1 $2")
    .replaceAll(/(\p{L}{3})((?:19|20)\d\d)(?![\p{L}\p{N}])/gu, "$1 $2")
    .replaceAll("_", " ");
  const words = fold(parted).split(" ").filter(Boolean).flatMap(withoutPercent);
  // The names of columns are asked for many times in every question; a process that stays must not grow for it.
  if (WORDS.size >= MOST_NAMES) WORDS.clear();
  WORDS.set(name, words);
  return words;
}

/** "sugarpercent", "percwhite": a share says so, whatever it is written together with. */
function withoutPercent(word: string): readonly string[] {
  const found =
    /^(percent|pct)((?!age|ile|al)\p{Ll}{3,})$/u.exec(word) ??
    /^(\p{Ll}{3,}?)(percent|pct)$/u.exec(word) ??
    /^(perc)((?!e[ip]|ent|us|ol|h$|hlor|y)\p{Ll}{3,})$/u.exec(word);
  return found?.slice(1) ?? [word];
}

const WORDS = new Map<string, readonly string[]>();
const MOST_NAMES = 10_000;

/** The words of a question from one token up to another, as they were typed. */
export function asTyped(
  { question, tokens }: { readonly question: string; readonly tokens: readonly Token[] },
  from: number,
  to: number,
): string {
  return question.slice(tokens[from]?.start, tokens[to - 1]?.end);
}
