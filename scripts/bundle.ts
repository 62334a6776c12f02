/**
 * `npm run prepare`: bundles packages that consist of hundreds of small files, which would take longer to find and read than to
 * run. The program loads the bundles in their stead (`src/bundles.ts`); without them it works all the same, only slower.
 */
import { readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Plugin } from "rolldown";

/** What the source imports, word for word. */
export const PACKAGES = [
  "@duckdb/node-api",
  "@langchain/core/load",
  "@langchain/core/messages",
  "@langchain/langgraph",
  "@langchain/langgraph-checkpoint",
  "zod",
];

const root = join(import.meta.dirname, "..");

/** Writes the bundles, each under its package's name, and the licences of all that is in them. */
export async function bundle(folder: string): Promise<void> {
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
  await writeFile(join(unfinished, "package.json"), '{ "type": "module" }\n');
  await writeFile(join(unfinished, "LICENSES.txt"), await licencesOf(sources));
  await rm(folder, { recursive: true, force: true });
  await rename(unfinished, folder);
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

if (import.meta.main) await bundle(process.argv[2] ?? join(root, "node_modules/.toolkiln"));
