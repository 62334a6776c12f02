import type { ColumnProfile, Profile } from "../../../../data/dataset.ts";
import type { ColumnLink } from "../column_costs.ts";
import { UNIT_WORDS, UNITS } from "../lexicon/units.ts";
import { OUTPUTS } from "./per_head.ts";
import { foldedName, sameNoun } from "../names.ts";
import { once } from "../once.ts";
import { type Token, wordsOf } from "../tokens.ts";
import { isVocabulary } from "../vocabulary.ts";
import { isPlural } from "../words.ts";

/** So many names of a table begin alike, where they are called after what they are of. */
const FAMILY = 3;
/** What only things have: letters that names share with one of these are such a thing, and those of airport and airline are none. */
const OF_THINGS: ReadonlySet<string> = new Set("id no number code key name".split(" "));
/** So have two of these: STRCITY and STRSTATE are where a store is. */
const WHERE: ReadonlySet<string> = new Set(
  "city state country county zip zipcode street address region".split(" "),
);
/** How many letters they share, and how many are left. */
const SHORTEST = 3;
/** A name has no more words than this behind what it shares, or in brackets. */
const LONGEST = 4;

/**
 * "credit card" is ordercreditcard, where several names begin with "order": what is left of a name when the letters are gone that
 * it shares with others. And "parish" is "Location (Parish)": what a header says in brackets. Both are said.
 */
export function addRunTogether(links: ColumnLink[][], tokens: readonly Token[], profile: Profile): void {
  const named = endsOf(profile.columns);
  if (named.length === 0) return;
  for (const at of tokens.keys()) {
    if ((links[at] ?? []).some(({ cost }) => cost < 1)) continue;
    for (let length = LONGEST; length >= 1; length -= 1) {
      const words = tokens.slice(at, at + length);
      if (words.length < length || words.some(({ kind }) => kind !== "word")) continue;
      if (length === 1 && isVocabulary(words[0]?.folded ?? "")) continue;
      const joined = words.map(({ folded }) => folded).join("");
      const found = named.filter(({ word }) => sameNoun(word, joined));
      const [only] = found;
      if (only === undefined || new Set(found.map(({ column }) => column)).size > 1) continue;
      const said = words.map(({ text }) => text).join(" ");
      const notes = [`taking "${said}" for ${only.column.name}`];
      // "how many parishes"
      const cost = isPlural(joined) && !isPlural(only.word) ? NAMED : only.cost;
      // A part of the same name is no other thing.
      const others = (links[at] ?? []).filter(({ to }) => to > at + length);
      links[at] = [...others, { column: only.column, to: at + length, cost, notes }];
      break;
    }
  }
}

const NAMED = 0.6;
const PART = 1;

interface Named {
  readonly word: string;
  readonly column: ColumnProfile;
  readonly cost: number;
}

const endsOf = once((columns: readonly ColumnProfile[]): readonly Named[] => [
  ...ends(columns),
  ...asides(columns),
]);

/** The ends of names in small letters, behind any letters that enough of them begin with. */
function ends(columns: readonly ColumnProfile[]): readonly Named[] {
  const names = columns
    .map((column) => ({ column, name: foldedName(column.name) }))
    .filter(({ column, name }) => /^\p{Ll}{5,}$/u.test(name) && wordsOf(column.name).length === 1);
  return names.flatMap(({ column, name }) =>
    Array.from({ length: Math.max(0, name.length - 2 * SHORTEST + 1) }, (_, more) => SHORTEST + more)
      .filter((length) => {
        const begin = name.slice(0, length);
        const alike = names.filter((other) => other.name.startsWith(begin));
        const rests = alike.map((other) => other.name.slice(length));
        const isThing = rests.some((rest) => OF_THINGS.has(rest));
        return alike.length >= FAMILY && (isThing || rests.filter((rest) => WHERE.has(rest)).length > 1);
      })
      .map((length) => ({ column, word: name.slice(length), cost: NAMED })),
  );
}

/**
 * What a header says in brackets, if it is no unit and nothing that only goes for some rows. Of a text or a date it is a part of
 * the name, which groups go by, but which counts nothing; of a number it is its other name, in several words: "Health (Life
 * Expectancy)", "Economy (GDP per Capita)".
 */
function asides(columns: readonly ColumnProfile[]): readonly Named[] {
  return columns.flatMap((column) => {
    const words = wordsOf(/\(([^()]+)\)\s*$/u.exec(column.name)?.[1] ?? "");
    const word = words.join("");
    if (column.type === "text" || column.type === "date")
      return words.length > 0 && words.length <= 2 && words.every(isOfName)
        ? [{ column, word, cost: PART }]
        : [];
    if (STANCES.has(wordsOf(column.name)[0] ?? "")) return [];
    const named = words.filter((own, at) => at === 0 || at === words.length - 1 || !INSIDE.has(own));
    const isOther = named.length >= 2 && words.length <= LONGEST && named.every(isOfOtherName);
    return column.type === "number" && isOther ? [{ column, word, cost: NAMED }] : [];
  });
}

/** What somebody has towards a thing, which may be the other way round: "Trust (Government Corruption)". */
const STANCES: ReadonlySet<string> = new Set(
  "trust distrust confidence fear satisfaction freedom absence lack belief opinion control protection perception perceptions".split(
    " ",
  ),
);
const INSIDE: ReadonlySet<string> = new Set(["per", "of", "and", "to", "in", "for"]);

function isOfName(word: string): boolean {
  return (
    /^\p{L}{4,}$/u.test(word) &&
    !isVocabulary(word) &&
    !UNITS.has(word) &&
    !Object.hasOwn(UNIT_WORDS, word) &&
    !HEDGES.has(word)
  );
}

/** Not how it was come by: "seasonally adjusted". */
function isOfOtherName(word: string): boolean {
  return (OUTPUTS.has(word) || isOfName(word)) && !/(?:ed|ing|ly)$/u.test(word);
}

const HEDGES: ReadonlySet<string> = new Set(
  "applicable available optional known only approx approximate approximately estimated total other specify text code name date format".split(
    " ",
  ),
);
