import type { ColumnProfile, Dataset } from "../../../data/dataset.ts";
import type { Query } from "../query.ts";
import { timesIn } from "./headers.ts";
import type { ValueFinder } from "./finder.ts";
import { type Issue, problem } from "./part.ts";
import { conditionsOf } from "./plain.ts";
import { sayColumn } from "./say.ts";

/** Numbers of days of which each goes on from the one before, as the deaths up to each day do, are nothing when added up. */
export async function runningTotal(
  query: Query,
  dataset: Dataset,
  finder: Pick<ValueFinder, "keeps" | "alike">,
): Promise<Issue | undefined> {
  const { columns } = dataset.profile;
  const [time] = timesIn(columns);
  if (time === undefined || isOfOneDay(query, time)) return undefined;
  const names = new Set(aggregatedBy("sum", query.params));
  for (const column of columns) {
    if (!names.has(column.name) || !(await isRunningColumn(column, dataset, finder))) continue;
    const latest = await latestOf([asHighest(query, column.name)], dataset, finder);
    return problem(
      `The numbers of ${sayColumn(column.name)} only go up from one ${sayColumn(time.name)} to the next, and make no total`,
      latest ? [latest.query] : [],
    );
  }
  return undefined;
}

/**
 * Of what only goes up the last is meant, where nobody said what to compute of it: that is the highest of all days. It has to be
 * that of one place, or of each.
 */
export async function latestOf(
  offers: readonly Query[],
  dataset: Dataset,
  finder: Pick<ValueFinder, "keeps" | "alike">,
): Promise<{ readonly query: Query; readonly note: string } | undefined> {
  const [time] = timesIn(dataset.profile.columns);
  const found = offers.flatMap((query) => aggregatedBy("max", query.params).map((name) => ({ query, name })));
  const [one, ...others] = found;
  if (time === undefined || one === undefined || others.length > 0 || speaksOf(one.query, time))
    return undefined;
  const column = dataset.profile.columns.find(({ name }) => name === one.name);
  if (column === undefined || !(await isRunningColumn(column, dataset, finder))) return undefined;
  if (!(await isOfOnePlace(one.query, time, dataset, finder))) return undefined;
  const [own, day] = [sayColumn(column.name), sayColumn(time.name)];
  return {
    query: one.query,
    note: `taking the highest ${own} for the latest, as it only goes up from one ${day} to the next`,
  };
}

/** Whether the places that a query is of, or that it tells apart, have each day once. */
async function isOfOnePlace(
  { params }: Query,
  time: ColumnProfile,
  { profile: { columns } }: Dataset,
  { alike }: Pick<ValueFinder, "alike">,
): Promise<boolean> {
  const fixed = conditionsOf(params.filters).flatMap(({ column, op }) => (op === "=" ? [column] : []));
  const keys = "keys" in params ? params.keys.filter((key) => typeof key === "string") : [];
  const told = columns.filter(({ name, type }) => type === "text" && [...fixed, ...keys].includes(name));
  return alike !== undefined && (await alike("TRUE", [...told, time].map(quoted))) === 1;
}

/** What was sold in March is not all that was sold until then. */
function speaksOf({ params }: Query, time: ColumnProfile): boolean {
  return JSON.stringify(params).includes(JSON.stringify(time.name));
}

function isOfOneDay({ params }: Query, time: ColumnProfile): boolean {
  return (
    conditionsOf(params.filters).some(
      ({ column, op, part }) => column === time.name && op === "=" && !part,
    ) ||
    ("keys" in params && params.keys.some((key) => key === time.name))
  );
}

/** A query of totals as one of what is highest. */
export function highest(query: Query): readonly Query[] {
  return aggregatedBy("sum", query.params).map((name) => asHighest(query, name));
}

function asHighest(query: Query, name: string): Query {
  const replaced = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(replaced);
    if (typeof value !== "object" || value === null) return value;
    const own = Object.fromEntries(Object.entries(value).map(([key, each]) => [key, replaced(each)]));
    return own["aggregate"] === "sum" && own["column"] === name ? { ...own, aggregate: "max" } : own;
  };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only an aggregate is another
  return { ...query, params: replaced(query.params) } as Query;
}

/** Fewer may go up by chance. */
const FEWEST = 20;

export function aggregatedBy(aggregate: string, value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  const own =
    "aggregate" in value && value.aggregate === aggregate && "column" in value ? value.column : undefined;
  return [
    ...(typeof own === "string" ? [own] : []),
    ...Object.values(value).flatMap((each) => aggregatedBy(aggregate, each)),
  ];
}

const KNOWN = new WeakMap<Dataset, Map<string, Promise<boolean>>>();

/** Whether a table of one date has the column's numbers up to each. */
export async function isRunningColumn(
  column: ColumnProfile,
  dataset: Dataset,
  { keeps }: Pick<ValueFinder, "keeps">,
): Promise<boolean> {
  const [time, ...others] = timesIn(dataset.profile.columns);
  if (time === undefined || others.length > 0 || time.distinct < FEWEST || keeps === undefined) return false;
  if (column.type !== "number" || Number(column.min) < 0) return false;
  return isRunning(column, time, dataset, keeps);
}

/** Whether hardly any is under the one before it, of the same place or whatever else the texts tell apart. */
function isRunning(
  column: ColumnProfile,
  time: ColumnProfile,
  dataset: Dataset,
  keeps: NonNullable<ValueFinder["keeps"]>,
): Promise<boolean> {
  const known = KNOWN.get(dataset) ?? new Map<string, Promise<boolean>>();
  KNOWN.set(dataset, known);
  const { columns, rows } = dataset.profile;
  const places = columns.filter(
    ({ type, distinct }) => type === "text" && distinct > 1 && distinct * 10 <= rows,
  );
  const by = places.length === 0 ? "" : `PARTITION BY ${places.map(quoted).join(", ")} `;
  const steps = `SELECT ${quoted(column)} AS next, lag(${quoted(column)}) OVER (${by}ORDER BY ${quoted(time)}) AS last FROM data`;
  const up = "count(*) FILTER (WHERE next > last)";
  const running = `(SELECT ${up} >= ${FEWEST} AND count(*) FILTER (WHERE next < last) * 100 <= ${up} FROM (${steps}))`;
  const asked = known.get(column.name) ?? keeps(running).then((kept) => kept > 0);
  known.set(column.name, asked);
  return asked;
}

function quoted({ name }: ColumnProfile): string {
  return `"${name.replaceAll('"', '""')}"`;
}
