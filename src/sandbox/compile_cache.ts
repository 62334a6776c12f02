import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { readdirSync, statSync } from "node:fs";
import { getCompileCacheDir } from "node:module";
import { dirname, join } from "node:path";
import { bundleOf, fileOf } from "../code.ts";

/**
 * Node's cache of compiled modules halves the time in which a runner starts. Runners only read it: they are killed, and
 * what Node has to add it adds at an orderly end. So a process that sees neither data nor tools fills it, once for each
 * state of our code.
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
  const place = createHash("sha256").update(fileOf("sandbox/runner")).digest("hex").slice(0, 16);
  return { folder: dirname(own), mark: join(own, `toolkiln-runner-${place}`) };
}

/** Fills the cache in a process that outlives this one by a moment; nobody waits for it. */
export function fillCompileCache({ folder, mark }: CompileCache, runner: readonly string[]): void {
  if (changedAt(mark) > Math.max(...codeFiles().map(changedAt))) return;
  const env = { NODE_COMPILE_CACHE: folder };
  spawn(process.execPath, [...runner, mark], { env, stdio: "ignore", detached: true }).unref();
}

function codeFiles(): string[] {
  const bundle = bundleOf("sandbox/runner");
  if (bundle !== undefined) return [bundle];
  const folder = dirname(fileOf("sandbox/runner"));
  return readdirSync(folder).map((name) => join(folder, name));
}

/** When the file came here: the time of its content is whatever its package says. */
function changedAt(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.ctimeMs ?? 0;
}
