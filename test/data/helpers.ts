import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { afterAll } from "vitest";
import { InputError } from "../../src/errors.ts";
import type { ColumnProfile, Profile } from "../../src/data/dataset.ts";
import { ingest } from "../../src/data/ingest/ingest.ts";

const folders: string[] = [];
afterAll(async () => {
  await Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true })));
});

export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "toolkiln-data-"));
  folders.push(folder);
  return folder;
}

export async function fileOf(content: string | Uint8Array, name = "data.csv"): Promise<string> {
  const path = join(await temporaryFolder(), name);
  await writeFile(path, content);
  return path;
}

export interface Ingested {
  readonly profile: Profile;
  readonly notes: string;
  column(name: string): ColumnProfile;
  /** Rows as arrays of text and null. */
  rows(query?: string): Promise<unknown[][]>;
  /** The listing of values as it was written. */
  listing(): Promise<string>;
}

/** What the ingest process does, in this process. */
export async function ingested(content: string | Uint8Array, name = "data.csv"): Promise<Ingested> {
  return ingestedFile(await fileOf(content, name), name);
}

export async function ingestedFile(source: string, name: string): Promise<Ingested> {
  const folder = await temporaryFolder();
  await mkdir(folder, { recursive: true });
  const made = { cache: join(folder, "made.duckdb"), values: join(folder, "made.values") };
  const profile = await ingest({ source, name, folder, made, memoryMb: 2048, threads: 2 }, () => {});
  return {
    profile,
    notes: profile.notes.join("\n"),
    column(wanted) {
      const found = profile.columns.find((column) => column.name === wanted);
      if (found === undefined)
        throw new Error(`no column ${wanted} among ${profile.columns.map((each) => each.name)}`);
      return found;
    },
    rows: (query = "FROM data") => queried(made.cache, query),
    listing: () => readFile(made.values, "utf8"),
  };
}

export async function queried(cache: string, query: string): Promise<unknown[][]> {
  const instance = await DuckDBInstance.create(cache, { access_mode: "READ_ONLY" });
  const connection = await instance.connect();
  try {
    const reader = await connection.runAndReadAll(query);
    return reader.getRowsJson();
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

/** The InputError that a promise is rejected with. */
export async function refusal(promise: Promise<unknown>): Promise<InputError> {
  try {
    await promise;
  } catch (error) {
    if (error instanceof InputError) return error;
    throw error;
  }
  throw new Error("expected a refusal");
}

/** A Parquet file made by DuckDB from a query. */
export async function parquetOf(query: string): Promise<string> {
  const path = join(await temporaryFolder(), "data.parquet");
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  await connection.run(`COPY (${query}) TO '${path}' (FORMAT parquet)`);
  connection.closeSync();
  instance.closeSync();
  return path;
}
