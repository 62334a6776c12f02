import { describe, expect, it } from "vitest";
import { ask, inspectRun } from "../../../src/pipeline/runs.ts";
import { dataFile, SALES } from "../../helpers.ts";
import { code, newTool, SUM, SUM_CODE, useTool } from "./drafts.ts";
import { scriptedModel } from "./endpoint.ts";

const MEAN = newTool(
  "sum_where",
  [{ name: "column", kind: "number_column", value: "units" }],
  [{ name: "total", kind: "number" }],
  { what_it_does: "Takes the mean, though its name says something else." },
);
const MEAN_CODE = code(
  "column: string",
  "total: number | null",
  `  const mean = data.aggregate({ aggregate: "mean", column: params.column });
  const [row] = await data.sql<{ total: number | null }>(\`SELECT \${mean} AS total FROM data\`);
  return { total: row?.total ?? null };`,
);
const NORTH = { column: "units", filters: [{ column: "region", op: "=", value: "north" }] };
const options = { author: "model", approve: "all" } as const;

describe("a promoted tool, offered to the model", () => {
  it("is reused in one call, with what the data writes for the person's words, and nothing is generated", async () => {
    const { workspace, server, prompt } = await scriptedModel([SUM, SUM_CODE, useTool("sum_where", NORTH)]);
    const file = await dataFile(workspace.config.workspace, SALES);
    const first = await ask(workspace, "sum of all amounts", file, options);
    expect(first.answer).toMatchObject({ tool_created: { name: "sum_where" }, model: { calls: 2 } });
    const second = await ask(workspace, "sum of the units sold in north", file, options);
    expect(second.answer).toMatchObject({
      status: "success",
      tool_used: { name: "sum_where", version: 1 },
      result: { total: 4 },
      model: { name: "served-model", share: "samples", calls: 1 },
    });
    expect(server.seen).toHaveLength(3);
    expect(prompt(2)).toContain("- sum_where: For sum_where.");
    expect(prompt(2)).toContain("column: a number column");
    expect(prompt(2)).toContain("A Filter is {");
    const { tool, calls } = await inspectRun(workspace, second.answer.run_id);
    expect(tool).toBeUndefined();
    expect(calls.map(({ purpose }) => purpose)).toEqual(["read"]);
    expect((await workspace.registry.list()).tools).toHaveLength(1);
  });

  it("is asked for again, once, with what is wrong with its parameters", async () => {
    const { workspace, server, prompt } = await scriptedModel([
      SUM,
      SUM_CODE,
      useTool("sum_where", { column: "region" }),
      useTool("sum_where", NORTH),
      useTool("sum_that", {}),
      useTool("sum_where", { ...NORTH, column: "profit" }),
    ]);
    const file = await dataFile(workspace.config.workspace, SALES);
    await ask(workspace, "sum of all amounts", file, options);
    const second = await ask(workspace, "sum of the units sold in north", file, options);
    expect(second.answer).toMatchObject({ result: { total: 4 }, model: { calls: 2 } });
    expect(prompt(3)).toContain("use.params of sum_where.filters is required, and missing");
    const third = await ask(workspace, "sum of the profit in north", file, options);
    expect(third.answer).toMatchObject({ status: "failed", error: { code: "model_draft_unusable" } });
    expect(third.answer.error?.message).toContain('names the column "profit", which is not there');
    expect(prompt(5)).toContain('no promoted tool "sum_that"');
    expect(server.seen).toHaveLength(6);
  });

  it("is not taken for another of the same name, and another of the same name is kept beside it", async () => {
    const { workspace, server } = await scriptedModel([SUM, SUM_CODE, MEAN, MEAN_CODE]);
    const file = await dataFile(workspace.config.workspace, SALES);
    await ask(workspace, "sum of all amounts", file, options);
    const { answer } = await ask(workspace, "mean of the units", file, options);
    expect(answer).toMatchObject({
      status: "success",
      tool_created: { name: "sum_where_2" },
      result: { total: 17 / 6 },
    });
    expect(server.seen).toHaveLength(4);
    expect((await workspace.registry.list()).tools.map(({ name }) => name).toSorted()).toEqual([
      "sum_where",
      "sum_where_2",
    ]);
  });
});
