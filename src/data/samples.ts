import type { DuckDBConnection } from "@duckdb/node-api";
import type { Cell } from "../toolkit/index.ts";
import type { Dataset } from "./dataset.ts";
import { openReadOnly } from "./read_only.ts";

type Cache = Pick<Dataset, "cachePath" | "profile">;

/** Known values of columns, from rows at even distances: of a column in which hardly two are alike, the first in order are all of one kind. */
export async function sampleValues(
  { cachePath, profile }: Cache,
  columns: readonly string[],
  count: number,
): Promise<ReadonlyMap<string, readonly Cell[]>> {
  if (columns.length === 0 || profile.rows === 0) return new Map();
  const last = profile.rows - 1;
  const rows = Array.from({ length: count }, (_, at) => Math.round((at * last) / Math.max(1, count - 1)));
  const cells = columns.map((name) => `left(CAST(${identifier(name)} AS VARCHAR), 200)`);
  const found = await reading(cachePath, async (connection) => {
    const reader = await connection.runAndReadAll(
      `SELECT ${cells.join(", ")} FROM data WHERE rowid IN (${[...new Set(rows)].join(", ")}) ORDER BY rowid`,
    );
    return reader.getRowsJS();
  });
  return new Map(
    columns.map((name, at) => {
      const values = found.map((row) => row[at]).filter((value) => typeof value === "string");
      return [name, [...new Set(values)]];
    }),
  );
}

/** Rows from which quartiles are taken: more would not change what they say. */
const MOST_ROWS = 100_000;

/** The lower quartile, median and upper quartile of number columns; of long tables from rows at even distances. */
export async function quartilesOf(
  { cachePath, profile }: Cache,
  columns: readonly string[],
): Promise<ReadonlyMap<string, readonly number[]>> {
  if (columns.length === 0 || profile.rows === 0) return new Map();
  const cells = columns.map(
    (name) => `quantile_cont(CAST(${identifier(name)} AS DOUBLE), [0.25, 0.5, 0.75])::VARCHAR`,
  );
  const [row = []] = await reading(cachePath, async (connection) => {
    const reader = await connection.runAndReadAll(
      `SELECT ${cells.join(", ")} FROM data WHERE rowid % ${Math.ceil(profile.rows / MOST_ROWS)} = 0`,
    );
    return reader.getRowsJS();
  });
  return new Map(
    columns.flatMap((name, at): [string, readonly number[]][] => {
      const said = row[at];
      const quartiles = typeof said === "string" ? said.slice(1, -1).split(",").map(Number) : [Number.NaN];
      return quartiles.every(Number.isFinite) ? [[name, quartiles]] : [];
    }),
  );
}

async function reading<T>(cachePath: string, read: (connection: DuckDBConnection) => Promise<T>): Promise<T> {
  const { connection, close } = await openReadOnly(cachePath);
  try {
    return await read(connection);
  } finally {
    close();
  }
}

function identifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
