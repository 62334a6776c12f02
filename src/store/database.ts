import { chmodSync, closeSync, mkdirSync, openSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { InputError, isSystemError } from "../errors.ts";
import { migrations } from "./migrations.ts";

/** The SQLite file that holds checkpoints and runs. */
export interface Database {
  readonly path: string;
  /** Runs `work` outside a transaction; what SQLite has to say about the file becomes an `InputError`. */
  read<T>(work: (sql: DatabaseSync) => T): T;
  /** Runs `work` as one write transaction: all of it happens, or nothing. */
  write<T>(work: (sql: DatabaseSync) => T): T;
  close(): void;
}

/** Marks the file as ours ("TKLN"), so that nobody else's database is ever migrated. */
const APPLICATION_ID = 0x544b4c4e;
const BUSY_MILLISECONDS = 10_000;

/** Opens the file, making and migrating it as needed. Never deletes or rewrites a file it cannot read. */
export function openDatabase(path: string): Database {
  return explained(path, () => {
    prepareFile(path);
    const sql = new DatabaseSync(path, { timeout: BUSY_MILLISECONDS });
    try {
      refuseForeign(sql, path);
      useWal(sql);
      // A commit is on disk before it is reported: a person's approval must also survive a power cut.
      sql.exec("PRAGMA synchronous = FULL");
      migrate(sql, path);
    } catch (error) {
      sql.close();
      throw error;
    }
    return {
      path,
      read: (work) => explained(path, () => work(sql)),
      write: (work) => explained(path, () => transaction(sql, work)),
      close: () => {
        if (sql.isOpen) sql.close();
      },
    };
  });
}

/** Results of questions lie in this file, so only its owner may read it. SQLite gives its side files the same mode. */
function prepareFile(path: string): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  try {
    closeSync(openSync(path, "wx", 0o600));
    chmodSync(path, 0o600);
  } catch (error) {
    if (!isSystemError(error, "EEXIST")) throw error;
  }
}

function refuseForeign(sql: DatabaseSync, path: string): void {
  // In this order: another process makes the tables and sets the mark in one commit, which may come between the two.
  const { tables } = sql.prepare("SELECT count(*) AS tables FROM sqlite_schema").get() ?? {};
  const { application_id: id } = sql.prepare("PRAGMA application_id").get() ?? {};
  if (id === APPLICATION_ID || (id === 0 && tables === 0)) return;
  throw new InputError(
    "store_foreign",
    `Cannot keep runs in ${path}: it must be a database of Toolkiln, and it is one of another program.`,
    "Name another workspace, or move that file elsewhere.",
  );
}

/** Several processes may make the file at once; SQLite does not wait for the lock that this one switch takes. */
function useWal(sql: DatabaseSync): void {
  const deadline = Date.now() + BUSY_MILLISECONDS;
  for (;;) {
    try {
      sql.exec("PRAGMA journal_mode = WAL");
      return;
    } catch (error) {
      if (sqliteCode(error) !== SQLITE.busy || Date.now() > deadline) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
    }
  }
}

function migrate(sql: DatabaseSync, path: string): void {
  if (version(sql) === migrations.length) return;
  transaction(sql, () => {
    const from = version(sql);
    if (from > migrations.length)
      throw new InputError(
        "store_newer",
        `Cannot open ${path}: its format must be at most version ${migrations.length}, and it is version ${from}.`,
        "A newer Toolkiln wrote it: update this one, or name another workspace.",
      );
    for (const step of migrations.slice(from)) sql.exec(step);
    sql.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${migrations.length}`);
  });
}

function version(sql: DatabaseSync): number {
  return Number(sql.prepare("PRAGMA user_version").get()?.["user_version"]);
}

function transaction<T>(sql: DatabaseSync, work: (sql: DatabaseSync) => T): T {
  sql.exec("BEGIN IMMEDIATE");
  try {
    const result = work(sql);
    sql.exec("COMMIT");
    return result;
  } catch (error) {
    // SQLite has already rolled back after some errors, such as a full disk.
    if (sql.isTransaction) sql.exec("ROLLBACK");
    throw error;
  }
}

/** Primary result codes of SQLite, https://sqlite.org/rescode.html */
const SQLITE = {
  busy: 5,
  readonly: 8,
  io: 10,
  corrupt: 11,
  full: 13,
  cantOpen: 14,
  notADatabase: 26,
} as const;

function sqliteCode(error: unknown): number | undefined {
  return error instanceof Error && "errcode" in error ? Number(error.errcode) & 0xff : undefined;
}

function explained<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw explain(error, path) ?? error;
  }
}

function explain(error: unknown, path: string): InputError | undefined {
  const seen = error instanceof Error ? error.message : String(error);
  switch (sqliteCode(error)) {
    case SQLITE.corrupt:
    case SQLITE.notADatabase:
      return new InputError(
        "store_corrupt",
        `Cannot read ${path}: it must be an undamaged SQLite database (${seen}). The file was left as it is.`,
        `Restore it from a backup, or move it aside to start without past runs. Promoted tools are not in it.`,
        { cause: error },
      );
    case SQLITE.busy:
      return new InputError(
        "store_busy",
        `Cannot use ${path}: another process has kept it locked for ${BUSY_MILLISECONDS / 1000} seconds.`,
        "End that process, or try again when it is done.",
        { cause: error },
      );
    case SQLITE.readonly:
    case SQLITE.io:
    case SQLITE.full:
    case SQLITE.cantOpen:
      return unwritable(path, seen, error);
  }
  return error instanceof Error && "syscall" in error ? unwritable(path, seen, error) : undefined;
}

function unwritable(path: string, seen: string, cause: unknown): InputError {
  return new InputError(
    "store_unwritable",
    `Cannot use ${path}: it must be a file that this user may read and write, on a disk with room (${seen}).`,
    "Check the permissions of the folder and the space on its disk, or name another workspace.",
    { cause },
  );
}
