import type { Profile } from "../../../data/dataset.ts";
import { isAdded, isRepeated } from "./adding.ts";
import { addsUp, isRunning, usualOf } from "./amounts.ts";
import { isCalendarYear, isIdentifier, isUnique } from "./column_facts.ts";
import { timesIn, yearsIn } from "./headers.ts";
import { courseOf } from "./linking/main_date.ts";
import type { Key, Part, Pick, Quantity } from "./part.ts";
import { isColumn } from "./plain.ts";

/**
 * Whether what each row has of something is that of a period or of an event of its own, so that all of a year is the sum of its
 * rows: monthly passengers, numbered orders. Of one thing measured again and again it may be the same anew.
 */
function isApart({ columns, rows }: Profile): boolean {
  const numbered = columns.some((column) => isUnique(column, rows) && isIdentifier(column, rows));
  const times = timesIn(columns);
  const series =
    times.some((column) => isUnique(column, rows)) &&
    columns.every((column) => column.type !== "text" || column.distinct < 2);
  // A trip that began and ended is one of its own.
  if (courseOf(columns) !== undefined) return true;
  return numbered ? times.length > 0 || yearsIn(columns).length > 0 : series;
}

/** "passengers per year" are all of the year. */
export function isTotalOf(quantity: Quantity, keys: readonly Key[], profile: Profile): boolean {
  return (
    addsUp(quantity) &&
    !runs(quantity) &&
    keys.length > 0 &&
    keys.every(({ column, part }) => (part === undefined ? isCalendarYear(column) : PERIODS.has(part))) &&
    isApart(profile)
  );
}
/** Parts of a date of which each is once. */
export const PERIODS: ReadonlySet<string> = new Set(["year", "quarter", "month", "week", "decade"]);

/** "top 5 customers by sales": by all that each of them bought. */
export function isTopByTotal({ by, from, limit, ties }: Pick, part: Part, profile: Profile): boolean {
  const { column } = by;
  if (column === undefined || from === "rows" || limit <= 1 || ties || !isAdded(column, profile))
    return false;
  if (usualOf(column, profile) === "sum") return true;
  return !runs(column) && (isApart(profile) || !isRepeated({ ...part, keys: from }, profile));
}

function runs(quantity: Quantity): boolean {
  return isColumn(quantity) && isRunning(quantity);
}
