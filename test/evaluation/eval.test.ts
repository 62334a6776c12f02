import { appendFile, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Attempt } from "../../src/evaluation/report.ts";
import { summarize } from "../../src/evaluation/summary.ts";
import { stoppedAt, toolkiln, toolkilnJson } from "../cli/toolkiln.ts";
import { dataFile, SALES, temporaryFolder } from "../helpers.ts";

const QUESTIONS = [
  { id: 1, question: "total amount", expect: { total: "41.25" }, level: "easy", concepts: ["sum"] },
  { id: 2, question: "how many rows", expect: { rows: "6" }, level: "easy", concepts: ["count"] },
  { id: 3, question: "average amount", expect: { mean: "1" }, level: "hard", concepts: ["mean"] },
  { id: 4, question: "which region will grow", expect: { region: "South" }, level: "hard" },
];

async function suite(questions: readonly object[] = QUESTIONS) {
  const folder = await temporaryFolder();
  await dataFile(folder, SALES, "sales.csv");
  const file = join(folder, "suite.jsonl");
  await writeFile(
    file,
    questions.map((one) => `${JSON.stringify({ file: "sales.csv", ...one })}\n`).join(""),
  );
  return { folder, file, report: join(folder, "report.jsonl") };
}

async function reported(path: string): Promise<Attempt[]> {
  const text = await readFile(path, "utf8");
  return text
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as Attempt);
}

