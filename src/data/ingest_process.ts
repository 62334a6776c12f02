/** The process that reads data files. It is told one job, answers, and ends; its parent may kill it at any time. */
import { InputError } from "../errors.ts";
import { ingest } from "./ingest/ingest.ts";
import type { IngestJob, IngestMessage } from "./ingest/job.ts";

// A parent that is gone cannot use the answer, nor remove what is left.
process.once("disconnect", () => process.exit(1));
process.once("message", (job: IngestJob) => void work(job));

async function work(job: IngestJob): Promise<void> {
  try {
    const profile = await ingest(job, (message) => tell({ kind: "progress", message }));
    tell({ kind: "done", profile }, () => process.exit(0));
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    tell({ kind: "failed", failure: error.toFailure() }, () => process.exit(0));
  }
}

function tell(message: IngestMessage, then?: () => void): void {
  process.send?.(message, undefined, undefined, then);
}
