import { DuckDBInstance } from "@duckdb/node-api";

/** A cache as ingest leaves it: a DuckDB file with the table `data`. */
export async function makeCache(path: string, statements: readonly string[]): Promise<void> {
  const instance = await DuckDBInstance.create(path);
  const connection = await instance.connect();
  for (const statement of statements) await connection.run(statement);
  connection.closeSync();
  instance.closeSync();
}
