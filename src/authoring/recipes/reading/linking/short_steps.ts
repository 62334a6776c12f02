import { sameNoun } from "../names.ts";
import type { Token } from "../tokens.ts";
import { isVocabulary } from "../vocabulary.ts";
import { likeness, longOf, toWord } from "../words.ts";

export const LINKS: ReadonlySet<string> = new Set(["of", "the", "per", "and", "in", "a"]);

/** What a letter or two beside a word may be short for; any other word may as well be an adjective. */
const LETTERS: Readonly<Record<string, string>> = {
  b: "body",
  h: "home",
  a: "away",
  f: "female",
  m: "male",
  l: "left",
  sp: "special",
  r: "right",
  p: "passenger",
  t: "total",
  rt: "rate",
  dt: "date",
};

/** Letters that stand for several words wherever they are. Any others may be the initials of anything. */
const PHRASES: Readonly<Record<string, readonly (readonly string[])[]>> = Object.fromEntries(
  Object.entries({
    aqi: "air quality index",
    bmi: "body mass index",
    bp: "blood pressure",
    bpm: "beats per minute",
    cc: "cubic centimetres|cubic centimeters",
    cpi: "consumer price index",
    dob: "birth date|date of birth",
    era: "earned run average",
    fbs: "fasting blood sugar",
    gdp: "gross domestic product",
    gni: "gross national income",
    gnp: "gross national product",
    gpa: "grade point average",
    hdi: "human development index",
    hp: "horse power|hit points|health points",
    hr: "heart rate",
    iq: "intelligence quotient",
    lbm: "lean body mass",
    mpg: "miles per gallon",
    ppg: "points per game",
    rbi: "runs batted in",
    rpm: "revolutions per minute|rotations per minute",
    wb: "wheel base|wheelbase",
  }).map(([short, long]) => [short, long.split("|").map((words) => words.split(" "))]),
);

export function isSaid(part: string | undefined, tokens: readonly Token[], at: number): boolean {
  return part !== undefined && sameNoun(part, tokens[at]?.folded ?? "");
}

export interface Step {
  readonly to: number;
  readonly short: boolean;
  /** Begun by three letters that may begin other words, too: only beside a word that is there in full. */
  readonly weak?: true;
}

/** The words that a part of a name may stand for, from there on. */
export function stepsOf(part: string, tokens: readonly Token[], at: number, many: number): readonly Step[] {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (token?.folded === "-" && tokens[at - 1]?.kind === "word") return stepsOf(part, tokens, at + 1, many);
  if (token?.kind !== "word") return [];
  if (likeness(toWord(part), toWord(token.folded)) !== undefined) return [{ to: at + 1, short: false }];
  const one =
    isCut(part, token.folded, many) ||
    isSkeleton(part, token.folded) ||
    (many > 1 && LETTERS[part] === token.folded);
  const joined =
    next?.kind === "word" &&
    part.length >= 4 &&
    LETTERS[part.charAt(0)] === token.folded &&
    next.folded.length >= 3 &&
    part.slice(1) === next.folded;
  const point = part === `${token.folded}pt` && next?.folded === "point";
  const phrases = Object.hasOwn(PHRASES, part) ? (PHRASES[part] ?? []) : [];
  const known = phrases.filter((words) => words.every((word, index) => tokens[at + index]?.folded === word));
  const steps = known.map((words) => ({ to: at + words.length, short: true }));
  if (isVocabulary(token.folded) || LINKS.has(token.folded)) return steps;
  return [
    ...steps,
    ...(one ? [{ to: at + 1, short: true }] : []),
    ...(joined || point ? [{ to: at + 2, short: true }] : []),
    ...(!one && many === 2 && isBegun(part, token.folded)
      ? [{ to: at + 1, short: true, weak: true as const }]
      : []),
  ];
}

/** "teach" of "teacher": a word may be cut anywhere only where enough else tells the column, and its letters are no known short form. */
function isCut(part: string, word: string, many: number): boolean {
  const enough = (many >= 3 && part.length >= 4) || (many === 2 && part.length >= 5);
  // "sat_fat" of "saturated fat": three letters of two words only for what an adjective begins with, up to a vowel.
  const isAdjective =
    many === 2 &&
    /^[a-z]{2,3}[^aeiouy]$/u.test(part) &&
    /^[aeiou]\p{L}*(?:ed|al|ary|ive|ous)$/u.test(word.slice(part.length));
  return (
    (enough || isAdjective) &&
    longOf(part) === part &&
    word.length >= part.length + 2 &&
    word.startsWith(part)
  );
}

/** "dir" of "direction"; "car" is a word of its own. */
function isBegun(part: string, word: string): boolean {
  return (
    part.length === 3 &&
    !WORDS.has(part) &&
    longOf(part) === part &&
    word.length >= 6 &&
    word.startsWith(part)
  );
}

export const WORDS: ReadonlySet<string> = new Set(
  `car pet man men art bus sea air oil gas tax day age dog cat hot ice bed bar net job pay win red sun key eye leg arm son sat act
  map mid pro con sub pre non out off end top low new old big own use bad per all any pop log port sex via war law lab
  fee gap box row add run sum set sup mis dis une`.split(/\s+/u),
);

/** "hnd" of "hand": all its consonants. */
function isSkeleton(part: string, word: string): boolean {
  return (
    part.length >= 3 &&
    word !== part &&
    longOf(part) === part &&
    word.charAt(0) + word.slice(1).replaceAll(/[aeiou]/gu, "") === part
  );
}
