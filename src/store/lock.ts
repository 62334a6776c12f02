import { mkdir, stat, unlink } from "node:fs/promises";
import { dirname } from "node:path";
import type { DatabaseSync } from "node:sqlite";
import { setTimeout as sleep } from "node:timers/promises";
import { InputError, isSystemError } from "../errors.ts";

const WAIT_MILLISECONDS = 15_000;
const BUSY = 5;

/**
 * Runs `work` while no other process (and nobody else in this one) holds the lock file at `path`. The lock is the kernel's,
 * taken through SQLite because Node has no call for it: when its process dies, however it dies, it is free at once, in
 * other containers too, and there is no stale file to judge or to steal. The empty file is removed afterwards.
 */
export async function withLock<T>(
  path: string,
  work: () => Promise<T>,
  wait = WAIT_MILLISECONDS,
): Promise<T> {
  const unlock = await lock(path, wait);
  try {
    return await work();
  } finally {
    await unlock();
  }
}

async function lock(path: string, wait: number): Promise<() => Promise<void>> {
  const { DatabaseSync } = await import("node:sqlite");
  const deadline = Date.now() + wait;
  await mkdir(dirname(path), { recursive: true });
  for (;;) {
    const unlock = await tryLock(path, new DatabaseSync(path, { timeout: 0, open: false }));
    if (unlock !== undefined) return unlock;
    if (Date.now() > deadline) throw stillLocked(path, wait);
    await sleep(2 + Math.random() * 8);
  }
}

/**
 * The last holder may remove the file just as we open it, and then what we lock is no longer at `path`. A removed file
 * never comes back, so the same file before and after means that it is the one we locked. Nothing but SQLite may open
 * it: closing a file drops all locks that its process has on it.
 */
async function tryLock(path: string, database: DatabaseSync): Promise<(() => Promise<void>) | undefined> {
  try {
    if ((await identity(path)) === undefined) {
      database.open();
      database.close();
    }
    const before = await identity(path);
    database.open();
    // Nothing is ever written; a journal would only be a second file to leave behind.
    database.exec("PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE");
    if (before !== undefined && before === (await identity(path)))
      return async () => {
        await unlink(path).catch(unlessGone);
        database.close();
      };
  } catch (error) {
    if (database.isOpen) database.close();
    if (isBusy(error)) return undefined;
    throw unusable(path, error);
  }
  database.close();
  return undefined;
}

async function identity(path: string): Promise<string | undefined> {
  try {
    const { dev, ino, birthtimeNs } = await stat(path, { bigint: true });
    return `${dev}:${ino}:${birthtimeNs}`;
  } catch (error) {
    if (isSystemError(error, "ENOENT")) return undefined;
    throw error;
  }
}

/** Windows refuses to remove an open file; it stays, empty, and is used again. */
function unlessGone(error: unknown): void {
  if (!isSystemError(error, "ENOENT", "EBUSY", "EPERM", "EACCES")) throw error;
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && "errcode" in error && error.errcode === BUSY;
}

function stillLocked(path: string, wait: number): InputError {
  return new InputError(
    "locked",
    `Cannot lock ${path}: another process has held it for ${wait / 1000} seconds.`,
    `See which one with "lsof ${path}"; end it, or wait until it is done.`,
  );
}

function unusable(path: string, cause: unknown): InputError {
  const seen = cause instanceof Error ? cause.message : String(cause);
  return new InputError(
    "unlockable",
    `Cannot lock ${path}: its folder must be writable by this user (${seen}).`,
    "Check the permissions of that folder and the space on its disk.",
    { cause },
  );
}
