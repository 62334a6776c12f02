import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { isSystemError } from "../errors.ts";
import { encodeFrame, encodeJson, frameReader } from "./frames.ts";
import type { Frame } from "./frames.ts";

/** A process of ours that talks in frames over its standard streams. */
export interface Child {
  readonly exited: Promise<Exit>;
  /** Set by whoever uses the child; frames that arrive before are dropped. */
  onFrame: (frame: Frame) => void;
  /** Called once when the child sends what is no frame. */
  onBad: (reason: string) => void;
  send(message: unknown): void;
  /** Resolves when the child, or nobody any more, can take what comes next. */
  forward(kind: number, payload: Uint8Array): Promise<void>;
  kill(): void;
  /** Whether the host process may end while this child lives. */
  hold(inUse: boolean): void;
  /** Resident memory of the child and what it started, in MB; undefined where it cannot be read. */
  memoryMb(): number | undefined;
  /** The last of what it wrote on stderr. */
  stderr(): string;
}

export interface Exit {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

export interface ChildOptions {
  readonly argv: readonly string[];
  readonly env: Record<string, string>;
  readonly cwd: string;
  readonly maxFrameBytes: number;
}

const STDERR_CHARACTERS = 4_000;

export function startChild({ argv, env, cwd, maxFrameBytes }: ChildOptions): Child {
  const [command = "", ...args] = argv;
  // A group of its own: while bubblewrap starts, killing it alone would leave its inner process behind, holding our pipes.
  const spawned = spawn(command, args, { env, cwd, stdio: ["pipe", "pipe", "pipe"], detached: true });
  let stderr = "";
  const child: Child = {
    exited: new Promise((resolve) => {
      spawned.once("error", (error) => {
        stderr = `${stderr}${error.message}`;
        resolve({ code: null, signal: null });
      });
      spawned.once("close", (code, signal) => resolve({ code, signal }));
    }),
    onFrame: () => {},
    onBad: () => {},
    send: (message) => spawned.stdin.write(encodeJson(message)),
    forward: (kind, payload) =>
      new Promise((resolve) => spawned.stdin.write(encodeFrame(kind, payload), () => resolve())),
    kill: () => {
      killGroup(spawned.pid);
      for (const stream of [spawned.stdin, spawned.stdout, spawned.stderr]) stream.destroy();
    },
    hold: (inUse) => {
      const handles = [
        spawned,
        spawned.stdin,
        spawned.stdout,
        spawned.stderr,
      ] as readonly Partial<NodeJS.RefCounted>[];
      for (const handle of handles)
        if (inUse) handle.ref?.();
        else handle.unref?.();
    },
    memoryMb: () => (spawned.pid === undefined ? undefined : residentMb(spawned.pid)),
    stderr: () => stderr,
  };
  // A child that died makes writing to it fail; its exit is what is reported.
  spawned.stdin.on("error", () => {});
  spawned.stdout.on(
    "data",
    frameReader(
      maxFrameBytes,
      (frame) => child.onFrame(frame),
      (reason) => child.onBad(reason),
    ),
  );
  spawned.stderr.setEncoding("utf8").on("data", (text: string) => {
    stderr = `${stderr}${text}`.slice(-STDERR_CHARACTERS);
  });
  child.hold(false);
  return child;
}

function killGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, "SIGKILL");
  } catch (error) {
    // Gone already.
    if (!isSystemError(error, "ESRCH")) throw error;
  }
}

/** bubblewrap stands between us and the process that matters, so its children count too. */
function residentMb(pid: number): number | undefined {
  try {
    const own = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").split(" ").filter(Boolean);
    return children.reduce((sum, child) => sum + (residentMb(Number(child)) ?? 0), Number(own ?? 0) / 1024);
  } catch {
    // Gone already, or no /proc on this system.
    return undefined;
  }
}
