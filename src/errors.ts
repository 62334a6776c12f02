/** What every problem tells a person: what failed (and the value seen), and the way out. */
export interface Failure {
  /** Stable snake_case identifier, for programs. */
  readonly code: string;
  /** What failed, what was required, and the value seen. */
  readonly message: string;
  /** The way out. */
  readonly hint: string;
  /** Questions that may be meant instead, the likeliest first; each of them is read. */
  readonly choices?: readonly Choice[];
}

/** A question that may be meant instead of one that was not read. */
export interface Choice {
  /** What is then computed, in plain words. */
  readonly reading: string;
  /** The question to ask. */
  readonly question: string;
  /** What to teach before, as `toolkiln words FILE --set` takes it: "games = rows". */
  readonly teach?: string;
  /** Words of the question that are left out. */
  readonly without?: readonly string[];
}

/** Something the person gave must change (file, question, option, configuration). The command exits with 2. */
export class InputError extends Error implements Failure {
  override readonly name = "InputError";
  readonly code: string;
  readonly hint: string;

  constructor(code: string, message: string, hint: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
    this.hint = hint;
  }

  toFailure(): Failure {
    return { code: this.code, message: this.message, hint: this.hint };
  }
}

/** True for the errors of `node:fs` and friends, which carry a `code` such as "ENOENT": one of `codes`, or any when none is named. */
export function isSystemError(error: unknown, ...codes: string[]): error is NodeJS.ErrnoException {
  if (!(error instanceof Error) || !("code" in error) || !("errno" in error || "syscall" in error))
    return false;
  return codes.length === 0 || codes.includes(String(error.code));
}
