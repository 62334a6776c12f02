import { spawn, type ChildProcessByStdio } from "node:child_process";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { text } from "node:stream/consumers";

const MAIN = join(import.meta.dirname, "../../src/cli/main.ts");

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the program as a person without a terminal does. */
export async function toolkiln(workspace: string, ...args: string[]): Promise<Ran> {
  const child = start(workspace, ...args);
  const [stdout, stderr, code] = await Promise.all([text(child.stdout), text(child.stderr), exited(child)]);
  return { code, stdout, stderr };
}

/** Runs the program with `--json`, and insists on exactly one object on stdout. */
export async function toolkilnJson(workspace: string, ...args: string[]) {
  const { code, stdout, stderr } = await toolkiln(workspace, ...args, "--json");
  const lines = stdout.trimEnd().split("\n");
  if (lines.length !== 1) throw new Error(`Not one line of JSON: ${stdout}\n${stderr}`);
  return { code, stderr, answer: JSON.parse(stdout) as Record<string, unknown> };
}

/** Starts the program and kills it as soon as its progress shows `words`; at the last of them it may just have ended. */
export async function killedAt(words: string, workspace: string, ...args: string[]): Promise<void> {
  await stoppedAt("SIGKILL", words, workspace, ...args);
}

/** Starts the program and sends it a signal as soon as its progress shows `words`. */
export async function stoppedAt(
  signal: NodeJS.Signals,
  words: string,
  workspace: string,
  ...args: string[]
): Promise<Ran> {
  const child = start(workspace, ...args);
  const stdout = text(child.stdout);
  let stderr = "";
  let sent = false;
  for await (const chunk of child.stderr) {
    stderr += String(chunk);
    if (!sent && stderr.includes(words)) {
      sent = true;
      child.kill(signal);
    }
  }
  if (!sent) throw new Error(`It ended before it said "${words}": ${stderr}`);
  return { code: await exited(child), stdout: await stdout, stderr };
}

function start(workspace: string, ...args: string[]): ChildProcessByStdio<null, Readable, Readable> {
  return spawn(process.execPath, [MAIN, ...args, "--workspace", workspace], {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, NO_COLOR: "1" },
  });
}

function exited(child: ChildProcessByStdio<null, Readable, Readable>): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode);
  return new Promise((resolve) => child.once("exit", (code) => resolve(code)));
}
