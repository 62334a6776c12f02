import { createHash, randomBytes } from "node:crypto";
import { constants } from "node:fs";
import { lstat, mkdir, open, readdir, rename, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { InputError, isSystemError } from "../errors.ts";

/** More than any tool or its evidence needs, and little enough to hash on every read. */
const MAX_BYTES = 8 * 1024 * 1024;

/** Replaces the file at once and for good: a reader, or a power cut, meets either the old or the new bytes. */
export async function writeAtomically(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const temporary = temporaryFor(path);
  const file = await open(temporary, "wx", 0o644);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(temporary, path);
  await syncFolder(dirname(path));
}

/** Moves a file or a folder in one step. */
export async function move(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true });
  try {
    await rename(from, to);
  } catch (error) {
    if (isSystemError(error, "EXDEV")) throw apart(dirname(from), dirname(to));
    throw error;
  }
  await syncFolder(dirname(to));
  await syncFolder(dirname(from));
}

/** The bytes of a plain file; `undefined` when there is none. A link, a pipe or a folder in its place is refused. */
export async function readPlain(path: string, maxBytes = MAX_BYTES): Promise<Buffer | undefined> {
  try {
    const file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
    try {
      const found = await file.stat();
      if (!found.isFile()) throw notPlain(path, "a plain file", "something else");
      if (found.size > maxBytes) throw notPlain(path, `at most ${maxBytes} bytes long`, `${found.size}`);
      return await file.readFile();
    } finally {
      await file.close();
    }
  } catch (error) {
    if (isSystemError(error, "ENOENT", "ENOTDIR")) return undefined;
    if (isSystemError(error, "ELOOP", "EMLINK")) throw notPlain(path, "a plain file", "a symbolic link");
    if (isSystemError(error, "EACCES", "EPERM")) throw unreadable(path, error);
    throw error;
  }
}

/** Names in a folder, sorted; none when there is no folder. */
export async function namesIn(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).toSorted();
  } catch (error) {
    if (isSystemError(error, "ENOENT")) return [];
    throw error;
  }
}

export async function exists(path: string): Promise<boolean> {
  try {
    await lstat(path);
    return true;
  } catch (error) {
    if (isSystemError(error, "ENOENT", "ENOTDIR")) return false;
    throw error;
  }
}

export function sha256(bytes: string | Uint8Array): string {
  return `sha256-${createHash("sha256").update(bytes).digest("hex")}`;
}

/** The name under which a file is written before it is renamed; `isTemporary` tells one that a crash has left. */
function temporaryFor(path: string): string {
  return join(dirname(path), `.${basename(path)}.${randomBytes(6).toString("hex")}.tmp`);
}

export function isTemporary(name: string, of: string): boolean {
  return name.startsWith(`.${of}.`) && name.endsWith(".tmp");
}

/** A rename is only on disk when its folder is. Windows cannot open folders, and needs no such thing. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await open(folder, constants.O_RDONLY);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** @throws InputError unless a file can be moved from one folder to the other in one step */
export async function checkOneDisk(from: string, to: string): Promise<void> {
  const [first, second] = await Promise.all([stat(from), stat(to)]);
  if (first.dev !== second.dev) throw apart(from, to);
}

function apart(from: string, to: string): InputError {
  return new InputError(
    "folders_apart",
    `Cannot move a tool from ${from} to ${to}: both must be on one disk, and they are not.`,
    "Set paths.staging_dir, paths.active_dir and paths.archive_dir in config.yaml to folders on one disk.",
  );
}

function notPlain(path: string, required: string, seen: string): InputError {
  return new InputError(
    "tool_file_refused",
    `Cannot read ${path}: it must be ${required}, and is ${seen}.`,
    "Put the file itself there, for instance from git.",
  );
}

function unreadable(path: string, cause: unknown): InputError {
  return new InputError(
    "tool_file_unreadable",
    `Cannot read ${path}: it must be readable by this user, and permission was denied.`,
    `Give this user the right to read it: chmod u+r ${path}`,
    { cause },
  );
}
