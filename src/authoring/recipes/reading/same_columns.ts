import type { ColumnProfile, Dataset } from "../../../data/dataset.ts";
import type { Query } from "../query.ts";
import { isTime } from "./column_facts.ts";
import type { ValueFinder } from "./finder.ts";

/** The queries of which each says something of its own, and what was told of the others. */
export interface Different {
  readonly queries: readonly Query[];
  readonly notes: readonly string[];
}

/** Queries that differ in one column only, which says the same as that of another in every row, are one query. */
export async function differentQueries(
  queries: readonly Query[],
  { profile: { columns } }: Dataset,
  { keeps }: Pick<ValueFinder, "keeps">,
): Promise<Different> {
  if (keeps === undefined || queries.length > MOST) return { queries, notes: [] };
  const kept: Query[] = [];
  const notes: string[] = [];
  for (const query of queries) {
    const pairs = kept.flatMap((one) => exchanged(one, query, columns) ?? []);
    const differing = await Promise.all(pairs.map((pair) => keeps(pair.differ)));
    const same = pairs.find((_, at) => differing[at] === 0);
    if (same === undefined) kept.push(query);
    else notes.push(`${same.other.name} says the same as ${same.column.name} in every row`);
  }
  return { queries: kept, notes: kept.length === 1 ? notes : [] };
}

const MOST = 6;

interface Exchanged {
  readonly column: ColumnProfile;
  readonly other: ColumnProfile;
  /** The SQL condition of rows in which they differ. */
  readonly differ: string;
}

/** The column that stands in the one query wherever another stands in the other. */
function exchanged(one: Query, two: Query, columns: readonly ColumnProfile[]): Exchanged | undefined {
  const [said, again] = [JSON.stringify(one), JSON.stringify(two)];
  const [column, ...more] = columns.filter((each) => has(said, each) && !has(again, each));
  const [other, ...others] = columns.filter((each) => has(again, each) && !has(said, each));
  if (column === undefined || other === undefined || more.length + others.length > 0) return undefined;
  if (said.replaceAll(JSON.stringify(column.name), JSON.stringify(other.name)) !== again) return undefined;
  const cells = [column, other].map(({ name }) => `"${name.replaceAll('"', '""')}"`);
  const compared = isTime(column) && isTime(other) && asksOfDays(said, column) ? cells.map(dayOf) : cells;
  return { column, other, differ: compared.join(" IS DISTINCT FROM ") };
}

function has(said: string, { name }: ColumnProfile): boolean {
  return said.includes(JSON.stringify(name));
}

function dayOf(cell: string): string {
  return `CAST(${cell} AS DATE)`;
}

/** Whether nothing less than its days matters of a time: months of it, rows that were between two days. */
function asksOfDays(said: string, { name }: ColumnProfile): boolean {
  const quoted = JSON.stringify(name);
  const uses = said.split(quoted).length - 1;
  const days = [
    `"(?:column|time)":${escaped(quoted)},"part":"(?!hour|minute)`,
    `"column":${escaped(quoted)},"op":"(?:>=|<)","value":"[0-9]{4}-[0-9]{2}-[0-9]{2}"`,
  ].reduce((sum, use) => sum + said.split(new RegExp(use)).length - 1, 0);
  return uses === days;
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
}
