import { availableParallelism } from "node:os";
import { basename, join } from "node:path";
import { isSystemError } from "../errors.ts";
import { type CachePaths, cachePaths, commitCache, readCache, withWorkFolder } from "./cache.ts";
import type { Dataset, Profile } from "./dataset.ts";
import { changing, fileIdentity, hashFile, openHashed, type FileHash } from "./hash.ts";
import { formatHint } from "./ingest/identify.ts";
import { resolveDataPath } from "./path.ts";
import { runIngest } from "./spawn.ts";

export { hashFile } from "./hash.ts";
export { resolveDataPath } from "./path.ts";

export interface OpenOptions {
  /** Holds the private DuckDB caches; made when missing. */
  readonly cacheDir: string;
  /** Folders that data may come from; unset, any file may be named. */
  readonly roots?: readonly string[] | undefined;
  /** @default 900 */
  readonly timeoutSeconds?: number | undefined;
  /** Memory of the process that reads the file. @default 4096 */
  readonly memoryMb?: number | undefined;
  readonly onProgress?: ((message: string) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Opens a data file: the first time a process of its own reads it into a private DuckDB cache and profiles it;
 * after that, as long as its bytes stay the same, the cache answers.
 * @throws InputError when the file is not there, not allowed, or not readable as a table
 */
export async function openDataset(path: string, options: OpenOptions): Promise<Dataset> {
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const real = await resolveDataPath(path, options);
    const dataset = await openAt(path, real, options).catch((error: unknown) => {
      // It was there a moment ago.
      if (isSystemError(error, "ENOENT", "ENOTDIR", "ELOOP") && error.path === real) return undefined;
      throw error;
    });
    if (dataset !== undefined) return dataset;
  }
  throw changing(path);
}

async function openAt(path: string, real: string, options: OpenOptions): Promise<Dataset | undefined> {
  const hashed = await hashFile(real, options);
  const name = basename(real);
  const paths = cachePaths(options.cacheDir, hashed.hash, formatHint(name));
  const known = await readCache(paths);
  const profile = known ?? (await build(path, real, hashed, paths, options));
  return (
    profile && {
      path: real,
      name,
      hash: hashed.hash,
      cachePath: paths.cache,
      valuesPath: paths.values,
      profile,
    }
  );
}

/** Nothing when the file that was read is not the one that was hashed. */
async function build(
  path: string,
  real: string,
  hashed: FileHash,
  paths: CachePaths,
  options: OpenOptions,
): Promise<Profile | undefined> {
  const { cacheDir, timeoutSeconds = 900, memoryMb = 4096, onProgress, signal } = options;
  const file = await openHashed(real, hashed.identity);
  if (file === undefined) return undefined;
  try {
    return await withWorkFolder(cacheDir, async (folder) => {
      const made = { cache: join(folder, "made.duckdb"), values: join(folder, "made.values") };
      const job = { name: basename(real), folder, made, memoryMb, threads: availableParallelism() };
      const profile = await runIngest(
        job,
        { path: real, fd: file.fd },
        { timeoutSeconds, onProgress, signal },
      );
      if (await hasChanged(path, real, hashed, options)) return undefined;
      return commitCache(made, profile, paths);
    });
  } finally {
    await file.close();
  }
}

async function hasChanged(
  path: string,
  real: string,
  hashed: FileHash,
  options: OpenOptions,
): Promise<boolean> {
  if ((await resolveDataPath(path, options)) !== real) return true;
  if (hashed.settled) return (await fileIdentity(real)) !== hashed.identity;
  return (await hashFile(real, options)).hash !== hashed.hash;
}
