import { spawn } from "node:child_process";
import { chmod, cp, mkdir, readdir, readFile, stat, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { gzipSync } from "node:zlib";
import { beforeAll, describe, expect, it } from "vitest";
import { SALES, temporaryFolder } from "../helpers.ts";
import { toolkiln, toolkilnJson, type Ran } from "./toolkiln.ts";

const MAIN = join(import.meta.dirname, "../../src/cli/main.ts");
const ROWS = "how many rows";
const STACK = /^\s+at .+:\d+:\d+\)?$/mu;

/** What every refusal must be: exit code 2, one object, a message and a way out, and no trace of how the program is built. */
async function refused(workspace: string, ...args: string[]): Promise<string> {
  const { code, stderr, answer } = await toolkilnJson(workspace, ...args);
  const { error } = answer as { error?: { code: string; message: string; hint: string } };
  expect(answer).toMatchObject({ status: "failed", error: { code: expect.stringMatching(/^[a-z_]+$/u) } });
  expect(error?.message).not.toMatch(/Toolkiln itself failed|ended without an answer|The SQL failed/u);
  expect(error?.message.length).toBeGreaterThan(10);
  expect(error?.hint.length).toBeGreaterThan(5);
  expect(`${error?.message}\n${stderr}`).not.toMatch(STACK);
  expect(code).toBe(2);
  return `${error?.message}\n${error?.hint}`;
}

let original: Promise<string> | undefined;

/** A workspace of its own with a file and two promoted tools: made once, then copied. */
async function kept(): Promise<string> {
  original ??= promoted();
  const folder = await temporaryFolder();
  await cp(await original, folder, { recursive: true });
  return folder;
}

async function promoted(): Promise<string> {
  const folder = await temporaryFolder();
  await writeFile(join(folder, "sales.csv"), SALES);
  for (const question of [ROWS, "total amount by region"])
    await toolkilnJson(folder, "analyze", join(folder, "sales.csv"), question, "--approve", "all");
  return folder;
}

describe("a file that cannot be read as data", () => {
  let folder = "";
  beforeAll(async () => {
    folder = await temporaryFolder();
    const compressed = gzipSync(SALES.repeat(50));
    await mkdir(join(folder, "folder"));
    await Promise.all([
      writeFile(join(folder, "empty.csv"), ""),
      writeFile(join(folder, "blank.csv"), "   \n\n"),
      writeFile(join(folder, "mark.csv"), "\uFEFF"),
      writeFile(
        join(folder, "garbage.csv"),
        Uint8Array.from({ length: 4000 }, (_, at) => (at * 7919 + (at >> 3) * 104_729) % 256),
      ),
      writeFile(join(folder, "cut.csv.gz"), compressed.subarray(0, compressed.length - 20)),
      writeFile(join(folder, "cut.json"), '[{"a": 1}, {"a"'),
      writeFile(join(folder, "page.pdf"), "%PDF-1.7\n1 0 obj"),
      symlink("loop.csv", join(folder, "loop.csv")),
      symlink("nowhere.csv", join(folder, "dangling.csv")),
    ]);
  });

  it.each([
    ["missing.csv", /missing\.csv/u],
    ["folder", /is a folder/u],
    ["empty.csv", /empty/u],
    ["blank.csv", /blank\.csv/u],
    ["mark.csv", /mark\.csv/u],
    ["garbage.csv", /binary/u],
    ["cut.csv.gz", /cut\.csv\.gz/u],
    ["cut.json", /cut\.json/u],
    ["page.pdf", /PDF/u],
    ["loop.csv", /link/u],
    ["/dev/null", /device/u],
  ])("%s is refused by name, with a way out", async (name, words) => {
    expect(await refused(folder, "analyze", join(folder, name).replace(/^.*\/dev/u, "/dev"), ROWS)).toMatch(
      words,
    );
  });

  it("a link to nowhere is not offered as its own correction", async () => {
    const said = await refused(folder, "analyze", join(folder, "dangling.csv"), ROWS);
    expect(said).not.toMatch(/Did you mean \S*dangling\.csv/u);
  });
});

