import { Command } from "@langchain/langgraph";
import type { ModelCall, ToolAuthor } from "../authoring/author.ts";
import { InputError } from "../errors.ts";
import { parseFeedback, type Feedback, type Stage } from "../review/feedback.ts";
import type { RunRecord } from "../store/runs.ts";
import { SqliteSaver } from "../store/saver.ts";
import type { Candidate } from "../toolkit/spec.ts";
import type { Check } from "../validation/report.ts";
import { answerOf, isInputFault, stageOf, type PipelineAnswer, type Standing } from "./answer.ts";
import { drive, standingOf, type DriveOptions } from "./drive.ts";
import { compileGraph, GRAPH_VERSION, type PipelineGraph } from "./graph.ts";
import { countCall } from "./usage.ts";
import type { AuthorName, Workspace } from "./workspace.ts";

export interface WorkOptions extends DriveOptions {
  /** Reviews approved in advance. @default "none" */
  readonly approve?: "none" | "output" | "all";
  /** Who writes the tool: a name, or an author of one's own. @default "auto" */
  readonly author?: AuthorName | ToolAuthor;
}

/** What the answer is for: it counts only while the run still waits there. */
export interface ResumeOptions extends WorkOptions {
  readonly stage?: Stage;
  readonly checkpoint_id?: string;
}

/** Where a run stands when it stops, and whose move it is when it failed. */
export interface Turn {
  readonly answer: PipelineAnswer & { readonly run_id: string };
  readonly fault?: "input" | "run";
}

/** Asks a question of a file. An open run of the same question on the same bytes goes on from where it stands. */
export async function ask(
  workspace: Workspace,
  question: string,
  path: string,
  options: WorkOptions = {},
): Promise<Turn> {
  const file = await workspace.identify(path, options.signal);
  const author = nameOf(options.author);
  // Before a run is begun that nobody could go on with.
  if (typeof options.author === "string") await workspace.author(options.author);
  const open = workspace.runs.findOpen({ question, data_hash: file.hash, author });
  const goesOn = open !== undefined && isCurrent(workspace, open);
  if (goesOn) options.onEvent?.({ type: "resumed", run: open });
  const run = goesOn
    ? open
    : workspace.runs.create({
        question,
        data_path: file.path,
        data_hash: file.hash,
        author,
        graph_version: GRAPH_VERSION,
      });
  return await work(workspace, run, options);
}

/** Goes on with a run that was cut short; one that waits for a person is only looked at. */
export async function continueRun(
  workspace: Workspace,
  runId: string,
  options: WorkOptions = {},
): Promise<Turn> {
  const run = workspace.runs.find(runId);
  refuseEnded(run);
  return await work(workspace, run, options);
}

/**
 * Answers the review a run waits at. The run is claimed as it was seen, so of two answers one counts.
 * @throws {InputError} when the run does not wait, waits at another stage, or is being worked on
 */
export async function resume(
  workspace: Workspace,
  runId: string,
  answer: unknown,
  options: ResumeOptions = {},
): Promise<Turn> {
  const run = workspace.runs.find(runId);
  refuseEnded(run);
  if (run.stage === null) {
    throw new InputError(
      "run_not_waiting",
      `Run ${run.run_id} does not wait for an answer: it stopped in the middle of its work.`,
      `Let it go on first: toolkiln review ${run.run_id}`,
    );
  }
  if (options.stage !== undefined && options.stage !== run.stage) {
    throw new InputError(
      "stage_moved",
      `Run ${run.run_id} is at stage ${run.stage}, and the answer is for stage ${options.stage}.`,
      `Look at it again: toolkiln review ${run.run_id}`,
    );
  }
  if (options.checkpoint_id !== undefined && options.checkpoint_id !== run.checkpoint_id) {
    throw new InputError(
      "run_moved_on",
      `Run ${run.run_id} has moved on since it was shown, and the answer is for what was shown.`,
      `Look at it again: toolkiln review ${run.run_id}`,
    );
  }
  return await work(workspace, run, options, parseFeedback(answer, run.stage));
}

/** What a reviewer of the tool wants to see, from the run's state. */
export async function inspectRun(
  workspace: Workspace,
  runId: string,
): Promise<{
  readonly run: RunRecord;
  readonly answer: PipelineAnswer | undefined;
  readonly tool: Candidate | undefined;
  readonly checks: readonly Check[];
  /** The folder that holds the tool while it is under review. */
  readonly path: string;
  readonly log: readonly { readonly node: string; readonly text: string }[];
  /** What was asked of a model, call by call. */
  readonly calls: readonly ModelCall[];
}> {
  const run = workspace.runs.find(runId);
  return await withGraph(workspace, {}, async (graph) => {
    const standing = await standingOf(graph, run.run_id);
    const { state } = standing ?? {};
    return {
      run,
      // As it was recorded: a run that was cut short has none yet.
      answer: run.answer === null ? undefined : (JSON.parse(run.answer) as PipelineAnswer),
      tool:
        state === undefined || state.tool_spec === null || state.generated_code === null
          ? undefined
          : { spec: state.tool_spec, code: state.generated_code },
      checks: state?.validation_result?.checks ?? [],
      path: `${workspace.config.paths.staging_dir}/${run.run_id}`,
      log: (state?.messages ?? []).map((message) => ({ node: message.name ?? "", text: message.text })),
      calls: state?.model_calls ?? [],
    };
  });
}

