import { execFileSync } from "node:child_process";
import { globSync, readFileSync } from "node:fs";
import { copyFile, mkdir, mkdtemp, readFile, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { parseSync } from "oxc-parser";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PACKAGES } from "../scripts/bundle.ts";

const ROOT = join(import.meta.dirname, "..");
let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "toolkiln-bundles-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe("the bundles", () => {
  it("hold every package that comes in many small files and is imported by name", () => {
    const source = join(ROOT, "src");
    const imported = globSync("**/*.ts", { cwd: source }).flatMap((file) =>
      valuesFrom(readFileSync(join(source, file), "utf8")),
    );
    const many = /^(@duckdb|@langchain|@modelcontextprotocol|vega|vega-interpreter|vega-lite|zod)(\/|$)/u;
    expect(new Set(imported.filter((name) => many.test(name)))).toEqual(new Set(PACKAGES));
  });

  it("export what their packages export, and work", async () => {
    // Beside the packages, since DuckDB's executable code stays with its own.
    const made = join(ROOT, `node_modules/.toolkiln-test-${process.pid}`);
    try {
      run(ROOT, "scripts/bundle.ts", made);
      const script = `
        for (const name of ${JSON.stringify(PACKAGES)}) {
          const bundled = await import(new URL(\`packages/\${name}.js\`, ${JSON.stringify(`${pathToFileURL(made).href}/`)}));
          const whole = await import(name);
          const names = Object.keys(whole).filter((each) => each !== "default" && each !== "module.exports");
          const lost = names.filter((each) => whole[each] !== undefined && bundled[each] === undefined);
          if (names.length === 0 || lost.length > 0) throw new Error(\`\${name} lost \${lost}\`);
          if (name === "@duckdb/node-api") {
            const connection = await (await bundled.DuckDBInstance.create()).connect();
            console.log(String((await connection.runAndReadAll("SELECT 6 * 7")).getRowsJS()));
          }
        }`;
      expect(run(ROOT, "--input-type=module", "-e", script)).toBe("42\n");
      // The program too, which finds what lies beside its modules where they were written.
      expect(run(ROOT, join(made, "program/cli-program.js"), "--version")).toMatch(/^\d+\.\d+\.\d+/);
      const graph = run(ROOT, join(made, "program/cli-program.js"), "graph", "--workspace", folder);
      expect(graph).toBe(run(ROOT, "src/cli/main.ts", "graph", "--workspace", folder));
      const licences = await readFile(join(made, "LICENSES.txt"), "utf8");
      for (const name of PACKAGES) {
        expect(licences).toContain(`${name.split("/", name.startsWith("@") ? 2 : 1).join("/")} `);
      }
    } finally {
      await rm(made, { recursive: true, force: true });
    }
  });

  it("are loaded by the program's own modules, unless there are none or what is installed is newer", async () => {
    await copy("src/bundles.ts");
    await put("src/mine.ts", 'import { from } from "@some/thing"; console.log(from);');
    await put("other/theirs.ts", 'import { from } from "@some/thing"; console.log(from);');
    await put(
      "node_modules/@some/thing/package.json",
      '{ "name": "@some/thing", "type": "module", "main": "a.js" }',
    );
    await put("node_modules/@some/thing/a.js", 'export const from = "the package";');
    await put("node_modules/.package-lock.json", "{}");
    const mine = () => run(folder, "--import", "./src/bundles.ts", "src/mine.ts");
    expect(mine()).toBe("the package\n");
    await put("node_modules/.toolkiln/packages/@some/thing.js", 'export const from = "the bundle";');
    await put("node_modules/.toolkiln/package.json", '{ "type": "module" }');
    expect(mine()).toBe("the bundle\n");
    expect(run(folder, "--import", "./src/bundles.ts", "other/theirs.ts")).toBe("the package\n");
    const later = Date.now() / 1000 + 60;
    await utimes(join(folder, "node_modules/.package-lock.json"), later, later);
    expect(mine()).toBe("the package\n");
  });
});

describe("the program", () => {
  it("runs from its bundle while every file is as it was when that was made, and from the files otherwise", async () => {
    await copy("src/code.ts");
    await put("src/cli/program.ts", "export const one = 1;");
    await put("src/other.ts", "export const two = 2;");
    await put("node_modules/.package-lock.json", "{}");
    const tell = (what: string) =>
      run(folder, "--input-type=module", "-e", `import * as code from "./src/code.ts"; console.log(${what})`);
    const found = () => tell('code.bundleOf("cli/program") ? "bundle" : "files"').trim();
    const states = () => tell('code.stateOf("cli/program.ts") + "\\n" + code.stateOf("other.ts")');
    expect(found()).toBe("files");
    await put("node_modules/.toolkiln/program/files.txt", states());
    expect(found()).toBe("bundle");
    await put("src/other.ts", "export const two = 3;");
    expect(found()).toBe("files");
    await put("node_modules/.toolkiln/program/files.txt", states());
    expect(found()).toBe("bundle");
    await rm(join(folder, "src/other.ts"));
    expect(found()).toBe("files");
    await put("src/other.ts", "export const two = 3;");
    await put("node_modules/.toolkiln/program/files.txt", states());
    const later = Date.now() / 1000 + 60;
    await utimes(join(folder, "node_modules/.package-lock.json"), later, later);
    expect(found()).toBe("files");
  });
});

function run(cwd: string, ...args: string[]): string {
  return execFileSync(process.execPath, args, { cwd, encoding: "utf8" });
}

async function copy(path: string): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await copyFile(join(ROOT, path), join(folder, path));
}

async function put(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), text);
}

/** The packages of which a module loads values, at once or later. */
function valuesFrom(text: string): string[] {
  const { module } = parseSync("file.ts", text);
  const statics = module.staticImports
    .filter(({ entries }) => entries.length === 0 || entries.some(({ isType }) => !isType))
    .map(({ moduleRequest }) => moduleRequest.value);
  const dynamics = module.dynamicImports.map(({ moduleRequest }) =>
    text.slice(moduleRequest.start + 1, moduleRequest.end - 1),
  );
  return [...statics, ...dynamics];
}
