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
  { keeps }: Pick<ValueFinder, "keeps">,
): Promise<Issue | undefined> {
  const { columns } = dataset.profile;
  const [time, ...others] = timesIn(columns);
  if (time === undefined || others.length > 0 || time.distinct < FEWEST || keeps === undefined)
    return undefined;
  const ofOneDay =
    conditionsOf(query.params.filters).some(
      ({ column, op, part }) => column === time.name && op === "=" && !part,
    ) ||
    ("keys" in query.params && query.params.keys.some((key) => key === time.name));
  const names = new Set(ofOneDay ? [] : summed(query.params));
  for (const column of columns) {
    if (!names.has(column.name) || column.type !== "number" || Number(column.min) < 0) continue;
    if (await isRunning(column, time, dataset, keeps))
      return problem(
        `The numbers of ${sayColumn(column.name)} only go up from one ${sayColumn(time.name)} to the next, and make no total`,
      );
  }
  return undefined;
}

/** Fewer may go up by chance. */
const FEWEST = 20;

function summed(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  const own =
    "aggregate" in value && value.aggregate === "sum" && "column" in value ? value.column : undefined;
  return [...(typeof own === "string" ? [own] : []), ...Object.values(value).flatMap(summed)];
}

const KNOWN = new WeakMap<Dataset, Map<string, Promise<boolean>>>();

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
