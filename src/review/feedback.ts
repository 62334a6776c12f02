import { z } from "zod";
import { InputError } from "../errors.ts";

/** The two questions a person answers: 1, "is this output right?", and 2, "keep this tool?" */
export type Stage = 1 | 2;

const notes = z.string().trim().max(2000);

/** What a person may answer. At stage 1 `changes` sends the run back, with `notes` saying what to change. */
export const FeedbackSchemas = {
  1: z.discriminatedUnion("decision", [
    z.object({ decision: z.enum(["approve", "reject"]), notes: notes.optional() }),
    z.object({ decision: z.literal("changes"), notes: notes.min(1) }),
  ]),
  2: z.object({ decision: z.enum(["approve", "reject"]), notes: notes.optional() }),
} as const;

export interface Feedback {
  readonly decision: "approve" | "reject" | "changes";
  readonly notes?: string | undefined;
}

/** @throws {InputError} when the answer is not one that this stage takes */
export function parseFeedback(answer: unknown, stage: Stage): Feedback {
  const parsed = FeedbackSchemas[stage].safeParse(answer);
  if (parsed.success) return parsed.data;
  const given =
    typeof answer === "object" && answer !== null && "decision" in answer ? answer.decision : answer;
  if (given === "changes") {
    throw stage === 1
      ? new InputError(
          "feedback_invalid",
          "Asking for changes needs words, at most 2,000 characters of them.",
          'Say what to change: --changes "only for 2008".',
        )
      : new InputError(
          "feedback_invalid",
          "Changes are asked for at stage 1, and this run is at stage 2: its output is approved already.",
          "Approve or reject the tool; a new question starts a new run.",
        );
  }
  throw new InputError(
    "feedback_invalid",
    `Cannot take ${JSON.stringify(given) ?? "nothing"} as an answer: the decision must be approve, reject${stage === 1 ? ", or changes" : ""}.`,
    'Answer {"decision": "approve"}, for example.',
  );
}
