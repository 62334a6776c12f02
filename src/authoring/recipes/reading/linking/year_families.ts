import type { ColumnProfile, Profile } from "../../../../data/dataset.ts";
import { wordsOfFile } from "../file_nouns.ts";
import { wordsOf } from "../tokens.ts";
import { type HeaderTime, timeOfHeader, YEAR } from "./header_times.ts";

/** The columns of one number that has one for each year, month or period: population_1996, population_2001 and so on, in their order. */
export interface Family {
  readonly base: readonly string[];
  readonly members: readonly Member[];
  /** Its headers are times alone: what it is of, the name of the file says. */
  readonly ofFile: boolean;
}

export interface Member {
  readonly column: ColumnProfile;
  /** The year, or the first and last of a period, as the name has them: "2015", or "85" and "99"; a month or a quarter in one way: "2020-03". */
  readonly years: readonly string[];
}

const FAMILIES = new WeakMap<Profile, readonly Family[]>();

/** Of two digits, it is a year only where several numbers have the same, or it ends a period. */
export const SHORT = /^\d\d$/u;
const BETWEEN: ReadonlySet<string> = new Set(["in", "of", "the", "for", "as", "year", "fy", "y"]);
/** So many columns called by a year alone are of what the file is about. */
const MANY = 3;

type Parted = Member & { readonly base: readonly string[] };

/** What the names have that say a month, a quarter or a fiscal year; what may be two years or a day is so only where several agree. */
function timedNames(columns: readonly ColumnProfile[]): ReadonlyMap<ColumnProfile, readonly Parted[]> {
  const named = columns.flatMap((column) => {
    const time = timeOfHeader(wordsOf(column.name));
    return time === undefined ? [] : [{ column, ...time }];
  });
  const alike = Map.groupBy(named, ({ rest, doubt = "" }) => `${doubt} ${rest.join(" ")}`);
  return new Map(
    [...alike.values()]
      .filter((all) => !isDoubted(all))
      .flat()
      .map(({ column, time, rest }) => {
        const base = rest.filter((word) => !BETWEEN.has(word));
        return [column, [{ column, years: [time], base }]] as const;
      }),
  );
}

function isDoubted(all: readonly HeaderTime[]): boolean {
  const doubt = all[0]?.doubt;
  if (doubt === undefined) return false;
  const parts = all.map(({ time }) => time.split("-").map(Number));
  // "2011_12", "2012_13" are seasons.
  if (doubt === "years") return parts.every(([year = 0, month]) => month === (year + 1) % 100);
  return new Set(parts.map(([, month]) => month)).size < MANY;
}

export function familiesOf(profile: Profile, file: string): readonly Family[] {
  const known = FAMILIES.get(profile);
  if (known !== undefined) return known;
  const numbers = profile.columns.filter(({ type, name }) => type === "number" && !name.includes('"'));
  const timed = timedNames(numbers);
  const parted = numbers.flatMap((column) => timed.get(column) ?? partedName(column));
  const groups = [...Map.groupBy(parted, ({ base, years }) => `${base.join(" ")} ${years.length}`).values()];
  const times = groups.map((members) =>
    members
      .map(({ years }) => years.join("–"))
      .toSorted()
      .join(" "),
  );
  const families = groups.flatMap((members, at): Family[] => {
    const base = members[0]?.base ?? [];
    const isShort = members.every(({ years: [year = "", ...more] }) => SHORT.test(year) && more.length === 0);
    // "score_10" and "score_12" may be those of grades; 98 and 15 are years on both sides of 2000.
    const isTold = times.filter((one) => one === times[at]).length > 1 || spansCenturies(members);
    if (isShort && (members.length < 2 || !isTold)) return [];
    const ofFile = base.length === 0 ? wordsOfFile(file).filter((word) => /^\p{L}+$/u.test(word)) : base;
    // Beside others of the same times, fewer are enough.
    const isKnown = isTold && members.length > 1;
    if (ofFile.length === 0 || (base.length === 0 && members.length < MANY && !isKnown)) return [];
    const distinct = new Set(members.map(({ years }) => years.join()));
    return distinct.size < members.length
      ? []
      : [
          {
            base: ofFile,
            members: members.toSorted((left, right) => order(left) - order(right)),
            ofFile: base.length === 0,
          },
        ];
  });
  FAMILIES.set(profile, families);
  return families;
}

function spansCenturies(members: readonly Member[]): boolean {
  const years = members.map(({ years: [year = ""] }) => Number(year));
  return years.length === 2 && Math.min(...years) <= 30 && Math.max(...years) >= 70;
}

function order({ years: [time = ""] }: Member): number {
  const [year = "", part = "0"] = time.split("-");
  const number = Number(year);
  const full = number < 100 && year.length < 4 ? number + (number < 50 ? 2000 : 1900) : number;
  return full * 100 + Number(part.replace("q", ""));
}

/** The words of a name, and its year or its period; nothing where it has none. */
function partedName(column: ColumnProfile): readonly Parted[] {
  const words = wordsOf(column.name).flatMap((word) => {
    const [, before, year, after] =
      /^(\p{L}{2,})?(\d{4})(\p{L}{2,})?$/u.exec(word) ?? /^(\p{L}{3,})(\d\d)$/u.exec(word) ?? [];
    return year === undefined ? [word] : [before ?? [], year, after ?? []].flat();
  });
  const full = words.flatMap((word, at) => (YEAR.test(word) ? [at] : []));
  const [first = words.length - 2, last = first, ...more] = full;
  const short = words.slice(-2).filter((word) => SHORT.test(word));
  const years =
    full.length > 0 ? (more.length === 0 && last - first <= 1 ? words.slice(first, last + 1) : []) : short;
  if (years.length === 0 || (full.length === 0 && !SHORT.test(words.at(-1) ?? ""))) return [];
  const base = words.filter((word) => !years.includes(word) && !BETWEEN.has(word));
  return [{ column, years, base }];
}

export function memberOf({ members }: Family, years: readonly string[]): Member | undefined {
  return members.find(
    (member) =>
      member.years.length === years.length &&
      member.years.every((year, at) => year === years[at] || (year.length === 2 && isCut(years[at], year))),
  );
}

function isCut(year: string | undefined, short: string): boolean {
  return year !== undefined && year.length === 4 && year.endsWith(short);
}
