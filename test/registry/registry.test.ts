import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openRegistry } from "../../src/registry/open.ts";
import { candidate, names, readJson, somewhere } from "./fixtures.ts";

const clock = () => new Date("2026-11-22T17:34:55.000Z");

async function kept(...tools: string[]) {
  const paths = somewhere();
  const registry = openRegistry(paths, { clock });
  for (const name of tools) {
    await registry.stage(`run-${name}`, candidate(name), "APPROVED");
    await registry.promote(`run-${name}`, { checks: 7 });
  }
  return { paths, registry };
}

describe("stage", () => {
  it("writes the code byte for byte and a description beside it", async () => {
    const paths = somewhere();
    const code = "// größe\r\nexport default () => 1;\n";
    await openRegistry(paths, { clock }).stage("run-1", candidate("mean_by", { code }), "DRAFT");
    expect(readFileSync(join(paths.staging_dir, "run-1", "mean_by.ts"), "utf8")).toBe(code);
    expect(readJson(paths.staging_dir, "run-1", "mean_by.json")).toMatchObject({
      status: "DRAFT",
      run_id: "run-1",
      spec: { name: "mean_by" },
    });
  });

  it("replaces the run's earlier candidate, whatever its name was", async () => {
    const paths = somewhere();
    const registry = openRegistry(paths);
    await registry.stage("run-1", candidate("mean_by"), "DRAFT");
    await registry.stage("run-1", candidate("sum_by"), "STAGED");
    expect(names(join(paths.staging_dir, "run-1"))).toEqual(["sum_by.json", "sum_by.ts"]);
  });

  it.each(["../evil", "a", "Mean", "a/b", "a\0b", "mean_by.ts", "", "m".repeat(65), "__proto__"])(
    "refuses %j as a tool's name",
    async (name) => {
      const paths = somewhere();
      const registry = openRegistry(paths);
      await expect(registry.stage("run-1", candidate(name), "DRAFT")).rejects.toMatchObject({
        code: "tool_name_invalid",
      });
      await expect(registry.get(name)).rejects.toMatchObject({ code: "tool_name_invalid" });
      await expect(registry.archive(name)).rejects.toMatchObject({ code: "tool_name_invalid" });
      expect(names(paths.staging_dir)).toEqual([]);
    },
  );

  it.each(["../evil", "", ".", "a/b", "a\\b", "-x", "x".repeat(129)])(
    "refuses %j as a run's id",
    async (run) => {
      const registry = openRegistry(somewhere());
      const wrong = { code: "run_id_invalid" };
      await expect(registry.stage(run, candidate("mean_by"), "DRAFT")).rejects.toMatchObject(wrong);
      await expect(registry.promote(run, {})).rejects.toMatchObject(wrong);
      await expect(registry.reject(run, "no")).rejects.toMatchObject(wrong);
    },
  );

  it("refuses a link in place of the run's folder", async () => {
    const paths = somewhere();
    mkdirSync(paths.staging_dir);
    mkdirSync(join(paths.staging_dir, "elsewhere"));
    symlinkSync(join(paths.staging_dir, "elsewhere"), join(paths.staging_dir, "run-1"));
    const staging = openRegistry(paths).stage("run-1", candidate("mean_by"), "DRAFT");
    await expect(staging).rejects.toMatchObject({ code: "staging_refused" });
    expect(names(join(paths.staging_dir, "elsewhere"))).toEqual([]);
  });
});

