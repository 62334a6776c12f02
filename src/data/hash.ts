import { createHash, randomUUID } from "node:crypto";
import { constants, type BigIntStats } from "node:fs";
import { mkdir, open, readFile, readlink, rename, rm, stat, writeFile } from "node:fs/promises";
import type { FileHandle } from "node:fs/promises";
import { join } from "node:path";
import { InputError, isSystemError } from "../errors.ts";
import { shown, unreadable } from "./path.ts";

export interface HashOptions {
  /** Where hashes are remembered. */
  readonly cacheDir: string;
  readonly signal?: AbortSignal | undefined;
}

export interface FileHash {
  /** SHA-256 of the file's bytes, in hex. */
  readonly hash: string;
  /** Which file, in which state, was hashed. */
  readonly identity: string;
  /**
   * False when the file was written so shortly before that a further write might not show in its times
   * (git calls this "racily clean"): then its identity proves nothing yet.
   */
  readonly settled: boolean;
}

/**
 * The content hash of a regular file. It is remembered, so that a large file is read only once.
 * @throws InputError when the file keeps changing, or may not be read
 */
export async function hashFile(realPath: string, options: HashOptions): Promise<FileHash> {
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const before = await stat(realPath, { bigint: true });
    const remembered = await recall(before, options.cacheDir);
    if (remembered !== undefined) return { hash: remembered, identity: identityOf(before), settled: true };
    const startedAt = Date.now();
    const hash = await digest(realPath, options.signal);
    const after = await stat(realPath, { bigint: true });
    if (identityOf(before) === identityOf(after)) {
      const settled = isSettled(before, startedAt);
      if (settled) await remember(before, hash, options.cacheDir);
      return { hash, identity: identityOf(before), settled };
    }
  }
  throw changing(realPath);
}

/** The file's identity now, to compare with that of its hash. */
export async function fileIdentity(realPath: string): Promise<string> {
  return identityOf(await stat(realPath, { bigint: true }));
}

/**
 * Opens the very file that was hashed, where it was found. While it is held open it stays that file, whatever takes its
 * path: a folder on the way that becomes a link to elsewhere would otherwise be followed.
 * @returns nothing when something else is there by now
 */
export async function openHashed(realPath: string, identity: string): Promise<FileHandle | undefined> {
  const file = await open(realPath, constants.O_RDONLY | constants.O_NONBLOCK).catch((error: unknown) => {
    if (isSystemError(error, "ENOENT", "ENOTDIR", "ELOOP")) return undefined;
    throw isSystemError(error, "EACCES", "EPERM") ? unreadable(realPath, error) : error;
  });
  if (file === undefined) return undefined;
  const same = identityOf(await file.stat({ bigint: true })) === identity;
  // Where the system tells, the path by which it knows the open file.
  const known = DESCRIPTORS === undefined ? realPath : await readlink(`${DESCRIPTORS}/${file.fd}`);
  if (same && known === realPath) return file;
  await file.close();
  return undefined;
}

/** Where a process finds its open files by number, each opened anew; elsewhere a number shares one position. */
export const DESCRIPTORS = process.platform === "linux" ? "/proc/self/fd" : undefined;

export function changing(realPath: string): InputError {
  return new InputError(
    "file_changing",
    `${shown(realPath)} changed each time it was read.`,
    "Wait until it is completely written, or copy it and name the copy.",
  );
}

function identityOf(stats: BigIntStats): string {
  return [stats.dev, stats.ino, stats.size, stats.mtimeNs, stats.ctimeNs].join("-");
}

/** Coarser than any file system's clock in use (FAT: two seconds). */
const CLOCK_MS = 2_500;

function isSettled(stats: BigIntStats, now: number): boolean {
  const changedAt = Number((stats.mtimeNs > stats.ctimeNs ? stats.mtimeNs : stats.ctimeNs) / 1_000_000n);
  return changedAt < now - CLOCK_MS;
}

async function digest(path: string, signal: AbortSignal | undefined): Promise<string> {
  const hash = createHash("sha256");
  // Non-blocking, in case a pipe has taken the file's place since it was checked.
  const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK).catch((error: unknown) => {
    throw isSystemError(error, "EACCES", "EPERM") ? unreadable(path, error) : error;
  });
  try {
    if (!(await file.stat()).isFile()) throw changing(path);
    const buffer = Buffer.allocUnsafe(1 << 20);
    for (;;) {
      signal?.throwIfAborted();
      const { bytesRead } = await file.read(buffer, 0, buffer.length);
      if (bytesRead === 0) return hash.digest("hex");
      hash.update(buffer.subarray(0, bytesRead));
    }
  } finally {
    await file.close();
  }
}

/** One small file for each data file: its identity, then its hash. */
function memoPath(stats: BigIntStats, cacheDir: string): string {
  return join(cacheDir, "hashes", `${stats.dev}-${stats.ino}`);
}

async function recall(stats: BigIntStats, cacheDir: string): Promise<string | undefined> {
  const memo = await readFile(memoPath(stats, cacheDir), "utf8").catch((error: unknown) => {
    if (isSystemError(error, "ENOENT")) return "";
    throw error;
  });
  const [identity, hash] = memo.split(" ");
  return identity === identityOf(stats) && hash !== undefined && /^[0-9a-f]{64}$/.test(hash)
    ? hash
    : undefined;
}

async function remember(stats: BigIntStats, hash: string, cacheDir: string): Promise<void> {
  const path = memoPath(stats, cacheDir);
  const temporary = `${path}.${randomUUID()}`;
  await mkdir(join(cacheDir, "hashes"), { recursive: true, mode: 0o700 });
  try {
    await writeFile(temporary, `${identityOf(stats)} ${hash}`);
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}
