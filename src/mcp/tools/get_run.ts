import { sayUse } from "../../pipeline/model_use.ts";
import type { Json } from "../../toolkit/spec.ts";
import { toPlainResult } from "../answer.ts";
import type { ServedTool } from "../call.ts";
import { defineTool } from "../define.ts";
import { withPicture } from "../picture.ts";
import { visibleRunOf } from "../runs.ts";
import { input, RUN_ID } from "../schemas.ts";

export function getRun(): ServedTool {
  return defineTool({
    name: "get_run",
    title: "Look at a run",
    description:
      "Where a run stands: its answer, log and checks, the source of the tool it wrote, and what was asked of a model.",
    inputSchema: input({ run_id: RUN_ID }, ["run_id"]),
    outputSchema: {
      type: "object",
      properties: {
        status: { type: "string" },
        run: { type: "object" },
        answer: { type: ["object", "null"] },
        checks: { type: "array" },
        log: { type: "array" },
        code: { type: "string" },
        model_calls: { type: "array" },
      },
      required: ["status"],
    },
    annotations: { readOnlyHint: true, openWorldHint: false },
    async run({ run_id }, call) {
      const { workspace } = call.host;
      const { run_id: id } = await visibleRunOf(String(run_id), call);
      const { inspectRun } = await import("../../pipeline/runs.ts");
      const { run, answer, checks, log, tool, calls } = await inspectRun(workspace, id);
      const { answer: _answer, claimed_by, ...record } = run;
      const working = claimed_by === null ? "" : ", being worked on";
      const at = run.stage === null ? working : ` at stage ${run.stage}`;
      const shown = {
        status: "success",
        run: { ...record, working: claimed_by !== null },
        answer: answer ?? null,
        checks,
        log,
        ...(tool === undefined ? {} : { code: tool.code }),
        ...(calls.length === 0 ? {} : { model_calls: calls }),
      };
      const text = [
        `Run ${id}: ${run.status}${at}`,
        answer?.summary_markdown ?? "",
        answer?.error?.message ?? "",
        answer?.model === undefined ? "" : sayUse(answer.model),
      ];
      const result = toPlainResult(
        shown as unknown as Record<string, Json>,
        text.filter((part) => part !== "").join("\n\n"),
      );
      return answer === undefined ? result : await withPicture(result, answer, call);
    },
  });
}