describe("promote", () => {
  it("leaves the code and its description in the active folder, and nothing else anywhere", async () => {
    const { paths } = await kept("mean_by");
    expect(names(paths.active_dir)).toEqual(["mean_by.json", "mean_by.ts"]);
    expect(names(paths.staging_dir)).toEqual([]);
    expect(names(paths.archive_dir)).toEqual([]);
    expect(names(join(paths.registry, ".."))).toEqual(["active", "registry.json", "staging"]);
    const code = readFileSync(join(paths.active_dir, "mean_by.ts"));
    expect(readJson(paths.active_dir, "mean_by.json")).toEqual({
      spec: candidate("mean_by").spec,
      version: 1,
      status: "PROMOTED",
      hash: `sha256-${createHash("sha256").update(code).digest("hex")}`,
      run_id: "run-mean_by",
      promoted_at: "2026-11-22T17:34:55.000Z",
      evidence: { checks: 7 },
    });
  });

  it("answers the same when the run is promoted again", async () => {
    const { paths, registry } = await kept("mean_by");
    const before = readFileSync(paths.registry, "utf8");
    expect(await registry.promote("run-mean_by", {})).toEqual({ name: "mean_by", version: 1 });
    expect(readFileSync(paths.registry, "utf8")).toBe(before);
  });

  it("refuses a candidate that has not been approved", async () => {
    const registry = openRegistry(somewhere());
    await registry.stage("run-1", candidate("mean_by"), "STAGED");
    await expect(registry.promote("run-1", {})).rejects.toMatchObject({ code: "not_approved" });
    expect((await registry.list()).tools).toEqual([]);
  });

  it("refuses a run that has staged nothing", async () => {
    await expect(openRegistry(somewhere()).promote("run-1", {})).rejects.toMatchObject({
      code: "nothing_staged",
    });
  });

  it("refuses code that was edited between its approval and its promotion", async () => {
    const paths = somewhere();
    const registry = openRegistry(paths);
    await registry.stage("run-1", candidate("mean_by"), "APPROVED");
    writeFileSync(join(paths.staging_dir, "run-1", "mean_by.ts"), "export default () => 2;\n");
    await expect(registry.promote("run-1", {})).rejects.toMatchObject({ code: "candidate_edited" });
    expect(existsSync(paths.registry)).toBe(false);
  });

  it("keeps no second tool for the same operation, under any name, and says so again when asked again", async () => {
    const { paths, registry } = await kept("mean_by");
    await registry.stage("run-2", candidate("average_by", { operation: "op:mean_by" }), "APPROVED");
    const twin = { name: "mean_by", version: 1, twin: true };
    expect(await registry.promote("run-2", {})).toEqual(twin);
    expect(await registry.promote("run-2", {})).toEqual(twin);
    expect(names(paths.active_dir)).toEqual(["mean_by.json", "mean_by.ts"]);
    expect(names(paths.staging_dir)).toEqual([]);
    expect(readJson(paths.archive_dir, "run-2", "average_by.json")).toMatchObject({
      status: "REJECTED",
      reason: "mean_by v1 already does this.",
    });
  });

  it("keeps no second tool whose code does the same", async () => {
    const { registry } = await kept("mean_by");
    const code = `// Another comment.\nexport default (run) => run . data.sql(\`SELECT 'mean_by' FROM data\`);`;
    await registry.stage(
      "run-2",
      candidate("average_by", { code: candidate("mean_by").code.replace("({ data })", "({ data })  ") }),
      "APPROVED",
    );
    expect(await registry.promote("run-2", {})).toMatchObject({ name: "mean_by", twin: true });
    await registry.stage("run-3", candidate("other_by", { code }), "APPROVED");
    expect(await registry.promote("run-3", {})).toEqual({ name: "other_by", version: 1 });
  });

  it("gives a number to a name that another operation has, in the spec too", async () => {
    const { paths, registry } = await kept("mean_by");
    await registry.stage(
      "run-2",
      candidate("mean_by", { operation: "other", code: "export default () => 2;\n" }),
      "APPROVED",
    );
    expect(await registry.promote("run-2", {})).toEqual({ name: "mean_by_2", version: 1 });
    expect(names(paths.active_dir)).toEqual(["mean_by.json", "mean_by.ts", "mean_by_2.json", "mean_by_2.ts"]);
    expect((await registry.get("mean_by_2")).spec.name).toBe("mean_by_2");
  });

  it("never writes over a file in the active folder that it did not promote", async () => {
    const paths = somewhere();
    const registry = openRegistry(paths);
    mkdirSync(paths.active_dir);
    writeFileSync(join(paths.active_dir, "mean_by.ts"), "mine");
    await registry.stage("run-1", candidate("mean_by"), "APPROVED");
    expect(await registry.promote("run-1", {})).toEqual({ name: "mean_by_2", version: 1 });
    expect(readFileSync(join(paths.active_dir, "mean_by.ts"), "utf8")).toBe("mine");
  });

  it("goes on counting the versions of a name that was archived", async () => {
    const { paths, registry } = await kept("mean_by");
    await registry.archive("mean_by");
    await registry.stage("run-2", candidate("mean_by"), "APPROVED");
    expect(await registry.promote("run-2", {})).toEqual({ name: "mean_by", version: 2 });
    expect(await registry.archive("mean_by")).toEqual({ name: "mean_by", version: 2 });
    expect(names(paths.archive_dir)).toEqual([
      "mean_by@v1.json",
      "mean_by@v1.ts",
      "mean_by@v2.json",
      "mean_by@v2.ts",
    ]);
  });
});

