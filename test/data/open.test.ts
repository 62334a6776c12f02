import { execFile } from "node:child_process";
import {
  appendFile,
  copyFile,
  mkdir,
  readdir,
  readFile,
  rename,
  symlink,
  truncate,
  utimes,
  writeFile,
} from "node:fs/promises";
import { renameSync, symlinkSync } from "node:fs";
import { hostname } from "node:os";
import { basename, dirname, join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { openDataset } from "../../src/data/open.ts";
import { fileOf, queried, refusal, temporaryFolder } from "./helpers.ts";

const TABLE = "a,b\n1,x\n2,y\n";

/** A file that takes long enough to read for anything to happen meanwhile. */
async function slowFile(): Promise<string> {
  return fileOf(`a,b,c,d,e\n${"1.5,2020-01-01,some text,2,more text\n".repeat(600_000)}`);
}

async function leftovers(cacheDir: string): Promise<string[]> {
  return (await readdir(cacheDir)).filter((name) => name.startsWith("ingest."));
}

describe("openDataset", () => {
  it("opens a file: real path, name, hash, profile and a cache with the table", async () => {
    const cacheDir = await temporaryFolder();
    const file = await fileOf(TABLE, "people.csv");
    const link = join(await temporaryFolder(), "other-name.csv");
    await symlink(file, link);
    const dataset = await openDataset(link, { cacheDir });
    expect(dataset).toMatchObject({ path: file, name: "people.csv", profile: { rows: 2, notes: [] } });
    expect(dataset.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(dirname(dataset.cachePath)).toBe(cacheDir);
    expect(basename(dataset.cachePath)).toContain(dataset.hash);
    expect(await queried(dataset.cachePath, "FROM data")).toEqual([
      ["1", "x"],
      ["2", "y"],
    ]);
    expect(await leftovers(cacheDir)).toEqual([]);
  });

  it("names a file in its progress without steering the terminal", async () => {
    const said: string[] = [];
    await openDataset(await fileOf(TABLE, "a\u001b[2J\u202e.csv"), {
      cacheDir: await temporaryFolder(),
      onProgress: (message) => void said.push(message),
    });
    expect(said.join("")).toContain(".csv");
    expect(said.join("")).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  });

  it("says that a file moves when its folder is a link elsewhere by the time it is read", async () => {
    const root = await temporaryFolder();
    const elsewhere = await temporaryFolder();
    await mkdir(join(root, "inside"));
    await writeFile(join(root, "inside", "data.csv"), await readFile(await slowFile()));
    await writeFile(join(elsewhere, "data.csv"), "secret,b\n1,2\n");
    let swapped = false;
    const error = await refusal(
      openDataset(join(root, "inside", "data.csv"), {
        cacheDir: await temporaryFolder(),
        roots: [root],
        onProgress: () => {
          if (swapped) return;
          swapped = true;
          renameSync(join(root, "inside"), join(root, "moved"));
          symlinkSync(elsewhere, join(root, "inside"));
        },
      }),
    );
    expect(["file_changing", "outside_roots"]).toContain(error.code);
  });

  it("reads the same bytes only once, whatever the file is called", async () => {
    const cacheDir = await temporaryFolder();
    const said: string[] = [];
    const options = { cacheDir, onProgress: (message: string) => void said.push(message) };
    const first = await openDataset(await fileOf(TABLE, "one.csv"), options);
    expect(said.length).toBeGreaterThan(0);
    said.length = 0;
    const second = await openDataset(await fileOf(TABLE, "two.csv"), options);
    expect(said).toEqual([]);
    expect(second).toMatchObject({ name: "two.csv", cachePath: first.cachePath, profile: first.profile });
  });

  it("reads a file again once its bytes have changed, also when its size and times have not", async () => {
    const cacheDir = await temporaryFolder();
    const file = await fileOf(TABLE);
    await utimes(file, 1_000_000, 1_000_000);
    expect((await openDataset(file, { cacheDir })).profile.columns[0]?.max).toBe(2);
    await writeFile(file, TABLE.replace("2", "7"));
    await utimes(file, 1_000_000, 1_000_000);
    expect((await openDataset(file, { cacheDir })).profile.columns[0]?.max).toBe(7);
  });

  it.each(["data[1]*?.csv", 'it\'s {a} "b".csv', "-x.csv", "year=2020.csv", "größe 東京.csv"])(
    "opens a file named %s",
    async (name) => {
      const file = await fileOf(TABLE, name);
      await writeFile(join(dirname(file), "data1x.csv"), "wrong\n1\n");
      expect((await openDataset(file, { cacheDir: await temporaryFolder() })).profile.rows).toBe(2);
    },
  );

  it("carries the refusals of the ingest process over", async () => {
    const cacheDir = await temporaryFolder();
    const error = await refusal(openDataset(await fileOf("%PDF-1.4", "report.csv"), { cacheDir }));
    expect(error).toMatchObject({ code: "wrong_format", message: expect.stringContaining("report.csv") });
    expect(await leftovers(cacheDir)).toEqual([]);
  });

  it("keeps to the roots", async () => {
    const options = { cacheDir: await temporaryFolder(), roots: [await temporaryFolder()] };
    expect(await refusal(openDataset(await fileOf(TABLE), options))).toMatchObject({ code: "outside_roots" });
  });
});

describe("openDataset and its cache", () => {
  it.each([
    ["the table is cut", async (cache: string) => truncate(cache, 5000)],
    ["the table is overwritten", async (cache: string) => writeFile(cache, Buffer.alloc(20_000, 1))],
    ["the profile is cut", async (cache: string) => truncate(cache.replace(/duckdb$/, "json"), 40)],
    ["the profile is emptied", async (cache: string) => truncate(cache.replace(/duckdb$/, "json"), 0)],
    [
      "the profile is of something else",
      async (cache: string) => writeFile(cache.replace(/duckdb$/, "json"), "{}"),
    ],
    [
      "the profile is gone",
      async (cache: string) => rename(cache.replace(/duckdb$/, "json"), `${cache}.gone`),
    ],
    ["the table is gone", async (cache: string) => rename(cache, `${cache}.gone`)],
    [
      "the listing of values is cut",
      async (cache: string) => truncate(cache.replace(/duckdb$/, "values"), 3),
    ],
    [
      "the listing of values is gone",
      async (cache: string) => rename(cache.replace(/duckdb$/, "values"), `${cache}.gone`),
    ],
  ])("is rebuilt when %s", async (_, damage) => {
    const cacheDir = await temporaryFolder();
    const file = await fileOf(TABLE);
    const first = await openDataset(file, { cacheDir });
    await damage(first.cachePath);
    expect(await openDataset(file, { cacheDir })).toEqual(first);
    expect(await queried(first.cachePath, "SELECT sum(a) FROM data")).toEqual([["3"]]);
    expect(await readFile(first.valuesPath, "utf8")).toContain('["b","x"]');
  });

  it("is never taken for complete without its profile", async () => {
    const cacheDir = await temporaryFolder();
    const made = await openDataset(await fileOf(TABLE), { cacheDir });
    const elsewhere = await temporaryFolder();
    await copyFile(made.cachePath, join(elsewhere, basename(made.cachePath)));
    const said: string[] = [];
    await openDataset(await fileOf(TABLE), {
      cacheDir: elsewhere,
      onProgress: (message) => void said.push(message),
    });
    expect(said.length).toBeGreaterThan(0);
  });

  it("serves processes that open the same new file at once", async () => {
    const cacheDir = await temporaryFolder();
    const file = await fileOf(
      `a,b\n${Array.from({ length: 20_000 }, (_, index) => `${index},x${index}\n`).join("")}`,
    );
    const module = new URL("../../src/data/open.ts", import.meta.url).href;
    const code = `import { openDataset } from ${JSON.stringify(module)};
      const dataset = await openDataset(${JSON.stringify(file)}, { cacheDir: ${JSON.stringify(cacheDir)} });
      process.stdout.write(JSON.stringify(dataset));`;
    const run = () => promisify(execFile)(process.execPath, ["--input-type=module", "-e", code]);
    const answers = await Promise.all([run(), run(), run()]);
    expect(new Set(answers.map(({ stdout }) => stdout)).size).toBe(1);
    const after = await openDataset(file, { cacheDir });
    expect(JSON.parse(answers[0].stdout)).toEqual(after);
    expect(await queried(after.cachePath, "SELECT count(*) FROM data")).toEqual([["20000"]]);
    expect(await leftovers(cacheDir)).toEqual([]);
  });

  it("clears away what a process that died has left, and nothing of one that lives or of another machine", async () => {
    const cacheDir = await temporaryFolder();
    const dead = execFile(process.execPath, ["-e", ""]);
    await new Promise((resolve) => dead.once("close", resolve));
    const names = [
      `ingest.${hostname()}.${dead.pid}.x`,
      `ingest.${hostname()}.${process.pid}.y`,
      `ingest.elsewhere.${dead.pid}.z`,
    ];
    for (const name of names) await mkdir(join(cacheDir, name));
    await openDataset(await fileOf(TABLE), { cacheDir });
    expect(await leftovers(cacheDir)).toEqual([names[1], names[2]].toSorted());
  });
});

describe("openDataset and its bounds", () => {
  it("kills the ingest process when time is up, and leaves nothing behind", async () => {
    const cacheDir = await temporaryFolder();
    const error = await refusal(openDataset(await slowFile(), { cacheDir, timeoutSeconds: 0.2 }));
    expect(error).toMatchObject({ code: "ingest_timeout", message: expect.stringContaining("0.2 s") });
    expect(await leftovers(cacheDir)).toEqual([]);
  });

  it("kills the ingest process when it takes more memory than it may", async () => {
    const cacheDir = await temporaryFolder();
    const error = await refusal(openDataset(await slowFile(), { cacheDir, memoryMb: 60 }));
    expect(error).toMatchObject({ code: "ingest_memory", message: expect.stringContaining("60 MB") });
    expect(await leftovers(cacheDir)).toEqual([]);
  });

  it("kills the ingest process when the caller no longer wants the answer", async () => {
    const cacheDir = await temporaryFolder();
    const controller = new AbortController();
    const opening = openDataset(await slowFile(), {
      cacheDir,
      signal: controller.signal,
      onProgress: () => controller.abort(new Error("no longer wanted")),
    });
    await expect(opening).rejects.toThrow("no longer wanted");
    expect(await leftovers(cacheDir)).toEqual([]);
  });

  it("does not answer from a file that changes while it is read", async () => {
    const cacheDir = await temporaryFolder();
    const file = await fileOf(TABLE);
    let times = 0;
    const options = {
      cacheDir,
      onProgress: (message: string) => void (message.startsWith("storing") && grow()),
    };
    let growing: Promise<void> = Promise.resolve();
    function grow(): void {
      times += 1;
      if (times === 1) growing = appendFile(file, "3,z\n");
    }
    const dataset = await openDataset(file, options);
    await growing;
    expect(times).toBe(2);
    expect(dataset.profile.rows).toBe(3);
  });

  it("gives up on a file that never stops changing", async () => {
    const cacheDir = await temporaryFolder();
    const file = await fileOf(TABLE);
    const grow = (message: string) => void (message.startsWith("storing") && appendFile(file, "3,z\n"));
    expect(await refusal(openDataset(file, { cacheDir, onProgress: grow }))).toMatchObject({
      code: "file_changing",
    });
    expect((await readdir(cacheDir)).filter((name) => name.endsWith(".duckdb"))).toEqual([]);
  });

  it("ends the ingest process when its parent is killed", async () => {
    const cacheDir = await temporaryFolder();
    const module = new URL("../../src/data/open.ts", import.meta.url).href;
    const code = `import { openDataset } from ${JSON.stringify(module)};
      const onProgress = () => process.stdout.write("reading");
      await openDataset(${JSON.stringify(await slowFile())}, { cacheDir: ${JSON.stringify(cacheDir)}, onProgress });`;
    const parent = execFile(process.execPath, ["--input-type=module", "-e", code]);
    await new Promise((resolve) => parent.stdout?.once("data", resolve));
    const [folder = ""] = await leftovers(cacheDir);
    const child = await ingestProcessIn(join(cacheDir, folder));
    parent.kill("SIGKILL");
    await new Promise((resolve) => parent.once("close", resolve));
    await expect.poll(() => isRunning(child), { timeout: 20_000 }).toBe(false);
    await openDataset(await fileOf(TABLE), { cacheDir });
    expect(await leftovers(cacheDir)).toEqual([]);
  });
});

/** The process that works in a folder (Linux). */
async function ingestProcessIn(folder: string): Promise<number> {
  for (const pid of (await readdir("/proc")).filter((name) => /^\d+$/.test(name))) {
    const home = await readFile(`/proc/${pid}/environ`, "utf8").catch(() => "");
    if (home.includes(`HOME=${folder}`)) return Number(pid);
  }
  throw new Error(`no process works in ${folder}`);
}

async function isRunning(pid: number): Promise<boolean> {
  const status = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "");
  return status !== "" && !/^State:\s+Z/m.test(status);
}
