import { join } from "node:path";
import { InputError } from "../errors.ts";
import { withLock } from "../store/lock.ts";
import type { Catalog, CatalogEntry } from "./catalog.ts";
import { readPlain, sha256 } from "./files.ts";
import { hashOf, isRecord, isSpec, parseRecord } from "./records.ts";
import type { Effects, PromotedTool, RegistryPaths } from "./registry.ts";
import { search } from "./search.ts";
import { lockPath, settleAll } from "./settle.ts";

export async function getTool(
  paths: RegistryPaths,
  name: string,
  read: () => Promise<Catalog>,
  effects: Effects,
): Promise<PromotedTool> {
  const found = await readPair(paths, name, await read());
  if (found.code !== undefined && found.description !== undefined)
    return verified(found.entry, { ...found, code: found.code, description: found.description });
  // Its files may be on their way; whoever promotes or archives holds the lock.
  const catalog = await withLock(lockPath(paths), () => settleAll(paths, effects));
  const { entry, codePath, descriptionPath, code, description } = await readPair(paths, name, catalog);
  if (code === undefined) throw missing(entry, codePath);
  if (description === undefined) throw missing(entry, descriptionPath);
  return verified(entry, { codePath, descriptionPath, code, description });
}

export function unknownTool(catalog: Catalog, name: string): InputError {
  const archived = catalog.entries.findLast((entry) => entry.name === name);
  const [closest] = search(catalog, name.replaceAll("_", " "), 1);
  return new InputError(
    "tool_unknown",
    archived === undefined
      ? `Cannot find tool ${name}: it must be a promoted tool.`
      : `Cannot use tool ${name}: it must be a promoted tool, and its last version (${archived.version}) is archived.`,
    closest === undefined
      ? "List the tools with: toolkiln tools"
      : `The closest is ${closest.name}. List the tools with: toolkiln tools`,
  );
}

async function readPair(paths: RegistryPaths, name: string, catalog: Catalog) {
  const entry = catalog.entries.find((seen) => seen.name === name && seen.status === "PROMOTED");
  if (entry === undefined) throw unknownTool(catalog, name);
  const codePath = join(paths.active_dir, `${name}.ts`);
  const descriptionPath = join(paths.active_dir, `${name}.json`);
  const [code, description] = await Promise.all([readPlain(codePath), readPlain(descriptionPath)]);
  return { entry, codePath, descriptionPath, code, description };
}

interface Pair {
  readonly codePath: string;
  readonly descriptionPath: string;
  readonly code: Buffer;
  readonly description: Buffer;
}

/** The code must be what `registry.json` and `NAME.json` both say, and the spec what `registry.json` says. */
function verified(entry: CatalogEntry, { codePath, descriptionPath, code, description }: Pair): PromotedTool {
  const record = parseRecord(description);
  if (typeof record === "string") throw unreadable(entry, descriptionPath, record);
  const hash = sha256(code);
  if (hash !== entry.hash) throw edited(entry, codePath, "its content", entry.hash, hash);
  if (record["hash"] !== entry.hash)
    throw edited(entry, descriptionPath, '"hash"', entry.hash, record["hash"]);
  const { spec, evidence } = record;
  const specHash = hashOf(spec);
  if (specHash !== entry.spec_hash) throw edited(entry, descriptionPath, '"spec"', entry.spec_hash, specHash);
  if (record["version"] !== entry.version)
    throw edited(entry, descriptionPath, '"version"', entry.version, record["version"]);
  if (!isSpec(spec)) throw unreadable(entry, descriptionPath, '"spec" is not the spec of a tool');
  const { name, version, run_id, promoted_at } = entry;
  return {
    name,
    version,
    spec,
    code: code.toString("utf8"),
    hash,
    run_id,
    promoted_at,
    evidence: isRecord(evidence) ? evidence : {},
  };
}

function edited(
  { name }: CatalogEntry,
  path: string,
  part: string,
  approved: unknown,
  found: unknown,
): InputError {
  return new InputError(
    "tool_edited",
    `Cannot use tool ${name}: ${part} in ${path} must be what was approved (${String(approved)}), and is ${String(found)}.`,
    wayOut(name, path),
  );
}

function missing({ name }: CatalogEntry, path: string): InputError {
  return new InputError(
    "tool_missing",
    `Cannot use tool ${name}: ${path} must be there, and is not.`,
    wayOut(name, path),
  );
}

function unreadable({ name }: CatalogEntry, path: string, problem: string): InputError {
  return new InputError(
    "tool_unreadable",
    `Cannot use tool ${name}: ${path} must be its description as JSON (${problem}).`,
    wayOut(name, path),
  );
}

function wayOut(name: string, path: string): string {
  return `Restore the file from git (git checkout -- ${path}), or withdraw the tool and ask again: toolkiln tools archive ${name}`;
}
