import { describe, expect, it } from "vitest";
import { ask, resume } from "../../../src/pipeline/runs.ts";
import { dataFile, freshWorkspace, SALES } from "../../helpers.ts";
import { cannotAnswer, code, newTool, SUM, SUM_CODE } from "./drafts.ts";
import { scriptedModel } from "./endpoint.ts";

const NOT_CODE = "```python\nimport pandas as pd\nprint(pd.read_csv('data.csv').amount.sum())\n```";
const SHUFFLED = code(
  "column: string; filters: Filter[]",
  "total: number | null",
  `  const [row] = await data.sql<{ total: number | null }>(\`SELECT \${data.number(params.column)} AS total FROM data WHERE \${data.where(params.filters)}\`);
  return { total: row?.total ?? null };`,
);
/** Words that no recipe knows. */
const STRANGE = "winsorized amount, whatever that comes to";

async function sales(replies: readonly string[], llm = {}) {
  const scripted = await scriptedModel(replies, llm);
  return { ...scripted, file: await dataFile(scripted.workspace.config.workspace, SALES) };
}

describe("repair by a model", () => {
  it("begins anew from the contract when the same rule is broken twice, and ends after three with all findings", async () => {
    const { workspace, file, prompt, server } = await sales([SUM, NOT_CODE, SHUFFLED, SHUFFLED, SHUFFLED]);
    const { answer, fault } = await ask(workspace, "sum it", file, { author: "model" });
    expect(fault).toBe("run");
    expect(answer).toMatchObject({
      status: "failed",
      error: { code: "validation_failed" },
      model: { calls: 5 },
    });
    expect(answer.error?.message).toContain("shuffled-rows");
    expect(server.seen).toHaveLength(5);
    expect(prompt(2)).toContain("pd.read_csv");
    expect(prompt(2)).toMatch(/^- syntax, line \d+: /mu);
    expect(prompt(3)).toContain("- version 1: syntax");
    expect(prompt(3)).toContain("## What you wrote");
    expect(prompt(4)).not.toContain("## What you wrote");
    expect(prompt(4)).toMatch(/^- shuffled-rows: The answer depends on the order of the rows/mu);
    // What was wrong at first is not forgotten.
    expect(prompt(4)).toMatch(/^- syntax, line/mu);
  });
});

describe("a contract that cannot be used", () => {
  it("goes back once with all that is wrong, and is mended", async () => {
    const wrong = newTool(
      "Sum It!",
      [
        { name: "column", kind: "number_column", value: "region" },
        { name: "where", kind: "filters", value: [{ any: [[{ column: "colour", op: "=", value: "red" }]] }] },
      ],
      [
        { name: "total", kind: "number" },
        { name: "total", kind: "number" },
      ],
    );
    const { workspace, file, prompt } = await sales([wrong, SUM, SUM_CODE]);
    const { answer } = await ask(workspace, "sum it", file, { author: "model" });
    expect(answer).toMatchObject({ stage: 1, result: { total: 41.25 }, model: { calls: 3 } });
    for (const told of [
      "tool.name must be 3 to 64 lower-case letters",
      'The name "total" occurs twice',
      'column must name a number column, and "region" holds text',
      'names the column "colour", which is not there',
    ])
      expect(prompt(1)).toContain(told);
  });

  it("keeps control characters and line ends out of what is kept", async () => {
    const hostile = newTool(
      "sum_where",
      JSON.parse(SUM).tool.parameters,
      [{ name: "total", kind: "number" }],
      {
        what_it_does: "Adds up.\u202e\u0007\n */ process.exit() /*",
        title: "Sum\u0000 of\r\nall",
      },
    );
    const { workspace, file } = await sales([hostile, SUM_CODE]);
    const { answer } = await ask(workspace, "sum it", file, { author: "model", approve: "all" });
    expect(answer).toMatchObject({ status: "success", result: { total: 41.25 } });
    const { spec, code: kept } = await workspace.registry.get("sum_where");
    expect(spec.title).toBe("Sum of all");
    // oxlint-disable-next-line no-control-regex -- these are what is looked for
    expect(JSON.stringify(spec) + kept).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u202e]|\\u0000|\\u202e/u);
    expect(kept.indexOf("process.exit")).toBeLessThan(kept.indexOf(" */\n"));
  });
});

