import { MONTHS, SHORT_MONTHS } from "../lexicon/times.ts";

/** A year as headers and questions have it. */
export const YEAR = /^(?:1[5-9]|20|21)\d\d$/u;
const QUARTER = /^q([1-4])$/u;

/** The number of a month from 1, in full or in short. */
export function monthOf(word: string): number | undefined {
  const at = MONTHS.indexOf(word);
  if (at !== -1) return at + 1;
  return Object.hasOwn(SHORT_MONTHS, word) ? (SHORT_MONTHS[word] ?? 0) + 1 : undefined;
}

/** "2020-03", "2019-q1": a part of a year, as one time. */
export function partOfYear(year: string, part: string): string | undefined {
  const month = monthOf(part);
  if (month !== undefined) return inMonth(year, month);
  return QUARTER.test(part) ? `${year}-${part}` : undefined;
}

export function inMonth(year: string, month: number): string {
  return `${year}-${String(month).padStart(2, "0")}`;
}

/** "March 2020", "Q1 2019", 2015: as people write a time. */
export function sayTime(time: string): string {
  const [year = "", part] = time.split("-");
  if (part === undefined) return time;
  const month = MONTHS[Number(part) - 1] ?? part;
  return `${month.charAt(0).toUpperCase()}${month.slice(1)} ${year}`;
}

/** The year of two digits: 2018 of 18, and 1985 of 85. */
export function fullYear(short: string): string {
  return `${Number(short) < 50 ? 20 : 19}${short}`;
}

/** "FY18", "fy2018": the year that a budget is of. */
export function fiscalYear(word: string): string | undefined {
  const [, digits = ""] = /^fy(\d\d|\d{4})$/u.exec(word) ?? [];
  if (digits.length === 2) return fullYear(digits);
  return YEAR.test(digits) ? digits : undefined;
}

export interface HeaderTime {
  readonly time: string;
  /** The other words of the header. */
  readonly rest: readonly string[];
  /** It may be two years as well, or a day of a month: "2011_12", "Jan-19". */
  readonly doubt?: "years" | "day";
}

/** The one month, quarter or fiscal year that the words of a header say; nothing where they say another time, or none. */
export function timeOfHeader(name: readonly string[]): HeaderTime | undefined {
  const words = name.flatMap(parted);
  const found = words.flatMap((word, at): HeaderTime[] => {
    const next = words[at + 1] ?? "";
    const without = (count: number) => [...words.slice(0, at), ...words.slice(at + count)];
    const fiscal = fiscalYear(word === "fy" ? `fy${next}` : word);
    if (fiscal !== undefined) return [{ time: fiscal, rest: without(word === "fy" ? 2 : 1) }];
    const time =
      (YEAR.test(word) ? partOfYear(word, next) : undefined) ??
      (YEAR.test(next) ? partOfYear(next, word) : undefined);
    if (time !== undefined) return [{ time, rest: without(2) }];
    const month = monthOf(word);
    if (month !== undefined && /^\d\d$/u.test(next))
      return [{ time: inMonth(fullYear(next), month), rest: without(2), doubt: "day" }];
    if (YEAR.test(word) && /^(?:0[1-9]|1[0-2])$/u.test(next))
      return [{ time: `${word}-${next}`, rest: without(2), doubt: "years" }];
    return [];
  });
  const [only, ...others] = found;
  return others.length === 0 ? only : undefined;
}

/** The words of a header but for the time that they say. */
export function withoutTime(words: readonly string[]): readonly string[] {
  return timeOfHeader(words)?.rest ?? words.filter((word) => !YEAR.test(word));
}

/** "Jan2019", "2019q1", "q12019". */
function parted(word: string): readonly string[] {
  const [, begin = "", year = "", end = ""] =
    /^(\p{L}{3,9}|q[1-4])?((?:19|20)\d\d)(\p{L}{3,9}|q[1-4])?$/u.exec(word) ?? [];
  const part = begin || end;
  return part !== "" && partOfYear(year, part) !== undefined
    ? [begin, year, end].filter((piece) => piece !== "")
    : [word];
}
