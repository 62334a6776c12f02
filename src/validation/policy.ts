import { getCompileCacheDir } from "node:module";
import { tmpdir } from "node:os";
import { dirname } from "node:path";
import { nodeArguments } from "../code.ts";
import type { Candidate, Finding } from "../toolkit/spec.ts";
import { clip } from "./finding.ts";
import { VALIDATION_LIMITS, type ValidationLimits } from "./limits.ts";
import { startProcess, type Started } from "./process.ts";

/**
 * The policy, checked on the syntax tree in a process of its own: a few thousand nested brackets overflow the native parser's
 * stack, and that ends its process, which must not be ours.
 */
export async function checkPolicy(
  { code, spec }: Candidate,
  limits: ValidationLimits,
  signal?: AbortSignal,
): Promise<Finding[]> {
  signal?.throwIfAborted();
  const ended = await takeParser(limits).finish({
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

/** Starts the parser's process ahead: starting takes it longer than its work. */
export function preparePolicy(limits: ValidationLimits = VALIDATION_LIMITS): void {
  waiting ??= { limits, parser: startParser(limits) };
}

let waiting: { readonly limits: ValidationLimits; readonly parser: Started } | undefined;

function takeParser(limits: ValidationLimits): Started {
  const ready = waiting;
  waiting = undefined;
  if (ready?.parser.alive === true && ready.limits.memory_mb === limits.memory_mb) return ready.parser;
  ready?.parser.kill();
  return startParser(limits);
}

function startParser({ memory_mb }: ValidationLimits): Started {
  const cache = getCompileCacheDir();
  const flags = [`--max-old-space-size=${memory_mb}`, "--single-threaded-gc"];
  return startProcess(process.execPath, [...flags, ...nodeArguments("validation/policy/main")], {
    cwd: tmpdir(),
    // Where our own process keeps compiled modules, starting the child takes half the time.
    env: cache === undefined ? {} : { NODE_COMPILE_CACHE: dirname(cache) },
  });
}

/** How a process ends whose stack or heap is full. */
const CRASHES: ReadonlySet<string> = new Set(["SIGSEGV", "SIGBUS", "SIGILL", "SIGABRT", "SIGTRAP"]);

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
