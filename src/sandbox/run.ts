import { randomBytes } from "node:crypto";
import type { Cell } from "../toolkit/index.ts";
import type { Start } from "./boot.ts";
import type { Child, Exit } from "./child.ts";
import { claimedFailure, failed, plainText } from "./failures.ts";
import { JSON_FRAME, ROWS_FRAME } from "./frames.ts";
import { CODE_BYTES, RESULT_DEPTH, SQL_TEXT_BYTES, SQL_VALUES, SQL_WAITING_BYTES } from "./limits.ts";
import { readResult } from "./result.ts";
import { outOfMemory } from "./runner_link.ts";
import type { RunnerLink, RunnerRun } from "./runner_link.ts";
import type { Outcome, SandboxFailure, SandboxLimits, ToolRun } from "./sandbox.ts";

const WATCH_MS = 50;
/** What the processes hold apart from the tool's and DuckDB's own data. */
const TOOL_RESIDENT_MB = 160;
const RUNNER_RESIDENT_MB = 1_024;

type Ending =
  | { readonly ok: true; readonly result: Extract<Outcome, { ok: true }>["result"] }
  | { readonly ok: false; readonly failure: SandboxFailure };

/** Runs one tool in its own process. Whatever ends the run first is what is reported; everything else then stops. */
export async function runTool(
  tool: Child,
  link: RunnerLink,
  { code, params, variant = "original", signal }: ToolRun,
  limits: SandboxLimits,
  clock: () => number = Date.now,
): Promise<Outcome> {
  const begun = performance.now();
  const secret = randomBytes(16).toString("hex");
  const { promise: ended, resolve: end } = Promise.withResolvers<Ending>();
  const stop = (failure: SandboxFailure): void => end({ ok: false, failure });
  let data: RunnerRun | undefined;
  let sqlCalls = 0;
  let waitingBytes = 0;
  let turn: Promise<unknown> = Promise.resolve();
  let over = false;

  const timer = setTimeout(() => stop(timeLimit(limits)), limits.wall_seconds * 1_000);
  const watch = setInterval(() => {
    if ((tool.memoryMb() ?? 0) > limits.tool_memory_mb + TOOL_RESIDENT_MB) stop(toolMemory(limits));
    if ((link.memoryMb() ?? 0) > limits.sql_memory_mb + RUNNER_RESIDENT_MB) {
      stop(outOfMemory());
      link.kill(outOfMemory());
    }
  }, WATCH_MS);
  const cancel = (): void => stop(failed("cancelled", "The run was cancelled.", "Start it again."));
  signal?.addEventListener("abort", cancel, { once: true });
  if (signal?.aborted === true) cancel();

  tool.hold(true);
  void tool.exited.then((exit) => stop(withoutResult(exit, tool.stderr(), limits)));
  tool.onBad = (reason) =>
    stop(failed("bad_result", `The tool's process sent ${reason}.`, "Return a smaller result."));
  tool.onFrame = ({ payload }) => {
    if (payload.subarray(0, secret.length).toString("latin1") !== secret) {
      return stop(
        failed(
          "bad_result",
          "The tool wrote to its output instead of returning a result.",
          "Return the result.",
        ),
      );
    }
    const said = readResult(payload.subarray(secret.length), limits.result_bytes);
    if (!said.ok) return stop(said.failure);
    const { message } = said;
    switch (message["type"]) {
      case "sql":
        return take(message, payload.length);
      case "result":
        return end({ ok: true, result: said.result });
      default:
        return stop(claimedFailure(message));
    }
  };

  const take = ({ id, query, values }: Record<string, unknown>, bytes: number): void => {
    if (data === undefined || !isCount(id) || !isStatement(query) || !isValues(values)) {
      const most = `statements of at most ${SQL_TEXT_BYTES} characters with at most ${SQL_VALUES} values`;
      return stop(failed("tool_error", `data.sql takes ${most}.`, "Ask for less at a time."));
    }
    sqlCalls += 1;
    if (sqlCalls > limits.sql_calls) {
      return stop(
        failed(
          "sql_limit",
          `The tool asked for more than ${limits.sql_calls} statements.`,
          "Ask for more at a time, or raise limits.sql_calls.",
        ),
      );
    }
    waitingBytes += bytes;
    if (waitingBytes > SQL_WAITING_BYTES) {
      return stop(
        failed(
          "sql_limit",
          `The tool asked statements of more than ${SQL_WAITING_BYTES} bytes at once.`,
          "Ask one after another, with fewer values.",
        ),
      );
    }
    const asked = data;
    // One at a time, and the next when the tool has taken the rows of the last: a tool that asks and does not listen
    // would otherwise fill this process with them.
    turn = turn.then(() => answer(asked, id, query, values)).then(() => (waitingBytes -= bytes));
  };

  const answer = async (
    asked: RunnerRun,
    id: number,
    query: string,
    values: readonly Cell[],
  ): Promise<void> => {
    if (over) return;
    const rows = await asked.query(query, values);
    if (Buffer.isBuffer(rows)) {
      rows.writeUInt32LE(id, 0);
      return tool.forward(ROWS_FRAME, rows);
    }
    // A tool may go on after a statement that failed, but not after a limit or when the runner is gone.
    if (rows.kind === "limit" || rows.kind === "sandbox") return stop(rows);
    return tool.forward(JSON_FRAME, Buffer.from(JSON.stringify({ id, problem: rows })));
  };

  if (Buffer.byteLength(code) > CODE_BYTES) {
    stop(
      failed(
        "bad_code",
        `The tool file is larger than ${CODE_BYTES} bytes.`,
        "Write less; a tool is one small file.",
      ),
    );
  }
  const beginning = link.begin(variant);
  const prepared = await Promise.race([beginning, ended]);
  // A run that ended this early still has its place in the runner to give back.
  if ("ok" in prepared) void beginning.then((late) => "end" in late && late.end());
  else if ("code" in prepared) stop(prepared);
  else {
    data = prepared;
    const start: Start = {
      secret,
      code: Buffer.from(code).toString("base64"),
      params,
      columns: data.columns,
      clock: clock(),
      resultBytes: limits.result_bytes,
      resultDepth: RESULT_DEPTH,
    };
    tool.send(start);
  }

  const ending = await ended;
  over = true;
  clearTimeout(timer);
  clearInterval(watch);
  signal?.removeEventListener("abort", cancel);
  tool.kill();
  data?.end();
  return { ...ending, cost: { milliseconds: performance.now() - begun, sqlCalls } };
}

