import type { ModelCall } from "../authoring/author.ts";
import type { Failure } from "../errors.ts";
import { summarize } from "../review/markdown.ts";
import type { Stage } from "../review/feedback.ts";
import type { Json, JsonObject } from "../toolkit/spec.ts";
import { evidenceOf } from "./evidence.ts";
import type { RunFailure, State, ToolRef } from "./state.ts";

/** What a run came to: exactly what `--json` prints, and what the library returns. */
export interface PipelineAnswer {
  readonly status: "success" | "awaiting_feedback" | "rejected" | "failed";
  /** Null when no run was begun: the file, the options or the workspace were refused before. */
  readonly run_id: string | null;
  /** Which review the run waits at. */
  readonly stage?: Stage;
  /** How the question was read, in one line of plain words. */
  readonly reading?: string;
  /** The tool this run promoted. */
  readonly tool_created?: ToolRef;
  /** The promoted tool that answered, or that already did what this run's tool does. */
  readonly tool_used?: ToolRef;
  readonly result?: Json;
  readonly summary_markdown?: string;
  /** What was tried, and on what: a reviewer's grounds. */
  readonly evidence?: JsonObject;
  readonly error?: Failure;
  /** What was asked of a model; absent when none was. */
  readonly model?: ModelUse;
}

/** What a run asked of a model, all calls together. */
export interface ModelUse {
  readonly name: string;
  /** What of the data its prompts were allowed to hold. */
  readonly share: ModelCall["share"];
  readonly calls: number;
  readonly input_tokens: number;
  readonly output_tokens: number;
  readonly seconds: number;
  readonly cost?: number;
}

/** Where a graph stands: its state, and the nodes it would run next. */
export interface Standing {
  readonly state: State;
  readonly next: readonly string[];
}

/** The stage a run waits at; undefined when it does not wait for a person. */
export function stageOf({ next }: Standing): Stage | undefined {
  if (next.includes("feedback_stage1_node")) return 1;
  return next.includes("feedback_stage2_node") ? 2 : undefined;
}

/** The answer for a run that has ended or waits for a person. */
export function answerOf(run_id: string, standing: Standing): PipelineAnswer & { run_id: string } {
  const { state } = standing;
  const { failure } = state;
  const told = {
    ...(state.extracted_intent !== null && { reading: state.extracted_intent.reading }),
    ...model(state),
  };
  if (failure !== null) {
    return { status: "failed", run_id, ...told, ...evidence(state), error: plain(failure) };
  }
  const stage = stageOf(standing);
  if (stage !== undefined) {
    const unclear = stage === 1 ? state.stage1?.unclear : undefined;
    const answer = {
      status: "awaiting_feedback",
      run_id,
      stage,
      ...told,
      ...output(state),
      ...evidence(state),
    } as const;
    return unclear === undefined ? answer : { ...answer, error: unclear };
  }
  if (state.stage1?.decision === "reject") return { status: "rejected", run_id, ...told, ...evidence(state) };
  if (state.stage2?.decision === "reject") {
    return { status: "rejected", run_id, ...told, ...output(state), ...evidence(state) };
  }
  const answer = {
    status: "success",
    run_id,
    ...told,
    ...tool(state),
    ...output(state),
    ...evidence(state),
  } as const;
  if (answer.result === undefined || (answer.tool_created ?? answer.tool_used) === undefined) {
    throw new Error(`Run ${run_id} has neither ended nor does it wait.`);
  }
  return answer;
}

/** True when the person must change something: the command then exits with 2. */
export function isInputFault({ state }: Standing): boolean {
  return state.failure?.fault === "input" || state.stage1?.unclear !== undefined;
}

function tool(state: State): Pick<PipelineAnswer, "tool_created" | "tool_used"> {
  if (state.matched_tool !== null) return { tool_used: state.matched_tool };
  if (state.promoted_tool === null) return {};
  const { name, version, twin } = state.promoted_tool;
  return twin ? { tool_used: { name, version } } : { tool_created: { name, version } };
}

function output(state: State): Pick<PipelineAnswer, "result" | "summary_markdown"> {
  if (state.execution_output?.ok !== true) return {};
  const { result } = state.execution_output;
  const { reading = "" } = state.extracted_intent ?? {};
  return { result, summary_markdown: summarize(reading, result, state.dataset?.notes ?? []) };
}

function evidence(state: State): Pick<PipelineAnswer, "evidence"> {
  return state.dataset === null ? {} : { evidence: evidenceOf(state) };
}

function model({ model_calls: made }: State): Pick<PipelineAnswer, "model"> {
  const [first] = made;
  if (first === undefined) return {};
  const total = (of: (call: ModelCall) => number) => made.reduce((sum, call) => sum + of(call), 0);
  const use = {
    name: [...new Set(made.map((call) => call.model))].join(" and "),
    share: first.share,
    calls: total(({ calls }) => calls),
    input_tokens: total((call) => call.input_tokens),
    output_tokens: total((call) => call.output_tokens),
    seconds: total(({ seconds }) => seconds),
  };
  const priced = made.some(({ cost }) => cost !== undefined);
  return { model: priced ? { ...use, cost: total(({ cost = 0 }) => cost) } : use };
}

function plain({ code, message, hint, choices }: RunFailure): Failure {
  return { code, message, hint, ...(choices !== undefined && { choices }) };
}
