import { execFileSync } from "node:child_process";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { dataFile, SALES, temporaryFolder } from "../helpers.ts";
import { killedAt, stoppedAt, toolkiln, toolkilnJson } from "./toolkiln.ts";

const QUESTION = "total amount by region";
const BY_REGION = [
  { region: "South", sum_amount: 19.25, count: 2 },
  { region: "North", sum_amount: 13.5, count: 2 },
  { region: "East", sum_amount: 8.5, count: 2 },
];

async function sales() {
  const folder = await temporaryFolder();
  return { folder, file: await dataFile(folder, SALES) };
}

describe("toolkiln analyze, review, run", () => {
  it("answers a question, takes two approvals, and reruns the tool on another file", async () => {
    const { folder, file } = await sales();
    const asked = await toolkiln(folder, "analyze", file, QUESTION);
    expect(asked.code).toBe(3);
    expect(asked.stdout).toMatch(/^total of amount by region/u);
    expect(asked.stdout).toMatch(/South +19\.25/u);
    expect(asked.stderr).toMatch(/✓ executor_node/u);
    expect(asked.stderr).toMatch(/toolkiln review \S+ --approve \| --reject \| --changes/u);

    const stage2 = await toolkiln(folder, "review", "--approve");
    expect(stage2.code).toBe(3);
    expect(stage2.stdout).toContain("export default async function");
    expect(stage2.stdout).toMatch(/✓ .*shuffled/u);

    const kept = await toolkiln(folder, "review", "--approve");
    expect(kept.code).toBe(0);
    expect(kept.stdout).toContain("Kept as");
    const [json, code] = (await readdir(join(folder, "tools/active"))).toSorted();
    expect(code).toBe(json?.replace(/json$/u, "ts"));

    const other = await dataFile(folder, "region,amount\nWest,1\nWest,2\nNorth,5\n", "other.csv");
    const name = code?.replace(/\.ts$/u, "") ?? "";
    const rerun = await toolkilnJson(folder, "run", name, other);
    expect(rerun).toMatchObject({ code: 0, answer: { status: "success", tool_used: { name, version: 1 } } });
    expect(rerun.answer["result"]).toMatchObject({
      rows: [
        { region: "North", sum_amount: 5, count: 1 },
        { region: "West", sum_amount: 3, count: 2 },
      ],
    });
  });

  it("keeps its state out of git, and the tools in it", async () => {
    const { folder, file } = await sales();
    await toolkiln(folder, "analyze", file, QUESTION, "--approve", "all");
    execFileSync("git", ["init", "--quiet"], { cwd: folder });
    const seen = execFileSync("git", ["status", "--short", "-uall"], { cwd: folder, encoding: "utf8" });
    expect(seen).toContain("tools/registry.json");
    expect(seen).not.toContain(".toolkiln");
  });

  it("prints one object for every outcome with --json", async () => {
    const { folder, file } = await sales();
    const asked = await toolkilnJson(folder, "analyze", file, QUESTION);
    expect(asked).toMatchObject({
      code: 3,
      answer: {
        status: "awaiting_feedback",
        stage: 1,
        reading: expect.any(String),
        result: { rows: BY_REGION },
      },
    });
    const { run_id } = asked.answer;
    const approved = await toolkilnJson(folder, "review", String(run_id), "--approve", "--stage", "1");
    expect(approved).toMatchObject({ code: 3, answer: { status: "awaiting_feedback", stage: 2, run_id } });
    const late = await toolkilnJson(folder, "review", String(run_id), "--approve", "--stage", "1");
    expect(late).toMatchObject({ code: 2, answer: { status: "failed", error: { code: "stage_moved" } } });
    const rejected = await toolkilnJson(folder, "review", String(run_id), "--reject");
    expect(rejected).toMatchObject({ code: 1, answer: { status: "rejected", run_id } });
    const usage = await toolkilnJson(folder, "analyze", file);
    expect(usage).toMatchObject({
      code: 2,
      answer: { status: "failed", run_id: null, error: { code: "usage" } },
    });
    const unknown = await toolkilnJson(folder, "analyse");
    expect(unknown).toMatchObject({ code: 2, answer: { error: { code: "usage" } } });
  });

  it("goes through with --approve all, and stops at stage 2 with --approve output", async () => {
    const { folder, file } = await sales();
    const output = await toolkilnJson(folder, "analyze", file, "how many rows", "--approve", "output");
    expect(output).toMatchObject({ code: 3, answer: { stage: 2 } });
    const all = await toolkilnJson(folder, "analyze", file, QUESTION, "--approve", "all");
    expect(all).toMatchObject({ code: 0, answer: { status: "success", tool_created: { version: 1 } } });
  });

  it("answers a second question of the same kind with the promoted tool, and says which", async () => {
    const { folder, file } = await sales();
    const first = await toolkilnJson(folder, "analyze", file, QUESTION, "--approve", "all");
    const second = await toolkiln(folder, "analyze", file, "average units by product");
    expect(second.code).toBe(0);
    expect(second.stdout).toMatch(/apple +3/u);
    const { name } = first.answer["tool_created"] as { name: string };
    expect(second.stderr).toContain(`Answered by ${name} v1`);
    expect(second.stderr).not.toContain("code_generator_node");
  });

  it("gives the same bytes for the same question", async () => {
    const answers = await Promise.all(
      [1, 2].map(async () => {
        const { folder, file } = await sales();
        const { answer } = await toolkilnJson(folder, "analyze", file, QUESTION);
        const [run] = await readdir(join(folder, "tools/staging"));
        const files = await readdir(join(folder, "tools/staging", run ?? ""));
        const code = files.find((name) => name.endsWith(".ts")) ?? "";
        return [
          JSON.stringify(answer["result"]),
          await readFile(join(folder, "tools/staging", run ?? "", code), "utf8"),
        ];
      }),
    );
    expect(answers[0]).toEqual(answers[1]);
  });

  it("reads a change at stage 1 as an amendment, and stays there when it cannot", async () => {
    const { folder, file } = await sales();
    const { run_id } = (await toolkilnJson(folder, "analyze", file, QUESTION)).answer;
    const unclear = await toolkilnJson(folder, "review", String(run_id), "--changes", "make it sparkle");
    expect(unclear).toMatchObject({ code: 2, answer: { status: "awaiting_feedback", stage: 1, error: {} } });
    const changed = await toolkilnJson(folder, "review", String(run_id), "--changes", "use the median");
    expect(changed).toMatchObject({ code: 3, answer: { status: "awaiting_feedback", stage: 1 } });
    expect(changed.answer["reading"]).toMatch(/median/u);
  });
});

