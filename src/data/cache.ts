import { randomUUID } from "node:crypto";
import { mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { isSystemError } from "../errors.ts";
import type { Profile } from "./dataset.ts";

/** Raised whenever ingest would write another cache, or another profile, from the same bytes. */
export const CACHE_FORMAT = 11;

/** Where the caches of one content lie, complete or not. The hint is part of the name since it may change how bytes are read. */
export function cachePaths(cacheDir: string, hash: string, hint: string): CachePaths {
  const stem = join(cacheDir, `${hash}-${CACHE_FORMAT}-${hint}`);
  return { cache: `${stem}.duckdb`, values: `${stem}.values`, profile: `${stem}.json` };
}

export interface CachePaths {
  /** The DuckDB file with the table. */
  readonly cache: string;
  /** The listing of values, where a question's words are looked up. */
  readonly values: string;
  readonly profile: string;
}

/** The profile of a complete cache; nothing when there is none, or when it is damaged and must be rebuilt. */
export async function readCache(paths: CachePaths): Promise<Profile | undefined> {
  try {
    const saved: unknown = JSON.parse(await readFile(paths.profile, "utf8"));
    if (!isSaved(saved) || saved.format !== CACHE_FORMAT || saved.cache !== (await stateOf(paths)))
      return undefined;
    return saved.profile;
  } catch (error) {
    if (isSystemError(error, "ENOENT") || error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/**
 * Moves a finished cache and its profile into place. Another process may have done the same work meanwhile:
 * both wrote the same content, so whoever comes last loses nothing.
 */
export async function commitCache(
  made: Omit<CachePaths, "profile">,
  profile: Profile,
  paths: CachePaths,
): Promise<Profile> {
  const theirs = await readCache(paths);
  if (theirs !== undefined) return theirs;
  const saved: Saved = { format: CACHE_FORMAT, cache: await stateOf(made), profile };
  const written = `${made.cache}.json`;
  await writeFile(written, JSON.stringify(saved), { mode: 0o600, flush: true });
  // The profile says which cache it belongs to, so until all are in place none is believed.
  await rename(made.values, paths.values);
  await rename(made.cache, paths.cache);
  await rename(written, paths.profile);
  return profile;
}

/** A folder for one ingest, removed afterwards; those of processes that died are removed on the way. */
export async function withWorkFolder<Result>(
  cacheDir: string,
  use: (folder: string) => Promise<Result>,
): Promise<Result> {
  await mkdir(cacheDir, { recursive: true, mode: 0o700 });
  await removeAbandoned(cacheDir);
  const folder = join(cacheDir, `${PREFIX}${hostname()}.${process.pid}.${randomUUID()}`);
  await mkdir(folder, { mode: 0o700 });
  try {
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

const PREFIX = "ingest.";

async function removeAbandoned(cacheDir: string): Promise<void> {
  const names = (await readdir(cacheDir)).filter((name) => name.startsWith(PREFIX));
  await Promise.all(
    names
      .filter((name) => isAbandoned(name.slice(PREFIX.length)))
      .map((name) => rm(join(cacheDir, name), { recursive: true, force: true })),
  );
}

/** Another machine's processes cannot be asked after; their folders stay. */
function isAbandoned(owner: string): boolean {
  const [, host, pid] = /^(.*)\.(\d+)\.[^.]+$/.exec(owner) ?? [];
  if (host !== hostname() || pid === undefined) return false;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return isSystemError(error, "ESRCH");
  }
}

interface Saved {
  readonly format: number;
  readonly cache: string;
  readonly profile: Profile;
}

/** Written only by `commitCache`, so a file that parses and says what it is can be believed. */
function isSaved(value: unknown): value is Saved {
  if (typeof value !== "object" || value === null || !("format" in value) || !("cache" in value))
    return false;
  if (!("profile" in value) || typeof value.profile !== "object" || value.profile === null) return false;
  return "rows" in value.profile && "columns" in value.profile && Array.isArray(value.profile.columns);
}

/** A DuckDB file and its listing as they were left: any later write, cut or damage by a program shows here. */
async function stateOf({ cache, values }: Omit<CachePaths, "profile">): Promise<string> {
  const file = await open(cache);
  try {
    const { size, mtimeNs } = await file.stat({ bigint: true });
    const { buffer } = await file.read(Buffer.alloc(4), 0, 4, 8);
    const listing = await stat(values, { bigint: true });
    return `${buffer.toString("latin1")}-${size}-${mtimeNs}-${listing.size}-${listing.mtimeNs}`;
  } finally {
    await file.close();
  }
}