describe("reject", () => {
  it("moves the candidate to the archive, with the reason", async () => {
    const paths = somewhere();
    const registry = openRegistry(paths, { clock });
    await registry.stage("run-1", candidate("mean_by"), "STAGED");
    await registry.reject("run-1", "The median was asked for.");
    await registry.reject("run-1", "Again.");
    expect(names(paths.staging_dir)).toEqual([]);
    expect(names(join(paths.archive_dir, "run-1"))).toEqual(["mean_by.json", "mean_by.ts"]);
    expect(readJson(paths.archive_dir, "run-1", "mean_by.json")).toMatchObject({
      status: "REJECTED",
      reason: "The median was asked for.",
    });
  });

  it("keeps what was rejected before when the same run is rejected twice", async () => {
    const paths = somewhere();
    const registry = openRegistry(paths);
    for (const name of ["mean_by", "sum_by"]) {
      await registry.stage("run-1", candidate(name), "STAGED");
      await registry.reject("run-1", "no");
    }
    expect(names(paths.archive_dir)).toEqual(["run-1", "run-1-2"]);
  });

  it("refuses to take back what is promoted", async () => {
    const { registry } = await kept("mean_by");
    await expect(registry.reject("run-mean_by", "no")).rejects.toMatchObject({ code: "already_promoted" });
    expect((await registry.get("mean_by")).version).toBe(1);
  });
});

describe("get", () => {
  it("answers the tool as it was approved", async () => {
    const { registry } = await kept("mean_by");
    expect(await registry.get("mean_by")).toMatchObject({
      ...candidate("mean_by"),
      name: "mean_by",
      version: 1,
      evidence: { checks: 7 },
      run_id: "run-mean_by",
    });
  });

  it("refuses code in which one byte has changed, naming the file and both hashes", async () => {
    const { paths, registry } = await kept("mean_by");
    const { hash } = await registry.get("mean_by");
    const file = join(paths.active_dir, "mean_by.ts");
    writeFileSync(file, readFileSync(file, "utf8").replace("SELECT", "SELECt"));
    const found = `sha256-${createHash("sha256").update(readFileSync(file)).digest("hex")}`;
    const error = await registry.get("mean_by").catch((seen: unknown) => seen);
    expect(error).toMatchObject({ code: "tool_edited", hint: expect.stringContaining("git checkout") });
    expect(String(error)).toContain(file);
    expect(String(error)).toContain(hash);
    expect(String(error)).toContain(found);
  });

  it("refuses code whose hash was changed in both the file and its description", async () => {
    const { paths, registry } = await kept("mean_by");
    const code = "export default () => 'evil';\n";
    const path = join(paths.active_dir, "mean_by.json");
    writeFileSync(join(paths.active_dir, "mean_by.ts"), code);
    const hash = `sha256-${createHash("sha256").update(code).digest("hex")}`;
    writeFileSync(path, JSON.stringify({ ...readJson(path), hash }));
    await expect(registry.get("mean_by")).rejects.toMatchObject({ code: "tool_edited" });
  });

  it("refuses a spec, a hash or a version edited in the description", async () => {
    const { paths, registry } = await kept("mean_by");
    const path = join(paths.active_dir, "mean_by.json");
    const approved = readFileSync(path, "utf8");
    for (const [from, to] of [
      ['"type": "array"', '"type": "object"'],
      ['"hash": "sha256-', '"hash": "sha256-0'],
      ['"version": 1', '"version": 2'],
    ] as const) {
      writeFileSync(path, approved.replace(from, to));
      await expect(registry.get("mean_by"), from).rejects.toMatchObject({ code: "tool_edited" });
    }
    // Other layout and order of keys is the same spec.
    const { spec, ...rest } = JSON.parse(approved);
    writeFileSync(
      path,
      JSON.stringify({ ...rest, spec: Object.fromEntries(Object.entries(spec).toReversed()) }),
    );
    expect((await registry.get("mean_by")).spec).toEqual(spec);
  });

  it("names a file that is missing or unreadable", async () => {
    const { paths, registry } = await kept("mean_by", "sum_by");
    rmSync(join(paths.active_dir, "mean_by.ts"));
    writeFileSync(join(paths.active_dir, "sum_by.json"), '{"spec": ');
    await expect(registry.get("mean_by")).rejects.toMatchObject({
      code: "tool_missing",
      message: expect.stringContaining("mean_by.ts"),
    });
    await expect(registry.get("sum_by")).rejects.toMatchObject({
      code: "tool_unreadable",
      message: expect.stringContaining("sum_by.json"),
    });
    writeFileSync(join(paths.active_dir, "sum_by.json"), `{"spec": ${"[".repeat(3e5)}${"]".repeat(3e5)}}`);
    await expect(registry.get("sum_by")).rejects.toMatchObject({
      code: "tool_unreadable",
      message: expect.stringContaining("200 levels deep"),
    });
  });

  it("refuses a link in place of a tool's file, even to the same bytes", async () => {
    const { paths, registry } = await kept("mean_by");
    renameSync(join(paths.active_dir, "mean_by.ts"), join(paths.archive_dir, "..", "elsewhere.ts"));
    symlinkSync(join(paths.active_dir, "..", "elsewhere.ts"), join(paths.active_dir, "mean_by.ts"));
    await expect(registry.get("mean_by")).rejects.toMatchObject({ code: "tool_file_refused" });
  });

  it("says of an unknown name which tool is closest, and of an archived one that it is", async () => {
    const { registry } = await kept("mean_by_group");
    await expect(registry.get("group_means")).rejects.toMatchObject({
      code: "tool_unknown",
      hint: expect.stringContaining("mean_by_group"),
    });
    await registry.archive("mean_by_group");
    await expect(registry.get("mean_by_group")).rejects.toMatchObject({
      code: "tool_unknown",
      message: expect.stringContaining("archived"),
    });
  });
});

