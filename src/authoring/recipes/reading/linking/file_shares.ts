import type { ColumnProfile, Dataset } from "../../../../data/dataset.ts";
import { noted } from "./asked_words.ts";
import type { ColumnLink } from "../column_costs.ts";
import { isCalendarYear, isIdentifier } from "../column_facts.ts";
import { SEXES } from "../lexicon/things.ts";
import { sameNoun } from "../names.ts";
import { type Token, wordsOf } from "../tokens.ts";

const SHARES: ReadonlySet<string> = new Set("percent percentage pct share proportion".split(" "));

/**
 * "percentage of women in Biology" is the column Biology of percent_women_by_field.csv, and "share of coal" the column Coal of
 * energy_share.csv: where the file says that all its numbers are shares, and maybe whose. Said; the share of anyone else is not in it.
 */
export function addShared(links: ColumnLink[][], tokens: readonly Token[], { name, profile }: Dataset): void {
  const words = wordsOf(name.replace(/\.\p{L}.*$/u, ""));
  if (!words.some((word) => SHARES.has(word))) return;
  const whose = words.find((word) => Object.hasOwn(SEXES, word) || word === "female" || word === "male");
  const { columns, rows } = profile;
  const numbers = columns.filter(
    (column) => column.type === "number" && !isIdentifier(column, rows) && !isCalendarYear(column),
  );
  const areShares = numbers.every(({ min, max }) => Number(min) >= 0 && Number(max) <= 100);
  if (
    numbers.length < 2 ||
    !areShares ||
    numbers.some((column) => speaksOf(column, [...SHARES, whose ?? ""]))
  )
    return;
  for (const at of tokens.keys()) {
    const isShare = SHARES.has(tokens[at]?.folded ?? "") && tokens[at + 1]?.folded === "of";
    const them = isShare ? at + 2 : at;
    const isTheirs =
      whose !== undefined &&
      isThem(tokens[them]?.folded ?? "", whose) &&
      /^(?:in|among|for)$/u.test(tokens[them + 1]?.folded ?? "");
    const isBehind = at > 1 && SHARES.has(tokens[at - 2]?.folded ?? "") && tokens[at - 1]?.folded === "of";
    const from = isTheirs ? them + 2 : them;
    // Of a file of women's shares, that of the others is no column.
    if (from === at || isBehind || (whose !== undefined && !isTheirs) || (links[at] ?? []).length > 0)
      continue;
    const own = (links[from] ?? []).filter(({ column }) => numbers.includes(column));
    if (own.length === 0) continue;
    links[at] = own.map((link) => noted(link, tokens, at));
    links[from] = (links[from] ?? []).filter((link) => !own.includes(link));
  }
}

function speaksOf({ name }: ColumnProfile, words: readonly string[]): boolean {
  return wordsOf(name).some((own) => words.includes(own));
}

function isThem(word: string, whose: string): boolean {
  return sameNoun(word, whose) || sexes(word).some((value) => sexes(whose).includes(value));
}

function sexes(word: string): readonly string[] {
  return Object.hasOwn(SEXES, word) ? (SEXES[word] ?? []) : [word];
}
