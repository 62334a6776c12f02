import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openWorkspace } from "../../src/pipeline/workspace.ts";
import { toolkilnJson } from "../cli/toolkiln.ts";
import { dataFile, SALES } from "../helpers.ts";
import { call, connect, textOf } from "./clients.ts";
import { QUESTION, serve, served, standings, workspaceFolder } from "./served.ts";

describe("a client that shows no forms", () => {
  it("relays stage 1, and cannot keep a tool, but can throw it away", async () => {
    const { client, folder } = await served();
    const { answer, text } = await call(client, "analyze_data", QUESTION);
    expect(answer).toMatchObject({ status: "awaiting_feedback", stage: 1, result: { groups: 3 } });
    expect(text).toContain(`toolkiln review ${answer.run_id}`);
    const { run_id } = answer;
    const approve = (stage: number) =>
      call(client, "submit_feedback", { run_id, stage, decision: "approve" });
    expect((await approve(2)).answer).toMatchObject({ status: "failed", error: { code: "stage_moved" } });
    const second = await approve(1);
    expect(second.answer).toMatchObject({ status: "awaiting_feedback", stage: 2 });
    expect(second.text).toContain("Only the person can approve");
    const refused = await approve(2);
    expect(refused.result.isError).toBe(true);
    expect(refused.answer.error).toMatchObject({ code: "person_needed" });
    expect(refused.text).toContain(`toolkiln review ${run_id}`);
    expect(await standings(folder)).toEqual([["awaiting_feedback", 2]]);
    const rejected = await call(client, "submit_feedback", { run_id, stage: 2, decision: "reject" });
    expect(rejected.answer.status).toBe("rejected");
    expect((await approve(2)).answer.error).toMatchObject({ code: "run_not_waiting" });
  });
});

describe("analyze_data", () => {
  it("answers with the object that `toolkiln analyze --json` prints", async () => {
    const { client, folder } = await served();
    const { answer } = await call(client, "analyze_data", QUESTION);
    const printed = await toolkilnJson(folder, "analyze", join(folder, "sales.csv"), QUESTION.query);
    expect(answer).toEqual(printed.answer);
  });
});

describe("submit_feedback", () => {
  it("of a client that shows forms asks the person before a tool is kept", async () => {
    const shown: string[] = [];
    const answers = ["decline", "decline", { decision: "approve" }] as const;
    const { client } = await served((message) => answers[shown.push(message) - 1] ?? "cancel");
    const { run_id } = (await call(client, "analyze_data", QUESTION)).answer;
    const first = await call(client, "submit_feedback", { run_id, stage: 1, decision: "approve" });
    expect(first.answer).toMatchObject({ status: "awaiting_feedback", stage: 2 });
    const { answer } = await call(client, "submit_feedback", { run_id, stage: 2, decision: "approve" });
    expect(answer).toMatchObject({ status: "success", tool_created: { version: 1 } });
    expect(shown.map((message) => message.split("\n").at(-1))).toEqual([
      "Is this output right?",
      "Keep this tool, for anyone to run again?",
      "Keep this tool, for anyone to run again?",
    ]);
  });
});

describe("get_run", () => {
  it("shows where a run stands, with its source, and knows nothing of files outside the roots", async () => {
    const folder = await workspaceFolder("data: {roots: [data]}\n");
    await mkdir(join(folder, "data"));
    await dataFile(join(folder, "data"), SALES);
    const client = await connect(await serve(folder), { era: "2026" });
    const { run_id } = (await call(client, "analyze_data", { ...QUESTION, file_path: "data/sales.csv" }))
      .answer;
    const { result } = await call(client, "get_run", { run_id });
    expect(result.structuredContent).toMatchObject({
      status: "success",
      run: { run_id, stage: 1 },
      answer: { status: "awaiting_feedback" },
      code: expect.stringContaining("export default") as string,
    });
    expect(textOf(result)).toContain(`Run ${run_id}: awaiting_feedback at stage 1`);

    const workspace = await openWorkspace(folder, { roots: ["/"] });
    const ask = (data_path: string) =>
      workspace.runs.create({ question: "?", data_path, data_hash: "", author: "auto", graph_version: "1" });
    const outside = [join(folder, "sales.csv"), join(folder, "data/.secrets/sales.csv"), "/gone.csv"].map(
      ask,
    );
    await workspace.close();
    for (const run of outside) {
      for (const [name, more] of [
        ["get_run", {}],
        ["submit_feedback", { stage: 1, decision: "approve" }],
      ] as const) {
        const { answer } = await call(client, name, { run_id: run.run_id, ...more });
        expect(answer.error).toMatchObject({ code: "outside_roots" });
      }
    }
    for (const hostile of ["", "../../etc", "2026", "'; DROP TABLE runs; --", "\u0000", "x".repeat(128)]) {
      const { answer } = await call(client, "get_run", { run_id: hostile });
      expect(answer.error).toMatchObject({ code: "run_unknown" });
    }
  });
});
