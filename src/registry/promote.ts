import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { InputError } from "../errors.ts";
import { withLock } from "../store/lock.ts";
import type { JsonObject } from "../toolkit/spec.ts";
import { type Catalog, type CatalogEntry, writeCatalog } from "./catalog.ts";
import { checkOneDisk, namesIn, sha256, writeAtomically } from "./files.ts";
import { fingerprint } from "./fingerprint.ts";
import { checkRunId, freeName } from "./names.ts";
import { formatRecord, hashOf } from "./records.ts";
import type { Effects, Promotion, RegistryPaths } from "./registry.ts";
import { lockPath, preparedFolder, settle, settleAll } from "./settle.ts";
import { readStaged, rememberedTwin, retire, shelve, type Staged } from "./staging.ts";

export async function promote(
  paths: RegistryPaths,
  runId: string,
  evidence: JsonObject,
  effects: Effects,
): Promise<Promotion> {
  checkRunId(runId);
  return withLock(lockPath(paths), async () => {
    const catalog = await settleAll(paths, effects);
    const done = catalog.entries.find(({ run_id }) => run_id === runId);
    if (done !== undefined) return { name: done.name, version: done.version };
    const staged = await readStaged(paths, runId);
    if (staged === undefined) return (await rememberedTwin(paths, runId)) ?? nothingStaged(runId);
    if (staged.status === "REJECTED") {
      // Its process died while it moved a twin away.
      await shelve(paths, runId, effects);
      return (await rememberedTwin(paths, runId)) ?? nothingStaged(runId);
    }
    if (staged.status !== "APPROVED") throw notApproved(runId, staged.status);
    const print = await fingerprint(staged.code);
    const twin = catalog.entries.find((entry) => isTwin(entry, staged, print));
    if (twin !== undefined) return refuseTwin(paths, runId, twin, effects);
    const entry = await prepare(paths, runId, staged, { catalog, print, evidence }, effects);
    effects.before("write registry");
    await writeCatalog(paths.registry, { ...catalog, entries: [...catalog.entries, entry] });
    await settle(paths, entry, effects);
    return { name: entry.name, version: entry.version };
  });
}

function isTwin(
  { status, operation, fingerprint: seen }: CatalogEntry,
  { spec }: Staged,
  print: string,
): boolean {
  return status === "PROMOTED" && (operation === spec.operation || seen === print);
}

async function refuseTwin(
  paths: RegistryPaths,
  runId: string,
  { name, version }: CatalogEntry,
  effects: Effects,
): Promise<Promotion> {
  const twin = { name, version, twin: true };
  await retire(paths, runId, { reason: `${name} v${version} already does this.`, twin }, effects);
  return twin;
}

/** Lays out the files beside the candidate, so that two renames make them active, and says what the catalog will. */
async function prepare(
  paths: RegistryPaths,
  runId: string,
  { spec: staged, code }: Staged,
  { catalog, print, evidence }: { catalog: Catalog; print: string; evidence: JsonObject },
  { clock, before }: Effects,
): Promise<CatalogEntry> {
  const name = await nameFor(paths, catalog, staged.name);
  const version =
    1 + Math.max(0, ...catalog.entries.filter((entry) => entry.name === name).map((entry) => entry.version));
  const spec = { ...staged, name };
  const hash = sha256(code);
  const promoted_at = clock().toISOString();
  const folder = preparedFolder(paths, runId);
  await rm(folder, { recursive: true, force: true });
  before("prepare code");
  await writeAtomically(join(folder, `${name}.ts`), code);
  before("prepare description");
  const record = { spec, version, status: "PROMOTED", hash, run_id: runId, promoted_at, evidence };
  await writeAtomically(join(folder, `${name}.json`), formatRecord(record));
  await mkdir(paths.active_dir, { recursive: true });
  await checkOneDisk(folder, paths.active_dir);
  return {
    name,
    version,
    status: "PROMOTED",
    operation: spec.operation,
    title: spec.title,
    description: spec.description,
    when_to_use: spec.when_to_use,
    hash,
    spec_hash: hashOf(spec),
    fingerprint: print,
    run_id: runId,
    promoted_at,
  };
}

/**
 * A name that another operation has gets a number rather than an error: two people's reviews have gone into the code and
 * its contract, which stay as they were, while the name is only a label. A file that nobody promoted keeps its name too.
 */
async function nameFor(paths: RegistryPaths, { entries }: Catalog, wanted: string): Promise<string> {
  const promoted = entries.filter(({ status }) => status === "PROMOTED").map(({ name }) => name);
  const files = (await namesIn(paths.active_dir)).map((file) => file.replace(/\.(ts|json)$/, ""));
  const taken = new Set([...promoted, ...files]);
  return freeName(wanted, (name) => taken.has(name));
}

function nothingStaged(runId: string): never {
  throw new InputError(
    "nothing_staged",
    `Cannot promote the tool of run ${runId}: it must be in the staging folder, and there is none.`,
    "Ask the question again.",
  );
}

function notApproved(runId: string, status: string): InputError {
  return new InputError(
    "not_approved",
    `Cannot promote the tool of run ${runId}: its status must be APPROVED, and is ${status}.`,
    `Review it first: toolkiln review ${runId}`,
  );
}
