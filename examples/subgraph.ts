/**
 * Toolkiln's graph as one node of a graph of your own: ask, let a person review, then go on with the result.
 * (In a project of yours, import from "toolkiln".)
 */
import { END, START, StateGraph, type BaseCheckpointSaver } from "@langchain/langgraph";
import { z } from "zod";
import { buildGraph, PipelineState, type PipelineOptions } from "../src/index.ts";

/** The parent shares the fields by which it asks and is answered; the others stay inside. */
const Report = z.object({
  user_query: z.string(),
  data_path: z.string(),
  execution_output: PipelineState.fields.execution_output,
  report: z.string().default(""),
});

export async function reportGraph(checkpointer: BaseCheckpointSaver, options: PipelineOptions = {}) {
  return new StateGraph(Report)
    .addNode("analysis", await buildGraph(options))
    .addNode("write_report", ({ user_query, execution_output }) => ({
      report: `# ${user_query}\n\n${JSON.stringify(execution_output?.ok === true ? execution_output.result : null)}`,
    }))
    .addEdge(START, "analysis")
    .addEdge("analysis", "write_report")
    .addEdge("write_report", END)
    .compile({ checkpointer });
}
