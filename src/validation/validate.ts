import type { Sandbox } from "../sandbox/sandbox.ts";
import type { Candidate, Finding, JsonObject } from "../toolkit/spec.ts";
import { VALIDATION_LIMITS, type ValidationLimits } from "./limits.ts";
import { checkPolicy, preparePolicy } from "./policy.ts";
import type { Check, ValidationReport } from "./report.ts";
import { checkSize } from "./size.ts";
import { checkSpec } from "./spec.ts";
import { tryTool, VARIANTS } from "./trials.ts";
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

  // The runner starts, and the compiler runs, while the policy is checked.
  const opening = sandbox.open(cachePath);
  const abandoned = new AbortController();
  const types = checkTypes(
    candidate,
    limits,
    AbortSignal.any([abandoned.signal, ...(signal ? [signal] : [])]),
  );
  // Whoever needs these hears why they failed; until then that must not count as nobody's failure.
  const opened = opening.catch(() => undefined);
  void opened.then((session) => session?.prepare(VARIANTS));
  void types.catch(() => {});
  try {
    const checked = await runStages(context, [
      {
        name: "policy",
        seen: "The code uses its argument and nothing else.",
        run: () => checkPolicy(candidate, limits, signal),
      },
      { name: "types", seen: "The code compiles, and keeps its spec.", run: () => types },
    ]);
    const checks = [...read.checks, ...checked.checks];
    if (checked.findings.length > 0) return { valid: false, checks, findings: checked.findings };
    const session = await opening;
    // What will execute the tool gets ready while the trials run. Should it not, whoever needs it hears why.
    sandbox.openAhead(cachePath).catch(() => {});
    const trials = await tryTool(session, candidate, context);
    return {
      valid: trials.findings.length === 0,
      checks: [...checks, ...trials.checks],
      findings: trials.findings,
    };
  } finally {
    abandoned.abort();
    await (await opened)?.close();
  }
}

/** Starts ahead what a validation waits for, whose candidate is still being written. */
export function prepareValidation(sandbox: Sandbox): void {
  preparePolicy();
  // Should they not start, whoever needs them hears why.
  sandbox.warm("tools", VARIANTS.length + 1).catch(() => {});
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