/** 0 success, 1 failed or rejected, 2 something the person gave must change, 3 waiting for a person. */
export function exitCodeOf({ answer, fault }: Turn): number {
  if (fault === "input") return 2;
  if (answer.status === "awaiting_feedback") return 3;
  return answer.status === "success" ? 0 : 1;
}

/** Claims the run, lets the graph work until it stops, and records where it stands. */
async function work(
  workspace: Workspace,
  run: RunRecord,
  options: WorkOptions,
  feedback?: Feedback,
): Promise<Turn> {
  const { status, stage, checkpoint_id } = run;
  const claim = workspace.runs.claim(run.run_id, { status, stage, checkpoint_id });
  try {
    return await withGraph(workspace, { ...options, author: authorOf(run, options) }, async (graph) => {
      const found = await standingOf(graph, run.run_id);
      let standing = await goOn(graph, run, found, options);
      // An answer is for what was seen. A run that does not wait there had an earlier answer, which was cut short and has only
      // now had its effect: what came of it is shown first.
      if (feedback !== undefined && found !== undefined && stageOf(found) === run.stage) {
        standing = await drive(graph, run, new Command({ resume: feedback }), options);
      }
      for (let next = approvedInAdvance(standing, options); next !== undefined;) {
        standing = await drive(graph, run, new Command({ resume: next }), options);
        next = approvedInAdvance(standing, options);
      }
      return await record(workspace, run, standing);
    });
  } catch (error) {
    if (!(error instanceof InputError) && options.signal?.aborted !== true) {
      workspace.runs.update(run.run_id, { status: "failed", stage: null });
    }
    throw options.signal?.aborted === true ? (options.signal.reason as Error) : error;
  } finally {
    claim.release();
  }
}

/** Starts the run, or goes on from its last step; one that waits for a person is left as it is. */
async function goOn(
  graph: PipelineGraph,
  run: RunRecord,
  standing: Standing | undefined,
  options: WorkOptions,
): Promise<Standing> {
  if (standing === undefined) return await drive(graph, run, inputOf(run), options);
  // An empty `next` need not mean the end: a node may have finished just before the kill, and its step not been taken.
  return stageOf(standing) === undefined ? await drive(graph, run, null, options) : standing;
}

async function record(workspace: Workspace, run: RunRecord, standing: Standing): Promise<Turn> {
  const answer = answerOf(run.run_id, standing);
  if (answer.status === "success" && standing.state.matched_tool !== null)
    await countCall(workspace.config.stateDir, standing.state.matched_tool.name);
  workspace.runs.update(run.run_id, {
    status: answer.status,
    stage: answer.stage ?? null,
    answer: JSON.stringify(answer),
  });
  if (isInputFault(standing)) return { answer, fault: "input" };
  return answer.status === "failed" ? { answer, fault: "run" } : { answer };
}

async function withGraph<T>(
  workspace: Workspace,
  options: WorkOptions,
  use: (graph: PipelineGraph) => Promise<T>,
): Promise<T> {
  const saver = new SqliteSaver(workspace.statePath);
  try {
    return await use(compileGraph(await partsOf(workspace, options), saver));
  } finally {
    saver.close();
  }
}

/** The parts a graph of this workspace works with. */
export async function partsOf(workspace: Workspace, { author = "auto", onEvent }: WorkOptions = {}) {
  return {
    author: typeof author === "string" ? await workspace.author(author) : author,
    registry: workspace.registry,
    sandbox: await workspace.sandbox(),
    openDataset: (path: string, signal?: AbortSignal) =>
      workspace.openDataset(path, { signal, onNote: (text) => onEvent?.({ type: "note", text }) }),
  };
}

function approvedInAdvance(standing: Standing, { approve = "none" }: WorkOptions): Feedback | undefined {
  const stage = stageOf(standing);
  if (stage === undefined || approve === "none" || standing.state.stage1?.unclear !== undefined)
    return undefined;
  if (stage === 2 && approve !== "all") return undefined;
  return { decision: "approve", notes: `Approved in advance (--approve ${approve}).` };
}

function inputOf({ question, data_path }: RunRecord) {
  return { user_query: question, data_path };
}

function nameOf(author: WorkOptions["author"] = "auto"): string {
  return typeof author === "string" ? author : author.name;
}

/** Who began a run goes on with it. */
function authorOf(run: RunRecord, { author }: WorkOptions): NonNullable<WorkOptions["author"]> {
  return author ?? (run.author === "recipes" || run.author === "model" ? run.author : "auto");
}

/** An open run of another graph cannot go on: its nodes may have other names. It is closed, and the question asked anew. */
function isCurrent(workspace: Workspace, run: RunRecord): boolean {
  if (run.graph_version === GRAPH_VERSION) return true;
  workspace.runs.update(run.run_id, { status: "failed", stage: null });
  return false;
}

function refuseEnded(run: RunRecord): void {
  if (run.status === "running" || run.status === "awaiting_feedback") {
    if (run.graph_version === GRAPH_VERSION) return;
    throw new InputError(
      "run_outdated",
      `Cannot go on with run ${run.run_id}: it was started by another version of Toolkiln.`,
      "Ask the question again.",
    );
  }
  throw new InputError(
    "run_ended",
    `Run ${run.run_id} has ended: ${run.status}.`,
    "Ask the question again for a new run; `toolkiln review` lists what waits.",
  );
}
