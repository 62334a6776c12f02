import type { ColumnProfile, Dataset } from "../../../../data/dataset.ts";
import { isCalendarYear, isTime } from "../column_facts.ts";
import type { ValueFinder } from "../finder.ts";

/** Columns of dates, by name, whose years a column of years only repeats, in every row. */
export type Twins = ReadonlySet<string>;

const KNOWN = new WeakMap<Dataset, Promise<Twins>>();

/** Two columns that say the same leave nothing open: whether they do, the rows tell. */
export async function twinsOf(dataset: Dataset, finder: ValueFinder): Promise<Twins> {
  const known = KNOWN.get(dataset) ?? findTwins(dataset, finder);
  KNOWN.set(dataset, known);
  return known;
}

async function findTwins({ profile: { columns } }: Dataset, { keeps }: ValueFinder): Promise<Twins> {
  const [year, ...others] = columns.filter(isCalendarYear);
  const dates = columns.filter(isTime);
  if (keeps === undefined || year === undefined || others.length > 0 || dates.length === 0) return new Set();
  const differing = await Promise.all(
    dates.map((date) => keeps(`year(${quoted(date)}) IS DISTINCT FROM ${quoted(year)}`)),
  );
  return new Set(dates.filter((_, at) => differing[at] === 0).map(({ name }) => name));
}

function quoted({ name }: ColumnProfile): string {
  return `"${name.replaceAll('"', '""')}"`;
}
