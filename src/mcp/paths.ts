import { realpath } from "node:fs/promises";
import { relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { InputError } from "../errors.ts";
import type { Call } from "./call.ts";

/**
 * The real path of a file that a client names. It must lie under the workspace's roots and, where the client has roots of its
 * own, under one of those too: they narrow, and never widen. Hidden files and folders are never data.
 * @throws {InputError}
 */
export async function admit(path: string, { host, clientRoots }: Call): Promise<string> {
  const { resolveDataPath } = await import("../data/open.ts");
  const named = resolve(host.workspace.config.workspace, fromUrl(path));
  // Before anything is said about a file, so that a refusal does not tell what hidden places hold.
  refuseHidden(path, named, host.roots);
  const real = await resolveDataPath(named, { roots: host.roots });
  refuseHidden(path, real, await Promise.all(host.roots.map(realOf)));
  const narrower = await clientRoots();
  if (narrower !== undefined) await refuseOutside(path, real, narrower);
  return real;
}

/** Whether a run's file is one that clients may name; it may be gone by now. */
export async function isOpen(path: string, roots: readonly string[]): Promise<boolean> {
  const real = await realOf(path);
  const folders = await Promise.all(roots.map(realOf));
  return folders.some((root) => isInside(real, root) && !isHidden(relative(root, real)));
}

function fromUrl(path: string): string {
  if (!/^file:/iu.test(path)) return path;
  try {
    return fileURLToPath(path);
  } catch {
    throw new InputError(
      "bad_path",
      `${clip(path)} is not the address of a local file.`,
      "Name a data file.",
    );
  }
}

/** Settings, keys and what programs keep for themselves lie in hidden places: `.toolkiln`, `.env`, `.ssh`. */
function refuseHidden(path: string, absolute: string, roots: readonly string[]): void {
  const places = roots.filter((root) => isInside(absolute, root));
  if (places.length === 0 || !places.every((root) => isHidden(relative(root, absolute)))) return;
  throw new InputError(
    "outside_roots",
    `${clip(path)} is hidden or lies in a hidden folder, and those are never read as data.`,
    "Copy the data to a folder that is not hidden.",
  );
}

function isHidden(place: string): boolean {
  return place.split(sep).some((part) => part.startsWith("."));
}

async function refuseOutside(path: string, real: string, roots: readonly string[]): Promise<void> {
  const folders = await Promise.all(roots.map(realOf));
  if (folders.some((folder) => isInside(real, folder))) return;
  throw new InputError(
    "outside_roots",
    `${clip(path)} lies outside the folders that this client has opened: ${roots.map(clip).join(", ") || "none"}.`,
    "Open its folder in the client, or move the file.",
  );
}

function isInside(real: string, folder: string): boolean {
  return real === folder || real.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

async function realOf(path: string): Promise<string> {
  return await realpath(path).catch(() => path);
}

function clip(path: string): string {
  const plain = path.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, "�");
  return plain.length > 200 ? `${plain.slice(0, 200)}…` : plain;
}
