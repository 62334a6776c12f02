/**
 * The runner: a process with DuckDB and one dataset. It answers the host's frames on its standard streams, and ends
 * with them. Its argument is the limits, as JSON; with a second one it only leaves Node's cache of compiled modules behind.
 */
import { writeFileSync } from "node:fs";
import type { Cell, ColumnInfo } from "../toolkit/index.ts";
import { createInstance, openDatabase, SqlRefused } from "./database.ts";
import type { Database, DatabaseLimits, DatabaseRun } from "./database.ts";
import type { FailureCode } from "./failures.ts";
import { encodeFrame, encodeJson, frameReader, ROWS_FRAME } from "./frames.ts";
import { TooManyRows } from "./rows.ts";
import type { Variant } from "./sandbox.ts";
import type { Json } from "../toolkit/spec.ts";

/** What the host asks. The host is ours: its frames are trusted, the SQL in them is not. */
export type RunnerRequest =
  | { readonly type: "open"; readonly path: string }
  | { readonly type: "begin"; readonly run: number; readonly variant: Variant }
  | { readonly type: "prepare"; readonly variants: readonly Variant[] }
  /** A statement of our own, which sees more than a tool may. */
  | { readonly type: "read"; readonly id: number; readonly sql: string; readonly values: readonly Cell[] }
  | {
      readonly type: "query";
      readonly run: number;
      readonly id: number;
      readonly sql: string;
      readonly values: readonly Cell[];
    }
  | { readonly type: "interrupt"; readonly run: number }
  | { readonly type: "end"; readonly run: number };

/** What the runner answers, beside frames of rows. */
export type RunnerReply =
  | { readonly type: "opened" }
  | { readonly type: "not_opened"; readonly message: string }
  | { readonly type: "begun"; readonly run: number; readonly columns: readonly ColumnInfo[] }
  | { readonly type: "not_begun"; readonly run: number; readonly message: string }
  | { readonly type: "read"; readonly id: number; readonly rows: readonly (readonly Json[])[] }
  | { readonly type: "not_read"; readonly id: number; readonly message: string }
  | {
      readonly type: "failed";
      readonly id: number;
      readonly code: FailureCode;
      readonly message: string;
      readonly hint: string;
    };

const REQUEST_BYTES = 64 * 1024 * 1024;

const limits: DatabaseLimits = JSON.parse(process.argv[2] ?? "{}");
const instance = createInstance(limits);
if (process.argv[3] !== undefined) await leaveCompiled(process.argv[3]);
const runs = new Map<number, DatabaseRun>();
let database: Database | undefined;

// Whoever holds the other end is gone: nothing is left to finish, not even a statement that is under way.
process.stdin.on("end", () => process.kill(process.pid, "SIGKILL"));
process.stdin.on(
  "data",
  frameReader(REQUEST_BYTES, ({ payload }) => void answer(JSON.parse(payload.toString())), fail),
);

async function leaveCompiled(mark: string): Promise<never> {
  await instance;
  writeFileSync(mark, "");
  process.exit(0);
}

function reply(message: RunnerReply): void {
  process.stdout.write(encodeJson(message));
}

function fail(reason: string): void {
  process.stderr.write(`${reason}\n`);
  process.exit(1);
}

async function answer(request: RunnerRequest): Promise<void> {
  switch (request.type) {
    case "open":
      try {
        database = await openDatabase(await instance, request.path, limits);
        reply({ type: "opened" });
      } catch (error) {
        reply({ type: "not_opened", message: said(error) });
      }
      return;
    case "begin":
      try {
        if (database === undefined) throw new Error("No dataset is open.");
        const run = await database.begin(request.variant);
        runs.set(request.run, run);
        reply({ type: "begun", run: request.run, columns: run.columns });
      } catch (error) {
        reply({ type: "not_begun", run: request.run, message: said(error) });
      }
      return;
    case "prepare":
      database?.prepare(request.variants);
      return;
    case "read":
      try {
        if (database === undefined) throw new Error("No dataset is open.");
        reply({ type: "read", id: request.id, rows: await database.read(request.sql, request.values) });
      } catch (error) {
        reply({ type: "not_read", id: request.id, message: said(error) });
      }
      return;
    case "query":
      try {
        const run = runs.get(request.run);
        if (run === undefined) throw new Error("The run has ended.");
        process.stdout.write(
          encodeFrame(ROWS_FRAME, await run.query(request.id, request.sql, request.values)),
        );
      } catch (error) {
        reply({ type: "failed", id: request.id, ...explain(error, request.sql) });
      }
      return;
    case "interrupt":
      runs.get(request.run)?.interrupt();
      return;
    case "end":
      runs.get(request.run)?.end();
      runs.delete(request.run);
      return;
  }
}

function explain(error: unknown, sql: string): { code: FailureCode; message: string; hint: string } {
  if (error instanceof SqlRefused) return { code: "sql_refused", message: error.message, hint: error.hint };
  if (error instanceof TooManyRows) {
    return {
      code: "row_limit",
      message: `A statement returned ${error.message}: \`${sql.trim().slice(0, 120)}\`.`,
      hint: "Aggregate, filter or LIMIT in SQL, or raise limits.sql_rows.",
    };
  }
  const message = said(error);
  if (/out of memory|bad_alloc|failed to allocate/i.test(message)) {
    return {
      code: "memory_limit",
      message: `A statement needed more than ${limits.memoryMb} MB: \`${sql.trim().slice(0, 120)}\`.`,
      hint: "Aggregate earlier, sort fewer columns, or raise limits.sql_memory_mb.",
    };
  }
  return {
    code: "sql_error",
    message: `The SQL failed: ${message}`,
    hint: "Correct the statement; it is DuckDB's SQL over the table data.",
  };
}

/** DuckDB's own words, without the line of carets. */
function said(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "" && !/^\^+$/.test(line))
    .slice(0, 4)
    .join(" ");
}
