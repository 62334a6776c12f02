import type { Failure } from "../errors.ts";
import type { Cell } from "../toolkit/index.ts";
import type { Json, JsonObject } from "../toolkit/spec.ts";

/** Bounds of one run of a tool; every one of them kills. */
export interface SandboxLimits {
  /** Wall clock of one run of a tool, in seconds. */
  readonly wall_seconds: number;
  /** Memory of the tool's process, in MB. */
  readonly tool_memory_mb: number;
  /** Memory of DuckDB, in MB. */
  readonly sql_memory_mb: number;
  /** Statements one run may ask for. */
  readonly sql_calls: number;
  /** Rows that one statement may return. */
  readonly sql_rows: number;
  /** Size of a result as JSON, in bytes. */
  readonly result_bytes: number;
  /** DuckDB threads. With more than one, sums of doubles differ from run to run. */
  readonly threads: number;
}

/**
 * Which rows a run sees. `original` is the whole dataset; the others are made from a bounded sample of it
 * (deterministic: the whole dataset when it is small enough).
 */
export type Variant = "original" | "sample" | "shuffled" | "reordered" | "empty" | "one_row" | "all_null";

/** What a run cost. */
export interface RunCost {
  readonly milliseconds: number;
  readonly sqlCalls: number;
}

/** A run of a tool never throws for what the tool did: untrusted failure is a value. */
export type Outcome =
  | { readonly ok: true; readonly result: Json; readonly cost: RunCost }
  | { readonly ok: false; readonly failure: SandboxFailure; readonly cost: RunCost };

export interface SandboxFailure extends Failure {
  /** `limit`: a bound was hit (code names it); `tool`: the code threw or asked for something refused; `input`: the data or
   * parameters do not suit the tool (it asked for a column that is not there); `sandbox`: our processes failed. */
  readonly kind: "limit" | "tool" | "input" | "sandbox";
  /** 1-based line of the tool file, when known. */
  readonly line?: number;
}

export interface ToolRun {
  readonly code: string;
  readonly params: JsonObject;
  /** @default "original" */
  readonly variant?: Variant;
  /** How many more runs the caller has in hand: processes get warm for them at once. @default 0 */
  readonly following?: number;
  readonly signal?: AbortSignal;
}

/** One runner process on one dataset; each run gets a fresh, single-use tool process. */
export interface Session {
  run(run: ToolRun): Promise<Outcome>;
  /** Makes variants ahead, so that runs on them need not wait. */
  prepare(variants: readonly Variant[]): void;
  close(): Promise<void>;
}

/** Asks statements of our own about a dataset. No tool has had any part in the process that answers. */
export interface Reader {
  /** Rows as JSON; decimals, and whole numbers of more bits than 32, as text. @throws what DuckDB says */
  read(sql: string, values?: readonly Cell[]): Promise<readonly (readonly Json[])[]>;
  close(): void;
}

/** Keeps warm processes and hands out sessions. */
export interface Sandbox {
  /**
   * Starts processes that get warm, so that the first run need not wait. Resolves when they have been started. Idempotent.
   * @param which runners hold the data, tool processes the tool. @default both
   * @param runs how many runs of a tool will follow, if that is known
   */
  warm(which?: "runner" | "tools", runs?: number): Promise<void>;
  open(cachePath: string): Promise<Session>;
  /** A session that is opened afterwards goes on with the process that answered, and need not wait for one. */
  read(cachePath: string): Promise<Reader>;
  /** For the next session or reader on this dataset. */
  openAhead(cachePath: string): Promise<void>;
  close(): Promise<void>;
}
