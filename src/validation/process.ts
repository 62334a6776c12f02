import { spawn } from "node:child_process";
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

/**
 * Runs a program on hostile input: nothing of our environment but what is given, and every bound ends it with
 * SIGKILL, since a busy compiler does not hear SIGTERM.
 * @throws when the program cannot be started, or `signal` aborts
 */
export async function runProcess(
  file: string,
  args: readonly string[],
  options: {
    readonly cwd: string;
    readonly input?: string;
    readonly env?: Readonly<Record<string, string>>;
    readonly limits: ProcessLimits;
    readonly signal?: AbortSignal;
  },
): Promise<Ended> {
  const { cwd, input = "", env = {}, limits, signal } = options;
  signal?.throwIfAborted();
  const child = spawn(file, args, {
    cwd,
    env,
    stdio: "pipe",
    ...(signal && { signal, killSignal: "SIGKILL" as const }),
  });

  let killed: Ended["killed"];
  const kill = (reason: NonNullable<Ended["killed"]>) => {
    killed ??= reason;
    child.kill("SIGKILL");
  };
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
    const ended = new Promise<Pick<Ended, "code" | "signal">>((resolve, reject) => {
      child.once("error", reject);
      child.once("close", (code, endedBy) => resolve({ code, signal: endedBy }));
    });
    // A program that dies before it has read everything says so by how it ends.
    child.stdin.on("error", () => {});
    child.stdin.end(input);
    const [how, stdout, stderr] = await Promise.all([ended, collect(child.stdout), collect(child.stderr)]);
    return { ...how, stdout, stderr, ...(killed && { killed }) };
  } finally {
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
