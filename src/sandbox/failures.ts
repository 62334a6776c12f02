import type { SandboxFailure } from "./sandbox.ts";

/** Every way a run can fail, and whose doing it is. */
const KINDS = {
  time_limit: "limit",
  memory_limit: "limit",
  sql_limit: "limit",
  row_limit: "limit",
  result_too_large: "limit",
  cancelled: "limit",
  tool_error: "tool",
  sql_refused: "tool",
  sql_error: "tool",
  no_result: "tool",
  bad_result: "tool",
  bad_code: "tool",
  unknown_column: "input",
  not_a_number: "input",
  bad_filter: "input",
  sandbox_failed: "sandbox",
} as const satisfies Record<string, SandboxFailure["kind"]>;

export type FailureCode = keyof typeof KINDS;

/** What the tool's process may claim of itself; limits and our own failures are for the host to establish. */
const CLAIMABLE: readonly FailureCode[] = [
  "tool_error",
  "no_result",
  "bad_result",
  "bad_code",
  "result_too_large",
  "unknown_column",
  "not_a_number",
  "bad_filter",
  "sql_refused",
  "sql_error",
];

export function failed(code: FailureCode, message: string, hint: string, line?: number): SandboxFailure {
  const failure = { code, kind: KINDS[code], message, hint };
  return line === undefined ? failure : { ...failure, line };
}

export function isFailureCode(code: unknown): code is FailureCode {
  return typeof code === "string" && Object.hasOwn(KINDS, code);
}

/** Reads what the tool's process says went wrong: text from the sandbox, so clipped and cleaned. */
export function claimedFailure(claim: Record<string, unknown>): SandboxFailure {
  const code = CLAIMABLE.find((known) => known === claim["code"]) ?? "tool_error";
  const line = claim["line"];
  return failed(
    code,
    plainText(claim["message"], "The tool failed without saying why."),
    plainText(claim["hint"], "Correct the tool's code."),
    typeof line === "number" && Number.isSafeInteger(line) && line > 0 && line < 1e6 ? line : undefined,
  );
}

/** Text for people out of untrusted text: bounded, and without control or direction-changing characters. */
export function plainText(text: unknown, fallback: string, max = 2_000): string {
  if (typeof text !== "string" || text === "") return fallback;
  const clean = text
    .slice(0, max)
    .toWellFormed()
    .replace(/(?![\n\t])[\p{Cc}\p{Cf}\u2028\u2029]/gu, "");
  return text.length > max ? `${clean} …` : clean;
}
