import type { ColumnProfile, Profile } from "../../../../data/dataset.ts";
import { said } from "./asked_words.ts";
import type { ColumnLink } from "../column_costs.ts";
import { flagOf } from "../column_facts.ts";
import { PREPOSITIONS, QUALIFIERS } from "../lexicon/things.ts";
import { once } from "../once.ts";
import { type Token, wordsOf } from "../tokens.ts";
import { isVocabulary } from "../vocabulary.ts";
import { isPlural, likeness, toWord } from "../words.ts";

/** A header of so many words is a sentence, of which people say a part. */
const LONG = 7;

const YES_OR_NO: ReadonlySet<string> = new Set(
  "do does did are is was were have has had can will would".split(" "),
);
const ASKED: ReadonlySet<string> = new Set(["you", "they", "your", "one"]);
const HOW_OFTEN: ReadonlySet<string> = new Set(
  "typically usually often ever currently regularly generally normally personally a an the".split(" "),
);
/** Who is asked, as questions about the answers call them. */
const PEOPLE: ReadonlySet<string> = new Set(
  "people they respondents participants users customers students employees patients persons women men".split(
    " ",
  ),
);

/**
 * "losses" are "Losses incurred by insurance companies for …", "check a daily weather report" is "Do you typically check a daily
 * weather report?", and "how people check the weather" is "How do you typically check the weather?": said.
 */
export function addLongHeaders(
  links: ColumnLink[][],
  tokens: readonly Token[],
  { columns }: Profile,
  isFree: (at: number) => boolean,
): void {
  const { leads, asked, long } = sentencesOf(columns);
  if (leads.length === 0 && asked.length === 0 && long.length === 0) return;
  for (const [at, { kind, folded }] of tokens.entries()) {
    if (kind !== "word") continue;
    const lead = leads.find(({ word }) => likeness(toWord(folded), toWord(word)) === 0);
    if (lead !== undefined && isFree(at) && !isVocabulary(folded)) {
      const to = goesOn(lead.column, tokens, at + 1);
      links[at] = [link(lead.column, tokens, at, to, 0.9)];
      continue;
    }
    const found = asked.flatMap(({ column, how, words }) => {
      const from = how ? behindHow(tokens, at) : at;
      const to = from === undefined ? undefined : spokenTo(words, tokens, from);
      return to === undefined ? [] : [{ column, to }];
    });
    const [only, ...others] = found;
    if (only !== undefined && others.length === 0) links[at] = [link(only.column, tokens, at, only.to, 0.6)];
    else if (isFree(at) || (links[at] ?? []).every(({ beside }) => beside)) {
      const most = mostSaid(long, tokens, at);
      if (most !== undefined) links[at] = [link(most.column, tokens, at, most.to, 0.8)];
    }
  }
}

const sentencesOf = once((columns: readonly ColumnProfile[]) => ({
  leads: columns.flatMap((column) => leadOf(column, columns)),
  asked: columns.flatMap(askedOf),
  long: columns.filter(({ name, type }) => type === "number" && wordsOf(name).length >= TOLD + 3),
}));

/** So many words of a name, in their order, tell it from others. */
const TOLD = 3;

/**
 * "dem improvement over partisan lean" is the one "2017-2018 Dem Margin Improvement Over Partisan Lean", unless what is left out
 * makes another number of it.
 */
function mostSaid(
  long: readonly ColumnProfile[],
  tokens: readonly Token[],
  at: number,
): { readonly column: ColumnProfile; readonly to: number } | undefined {
  const found = long.flatMap((column) => {
    const words = wordsOf(column.name);
    let [next, told, to] = [0, 0, at];
    for (; to < tokens.length; to += 1) {
      const word = tokens[to]?.folded ?? "";
      const place = words.findIndex(
        (own, index) => index >= next && likeness(toWord(own), toWord(word)) !== undefined,
      );
      if (tokens[to]?.kind !== "word" || place === -1) break;
      if (words.slice(next === 0 ? place : next, place).some((own) => CHANGES.has(own))) break;
      next = place + 1;
      if (!PREPOSITIONS.has(word)) told += 1;
    }
    const isAll = told >= TOLD && !words.slice(next).some((own) => CHANGES.has(own));
    return isAll ? [{ column, to }] : [];
  });
  const to = Math.max(...found.map((one) => one.to));
  const [only, ...others] = found.filter((one) => one.to === to);
  return others.length === 0 ? only : undefined;
}

