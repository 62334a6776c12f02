/**
 * `npm run prepare`: bundles packages that consist of hundreds of small files, which would take longer to find and read than to
 * run, and the program itself, which does too. The bundles are loaded in their stead (`src/bundles.ts`, `src/code.ts`); without
 * them everything works all the same, only slower.
 */
import { readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { isAbsolute, join, relative } from "node:path";
import type { Plugin, rolldown } from "rolldown";
import { BUNDLE_FOLDER, bundleName, CODE_FOLDER, type Entry, stateOf } from "../src/code.ts";

/** What the source imports, word for word. */
export const PACKAGES = [
  "@duckdb/node-api",
  "@langchain/core/load",
  "@langchain/core/messages",
  "@langchain/langgraph",
  "@langchain/langgraph-checkpoint",
  "@modelcontextprotocol/node",
  "@modelcontextprotocol/server",
  "@modelcontextprotocol/server/stdio",
  "vega",
  "vega-interpreter",
  "vega-lite",
  "zod",
];

const ENTRIES: readonly Entry[] = [
  "cli/program",
  "data/ingest_process",
  "sandbox/boot",
  "sandbox/runner",
  "validation/policy/main",
];

const root = join(import.meta.dirname, "..");

/**
 * Writes the bundles of packages, each under its package's name, and the licences of all that is in them; and those of the
 * program, whose code lies in `code`, with the state of the files that they were made of.
 */
export async function bundle(folder: string, code: string): Promise<void> {
  const bundler = await import("rolldown").catch(() => undefined);
  if (bundler === undefined) {
    process.stderr.write(
      "Nothing was bundled, since rolldown is not installed: the program will start slower.\n",
    );
    return;
  }
  const made = await bundler.rolldown({
    cwd: root,
    input: Object.fromEntries(PACKAGES.map((name) => [`packages/${name}`, `${ENTRY}${name}`])),
    platform: "node",
    plugins: [entries, nativeCode],
  });
  // Written aside first, so that a program that starts meanwhile finds all of it or nothing.
  const unfinished = `${folder}.${process.pid}`;
  const { output } = await made.write({
    dir: unfinished,
    format: "esm",
    entryFileNames: "[name].js",
    chunkFileNames: "parts/[name]-[hash].js",
  });
  const sources = output.flatMap((file) => (file.type === "chunk" ? file.moduleIds : []));
  await bundleProgram(bundler, code, join(unfinished, "program"));
  await writeFile(join(unfinished, "package.json"), '{ "type": "module" }\n');
  await writeFile(join(unfinished, "LICENSES.txt"), await licencesOf(sources));
  await rm(folder, { recursive: true, force: true });
  await rename(unfinished, folder);
}

/** Each process in a bundle of its own; commands are loaded when asked for, so that the program is one of several parts. */
async function bundleProgram(
  bundler: { rolldown: typeof rolldown },
  code: string,
  folder: string,
): Promise<void> {
  const known = await readdir(code, { recursive: true });
  // As they are before they are read: a file that changes meanwhile will not be as it was.
  const states = new Map(known.map((file) => [join(code, file), stateOf(file.replaceAll("\\", "/"), code)]));
  const used = new Set<string>();
  for (const entry of ENTRIES) {
    const made = await bundler.rolldown({
      cwd: root,
      input: { [bundleName(entry).slice(0, -".js".length)]: join(code, `${entry}${extensionIn(code)}`) },
      platform: entry === "sandbox/boot" ? "neutral" : "node",
      external: (name) => !name.startsWith(".") && !isAbsolute(name),
      transform: { define: { "globalThis.TOOLKILN_BUNDLED": "true" } },
      plugins: [placesOf(code, folder)],
    });
    const { output } = await made.write({
      dir: folder,
      format: "esm",
      entryFileNames: "[name].js",
      chunkFileNames: "part-[name]-[hash].js",
      codeSplitting: entry === "cli/program",
      paths: Object.fromEntries(PACKAGES.map((name) => [name, `../packages/${name}.js`])),
    });
    for (const file of output)
      if (file.type === "chunk") for (const id of file.moduleIds) if (states.has(id)) used.add(id);
  }
  const lines = [...used].toSorted().map((file) => states.get(file));
  await writeFile(join(folder, "files.txt"), `${lines.join("\n")}\n`);
}

function extensionIn(code: string): string {
  return code === CODE_FOLDER ? ".ts" : ".js";
}

/** A module that looks for files beside itself finds them where it was written. */
function placesOf(code: string, folder: string): Plugin {
  return {
    name: "places",
    transform(text, id) {
      if (!id.startsWith(code) || !text.includes("import.meta")) return undefined;
      const other = /import\.meta\.(?!url\b)\w+/u.exec(text);
      if (other !== null)
        throw new Error(`${id} uses ${other[0]}: in a bundle, only import.meta.url is known.`);
      const place = relative(folder, id).replaceAll("\\", "/");
      return text.replaceAll("import.meta.url", `new URL("${place}", import.meta.url).href`);
    },
  };
}

const ENTRY = "\0entry:";
const NATIVE = "\0native:";
const FOUND = "found:";

/** Each package with all its exports; those of a CommonJS module must be named one by one. */
const entries: Plugin = {
  name: "entries",
  resolveId: (id) => (id.startsWith(ENTRY) ? id : undefined),
  async load(id) {
    if (!id.startsWith(ENTRY)) return undefined;
    const name = id.slice(ENTRY.length);
    const found = Object.keys((await import(name)) as object);
    if (!found.includes("module.exports")) return `export * from "${name}";`;
    const names = found.filter((each) => each !== "module.exports" && each !== "default");
    return `import all from "${name}"; export const { ${names.join(", ")} } = all;`;
  },
};

/** DuckDB's executable code stays where it is, and is found as its own package finds it. */
const nativeCode: Plugin = {
  name: "native code",
  resolveId(id) {
    if (id === "@duckdb/node-bindings") return `${NATIVE}${id}`;
    return id.startsWith(FOUND) ? id : undefined;
  },
  load(id) {
    // A CommonJS module around it, as those that require it expect.
    if (id.startsWith(NATIVE))
      return `module.exports = require("${FOUND}${id.slice(NATIVE.length)}").default;`;
    if (!id.startsWith(FOUND)) return undefined;
    return `
      import { createRequire } from "node:module";
      const from = createRequire(import.meta.url).resolve("@duckdb/node-api");
      export default createRequire(from)("${id.slice(FOUND.length)}");`;
  },
};

async function licencesOf(sources: readonly string[]): Promise<string> {
  const folders = new Set(
    sources.flatMap((path) => /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/u.exec(path)?.[0] ?? []),
  );
  const texts = await Promise.all([...folders].toSorted().map(licenceOf));
  return texts.join(`\n${"-".repeat(80)}\n\n`);
}

async function licenceOf(folder: string): Promise<string> {
  const { name, version, license } = JSON.parse(
    await readFile(join(folder, "package.json"), "utf8"),
  ) as Record<string, string>;
  const file = (await readdir(folder)).find((each) => /^licen[cs]e/iu.test(each));
  const text = file === undefined ? "" : await readFile(join(folder, file), "utf8");
  return `${name} ${version} (${license})\n\n${text}`;
}

if (import.meta.main) await bundle(process.argv[2] ?? BUNDLE_FOLDER, CODE_FOLDER);
