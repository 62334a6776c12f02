import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";

/** A cache as ingest leaves one: a DuckDB file whose table `data` is what the query selects. */
export async function cacheOf(query: string): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), "toolkiln-test-")), "data.duckdb");
  const instance = await DuckDBInstance.create(path);
  const connection = await instance.connect();
  await connection.run(`CREATE TABLE data AS ${query}`);
  connection.closeSync();
  instance.closeSync();
  return path;
}

/** A few hundred rows with ties, missing values, and a key that tells all of them apart. */
export const ROWS = `
  SELECT i AS id, ['a', 'b', 'c', NULL][1 + i * 7 % 4] AS g, CASE WHEN i % 9 = 0 THEN NULL ELSE (i * 37 % 101) / 7.0 END AS x,
    i % 5 AS tie, DATE '2020-01-01' + CAST(i % 28 AS INTEGER) AS day, i % 3 = 0 AS flag
  FROM range(300) AS numbers(i)`;
