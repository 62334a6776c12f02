import type { Token } from "../tokens.ts";
import { said } from "./asked_words.ts";
import { SHORT, YEAR } from "./year_families.ts";

/** Words of the question that stand for years, with what leads to them. */
export interface Mention {
  readonly from: number;
  readonly to: number;
  /** Each a year, or the first and last of a period. */
  readonly times: readonly (readonly string[])[];
  readonly joint: string;
  /** Where the first year stands. */
  readonly at: number;
}

interface Span {
  readonly from: number;
  readonly to: number;
}

/** "by year": a number of each year. */
export const ALL: readonly (readonly string[])[] = [];
const LEADS: ReadonlySet<string> = new Set(["in", "during", "for", "from", "between", "year", "of", "as"]);
const JOINTS: ReadonlySet<string> = new Set([
  "and",
  ",",
  "vs",
  "versus",
  "to",
  "-",
  "–",
  "until",
  "till",
  "through",
]);
const THROUGH: ReadonlySet<string> = new Set(["to", "-", "–", "until", "till", "through"]);
/** A number behind these is no year. */
const COMPARED: ReadonlySet<string> = new Set(
  "than over under above below least most exceeding about around nearly since after before = > < >= <= top first last".split(
    " ",
  ),
);

const EACH = /^(?:by|per|each|every|over) (?:the )?(?:years?|time)$|^(?:in|for|of) (?:each|every) year$/u;

function eachIn(tokens: readonly Token[]): readonly Mention[] {
  return tokens
    .flatMap((_, from) =>
      [2, 3].flatMap((length): Mention[] =>
        EACH.test(said(tokens, from, from + length).toLowerCase()) && tokens[from + length - 1] !== undefined
          ? [{ from, to: from + length, times: ALL, joint: " and ", at: from }]
          : [],
      ),
    )
    .slice(0, 1);
}

/** In the order of the question; numbers that have columns for years stand at the spans. */
export function mentionsIn(tokens: readonly Token[], named: readonly Span[]): readonly Mention[] {
  const mentions: Mention[] = [...eachIn(tokens)];
  for (let at = 0; at < tokens.length; at += 1) {
    const [first] = yearAt(tokens, at, named);
    if (first === undefined) continue;
    let to = at + 1;
    const times: (readonly string[])[] = [[first]];
    const joints: string[] = [];
    while (JOINTS.has(tokens[to]?.folded ?? "") && isYearToken(tokens[to + 1], first)) {
      const joint = tokens[to]?.folded ?? "";
      const second = tokens[to + 1]?.folded ?? "";
      const between = joint === "and" && tokens[at - 1]?.folded === "between";
      if (THROUGH.has(joint) || between) times.splice(-1, 1, [...(times.at(-1) ?? []), second]);
      else times.push([second]);
      joints.push(joint);
      to += 2;
    }
    const lead = leadOf(tokens, at);
    const joint = joints.find((word) => word === "vs" || word === "versus") ?? "and";
    mentions.push({ from: lead, to, times, joint: ` ${joint} `, at });
    at = to - 1;
  }
  return mentions;
}

/** "in the year 2016" */
function leadOf(tokens: readonly Token[], at: number): number {
  let from = at;
  while (from > 0 && (LEADS.has(tokens[from - 1]?.folded ?? "") || isArticleBehindLead(tokens, from - 1)))
    from -= 1;
  return from;
}

function isArticleBehindLead(tokens: readonly Token[], at: number): boolean {
  return (
    tokens[at]?.folded === "the" &&
    LEADS.has(tokens[at - 1]?.folded ?? "") &&
    tokens[at + 1]?.folded === "year"
  );
}

/** A year that something leads to, or that stands beside the number that it is of. */
function yearAt(tokens: readonly Token[], at: number, named: readonly Span[]): readonly string[] {
  const token = tokens[at];
  const before = tokens[at - 1]?.folded ?? "";
  if (token?.kind !== "number" || COMPARED.has(before)) return [];
  const beside = named.some(({ from, to }) => to === at || from === at + 1);
  const isPeriod =
    SHORT.test(token.folded) &&
    THROUGH.has(tokens[at + 1]?.folded ?? "") &&
    isYearToken(tokens[at + 2], token.folded);
  const isYear = YEAR.test(token.folded);
  const leads = LEADS.has(before) && before !== "of";
  return (isYear || isPeriod) && (leads || beside || THROUGH.has(tokens[at + 1]?.folded ?? ""))
    ? [token.folded]
    : [];
}

function isYearToken(token: Token | undefined, like: string): boolean {
  return (
    token?.kind === "number" && (YEAR.test(token.folded) || (SHORT.test(like) && SHORT.test(token.folded)))
  );
}
