import { lstat, rm } from "node:fs/promises";
import { join } from "node:path";
import { InputError, isSystemError } from "../errors.ts";
import { withLock } from "../store/lock.ts";
import type { Candidate, JsonObject } from "../toolkit/spec.ts";
import { readCatalog } from "./catalog.ts";
import { exists, move, namesIn, readPlain, sha256, writeAtomically } from "./files.ts";
import { checkRunId, checkToolName } from "./names.ts";
import { formatRecord, isRecord, isSpec, parseRecord } from "./records.ts";
import type { Effects, Promotion, RegistryPaths } from "./registry.ts";
import { lockPath, preparedFolder, settle } from "./settle.ts";

export interface Staged extends Candidate {
  readonly status: string;
}

/** The code first: a description whose hash does not fit the code is a stage that was cut short. */
export async function stage(
  paths: RegistryPaths,
  runId: string,
  { spec, code }: Candidate,
  status: "DRAFT" | "STAGED" | "APPROVED",
  { clock, before }: Effects,
): Promise<void> {
  const folder = await stagingFolder(paths, runId);
  const name = checkToolName(spec.name);
  before("stage code");
  await writeAtomically(join(folder, `${name}.ts`), code);
  before("stage description");
  const record = { spec, status, hash: sha256(code), run_id: runId, staged_at: clock().toISOString() };
  await writeAtomically(join(folder, `${name}.json`), formatRecord(record));
  for (const other of await namesIn(folder))
    if (other !== `${name}.ts` && other !== `${name}.json`)
      await rm(join(folder, other), { recursive: true });
}

/** The run's candidate, whole; `undefined` when there is none. */
export async function readStaged(paths: RegistryPaths, runId: string): Promise<Staged | undefined> {
  const folder = await stagingFolder(paths, runId);
  for (const file of await namesIn(folder)) {
    const record = file.endsWith(".json") ? await readRecord(join(folder, file)) : undefined;
    const spec = record?.["spec"];
    if (!isSpec(spec) || file !== `${checkToolName(spec.name)}.json`) continue;
    const bytes = await readPlain(join(folder, `${spec.name}.ts`));
    if (bytes === undefined) continue;
    if (sha256(bytes) !== record?.["hash"]) throw editedWhileStaged(join(folder, `${spec.name}.ts`), runId);
    return { spec, code: bytes.toString("utf8"), status: String(record["status"]) };
  }
  return undefined;
}

export async function reject(
  paths: RegistryPaths,
  runId: string,
  reason: string,
  effects: Effects,
): Promise<void> {
  await stagingFolder(paths, runId);
  await withLock(lockPath(paths), async () => {
    const entry = (await readCatalog(paths.registry)).entries.find(({ run_id }) => run_id === runId);
    if (entry === undefined) return retire(paths, runId, { reason }, effects);
    await settle(paths, entry, effects);
    throw new InputError(
      "already_promoted",
      `Cannot reject the tool of run ${runId}: it must not be promoted yet, and it is, as ${entry.name} v${entry.version}.`,
      `Withdraw it with: toolkiln tools archive ${entry.name}`,
    );
  });
}

/** Moves the run's candidate to the archive as REJECTED: its folder goes in one step, so nothing is ever half there. */
export async function retire(
  paths: RegistryPaths,
  runId: string,
  why: { readonly reason: string; readonly twin?: Promotion },
  { clock, before }: Effects,
): Promise<void> {
  const folder = await stagingFolder(paths, runId);
  if (!(await exists(folder))) return;
  const file = (await namesIn(folder)).find((name) => name.endsWith(".json")) ?? "rejected.json";
  const record = (await readRecord(join(folder, file))) ?? { run_id: runId };
  // A promotion that was cut short has left copies here.
  await rm(preparedFolder(paths, runId), { recursive: true, force: true });
  before("mark rejected");
  const rejected = { ...record, status: "REJECTED", ...why, rejected_at: clock().toISOString() };
  await writeAtomically(join(folder, file), formatRecord(rejected));
  await shelve(paths, runId, { before });
}

/** Moves the run's folder to the archive. */
export async function shelve(
  paths: RegistryPaths,
  runId: string,
  { before }: Pick<Effects, "before">,
): Promise<void> {
  const folder = await stagingFolder(paths, runId);
  before("move rejected");
  await move(folder, await freeFolder(paths, runId));
}

/** What an earlier promotion of the run came to, when it met a twin. */
export async function rememberedTwin(paths: RegistryPaths, runId: string): Promise<Promotion | undefined> {
  const folder = join(paths.archive_dir, checkRunId(runId));
  for (const file of await namesIn(folder)) {
    const twin = file.endsWith(".json") ? (await readRecord(join(folder, file)))?.["twin"] : undefined;
    if (!isRecord(twin)) continue;
    const { name, version } = twin;
    if (typeof name === "string" && typeof version === "number") return { name, version, twin: true };
  }
  return undefined;
}

async function freeFolder(paths: RegistryPaths, runId: string): Promise<string> {
  for (let number = 1; ; number += 1) {
    const folder = join(paths.archive_dir, number === 1 ? runId : `${runId}-${number}`);
    if (!(await exists(folder))) return folder;
  }
}

/** The run's folder, whether it is there or not. A link in its place could lead anywhere, so it is refused. */
async function stagingFolder(paths: RegistryPaths, runId: string): Promise<string> {
  const folder = join(paths.staging_dir, checkRunId(runId));
  try {
    if ((await lstat(folder)).isDirectory()) return folder;
  } catch (error) {
    if (isSystemError(error, "ENOENT")) return folder;
    throw error;
  }
  throw new InputError(
    "staging_refused",
    `Cannot use ${folder}: it must be a folder, and it is a link or a file.`,
    "Remove it, and continue the run.",
  );
}

async function readRecord(path: string): Promise<JsonObject | undefined> {
  const bytes = await readPlain(path);
  const record = bytes === undefined ? undefined : parseRecord(bytes);
  return typeof record === "string" ? undefined : record;
}

function editedWhileStaged(path: string, runId: string): InputError {
  return new InputError(
    "candidate_edited",
    `Cannot promote ${path}: it must be the file that was reviewed, and its content has changed since.`,
    `Ask the question again, or reject this one: toolkiln review ${runId} --reject`,
  );
}
