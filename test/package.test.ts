import { execFile, execFileSync } from "node:child_process";
import { mkdir, mkdtemp, readFile, rename, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { beforeAll, describe, expect, it } from "vitest";
import { SUM, SUM_CODE } from "./authoring/model/drafts.ts";
import { says, serve } from "./authoring/model/server.ts";
import { dataFile, SALES } from "./helpers.ts";

const ROOT = join(import.meta.dirname, "..");

/** The packed tarball, unpacked under a `node_modules` that holds its production dependencies and nothing else. */
async function installPacked(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "toolkiln-package-"));
  const npm = (...args: string[]) =>
    execFileSync("npm", args, { cwd: ROOT, stdio: ["ignore", "pipe", "pipe"], encoding: "utf8" });
  npm("run", "build");
  const packed = npm("pack", "--ignore-scripts", "--json", "--pack-destination", folder);
  const listed: unknown = JSON.parse(packed);
  const [tarball] = Object.values(listed as Record<string, { filename: string }>);
  execFileSync("tar", ["xzf", join(folder, tarball?.filename ?? ""), "-C", folder]);
  await mkdir(join(folder, "node_modules"));
  await rename(join(folder, "package"), join(folder, "node_modules/toolkiln"));
  const lock = JSON.parse(await readFile(join(ROOT, "package-lock.json"), "utf8")) as {
    packages: Record<string, { dev?: boolean; optional?: boolean }>;
  };
  const production = Object.entries(lock.packages).filter(
    ([path, { dev }]) => dev !== true && /^node_modules\/(@[^/]+\/)?[^/]+$/u.test(path),
  );
  for (const [path] of production) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await symlink(join(ROOT, path), join(folder, path));
  }
  return folder;
}

describe("the packed tarball", () => {
  let folder = "";
  beforeAll(async () => {
    folder = await installPacked();
  }, 120_000);

  const run = (...args: string[]): string =>
    execFileSync(process.execPath, [join(folder, "node_modules/toolkiln/dist/cli/main.js"), ...args], {
      cwd: folder,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "pipe"],
    });

  it("answers a question, keeps the tool and reruns it, under plain Node", async () => {
    const file = await dataFile(folder, SALES);
    const asked = JSON.parse(
      run("analyze", file, "total amount by region", "--approve", "all", "--json"),
    ) as Record<string, unknown>;
    expect(asked).toMatchObject({ status: "success", tool_created: { version: 1 } });
    run("chart", String(asked["run_id"]), "--out", "chart.png");
    expect((await readFile(join(folder, "chart.png"))).toString("latin1", 1, 4)).toBe("PNG");
    const { name } = asked["tool_created"] as { name: string };
    const rerun = JSON.parse(run("run", name, file, "--set", "measures=sum units", "--json")) as Record<
      string,
      unknown
    >;
    expect(rerun).toMatchObject({ status: "success" });
  });

  it("lets a model write, with the prompts and the toolkit's types that ship with it", async () => {
    const server = await serve(says(SUM), says(SUM_CODE));
    const file = await dataFile(folder, SALES, "more.csv");
    const config = `llm:\n  base_url: ${server.url}\n  model: scripted\n`;
    await writeFile(join(folder, "config.yaml"), config);
    const main = join(folder, "node_modules/toolkiln/dist/cli/main.js");
    const args = [main, "analyze", file, "sum it", "--author", "model", "--approve", "all", "--json"];
    const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: folder });
    expect(JSON.parse(stdout)).toMatchObject({
      status: "success",
      result: { total: 41.25 },
      model: { calls: 2 },
    });
    const code = server.seen[1]?.body.messages?.[0]?.content ?? "";
    expect(code).toContain("export interface Context<Params>");
    expect(code).toContain("readonly data: Data");
  });

  it("is a library with types", async () => {
    const script = `import { buildGraph, runPipeline, resumeRun } from "toolkiln"; console.log(typeof buildGraph, typeof runPipeline, typeof resumeRun);`;
    const printed = execFileSync(process.execPath, ["--input-type=module", "--eval", script], {
      cwd: folder,
      encoding: "utf8",
    });
    expect(printed.trim()).toBe("function function function");
    expect(await readFile(join(folder, "node_modules/toolkiln/dist/index.d.ts"), "utf8")).toContain(
      "runPipeline",
    );
  });

  it("ships neither tests nor sources that it does not need", () => {
    const listed = execFileSync(
      "find",
      ["node_modules/toolkiln", "-name", "*.ts", "-not", "-name", "*.d.ts"],
      { cwd: folder, encoding: "utf8" },
    );
    const others = listed
      .trim()
      .split("\n")
      .filter((path) => !path.endsWith("/tool.ts"));
    expect(others).toEqual([]);
  });
});
