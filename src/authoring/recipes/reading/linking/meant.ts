import type { ColumnProfile, Profile } from "../../../../data/dataset.ts";
import { bySaid, type Concept, type Holds, keyOf, singular } from "./concepts.ts";
import { coreOf } from "../column_names.ts";
import { flagOf, isCalendarYear, isIdentifier, isTime, isYear } from "../column_facts.ts";
import { NEUTRAL_PERSONS, QUALIFIERS } from "../lexicon/things.ts";
import { UNIT_WORDS } from "../lexicon/units.ts";
import { joinedName } from "../names.ts";
import { once } from "../once.ts";
import { wordsOf } from "../tokens.ts";
import { isShare } from "../units.ts";
import { longOf } from "../words.ts";

/** So many other headers of its field make a short form one of that field; for a name, one will do. */
const FEWEST_SIGNS = 2;

export interface Meant {
  readonly column?: ColumnProfile;
  /** Whether a header is such a short form, but of another field: HR among at bats is no heart rate. */
  readonly otherwise: boolean;
}

/** Finds the one column of the table that something said means. */
export const meantIn = once(({ columns, rows }: Profile) => {
  const known = new Map<string, Meant>();
  const headers = keysOf(columns);
  const signs = new Map(
    columns.map((column) => [
      column,
      new Set([...wordsOf(column.name), joinedName(column.name).replaceAll("_", "")]),
    ]),
  );
  const counts = new Map<string, number>();
  for (const word of [...signs.values()].flatMap((words) => [...words]))
    counts.set(word, (counts.get(word) ?? 0) + 1);
  const isOfField = ({ signs: field }: Concept, column: ColumnProfile, fewest: number): boolean => {
    const own = signs.get(column);
    const others = [...field].filter((word) => (counts.get(word) ?? 0) > (own?.has(word) ? 1 : 0));
    return field.size === 0 || others.length >= fewest;
  };
  const find = (key: string): Meant => {
    let otherwise = false;
    const found = (bySaid().get(key) ?? []).flatMap((concept) => {
      if ([...concept.unlike].some((word) => counts.has(word))) return [];
      const isField = concept.said.get(key) ?? false;
      return [...concept.headers].flatMap(([form, ofField]) =>
        (headers.get(form) ?? [])
          .filter((column) => fits(column, concept, form, rows))
          .filter((column) => {
            const isSuch = isOfField(concept, column, isField || ofField ? FEWEST_SIGNS : 1);
            otherwise ||= !isSuch && form.length <= 2;
            return isSuch;
          })
          .map((column) => ({ column, concept })),
      );
    });
    const [column, ...others] = new Set(found.map((one) => one.column));
    if (column === undefined) return { otherwise };
    if (others.length > 0) return { otherwise: false };
    const isRivalled = found.every(({ concept }) =>
      columns.some(
        (other) => other !== column && isShare(other) === isShare(column) && isRival(other, concept, rows),
      ),
    );
    return { otherwise: false, ...(!isRivalled && { column }) };
  };
  return (key: string) => {
    const before = known.get(key) ?? find(key);
    known.set(key, before);
    return before;
  };
});

/** Whether the column may hold such things. */
function fits(column: ColumnProfile, { holds }: Concept, form: string, rows: number): boolean {
  if (!holdsSuch(column, holds, rows)) return false;
  const words = wordsOf(column.name);
  // How many ratings there are is no rating, and what numbers something is none of it.
  const counts = holds !== "count" && words.some((word) => COUNTS.has(word));
  const numbers = holds !== "text" && words.some((word) => NUMBERING.has(word));
  // `rev_per_mile` is no revenue.
  const rated = words.some((word) => QUALIFIERS.has(word));
  return form === keyOf(words) || (!counts && !rated && !(numbers && holds !== "any"));
}

