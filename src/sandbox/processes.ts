import { existsSync } from "node:fs";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join, sep } from "node:path";
import { BUNDLE_FOLDER, bundleOf, CODE_FOLDER, fileOf, nodeArguments } from "../code.ts";
import { isSystemError } from "../errors.ts";
import { startChild } from "./child.ts";
import type { Child } from "./child.ts";
import { compileCache, fillCompileCache } from "./compile_cache.ts";
import type { DatabaseLimits } from "./database.ts";
import { denoArguments, denoEnvironment, findDeno } from "./deno.ts";
import { confine } from "./isolation.ts";
import type { Isolation } from "./isolation.ts";
import { ROWS_BYTES } from "./limits.ts";
import type { SandboxLimits } from "./sandbox.ts";

/** What an idle process of each kind has mapped already, and V8's and DuckDB's own needs. */
const TOOL_OVERHEAD_MB = 768;
const RUNNER_OVERHEAD_MB = 1_536;
/** A tool that outlives its host by a trick still ends. */
const CPU_GRACE_SECONDS = 5;

/** Starts the process in which one tool will run, once. */
export async function startToolProcess(limits: SandboxLimits, isolation: Isolation): Promise<Child> {
  const deno = findDeno();
  const boot = fileOf("sandbox/boot");
  return startConfined(isolation, {
    argv: (scratch) => ({
      argv: [deno, ...denoArguments(boot, limits.tool_memory_mb)],
      env: denoEnvironment(scratch),
    }),
    readable: [deno, ...(boot === bundleOf("sandbox/boot") ? [boot] : [CODE_FOLDER, manifest])],
    memoryMb: limits.tool_memory_mb + TOOL_OVERHEAD_MB,
    cpuSeconds: limits.wall_seconds + CPU_GRACE_SECONDS,
    maxFrameBytes: 3 * limits.result_bytes + 2 ** 20,
  });
}

/** Starts the process that will hold DuckDB and one dataset out of `cacheFolder`. */
export async function startRunnerProcess(
  limits: SandboxLimits,
  isolation: Isolation,
  cacheFolder: string,
): Promise<Child> {
  const cache = compileCache();
  return startConfined(isolation, {
    argv: () => ({
      argv: [process.execPath, ...runnerArguments(limits)],
      env: { TZ: "UTC", LC_ALL: "C", ...(cache && { NODE_COMPILE_CACHE: cache.folder }) },
    }),
    readable: [
      process.execPath,
      CODE_FOLDER,
      manifest,
      ...(existsSync(BUNDLE_FOLDER) ? [BUNDLE_FOLDER] : []),
      ...packageFolders(),
      cacheFolder,
      ...(cache ? [cache.folder] : []),
    ],
    memoryMb: limits.sql_memory_mb + RUNNER_OVERHEAD_MB,
    maxFrameBytes: 2 * ROWS_BYTES,
  });
}

/** So that later runners start faster. */
export function prepareRunners(limits: SandboxLimits): void {
  const cache = compileCache();
  if (cache) fillCompileCache(cache, runnerArguments(limits));
}

function runnerArguments(limits: SandboxLimits): string[] {
  const database: DatabaseLimits = {
    threads: limits.threads,
    memoryMb: limits.sql_memory_mb,
    rows: limits.sql_rows,
    bytes: ROWS_BYTES,
  };
  return [...nodeArguments("sandbox/runner"), JSON.stringify(database)];
}

interface Confined {
  readonly argv: (scratch: string) => {
    readonly argv: readonly string[];
    readonly env: Record<string, string>;
  };
  readonly readable: readonly string[];
  readonly memoryMb: number;
  readonly cpuSeconds?: number;
  readonly maxFrameBytes: number;
}

async function startConfined(
  isolation: Isolation,
  { argv: command, maxFrameBytes, ...confinement }: Confined,
): Promise<Child> {
  // bubblewrap makes an empty folder in memory; elsewhere it is a real one, gone with the process.
  const scratch = isolation.outerLayer ? "/scratch" : await makeScratch();
  const { argv, env } = command(scratch);
  const child = startChild({
    argv: confine(argv, isolation, { ...confinement, scratch }),
    env,
    cwd: isolation.outerLayer ? "/" : scratch,
    maxFrameBytes,
  });
  if (!isolation.outerLayer)
    void child.exited.then(() => rm(scratch, { recursive: true, force: true, maxRetries: 3 }));
  return child;
}

const SCRATCH = "toolkiln-scratch-";
let swept: Promise<unknown> | undefined;

async function makeScratch(): Promise<string> {
  swept ??= sweep();
  await swept;
  return mkdtemp(join(tmpdir(), `${SCRATCH}${process.pid}-`));
}

/** Removes what processes left behind that were killed before they could. */
async function sweep(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const pid = name.startsWith(SCRATCH) ? Number.parseInt(name.slice(SCRATCH.length), 10) : Number.NaN;
    if (pid > 0 && !isRunning(pid)) await rm(join(tmpdir(), name), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Somebody else's process is running, too.
    return !isSystemError(error, "ESRCH");
  }
}

const manifest = join(dirname(CODE_FOLDER), "package.json");

/** Where Node looks for DuckDB from here, and where that really lies: a package manager may link it from elsewhere. */
function packageFolders(): string[] {
  const looked = createRequire(import.meta.url).resolve.paths("@duckdb/node-api") ?? [];
  const folders = new Set(looked.filter((folder) => existsSync(folder)));
  let from = import.meta.url;
  for (const name of ["node-api", "node-bindings", `node-bindings-${process.platform}-${process.arch}`]) {
    from = createRequire(from).resolve(`@duckdb/${name}/package.json`);
    folders.add(from.slice(0, from.lastIndexOf(`${sep}node_modules${sep}`) + `${sep}node_modules`.length));
  }
  return [...folders];
}
