import { type ChildProcessByStdio, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Readable, Writable } from "node:stream";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";
import { openRuns, type RunInput, type Runs } from "../../src/store/runs.ts";

export function folder(): string {
  const path = mkdtempSync(join(tmpdir(), "toolkiln-store-"));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

export function opened(path: string, clock?: () => Date): Runs {
  const runs = openRuns(path, clock);
  onTestFinished(() => runs.close());
  return runs;
}

export const asked: RunInput = {
  question: "How many rows?",
  data_path: "/data/a.csv",
  data_hash: "abc",
  author: "recipes",
  graph_version: "1",
};

const script = fileURLToPath(new URL("child.ts", import.meta.url));

/** A process that does one thing, says how it went in one line, and stays until it is ended. */
export function startChild(...words: string[]) {
  const child: ChildProcessByStdio<Writable, Readable, null> = spawn(process.execPath, [script, ...words], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  const closed = new Promise<void>((resolve) => child.on("close", () => resolve()));
  const end = (signal: NodeJS.Signals) => {
    child.kill(signal);
    return closed;
  };
  onTestFinished(() => end("SIGKILL"));
  return { pid: child.pid, said: async (): Promise<string> => (await lines.next()).value ?? "", end, closed };
}
