import { withLock } from "../store/lock.ts";
import { type CatalogEntry, writeCatalog } from "./catalog.ts";
import { unknownTool } from "./get.ts";
import type { Effects, RegistryPaths } from "./registry.ts";
import { lockPath, settle, settleAll } from "./settle.ts";

/** Works on a tool whose files are damaged or gone as well: it is the way out for those. */
export async function archive(
  paths: RegistryPaths,
  name: string,
  effects: Effects,
): Promise<{ readonly name: string; readonly version: number }> {
  return withLock(lockPath(paths), async () => {
    const catalog = await settleAll(paths, effects);
    const entry = catalog.entries.find((seen) => seen.name === name && seen.status === "PROMOTED");
    if (entry === undefined) throw unknownTool(catalog, name);
    const archived: CatalogEntry = {
      ...entry,
      status: "ARCHIVED",
      archived_at: effects.clock().toISOString(),
    };
    effects.before("write registry");
    const entries = catalog.entries.map((seen) => (seen === entry ? archived : seen));
    await writeCatalog(paths.registry, { ...catalog, entries });
    await settle(paths, archived, effects);
    return { name, version: entry.version };
  });
}
