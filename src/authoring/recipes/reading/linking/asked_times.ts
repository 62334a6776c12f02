import type { Token } from "../tokens.ts";
import { fiscalYear, inMonth, monthOf, partOfYear, YEAR } from "./header_times.ts";

/** A part of a year, or a fiscal year, that the question says. */
export interface AskedTime {
  readonly time: string;
  readonly to: number;
}

const ORDINALS: Readonly<Record<string, string>> = {
  first: "q1",
  "1st": "q1",
  second: "q2",
  "2nd": "q2",
  third: "q3",
  "3rd": "q3",
  fourth: "q4",
  "4th": "q4",
  last: "q4",
};

/** "March 2020", "Mar.2020", "2016-07", "Q1 of 2019", "the first quarter of 2019", "FY18", "fiscal year 2018": as headers' times are written. */
export function askedTime(tokens: readonly Token[], at: number): AskedTime | undefined {
  const word = (place: number) => tokens[place]?.folded ?? "";
  if (tokens[at]?.kind === "quoted") return undefined;
  const joined = fiscalYear(word(at)) ?? (word(at) === "fy" ? fiscalYear(`fy${word(at + 1)}`) : undefined);
  if (joined !== undefined) return { time: joined, to: word(at) === "fy" ? at + 2 : at + 1 };
  if (word(at) === "fiscal") {
    const year = word(at + 1) === "year" ? at + 2 : at + 1;
    return YEAR.test(word(year)) ? { time: word(year), to: year + 1 } : undefined;
  }
  if (YEAR.test(word(at))) return behindYear(tokens, at);
  const quarter = word(at + 1) === "quarter" ? ORDINALS[word(at)] : undefined;
  const part = quarter ?? word(at);
  const behind = quarter === undefined ? at + 1 : at + 2;
  const year = [behind, behind + 1].find(
    (place) =>
      YEAR.test(word(place)) && (place === behind || [".", ",", "-", "of", "in"].includes(word(behind))),
  );
  const time = year === undefined ? undefined : partOfYear(word(year), part);
  return time === undefined || year === undefined ? undefined : { time, to: year + 1 };
}

/** "2016-07", "2019 Q1", "2020 March" */
function behindYear(tokens: readonly Token[], at: number): AskedTime | undefined {
  const [year, next, last] = tokens.slice(at, at + 3);
  const digits = last?.text ?? "";
  const isTight = next?.text === "-" && year?.end === next.start && next.end === last?.start;
  if (year !== undefined && isTight && /^(?:0[1-9]|1[0-2])$/u.test(digits))
    return { time: inMonth(year.folded, Number(digits)), to: at + 3 };
  const part = next?.text === "-" && isTight ? last : next;
  const time = part === undefined ? undefined : partOfYear(year?.folded ?? "", part.folded);
  return time === undefined ? undefined : { time, to: part === next ? at + 2 : at + 3 };
}

/** "May" of "from May to August 2016": a month or a quarter whose year is said behind the next. */
export function withoutYear(token: Token | undefined, like: string): string | undefined {
  if (token?.kind !== "word" || !like.includes("-")) return undefined;
  const isQuarter = /-q\d$/u.test(like);
  const own = isQuarter ? /^q[1-4]$/u.test(token.folded) : monthOf(token.folded) !== undefined;
  return own ? partOfYear(like.slice(0, 4), token.folded) : undefined;
}
