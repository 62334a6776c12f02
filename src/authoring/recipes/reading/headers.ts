import type { ColumnProfile } from "../../../data/dataset.ts";
import { isCalendarYear, isTime } from "./column_facts.ts";
import { joinedName } from "./names.ts";
import { once } from "./once.ts";
import { wordsOf } from "./tokens.ts";
import { singularsOf, stemOf } from "./words.ts";

/** The headers of a table by what is in them, so that no question goes through all of hundreds; each answer in the order of the table. */
export interface Headers {
  /** Those of which a word is the noun, but for its number. */
  naming(noun: string): readonly ColumnProfile[];
  /** Those that have the letters, spaces and signs apart. */
  spelling(letters: string): readonly ColumnProfile[];
  /** Whether any has a word of that stem. */
  hasStem(stem: string): boolean;
}

export const headersOf = once((columns: readonly ColumnProfile[]): Headers => {
  const words = columns.map(({ name }) => wordsOf(name));
  const byWord = indexed(words);
  const bySingular = indexed(words.map((own) => own.flatMap(singularsOf)));
  const stems = new Set(words.flat().map(stemOf));
  const joined = columns.map(({ name }) => joinedName(name));
  // What none has is soon seen in all of them together.
  const all = joined.join(" ");
  return {
    naming: (noun) => {
      const found = [noun, ...singularsOf(noun)].flatMap((word) => byWord.get(word) ?? []);
      const places = new Set([...found, ...(bySingular.get(noun) ?? [])]);
      return [...places].toSorted((left, right) => left - right).flatMap((at) => columns[at] ?? []);
    },
    spelling: (letters) =>
      all.includes(letters) ? columns.filter((_, at) => joined[at]?.includes(letters)) : [],
    hasStem: (stem) => stems.has(stem),
  };
});

/** The places of the lists that have a word. */
function indexed(lists: readonly (readonly string[])[]): ReadonlyMap<string, readonly number[]> {
  const places = lists.flatMap((words, at) => [...new Set(words)].map((word) => ({ word, at })));
  const groups = [...Map.groupBy(places, ({ word }) => word)];
  return new Map(groups.map(([word, found]) => [word, found.map(({ at }) => at)]));
}

/** A moment of one and the same day is no date: what is told is the time. */
function isDated(column: ColumnProfile): boolean {
  const [from, to] = [column.min, column.max].map((moment) => String(moment).slice(0, 10));
  return (
    isTime(column) &&
    !(column.type === "timestamp" && column.distinct > 1 && from === to && /^1[89]/.test(from ?? ""))
  );
}

export const timesIn = once((columns: readonly ColumnProfile[]) => columns.filter(isDated));
export const yearsIn = once((columns: readonly ColumnProfile[]) => columns.filter(isCalendarYear));
/** Both of these. */
export const datedIn = once((columns: readonly ColumnProfile[]) =>
  columns.filter((column) => isDated(column) || isCalendarYear(column)),
);
