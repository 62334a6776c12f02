/**
 * Describes columns, one row each: numbers by their spread, dates by the first and the last, everything else by how many
 * different values there are and which is the most common one. Missing values are counted, and left out of all else.
 *
 * @param columns The columns to describe; none describes all of them.
 * @param filters Conditions that a row must meet, all of them; none keeps every row.
 * @returns `rows`, one for each column, by name: `column`, `type`, `count` of known values, `missing`; for numbers `mean`, `std`
 *   (of a sample: divided by n - 1), `min`, `q25`, `median`, `q75` and `max` (quartiles between two values are interpolated); for
 *   dates `first` and `last`; for the others `distinct`, `most_common`, how many `times` it occurs and, where several do equally
 *   often, how many these are (`tied`: the lowest is shown, and none when no value repeats); `columns`, how many are described;
 *   and `matched`, the rows described.
 *
 * Origin: the recipe describe_columns of Toolkiln.
 */
import type { ColumnInfo, Context, Data, Filter, Row } from "toolkiln/toolkit";

interface Params {
  readonly columns: readonly string[];
  readonly filters: readonly Filter[];
}

interface Result {
  keys: string[];
  rows: Row[];
  columns: number;
  matched: number;
}

export default async function describeColumns({ data, params }: Context<Params>): Promise<Result> {
  const named = new Set(params.columns);
  for (const name of named) data.column(name);
  const columns = data.columns.filter(({ name }) => named.size === 0 || named.has(name));
  const kept = data.where(params.filters);
  const [total] = await data.sql<{ matched: number }>(`SELECT count(*) AS matched FROM data WHERE ${kept}`);
  const matched = total?.matched ?? 0;
  const parts: Row[] = [];
  for (const batch of batches(columns, matched)) {
    const names = batch.map(({ name }) => data.column(name)).join(", ");
    const selects = batch.map((column) => descriptionSql(data, column));
    parts.push(
      ...(await data.sql(`
        WITH kept AS NOT MATERIALIZED (SELECT ${names} FROM data WHERE ${kept})
        ${selects.join("\nUNION ALL ")}`)),
    );
  }
  return { keys: [], rows: inOneShape(parts), columns: columns.length, matched };
}

/** What one statement holds in memory at a time, in values, and how many columns it describes at most. */
const MOST_VALUES = 20_000_000;
const MOST_COLUMNS = 40;

/** Columns of one SQL type each, so that their values keep it; few at a time when there are many rows. */
function batches(columns: readonly ColumnInfo[], rows: number): ColumnInfo[][] {
  const size = Math.max(4, Math.min(MOST_COLUMNS, Math.floor(MOST_VALUES / Math.max(rows, 1))));
  return [...Map.groupBy(columns, ({ sqlType }) => sqlType).values()].flatMap((alike) =>
    Array.from({ length: Math.ceil(alike.length / size) }, (_, index) =>
      alike.slice(index * size, (index + 1) * size),
    ),
  );
}

function descriptionSql(data: Data, { name, type }: ColumnInfo): string {
  const column = data.column(name);
  const told = `${data.literal(name)} AS "column", ${data.literal(type)} AS type`;
  const known = `count(${column}) AS count, count(*) - count(${column}) AS missing`;
  if (type === "number") {
    const of = (aggregate: "mean" | "stddev" | "min" | "max") => data.aggregate({ aggregate, column: name });
    return `SELECT * EXCLUDE (quartiles), quartiles[1] AS q25, quartiles[2] AS median, quartiles[3] AS q75
      FROM (SELECT ${told}, ${known}, ${of("mean")} AS mean, ${of("stddev")} AS std, ${of("min")} AS min, ${of("max")} AS max,
        quantile_cont(${column}, [0.25, 0.5, 0.75]) AS quartiles FROM kept)`;
  }
  if (type === "date" || type === "timestamp")
    return `SELECT ${told}, ${known}, min(${column}) AS first, max(${column}) AS last FROM kept`;
  return `SELECT ${told}, coalesce(sum(times) FILTER (WHERE value IS NOT NULL), 0) AS count,
      coalesce(sum(times) FILTER (WHERE value IS NULL), 0) AS missing, count(value) AS "distinct",
      CASE WHEN max(most) > 1 OR count(value) = 1 THEN min(value) FILTER (WHERE times = most) END AS most_common, max(most) AS times,
      CASE WHEN count(value) FILTER (WHERE times = most) > 1 THEN count(value) FILTER (WHERE times = most) END AS tied
    FROM (SELECT *, max(CASE WHEN value IS NOT NULL THEN times END) OVER () AS most
      FROM (SELECT ${column} AS value, count(*) AS times FROM kept GROUP BY 1))`;
}

/** Shown even when no column has it. */
const ALWAYS = ["column", "type", "count", "missing"];
const NUMBERS = ["mean", "std", "min", "q25", "median", "q75", "max"];
const OTHERS = ["first", "last", "distinct", "most_common", "times", "tied"];

/** Rows by name, all with the same cells: those that say something of at least one of them. */
function inOneShape(parts: readonly Row[]): Row[] {
  const said = [...NUMBERS, ...OTHERS].filter((cell) => parts.some((row) => (row[cell] ?? null) !== null));
  return parts
    .map((row) => Object.fromEntries([...ALWAYS, ...said].map((cell) => [cell, row[cell] ?? null])))
    .toSorted((a, b) => (String(a["column"]) < String(b["column"]) ? -1 : 1));
}
