import type { Sandbox } from "../sandbox/sandbox.ts";
import type { Candidate, Finding, JsonObject } from "../toolkit/spec.ts";
import { VALIDATION_LIMITS, type ValidationLimits } from "./limits.ts";
import { checkPolicy } from "./policy.ts";
import type { Check, ValidationReport } from "./report.ts";
import { checkSize } from "./size.ts";
import { checkSpec } from "./spec.ts";
import { tryTool } from "./trials.ts";
import { checkTypes } from "./types.ts";

export interface ValidationContext {
  /** The parameters with which the tool answers the question at hand. */
  readonly params: JsonObject;
  readonly cachePath: string;
  readonly sandbox: Sandbox;
  readonly limits?: Partial<ValidationLimits>;
  readonly signal?: AbortSignal;
  readonly onProgress?: (check: Check) => void;
}

/**
 * Decides whether a candidate may be shown to a person: its spec, its size, its source, its types, and how it behaves.
 * Each stage relies on the one before, so a failing stage is the last; all it found is reported.
 * @throws when `signal` aborts, or when something of ours is broken
 */
export async function validateCandidate(
  candidate: Candidate,
  context: ValidationContext,
): Promise<ValidationReport> {
  const { params, cachePath, sandbox, signal } = context;
  const limits = { ...VALIDATION_LIMITS, ...context.limits };
  const { spec, code } = candidate;
  const read = await runStages(context, [
    { name: "spec", seen: "The spec is complete, and its defaults fit.", run: () => checkSpec(spec, params) },
    {
      name: "size",
      seen: "The file is small, and holds nothing that a reader cannot see.",
      run: () => checkSize(code, limits),
    },
  ]);
  if (read.findings.length > 0) return { valid: false, ...read };

  // The runner starts while the file is parsed and compiled.
  const opening = sandbox.open(cachePath);
  // Whoever needs the session hears why it could not be opened; until then that must not count as nobody's failure.
  const opened = opening.catch(() => undefined);
  try {
    const checked = await runStages(context, [
      {
        name: "policy",
        seen: "The code uses its argument and nothing else.",
        run: () => checkPolicy(candidate, limits, signal),
      },
      {
        name: "types",
        seen: "The code compiles, and keeps its spec.",
        run: () => checkTypes(candidate, limits, signal),
      },
    ]);
    const checks = [...read.checks, ...checked.checks];
    if (checked.findings.length > 0) return { valid: false, checks, findings: checked.findings };
    const trials = await tryTool(await opening, candidate, context);
    return {
      valid: trials.findings.length === 0,
      checks: [...checks, ...trials.checks],
      findings: trials.findings,
    };
  } finally {
    const session = await opened;
    await session?.close();
  }
}

/** Runs stages until one finds something. */
async function runStages(
  { signal, onProgress }: ValidationContext,
  stages: readonly Stage[],
): Promise<Omit<ValidationReport, "valid">> {
  const checks: Check[] = [];
  for (const stage of stages) {
    signal?.throwIfAborted();
    const { check, findings } = await runStage(stage);
    checks.push(check);
    onProgress?.(check);
    if (findings.length > 0) return { checks, findings };
  }
  return { checks, findings: [] };
}

interface Stage {
  readonly name: string;
  /** What a passed stage has seen. */
  readonly seen: string;
  run(): readonly Finding[] | Promise<readonly Finding[]>;
}

async function runStage({ name, seen, run }: Stage): Promise<{ check: Check; findings: readonly Finding[] }> {
  const started = performance.now();
  const findings = await run();
  const milliseconds = Math.round(performance.now() - started);
  const problems = findings.length === 1 ? "1 problem" : `${findings.length} problems`;
  const detail = findings[0] ? `${problems}, the first: ${findings[0].message}` : seen;
  return { check: { name, passed: findings.length === 0, detail, milliseconds }, findings };
}