describe("a kill", () => {
  it.each([
    "✓ intent_node",
    "✓ spec_generator_node",
    "✓ code_generator_node",
    "✓ validator_node",
    "✓ executor_node",
  ])("after %s loses nothing: the same command goes on with the same run", async (words) => {
    const { folder, file } = await sales();
    await killedAt(words, folder, "analyze", file, QUESTION);
    const { code, answer } = await toolkilnJson(folder, "analyze", file, QUESTION);
    expect(code).toBe(3);
    expect(answer).toMatchObject({ stage: 1, result: { rows: BY_REGION } });
    const listed = await toolkilnJson(folder, "runs");
    expect(listed.answer["runs"]).toMatchObject([{ run_id: answer["run_id"], status: "awaiting_feedback" }]);
  });

  it("in the middle of a review loses nothing: review goes on, and promotes once", async () => {
    const { folder, file } = await sales();
    const { run_id } = (await toolkilnJson(folder, "analyze", file, QUESTION, "--approve", "output")).answer;
    await killedAt("✓ feedback_stage2_node", folder, "review", String(run_id), "--approve");
    const { code, answer } = await toolkilnJson(folder, "review", String(run_id));
    expect(code).toBe(0);
    expect(answer).toMatchObject({ status: "success", tool_created: { version: 1 } });
    const { answer: listed } = await toolkilnJson(folder, "tools");
    expect(listed["tools"]).toHaveLength(1);
  });

  it("in the middle of a change shows what came of it before an approval counts", async () => {
    const { folder, file } = await sales();
    const { run_id } = (await toolkilnJson(folder, "analyze", file, QUESTION)).answer;
    const run = String(run_id);
    await killedAt("✓ feedback_stage1_node", folder, "review", run, "--changes", "use the median");
    const { code, answer } = await toolkilnJson(folder, "review", run, "--approve");
    expect(code).toBe(3);
    expect(answer).toMatchObject({
      stage: 1,
      reading: expect.stringMatching(/^median of amount/u) as string,
    });
    expect((await toolkilnJson(folder, "review", run, "--approve")).answer).toMatchObject({ stage: 2 });
  });

  it("of two approvals at once, one counts and one tool is promoted", async () => {
    const { folder, file } = await sales();
    const { run_id } = (await toolkilnJson(folder, "analyze", file, QUESTION, "--approve", "output")).answer;
    const answers = await Promise.all(
      [1, 2, 3].map(() => toolkilnJson(folder, "review", String(run_id), "--approve", "--stage", "2")),
    );
    expect(answers.filter(({ code }) => code === 0)).toHaveLength(1);
    expect(answers.filter(({ code }) => code === 2)).toHaveLength(2);
    expect(await readdir(join(folder, "tools/active"))).toHaveLength(2);
  });
});

describe("Ctrl-C", () => {
  it("stops with 130, says that nothing is lost, and the same command goes on", async () => {
    const { folder, file } = await sales();
    const stopped = await stoppedAt("SIGINT", "✓ intent_node", folder, "analyze", file, QUESTION);
    expect(stopped.code).toBe(130);
    expect(stopped.stderr).toContain("Nothing is lost");
    const { answer } = await toolkilnJson(folder, "analyze", file, QUESTION);
    expect(answer).toMatchObject({ stage: 1, result: { rows: BY_REGION } });
    expect((await toolkilnJson(folder, "runs")).answer["runs"]).toHaveLength(1);
  });

  it("leaves a run that can be looked at before it goes on", async () => {
    const { folder, file } = await sales();
    await stoppedAt("SIGINT", "✓ intent_node", folder, "analyze", file, QUESTION);
    const { answer } = await toolkilnJson(folder, "runs");
    const [run] = answer["runs"] as { run_id: string }[];
    const shown = await toolkilnJson(folder, "runs", "show", run?.run_id ?? "");
    expect(shown).toMatchObject({ code: 0, answer: { run: { status: "running" }, answer: null } });
  });
});

describe("a tool edited after approval", () => {
  it("is refused with both hashes, and nothing is lost", async () => {
    const { folder, file } = await sales();
    const { answer } = await toolkilnJson(folder, "analyze", file, QUESTION, "--approve", "all");
    const { name } = answer["tool_created"] as { name: string };
    const path = join(folder, "tools/active", `${name}.ts`);
    const edited = `${await readFile(path, "utf8")}\n`;
    await writeFile(path, edited);
    for (const args of [
      ["run", name, file],
      ["analyze", file, "average units by product"],
    ]) {
      const refused = await toolkilnJson(folder, ...args);
      expect(refused).toMatchObject({
        code: 2,
        answer: { status: "failed", error: { code: "tool_edited" } },
      });
    }
    expect(await readFile(path, "utf8")).toBe(edited);
  });
});
