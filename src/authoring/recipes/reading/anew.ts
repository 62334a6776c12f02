import type { ColumnProfile, Dataset } from "../../../data/dataset.ts";
import type { Query } from "../query.ts";
import { usualOf } from "./amounts.ts";
import type { ValueFinder } from "./finder.ts";
import { datedIn } from "./headers.ts";
import { musts } from "./plain.ts";
import { aggregatedBy } from "./running.ts";

/**
 * Whether a query adds up numbers that hardly change from one time to the next of the same thing, as the cows of a county do: then
 * each time counts them anew, and all of them together are no amount.
 */
export async function isAnew(
  query: Query,
  { profile }: Dataset,
  { keeps }: Pick<ValueFinder, "keeps">,
): Promise<boolean> {
  const { columns, rows } = profile;
  const names = new Set(aggregatedBy("sum", query.params));
  const added = columns.filter((one) => names.has(one.name) && usualOf(one, profile) !== "sum");
  const keys: readonly unknown[] = "keys" in query.params ? query.params.keys : [];
  const told = musts(query.params.filters).flatMap(({ column, op, part }) =>
    op === "=" && !part ? column : [],
  );
  const [time, ...others] = datedIn(columns).filter(({ distinct }) => distinct > 2);
  if (added.length === 0 || time === undefined || others.length > 0 || keeps === undefined) return false;
  if (keys.includes(time.name) || told.includes(time.name)) return false;
  const things = columns.filter(
    ({ type, distinct }) => type === "text" && distinct > 1 && distinct * FEWEST_TIMES <= rows,
  );
  if (things.length === 0) return false;
  const all = await Promise.all(added.map((column) => keeps(hardlyChanges(column, time, things))));
  return all.some((kept) => kept > 0);
}
const FEWEST_TIMES = 3;

/** By less than a tenth from one time to the next, on average. */
function hardlyChanges(column: ColumnProfile, time: ColumnProfile, things: readonly ColumnProfile[]): string {
  const by = `PARTITION BY ${things.map(quoted).join(", ")}`;
  const steps = `SELECT ${quoted(column)} AS next, lag(${quoted(column)}) OVER (${by} ORDER BY ${quoted(time)}) AS last FROM data`;
  return `(SELECT count(last) >= 10 AND avg(abs(next - last)) * 10 <= avg(last) FROM (${steps}))`;
}

function quoted({ name }: ColumnProfile): string {
  return `"${name.replaceAll('"', '""')}"`;
}
