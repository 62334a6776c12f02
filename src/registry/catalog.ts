import { isUtf8 } from "node:buffer";
import { stat } from "node:fs/promises";
import { InputError, isSystemError } from "../errors.ts";
import { readPlain, writeAtomically } from "./files.ts";
import { type Place, placeAt, placeOf, placeOfError } from "./json_place.ts";
import { isRunId, isToolName } from "./names.ts";
import { isDeep, TOO_DEEP } from "./records.ts";

/** What `registry.json` says of one version of a tool: all that a listing or a search needs. */
export interface CatalogEntry {
  readonly name: string;
  readonly version: number;
  readonly status: "PROMOTED" | "ARCHIVED";
  readonly operation: string;
  readonly title: string;
  readonly description: string;
  readonly when_to_use: string;
  /** Of the bytes of the .ts file. */
  readonly hash: string;
  readonly spec_hash: string;
  readonly fingerprint: string;
  /** The run that made it. */
  readonly run_id: string;
  /** ISO 8601, UTC. */
  readonly promoted_at: string;
  readonly archived_at?: string;
}

/** `registry.json`, read. */
export interface Catalog {
  /** Sorted by name, then version; at most one version of a name is PROMOTED. */
  readonly entries: readonly CatalogEntry[];
  /** Fields that this version does not know, kept for the one that wrote them. */
  readonly unknown: Readonly<Record<string, unknown>>;
}

const FORMAT = 1;
/** Room for a hundred thousand tools. */
const MAX_BYTES = 64 * 1024 * 1024;
const TEXTS = [
  "name",
  "status",
  "operation",
  "title",
  "description",
  "when_to_use",
  "hash",
  "spec_hash",
  "fingerprint",
  "run_id",
  "promoted_at",
] as const;

/** Reads `registry.json`; an absent file is an empty catalog. One that is damaged is refused, and never touched. */
export async function readCatalog(path: string): Promise<Catalog> {
  const bytes = await readPlain(path, MAX_BYTES);
  return bytes === undefined ? { entries: [], unknown: {} } : parseCatalog(path, bytes);
}

/** Reads again only what has changed: every rewrite is a new file. */
export function cachedCatalog(path: string): () => Promise<Catalog> {
  let cached: { readonly state: string; readonly catalog: Catalog } | undefined;
  return async () => {
    const state = await stateOf(path);
    if (cached?.state !== state) cached = { state, catalog: await readCatalog(path) };
    return cached.catalog;
  };
}

export async function writeCatalog(path: string, { entries, unknown }: Catalog): Promise<void> {
  const tools = inOrder(entries);
  await writeAtomically(path, `${JSON.stringify({ version: FORMAT, tools, ...unknown }, null, 2)}\n`);
}

async function stateOf(path: string): Promise<string> {
  try {
    const { ino, size, mtimeNs, ctimeNs } = await stat(path, { bigint: true });
    return `${ino}:${size}:${mtimeNs}:${ctimeNs}`;
  } catch (error) {
    if (isSystemError(error, "ENOENT")) return "absent";
    throw error;
  }
}

function parseCatalog(path: string, bytes: Buffer): Catalog {
  const text = bytes.toString("utf8");
  const corrupt = (place: () => Place, problem: string, ...seen: unknown[]): InputError => {
    refuseDeep(path, bytes);
    return corruptAt(path, place(), [problem, ...seen.map(show)].join(", and is "));
  };
  const fail = (where: readonly (string | number)[], problem: string, ...seen: unknown[]): InputError =>
    corrupt(() => placeOf(text, where), problem, ...seen);
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (error) {
    const told = error instanceof Error ? error.message : String(error);
    throw corrupt(() => placeOfError(text) ?? START, `it must be JSON there (${told})`);
  }
  if (!isUtf8(bytes)) throw corrupt(() => placeAt(text, text.indexOf("\uFFFD")), "it must be UTF-8 there");
  if (!isObject(parsed)) throw fail([], "it must be an object", parsed);
  const { version, tools, ...unknown } = parsed;
  if (typeof version === "number" && version > FORMAT) throw newer(path, version);
  if (version !== FORMAT) throw fail(["version"], `"version" must be ${FORMAT}`, version);
  if (!Array.isArray(tools)) throw fail(["tools"], '"tools" must be a list', tools);
  const entries = tools.map((tool: unknown, index) =>
    toEntry(tool, (field, problem, ...seen) => fail(["tools", index, ...field], problem, ...seen)),
  );
  const seen = new Set<string>();
  for (const [index, { name, version: number, status }] of entries.entries()) {
    for (const key of status === "PROMOTED" ? [`${name} v${number}`, name] : [`${name} v${number}`]) {
      if (seen.has(key))
        throw fail(["tools", index, "name"], `${key} must be listed once, and this is the second time`);
      seen.add(key);
    }
  }
  // What else a file says is kept as it is, and written again: nothing else in it can be deep.
  if (Object.keys(unknown).length > 0 || tools.some(hasUnknown)) refuseDeep(path, bytes);
  return { entries: inOrder(entries), unknown };
}

