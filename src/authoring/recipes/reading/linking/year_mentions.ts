import type { Token } from "../tokens.ts";
import { type AskedTime, askedTime, withoutYear } from "./asked_times.ts";
import { said } from "./asked_words.ts";
import { YEAR } from "./header_times.ts";
import { SHORT } from "./year_families.ts";

/** Words of the question that stand for years, with what leads to them. */
export interface Mention {
  readonly from: number;
  readonly to: number;
  /** Each a year, a month or another part of one, or the first and last of a period. */
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
export const COMPARED: ReadonlySet<string> = new Set(
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
    const first = timeAt(tokens, at, named);
    if (first === undefined) continue;
    let { to } = first;
    const times: (readonly string[])[] = [[first.time]];
    const joints: string[] = [];
    for (;;) {
      const joint = tokens[to]?.folded ?? "";
      const second = JOINTS.has(joint) ? nextTime(tokens, to + 1, first.time) : undefined;
      if (second === undefined) break;
      const between = joint === "and" && tokens[at - 1]?.folded === "between";
      if (THROUGH.has(joint) || between) times.splice(-1, 1, [...(times.at(-1) ?? []), second.time]);
      else times.push([second.time]);
      joints.push(joint);
      ({ to } = second);
    }
    const lead = leadOf(tokens, at);
    const joint = joints.find((word) => word === "vs" || word === "versus") ?? "and";
    mentions.push({ from: lead, to, times, joint: ` ${joint} `, at });
    at = to - 1;
  }
  return mentions;
}

/** "in the year 2016" */
export function leadOf(tokens: readonly Token[], at: number): number {
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

/** A part of a year by its name; or a year that something leads to, or that stands beside the number that it is of. */
export function timeAt(tokens: readonly Token[], at: number, named: readonly Span[]): AskedTime | undefined {
  const token = tokens[at];
  const before = tokens[at - 1]?.folded ?? "";
  if (COMPARED.has(before)) return undefined;
  const part = askedTime(tokens, at);
  if (part !== undefined) return part;
  // "from May to August 2016"
  const next = JOINTS.has(tokens[at + 1]?.folded ?? "") ? askedTime(tokens, at + 2) : undefined;
  const shared = next === undefined ? undefined : withoutYear(token, next.time);
  if (shared !== undefined) return { time: shared, to: at + 1 };
  if (token?.kind !== "number") return undefined;
  const beside = named.some(({ from, to }) => to === at || from === at + 1);
  const isPeriod =
    SHORT.test(token.folded) &&
    THROUGH.has(tokens[at + 1]?.folded ?? "") &&
    isYearToken(tokens[at + 2], token.folded);
  const isYear = YEAR.test(token.folded);
  const leads = LEADS.has(before) && before !== "of";
  const joint = tokens[at + 1]?.folded ?? "";
  const versus = /^(?:vs|versus)$/u.test(joint) && isYearToken(tokens[at + 2], token.folded);
  return (isYear || isPeriod) && (leads || beside || versus || THROUGH.has(joint))
    ? { time: token.folded, to: at + 1 }
    : undefined;
}

function nextTime(tokens: readonly Token[], at: number, like: string): AskedTime | undefined {
  const part = askedTime(tokens, at);
  if (part !== undefined || like.includes("-")) return part;
  const token = tokens[at];
  return token !== undefined && isYearToken(token, like) ? { time: token.folded, to: at + 1 } : undefined;
}

function isYearToken(token: Token | undefined, like: string): boolean {
  return (
    token?.kind === "number" && (YEAR.test(token.folded) || (SHORT.test(like) && SHORT.test(token.folded)))
  );
}
