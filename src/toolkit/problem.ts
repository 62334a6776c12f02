/** A problem that the toolkit itself reports to a tool; `code` says whether the data or the tool is to blame. */
export interface Problem {
  readonly code: string;
  readonly message: string;
  readonly hint: string;
}

const problems = new WeakMap<object, Problem>();
// Taken before a tool can put something else in its place.
const { apply } = Reflect;
const recall = WeakMap.prototype.get;

/** What the toolkit knows about an error that it threw itself. */
export function problemOf(error: unknown): Problem | undefined {
  return typeof error === "object" && error !== null ? apply(recall, problems, [error]) : undefined;
}

/** The error to throw for a problem. */
export function report(problem: Problem): Error {
  const error = new Error(problem.message);
  problems.set(error, problem);
  return error;
}

export function badFilter(message: string, hint: string): Error {
  return report({ code: "bad_filter", message: `${message}.`, hint });
}

export function badKey(message: string, hint: string): Error {
  return report({ code: "bad_key", message: `${message}.`, hint });
}

export function badMeasure(message: string, hint: string): Error {
  return report({ code: "bad_measure", message: `${message}.`, hint });
}

export function toolError(message: string, hint: string): Error {
  return report({ code: "tool_error", message: `${message}.`, hint });
}

export function isProblem(value: unknown): value is Problem {
  return (
    typeof value === "object" && value !== null && "code" in value && "message" in value && "hint" in value
  );
}

/** Any value, as a sentence can hold it. */
export function show(value: unknown): string {
  const text = typeof value === "bigint" ? String(value) : (JSON.stringify(value) ?? String(value));
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
