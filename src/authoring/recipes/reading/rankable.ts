import type { ColumnProfile, Dataset, Profile } from "../../../data/dataset.ts";
import { addsUp } from "./amounts.ts";
import type { Facts } from "./facts.ts";
import { flagOf, isIdentifier, isRate, isUnique, isYear } from "./column_facts.ts";
import type { Measure } from "./part.ts";
import { once } from "./once.ts";
import { sayColumn } from "./say.ts";
import { wordsOf } from "./tokens.ts";
import { joinedName } from "./names.ts";
import { longOf, stemOf } from "./words.ts";

/** The columns whose numbers measure something, so that rows may be ranked by them. */
export const rankable = once(({ columns, rows }: Profile): readonly ColumnProfile[] =>
  columns.filter(
    (column) =>
      column.type === "number" &&
      column.distinct > 1 &&
      !isIdentifier(column, rows) &&
      !isYear(column) &&
      flagOf(column) === undefined &&
      !wordsOf(column.name).some((word) => NO_MEASURES.has(word)) &&
      !isNumbering(column, rows),
  ),
);

const NO_MEASURES: ReadonlySet<string> = new Set(
  "year month week weekday day hour quarter latitude longitude lat lon lng rownames rownumber season version".split(
    " ",
  ),
);

/** Rows that are numbered from wherever it may be. */
function isNumbering(column: ColumnProfile, rows: number): boolean {
  const { min, max } = column;
  return (
    typeof min === "number" && typeof max === "number" && isUnique(column, rows) && max - min + 1 === rows
  );
}

/** Whether rows are things that may be counted: neither measurements in time, nor what stands for several. */
export function areThings({ openToNouns, rowNouns }: Facts): boolean {
  return openToNouns || [...rowNouns].some((noun) => !PERIODS.has(noun));
}

const PERIODS: ReadonlySet<string> = new Set("day week month quarter year".split(" ").map(stemOf));

export interface Rank {
  readonly by: Measure;
  readonly note?: string;
}

/** What the first of some groups are first in, where nobody said: the one thing that there is to rank them by, or nothing. */
export function rankOf(profile: Profile, facts: Facts): Rank {
  const all = rankable(profile);
  const isRanked = all.some(
    (column) => addsUp(column) || wordsOf(column.name).some((word) => MERITS.has(stemOf(longOf(word)))),
  );
  if (!isRanked) return areThings(facts) ? { by: { aggregate: "count" }, note: "the most rows" } : { by: {} };
  // What units cost makes an amount with how many there were, by which they may be ranked as well.
  const [only, ...others] = all.filter((column) => !isRate(column) || isPrice(column));
  if (only === undefined || others.length > 0 || areThings(facts)) return { by: {} };
  const counts = addsUp(only) || COUNTS.has(wordsOf(only.name).join(" "));
  return counts
    ? { by: { aggregate: "sum", column: only }, note: `the highest total of ${sayColumn(only.name)}` }
    : { by: {} };
}

/** How large places are, where one column alone says it: how many people live there, if nothing says how much land they have. */
export const sizeOfPlaces = once((profile: Profile): ColumnProfile | undefined => {
  const [only, ...others] = rankable(profile).filter(({ name }) => POPULATION.test(joinedName(name)));
  const hasLand = profile.columns.some(({ name }) => wordsOf(name).some((word) => LAND.has(word)));
  return others.length > 0 || hasLand ? undefined : only;
});

const POPULATION = /^(?:tot(?:al)?)?pop(?:ulation)?(?:tot(?:al)?|est(?:imate)?)?(?:\d{4})?$/u;
const LAND: ReadonlySet<string> = new Set("area size land acres hectares sqkm sqmi km2".split(" "));
/** Whether rows are such places, as a name of a column or nearly all of its most frequent values say: "Fulton County". */
export function areSuch(noun: string, { name, profile: { columns } }: Dataset): boolean {
  const stem = stemOf(noun);
  const has = (text: string) => wordsOf(text).some((word) => stemOf(word) === stem);
  return (
    PLACES.has(stem) &&
    (has(name) ||
      columns.some(
        (column) =>
          column.type === "text" &&
          (has(column.name) || isMost(column.top ?? [], ({ value }) => has(String(value)))),
      ))
  );
}

function isMost<T>(all: readonly T[], is: (one: T) => boolean): boolean {
  return all.length > 2 && all.filter(is).length >= 0.8 * all.length;
}

/** What is large by how many people live there. */
const PLACES: ReadonlySet<string> = new Set(
  `county city town village state country nation district province region borough municipality parish settlement
  place canton prefecture department`
    .split(/\s+/u)
    .map(stemOf),
);

function isPrice({ name }: ColumnProfile): boolean {
  return wordsOf(name).some((word) => word === "price" || word === "cost");
}

/** What people rank by without saying so. */
const MERITS: ReadonlySet<string> = new Set(
  `rating score rank ranking point revenue sale turnover profit gross population gdp vote win goal attendance mark grade popularity
  budget earnings income salary wealth area size`
    .split(/\s+/)
    .map(stemOf),
);
const COUNTS: ReadonlySet<string> = new Set("count n cnt freq frequency quantity qty number".split(" "));
