import type { ColumnProfile, Profile } from "../../../../data/dataset.ts";
import { said, STATISTICS } from "./asked_words.ts";
import type { ColumnLink } from "../column_costs.ts";
import { isCalendarYear, isUnique, stepOfDates } from "../column_facts.ts";
import { REPEATED } from "../lexicon/things.ts";
import { once } from "../once.ts";
import { type Token, wordsOf } from "../tokens.ts";

/** "average daily trips" is that of the trips, where each row is a day; the total of them would be another number. */
export function addSteps(links: ColumnLink[][], tokens: readonly Token[], profile: Profile): void {
  const step = stepOf(profile);
  if (step === undefined) return;
  for (const [at, { kind, folded, text }] of tokens.entries()) {
    const time = Object.hasOwn(REPEATED, folded) ? REPEATED[folded] : undefined;
    if (kind !== "word" || time !== step || (links[at] ?? []).length > 0 || !isAsked(tokens, at)) continue;
    const from = isNumberOf(tokens, at + 1) ? at + 3 : at + 1;
    links[at] = (links[from] ?? [])
      .filter(({ column }) => column.type === "number")
      .map((link) => stepped(link, text));
  }
  // "average trips per day"
  for (const [at, found] of links.entries()) {
    const asked =
      isAsked(tokens, at) ||
      tokens.some(({ folded }, on) => folded === "on" && tokens[on + 1]?.folded === "average");
    const more = found.filter(({ column, to }) => {
      const per = /^(?:per|each|every|a)$/.test(tokens[to]?.folded ?? "");
      return (
        asked && per && column.type === "number" && tokens[to + 1]?.folded === step && !isUnitOf(column, step)
      );
    });
    links[at] = [
      ...found,
      ...more.map((link) => stepped({ ...link, to: link.to + 2 }, `${said(tokens, link.to, link.to + 2)}`)),
    ];
  }
}

function stepped(link: ColumnLink, text: string): ColumnLink {
  return { ...link, cost: link.cost + 0.1, notes: [...link.notes, `taking "${text}" for what each row is`] };
}

function isUnitOf({ name }: ColumnProfile, step: string): boolean {
  return wordsOf(name).includes("per") && wordsOf(name).includes(step);
}

function isNumberOf(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.folded === "number" && tokens[at + 1]?.folded === "of";
}

/** Whether something is computed of what stands there: "average", "highest number of". */
function isAsked(tokens: readonly Token[], at: number): boolean {
  const before = isNumberOf(tokens, at - 2) ? at - 2 : tokens[at - 1]?.folded === "of" ? at - 1 : at;
  return STATISTICS.has(tokens[before - 1]?.folded ?? "");
}

/** What the table has one row for: a day, week, month or year. */
export const stepOf = once(({ columns, rows }: Profile): string | undefined => {
  if (columns.some((column) => isCalendarYear(column) && isUnique(column, rows))) return "year";
  const dates = columns.find((column) => column.type === "date" && isUnique(column, rows));
  if (dates === undefined && isEveryMonth(columns, rows)) return "month";
  if (dates === undefined || rows < 3) return undefined;
  return stepOfDates(dates);
});

/** A year and a month in each row, and nothing else that tells rows apart. */
function isEveryMonth(columns: readonly ColumnProfile[], rows: number): boolean {
  const years = columns.find(isCalendarYear);
  const months = columns.find(
    ({ name, missing, distinct }) => /^(?:month|mo|mon)$/iu.test(name) && missing === 0 && distinct === 12,
  );
  if (years === undefined || months === undefined || rows < 12) return false;
  if (columns.some((column) => column !== months && column.type === "text" && column.distinct > 1))
    return false;
  const all = years.distinct * 12;
  return all >= rows && all - rows < 24;
}
