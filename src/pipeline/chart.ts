import { chartOf, type Charted } from "../charts/chart.ts";
import type { PipelineAnswer } from "./answer.ts";

/** The chart of an answer: from its result alone, so that a run has it for as long as its result is kept. */
export function chartOfAnswer({ run_id, result, reading, evidence }: PipelineAnswer): Charted {
  if (result === undefined) return { none: "there is no result" };
  // How a promoted tool was called is no title, but says what was left out.
  if (run_id === null) return chartOf(result, { source: reading });
  return chartOf(result, { title: reading, source: fileOf(evidence) });
}

function fileOf(evidence: PipelineAnswer["evidence"]): string | undefined {
  const dataset = evidence?.["dataset"];
  const name =
    typeof dataset === "object" && dataset !== null && "name" in dataset ? dataset["name"] : undefined;
  return typeof name === "string" ? name : undefined;
}