describe("archive", () => {
  it("moves both files away under the version's name, and lists the tool no more", async () => {
    const { paths, registry } = await kept("mean_by");
    const { code } = candidate("mean_by");
    expect(await registry.archive("mean_by")).toEqual({ name: "mean_by", version: 1 });
    expect(names(paths.active_dir)).toEqual([]);
    expect(readFileSync(join(paths.archive_dir, "mean_by@v1.ts"), "utf8")).toBe(code);
    expect(readJson(paths.archive_dir, "mean_by@v1.json")).toMatchObject({
      status: "ARCHIVED",
      evidence: { checks: 7 },
    });
    expect(await registry.list()).toEqual({ tools: [], notes: [] });
    expect(await registry.promoted()).toEqual([]);
    expect(await registry.findByOperation("op:mean_by")).toEqual([]);
    expect(await registry.search("mean")).toEqual([]);
  });

  it("withdraws a tool whose files are edited, damaged, linked or gone", async () => {
    const { paths, registry } = await kept("edited", "damaged", "linked", "gone_all", "gone_code");
    const file = (name: string) => join(paths.active_dir, name);
    writeFileSync(file("edited.ts"), "edited");
    writeFileSync(file("damaged.json"), "{");
    rmSync(file("linked.json"));
    symlinkSync("/nowhere", file("linked.json"));
    for (const name of ["gone_all.ts", "gone_all.json", "gone_code.ts"]) rmSync(file(name));
    for (const name of ["edited", "damaged", "linked", "gone_all", "gone_code"]) await registry.archive(name);
    expect(await registry.list()).toEqual({ tools: [], notes: [] });
    expect(readFileSync(join(paths.archive_dir, "edited@v1.ts"), "utf8")).toBe("edited");
    expect(readFileSync(join(paths.archive_dir, "damaged@v1.json"), "utf8")).toBe("{");
  });

  it("leaves a stranger alone that comes to lie where an archived tool was", async () => {
    const { paths, registry } = await kept("mean_by");
    await registry.archive("mean_by");
    const file = join(paths.active_dir, "mean_by.ts");
    writeFileSync(file, "mine");
    expect((await registry.list()).notes).toEqual([expect.stringContaining(file)]);
    expect(readFileSync(file, "utf8")).toBe("mine");
    expect(readFileSync(join(paths.archive_dir, "mean_by@v1.ts"), "utf8")).toBe(candidate("mean_by").code);
  });
});

describe("list", () => {
  it("lists what is promoted by name", async () => {
    const { registry } = await kept("sum_by", "mean_by");
    const { tools, notes } = await registry.list();
    expect(tools.map(({ name, version }) => [name, version])).toEqual([
      ["mean_by", 1],
      ["sum_by", 1],
    ]);
    expect(notes).toEqual([]);
  });

  it("notes strangers in the active folder and never gives them out", async () => {
    const { paths, registry } = await kept("mean_by");
    writeFileSync(join(paths.active_dir, "evil.ts"), "export default () => 1;");
    writeFileSync(join(paths.active_dir, "evil.json"), "{}");
    const { tools, notes } = await registry.list();
    expect(tools.map(({ name }) => name)).toEqual(["mean_by"]);
    expect(notes).toHaveLength(2);
    await expect(registry.get("evil")).rejects.toMatchObject({ code: "tool_unknown" });
  });

  it("notes a promoted tool whose file is missing", async () => {
    const { paths, registry } = await kept("mean_by");
    rmSync(join(paths.active_dir, "mean_by.json"));
    expect((await registry.list()).notes).toEqual([expect.stringContaining("mean_by.json is missing")]);
  });

  it("sees at once what another process has promoted", async () => {
    const { paths, registry } = await kept("mean_by");
    const other = openRegistry(paths);
    await registry.list();
    await other.stage("run-2", candidate("sum_by"), "APPROVED");
    await other.promote("run-2", {});
    expect((await registry.list()).tools).toHaveLength(2);
  });
});
