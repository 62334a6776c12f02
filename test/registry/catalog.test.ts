import { chmodSync, readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { openRegistry } from "../../src/registry/open.ts";
import { candidate, readJson, somewhere } from "./fixtures.ts";

async function withTools(...tools: string[]) {
  const paths = somewhere();
  const registry = openRegistry(paths);
  for (const name of tools) {
    await registry.stage(`run-${name}`, candidate(name), "APPROVED");
    await registry.promote(`run-${name}`, {});
  }
  return { paths, registry };
}

describe("registry.json", () => {
  it("is sorted, indented and ends with a newline, whatever the order of promotion", async () => {
    const { paths } = await withTools("sum_by", "mean_by");
    const text = readFileSync(paths.registry, "utf8");
    expect(text).toMatch(/^\{\n {2}"version": 1,\n {2}"tools": \[\n {4}\{\n {6}"name": "mean_by",\n/);
    expect(text.endsWith("}\n")).toBe(true);
    expect(text.indexOf('"mean_by"')).toBeLessThan(text.indexOf('"sum_by"'));
  });

  it("keeps fields that this version does not know, of the file and of each tool", async () => {
    const { paths, registry } = await withTools("mean_by");
    const text = readFileSync(paths.registry, "utf8");
    const edited = text
      .replace('"name": "mean_by",', '"name": "mean_by", "calls": 12,')
      .replace(/\}\n$/, ', "note": "x"}\n');
    writeFileSync(paths.registry, edited);
    await registry.stage("run-2", candidate("sum_by"), "APPROVED");
    await registry.promote("run-2", {});
    const { tools, note } = readJson(paths.registry);
    expect(note).toBe("x");
    expect(tools).toMatchObject([{ name: "mean_by", calls: 12 }, { name: "sum_by" }]);
  });

  const damages: [string, (text: string) => string, number, number][] = [
    ["cut short", (text) => text.slice(0, text.indexOf('"operation"') - 1), 8, 6],
    ["with a conflict from git", (text) => text.replace('  "tools"', '<<<<<<< HEAD\n  "tools"'), 3, 1],
    ["with a comma too many", (text) => text.replace(/"\n {4}\}/, '",\n    }'), 17, 5],
    ["that is empty", () => "", 1, 1],
    ["that is a list", () => "[]", 1, 1],
    [
      "that is nested beyond any reader",
      () => `{"version":1,"tools":${"[".repeat(5e4)}${"]".repeat(5e4)}}`,
      1,
      1,
    ],
    [
      "with a field of a newer version that is nested beyond any reader",
      (text) => text.replace("{", `{ "later": ${"[".repeat(5e4)}${"]".repeat(5e4)},`),
      1,
      1,
    ],
    [
      "with a version that is nested beyond any reader",
      (text) =>
        text.replace('"version": 1,\n      ', `"version": ${"[".repeat(5e4)}${"]".repeat(5e4)},\n      `),
      1,
      1,
    ],
    ["whose tools are no list", () => '{\n  "version": 1,\n  "tools": {}\n}', 3, 12],
    ["without a version", () => '{"tools": []}', 1, 1],
    ["with a name that is a path", (text) => text.replace('"mean_by"', '"../evil"'), 5, 15],
    ["with a run that is a path", (text) => text.replace('"run-mean_by"', '"../.."'), 15, 17],
    ["with a hash missing", (text) => text.replace(/ {6}"hash": .*\n/, ""), 4, 5],
    ["with a number for a title", (text) => text.replace('"mean by"', "7"), 9, 16],
    ["with an unknown status", (text) => text.replace('"PROMOTED"', '"LIVE"'), 7, 17],
    ["with a version of 0", (text) => text.replace('"version": 1,\n      ', '"version": 0,\n      '), 6, 18],
    ["with bytes that are not UTF-8", (text) => text.replace("Computes", "\u{e000}"), 10, 23],
  ];

  it.each(damages)(
    "%s is refused with line and column, and stays as it is",
    async (_, damage, line, column) => {
      const { paths, registry } = await withTools("mean_by");
      const damaged = Buffer.from(damage(readFileSync(paths.registry, "utf8")));
      const at = damaged.indexOf(Buffer.from("\u{e000}"));
      if (at >= 0) damaged[at] = 0xff;
      writeFileSync(paths.registry, damaged);
      await registry.stage("run-2", candidate("sum_by"), "APPROVED");
      const actions = [
        () => registry.list(),
        () => registry.get("mean_by"),
        () => registry.search("mean"),
        () => registry.promote("run-2", {}),
        () => registry.archive("mean_by"),
        () => registry.reject("run-2", "no"),
      ];
      for (const action of actions)
        await expect(action()).rejects.toMatchObject({
          code: "registry_corrupt",
          message: expect.stringContaining(`${paths.registry}: at line ${line}, column ${column}, `),
          hint: expect.stringContaining("git"),
        });
      expect(readFileSync(paths.registry)).toEqual(damaged);
    },
  );

  it("that lists a tool twice, as after a merge, is refused", async () => {
    const { paths, registry } = await withTools("mean_by");
    const { tools, ...rest } = readJson(paths.registry);
    const [tool] = tools as object[];
    for (const version of [1, 2]) {
      writeFileSync(paths.registry, JSON.stringify({ ...rest, tools: [tool, { ...tool, version }] }));
      await expect(registry.list()).rejects.toMatchObject({
        code: "registry_corrupt",
        message: expect.stringContaining("must be listed once"),
      });
    }
  });

  it("of a newer format is refused as such", async () => {
    const { paths, registry } = await withTools();
    writeFileSync(paths.registry, '{"version": 2, "shelves": []}');
    await expect(registry.list()).rejects.toMatchObject({ code: "registry_newer" });
  });

  it.skipIf(process.getuid?.() === 0)("that may not be read is refused with the path", async () => {
    const { paths, registry } = await withTools("mean_by");
    chmodSync(paths.registry, 0);
    await expect(registry.list()).rejects.toMatchObject({ code: "tool_file_unreadable" });
  });

  it("that is absent is an empty registry", async () => {
    expect(await openRegistry(somewhere()).list()).toEqual({ tools: [], notes: [] });
  });
});
