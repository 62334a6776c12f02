/** Bounds of one validation; the time limits kill. */
export interface ValidationLimits {
  /** Size of a tool file, in bytes. */
  readonly source_bytes: number;
  /** Length of one of its lines, in characters. */
  readonly line_chars: number;
  /** Wall clock of the parser's process, in seconds. */
  readonly policy_seconds: number;
  /** Wall clock of the compiler, in seconds. */
  readonly types_seconds: number;
  /** Memory of either process, in MB. */
  readonly memory_mb: number;
}

export const VALIDATION_LIMITS: ValidationLimits = {
  source_bytes: 65_536,
  line_chars: 3000,
  policy_seconds: 5,
  types_seconds: 10,
  memory_mb: 1024,
};
