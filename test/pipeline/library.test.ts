import { Command } from "@langchain/langgraph";
import { describe, expect, it } from "vitest";
import { buildGraph, resumeRun, runPipeline } from "../../src/index.ts";
import { dataFile, SALES, temporaryFolder } from "../helpers.ts";

const QUESTION = "total amount by region";

async function place() {
  const workspace = await temporaryFolder();
  return { workspace, file: await dataFile(workspace, SALES) };
}

describe("the library", () => {
  it("asks and answers with the object that --json prints", async () => {
    const { workspace, file } = await place();
    const first = await runPipeline(QUESTION, file, { workspace });
    expect(first).toMatchObject({ status: "awaiting_feedback", stage: 1, reading: expect.any(String) });
    const run = String(first.run_id);
    const second = await resumeRun(run, { decision: "approve" }, { workspace });
    expect(second).toMatchObject({ status: "awaiting_feedback", stage: 2, run_id: run });
    const third = await resumeRun(run, { decision: "approve" }, { workspace });
    expect(third).toMatchObject({ status: "success", run_id: run, tool_created: { version: 1 } });
    expect(third.summary_markdown).toContain("| South | 19.25 | 2 |");
  });

  it("answers bad input with its reason instead of throwing", async () => {
    const { workspace, file } = await place();
    expect(await runPipeline(QUESTION, `${file}.gone`, { workspace })).toMatchObject({
      status: "failed",
      run_id: null,
      error: { hint: expect.any(String) },
    });
    expect(await runPipeline("average rainfall by moon", file, { workspace })).toMatchObject({
      status: "failed",
      error: { code: "question_not_understood" },
    });
    expect(await resumeRun("none", { decision: "approve" }, { workspace })).toMatchObject({
      status: "failed",
      run_id: "none",
      error: { code: "run_unknown" },
    });
  });

  it("refuses an answer that the stage does not take, and the run waits on", async () => {
    const { workspace, file } = await place();
    const { run_id } = await runPipeline(QUESTION, file, { workspace, approve: "output" });
    const run = String(run_id);
    const refused = await resumeRun(run, { decision: "changes", notes: "use the median" }, { workspace });
    expect(refused).toMatchObject({ status: "failed", error: { code: "feedback_invalid" } });
    expect(await resumeRun(run, { decision: "approve" }, { workspace })).toMatchObject({ status: "success" });
    expect(await resumeRun(run, { decision: "approve" }, { workspace })).toMatchObject({
      error: { code: "run_ended" },
    });
  });

  it("builds the graph for LangGraph users, who answer with a Command", async () => {
    const { workspace, file } = await place();
    const graph = await buildGraph({ workspace });
    const thread = { configurable: { thread_id: "mine" }, durability: "sync" as const };
    await graph.invoke({ user_query: QUESTION, data_path: file }, thread);
    expect((await graph.getState(thread)).next).toEqual(["feedback_stage1_node"]);
    await graph.invoke(new Command({ resume: { decision: "approve" } }), thread);
    const end = await graph.invoke(new Command({ resume: { decision: "approve" } }), thread);
    expect(end.promoted_tool).toMatchObject({ version: 1, twin: false });
    expect(end.messages.length).toBeGreaterThan(5);
  });
});