/** Left out of a name, it is another number: those who were not distracted, and how many they are per mile. */
const CHANGES: ReadonlySet<string> = new Set([
  ...QUALIFIERS,
  "not",
  "no",
  "non",
  "without",
  "never",
  "excluding",
]);

function link(
  column: ColumnProfile,
  tokens: readonly Token[],
  at: number,
  to: number,
  cost: number,
): ColumnLink {
  return { column, to, cost, notes: [`taking "${said(tokens, at, to)}" for ${column.name}`] };
}

/** The plural that a long name of a number begins with, if no other name has it. */
function leadOf(
  column: ColumnProfile,
  columns: readonly ColumnProfile[],
): readonly { readonly column: ColumnProfile; readonly word: string }[] {
  const words = wordsOf(column.name);
  const [word = "", next = ""] = words;
  if (
    column.type !== "number" ||
    words.length < LONG ||
    !isPlural(word) ||
    !/(?:ed|en|by|of|from|for|in)$/u.test(next)
  )
    return [];
  const elsewhere = columns.some(
    (other) =>
      other !== column &&
      wordsOf(other.name).some((own) => likeness(toWord(own), toWord(word)) !== undefined),
  );
  return elsewhere ? [] : [{ column, word }];
}

/** "losses of insurance companies": more words of the name, in its order. */
function goesOn({ name }: ColumnProfile, tokens: readonly Token[], from: number): number {
  const words = wordsOf(name).slice(1);
  let to = from;
  let next = 0;
  for (let at = from; at < tokens.length; at += 1) {
    const word = tokens[at]?.folded ?? "";
    if ((word === "of" || word === "by") && at === from) continue;
    const place = words.findIndex(
      (own, index) => index >= next && likeness(toWord(own), toWord(word)) !== undefined,
    );
    if (place === -1) break;
    next = place + 1;
    to = at + 1;
  }
  return to;
}

/** What a question in a header asks: whether one does something, or how one does it. */
function askedOf(
  column: ColumnProfile,
): readonly { readonly column: ColumnProfile; readonly how: boolean; readonly words: readonly string[] }[] {
  if (!column.name.trim().endsWith("?")) return [];
  const all = wordsOf(column.name);
  const how = all[0] === "how" && YES_OR_NO.has(all[1] ?? "");
  const begin = how ? all.slice(1) : all;
  if (!YES_OR_NO.has(begin[0] ?? "") || !ASKED.has(begin[1] ?? "")) return [];
  if (!how && flagOf(column) === undefined) return [];
  const words = begin.slice(2).filter((word) => !HOW_OFTEN.has(word));
  return words.length < 2 ? [] : [{ column, how, words }];
}

/** "how people", "how they", "way to", "ways people" */
function behindHow(tokens: readonly Token[], at: number): number | undefined {
  const word = (place: number) => tokens[place]?.folded ?? "";
  if (/^ways?$/u.test(word(at)) && (word(at + 1) === "to" || PEOPLE.has(word(at + 1)))) return at + 2;
  if (word(at) !== "how") return undefined;
  const from = YES_OR_NO.has(word(at + 1)) ? at + 2 : at + 1;
  return PEOPLE.has(word(from)) ? from + 1 : undefined;
}

/** Where the words end, all of them in their order; how often makes no difference. */
function spokenTo(words: readonly string[], tokens: readonly Token[], from: number): number | undefined {
  let at = from;
  for (const word of words) {
    while (HOW_OFTEN.has(tokens[at]?.folded ?? "")) at += 1;
    if (likeness(toWord(word), toWord(tokens[at]?.folded ?? "")) === undefined) return undefined;
    at += 1;
  }
  return at;
}
