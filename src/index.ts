/**
 * Toolkiln as a library: the graph, and one call each to start a run and to answer its reviews.
 *
 * @example
 * ```ts
 * import { resumeRun, runPipeline } from "toolkiln";
 *
 * const first = await runPipeline("average mpg by origin", "cars.csv");
 * if (first.status === "awaiting_feedback") await resumeRun(first.run_id, { decision: "approve" });
 * ```
 */
import { InputError } from "./errors.ts";
import type { PipelineAnswer } from "./pipeline/answer.ts";
import { compileGraph, type PipelineGraph } from "./pipeline/graph.ts";
import { ask, partsOf, resume, type Turn, type WorkOptions } from "./pipeline/runs.ts";
import { openWorkspace } from "./pipeline/workspace.ts";
import type { Feedback, Stage } from "./review/feedback.ts";
import { SqliteSaver } from "./store/saver.ts";

export type { Intent, Reading, ToolAuthor } from "./authoring/author.ts";
export { InputError, type Failure } from "./errors.ts";
export type { Charted, VegaLiteSpec } from "./charts/chart.ts";
export type { PipelineAnswer } from "./pipeline/answer.ts";
export { chartOfAnswer } from "./pipeline/chart.ts";
export type { PipelineGraph } from "./pipeline/graph.ts";
export type { PipelineEvent } from "./pipeline/drive.ts";
export { PipelineState } from "./pipeline/state.ts";
export { openWorkspace, type Workspace } from "./pipeline/workspace.ts";
export type { Feedback, Stage } from "./review/feedback.ts";
export type { Candidate, Finding, JsonSchema, ToolSpec } from "./toolkit/spec.ts";

export interface PipelineOptions extends WorkOptions {
  /** The folder that holds `config.yaml`, `tools/` and `.toolkiln/`. @default "." */
  readonly workspace?: string;
}

/**
 * The compiled LangGraph graph of a workspace, with its durable checkpointer; inside a parent graph the parent's is used.
 * It stops before `feedback_stage1_node` and `feedback_stage2_node`; `Command({resume: {decision: "approve"}})` goes on.
 */
export async function buildGraph(options: PipelineOptions = {}): Promise<PipelineGraph> {
  const workspace = await openWorkspace(options.workspace ?? ".");
  return compileGraph(await partsOf(workspace, options), new SqliteSaver(workspace.statePath));
}

/** Asks a question of a data file; resolves where the run ends or waits for a person. */
export async function runPipeline(
  userQuery: string,
  dataPath: string,
  options: PipelineOptions = {},
): Promise<PipelineAnswer> {
  return await inWorkspace(options, (workspace) => ask(workspace, userQuery, dataPath, options));
}

/** Answers the review that a run waits at; resolves where it ends or waits again. */
export async function resumeRun(
  runId: string,
  answer: Feedback,
  options: PipelineOptions & { readonly stage?: Stage } = {},
): Promise<PipelineAnswer> {
  return await inWorkspace(options, (workspace) => resume(workspace, runId, answer, options), runId);
}

/** Bad input is an answer here, as it is with `--json`; only a defect of ours throws. */
async function inWorkspace(
  { workspace: folder = "." }: PipelineOptions,
  use: (workspace: Awaited<ReturnType<typeof openWorkspace>>) => Promise<Turn>,
  runId: string | null = null,
): Promise<PipelineAnswer> {
  try {
    const workspace = await openWorkspace(folder);
    try {
      return (await use(workspace)).answer;
    } finally {
      await workspace.close();
    }
  } catch (error) {
    if (error instanceof InputError) return { status: "failed", run_id: runId, error: error.toFailure() };
    throw error;
  }
}
