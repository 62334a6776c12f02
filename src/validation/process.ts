import { spawn, type ChildProcessWithoutNullStreams } from "node:child_process";
import { readFileSync } from "node:fs";

/** How a process ended, and what it said. */
export interface Ended {
  readonly stdout: string;
  readonly stderr: string;
  /** Null when a signal ended it. */
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  /** What made us kill it, if we did. */
  readonly killed?: "time" | "memory" | "output";
}

export interface ProcessLimits {
  readonly seconds: number;
  readonly memoryMb: number;
  readonly outputBytes: number;
}

export interface ProcessInput {
  readonly input?: string;
  readonly limits: ProcessLimits;
  readonly signal?: AbortSignal;
}

/** A program that has been started, and waits for its input. */
export interface Started {
  readonly alive: boolean;
  /** @throws when the program could not be started, or `signal` aborts */
  finish(options: ProcessInput): Promise<Ended>;
  kill(): void;
}

/**
 * Runs a program on hostile input: nothing of our environment but what is given, and every bound ends it with
 * SIGKILL, since a busy compiler does not hear SIGTERM.
 * @throws when the program cannot be started, or `signal` aborts
 */
export async function runProcess(
  file: string,
  args: readonly string[],
  { cwd, env, ...options }: ProcessInput & Parameters<typeof startProcess>[2],
): Promise<Ended> {
  options.signal?.throwIfAborted();
  return await startProcess(file, args, { cwd, ...(env && { env }) }).finish(options);
}

/** Starts the program ahead of its input. Until then it keeps nobody from ending, and ends itself when nobody is left. */
export function startProcess(
  file: string,
  args: readonly string[],
  { cwd, env = {} }: { readonly cwd: string; readonly env?: Readonly<Record<string, string>> },
): Started {
  const child = spawn(file, args, { cwd, env, stdio: "pipe" });
  const handles = [child, child.stdin, child.stdout, child.stderr] as readonly Partial<NodeJS.RefCounted>[];
  for (const handle of handles) handle.unref?.();
  // It may fail, or end, before anybody asks.
  const ended = new Promise<Pick<Ended, "code" | "signal">>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code, endedBy) => resolve({ code, signal: endedBy }));
  });
  ended.catch(() => {});
  // A program that dies before it has read everything says so by how it ends.
  child.stdin.on("error", () => {});
  return {
    get alive() {
      return child.pid !== undefined && child.exitCode === null && child.signalCode === null;
    },
    kill: () => void child.kill("SIGKILL"),
    finish: async (options) => {
      for (const handle of handles) handle.ref?.();
      return await bounded(child, ended, options);
    },
  };
}

async function bounded(
  child: ChildProcessWithoutNullStreams,
  ended: Promise<Pick<Ended, "code" | "signal">>,
  { input = "", limits, signal }: ProcessInput,
): Promise<Ended> {
  let killed: Ended["killed"];
  const kill = (reason: NonNullable<Ended["killed"]>) => {
    killed ??= reason;
    child.kill("SIGKILL");
  };
  const { promise: aborted, reject: abort } = Promise.withResolvers<never>();
  const onAbort = (): void => {
    child.kill("SIGKILL");
    abort(signal?.reason);
  };
  aborted.catch(() => {});
  signal?.addEventListener("abort", onAbort, { once: true });
  if (signal?.aborted === true) onAbort();
  const timer = setTimeout(kill, limits.seconds * 1000, "time");
  const watchdog = setInterval(() => {
    if (residentMb(child.pid) > limits.memoryMb) kill("memory");
  }, 50);

  let bytes = 0;
  const collect = async (stream: AsyncIterable<Buffer>): Promise<string> => {
    const chunks: Buffer[] = [];
    for await (const chunk of stream) {
      bytes += chunk.length;
      if (bytes > limits.outputBytes) kill("output");
      else chunks.push(chunk);
    }
    return Buffer.concat(chunks).toString();
  };

  try {
    child.stdin.end(input);
    const said = Promise.all([ended, collect(child.stdout), collect(child.stderr)]);
    const [how, stdout, stderr] = await Promise.race([said, aborted]);
    return { ...how, stdout, stderr, ...(killed && { killed }) };
  } finally {
    signal?.removeEventListener("abort", onAbort);
    clearTimeout(timer);
    clearInterval(watchdog);
  }
}

/** Memory a process holds, where the system tells (Linux); elsewhere the time limit is the bound. */
function residentMb(pid: number | undefined): number {
  try {
    const [, kilobytes = 0] = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
    return Number(kilobytes) / 1024;
  } catch {
    return 0;
  }
}
