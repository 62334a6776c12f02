import type { Dataset } from "../../../data/dataset.ts";
import type { Query } from "../query.ts";
import type { ValueFinder } from "./finder.ts";
import { type Issue, problem } from "./part.ts";
import { aggregatedBy, highest } from "./running.ts";
import { sayColumn } from "./say.ts";

/** A query of groups by what each of them has of its own, instead of a total of that. */
export interface OwnNumber {
  readonly query: Query;
  readonly note: string;
}

/** The points of a country that stand in each of its rows are its own: added up, they are as many times too much. */
export async function ownNumber(
  query: Query,
  { profile: { columns } }: Dataset,
  { keeps }: Pick<ValueFinder, "keeps">,
): Promise<OwnNumber | undefined> {
  if (query.recipe !== "aggregate_by_group" || keeps === undefined) return undefined;
  const [key, ...keys] = query.params.keys;
  const [name, ...names] = aggregatedBy("sum", query.params);
  const column = columns.find((one) => one.name === name);
  if (typeof key !== "string" || column === undefined || keys.length + names.length > 0) return undefined;
  // What several places have on one day may happen to be the same.
  if (columns.find((one) => one.name === key)?.type !== "text") return undefined;
  if (column.distinct < FEWEST || (await keeps(isOwn(key, column.name))) === 0) return undefined;
  const [own] = highest(query);
  const note = `each ${sayColumn(key)} has one ${sayColumn(column.name)}, the same in all its rows`;
  return own && { query: own, note };
}

/** Asked for the total of them, it is not said whether that of the groups is meant. */
export async function repeatedNumber(
  query: Query,
  dataset: Dataset,
  finder: Pick<ValueFinder, "keeps">,
): Promise<Issue | undefined> {
  const own = await ownNumber(query, dataset, finder);
  return own && problem(`It asks for a total, but ${own.note}`, [own.query]);
}

/** Fewer may be alike by chance. */
const FEWEST = 5;

/** All groups have several rows on average, and each has the one number in all of them. */
function isOwn(key: string, column: string): string {
  const [group, number] = [key, column].map((name) => `"${name.replaceAll('"', '""')}"`);
  const groups = `SELECT count(${number}) AS rows, count(DISTINCT ${number}) AS numbers FROM data GROUP BY ${group}`;
  return `(SELECT max(numbers) = 1 AND avg(rows) >= 2 FROM (${groups}))`;
}
