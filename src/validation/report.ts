import type { Finding } from "../toolkit/spec.ts";

/** One thing that was tried, and how it went; the reviewer reads these as evidence. */
export interface Check {
  /** `spec`, `size`, `policy`, `types`, or a trial such as `shuffled rows`. */
  readonly name: string;
  readonly passed: boolean;
  /** One sentence: what was tried and seen, such as "same answer with the rows shuffled". */
  readonly detail: string;
  readonly milliseconds: number;
}

export interface ValidationReport {
  readonly valid: boolean;
  readonly checks: readonly Check[];
  /** Empty when valid. */
  readonly findings: readonly Finding[];
}
