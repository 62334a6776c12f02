import { InputError } from "../errors.ts";
import type { Stage } from "../review/feedback.ts";
import type { RunRecord } from "../store/runs.ts";
import type { Call } from "./call.ts";
import { isOpen } from "./paths.ts";

/** The run with exactly this id. @throws {InputError} */
export function runOf(runId: string, { host }: Pick<Call, "host">): RunRecord {
  const run = host.workspace.runs.get(runId);
  if (run !== undefined) return run;
  throw new InputError(
    "run_unknown",
    `There is no run ${JSON.stringify(runId.slice(0, 80))}.`,
    "Give the run_id of an earlier answer, in full.",
  );
}

/** The run, unless it is about a file that clients may not name: someone at a terminal may have asked of any file. */
export async function visibleRunOf(runId: string, call: Pick<Call, "host">): Promise<RunRecord> {
  const run = runOf(runId, call);
  if (await isOpen(run.data_path, call.host.roots)) return run;
  throw new InputError(
    "outside_roots",
    `Run ${run.run_id} is about a file outside the folders that data may come from here.`,
    `Look at it in a terminal: toolkiln runs show ${run.run_id}`,
  );
}

/** The run, when it waits at this stage. @throws {InputError} */
export async function openRunOf(runId: string, stage: Stage, call: Pick<Call, "host">): Promise<RunRecord> {
  const run = await visibleRunOf(runId, call);
  if (run.stage === stage) return run;
  const stands = run.stage === null ? `is ${run.status}` : `waits at stage ${run.stage}`;
  throw new InputError(
    run.stage === null ? "run_not_waiting" : "stage_moved",
    `Run ${run.run_id} ${stands}, and the answer is for stage ${stage}.`,
    "Look at it with get_run.",
  );
}
