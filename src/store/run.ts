/** One pass through the pipeline, as the runs table keeps it beside the checkpoints. */
export interface RunRecord {
  /** Also the thread of its checkpoints. */
  readonly run_id: string;
  readonly question: string;
  readonly data_path: string;
  /** SHA-256 of the data file, or empty when it could not be read. */
  readonly data_hash: string;
  readonly author: string;
  readonly status: RunStatus;
  /** The review it waits for; `null` unless it awaits feedback. */
  readonly stage: 1 | 2 | null;
  /** The graph's version the run was started with. */
  readonly graph_version: string;
  /** ISO 8601, UTC. */
  readonly created_at: string;
  readonly updated_at: string;
  /** The outcome as `--json` prints it, once there is one. */
  readonly answer: string | null;
  /** The latest checkpoint of the run's thread, or `null` before the first. */
  readonly checkpoint_id: string | null;
  /** The live process that works on it now. */
  readonly claimed_by: { readonly pid: number; readonly host: string; readonly since: string } | null;
}

/** `running` and `awaiting_feedback` are open; a `running` run whose process is dead is waiting to be continued. */
export type RunStatus = "running" | "awaiting_feedback" | "success" | "rejected" | "failed";

export type RunInput = Pick<RunRecord, "question" | "data_path" | "data_hash" | "author" | "graph_version">;
export type RunPatch = Partial<Pick<RunRecord, "status" | "stage" | "answer" | "data_path" | "data_hash">>;
