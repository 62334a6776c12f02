import { MessagesValue, StateSchema } from "@langchain/langgraph";
import { z } from "zod";
import type { Attempt, Intent, ModelCall } from "../authoring/author.ts";
import type { Failure } from "../errors.ts";
import type { Feedback } from "../review/feedback.ts";
import type { ColumnInfo } from "../toolkit/index.ts";
import type { Outcome } from "../sandbox/sandbox.ts";
import type { ToolSpec } from "../toolkit/spec.ts";
import type { ValidationReport } from "../validation/report.ts";

/** Why a run ended without a result. `input`: what the person gave must change; `run`: the run itself failed. */
export interface RunFailure extends Failure {
  readonly fault: "input" | "run";
}

/** What a run remembers of its dataset, so that a review needs no file. */
export interface DatasetFacts {
  readonly name: string;
  /** SHA-256 of the bytes. */
  readonly hash: string;
  readonly rows: number;
  readonly columns: readonly Pick<ColumnInfo, "name" | "type">[];
  /** What ingest had to reject or coerce. */
  readonly notes: readonly string[];
}

/** A promoted tool, by name and version. */
export interface ToolRef {
  readonly name: string;
  readonly version: number;
}

/** What promotion came to: the tool kept, which is an older one when that already did the same. */
export interface Promotion extends ToolRef {
  readonly twin: boolean;
}

/** Stage 1's answer; `unclear` says why the words of "ask for changes" could not be read, and the person is asked again. */
export interface Stage1Feedback extends Feedback {
  readonly unclear?: Failure;
}

/** Everything a run knows, at every checkpoint: plain JSON (and messages), so that any process can go on with it. */
export const PipelineState = new StateSchema({
  user_query: z.string(),
  data_path: z.string(),
  /** The file the question was read against. */
  dataset: nullable<DatasetFacts>(),
  extracted_intent: nullable<Intent>(),
  /** True when no promoted tool fits the intent. */
  has_gap: z.boolean().default(false),
  matched_tool: nullable<ToolRef>(),
  tool_spec: nullable<ToolSpec>(),
  generated_code: z.string().nullable().default(null),
  validation_result: nullable<ValidationReport>(),
  repair_attempts: z.number().default(0),
  /** Candidates that failed, the oldest first: repair must not go in circles. */
  failed_attempts: list<Attempt>(),
  execution_output: nullable<Outcome>(),
  stage1: nullable<Stage1Feedback>(),
  stage2: nullable<Feedback>(),
  promoted_tool: nullable<Promotion>(),
  /** Rounds of "ask for changes" so far. */
  change_rounds: z.number().default(0),
  failure: nullable<RunFailure>(),
  /** What was asked of a model, call by call. */
  model_calls: list<ModelCall>(),
  /** The run's log. Entries merge by id, so that a parent graph's entries are not doubled. */
  messages: MessagesValue,
});

export type State = typeof PipelineState.State;
export type Update = typeof PipelineState.Update;

/** The values come from our own nodes, or from our own checkpoint: TypeScript holds their shapes. */
function nullable<T>() {
  return z.custom<T>().nullable().default(null);
}

function list<T>() {
  return z.array(z.custom<T>()).default([]);
}