function inOrder(entries: readonly CatalogEntry[]): CatalogEntry[] {
  return entries.toSorted((a, b) => (a.name === b.name ? a.version - b.version : a.name < b.name ? -1 : 1));
}

type Fail = (field: string[], problem: string, ...seen: unknown[]) => InputError;

/** Known fields first, in one order; others stay as they are. */
function toEntry(tool: unknown, fail: Fail): CatalogEntry {
  if (!isObject(tool)) throw fail([], "a tool must be an object", tool);
  const text = (field: (typeof TEXTS)[number]): string => {
    const value = tool[field];
    if (typeof value !== "string") throw fail([field], `"${field}" must be a text`, value);
    return value;
  };
  const { version, status } = tool;
  const entry = {
    name: text("name"),
    version: typeof version === "number" ? version : Number.NaN,
    status: status === "ARCHIVED" ? "ARCHIVED" : "PROMOTED",
    operation: text("operation"),
    title: text("title"),
    description: text("description"),
    when_to_use: text("when_to_use"),
    hash: text("hash"),
    spec_hash: text("spec_hash"),
    fingerprint: text("fingerprint"),
    run_id: text("run_id"),
    promoted_at: text("promoted_at"),
  } as const;
  if (!isToolName(entry.name))
    throw fail(["name"], `"name" must be a tool's name such as mean_by_group`, entry.name);
  if (!isRunId(entry.run_id)) throw fail(["run_id"], `"run_id" must be a run's id`, entry.run_id);
  if (!Number.isInteger(entry.version) || entry.version < 1)
    throw fail(["version"], '"version" must be a whole number from 1', version);
  if (entry.status !== status) throw fail(["status"], '"status" must be PROMOTED or ARCHIVED', status);
  return hasUnknown(tool) ? { ...entry, ...unknownOf(tool) } : entry;
}

const KNOWN = new Set<string>([...TEXTS, "version"]);

/** There may be many thousand tools, and few of them have any. */
function hasUnknown(tool: Record<string, unknown>): boolean {
  for (const field in tool) if (!KNOWN.has(field)) return true;
  return false;
}

function unknownOf(tool: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(tool).filter(([field]) => !KNOWN.has(field)));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function show(value: unknown): string {
  const text = value === undefined ? "absent" : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}

/** Before anything recurses into what is there. */
function refuseDeep(path: string, bytes: Buffer): void {
  if (isDeep(bytes)) throw corruptAt(path, START, `it must be a list of tools, and ${TOO_DEEP}`);
}

const START: Place = { line: 1, column: 1 };

function corruptAt(path: string, { line, column }: Place, problem: string): InputError {
  return new InputError(
    "registry_corrupt",
    `Cannot read ${path}: at line ${line}, column ${column}, ${problem}. The file was left as it is.`,
    `Repair that line, or restore the file from git: git checkout -- ${path}`,
  );
}

function newer(path: string, version: number): InputError {
  return new InputError(
    "registry_newer",
    `Cannot read ${path}: its "version" must be at most ${FORMAT}, and is ${version}.`,
    "A newer Toolkiln wrote it: update this one.",
  );
}
