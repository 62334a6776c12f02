import type { SandboxFailure } from "../sandbox/sandbox.ts";
import type { Finding } from "../toolkit/spec.ts";

/** Findings as one paragraph: what is wrong, and where. */
export function listFindings(findings: readonly Finding[]): string {
  return findings
    .map(({ rule, line, message }) => `${rule}${line === undefined ? "" : ` (line ${line})`}: ${message}`)
    .join(" ");
}

/** A failed execution, as repair wants to hear of it. */
export function findingOf(failure: SandboxFailure): Finding {
  const { code, message, hint, line } = failure;
  return { check: "execution", rule: code, message, hint, ...(line === undefined ? {} : { line }) };
}