function timeLimit({ wall_seconds }: SandboxLimits): SandboxFailure {
  return failed(
    "time_limit",
    `The tool took longer than ${wall_seconds} s.`,
    "Let SQL do the work, or raise limits.wall_seconds.",
  );
}

function toolMemory({ tool_memory_mb }: SandboxLimits): SandboxFailure {
  return failed(
    "memory_limit",
    `The tool needed more than ${tool_memory_mb} MB.`,
    "Aggregate in SQL, or raise limits.tool_memory_mb.",
  );
}

/** A process that ended by itself: of what? */
function withoutResult({ code, signal }: Exit, stderr: string, limits: SandboxLimits): SandboxFailure {
  // bubblewrap passes the signal on as an exit code.
  const number = code !== null && code > 128 ? code - 128 : undefined;
  if (/out of memory|memory allocation|allocation failed/i.test(stderr)) return toolMemory(limits);
  if (signal === "SIGTRAP" || signal === "SIGABRT" || signal === "SIGILL" || signal === "SIGSEGV")
    return toolMemory(limits);
  if (number === 5 || number === 6 || number === 4 || number === 11) return toolMemory(limits);
  if (signal === "SIGXCPU" || number === 24) return timeLimit(limits);
  if (/never resolved/.test(stderr)) {
    return failed("no_result", "The tool waits for something that never happens.", "Await only data.sql.");
  }
  if (code === 0)
    return failed("no_result", "The tool ended without returning a result.", "Return the result.");
  const reason = plainText(stderr.trim().split("\n")[0], "", 200);
  if (reason.startsWith("error: Uncaught")) {
    return failed(
      "tool_error",
      `The tool broke the process it runs in: ${reason}`,
      "Leave the language's own objects as they are.",
    );
  }
  return failed(
    "sandbox_failed",
    `The tool's process ended (${signal ?? `code ${code}`}) ${reason}`.trim(),
    "Try again; if it stays, run toolkiln doctor.",
  );
}

function isCount(value: unknown): value is number {
  return typeof value === "number" && Number.isInteger(value) && value >= 0 && value < 2 ** 32;
}

function isStatement(value: unknown): value is string {
  return typeof value === "string" && value.length <= SQL_TEXT_BYTES;
}

function isValues(value: unknown): value is readonly Cell[] {
  return (
    Array.isArray(value) &&
    value.length <= SQL_VALUES &&
    value.every((cell) => cell === null || ["string", "number", "boolean"].includes(typeof cell))
  );
}
