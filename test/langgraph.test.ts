import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { Command, MemorySaver } from "@langchain/langgraph";
import { describe, expect, it } from "vitest";
import { reportGraph } from "../examples/subgraph.ts";
import { dataFile, SALES, temporaryFolder } from "./helpers.ts";

const ROOT = join(import.meta.dirname, "..");

describe("langgraph.json", () => {
  it("names a function of the library that makes the graph", async () => {
    const { graphs } = JSON.parse(await readFile(join(ROOT, "langgraph.json"), "utf8")) as {
      graphs: Record<string, string>;
    };
    const [file = "", name = ""] = graphs["toolkiln"]?.split(":") ?? [];
    const module = (await import(join(ROOT, file))) as Record<string, (options: object) => Promise<object>>;
    // LangGraph's server calls it with the configuration of a run.
    const graph = await module[name]?.({ configurable: {}, workspace: await temporaryFolder() });
    expect(graph).toMatchObject({ name: "toolkiln", invoke: expect.any(Function) as unknown });
  });
});

describe("the example of a subgraph", () => {
  it("asks within a graph of one's own, which is reviewed twice and goes on with the result", async () => {
    const workspace = await temporaryFolder();
    const data_path = await dataFile(workspace, SALES);
    const graph = await reportGraph(new MemorySaver(), { workspace });
    const thread = { configurable: { thread_id: "report" } };
    const asked = await graph.invoke({ user_query: "total amount by region", data_path }, thread);
    expect(asked.report).toBe("");
    await graph.invoke(new Command({ resume: { decision: "approve" } }), thread);
    const { report } = await graph.invoke(new Command({ resume: { decision: "approve" } }), thread);
    expect(report).toMatch(/^# total amount by region\n\n\{.*"South","sum_amount":19\.25/u);
  });
});
