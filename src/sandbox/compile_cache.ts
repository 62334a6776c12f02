import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { getCompileCacheDir } from "node:module";
import { dirname, join } from "node:path";

/**
 * Node's cache of compiled modules halves the time in which a runner starts. Runners only read it: they are killed, and
 * what Node has to add it adds at an orderly end. So a process that sees neither data nor tools fills it once.
 */
export interface CompileCache {
  /** For `NODE_COMPILE_CACHE`. */
  readonly folder: string;
  /** Written once the cache is filled. */
  readonly mark: string;
}

/** Where our own process keeps compiled modules, if it does. */
export function compileCache(): CompileCache | undefined {
  const own = getCompileCacheDir();
  if (own === undefined) return undefined;
  return { folder: dirname(own), mark: join(own, "toolkiln-runner") };
}

/** Fills the cache in a process that outlives this one by a moment; nobody waits for it. */
export function fillCompileCache({ folder, mark }: CompileCache, runner: readonly string[]): void {
  if (existsSync(mark)) return;
  const env = { NODE_COMPILE_CACHE: folder };
  spawn(process.execPath, [...runner, mark], { env, stdio: "ignore", detached: true }).unref();
}
