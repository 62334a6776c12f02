import { rm, unlink } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { InputError } from "../errors.ts";
import { type Catalog, type CatalogEntry, readCatalog } from "./catalog.ts";
import { exists, isTemporary, move, namesIn, readPlain, writeAtomically } from "./files.ts";
import { formatRecord, parseRecord } from "./records.ts";
import type { Effects, RegistryPaths } from "./registry.ts";

/*
 * `registry.json` decides: a tool is promoted or archived when it says so, and the files follow. Whatever kills the
 * process in between, whoever comes next under the lock finds what is left to do and does it.
 */

export function lockPath(paths: RegistryPaths): string {
  return `${paths.registry}.lock`;
}

/** Where a promotion lays out the files as they will be in the active folder, which has no place for unfinished ones. */
export function preparedFolder(paths: RegistryPaths, runId: string): string {
  return join(paths.staging_dir, runId, "promoted");
}

/** The entries whose files have yet to follow. */
export async function unsettled(paths: RegistryPaths, { entries }: Catalog): Promise<CatalogEntry[]> {
  const active = new Set(await namesIn(paths.active_dir));
  const staged = new Set(await namesIn(paths.staging_dir));
  // Only the last version of a name can have files left: the next is promoted when those of the one before are gone.
  const last = [...new Map(entries.map((entry) => [entry.name, entry])).values()];
  const left = last.filter(({ name, status, run_id }) =>
    status === "PROMOTED" ? staged.has(run_id) : active.has(`${name}.ts`) || active.has(`${name}.json`),
  );
  const pending = await Promise.all(
    left.map(async (entry) => entry.status === "PROMOTED" || !(await isArchived(paths, entry))),
  );
  return left.filter((_, index) => pending[index]);
}

/** Under the lock: does what earlier processes have left undone, and answers the catalog. */
export async function settleAll(paths: RegistryPaths, effects: Effects): Promise<Catalog> {
  const catalog = await readCatalog(paths.registry);
  await removeTemporaries(paths.registry);
  for (const entry of await unsettled(paths, catalog)) await settle(paths, entry, effects);
  return catalog;
}

/** Under the lock: brings an entry's files to where its status wants them. */
export async function settle(paths: RegistryPaths, entry: CatalogEntry, effects: Effects): Promise<void> {
  await (entry.status === "PROMOTED"
    ? settlePromoted(paths, entry, effects)
    : settleArchived(paths, entry, effects));
}

async function settlePromoted(
  paths: RegistryPaths,
  { name, run_id }: CatalogEntry,
  { before }: Effects,
): Promise<void> {
  const folder = preparedFolder(paths, run_id);
  for (const file of [`${name}.ts`, `${name}.json`]) {
    if (!(await exists(join(folder, file)))) continue;
    before(`move ${file.slice(name.length)} to active`);
    await move(join(folder, file), join(paths.active_dir, file));
  }
  before("clear staging");
  await rm(dirname(folder), { recursive: true, force: true });
}

/** The code last: once it is in the archive, a file of that name in the active folder is a stranger. */
async function settleArchived(paths: RegistryPaths, entry: CatalogEntry, { before }: Effects): Promise<void> {
  if (await isArchived(paths, entry)) return;
  const active = join(paths.active_dir, entry.name);
  const archived = archivedPath(paths, entry);
  if (await exists(`${active}.json`)) {
    const text = await markedArchived(`${active}.json`, entry);
    before("archive description");
    await removeTemporaries(`${archived}.json`);
    if (text === undefined) await move(`${active}.json`, `${archived}.json`);
    else {
      await writeAtomically(`${archived}.json`, text);
      before("remove active description");
      await unlink(`${active}.json`);
    }
  }
  if (!(await exists(`${active}.ts`))) return;
  before("move code to archive");
  await move(`${active}.ts`, `${archived}.ts`);
}

async function isArchived(paths: RegistryPaths, entry: CatalogEntry): Promise<boolean> {
  return exists(`${archivedPath(paths, entry)}.ts`);
}

function archivedPath(paths: RegistryPaths, { name, version }: CatalogEntry): string {
  return join(paths.archive_dir, `${name}@v${version}`);
}

/** Archiving is the way out for damaged files: a description that cannot be read is `undefined`, and moves as it is. */
async function markedArchived(path: string, { archived_at }: CatalogEntry): Promise<string | undefined> {
  try {
    const record = parseRecord((await readPlain(path)) ?? Buffer.alloc(0));
    if (typeof record === "string") return undefined;
    return formatRecord({ ...record, status: "ARCHIVED", archived_at });
  } catch (error) {
    if (error instanceof InputError) return undefined;
    throw error;
  }
}

/** What a process that died while it wrote the file has left beside it. */
async function removeTemporaries(path: string): Promise<void> {
  for (const name of await namesIn(dirname(path)))
    if (isTemporary(name, basename(path))) await unlink(join(dirname(path), name));
}
