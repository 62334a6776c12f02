import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Client } from "@modelcontextprotocol/client";
import { describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { openWorkspace } from "../../src/pipeline/workspace.ts";
import { SUM, SUM_CODE, useTool } from "../authoring/model/drafts.ts";
import { says, serve as serveModel, type Step } from "../authoring/model/server.ts";
import { call, connect, promotedEndless, serveHttp, type Era } from "./clients.ts";
import { serve, workspaceFolder } from "./served.ts";

/** No recipe reads it: a model has to. */
const QUESTION = { query: "the grand sum of it all", file_path: "sales.csv" };
const hangs: Step = () => {};

async function withModel(...steps: readonly Step[]) {
  const model = await serveModel(...steps);
  const llm = { base_url: model.url, model: "scripted", prices: { input: 2, output: 10 } };
  return { model, folder: await workspaceFolder(stringify({ llm })) };
}

/** Asks, and gives up as soon as `until` says so. */
async function giveUp(client: Client, until: () => boolean): Promise<void> {
  const gone = new AbortController();
  const asked = client.callTool(
    { name: "analyze_data", arguments: QUESTION },
    { signal: gone.signal, timeout: 120_000 },
  );
  const ended = asked.then(
    ({ structuredContent }) => structuredContent,
    () => "cancelled",
  );
  await expect.poll(until, { timeout: 20_000 }).toBe(true);
  gone.abort();
  expect(await ended).toBe("cancelled");
}

async function runsOf(folder: string) {
  const workspace = await openWorkspace(folder);
  const runs = workspace.runs.list().map(({ status, claimed_by }) => [status, claimed_by]);
  await workspace.close();
  return runs;
}

describe("a question that is cancelled", () => {
  it.each<[Era, string]>([
    ["2026", "HTTP"],
    ["2025", "HTTP"],
    ["2026", "stdio"],
    ["2025", "stdio"],
  ])(
    "by a %s client over %s while a model thinks ends its request, and what was paid for is kept",
    async (era, over) => {
      // A model may take 300 seconds to its first word: a request that ends sooner was ended by the cancelled call.
      const { model, folder } = await withModel(says(SUM), hangs, says(SUM_CODE));
      const client = await connect(over === "HTTP" ? await serve(folder) : { folder }, { era });
      await giveUp(client, () => model.seen.length === 2);
      await model.seen[1]?.closed;
      await expect.poll(() => runsOf(folder)).toEqual([["running", null]]);
      if (over === "stdio") return;
      const { answer } = await call(client, "analyze_data", QUESTION);
      expect(answer).toMatchObject({ status: "awaiting_feedback", stage: 1, result: { total: 41.25 } });
      expect(model.seen).toHaveLength(3);
      expect(await runsOf(folder)).toHaveLength(1);
      const { result, text } = await call(client, "get_run", { run_id: answer.run_id });
      expect(result.structuredContent).toMatchObject({
        model_calls: [
          { purpose: "read", model: "served-model", input_tokens: 100, cost: 0.0003 },
          { purpose: "code", output_tokens: 10 },
        ],
      });
      expect(text).toMatch(/served-model: 2 calls, 200 tokens in, 20 out, .*cost 0\.00060/u);
    },
    120_000,
  );

  it.each<Era>(["2026", "2025"])(
    "by a %s client while its tool runs kills the sandbox, and the run goes on later",
    async (era) => {
      const { folder } = await withModel(says(useTool("endless", { plus: 0 })));
      await promotedEndless(folder);
      const { url, child } = await serveHttp(folder);
      const client = await connect({ url }, { era });
      await giveUp(client, () => busySandboxes(child.pid).length > 0);
      await expect.poll(() => busySandboxes(child.pid), { timeout: 10_000 }).toEqual([]);
      await expect.poll(() => runsOf(folder)).toEqual([["running", null]]);
      // It goes on with the tool, which is as endless as it was.
      await giveUp(client, () => busySandboxes(child.pid).length > 0);
      expect(await runsOf(folder)).toHaveLength(1);
    },
    120_000,
  );
});

/** Processes of the sandbox, below this one, that have computed for a second or more. */
function busySandboxes(pid: number | undefined): number[] {
  const processes = readdirSync("/proc").filter((name) => /^\d+$/u.test(name));
  const stats = processes.flatMap((name) => statOf(name));
  const below = (of: number): typeof stats =>
    stats.filter(({ parent }) => parent === of).flatMap((one) => [one, ...below(one.pid)]);
  return below(pid ?? 0)
    .filter(({ name, ticks }) => name.startsWith("deno") && ticks > 100)
    .map((one) => one.pid);
}

function statOf(pid: string) {
  try {
    const text = readFileSync(join("/proc", pid, "stat"), "utf8");
    const [, name = "", rest = ""] = /^\d+ \((.*)\) \S (.*)$/su.exec(text) ?? [];
    const fields = rest.split(" ").map(Number);
    const [parent = 0] = fields;
    return [{ pid: Number(pid), name, parent, ticks: (fields[10] ?? 0) + (fields[11] ?? 0) }];
  } catch {
    // It has ended in this moment.
    return [];
  }
}
