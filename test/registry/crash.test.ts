import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { openRegistry } from "../../src/registry/open.ts";
import type { RegistryPaths } from "../../src/registry/registry.ts";
import { candidate, inProcess, names, type Order, readJson, somewhere } from "./fixtures.ts";

/** What must hold whenever a process may have died: only promoted tools are active, and each is whole. */
async function expectSound(paths: RegistryPaths) {
  const registered = names(dirname(paths.registry)).includes("registry.json")
    ? (readJson(paths.registry)["tools"] as { name: string }[]).map(({ name }) => name)
    : [];
  for (const file of names(paths.active_dir)) expect(registered).toContain(file.replace(/\.(ts|json)$/, ""));
  const registry = openRegistry(paths);
  const { tools, notes } = await registry.list();
  expect(notes).toEqual([]);
  for (const { name } of tools) expect((await registry.get(name)).code).toBe(candidate(name).code);
  expect(names(paths.active_dir)).toEqual(tools.flatMap(({ name }) => [`${name}.json`, `${name}.ts`]));
  return tools.map(({ name, version }) => `${name} v${version}`);
}

/** Kills a process before each of its steps, a fresh registry each time. */
async function killEverywhere(
  setUp: (paths: RegistryPaths) => Promise<Order>,
  check: (paths: RegistryPaths, order: Order) => Promise<void>,
) {
  const whole = await inProcess(await setUp(somewhere()));
  expect(whole.signal).toBe(null);
  const places = whole.steps.map(() => somewhere());
  await Promise.all(
    places.map(async (paths, killBefore) => {
      const order = { ...(await setUp(paths)), killBefore };
      expect((await inProcess(order)).signal).toBe("SIGKILL");
      await check(paths, order);
    }),
  );
  return whole.steps;
}

async function promoted(paths: RegistryPaths, ...tools: string[]) {
  const registry = openRegistry(paths);
  for (const name of tools) {
    await registry.stage(`run-${name}`, candidate(name), "APPROVED");
    await registry.promote(`run-${name}`, {});
  }
  return registry;
}

describe("a process killed", () => {
  it("while promoting leaves no half tool, and promoting again ends as if nothing had happened", async () => {
    const steps = await killEverywhere(
      async (paths) => {
        const registry = await promoted(paths, "sum_by");
        await registry.stage("run-1", candidate("mean_by"), "APPROVED");
        return { paths, action: "promote", on: "run-1" };
      },
      async (paths) => {
        expect(["sum_by v1", "mean_by v1,sum_by v1"]).toContain((await expectSound(paths)).join());
        expect(await openRegistry(paths).promote("run-1", {})).toEqual({ name: "mean_by", version: 1 });
        expect(await expectSound(paths)).toEqual(["mean_by v1", "sum_by v1"]);
        expect(names(paths.staging_dir)).toEqual([]);
        expect(names(paths.archive_dir)).toEqual([]);
      },
    );
    expect(steps).toHaveLength(6);
  });

  it("after the registry was written has promoted the tool, for those who only get it as well", async () => {
    const paths = somewhere();
    await openRegistry(paths).stage("run-1", candidate("mean_by"), "APPROVED");
    await inProcess({ paths, action: "promote", on: "run-1", killBefore: 4 });
    expect(names(paths.active_dir)).toEqual(["mean_by.ts"]);
    expect(await openRegistry(paths).get("mean_by")).toMatchObject({ version: 1, evidence: { checks: 7 } });
    expect(names(paths.active_dir)).toEqual(["mean_by.json", "mean_by.ts"]);
  });

  it("while archiving leaves the tool whole or gone, and its next version finds the place free", async () => {
    const steps = await killEverywhere(
      async (paths) => {
        await promoted(paths, "mean_by");
        return { paths, action: "archive", on: "mean_by" };
      },
      async (paths, { killBefore }) => {
        const registry = openRegistry(paths);
        if (killBefore === 0) await registry.archive("mean_by");
        await registry.stage("run-2", candidate("mean_by"), "APPROVED");
        expect(await registry.promote("run-2", {})).toEqual({ name: "mean_by", version: 2 });
        expect(await expectSound(paths)).toEqual(["mean_by v2"]);
        expect(names(paths.archive_dir)).toEqual(["mean_by@v1.json", "mean_by@v1.ts"]);
        expect(readJson(paths.archive_dir, "mean_by@v1.json")["status"]).toBe("ARCHIVED");
      },
    );
    expect(steps).toHaveLength(4);
  });

  it("while archiving is followed up by whoever lists next", async () => {
    const paths = somewhere();
    await promoted(paths, "mean_by");
    await inProcess({ paths, action: "archive", on: "mean_by", killBefore: 2 });
    expect(names(paths.active_dir)).toEqual(["mean_by.json", "mean_by.ts"]);
    expect(await expectSound(paths)).toEqual([]);
    expect(names(paths.archive_dir)).toEqual(["mean_by@v1.json", "mean_by@v1.ts"]);
  });

  it("while refusing a twin or rejecting loses nothing, and the next time moves the candidate", async () => {
    for (const action of ["promote", "reject"] as const)
      await killEverywhere(
        async (paths) => {
          const registry = await promoted(paths, "mean_by");
          await registry.stage("run-1", candidate("average_by", { operation: "op:mean_by" }), "APPROVED");
          return { paths, action, on: "run-1" };
        },
        async (paths) => {
          const registry = openRegistry(paths);
          if (action === "reject") await registry.reject("run-1", "no");
          else
            expect(await registry.promote("run-1", {})).toEqual({ name: "mean_by", version: 1, twin: true });
          expect(await expectSound(paths)).toEqual(["mean_by v1"]);
          expect(names(paths.staging_dir)).toEqual([]);
          expect(names(join(paths.archive_dir, "run-1"))).toEqual(["average_by.json", "average_by.ts"]);
          expect(readJson(paths.archive_dir, "run-1", "average_by.json")["status"]).toBe("REJECTED");
        },
      );
  });

  it("while staging leaves nothing that could be promoted, until it is staged again", async () => {
    const order = { action: "stage", on: "run-1", candidate: candidate("mean_by") } as const;
    await killEverywhere(
      async (paths) => ({ paths, ...order }),
      async (paths) => {
        await expect(openRegistry(paths).promote("run-1", {})).rejects.toMatchObject({
          code: "nothing_staged",
        });
        await inProcess({ paths, ...order });
        expect((await inProcess({ paths, action: "promote", on: "run-1" })).said).toMatchObject({
          name: "mean_by",
        });
      },
    );
  });

  it("while writing the registry leaves a temporary file at most, which the next promotion removes", async () => {
    const paths = somewhere();
    const registry = await promoted(paths, "mean_by");
    const temporary = join(dirname(paths.registry), `.${basename(paths.registry)}.0123456789ab.tmp`);
    writeFileSync(temporary, readFileSync(paths.registry).subarray(0, 100));
    await registry.stage("run-2", candidate("sum_by"), "APPROVED");
    await registry.promote("run-2", {});
    expect(names(dirname(paths.registry))).toEqual(["active", "registry.json", "staging"]);
  });

  it("while writing an archived description leaves a temporary file at most, which archiving again removes", async () => {
    const paths = somewhere();
    const registry = await promoted(paths, "mean_by");
    mkdirSync(paths.archive_dir);
    writeFileSync(join(paths.archive_dir, ".mean_by@v1.json.0123456789ab.tmp"), "{");
    await registry.archive("mean_by");
    expect(names(paths.archive_dir)).toEqual(["mean_by@v1.json", "mean_by@v1.ts"]);
  });
});

