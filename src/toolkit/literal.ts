import type { Cell } from "./index.ts";
import { show, toolError } from "./problem.ts";

/** A SQL literal. */
export function literal(value: Cell): string {
  if (value === null) return "NULL";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "number") {
    if (Number.isFinite(value)) return String(value);
    throw toolError(`data.literal takes finite numbers: the value is ${value}`, "Handle it before asking.");
  }
  if (typeof value === "string") {
    const quoted = value.split("\0").map((part) => `'${part.replaceAll("'", "''")}'`);
    return quoted.length === 1 ? quoted.join("") : `(${quoted.join(" || chr(0) || ")})`;
  }
  throw toolError(
    `data.literal takes text, a number, a boolean or null: the value is ${show(value)}`,
    "Convert it first.",
  );
}

/** A quoted SQL identifier. */
export function quoteName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

export function isCell(value: unknown): value is Cell {
  if (typeof value === "number") return Number.isFinite(value);
  return value === null || typeof value === "string" || typeof value === "boolean";
}
