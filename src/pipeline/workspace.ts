import { existsSync, writeFileSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { ToolAuthor } from "../authoring/author.ts";
import { loadConfig, type Config } from "../config/config.ts";
import type { Dataset } from "../data/dataset.ts";
import { InputError } from "../errors.ts";
import { openRegistry } from "../registry/open.ts";
import type { Registry } from "../registry/registry.ts";
import type { Sandbox } from "../sandbox/sandbox.ts";
import { openRuns, type Runs } from "../store/runs.ts";

export type AuthorName = "auto" | "recipes" | "model";

/** A folder in which questions are asked and tools are kept. What is heavy is loaded when first used. */
export interface Workspace {
  readonly config: Config;
  readonly registry: Registry;
  readonly runs: Runs;
  /** The file that holds runs and checkpoints. */
  readonly statePath: string;
  sandbox(): Promise<Sandbox>;
  author(name: AuthorName): Promise<ToolAuthor>;
  /** Asked twice at once for one file, it is read once. */
  openDataset(path: string, options?: OpenDatasetOptions): Promise<Dataset>;
  /** Real path and content hash of a data file, without reading it into the cache. */
  identify(path: string, signal?: AbortSignal): Promise<{ readonly path: string; readonly hash: string }>;
  close(): Promise<void>;
}

export interface OpenDatasetOptions {
  readonly signal?: AbortSignal | undefined;
  readonly onNote?: ((text: string) => void) | undefined;
}

/** @throws {InputError} when `config.yaml` is not valid */
export async function openWorkspace(folder: string): Promise<Workspace> {
  const config = await loadConfig(folder);
  const statePath = join(config.stateDir, "state.db");
  const { limits, data } = config;
  const cacheDir = join(config.stateDir, "cache");
  let runs: Runs | undefined;
  let sandbox: Promise<Sandbox> | undefined;
  const opening = new Map<string, Promise<Dataset>>();

  async function openFile(path: string, { signal, onNote }: OpenDatasetOptions): Promise<Dataset> {
    const { openDataset } = await import("../data/open.ts");
    return await openDataset(path, {
      cacheDir,
      roots: data.roots,
      timeoutSeconds: limits.ingest_seconds,
      memoryMb: limits.ingest_memory_mb,
      signal,
      onProgress: onNote,
    });
  }

  return {
    config,
    statePath,
    registry: openRegistry(config.paths),
    get runs() {
      return (runs ??= openRunsIn(config.stateDir, statePath));
    },
    sandbox: () => (sandbox ??= startSandbox(limits, cacheDir)),
    author: (name) => chooseAuthor(name, config),
    openDataset(path, { signal, onNote } = {}) {
      const begun = opening.get(path);
      if (begun !== undefined) return begun;
      const opened = openFile(path, { signal, onNote }).finally(() => opening.delete(path));
      opening.set(path, opened);
      return opened;
    },
    async identify(path, signal) {
      const { hashFile, resolveDataPath } = await import("../data/open.ts");
      const real = await resolveDataPath(path, { roots: data.roots });
      const { hash } = await hashFile(real, { cacheDir, signal });
      return { path: real, hash };
    },
    async close() {
      runs?.close();
      await (await sandbox)?.close();
    },
  };
}

/** Nothing of the state folder belongs into git, and nobody should have to say so. */
function openRunsIn(stateDir: string, statePath: string): Runs {
  const runs = openRuns(statePath);
  const ignore = join(stateDir, ".gitignore");
  if (!existsSync(ignore)) writeFileSync(ignore, "*\n");
  return runs;
}

async function startSandbox(limits: Config["limits"], cacheFolder: string): Promise<Sandbox> {
  // A warm runner sees the folder as it was when it started.
  await mkdir(cacheFolder, { recursive: true, mode: 0o700 });
  const [{ createSandbox }, { DEFAULT_LIMITS }] = await Promise.all([
    import("../sandbox/create.ts"),
    import("../sandbox/limits.ts"),
  ]);
  const { ingest_seconds: _seconds, ingest_memory_mb: _memory, ...set } = limits;
  const given = Object.fromEntries(Object.entries(set).filter(([, value]) => value !== undefined));
  return createSandbox({ ...DEFAULT_LIMITS, ...given }, { cacheFolder });
}

async function chooseAuthor(name: AuthorName, { llm }: Config): Promise<ToolAuthor> {
  if (name === "model") {
    throw new InputError(
      "author_unavailable",
      llm === undefined
        ? "Cannot write with a model: none is configured."
        : "Cannot write with a model: this version has only the recipe author.",
      "Leave --author out: the recipe author answers common questions without a model.",
    );
  }
  const { createRecipeAuthor } = await import("../authoring/recipes/author.ts");
  return createRecipeAuthor();
}
