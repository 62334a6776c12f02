import { appendFile, readFile, truncate } from "node:fs/promises";
import { InputError, isSystemError, type Failure } from "../errors.ts";
import type { ModelUse } from "../pipeline/answer.ts";
import type { Json } from "../toolkit/spec.ts";
import type { Score } from "./score.ts";

/** What became of one attempt at one question: a line of the report. */
export interface Attempt {
  readonly id: string;
  /** From 1 on. */
  readonly sample: number;
  readonly outcome: "right" | "wrong" | "refused" | "failed";
  readonly run_id: string | null;
  readonly level?: string;
  readonly concepts: readonly string[];
  readonly reading?: string;
  readonly scores: readonly Score[];
  readonly result?: Json;
  readonly error?: Failure;
  readonly model?: ModelUse;
  readonly seconds: number;
}

/** The attempts that a report already holds; none when there is no such file. A line cut short by a kill is left out. */
export async function readReport(path: string): Promise<readonly Attempt[]> {
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch (error) {
    if (isSystemError(error, "ENOENT")) return [];
    throw error;
  }
  const lines = text.split("\n");
  return lines.flatMap((line, index) => {
    if (line.trim() === "") return [];
    const attempt = parseAttempt(line);
    if (attempt !== undefined) return [attempt];
    if (index === lines.length - 1) return [];
    throw new InputError(
      "report_invalid",
      `Cannot go on with the report ${path}: line ${index + 1} is not a line that eval wrote.`,
      "Name another file with --report, or put that line right.",
    );
  });
}

/** Adds a line; after one that was cut short, on a line of its own. */
export async function openReport(path: string): Promise<(attempt: Attempt) => Promise<void>> {
  let text = "";
  try {
    text = await readFile(path, "utf8");
  } catch (error) {
    if (!isSystemError(error, "ENOENT")) throw error;
  }
  if (text !== "" && !text.endsWith("\n")) {
    await truncate(path, Buffer.byteLength(text.slice(0, text.lastIndexOf("\n") + 1)));
  }
  let last = Promise.resolve();
  return (attempt) => (last = last.then(() => appendFile(path, `${JSON.stringify(attempt)}\n`)));
}

function parseAttempt(line: string): Attempt | undefined {
  try {
    const value = JSON.parse(line) as Partial<Attempt> | null;
    const known = ["right", "wrong", "refused", "failed"].includes(value?.outcome ?? "");
    return known && typeof value?.id === "string" && typeof value.sample === "number"
      ? (value as Attempt)
      : undefined;
  } catch {
    return undefined;
  }
}
