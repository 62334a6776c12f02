import { spawn, type ChildProcess } from "node:child_process";
import { readFile } from "node:fs/promises";
import { getCompileCacheDir } from "node:module";
import { dirname, join } from "node:path";
import { nodeArguments } from "../code.ts";
import { InputError } from "../errors.ts";
import type { Profile } from "./dataset.ts";
import { DESCRIPTORS } from "./hash.ts";
import type { IngestJob, IngestMessage } from "./ingest/job.ts";
import { shown } from "./path.ts";

export interface IngestLimits {
  readonly timeoutSeconds: number;
  readonly onProgress?: ((message: string) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** The data file, held open. */
export interface OpenSource {
  readonly path: string;
  readonly fd: number;
}

/** The number by which the process knows the data file. */
const SOURCE_FD = 4;

/** Runs one job in a process of its own, bounded in time and memory: the first bound that is hit kills it. */
export async function runIngest(
  given: Omit<IngestJob, "source">,
  { path, fd }: OpenSource,
  limits: IngestLimits,
): Promise<Profile> {
  limits.signal?.throwIfAborted();
  const job = { ...given, source: DESCRIPTORS === undefined ? path : `${DESCRIPTORS}/${SOURCE_FD}` };
  const child = start(job, fd);
  limits.onProgress?.(`opening ${shown(job.name)}`);
  let cause: Error | undefined;
  const kill = (reason: Error): void => {
    cause ??= reason;
    child.kill("SIGKILL");
  };
  const abort = (): void => kill(asError(limits.signal?.reason));
  const timer = setTimeout(() => kill(tooSlow(job, limits.timeoutSeconds)), limits.timeoutSeconds * 1000);
  const watch = setInterval(
    () => void residentMb(child).then((mb) => mb > job.memoryMb && kill(tooLarge(job))),
    100,
  );
  limits.signal?.addEventListener("abort", abort, { once: true });
  try {
    const answer = await answerOf(child, job, limits.onProgress);
    if (cause !== undefined) throw cause;
    if (answer.kind === "failed") {
      throw new InputError(answer.failure.code, answer.failure.message, answer.failure.hint);
    }
    return answer.profile;
  } catch (error) {
    throw cause ?? error;
  } finally {
    clearTimeout(timer);
    clearInterval(watch);
    limits.signal?.removeEventListener("abort", abort);
    child.kill("SIGKILL");
  }
}

function start(job: IngestJob, fd: number): ChildProcess {
  const heapMb = Math.max(256, Math.floor(job.memoryMb / 4));
  const compiled = getCompileCacheDir();
  return spawn(
    process.execPath,
    [
      `--max-old-space-size=${heapMb}`,
      "--disable-warning=ExperimentalWarning",
      ...nodeArguments("data/ingest_process"),
    ],
    {
      cwd: job.folder,
      // Nothing of the user's environment reaches the parsers. Where modules are kept compiled, it takes 0.1 s less to start.
      env: {
        TZ: "UTC",
        LANG: "C.UTF-8",
        HOME: job.folder,
        NODE_COMPILE_CACHE: compiled === undefined ? join(dirname(job.folder), "compile") : dirname(compiled),
      },
      stdio: ["ignore", "ignore", "pipe", "ipc", fd],
    },
  );
}

type Answer = Exclude<IngestMessage, { kind: "progress" }>;

function answerOf(
  child: ChildProcess,
  job: IngestJob,
  onProgress: ((message: string) => void) | undefined,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    let answer: Answer | undefined;
    let complaint = "";
    child.stderr?.on("data", (chunk: Buffer) => (complaint = (complaint + chunk.toString()).slice(-4000)));
    child.on("message", (message: IngestMessage) => {
      if (message.kind === "progress") onProgress?.(message.message);
      else answer = message;
    });
    child.once("error", reject);
    child.once("close", (code, signal) => {
      if (answer === undefined) reject(crashed(job, signal ?? `exit code ${code}`, complaint));
      else resolve(answer);
    });
    child.send(job, (error) => error && reject(error));
  });
}

/** Resident memory, where the system tells (Linux); elsewhere DuckDB's own limit must do. */
async function residentMb(child: ChildProcess): Promise<number> {
  const status = await readFile(`/proc/${child.pid}/status`, "utf8").catch(() => "");
  return Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) / 1024;
}

function tooSlow(job: IngestJob, seconds: number): InputError {
  return new InputError(
    "ingest_timeout",
    `Reading ${shown(job.name)} took longer than ${seconds} s and was stopped.`,
    "Raise the time limit for reading data, or name a smaller file.",
  );
}

function tooLarge(job: IngestJob): InputError {
  return new InputError(
    "ingest_memory",
    `Reading ${shown(job.name)} needed more than ${job.memoryMb} MB of memory and was stopped.`,
    "Raise the memory limit for reading data, or save the file as Parquet.",
  );
}

function crashed(job: IngestJob, how: string, complaint: string): Error {
  if (/heap out of memory|bad_alloc/.test(complaint)) return tooLarge(job);
  return new InputError(
    "ingest_crashed",
    `The process that reads ${shown(job.name)} ended without an answer (${how}).`,
    "The file may be damaged: open it in the program that made it, and save it as CSV.",
    { cause: new Error(complaint.trim()) },
  );
}

function asError(reason: unknown): Error {
  return reason instanceof Error ? reason : new Error(String(reason));
}
