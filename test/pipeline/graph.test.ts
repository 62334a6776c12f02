import { AIMessage, HumanMessage } from "@langchain/core/messages";
import {
  Command,
  END,
  MemorySaver,
  MessagesValue,
  START,
  StateGraph,
  StateSchema,
} from "@langchain/langgraph";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { drawGraph } from "../../src/pipeline/draw.ts";
import { compileGraph } from "../../src/pipeline/graph.ts";
import { route_after_execution } from "../../src/pipeline/routes.ts";
import { ask, inspectRun, partsOf, resume } from "../../src/pipeline/runs.ts";
import type { State } from "../../src/pipeline/state.ts";
import { dataFile, freshWorkspace, SALES } from "../helpers.ts";
import { BREAKS_POLICY, BREAKS_TRIALS, BREAKS_TYPES, GOOD, scriptedAuthor, SPEC } from "./scripted_author.ts";

const QUESTION = "what is it all together";

async function salesWorkspace() {
  const workspace = await freshWorkspace();
  return { workspace, file: await dataFile(workspace.config.workspace, SALES) };
}

describe("the graph", () => {
  it("is drawn in the docs as it is in the code", async () => {
    const { workspace } = await salesWorkspace();
    const docs = await readFile(join(import.meta.dirname, "../../docs/pipeline.md"), "utf8");
    expect(docs).toContain((await drawGraph(workspace)).trimEnd());
  });

  it("repairs code that fails policy, then types, then trials, and goes on when it passes", async () => {
    const { workspace, file } = await salesWorkspace();
    const author = scriptedAuthor([BREAKS_POLICY, BREAKS_TYPES, BREAKS_TRIALS, GOOD]);
    const { answer } = await ask(workspace, QUESTION, file, { author });
    expect(answer).toMatchObject({ status: "awaiting_feedback", stage: 1, result: { total: 41.25 } });
    expect(author.told.map((findings) => findings[0]?.check)).toEqual(["policy", "types", "trial"]);
    expect(answer.evidence).toMatchObject({ repairs: 3 });
  });

  it("ends after three repairs with all findings, and says that this is the bound", async () => {
    const { workspace, file } = await salesWorkspace();
    const author = scriptedAuthor([BREAKS_TRIALS]);
    const { answer, fault } = await ask(workspace, QUESTION, file, { author });
    expect(answer).toMatchObject({ status: "failed", error: { code: "validation_failed" } });
    expect(answer.error?.message).toMatch(/after 3 repairs, which is the bound/u);
    expect(answer.error?.message).toContain("shuffled");
    expect(author.told).toHaveLength(3);
    expect(fault).toBe("run");
    expect(workspace.runs.list()[0]?.status).toBe("failed");
  });

  it("sends a failed execution to repair while attempts are left, and ends it when none is", () => {
    const state = { failure: null, matched_tool: null, execution_output: { ok: false } } as unknown as State;
    expect(route_after_execution(state)).toBe("repairable");
    expect(
      route_after_execution({ ...state, failure: { code: "x", message: "", hint: "", fault: "run" } }),
    ).toBe("failed");
  });

  it("promotes after two approvals, and only then", async () => {
    const { workspace, file } = await salesWorkspace();
    const author = scriptedAuthor([GOOD]);
    const first = await ask(workspace, QUESTION, file, { author });
    const second = await resume(workspace, first.answer.run_id, { decision: "approve" }, { author });
    expect(second.answer).toMatchObject({ status: "awaiting_feedback", stage: 2 });
    expect((await workspace.registry.list()).tools).toEqual([]);
    const third = await resume(workspace, first.answer.run_id, { decision: "approve" }, { author });
    expect(third.answer).toMatchObject({
      status: "success",
      tool_created: { name: "add_up", version: 1 },
      result: { total: 41.25 },
    });
    expect(await readFile(join(workspace.config.paths.active_dir, "add_up.ts"), "utf8")).toBe(GOOD);
    expect((await workspace.registry.get("add_up")).evidence).toMatchObject({
      question: QUESTION,
      dataset: { rows: 6 },
    });
  });

  it("ends at a rejection of either stage and keeps the draft in the archive", async () => {
    const { workspace, file } = await salesWorkspace();
    const author = scriptedAuthor([GOOD]);
    for (const approvals of [0, 1]) {
      const { run_id } = (await ask(workspace, `${QUESTION} ${approvals}`, file, { author })).answer;
      if (approvals === 1) await resume(workspace, run_id, { decision: "approve" }, { author });
      const { answer } = await resume(
        workspace,
        run_id,
        { decision: "reject", notes: "not this" },
        { author },
      );
      expect(answer.status).toBe("rejected");
      expect(await readFile(join(workspace.config.paths.archive_dir, run_id, "add_up.ts"), "utf8")).toBe(
        GOOD,
      );
    }
    expect((await workspace.registry.list()).tools).toEqual([]);
  });

  it("goes back to the author with a change that can be read", async () => {
    const { workspace, file } = await salesWorkspace();
    const author = scriptedAuthor([GOOD]);
    const { run_id } = (await ask(workspace, QUESTION, file, { author })).answer;
    const { answer } = await resume(
      workspace,
      run_id,
      { decision: "changes", notes: "use units" },
      { author },
    );
    expect(answer).toMatchObject({
      status: "awaiting_feedback",
      stage: 1,
      reading: "sum of units",
      result: { total: 17 },
    });
  });

  it("stays at stage 1 with a change that cannot be read, and says why", async () => {
    const { workspace, file } = await salesWorkspace();
    const author = scriptedAuthor([GOOD]);
    const { run_id } = (await ask(workspace, QUESTION, file, { author })).answer;
    const { answer, fault } = await resume(
      workspace,
      run_id,
      { decision: "changes", notes: "make it nicer" },
      { author },
    );
    expect(answer).toMatchObject({
      status: "awaiting_feedback",
      stage: 1,
      result: { total: 41.25 },
      error: { code: "change_not_understood" },
    });
    expect(fault).toBe("input");
    const approved = await resume(workspace, run_id, { decision: "approve" }, { author });
    expect(approved.answer).toMatchObject({ status: "awaiting_feedback", stage: 2 });
    expect(approved.answer.error).toBeUndefined();
  });

  it("bounds the rounds of changes, and says so", async () => {
    const { workspace, file } = await salesWorkspace();
    const author = scriptedAuthor([GOOD]);
    const { run_id } = (await ask(workspace, QUESTION, file, { author })).answer;
    for (let round = 0; round < 5; round += 1) {
      const { answer } = await resume(
        workspace,
        run_id,
        { decision: "changes", notes: "use units" },
        { author },
      );
      expect(answer.status).toBe("awaiting_feedback");
    }
    const { answer } = await resume(
      workspace,
      run_id,
      { decision: "changes", notes: "use units" },
      { author },
    );
    expect(answer).toMatchObject({ status: "failed", error: { code: "changes_limit" } });
    expect(answer.error?.message).toContain("more than 5 times");
  });

  it("answers a fitting question with the promoted tool and generates nothing", async () => {
    const { workspace, file } = await salesWorkspace();
    const author = scriptedAuthor([GOOD]);
    await ask(workspace, QUESTION, file, { author, approve: "all" });
    const nodes: string[] = [];
    const { answer } = await ask(workspace, "and once more", file, {
      author,
      onEvent: (event) => event.type === "node_finished" && nodes.push(event.node),
    });
    expect(answer).toMatchObject({
      status: "success",
      tool_used: { name: "add_up", version: 1 },
      result: { total: 41.25 },
    });
    expect(nodes).toEqual(["intent_node", "executor_node"]);
  });

  it("does not keep a functional twin under another name", async () => {
    const { workspace, file } = await salesWorkspace();
    const author = scriptedAuthor([GOOD]);
    const { run_id } = (await ask(workspace, QUESTION, file, { author })).answer;
    const twin = scriptedAuthor([GOOD.replace("addUp", "sumUp")], { ...SPEC, name: "sum_up" });
    const other = (await ask(workspace, "another", file, { author: twin })).answer;
    await resume(workspace, run_id, { decision: "approve" }, { author, approve: "all" });
    const { answer } = await resume(
      workspace,
      other.run_id,
      { decision: "approve" },
      { author: twin, approve: "all" },
    );
    expect(answer).toMatchObject({ status: "success", tool_used: { name: "add_up", version: 1 } });
    expect(answer.tool_created).toBeUndefined();
    expect((await workspace.registry.list()).tools.map(({ name }) => name)).toEqual(["add_up"]);
  });

  it("waits on when it is resumed without an answer, or with one that is none", async () => {
    const { workspace, file } = await salesWorkspace();
    const graph = compileGraph(
      await partsOf(workspace, { author: scriptedAuthor([GOOD]) }),
      new MemorySaver(),
    );
    const thread = { configurable: { thread_id: "stray" } };
    await graph.invoke({ user_query: QUESTION, data_path: file }, thread);
    await graph.invoke(null, thread);
    expect((await graph.getState(thread)).next).toEqual(["feedback_stage1_node"]);
    await expect(graph.invoke(new Command({ resume: { decision: "perhaps" } }), thread)).rejects.toThrow();
    expect((await graph.getState(thread)).next).toEqual(["feedback_stage1_node"]);
    await graph.invoke(new Command({ resume: { decision: "approve" } }), thread);
    expect((await graph.getState(thread)).next).toEqual(["feedback_stage2_node"]);
  });

  it("works inside a parent graph without doubling the parent's messages", async () => {
    const { workspace, file } = await salesWorkspace();
    const inner = compileGraph(await partsOf(workspace, { author: scriptedAuthor([GOOD]) }));
    const Parent = new StateSchema({
      user_query: z.string(),
      data_path: z.string(),
      messages: MessagesValue,
    });
    const parent = new StateGraph(Parent)
      .addNode("greet", async () => ({ messages: [new AIMessage({ id: "greeting", content: "hello" })] }))
      .addNode("toolkiln", inner)
      .addEdge(START, "greet")
      .addEdge("greet", "toolkiln")
      .addEdge("toolkiln", END)
      .compile({ checkpointer: new MemorySaver() });
    const thread = { configurable: { thread_id: "parent" } };
    const messages = [new HumanMessage({ id: "question", content: QUESTION })];
    await parent.invoke({ user_query: QUESTION, data_path: file, messages }, thread);
    await parent.invoke(new Command({ resume: { decision: "approve" } }), thread);
    const end = await parent.invoke(new Command({ resume: { decision: "approve" } }), thread);
    const ids = end.messages.map(({ id }) => id);
    expect(ids.slice(0, 2)).toEqual(["question", "greeting"]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(end.messages.map(({ name }) => name)).toContain("promoter_node");
    expect((await workspace.registry.list()).tools.map(({ name }) => name)).toEqual(["add_up"]);
  });

  it("keeps what a reviewer sees in its state", async () => {
    const { workspace, file } = await salesWorkspace();
    const { run_id } = (await ask(workspace, QUESTION, file, { author: scriptedAuthor([GOOD]) })).answer;
    const seen = await inspectRun(workspace, run_id);
    expect(seen.tool?.code).toBe(GOOD);
    expect(seen.checks.every(({ passed }) => passed)).toBe(true);
    expect(seen.log.map(({ node }) => node)).toContain("validator_node");
  });
});