describe("a file that is odd, and read all the same", () => {
  it.each([
    ["a wrong extension", "sales.parquet", SALES, 6],
    ["a name with spaces, quotes and accents", `it's "ünï" .csv`, SALES, 6],
    ["only a header", "header.csv", "region,product,amount,units\n", 0],
  ])("%s is no obstacle", async (_, name, content, count) => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, name), content);
    const { code, answer } = await toolkilnJson(folder, "analyze", join(folder, name), ROWS);
    expect(answer).toMatchObject({ result: { count } });
    expect(code).toBe(3);
  });

  it("rows that had to be left out are told beside the answer, without --json too", async () => {
    const folder = await temporaryFolder();
    const file = join(folder, "wide.csv");
    await writeFile(file, `${SALES}West,plum,1,2,too,many\n`);
    const { stdout, stderr } = await toolkiln(folder, "analyze", file, ROWS);
    expect(stdout + stderr).toMatch(/1 row of 7 was left out/u);
  });
});

describe("a question that cannot be read", () => {
  let folder = "";
  beforeAll(async () => {
    folder = await temporaryFolder();
    await writeFile(join(folder, "sales.csv"), SALES);
  });

  it.each([
    ["is empty", "", /empty/u],
    ["is blank", "  \t ", /empty/u],
    ["is enormous", "how many rows ".repeat(5000), /70000 characters/u],
    ["is in an unreadable encoding", "how many \uFFFD\uFFFD rows", /U\+FFFD/u],
    ["holds a control character", "how many \u001B[2J rows", /U\+001B/u],
    ["names a column that is not there", "average price by region", /"price"/u],
    ["asks a text column for a total", "total product", /product/u],
  ])("because it %s is refused, with the reason", async (_, question, words) => {
    expect(await refused(folder, "analyze", join(folder, "sales.csv"), question)).toMatch(words);
  });
});

describe("an option or a word that is wrong", () => {
  let folder = "";
  beforeAll(async () => {
    folder = await kept();
    await toolkilnJson(folder, "analyze", join(folder, "sales.csv"), "total amount");
  });

  it.each([
    ["--approve yes", ["analyze", "FILE", ROWS, "--approve", "yes"], /"yes"/u],
    ["--author gpt", ["analyze", "FILE", ROWS, "--author", "gpt"], /"gpt"/u],
    ["--author model without one", ["analyze", "FILE", ROWS, "--author", "model"], /none is configured/u],
    ["an unknown option", ["analyze", "FILE", ROWS, "--frob"], /--frob/u],
    ["an option without its value", ["analyze", "FILE", ROWS, "--approve"], /--approve/u],
    ["a question without quotes", ["analyze", "FILE", "how", "many", "rows"], /quotes/u],
    ["--stage 3", ["review", "--approve", "--stage", "3"], /"3"/u],
    ["--stage for another stage", ["review", "--approve", "--stage", "2"], /stage 1/u],
    ["two answers at once", ["review", "--approve", "--reject"], /Only one/u],
    ["changes without words", ["review", "--changes", ""], /words/u],
    ["an unknown run", ["review", "nope", "--approve"], /"nope"/u],
    ["an unknown run to show", ["runs", "show", "nope"], /"nope"/u],
    ["an unknown tool", ["run", "nope", "FILE"], /nope/u],
    ["a tool's name that is a path", ["run", "../../etc/passwd", "FILE"], /\.\.\/\.\.\/etc/u],
    ["an unknown tool to show", ["tools", "show", "nope"], /nope/u],
    ["no tool to archive", ["tools", "archive"], /archive/u],
  ])("%s is refused, with the value seen", async (_, args, words) => {
    const given = args.map((word) => (word === "FILE" ? join(folder, "sales.csv") : word));
    expect(await refused(folder, ...given)).toMatch(words);
  });

  it("and after all of them the one run that waited still waits, alone", async () => {
    const { answer } = await toolkilnJson(folder, "review");
    expect(answer["runs"]).toMatchObject([{ question: "total amount", stage: 1 }]);
  });

  it.each([[["--json"]], [["--json", "tools", "show", "nope"]]])(
    "%j prints one object, wherever --json stands",
    async (args) => {
      const { code, stdout } = await toolkiln(folder, ...args);
      expect(JSON.parse(stdout)).toMatchObject({ status: "failed" });
      expect(code).toBe(2);
    },
  );

  it("a search that finds nothing does not say that there are no tools", async () => {
    const { stdout, stderr } = await toolkiln(folder, "tools", "search", "zebra");
    expect(stdout + stderr).not.toContain("No tool is promoted yet");
  });

  it.each([
    ["keys=nope", /"nope".*region, product, amount, units/su],
    ["nope=1", /"nope"/u],
    ["keys", /"keys"/u],
    ["=1", /"=1"/u],
    ["limit=abc", /"abc"/u],
    ["limit=-1", /-1/u],
    ["limit=2.5", /2\.5/u],
    ["keys=[", /"\["/u],
    ["measures=total amount", /"total"/u],
    ["__proto__=1", /__proto__/u],
    ["measures=mean product", /product/u],
  ])("--set %s is refused, with the value seen and what is possible", async (setting, words) => {
    const file = join(folder, "sales.csv");
    expect(await refused(folder, "run", "aggregate_by_group", file, "--set", setting)).toMatch(words);
  });

  it("a tool run on a file with only a header answers that there is nothing", async () => {
    const header = join(folder, "header.csv");
    await writeFile(header, "region,product,amount,units\n");
    const { code, answer } = await toolkilnJson(
      folder,
      "run",
      "aggregate_by_group",
      header,
      "--set",
      "measures=count",
    );
    expect(answer).toMatchObject({ status: "success", result: { rows: [], groups: 0 } });
    expect(code).toBe(0);
  });
});

