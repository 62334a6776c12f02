import type { SandboxLimits } from "./sandbox.ts";

export const DEFAULT_LIMITS: SandboxLimits = {
  wall_seconds: 30,
  tool_memory_mb: 512,
  sql_memory_mb: 2048,
  sql_calls: 200,
  sql_rows: 200_000,
  result_bytes: 8 * 1024 * 1024,
  threads: 1,
};

/** Bounds that protect our own processes; no person needs to turn them. */
export const SQL_TEXT_BYTES = 256 * 1024;
export const SQL_VALUES = 10_000;
/** What the statements of a run that wait for their turn may hold together. */
export const SQL_WAITING_BYTES = 32 * 1024 * 1024;
/** One statement's rows on their way to the tool. */
export const ROWS_BYTES = 128 * 1024 * 1024;
export const RESULT_DEPTH = 64;
export const CODE_BYTES = 1024 * 1024;
/** How long an interrupted statement may take to stop before its process is killed. */
export const INTERRUPT_MS = 200;
/** Rows of the bounded sample from which the variants are made. */
export const SAMPLE_ROWS = 5_000;
