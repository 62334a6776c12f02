import { existsSync, writeFileSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { ToolAuthor } from "../authoring/author.ts";
import type { Words } from "../authoring/words/open.ts";
import { loadConfig, type Config } from "../config/config.ts";
import type { Dataset } from "../data/dataset.ts";
import type { ValueIndex } from "../data/values.ts";
import { InputError } from "../errors.ts";
import { openRegistry } from "../registry/open.ts";
import type { Registry } from "../registry/registry.ts";
import type { Sandbox } from "../sandbox/sandbox.ts";
import { openRuns, type Runs } from "../store/runs.ts";
import { sharing } from "./sharing.ts";

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
  /** What people call the things in their files: kept in `words.yaml`. */
  words(): Promise<Words>;
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

export interface OpenWorkspaceOptions {
  /** Where data may come from when `data.roots` does not say. @default anywhere */
  readonly roots?: readonly string[];
  /** Keeps runs, cache and tools apart from the workspace's own, in this folder of its state. */
  readonly apart?: string;
}

/** @throws {InputError} when `config.yaml` is not valid */
export async function openWorkspace(folder: string, options: OpenWorkspaceOptions = {}): Promise<Workspace> {
  const config = apart(withRoots(await loadConfig(folder), options.roots), options.apart);
  const statePath = join(config.stateDir, "state.db");
  const { limits, data } = config;
  const cacheDir = join(config.stateDir, "cache");
  let runs: Runs | undefined;
  let sandbox: Promise<Sandbox> | undefined;
  let model: Promise<ToolAuthor> | undefined;
  const openOnce = sharing(openFile);

  async function openFile(
    path: string,
    signal: AbortSignal,
    onNote: (text: string) => void,
  ): Promise<Dataset> {
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

  /** One for the workspace: it remembers what its endpoint does not take. */
  async function modelAuthor(): Promise<ToolAuthor> {
    return await (model ??= startModelAuthor(config.llm));
  }

  async function words(): Promise<Words> {
    const { openWords } = await import("../authoring/words/open.ts");
    return openWords(join(config.workspace, "words.yaml"), join(config.stateDir, "words.lock"));
  }

  /** Rows are asked of the process that will run the tool, which has the cache open anyway. */
  async function values(dataset: Dataset): Promise<ValueIndex> {
    const { openValues } = await import("../data/values.ts");
    return openValues(dataset, async () => (await ready()).read(dataset.cachePath));
  }

  function ready(): Promise<Sandbox> {
    return (sandbox ??= startSandbox(limits, cacheDir));
  }

  return {
    config,
    statePath,
    registry: openRegistry(config.paths),
    get runs() {
      return (runs ??= openRunsIn(config.stateDir, statePath));
    },
    sandbox: ready,
    author: (name) => chooseAuthor(name, config, { words, values, model: modelAuthor }),
    words,
    openDataset: (path, { signal, onNote } = {}) => openOnce(path, signal, onNote),
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

function withRoots(config: Config, roots: readonly string[] | undefined): Config {
  return roots === undefined || config.data.roots !== undefined ? config : { ...config, data: { roots } };
}

function apart(config: Config, name: string | undefined): Config {
  if (name === undefined) return config;
  const stateDir = join(config.stateDir, name);
  const tools = join(stateDir, "tools");
  const paths = {
    staging_dir: join(tools, "staging"),
    active_dir: join(tools, "active"),
    archive_dir: join(tools, "archive"),
    registry: join(tools, "registry.json"),
  };
  return { ...config, stateDir, paths };
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

interface AuthorParts {
  readonly words: Workspace["words"];
  readonly values: (dataset: Dataset) => Promise<ValueIndex>;
  readonly model: () => Promise<ToolAuthor>;
}

async function chooseAuthor(
  name: AuthorName,
  { llm }: Config,
  { words, values, model }: AuthorParts,
): Promise<ToolAuthor> {
  if (name === "model") return await model();
  const { createRecipeAuthor } = await import("../authoring/recipes/author.ts");
  // Read for every question: a word counts from the next one.
  const recipes = createRecipeAuthor(async (dataset) => (await words()).of(dataset), values);
  if (name === "recipes") return recipes;
  const { createAutoAuthor, createLoneAuthor } = await import("../authoring/auto.ts");
  return llm === undefined ? createLoneAuthor(recipes) : createAutoAuthor(recipes, model);
}

async function startModelAuthor(llm: Config["llm"]): Promise<ToolAuthor> {
  if (llm === undefined) {
    throw new InputError(
      "author_unavailable",
      "Cannot write with a model: none is configured.",
      "Name one with llm.base_url and llm.model in config.yaml, or leave --author out: the recipe author answers common questions without a model.",
    );
  }
  const [{ createModelClient }, { createModelAuthor }] = await Promise.all([
    import("../authoring/model/client/client.ts"),
    import("../authoring/model/author.ts"),
  ]);
  return createModelAuthor(createModelClient(llm), llm.share);
}