describe("a workspace that is not in order", () => {
  it.each([
    ["broken YAML", "limits: [\n", /line 2/u],
    ["an unknown key", "lmm:\n  model: x\n", /`lmm`/u],
    ["a wrong value", "limits:\n  threads: many\n", /`limits\.threads`.*"many"/u],
    ["half a model", "llm:\n  model: x\n", /`llm\.base_url`/u],
    ["a list", "- 1\n", /group of keys/u],
  ])("a config.yaml with %s is refused, with its place", async (_, content, words) => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, "config.yaml"), content);
    expect(await refused(folder, "tools")).toMatch(words);
    expect(await readFile(join(folder, "config.yaml"), "utf8")).toBe(content);
  });

  it("a config.yaml that is a folder is refused", async () => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, "config.yaml"));
    expect(await refused(folder, "tools")).toMatch(/config\.yaml/u);
  });

  it("a workspace that is a file is refused", async () => {
    const folder = await temporaryFolder();
    const file = join(folder, "sales.csv");
    await writeFile(file, SALES);
    expect(await refused(file, "analyze", file, ROWS)).toMatch(/sales\.csv/u);
  });

  it("a corrupted registry.json is refused with its line, and never reset", async () => {
    const folder = await kept();
    const registry = join(folder, "tools/registry.json");
    const cut = (await readFile(registry, "utf8")).slice(0, 200);
    await writeFile(registry, cut);
    const file = join(folder, "sales.csv");
    for (const args of [
      ["tools"],
      ["run", "count_rows", file],
      ["analyze", file, "average units", "--approve", "all"],
    ])
      expect(await refused(folder, ...args)).toMatch(/registry\.json.* line \d+/u);
    expect(await readFile(registry, "utf8")).toBe(cut);
    expect(await readdir(join(folder, "tools/active"))).toHaveLength(4);
  });

  it("a tool edited after approval is told by doctor", async () => {
    const folder = await kept();
    const path = join(folder, "tools/active/count_rows.ts");
    await writeFile(path, `${await readFile(path, "utf8")}\n`);
    const { stdout } = await toolkiln(folder, "doctor");
    expect(stdout).toMatch(/[✗!] .*count_rows/u);
  });

  it.each([
    ["garbage", Buffer.alloc(5000, "garbage ")],
    ["cut short", undefined],
  ])("a state.db of %s is refused, and kept", async (_, content) => {
    const folder = await kept();
    const state = join(folder, ".toolkiln/state.db");
    const damaged = content ?? (await readFile(state)).subarray(0, 20_000);
    await writeFile(state, damaged);
    expect(await refused(folder, "runs")).toMatch(/state\.db/u);
    expect(await refused(folder, "analyze", join(folder, "sales.csv"), ROWS)).toMatch(/state\.db/u);
    expect(await readFile(state)).toEqual(damaged);
  });
});

