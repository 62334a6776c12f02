import { readFile } from "node:fs/promises";
import { globSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { parseSync } from "oxc-parser";
import { describe, expect, it } from "vitest";

/** Floors, from the cellar up. A room imports from lower floors and from itself, never from its neighbours. */
const FLOORS = [
  ["errors.ts", "bundles.ts", "code.ts"],
  ["toolkit"],
  ["sandbox", "data", "store", "config"],
  ["authoring", "validation", "review", "registry"],
  ["charts"],
  ["pipeline"],
  ["index.ts", "evaluation", "mcp"],
  ["cli"],
];

const SOURCE = join(import.meta.dirname, "../src");
const files = globSync("**/*.ts", { cwd: SOURCE });

describe("the house", () => {
  it("has every room on a floor", () => {
    const rooms = new Set(files.map(roomOf));
    expect([...rooms].toSorted()).toEqual(FLOORS.flat().toSorted());
  });

  it("lets a room import only what lies below it", async () => {
    const wrong = await Promise.all(
      files.map(async (file) => {
        const targets = await importsOf(file);
        return targets
          .filter((target) => !mayImport(roomOf(file), roomOf(target)))
          .map((target) => `${file} → ${target}`);
      }),
    );
    expect(wrong.flat()).toEqual([]);
  });

  it("has no circles, not even of types", async () => {
    const imports = new Map(
      await Promise.all(files.map(async (file) => [file, await importsOf(file)] as const)),
    );
    const done = new Set<string>();
    const circleFrom = (file: string, path: readonly string[]): string[] => {
      if (path.includes(file)) return [[...path.slice(path.indexOf(file)), file].join(" → ")];
      if (done.has(file)) return [];
      const found = (imports.get(file) ?? []).flatMap((target) => circleFrom(target, [...path, file]));
      done.add(file);
      return found;
    };
    expect(files.flatMap((file) => circleFrom(file, []))).toEqual([]);
  });

  it("loads nothing heavy when the program starts", async () => {
    const heavy = /langgraph|langchain|duckdb|zod|yaml|oxc|vega|resvg|openai/u;
    const seen = new Set<string>();
    const visit = async (file: string): Promise<string[]> => {
      if (seen.has(file)) return [];
      seen.add(file);
      const { statics, packages } = await modulesOf(file);
      return [
        ...packages.filter((name) => heavy.test(name)),
        ...(await Promise.all(statics.map(visit))).flat(),
      ];
    };
    for (const file of [
      "cli/main.ts",
      "cli/program.ts",
      "cli/analyze.ts",
      "cli/tools.ts",
      "cli/runs.ts",
      "cli/serve.ts",
      "pipeline/workspace.ts",
    ]) {
      expect(await visit(file)).toEqual([]);
    }
  });
});

function mayImport(from: string, to: string): boolean {
  return from === to || floorOf(to) < floorOf(from);
}

function floorOf(room: string): number {
  return FLOORS.findIndex((floor) => floor.includes(room));
}

function roomOf(file: string): string {
  return file.split("/", 1)[0] ?? file;
}

async function importsOf(file: string): Promise<string[]> {
  const { statics, types, dynamics } = await modulesOf(file);
  return [...statics, ...types, ...dynamics];
}

async function modulesOf(file: string) {
  const text = await readFile(join(SOURCE, file), "utf8");
  const { module } = parseSync(file, text);
  const imports = module.staticImports.map(({ moduleRequest, entries }) => ({
    name: moduleRequest.value,
    isType: entries.length > 0 && entries.every(({ isType }) => isType),
  }));
  const exports = module.staticExports
    .flatMap(({ entries }) => entries)
    .flatMap(({ moduleRequest, isType }) =>
      moduleRequest === null ? [] : [{ name: moduleRequest.value, isType }],
    );
  const targets = [...imports, ...exports];
  const dynamics = module.dynamicImports.map(({ moduleRequest }) =>
    text.slice(moduleRequest.start + 1, moduleRequest.end - 1),
  );
  const local = (name: string) => normalize(join(dirname(file), name));
  return {
    statics: targets
      .filter(({ name, isType }) => name.startsWith(".") && !isType)
      .map(({ name }) => local(name)),
    types: targets
      .filter(({ name, isType }) => name.startsWith(".") && isType)
      .map(({ name }) => local(name)),
    dynamics: dynamics.filter((name) => name.startsWith(".")).map(local),
    packages: targets.filter(({ name, isType }) => !name.startsWith(".") && !isType).map(({ name }) => name),
  };
}
