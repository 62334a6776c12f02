import type { DuckDBConnection } from "@duckdb/node-api";
import type { Decision, TextSource } from "./columns.ts";
import type { Dialect } from "./dialect.ts";
import { literal, oneRow } from "./duckdb.ts";
import { count, quoted } from "./notes.ts";
import type { Reject } from "./rejects.ts";

/** Rows that are shorter or longer than the header. */
export interface Uneven {
  readonly columns: number;
  /** How many values the shortest has. */
  readonly fewest: number;
  readonly short: number;
  /** By how many values the longest may be longer. */
  readonly extra: number;
}

/** More values than prose without quotes has. */
const MOST_EXTRA = 40;
/** What has fewer is rather a piece of a row, or none. */
const FEWEST_VALUES = 2;

/** What is uneven about rows that were left out, where that is all that is wrong with them. */
export function unevenRows(rejects: readonly Reject[], columns: number): Uneven | undefined {
  const widths = rejects.map(({ width }) => width);
  if (widths.some((width) => width === undefined)) return undefined;
  const known = widths.flatMap((width) => width ?? []);
  const short = known.filter((width) => width < columns);
  const long = known.length - short.length;
  if (Math.min(...known) < Math.max(FEWEST_VALUES, columns / 2)) return undefined;
  return {
    columns,
    fewest: Math.min(columns, ...short),
    short: short.length,
    extra: long === 0 ? 0 : MOST_EXTRA,
  };
}

/** SQL of the last cell, with all that stands behind it. */
export function lastCell(index: number, { extra }: Uneven, { delimiter }: Dialect): string {
  if (extra === 0) return `c${index}`;
  return `nullif(concat_ws(${literal(delimiter)}, ${placesFrom(index, extra + 1).join(", ")}), '')`;
}

function placesFrom(first: number, many: number): string[] {
  return Array.from({ length: many }, (_, at) => `c${first + at}`);
}

/**
 * What was taken for granted in reading uneven rows whole; nothing where that is not proven. Their values must be what those of the
 * other rows are, in all columns of numbers and dates. Short ones must have a value in a column of these that no row leaves empty:
 * they are no pieces of rows. What is too much must stand behind such a column, so that it can only be of the last one.
 */
export async function proven(
  connection: DuckDBConnection,
  { from, cells, names }: TextSource,
  { before, after }: { readonly before: readonly Decision[]; readonly after: readonly Decision[] },
  { columns, fewest, short, extra }: Uneven,
): Promise<string[] | undefined> {
  const typed = after.flatMap((decision, index) => (isTyped(decision) ? [index] : []));
  if (before.some((decision, index) => isTyped(decision) && !typed.includes(index))) return undefined;
  const last = columns - 1;
  const behind = extra === 0 ? "false" : `coalesce(${placesFrom(columns, extra).join(", ")}) IS NOT NULL`;
  const [rows, wide, gaps, ...filled] = (
    await oneRow(
      connection,
      `SELECT ${[
        "count(*)",
        `count(*) FILTER (${behind})`,
        `count(*) FILTER (${behind} AND c${last - 1} IS NULL)`,
        ...typed.map((index) => `count(${cells[index]})`),
      ].join(", ")} FROM ${from}`,
    )
  ).map(Number);
  const isWhole = typed.some((index, place) => index < fewest && filled[place] === rows);
  const isLast = typed.includes(last - 1) && after[last]?.kind === "text" && gaps === 0;
  if ((short > 0 && !isWhole) || (wide !== 0 && !isLast)) return undefined;
  return [
    ...(short > 0
      ? [`${rowsAre(short)} shorter than the column names: what they do not have is read as missing.`]
      : []),
    ...(wide
      ? [
          `${rowsAre(wide)} longer than the column names: what stands behind is read as the end of ${quoted(names[last] ?? "")}, whose separators are not quoted.`,
        ]
      : []),
  ];
}

function isTyped({ kind }: Decision): boolean {
  return typeof kind === "object";
}

function rowsAre(many: number): string {
  return `${count(many, "row")} ${many === 1 ? "is" : "are"}`;
}
