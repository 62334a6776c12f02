import { spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { dataFile, SALES, temporaryFolder } from "../helpers.ts";
import { toolkiln, toolkilnJson } from "./toolkiln.ts";

const MAIN = join(import.meta.dirname, "../../src/cli/main.ts");
const QUESTION = "gadgets by region";

/** Runs the program at a terminal, as `script` of util-linux makes one, and types each answer when its prompt is there. */
async function typed(
  folder: string,
  file: string,
  answers: readonly (readonly [prompt: string, text: string])[],
) {
  const command = `"${process.execPath}" "${MAIN}" analyze "${file}" "${QUESTION}" --workspace "${folder}"`;
  const child = spawn("script", ["-qec", command, "/dev/null"], { stdio: ["pipe", "pipe", "inherit"] });
  const left = [...answers];
  let shown = "";
  let seen = 0;
  for await (const chunk of child.stdout) {
    shown += String(chunk);
    const [next] = left;
    if (next === undefined || !shown.slice(seen).includes(next[0])) continue;
    seen = shown.length;
    left.shift();
    child.stdin.write(next[1]);
  }
  return { shown, code: child.exitCode ?? (await new Promise((resolve) => child.once("exit", resolve))) };
}

describe.runIf(process.platform === "linux")("a question that is not read, at a terminal", () => {
  it("is answered when the person says what it means, and the word is learnt", async () => {
    const folder = await temporaryFolder();
    const file = await dataFile(folder, SALES);
    const { shown, code } = await typed(folder, file, [
      ["or Enter for none", "1\r"],
      ["Is this output right?", "l\r"],
    ]);
    expect(shown).toContain("from now on: gadgets = rows");
    expect(shown).toContain("number of rows by region, highest first (gadgets = rows, as taught)");
    expect(code).toBe(3);
    expect(await readFile(join(folder, "words.yaml"), "utf8")).toContain("gadgets");
    const again = await toolkilnJson(folder, "analyze", file, QUESTION);
    expect(again.answer["status"]).toBe("awaiting_feedback");
  });

  it.for([
    ["Enter", "\r"],
    ["Ctrl-D", "\u0004"],
    ["no", "no\r"],
  ] as const)("stays refused, and nothing is learnt, on %s", async ([, text]) => {
    const folder = await temporaryFolder();
    const file = await dataFile(folder, SALES);
    const { code } = await typed(folder, file, [["or Enter for none", text]]);
    expect(code).toBe(2);
    await expect(readFile(join(folder, "words.yaml"))).rejects.toThrow("ENOENT");
  });
});

describe("a question that is not read, without a terminal", () => {
  it("says how to teach the word, and has the choices in --json", async () => {
    const folder = await temporaryFolder();
    const file = await dataFile(folder, SALES);
    const { code, stderr } = await toolkiln(folder, "analyze", file, QUESTION);
    expect(code).toBe(2);
    expect(stderr).toContain('toolkiln words FILE --set "gadgets = rows"');
    const { answer } = await toolkilnJson(folder, "analyze", file, QUESTION);
    expect(answer).toMatchObject({
      status: "failed",
      error: { choices: [{ question: QUESTION, teach: "gadgets = rows" }] },
    });
  });
});