describe("the auto author", () => {
  it("asks no model for what the recipe author reads", async () => {
    const { workspace, file, server } = await sales([]);
    const { answer } = await ask(workspace, "total amount by region", file);
    expect(answer).toMatchObject({ stage: 1, evidence: { author: "recipes" } });
    expect(answer.evidence?.["why"]).toBe("The recipe author read every word of it, so no model was asked.");
    expect(answer.model).toBeUndefined();
    expect(server.seen).toEqual([]);
  });

  it("asks the model for the rest, and says why, what it was shown and what it cost", async () => {
    const { workspace, file } = await sales([SUM, SUM_CODE], { prices: { input: 10, output: 100 } });
    const { answer } = await ask(workspace, STRANGE, file);
    expect(answer).toMatchObject({
      stage: 1,
      model: {
        name: "served-model",
        share: "samples",
        calls: 2,
        input_tokens: 200,
        output_tokens: 20,
        cost: 0.004,
      },
      evidence: { author: "model", model: "served-model", share: "samples" },
    });
    expect(answer.evidence?.["why"]).toMatch(/^The recipe author did not read it: .*winsorized/u);
  });

  it("shows both refusals when the model cannot answer either, and when it cannot be asked", async () => {
    const { workspace, file } = await sales([cannotAnswer("There is no column for that.")]);
    const refused = await ask(workspace, STRANGE, file);
    expect(refused.fault).toBe("input");
    expect(refused.answer.error).toMatchObject({ code: "cannot_answer" });
    expect(refused.answer.error?.message).toMatch(
      /There is no column for that\. The recipe author did not .*winsorized/u,
    );
    const again = await ask(workspace, `${STRANGE} now`, file);
    expect(again.answer.error).toMatchObject({ code: "model_request_refused" });
    expect(again.answer.error?.message).toMatch(/418.* The recipe author did not read it: .*winsorized/u);
    expect(again.answer.model).toMatchObject({ calls: 1 });
  });

  it("names the keys to set when no model is configured", async () => {
    const workspace = await freshWorkspace();
    const file = await dataFile(workspace.config.workspace, SALES);
    const { answer } = await ask(workspace, STRANGE, file);
    expect(answer.error?.code).toBe("question_not_understood");
    expect(answer.error?.hint).toContain("llm.base_url and llm.model in config.yaml");
    await expect(ask(workspace, STRANGE, file, { author: "model" })).rejects.toMatchObject({
      code: "author_unavailable",
    });
  });
});

describe("a change that a person asks a model for", () => {
  it("brings the words and the result, and may be asked for five times", async () => {
    const drafts = Array.from({ length: 5 }, () => [SUM, SUM_CODE]).flat();
    const { workspace, file, prompt } = await sales([SUM, SUM_CODE, cannotAnswer("Which one?"), ...drafts]);
    const { run_id } = (await ask(workspace, "sum it", file, { author: "model" })).answer;
    const change = (notes: string) => resume(workspace, run_id, { decision: "changes", notes });
    const unclear = await change("nicer");
    expect(unclear.answer).toMatchObject({
      stage: 1,
      result: { total: 41.25 },
      error: { code: "cannot_answer" },
    });
    expect(prompt(2)).toContain("nicer");
    expect(prompt(2)).toContain('{"total":41.25}');
    for (let round = 1; round <= 5; round++) {
      expect((await change(`round ${round}`)).answer).toMatchObject({ evidence: { changes_asked: round } });
    }
    expect(prompt(11)).toContain("sum it (round 1) (round 2) (round 3) (round 4)");
    expect((await change("round 6")).answer).toMatchObject({
      status: "failed",
      error: { code: "changes_limit" },
    });
  });
});