describe("toolkiln eval", () => {
  it("counts every question of the suite, and one without an answer is not right", async () => {
    const { folder, file, report } = await suite();
    const { code, answer } = await toolkilnJson(
      folder,
      "eval",
      file,
      "--author",
      "recipes",
      "--report",
      report,
    );
    expect(code).toBe(0);
    expect(answer).toMatchObject({ total: 4, answered: 3, right: 2, wrong: 1, refused: 1, failed: 0 });
    expect(answer).toMatchObject({
      accuracy: 0.5,
      by_level: { easy: { total: 2, right: 2 }, hard: { total: 2, right: 0, wrong: 1, refused: 1 } },
      by_concept: { mean: { total: 1, wrong: 1 } },
    });
    const attempts = await reported(report);
    expect(attempts.map(({ id, outcome }) => `${id} ${outcome}`).toSorted()).toEqual([
      "1 right",
      "2 right",
      "3 wrong",
      "4 refused",
    ]);
    expect(attempts.every(({ run_id }) => typeof run_id === "string")).toBe(true);
  });

  it("neither promotes nor reuses, and leaves the workspace's own tools and runs alone", async () => {
    const { folder, file } = await suite(QUESTIONS.slice(0, 1));
    await toolkiln(folder, "analyze", join(folder, "sales.csv"), "average amount", "--approve", "all");
    const before = await readFile(join(folder, "tools/registry.json"), "utf8");
    const { answer } = await toolkilnJson(folder, "eval", file, "--author", "recipes");
    expect(answer).toMatchObject({ total: 1, right: 1 });
    expect(await readFile(join(folder, "tools/registry.json"), "utf8")).toBe(before);
    expect(await readdir(join(folder, ".toolkiln/eval/tools"))).not.toContain("active");
    const { answer: runs } = await toolkilnJson(folder, "runs");
    expect(runs["runs"]).toHaveLength(1);
  });

  it("goes on from a report after it was killed, and asks nothing twice", async () => {
    const { folder, file, report } = await suite();
    await stoppedAt(
      "SIGKILL",
      "1/4",
      folder,
      "eval",
      file,
      "--author",
      "recipes",
      "--jobs",
      "1",
      "--report",
      report,
    );
    // Killed in the middle of a line.
    await appendFile(report, '{"id":"3","sample":1,"outc');
    const { answer, code } = await toolkilnJson(
      folder,
      "eval",
      file,
      "--author",
      "recipes",
      "--report",
      report,
    );
    expect(code).toBe(0);
    expect(answer).toMatchObject({ total: 4, right: 2, wrong: 1, refused: 1 });
    const ids = (await reported(report)).map(({ id }) => id);
    expect(ids.toSorted()).toEqual(["1", "2", "3", "4"]);
  });

  it("asks each question anew for every sample", async () => {
    const { folder, file, report } = await suite(QUESTIONS.slice(0, 2));
    const options = ["--author", "recipes", "--samples", "2", "--report", report];
    const { answer } = await toolkilnJson(folder, "eval", file, ...options);
    expect(answer).toMatchObject({ total: 2, right: 2, pass_at: { 1: 1, 2: 1 } });
    const runs = (await reported(report)).map(({ run_id }) => run_id);
    expect(new Set(runs).size).toBe(4);
  });

  it.each<[string, string, RegExp]>([
    ["a line that is no JSON", '{"id": 1,\n', /line 1: the line must be JSON/u],
    ["a question without an id", '{"file": "x", "question": "y", "expect": {"z": "1"}}\n', /line 1: `id`/u],
    ["a question that expects nothing", '{"id": 1, "file": "x", "question": "y"}\n', /`expect` must be/u],
    ["an empty file", "\n", /has no questions/u],
    [
      "an id that is there twice",
      '{"id": 1, "file": "x", "question": "y", "expect": {"z": "1"}}\n'.repeat(2),
      /id "1" must be there once/u,
    ],
  ])("refuses %s with the line and exit code 2", async (_, text, message) => {
    const { folder, file } = await suite([]);
    await writeFile(file, text);
    const { code, answer } = await toolkilnJson(folder, "eval", file);
    expect(code).toBe(2);
    expect(answer["error"]).toMatchObject({ code: expect.stringMatching(/^suite_/u) as string });
    expect((answer["error"] as { message: string }).message).toMatch(message);
  });

  it("counts a question whose file is missing as refused, and says why in the report", async () => {
    const { folder, file, report } = await suite([{ ...QUESTIONS[0], file: "gone.csv" }]);
    const { answer } = await toolkilnJson(folder, "eval", file, "--report", report);
    expect(answer).toMatchObject({ total: 1, refused: 1 });
    expect((await reported(report))[0]?.error?.message).toContain("gone.csv");
  });

  it("refuses a report that is some other file", async () => {
    const { folder, file, report } = await suite();
    await writeFile(report, "my diary\nof today\n");
    const { code, answer } = await toolkilnJson(folder, "eval", file, "--report", report);
    expect(code).toBe(2);
    expect(answer["error"]).toMatchObject({ code: "report_invalid" });
    expect(await readFile(report, "utf8")).toBe("my diary\nof today\n");
  });
});

describe("the summary of an evaluation", () => {
  it("estimates pass@k without bias", () => {
    const attempts = [
      ...samplesOf("a", ["right", "wrong", "wrong", "wrong"]),
      ...samplesOf("b", ["refused", "right", "right", "failed"]),
    ];
    // 1 - C(3, k) / C(4, k) and 1 - C(2, k) / C(4, k), averaged.
    const { pass_at, total, right } = summarize(attempts, 4);
    expect(pass_at["1"]).toBeCloseTo((1 / 4 + 1 / 2) / 2, 12);
    expect(pass_at["2"]).toBeCloseTo((1 / 2 + 5 / 6) / 2, 12);
    expect(pass_at["3"]).toBeCloseTo((3 / 4 + 1) / 2, 12);
    expect(pass_at["4"]).toBe(1);
    expect({ total, right }).toEqual({ total: 2, right: 1 });
  });
});

function samplesOf(id: string, outcomes: readonly Attempt["outcome"][]): Attempt[] {
  return outcomes.map((outcome, index) => ({
    id,
    sample: index + 1,
    outcome,
    run_id: null,
    concepts: [],
    scores: [],
    seconds: 1,
  }));
}
