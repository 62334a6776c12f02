import { spawn, spawnSync } from "node:child_process";
import { join } from "node:path";
import { beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { dataFile, SALES, temporaryFolder } from "../helpers.ts";
import { toolkilnJson } from "./toolkiln.ts";

const MAIN = join(import.meta.dirname, "../../src/cli/main.ts");
const OUTPUT_RIGHT = /Is this output right\?.* › $/u;
const KEEP = /Keep this tool\?.* › $/u;
const CTRL_C = "\u0003";
const CTRL_D = "\u0004";
// oxlint-disable-next-line no-control-regex -- what a terminal is told about colours and cursors is not text
const CONTROL = /\u001B\[[0-9;?]*[A-Za-z]|\r/gu;

/** `script` (util-linux) gives the program a real terminal; others of that name take other options. */
const hasScript = (spawnSync("script", ["--version"], { encoding: "utf8" }).stdout ?? "").includes(
  "util-linux",
);

describe.skipIf(!hasScript)("on a terminal (skipped where util-linux `script` is missing)", () => {
  let folder = "";
  let file = "";
  beforeAll(async () => {
    folder = await temporaryFolder();
    file = await dataFile(folder, SALES);
  });

  it("asks both reviews right there, takes a change in words, and keeps the tool", async () => {
    const screen = terminal(folder, 100, "analyze", file, "total amount by region");
    await screen.shows(OUTPUT_RIGHT);
    expect(screen.text()).toMatch(/South +19\.25 +2 +█+/u);
    await screen.types("what?\n", OUTPUT_RIGHT);
    await screen.types("c\n", /What should change\? › $/u);
    await screen.types("only for apple\n", OUTPUT_RIGHT);
    expect(screen.text()).toMatch(/North +10\.5 +1/u);
    await screen.types("YES\n", KEEP);
    expect(screen.text()).toContain("export default async function");
    expect(screen.text()).toMatch(/✓ shuffled rows/u);
    await screen.types("y\n", /Kept as \S+ v1\./u);
    expect(await screen.ended()).toBe(0);
  });

  it("keeps asking when a change cannot be read, and says why", async () => {
    const screen = terminal(folder, 100, "analyze", file, "average units");
    await screen.shows(OUTPUT_RIGHT);
    await screen.types("c\n", /What should change\? › $/u);
    await screen.types("make it sparkle\n", OUTPUT_RIGHT);
    expect(screen.text()).toMatch(/Cannot change the question by "make it sparkle"/u);
    await screen.types("n\n", /Rejected/u);
    expect(await screen.ended()).toBe(1);
  });

  it.each([
    ["l", "l\n"],
    ["Ctrl-C", CTRL_C],
    ["Ctrl-D", CTRL_D],
  ])("%s leaves the run open, says how to go on, and review goes on", async (_, keys) => {
    const screen = terminal(folder, 100, "analyze", file, "median amount");
    await screen.shows(OUTPUT_RIGHT);
    await screen.types(keys, /toolkiln review \S+ --approve \| --reject \| --changes/u);
    expect(await screen.ended()).toBe(3);
    const { answer } = await toolkilnJson(folder, "review");
    expect(answer["runs"]).toMatchObject([{ question: "median amount", stage: 1 }]);
    const [run] = answer["runs"] as [{ run_id: string }];
    const later = terminal(folder, 100, "review", run.run_id);
    await later.shows(OUTPUT_RIGHT);
    expect(later.text()).toContain("median of amount");
    await later.types(CTRL_D, /toolkiln review/u);
    expect(await later.ended()).toBe(3);
  });

  it("does not ask what was answered elsewhere in the meantime, and counts one answer", async () => {
    const screen = terminal(folder, 100, "analyze", file, "highest amount");
    await screen.shows(OUTPUT_RIGHT);
    const { answer } = await toolkilnJson(folder, "runs");
    const [run] = answer["runs"] as [{ run_id: string }];
    expect((await toolkilnJson(folder, "review", run.run_id, "--approve")).code).toBe(3);
    await screen.types("n\n", /is at stage 2, and the answer is for stage 1/u);
    expect(await screen.ended()).toBe(2);
    expect((await toolkilnJson(folder, "runs", "show", run.run_id)).answer).toMatchObject({
      run: { status: "awaiting_feedback", stage: 2 },
    });
  });

  it("fits the result into a narrow terminal", async () => {
    const screen = terminal(folder, 40, "analyze", file, "number of rows by product");
    await screen.shows(/apple +3/u);
    const table = screen
      .text()
      .split("\n")
      .filter((line) => /^(?:product|apple|pear|plum|─)/u.test(line));
    expect(table.length).toBeGreaterThanOrEqual(5);
    expect(Math.max(...table.map((line) => [...line].length))).toBeLessThanOrEqual(40);
  });

  it("shows no colours with NO_COLOR", async () => {
    const screen = terminal(folder, 100, "tools", "show", "nope");
    expect(await screen.ended()).toBe(2);
    expect(screen.raw()).toContain("✗ Cannot find tool nope");
  });
});

/** The program on a terminal of its own, `columns` wide, and a person at it. */
function terminal(workspace: string, columns: number, ...args: string[]) {
  const command = [process.execPath, MAIN, ...args, "--workspace", workspace].map(quoted).join(" ");
  const child = spawn(
    "script",
    ["-qefc", `stty cols ${columns} rows 50 -echo; exec ${command}`, "/dev/null"],
    {
      stdio: ["pipe", "pipe", "inherit"],
      env: { ...process.env, NO_COLOR: "1", TERM: "xterm" },
    },
  );
  let raw = "";
  let over: number | null | undefined;
  let wake: (() => void) | undefined;
  child.stdout.setEncoding("utf8").on("data", (chunk: string) => {
    raw += chunk;
    wake?.();
  });
  const end = new Promise<number | null>((resolve) => {
    child.once("close", (code) => {
      over = code;
      wake?.();
      resolve(code);
    });
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  const text = (from = 0) => raw.slice(from).replace(CONTROL, "");

  async function shows(words: RegExp, from = 0): Promise<void> {
    while (!words.test(text(from))) {
      if (over !== undefined) throw new Error(`It ended before it showed ${words}: ${text()}`);
      await new Promise<void>((resolve) => (wake = resolve));
    }
  }

  return {
    raw: () => raw,
    text: () => text(),
    shows,
    /** Types, and waits until the screen shows `words` after that. */
    async types(keys: string, words: RegExp): Promise<void> {
      const from = raw.length;
      child.stdin.write(keys);
      await shows(words, from);
    },
    ended: () => end,
  };
}

function quoted(word: string): string {
  return `'${word.replaceAll("'", `'\\''`)}'`;
}
