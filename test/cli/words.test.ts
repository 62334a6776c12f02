import { cp, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { dataFile, SALES, temporaryFolder } from "../helpers.ts";
import { toolkiln, toolkilnJson } from "./toolkiln.ts";

const LESSONS = [
  "--set",
  "orders = rows",
  "--set",
  "turnover = amount",
  "--set",
  "the hills = region: North",
];

let original: Promise<string> | undefined;

/** A workspace of its own in which some words were taught: made once, then copied. */
async function taught(): Promise<{ folder: string; file: string }> {
  original ??= teach();
  const folder = await temporaryFolder();
  await cp(await original, folder, { recursive: true });
  return { folder, file: join(folder, "sales.csv") };
}

async function teach(): Promise<string> {
  const folder = await temporaryFolder();
  const { code, stderr } = await toolkiln(folder, "words", await dataFile(folder, SALES), ...LESSONS);
  if (code !== 0) throw new Error(stderr);
  return folder;
}

describe("toolkiln words", () => {
  it("shows what a file goes by before anything is taught, and writes nothing", async () => {
    const folder = await temporaryFolder();
    const { code, stdout, stderr } = await toolkiln(folder, "words", await dataFile(folder, SALES));
    expect(code).toBe(0);
    expect(stdout).toContain("nouns for its rows\n  sales, row, record");
    expect(stdout).toMatch(/^ {2}amount {3}number$/mu);
    expect(stderr).toContain("--set");
    await expect(readFile(join(folder, "words.yaml"))).rejects.toThrow("ENOENT");
  });

  it("shows what was taught, beside what it was taught for", async () => {
    const { folder, file } = await taught();
    const { stdout } = await toolkiln(folder, "words", file);
    expect(stdout).toMatch(/^ {2}orders, sales, row/mu);
    expect(stdout).toMatch(/^ {2}amount {3}number {5}turnover$/mu);
    expect(stdout).toMatch(/^ {2}the hills {2}region: North$/mu);
    const { answer } = await toolkilnJson(folder, "words", file);
    expect(answer).toMatchObject({
      status: "success",
      words_file: join(folder, "words.yaml"),
      rows: { taught: ["orders"] },
      values: [{ word: "the hills", column: "region", value: "North" }],
      unused: [],
    });
    expect(answer["columns"]).toContainEqual({ name: "amount", type: "number", taught: ["turnover"] });
  });

  it("teaches the next question, and that of next month's file", async () => {
    const { folder } = await taught();
    const file = await dataFile(folder, SALES.replaceAll("10.5", "20.5"), "export (2).csv");
    const { answer } = await toolkilnJson(folder, "analyze", file, "total turnover of orders the hills");
    expect(answer).toMatchObject({
      status: "awaiting_feedback",
      reading: expect.stringContaining("turnover = amount, as taught") as string,
      result: { value: 23.5 },
    });
  });

  it("says which open questions were read before it", async () => {
    const { folder, file } = await taught();
    const asked = await toolkilnJson(folder, "analyze", file, "total turnover");
    const { stderr } = await toolkiln(folder, "words", file, "--set", "turnover = units");
    expect(stderr).toContain(`"total turnover" was read before that and still waits`);
    expect(stderr).toContain(`toolkiln review ${String(asked.answer["run_id"])} --reject`);
  });

  it("says what is of no use in a file that has changed", async () => {
    const { folder } = await taught();
    const file = await dataFile(
      folder,
      SALES.replace("amount", "price").replaceAll("North", "West"),
      "sales 2.csv",
    );
    const { stdout } = await toolkiln(folder, "words", file);
    expect(stdout).toMatch(/turnover {3}there is no column amount/u);
    expect(stdout).toMatch(/the hills {2}no row has "North" for region/u);
  });

  it.each([
    [["--set", "total = amount"], /means something in every question/u],
    [["--set", "turnover = amounts"], /no column "amounts"/u],
    [["--set", "apple = amount"], /a value of product already/u],
    [["--remove", "profit"], /no such word was taught/u],
    [["--set", "x\u001b[2Jy = rows"], /cannot be seen/u],
    [["--set"], /argument missing|--set/u],
  ])("refuses %j with one clear message, and changes nothing", async (args, message) => {
    const { folder, file } = await taught();
    const before = await readFile(join(folder, "words.yaml"), "utf8");
    const { code, answer, stderr } = await toolkilnJson(folder, "words", file, ...args);
    expect(code).toBe(2);
    expect(answer).toMatchObject({
      status: "failed",
      error: { message: expect.stringMatching(message) as string },
    });
    expect(stderr).not.toMatch(/^\s+at /mu);
    expect(await readFile(join(folder, "words.yaml"), "utf8")).toBe(before);
  });

  it("stops a question when words.yaml is not valid, naming the line and the way out", async () => {
    const { folder, file } = await taught();
    await writeFile(join(folder, "words.yaml"), "- file: sales.csv\n  row: [orders]\n");
    const { code, answer } = await toolkilnJson(folder, "analyze", file, "how many rows");
    expect(code).toBe(2);
    expect(answer).toMatchObject({
      error: {
        code: "words_invalid",
        message: expect.stringMatching(/words\.yaml: line 2: there is no key `row`/u) as string,
        hint: expect.stringContaining("rows") as string,
      },
    });
  });
});
