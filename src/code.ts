/**
 * Where the program's own processes find their code. It is written in hundreds of small files, which take longer to find than
 * to run, so installing bundles it (`scripts/bundle.ts`). A bundle counts only while every file that it was made of is as it
 * was: otherwise the files themselves run.
 */
import { readFileSync, statSync } from "node:fs";
import { dirname, extname, join } from "node:path";
import { fileURLToPath } from "node:url";

declare global {
  /** Set by the bundler in what it makes: what runs from a bundle stays with it, whatever becomes of the files meanwhile. */
  var TOOLKILN_BUNDLED: boolean | undefined;
}

/** Modules that are started as a process, or loaded, by themselves. */
export type Entry =
  | "cli/program"
  | "data/ingest_process"
  | "sandbox/boot"
  | "sandbox/runner"
  | "validation/policy/main";

const here = fileURLToPath(import.meta.url);
/** `src` when run from source, `dist` when built. */
export const CODE_FOLDER = dirname(here);
const fromSource = extname(here) === ".ts";

/** Holds `packages/`, of which `bundles.ts` tells, and `program/`. */
export const BUNDLE_FOLDER = fromSource
  ? join(CODE_FOLDER, "../node_modules/.toolkiln")
  : join(CODE_FOLDER, "bundle");

let current: boolean | undefined;

/** The file that holds the module: its bundle, or itself. */
export function fileOf(entry: Entry): string {
  return bundleOf(entry) ?? join(CODE_FOLDER, `${entry}${extname(here)}`);
}

/** The bundle of the module, if there is one that counts. */
export function bundleOf(entry: Entry): string | undefined {
  current ??= globalThis.TOOLKILN_BUNDLED ?? isCurrent();
  return current ? join(BUNDLE_FOLDER, "program", bundleName(entry)) : undefined;
}

/** What Node is started with to run the module. */
export function nodeArguments(entry: Entry): string[] {
  const bundle = bundleOf(entry);
  if (bundle !== undefined) return [bundle];
  return ["--import", new URL(`bundles${extname(here)}`, import.meta.url).href, fileOf(entry)];
}

export function bundleName(entry: Entry): string {
  return `${entry.replaceAll("/", "-")}.js`;
}

/** A line about a file: its path in the folder of code, its size, and when it was changed. */
export function stateOf(file: string, folder = CODE_FOLDER): string {
  const { size = 0, mtimeMs = 0 } = statSync(join(folder, file), { throwIfNoEntry: false }) ?? {};
  return `${file} ${size} ${mtimeMs}`;
}

/** Packages that were installed later may be others than those that the bundle was made with. */
function isCurrent(): boolean {
  const list = join(BUNDLE_FOLDER, "program/files.txt");
  const made = changedAt(list);
  if (made === undefined || !fromSource) return made !== undefined;
  if (made < (changedAt(join(BUNDLE_FOLDER, "../.package-lock.json")) ?? 0)) return false;
  return readFileSync(list, "utf8")
    .trimEnd()
    .split("\n")
    .every((line) => line === stateOf(line.split(" ", 1)[0] ?? ""));
}

function changedAt(path: string): number | undefined {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs;
}
