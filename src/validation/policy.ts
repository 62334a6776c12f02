import { getCompileCacheDir } from "node:module";
import { tmpdir } from "node:os";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import type { Candidate, Finding } from "../toolkit/spec.ts";
import { clip } from "./finding.ts";
import type { ValidationLimits } from "./limits.ts";
import { runProcess } from "./process.ts";

/**
 * The policy, checked on the syntax tree in a process of its own: a few thousand nested brackets overflow the native parser's
 * stack, and that ends its process, which must not be ours.
 */
export async function checkPolicy(
  { code, spec }: Candidate,
  limits: ValidationLimits,
  signal?: AbortSignal,
): Promise<Finding[]> {
  const cache = getCompileCacheDir();
  const ended = await runProcess(process.execPath, [`--max-old-space-size=${limits.memory_mb}`, MAIN], {
    cwd: tmpdir(),
    // Where our own process keeps compiled modules, starting the child takes half the time.
    env: cache === undefined ? {} : { NODE_COMPILE_CACHE: dirname(cache) },
    input: JSON.stringify({ code, parameters: Object.keys(spec.parameters.properties ?? {}) }),
    limits: { seconds: limits.policy_seconds, memoryMb: limits.memory_mb, outputBytes: 2 ** 20 },
    ...(signal && { signal }),
  });
  if (ended.code === 0) return JSON.parse(ended.stdout) as Finding[];
  const crashed = ended.signal !== null && CRASHES.has(ended.signal);
  if (ended.killed || crashed || ended.stderr.includes("Maximum call stack size"))
    return [unreadable(ended.killed)];
  throw new Error(
    `Cannot check the policy: its process ended with ${ended.signal ?? `code ${ended.code}`}: ${clip(ended.stderr.trim(), 2000)}`,
  );
}

/** How a process ends whose stack or heap is full. */
const CRASHES: ReadonlySet<string> = new Set(["SIGSEGV", "SIGBUS", "SIGILL", "SIGABRT", "SIGTRAP"]);

const MAIN = fileURLToPath(
  new URL(`policy/main${import.meta.url.endsWith(".ts") ? ".ts" : ".js"}`, import.meta.url),
);

function unreadable(killed: string | undefined): Finding {
  const why = killed
    ? `parsing it goes beyond the bound of ${killed}`
    : "its nesting is deeper than a parser can follow";
  return {
    check: "policy",
    rule: "unreadable",
    message: `The file cannot be read: ${why}.`,
    hint: "Write flat code: short expressions, and functions for what is deep.",
  };
}
