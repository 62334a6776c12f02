import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { examineModel } from "../../src/cli/doctor_model.ts";
import { resolveLlm } from "../../src/config/llm.ts";
import { SUM, SUM_CODE } from "../authoring/model/drafts.ts";
import { answers, says, serve, type Step } from "../authoring/model/server.ts";
import { dataFile, SALES, temporaryFolder } from "../helpers.ts";
import { toolkiln, toolkilnJson } from "./toolkiln.ts";

async function place(llm: Readonly<Record<string, string>>, ...steps: readonly Step[]) {
  const server = await serve(...steps);
  const folder = await temporaryFolder();
  const lines = Object.entries({ base_url: server.url, model: "scripted", ...llm }).map(
    ([key, value]) => `  ${key}: ${value}`,
  );
  await writeFile(join(folder, "config.yaml"), `llm:\n${lines.join("\n")}\n`);
  return { folder, file: await dataFile(folder, SALES), server };
}

describe("toolkiln with a model", () => {
  it("ends with what was asked of it, and `runs show` tells it call by call", async () => {
    const prices = { share: "schema", prices: "{input: 10, output: 100}" };
    const { folder, file } = await place(prices, says(SUM), says(SUM_CODE));
    const asked = await toolkiln(folder, "analyze", file, "sum it, winsorized");
    expect(asked.code).toBe(3);
    expect(asked.stderr).toMatch(/The recipe author did not read it: .*winsorized/u);
    expect(asked.stderr).toMatch(
      /served-model: 2 calls, 200 tokens in, 20 out, \d+\.\d s, cost 0\.0040; it was shown names, types and numbers, and no text of a cell/u,
    );
    const { answer } = await toolkilnJson(folder, "runs");
    const [run] = answer["runs"] as { run_id: string }[];
    const shown = await toolkiln(folder, "runs", "show", run?.run_id ?? "");
    expect(shown.stdout).toMatch(/model read\s+served-model, 100 tokens in, 10 out/u);
    expect(shown.stdout).toMatch(/model code\s+served-model, 100 tokens in, 10 out/u);
    expect(shown.stdout).toContain("served-model: 2 calls, 200 tokens in");
    const json = await toolkilnJson(folder, "runs", "show", run?.run_id ?? "");
    expect(json.answer["calls"]).toMatchObject([{ purpose: "read", share: "schema" }, { purpose: "code" }]);
    expect(json.answer["answer"]).toMatchObject({ model: { calls: 2, cost: 0.004 } });
  });

  it("exits with 2 when a model is asked for and none is configured, and names the keys", async () => {
    const folder = await temporaryFolder();
    const file = await dataFile(folder, SALES);
    const { code, answer } = await toolkilnJson(folder, "analyze", file, "sum it", "--author", "model");
    expect(code).toBe(2);
    expect(answer).toMatchObject({ status: "failed", error: { code: "author_unavailable" } });
    expect(JSON.stringify(answer["error"])).toContain("llm.base_url and llm.model");
  });

  it("says in `doctor` which model is set up, and what its prompts hold", async () => {
    const { folder } = await place({}, answers(200, { data: [] }));
    const { stdout } = await toolkiln(folder, "doctor");
    expect(stdout).toMatch(
      /✓ model\s+scripted at http:\/\/127\.0\.0\.1:\d+\/v1, no key, prompts hold values of cells/u,
    );
  });
});

describe("examineModel", () => {
  it("asks whether somebody answers, without the key", async () => {
    const server = await serve(answers(401, {}));
    const llm = resolveLlm({ base_url: server.url, model: "m", api_key_env: "SOME_KEY" });
    const { ok, detail } = await examineModel(llm, { SOME_KEY: "sk-canary-0123456789" });
    expect({ ok, detail }).toMatchObject({ ok: true });
    expect(detail).toContain("key in SOME_KEY");
    expect(JSON.stringify(server.seen) + detail).not.toContain("canary");
  });

  it("says that nothing answers, that the variable is not set, and that a key would go over plain http", async () => {
    const gone = resolveLlm({ base_url: "http://127.0.0.1:1/v1", model: "m", api_key_env: "SOME_KEY" });
    const here = await examineModel(gone, {});
    expect(here.ok).toBe(false);
    expect(here.detail).toContain("nothing answers at http://127.0.0.1:1/v1");
    expect(here.detail).toContain("SOME_KEY is not set");
    expect(here.detail).not.toContain("plain http");
    const far = resolveLlm({ base_url: "http://model.invalid/v1", model: "m", api_key_env: "SOME_KEY" });
    const { detail } = await examineModel(far, { SOME_KEY: "sk-canary-0123456789" });
    expect(detail).toContain("plain http to another machine: use https");
    expect(detail).toContain("no text of any cell (schema)");
  });
});
