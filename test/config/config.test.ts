import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadConfig } from "../../src/config/config.ts";
import { parseConfig } from "../../src/config/schema.ts";
import { DEFAULT_LIMITS } from "../../src/sandbox/limits.ts";

async function workspace(config?: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "toolkiln-config-"));
  if (config !== undefined) await writeFile(join(folder, "config.yaml"), config);
  return folder;
}

describe("loadConfig", () => {
  it("needs no file: folders default to tools/ in the workspace and no model is named", async () => {
    const folder = await workspace();
    const config = await loadConfig(folder);
    expect(config.paths.active_dir).toBe(join(folder, "tools/active"));
    expect(config.paths.registry).toBe(join(folder, "tools/registry.json"));
    expect(config.llm).toBeUndefined();
    expect(config.data.roots).toBeUndefined();
  });

  it("takes an empty file as no configuration", async () => {
    const config = await loadConfig(await workspace("# nothing yet\n"));
    expect(config.limits).toEqual({});
  });

  it("resolves other folders and roots against the workspace", async () => {
    const folder = await workspace("paths: {staging_dir: src/tools/staging}\ndata: {roots: [data, /srv]}\n");
    const config = await loadConfig(folder);
    expect(config.paths.staging_dir).toBe(join(folder, "src/tools/staging"));
    expect(config.data.roots).toEqual([join(folder, "data"), "/srv"]);
  });

  it.each([
    [
      "llm: {base_url: nowhere, model: m}",
      /`llm\.base_url` must be an http or https address; the value is "nowhere"/,
    ],
    ["llm: {model: m}", /`llm\.base_url` must be a string; the value is missing/],
    ["limits: {wall_seconds: soon}", /`limits\.wall_seconds` must be a whole number; the value is "soon"/],
    ["limits: {wall_seconds: 0}", /`limits\.wall_seconds` must be at least 1; the value is 0/],
    ["limits: {wal_seconds: 3}", /there is no key `limits\.wal_seconds`/],
    ["paths: tools", /`paths` must be a group of keys; the value is "tools"/],
    ["data: {roots: []}", /`data\.roots` must not be empty/],
    ["- a\n- b", /the file must be a group of keys/],
    ["limits: {wall_seconds: 3", /as YAML: line 1, column \d+/],
    ["a: &x [*x]", /config\.yaml/],
  ])("refuses %j, naming the key, the value and the fix", async (text, message) => {
    const folder = await workspace(text);
    await expect(loadConfig(folder)).rejects.toMatchObject({
      name: "InputError",
      code: "config_invalid",
      message: expect.stringMatching(message) as string,
      hint: expect.stringContaining("config.example.yaml") as string,
    });
  });

  it("has an example that says the true defaults of the limits", async () => {
    const text = await readFile(join(import.meta.dirname, "../../config.example.yaml"), "utf8");
    const { ingest_seconds, ingest_memory_mb, ...sandbox } =
      parseConfig(text, "config.example.yaml").limits ?? {};
    expect(sandbox).toEqual(DEFAULT_LIMITS);
    expect({ ingest_seconds, ingest_memory_mb }).toEqual({ ingest_seconds: 900, ingest_memory_mb: 4096 });
  });

  it("names the keys that exist when one does not", () => {
    expect(() => parseConfig("path: {}", "config.yaml")).toThrow(
      expect.objectContaining({
        hint: expect.stringContaining("llm, paths, data, limits") as string,
      }) as Error,
    );
  });
});