function holdsSuch(column: ColumnProfile, holds: Holds, rows: number): boolean {
  if (holds === "any") return true;
  if (holds === "text") return column.type === "text" || column.type === "boolean";
  if (holds === "time") return isTime(column);
  if (holds === "year") return isCalendarYear(column) || isInYears(column);
  // Few red cards are counted as none or one.
  const isWhether = holds === "number" && flagOf(column) !== undefined;
  return column.type === "number" && !isWhether && !isIdentifier(column, rows) && !isYear(column);
}

/** Whole numbers of four digits. */
function isInYears({ type, min, max, sqlType }: ColumnProfile): boolean {
  return type === "number" && /INT/u.test(sqlType) && Number(min) >= 1000 && Number(max) <= 2999;
}

/** `list_price` beside `price`: nobody knows which of them the cost is. What is told of a thing by its rate is no rival. */
function isRival(column: ColumnProfile, { words, holds }: Concept, rows: number): boolean {
  const own = new Set(wordsOf(column.name).flatMap((word) => [singular(word), singular(longOf(word))]));
  if ([...own].some((word) => QUALIFIERS.has(word) || COUNTS.has(word) || NUMBERING.has(word))) return false;
  return holdsSuch(column, holds, rows) && words.some((form) => form.every((word) => own.has(word)));
}

const COUNTS: ReadonlySet<string> = new Set("number num count cnt no nb n nr".split(" "));
const NUMBERING: ReadonlySet<string> = new Set(
  "index flag rank code id key indicator ref class group".split(" "),
);

/** All keys by which headers of the table may be found. */
function keysOf(columns: readonly ColumnProfile[]): ReadonlyMap<string, readonly ColumnProfile[]> {
  const keys = new Map<string, ColumnProfile[]>();
  for (const column of columns) {
    for (const key of new Set(namesOf(column).map(keyOf))) keys.set(key, [...(keys.get(key) ?? []), column]);
  }
  return keys;
}

/** Its words, and its words without those that make it no other thing. */
function namesOf({ name }: ColumnProfile): readonly (readonly string[])[] {
  const shown = wordsOf(name.replace(/\([^)]*\).*$/u, ""));
  const core = coreOf(name);
  // One letter at the end may be whose it is: lifeExpF is that of women.
  const last = shown.at(-1) ?? "";
  const isCut = last.length === 1 && core.at(-1) !== last;
  const plain = [wordsOf(name), shown, ...(isCut || shown.some(isPercent) ? [] : [core])].flatMap((words) => [
    words,
    words.map(longOf),
  ]);
  const bare = plain.map((words) => words.filter((word, at) => !isSoft(word, at, words)));
  const all = [...plain, ...bare];
  const owned = all.map((words) =>
    words.length > 1 && OWNERS.has(singular(words[0] ?? "")) ? words.slice(1) : words,
  );
  return [...all, ...owned].filter((words) => words.length > 0);
}

/** What a number has besides that makes it no other: how it was come by, its unit, its year. */
function isSoft(word: string, at: number, words: readonly string[]): boolean {
  if (words.length === 1) return false;
  if (SOFT.has(word) || /^(?:19|20)\d\d$/u.test(word)) return true;
  const isUnit = word.length > 1 && Object.hasOwn(UNIT_WORDS, word) && !isPercent(word);
  return at > 0 && at === words.length - 1 && isUnit;
}

/** WinPct is no number of wins. */
function isPercent(word: string): boolean {
  return /^(?:pct|pc|perc|percent|percentage)$/u.test(word);
}

const SOFT: ReadonlySet<string> = new Set(
  "total tot avg average mean estimated est reported overall num number nb no n count cnt of in the value amount amt".split(
    " ",
  ),
);

/** Whose the number is, where rows are such. */
const OWNERS: ReadonlySet<string> = new Set([
  ...NEUTRAL_PERSONS,
  ..."person student staff emp cust pat movie film book song track car vehicle house home property order trip ride flight hotel company firm product item store shop".split(
    " ",
  ),
]);
