import type { PipelineAnswer } from "../pipeline/answer.ts";
import { sayUse } from "../pipeline/model_use.ts";
import { printable } from "../review/text.ts";
import type { Terminal } from "./terminal.ts";

/** Why a model was asked, what it was shown, and what that cost. */
export function showModel({ model, evidence }: PipelineAnswer, terminal: Terminal): void {
  if (model === undefined) return;
  const why = evidence?.["why"];
  if (typeof why === "string") terminal.note(`\n${printable(why)}`);
  terminal.note(terminal.style("dim", `${typeof why === "string" ? "" : "\n"}${sayUse(model)}`));
}
