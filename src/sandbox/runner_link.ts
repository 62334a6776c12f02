import type { Cell, ColumnInfo } from "../toolkit/index.ts";
import type { Child } from "./child.ts";
import { failed, isFailureCode, plainText } from "./failures.ts";
import { ROWS_FRAME } from "./frames.ts";
import { INTERRUPT_MS } from "./limits.ts";
import type { RunnerReply, RunnerRequest } from "./runner.ts";
import type { SandboxFailure, Variant } from "./sandbox.ts";
import type { Json } from "../toolkit/spec.ts";

/** The host's end of a runner. Nothing here throws for what the runner does; once it is gone, everything fails. */
export interface RunnerLink {
  open(path: string): Promise<{ readonly error?: string }>;
  begin(variant: Variant): Promise<RunnerRun | SandboxFailure>;
  prepare(variants: readonly Variant[]): void;
  /** Rows of a statement of our own. */
  read(sql: string, values: readonly Cell[]): Promise<readonly (readonly Json[])[] | SandboxFailure>;
  readonly alive: boolean;
  /** Resolves when what ended runs left under way has stopped, or has cost the runner its life. */
  settled(): Promise<unknown>;
  memoryMb(): number | undefined;
  /** Ends the process; what is pending fails for this reason. */
  kill(reason: SandboxFailure): void;
  readonly exited: Promise<unknown>;
}

export interface RunnerRun {
  readonly columns: readonly ColumnInfo[];
  /** Rows as they travel to the tool, or why not. */
  query(sql: string, values: readonly Cell[]): Promise<Buffer | SandboxFailure>;
  /** Stops what is under way: asked first, then killed with the runner. */
  end(): void;
}

export function linkRunner(child: Child): RunnerLink {
  const replies = new Map<string, (answer: RunnerReply | Buffer | SandboxFailure) => void>();
  let serial = 0;
  let gone: SandboxFailure | undefined;
  let settled: Promise<unknown> = Promise.resolve();

  const lose = (reason: SandboxFailure): void => {
    gone ??= reason;
    child.hold(true);
    child.kill();
    for (const [key, settle] of replies) {
      replies.delete(key);
      settle(gone);
    }
  };
  const ask = (key: string, request: RunnerRequest): Promise<RunnerReply | Buffer | SandboxFailure> => {
    if (gone !== undefined) return Promise.resolve(gone);
    child.hold(true);
    child.send(request);
    return new Promise((settle) => replies.set(key, settle));
  };

  child.onBad = (reason) => lose(broken(`it sent ${reason}`));
  child.onFrame = ({ kind, payload }) => {
    const reply = kind === ROWS_FRAME ? payload : readReply(payload);
    const key = reply === undefined ? undefined : keyOf(reply);
    const settle = key === undefined ? undefined : replies.get(key);
    if (key === undefined || reply === undefined || settle === undefined)
      return lose(broken("it answered what nobody asked"));
    replies.delete(key);
    // A session that nobody uses keeps no program from ending.
    if (replies.size === 0) child.hold(false);
    settle(reply);
  };
  void child.exited.then(({ code, signal }) =>
    lose(
      /bad_alloc|out of memory/i.test(child.stderr())
        ? outOfMemory()
        : broken(`it ended (${signal ?? `code ${code}`}) ${child.stderr().slice(0, 300)}`),
    ),
  );

  return {
    open: async (path) => {
      const reply = await ask("open", { type: "open", path });
      if (isReply(reply) && reply.type === "opened") return {};
      return {
        error: Buffer.isBuffer(reply)
          ? "an answer out of turn"
          : "message" in reply
            ? reply.message
            : "an answer out of turn",
      };
    },
    begin: async (variant) => {
      serial += 1;
      const run = serial;
      const reply = await ask(`run ${run}`, { type: "begin", run, variant });
      if (isReply(reply) && reply.type === "begun") return beginRun(run, reply.columns);
      if (isReply(reply) && reply.type === "not_begun") return broken(reply.message);
      return gone ?? broken("it answered out of turn");
    },
    prepare: (variants) => {
      if (gone === undefined) child.send({ type: "prepare", variants } satisfies RunnerRequest);
    },
    read: async (sql, values) => {
      serial += 1;
      const reply = await ask(`read ${serial}`, { type: "read", id: serial, sql, values });
      if (isReply(reply) && reply.type === "read") return reply.rows;
      if (isReply(reply) && reply.type === "not_read") return broken(reply.message);
      return gone ?? broken("it answered out of turn");
    },
    get alive() {
      return gone === undefined;
    },
    settled: () => settled,
    memoryMb: () => child.memoryMb(),
    kill: lose,
    exited: child.exited,
  };

  function beginRun(run: number, columns: readonly ColumnInfo[]): RunnerRun {
    const pending = new Set<Promise<unknown>>();
    return {
      columns,
      query: async (sql, values) => {
        serial += 1;
        const id = serial;
        const asked = ask(`query ${id}`, { type: "query", run, id, sql, values });
        pending.add(asked);
        const reply = await asked;
        pending.delete(asked);
        if (Buffer.isBuffer(reply)) return reply;
        if (isReply(reply))
          return reply.type === "failed" ? readFailure(reply) : broken("it answered out of turn");
        return reply;
      },
      end: () => {
        if (gone !== undefined) return;
        child.send({ type: "end", run } satisfies RunnerRequest);
        if (pending.size === 0) return;
        settled = Promise.all([settled, ...pending]);
        setTimeout(() => {
          if (pending.size > 0)
            lose(broken("a statement could not be interrupted, so the runner was stopped"));
        }, INTERRUPT_MS);
      },
    };
  }
}

function keyOf(reply: RunnerReply | Buffer): string {
  if (Buffer.isBuffer(reply)) return reply.length < 8 ? "" : `query ${reply.readUInt32LE(0)}`;
  switch (reply.type) {
    case "opened":
    case "not_opened":
      return "open";
    case "begun":
    case "not_begun":
      return `run ${reply.run}`;
    case "read":
    case "not_read":
      return `read ${reply.id}`;
    case "failed":
      return `query ${reply.id}`;
  }
}

function readReply(payload: Buffer): RunnerReply | undefined {
  try {
    const reply: unknown = JSON.parse(payload.toString());
    return isReply(reply) ? reply : undefined;
  } catch {
    // No JSON: the caller ends the runner for it.
    return undefined;
  }
}

function isReply(value: unknown): value is RunnerReply {
  return typeof value === "object" && value !== null && "type" in value && typeof value.type === "string";
}

function readFailure({ code, message, hint }: RunnerReply & { type: "failed" }): SandboxFailure {
  return failed(
    isFailureCode(code) ? code : "sql_error",
    plainText(message, "The SQL failed."),
    plainText(hint, "Correct the statement."),
  );
}

function broken(what: string): SandboxFailure {
  return failed(
    "sandbox_failed",
    `The process that reads the data failed: ${plainText(what, "no reason given")}.`,
    "Try again; if it stays, run toolkiln doctor.",
  );
}

export function outOfMemory(): SandboxFailure {
  return failed(
    "memory_limit",
    "The process that reads the data ran out of memory.",
    "Aggregate earlier, sort fewer columns, or raise limits.sql_memory_mb.",
  );
}