describe("eight processes at once", () => {
  it("promote eight different tools, and all of them land", async () => {
    const paths = somewhere();
    const registry = openRegistry(paths);
    const tools = Array.from({ length: 8 }, (_, index) => `tool_${index}`);
    for (const name of tools) await registry.stage(`run-${name}`, candidate(name), "APPROVED");
    const said = await Promise.all(
      tools.map((name) => inProcess({ paths, action: "promote", on: `run-${name}` })),
    );
    expect(said.map((process) => process.said)).toEqual(tools.map((name) => ({ name, version: 1 })));
    expect(await expectSound(paths)).toEqual(tools.map((name) => `${name} v1`));
    expect(names(dirname(paths.registry))).toEqual(["active", "registry.json", "staging"]);
  });

  it("promote eight twins, and exactly one lands", async () => {
    const paths = somewhere();
    const registry = openRegistry(paths);
    const tools = Array.from({ length: 8 }, (_, index) => `tool_${index}`);
    for (const name of tools)
      await registry.stage(`run-${name}`, candidate(name, { operation: "same" }), "APPROVED");
    const said = await Promise.all(
      tools.map((name) => inProcess({ paths, action: "promote", on: `run-${name}` })),
    );
    const [winner, ...others] = await expectSound(paths);
    expect(others).toEqual([]);
    expect(said.filter(({ said: answer }) => !JSON.stringify(answer).includes("twin"))).toHaveLength(1);
    expect(new Set(said.map(({ said: answer }) => (answer as { name: string }).name))).toEqual(
      new Set([winner?.split(" ")[0]]),
    );
    expect(names(paths.archive_dir)).toHaveLength(7);
  });

  it("promote one run, and it is promoted once", async () => {
    const paths = somewhere();
    await openRegistry(paths).stage("run-1", candidate("mean_by"), "APPROVED");
    const order = { paths, action: "promote", on: "run-1" } as const;
    const said = await Promise.all(Array.from({ length: 8 }, () => inProcess(order)));
    expect(said.map((process) => process.said)).toEqual(said.map(() => ({ name: "mean_by", version: 1 })));
    expect(await expectSound(paths)).toEqual(["mean_by v1"]);
  });
});
