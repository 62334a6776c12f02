import { spawnSync } from "node:child_process";
import { readFileSync, readlinkSync } from "node:fs";
import { hostname } from "node:os";

/** Who works on something: enough to tell a live process from a dead one whose number was given to another. */
export interface Holder {
  readonly pid: number;
  /** When the process started, in whatever form the system tells it. */
  readonly started: string;
  readonly host: string;
  /** Changes with every start of the machine; empty where the system has none. */
  readonly boot: string;
  /** Process numbers are comparable only within one namespace (one container); empty where there are none. */
  readonly namespace: string;
}

/** A holder in another container cannot be looked up, so it has to be heard from. */
export const BEAT_MILLISECONDS = 5000;
const SILENCE_MILLISECONDS = 30_000;

let self: Holder | undefined;

export function thisProcess(): Holder {
  self ??= {
    pid: process.pid,
    started: startOf(process.pid) ?? "",
    host: hostname(),
    boot: attempt(() => readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim()) ?? "",
    namespace: attempt(() => readlinkSync("/proc/self/ns/pid")) ?? "",
  };
  return self;
}

/**
 * Whether the holder still runs. Everyone who shares our files runs on one kernel (SQLite's WAL needs shared memory), so
 * a holder of another boot is dead.
 */
export function isAlive(holder: Holder, seen: number, now: number): boolean {
  const here = thisProcess();
  if (holder.boot !== here.boot) return false;
  if (holder.namespace !== here.namespace) return now - seen < SILENCE_MILLISECONDS;
  const started = startOf(holder.pid);
  return started !== undefined && started === holder.started;
}

/** When the process started; `undefined` when there is none, or only its exit status is left. */
function startOf(pid: number): string | undefined {
  if (process.platform === "linux") {
    const stat = attempt(() => readFileSync(`/proc/${pid}/stat`, "utf8"));
    // The second field is the command in parentheses, which may itself hold spaces and parentheses.
    const fields = stat?.slice(stat.lastIndexOf(")") + 2).split(" ");
    return fields === undefined || fields[0] === "Z" || fields[0] === "X" ? undefined : fields[19];
  }
  const ps = spawnSync("ps", ["-o", "stat=,lstart=", "-p", String(pid)], { encoding: "utf8" });
  const [state, ...started] = ps.status === 0 ? ps.stdout.trim().split(/\s+/) : [];
  return state === undefined || state.startsWith("Z") ? undefined : started.join(" ");
}

/** What the system does not tell is `undefined`: these files exist on Linux only, and a process may end while we look. */
function attempt(read: () => string): string | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
