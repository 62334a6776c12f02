import { join } from "node:path";
import { withLock } from "../store/lock.ts";
import type { Catalog, CatalogEntry } from "./catalog.ts";
import { namesIn } from "./files.ts";
import type { Effects, RegistryPaths } from "./registry.ts";
import { lockPath, settleAll, unsettled } from "./settle.ts";

export async function list(
  paths: RegistryPaths,
  read: () => Promise<Catalog>,
  effects: Effects,
): Promise<{ readonly tools: readonly CatalogEntry[]; readonly notes: readonly string[] }> {
  const seen = await read();
  const settled = (await unsettled(paths, seen)).length === 0;
  const { entries } = settled ? seen : await withLock(lockPath(paths), () => settleAll(paths, effects));
  const tools = entries.filter(({ status }) => status === "PROMOTED");
  const files = await namesIn(paths.active_dir);
  const known = new Set(tools.flatMap(({ name }) => [`${name}.ts`, `${name}.json`]));
  const there = new Set(files);
  return {
    tools,
    notes: [
      ...files
        .filter((file) => !known.has(file))
        .map(
          (file) =>
            `${join(paths.active_dir, file)} was not promoted here; it is never run. Move it elsewhere.`,
        ),
      ...[...known]
        .filter((file) => !there.has(file))
        .map(
          (file) => `${join(paths.active_dir, file)} is missing; restore it from git, or archive the tool.`,
        ),
    ],
  };
}
