import { execFile } from "node:child_process";
import { existsSync } from "node:fs";

/** What stands around the processes besides Deno's own permissions and DuckDB's lock. */
export interface Isolation {
  /** bubblewrap: no network, own process table, read-only view of the few files needed. */
  readonly outerLayer: boolean;
  /** Why the outer layer is on or off, for people. */
  readonly reason: string;
  /** Whether the kernel bounds the processes' memory; elsewhere only the watchdog does. */
  readonly kernelLimits: boolean;
}

export interface Confinement {
  readonly memoryMb: number;
  /** CPU seconds after which the kernel kills the process. */
  readonly cpuSeconds?: number;
  /** Files and folders the process may read, beside the system's libraries. */
  readonly readable: readonly string[];
  /** The one folder it may write, if any; private to it under bubblewrap. */
  readonly scratch: string;
}

const SYSTEM_FOLDERS = [
  "/usr",
  "/lib",
  "/lib64",
  "/lib32",
  "/bin",
  "/sbin",
  "/nix",
  "/gnu",
  "/etc/ld.so.cache",
  "/etc/alternatives",
];
const SEALS = "--unshare-all --die-with-parent --new-session --cap-drop ALL --proc /proc --dev /dev".split(
  " ",
);
const SCRATCH_BYTES = 64 * 1024 * 1024;

let probed: Promise<Isolation> | undefined;

/** Tries the outer layer once, for real. */
export function probeIsolation(): Promise<Isolation> {
  probed ??= probe();
  return probed;
}

/** The command line that runs `argv` confined as far as this machine allows. */
export function confine(argv: readonly string[], isolation: Isolation, confinement: Confinement): string[] {
  if (!isolation.kernelLimits) return [...argv];
  const limits = [`ulimit -c 0`, `ulimit -d ${Math.round(confinement.memoryMb * 1024)}`];
  if (confinement.cpuSeconds !== undefined) limits.push(`ulimit -t ${Math.ceil(confinement.cpuSeconds)}`);
  return [
    "/bin/sh",
    "-c",
    `${limits.join(" && ")} && exec "$@"`,
    "sh",
    ...outer(argv, isolation, confinement),
  ];
}

function outer(argv: readonly string[], isolation: Isolation, confinement: Confinement): readonly string[] {
  const bwrap = find("bwrap");
  if (isolation.outerLayer && bwrap !== undefined) return [bwrap, ...bubblewrap(confinement), "--", ...argv];
  // Without bubblewrap, this at least ends the process with its host.
  const setpriv = find("setpriv");
  return setpriv === undefined ? argv : [setpriv, "--pdeathsig", "KILL", "--no-new-privs", "--", ...argv];
}

function bubblewrap({ readable, scratch }: Confinement): string[] {
  return [
    ...SEALS,
    ...SYSTEM_FOLDERS.flatMap((folder) => ["--ro-bind-try", folder, folder]),
    "--size",
    String(SCRATCH_BYTES),
    "--tmpfs",
    scratch,
    ...readable.flatMap((path) => ["--ro-bind", path, path]),
    "--chdir",
    scratch,
  ];
}

async function probe(): Promise<Isolation> {
  if (process.platform !== "linux") {
    return {
      outerLayer: false,
      reason: `bubblewrap needs Linux; this is ${process.platform}`,
      kernelLimits: false,
    };
  }
  const bwrap = find("bwrap");
  if (bwrap === undefined) {
    return {
      outerLayer: false,
      reason: "bubblewrap is not installed (package bubblewrap)",
      kernelLimits: true,
    };
  }
  const command = [...bubblewrap({ memoryMb: 0, readable: [], scratch: "/tmp" }), "--", "/bin/sh", "-c", ":"];
  const { error, stderr } = await new Promise<{ error: Error | null; stderr: string }>((resolve) => {
    execFile(bwrap, command, { timeout: 5_000, env: {} }, (failure, _, text) =>
      resolve({ error: failure, stderr: text }),
    );
  });
  if (error === null) return { outerLayer: true, reason: "bubblewrap works", kernelLimits: true };
  const said = stderr.trim().split("\n")[0] ?? "";
  return {
    outerLayer: false,
    reason: `bubblewrap does not work here: ${said || error.message}`,
    kernelLimits: true,
  };
}

/** Looked for in the system's own folders only: the search path is not ours to trust. */
function find(program: string): string | undefined {
  return ["/usr/bin", "/bin", "/usr/local/bin", "/run/current-system/sw/bin"]
    .map((folder) => `${folder}/${program}`)
    .find((path) => existsSync(path));
}
