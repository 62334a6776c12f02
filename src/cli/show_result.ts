import type { PipelineAnswer } from "../pipeline/answer.ts";
import { chartOfAnswer } from "../pipeline/chart.ts";
import { renderResult } from "../review/table.ts";
import { printable } from "../review/text.ts";
import type { Terminal } from "./terminal.ts";

/** How the question was read, the result, what had to be left out of it, and whether there is a chart. */
export function showResult(answer: PipelineAnswer, terminal: Terminal): void {
  const { run_id, reading, result, evidence } = answer;
  if (reading !== undefined) terminal.print(`${terminal.style("bold", printable(reading))}\n`);
  if (result !== undefined) terminal.print(renderResult(result, { width: terminal.width }));
  const notes = notesOf(evidence);
  if (notes.length > 0) terminal.print(`\n${notes.map((note) => `note: ${printable(note)}`).join("\n")}`);
  if (run_id !== null && "spec" in chartOfAnswer(answer))
    terminal.note(terminal.style("dim", `\nAs a chart: toolkiln chart ${run_id}`));
}

/** What had to be rejected or coerced in the file: a number is not shown without it. */
function notesOf(evidence: PipelineAnswer["evidence"]): readonly string[] {
  const dataset = evidence?.["dataset"];
  const notes = typeof dataset === "object" && dataset !== null && "notes" in dataset ? dataset["notes"] : [];
  return Array.isArray(notes) ? notes.map(String) : [];
}
