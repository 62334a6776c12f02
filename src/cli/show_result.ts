import type { PipelineAnswer } from "../pipeline/answer.ts";
import { renderResult } from "../review/table.ts";
import { printable } from "../review/text.ts";
import type { Terminal } from "./terminal.ts";

/** How the question was read, the result, and what had to be left out of it. */
export function showResult(
  { reading, result, evidence }: Pick<PipelineAnswer, "reading" | "result" | "evidence">,
  terminal: Terminal,
): void {
  if (reading !== undefined) terminal.print(`${terminal.style("bold", printable(reading))}\n`);
  if (result !== undefined) terminal.print(renderResult(result, { width: terminal.width }));
  const notes = notesOf(evidence);
  if (notes.length > 0) terminal.print(`\n${notes.map((note) => `note: ${printable(note)}`).join("\n")}`);
}

/** What had to be rejected or coerced in the file: a number is not shown without it. */
function notesOf(evidence: PipelineAnswer["evidence"]): readonly string[] {
  const dataset = evidence?.["dataset"];
  const notes = typeof dataset === "object" && dataset !== null && "notes" in dataset ? dataset["notes"] : [];
  return Array.isArray(notes) ? notes.map(String) : [];
}
