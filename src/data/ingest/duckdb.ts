import type { DuckDBConnection } from "@duckdb/node-api";
import { DuckDBInstance } from "@duckdb/node-api";
import { join } from "node:path";
import type { IngestJob } from "./job.ts";

/** DuckDB on the cache to be written, shut off from everything but the job's folder and the one data file. */
export async function openLocked(job: IngestJob): Promise<{ connection: DuckDBConnection; close(): void }> {
  const instance = await DuckDBInstance.create(job.made.cache, {
    autoinstall_known_extensions: "false",
    autoload_known_extensions: "false",
    allow_community_extensions: "false",
    threads: String(job.threads),
    memory_limit: `${Math.floor(job.memoryMb * 0.6)}MB`,
    temp_directory: join(job.folder, "spill"),
    // No other program reads the cache, so it need not suit older ones; the new format is a quarter quicker to write.
    storage_compatibility_version: "latest",
  });
  const connection = await instance.connect();
  await connection.run(`
    SET TimeZone = 'UTC';
    SET allowed_directories = [${literal(`${job.folder}/`)}];
    SET allowed_paths = [${literal(job.source)}];
    SET enable_external_access = false;
    SET lock_configuration = true;
  `);
  return {
    connection,
    close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

/** One row of a result, every value as text (cast them in the query) or null. */
export async function oneRow(connection: DuckDBConnection, query: string): Promise<(string | null)[]> {
  return (await allRows(connection, query))[0] ?? [];
}

export async function allRows(connection: DuckDBConnection, query: string): Promise<(string | null)[][]> {
  const reader = await connection.runAndReadAll(query);
  return reader.getRowsJS().map((row) => row.map((value) => (value === null ? null : String(value))));
}

export function identifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

export function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
