import { InputError, isSystemError } from "../errors.ts";
import { cachedCatalog } from "./catalog.ts";
import { getTool } from "./get.ts";
import { list } from "./list.ts";
import { checkToolName } from "./names.ts";
import type { Effects, Registry, RegistryPaths } from "./registry.ts";
import { search } from "./search.ts";

/** Reads nothing until it is asked. */
export function openRegistry(paths: RegistryPaths, effects: Partial<Effects> = {}): Registry {
  const resolved: Effects = { clock: () => new Date(), before: () => {}, ...effects };
  const catalog = cachedCatalog(paths.registry);
  const promoted = async () => (await catalog()).entries.filter(({ status }) => status === "PROMOTED");
  // Listing, searching and running start often: what changes the registry is loaded when it is asked for.
  return {
    stage: (runId, candidate, status) =>
      told(async () => (await import("./staging.ts")).stage(paths, runId, candidate, status, resolved)),
    reject: (runId, reason) =>
      told(async () => (await import("./staging.ts")).reject(paths, runId, reason, resolved)),
    promote: (runId, evidence) =>
      told(async () => (await import("./promote.ts")).promote(paths, runId, evidence, resolved)),
    get: (name) => told(() => getTool(paths, checkToolName(name), catalog, resolved)),
    list: () => told(() => list(paths, catalog, resolved)),
    promoted: () => told(promoted),
    findByOperation: (operation) =>
      told(async () => (await promoted()).filter((entry) => entry.operation === operation)),
    search: (words, limit) => told(async () => search(await catalog(), words, limit)),
    archive: (name) =>
      told(async () => (await import("./archive.ts")).archive(paths, checkToolName(name), resolved)),
  };
}

/** What the disk refuses is for people to put right. */
async function told<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!isSystemError(error, "EACCES", "EPERM", "EROFS", "ENOSPC", "EDQUOT", "ENOTDIR", "EISDIR", "EEXIST"))
      throw error;
    throw new InputError(
      "registry_unusable",
      `Cannot use the folders of tools: they must be folders that this user may read and write, on a disk with room (${error.message}).`,
      "Check the permissions of that path and the space on its disk, or set paths.* in config.yaml to other folders.",
      { cause: error },
    );
  }
}
