import { constants } from "node:fs";
import { access, readdir, readlink, realpath, stat } from "node:fs/promises";
import { basename, dirname, resolve, sep } from "node:path";
import { distance } from "fastest-levenshtein";
import { InputError, isSystemError } from "../errors.ts";

export interface PathOptions {
  /** Folders that data may come from; unset, any file may be named. */
  readonly roots?: readonly string[] | undefined;
}

/**
 * The real path of a data file, once it is known to be a readable, regular, non-empty file within the roots.
 * @throws InputError
 */
export async function resolveDataPath(path: string, { roots }: PathOptions = {}): Promise<string> {
  if (path === "" || path.includes("\0")) {
    throw new InputError("bad_path", `${shown(path)} is not the path of a file.`, "Name a data file.");
  }
  const absolute = resolve(path);
  const realRoots = roots && (await Promise.all(roots.map(realRoot)));
  // Before anything is said about a file, so that a refusal does not tell what exists outside.
  if (realRoots) await insist(absolute, realRoots, path);
  const real = await realpath(absolute).catch(async (error: unknown) => {
    throw await unreachable(path, absolute, error);
  });
  if (realRoots && !within(real, realRoots)) throw outside(path, realRoots);
  await checkFile(path, real);
  return real;
}

async function checkFile(path: string, real: string): Promise<void> {
  const stats = await stat(real);
  if (stats.isDirectory()) {
    throw new InputError("is_folder", `${shown(path)} is a folder.`, await filesWithin(real));
  }
  if (!stats.isFile()) {
    throw new InputError(
      "not_a_file",
      `${shown(path)} is a pipe, socket or device; a data file must be a regular file.`,
      "Save the data to a file first.",
    );
  }
  try {
    await access(real, constants.R_OK);
  } catch (error) {
    throw unreadable(path, error);
  }
  if (stats.size === 0) {
    throw new InputError("empty_file", `${shown(path)} is empty (0 bytes).`, "Name a file that holds data.");
  }
}

export function unreadable(path: string, cause: unknown): InputError {
  return new InputError(
    "unreadable",
    `${shown(path)} may not be read by this user.`,
    `Give read permission, for example: chmod u+r ${shown(path)}`,
    { cause },
  );
}

async function unreachable(path: string, absolute: string, error: unknown): Promise<unknown> {
  if (isSystemError(error, "EACCES", "EPERM")) return unreadable(path, error);
  if (isSystemError(error, "ELOOP")) {
    return new InputError(
      "bad_path",
      `${shown(path)} is a symbolic link that leads in a circle.`,
      "Name the file itself.",
    );
  }
  if (isSystemError(error, "ENOENT", "ENOTDIR", "ENAMETOOLONG")) {
    const target = await readlink(absolute).catch(() => undefined);
    if (target !== undefined) {
      return new InputError(
        "file_not_found",
        `${shown(path)} is a symbolic link to ${shown(target)}, and there is no such file.`,
        "Name the file itself, or mend the link.",
      );
    }
    const closest = await closestName(absolute);
    return new InputError(
      "file_not_found",
      `There is no file ${shown(path)}.`,
      closest === undefined ? "Check the path." : `Did you mean ${shown(closest)}?`,
      { cause: error },
    );
  }
  return error;
}

/** Refuses a path whose folder already lies outside, whether or not the file exists. */
async function insist(absolute: string, roots: readonly string[], path: string): Promise<void> {
  let folder = absolute;
  for (;;) {
    const real = await realpath(folder).catch(() => undefined);
    if (real !== undefined) {
      if (!within(real, roots)) throw outside(path, roots);
      return;
    }
    if (folder === dirname(folder)) return;
    folder = dirname(folder);
  }
}

function outside(path: string, roots: readonly string[]): InputError {
  return new InputError(
    "outside_roots",
    `${shown(path)} lies outside the folders that data may come from: ${roots.join(", ") || "none"}.`,
    "Move the file there, or add its folder to data.roots in config.yaml.",
  );
}

function within(real: string, roots: readonly string[]): boolean {
  return roots.some((root) => real === root || real.startsWith(root.endsWith(sep) ? root : root + sep));
}

/** A root that does not exist admits nothing. */
async function realRoot(root: string): Promise<string> {
  return realpath(root).catch(() => resolve(root));
}

async function closestName(absolute: string): Promise<string | undefined> {
  const wanted = basename(absolute).toLowerCase();
  let closest: { name: string; steps: number } | undefined;
  for (const name of await filesIn(dirname(absolute))) {
    const steps = distance(wanted.slice(0, 255), name.toLowerCase());
    if (steps < (closest?.steps ?? Math.max(2, wanted.length / 2))) closest = { name, steps };
  }
  return closest && resolve(dirname(absolute), closest.name);
}

async function filesWithin(folder: string): Promise<string> {
  const names = (await filesIn(folder)).filter((name) =>
    /\.(csv|tsv|json|ndjson|jsonl|parquet)(\.gz|\.zst)?$/i.test(name),
  );
  if (names.length === 0) return "Name one file.";
  const listed = names.slice(0, 5).map((name) => shown(name));
  return `Name one of its files: ${listed.join(", ")}${names.length > 5 ? ", …" : ""}.`;
}

async function filesIn(folder: string): Promise<string[]> {
  // The folder may be missing or closed too; then there is nothing to offer.
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => !entry.isDirectory() && !entry.name.startsWith("."))
    .map((entry) => entry.name)
    .toSorted();
}

/** A path for a message: on one line, whatever it is made of. */
export function shown(path: string): string {
  const plain = path.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, "�");
  return plain.length > 300 ? `${plain.slice(0, 300)}…` : plain;
}