describe("data.roots", () => {
  let folder = "";
  beforeAll(async () => {
    folder = await temporaryFolder();
    for (const name of ["data", "data2", "other"]) {
      await mkdir(join(folder, name));
      await writeFile(join(folder, name, "sales.csv"), SALES);
    }
    await symlink("../other/sales.csv", join(folder, "data/link.csv"));
    await symlink("../other", join(folder, "data/linked"));
    await writeFile(join(folder, "config.yaml"), "data:\n  roots: [data]\n");
  });

  it.each([
    "other/sales.csv",
    "data/../other/sales.csv",
    "data/link.csv",
    "data/linked/sales.csv",
    "data2/sales.csv",
    "other/missing.csv",
  ])("%s lies outside", async (path) => {
    expect(await refused(folder, "analyze", `${folder}/${path}`, ROWS)).toMatch(/outside/u);
  });

  it("a file inside is read", async () => {
    expect((await toolkiln(folder, "analyze", join(folder, "data/sales.csv"), ROWS)).code).toBe(3);
  });
});

describe("permissions", () => {
  it("a file that may not be read is refused", async () => {
    const folder = await ordinaryFolder();
    const file = join(folder, "sales.csv");
    await chmod(file, 0o000);
    await refusedOrdinary(folder, /may not be read/u, "analyze", file, ROWS);
  });

  it("a workspace that may not be written is refused", async () => {
    const folder = await ordinaryFolder();
    const workspace = join(folder, "workspace");
    await mkdir(workspace);
    await chmod(workspace, 0o555);
    await refusedOrdinary(workspace, /workspace/u, "analyze", join(folder, "sales.csv"), ROWS);
  });

  it("a workspace that may not be entered is refused", async () => {
    const folder = await ordinaryFolder();
    const workspace = join(folder, "workspace");
    await mkdir(workspace);
    await chmod(workspace, 0o000);
    await refusedOrdinary(workspace, /workspace/u, "analyze", join(folder, "sales.csv"), ROWS);
  });

  it("copies of the data are closed to other users", async () => {
    expect((await stat(join(await (original ??= promoted()), ".toolkiln"))).mode & 0o077).toBe(0);
  });
});

/** A folder, with a file, that any user may write to. */
async function ordinaryFolder(): Promise<string> {
  const folder = await temporaryFolder();
  await writeFile(join(folder, "sales.csv"), SALES);
  await chmod(folder, 0o777);
  return folder;
}

async function refusedOrdinary(workspace: string, words: RegExp, ...args: string[]): Promise<void> {
  const { code, stdout, stderr } = await ordinary(workspace, ...args, "--json");
  expect(stdout + stderr).not.toMatch(/Toolkiln itself failed/u);
  expect(JSON.parse(stdout)).toMatchObject({
    status: "failed",
    error: { message: expect.stringMatching(words) },
  });
  expect(code).toBe(2);
}

/** Runs the program as a user whom permissions bind: nobody, where the tests run as root. */
async function ordinary(workspace: string, ...args: string[]): Promise<Ran> {
  const child = spawn(process.execPath, [MAIN, ...args, "--workspace", workspace], {
    stdio: ["ignore", "pipe", "pipe"],
    ...(process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {}),
  });
  const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
  const [stdout, stderr, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { code, stdout, stderr };
}
