import type { Cell } from "../toolkit/index.ts";
import type { Dataset } from "./dataset.ts";

/** Known values of columns, from rows at even distances: of a column in which hardly two are alike, the first in order are all of one kind. */
export async function sampleValues(
  { cachePath, profile }: Pick<Dataset, "cachePath" | "profile">,
  columns: readonly string[],
  count: number,
): Promise<ReadonlyMap<string, readonly Cell[]>> {
  if (columns.length === 0 || profile.rows === 0) return new Map();
  const { DuckDBInstance } = await import("@duckdb/node-api");
  const instance = await DuckDBInstance.create(cachePath, {
    access_mode: "READ_ONLY",
    threads: "1",
    enable_external_access: "false",
    autoinstall_known_extensions: "false",
    autoload_known_extensions: "false",
  });
  const connection = await instance.connect();
  try {
    const last = profile.rows - 1;
    const rows = Array.from({ length: count }, (_, at) => Math.round((at * last) / Math.max(1, count - 1)));
    const cells = columns.map((name) => `left(CAST("${name.replaceAll('"', '""')}" AS VARCHAR), 200)`);
    const reader = await connection.runAndReadAll(
      `SELECT ${cells.join(", ")} FROM data WHERE rowid IN (${[...new Set(rows)].join(", ")}) ORDER BY rowid`,
    );
    const found = reader.getRowsJS();
    return new Map(
      columns.map((name, at) => {
        const values = found.map((row) => row[at]).filter((value) => typeof value === "string");
        return [name, [...new Set(values)]];
      }),
    );
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}
