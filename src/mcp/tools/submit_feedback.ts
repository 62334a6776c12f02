import { InputError } from "../../errors.ts";
import type { PipelineAnswer } from "../../pipeline/answer.ts";
import type { Feedback, Stage } from "../../review/feedback.ts";
import type { Call, ServedTool } from "../call.ts";
import { defineTool } from "../define.ts";
import { resumed, withReviews } from "../review.ts";
import { openRunOf } from "../runs.ts";
import { ANSWER, input, RUN_ID } from "../schemas.ts";

interface Input extends Feedback {
  readonly run_id: string;
  readonly stage: Stage;
}

export function submitFeedback(): ServedTool {
  return defineTool({
    name: "submit_feedback",
    title: "Relay a person's review",
    description:
      "Passes on what a person said about a run that awaits feedback. Stage 1: is the output right? approve, reject, or changes with notes. Stage 2: keep the tool? reject; approval is the person's own, who is asked directly. Never decide for the person.",
    inputSchema: input(
      {
        run_id: RUN_ID,
        stage: { enum: [1, 2] },
        decision: { enum: ["approve", "reject", "changes"] },
        notes: { type: "string", maxLength: 2000, description: "What to change, in the person's words" },
      },
      ["run_id", "stage", "decision"],
    ),
    outputSchema: ANSWER,
    annotations: { readOnlyHint: false, destructiveHint: false, idempotentHint: true, openWorldHint: false },
    async run(given, call) {
      const { run_id, stage, decision, notes } = given as unknown as Input;
      return await withReviews(given, call, async () => {
        const run = await openRunOf(run_id, stage, call);
        if (stage === 2 && decision === "approve" && !allowsAgents(call)) {
          if (!call.asksPeople) throw personNeeded(run_id);
          return JSON.parse(run.answer ?? "{}") as PipelineAnswer;
        }
        return await resumed(
          run_id,
          notes === undefined ? { decision } : { decision, notes },
          { stage },
          call,
        );
      });
    },
  });
}

function allowsAgents({ host }: Call): boolean {
  return host.workspace.config.review.allow_agent_promotion;
}

function personNeeded(runId: string): InputError {
  return new InputError(
    "person_needed",
    `Run ${runId} waits at stage 2, and only a person keeps a tool: this client cannot ask one.`,
    `The person approves in a terminal with: toolkiln review ${runId}. (review.allow_agent_promotion in config.yaml lets agents do it.)`,
  );
}
