import { createHash } from "node:crypto";
import { inputRequired } from "@modelcontextprotocol/server";
import { InputError } from "../errors.ts";
import type { PipelineAnswer } from "../pipeline/answer.ts";
import type { Feedback } from "../review/feedback.ts";
import type { RunRecord } from "../store/runs.ts";
import type { JsonObject } from "../toolkit/spec.ts";
import { REVIEW, type Answer, type Call } from "./call.ts";
import { toShown } from "./picture.ts";
import { formFor, waysToAnswer } from "./review_form.ts";
import { runOf } from "./runs.ts";

/** After so many forms that brought nothing usable, a client which fills them by itself is no longer asked. */
const MOST_ASKED = 4;

/** What a call came to so far: where the run stands, and how often its person was asked in vain. */
interface Standing {
  readonly answer: PipelineAnswer;
  readonly asked?: number;
}

/**
 * Goes on with a call until its run has ended or waits for somebody else. `begin` is what the call itself is about; when the
 * request brings an answer to a form instead, that is heard first. An answer counts only for the run, stage and checkpoint it
 * was asked for; any other is asked anew, and a form that was declined or closed decides nothing: the run stays open.
 */
export async function withReviews(
  input: JsonObject,
  call: Call,
  begin: () => Promise<PipelineAnswer>,
): Promise<Answer> {
  const digest = digestOf(input);
  const { review, answered } = call;
  const heard = review?.call === digest ? await hear(call) : undefined;
  const { answer, asked = 0 } = heard ?? { answer: await begin() };
  if (answer.tool_created !== undefined) call.host.changes.look();
  if (answer.status !== "awaiting_feedback" || answer.run_id === null) return await toShown(answer, call);
  // The checkpoint is read with the answer that is shown, so that nobody approves what they have not seen.
  const run = runOf(answer.run_id, call);
  const shown = latest(run, answer);
  const { run_id, stage, checkpoint_id } = run;
  if (shown.status !== "awaiting_feedback" || stage === null) return await toShown(shown, call);
  const closed = heard !== undefined && answered.kind === "elicit" && answered.action !== "accept";
  if (!call.asksPeople || closed || asked >= MOST_ASKED || run.claimed_by !== null)
    return await toShown(shown, call, waysToAnswer(run_id, stage, call, closed));
  const state = { run_id, stage, checkpoint_id: checkpoint_id ?? "", call: digest, asked };
  const form = await formFor(shown, call);
  if (call.show !== undefined)
    return await withReviews(input, { ...call, review: state, answered: await call.show(form) }, begin);
  return inputRequired({
    inputRequests: { [REVIEW]: inputRequired.elicit(form) },
    requestState: await call.host.states.mint(state),
  });
}

/** Where the run stands now, which somebody else may have moved; what was wrong with an answer stays said. */
function latest(run: RunRecord, answer: PipelineAnswer): PipelineAnswer {
  const seen = recorded(run) ?? answer;
  return answer.error === undefined || seen.stage !== answer.stage ? seen : { ...seen, error: answer.error };
}

function digestOf(input: JsonObject): string {
  const sorted = Object.entries(input).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return createHash("sha256").update(JSON.stringify(sorted)).digest("base64url");
}

/** What the answer to a form came to; nothing when there is no such run. */
async function hear(call: Call): Promise<Standing | undefined> {
  const { review, answered } = call;
  if (review === undefined) return undefined;
  const run = findRun(review.run_id, call);
  if (run === undefined) return undefined;
  const seen = recorded(run);
  if (seen === undefined) return undefined;
  const isThere = run.stage === review.stage && run.checkpoint_id === review.checkpoint_id;
  if (!isThere || answered.kind !== "elicit" || answered.action !== "accept") return { answer: seen };
  const feedback = await feedbackFrom(answered.content, review.stage);
  if (feedback instanceof InputError)
    return { answer: { ...seen, error: feedback.toFailure() }, asked: review.asked + 1 };
  const { stage, checkpoint_id } = review;
  const answer = await resumed(run.run_id, feedback, { stage, checkpoint_id }, call);
  // With an error the run waits where it did: the words could not be read.
  return answer.error === undefined ? { answer } : { answer, asked: review.asked + 1 };
}

/** Answers a run's review; one that has moved on in this moment is looked at as it now stands. */
export async function resumed(
  runId: string,
  feedback: Feedback,
  where: { readonly stage: 1 | 2; readonly checkpoint_id?: string },
  { host, signal, inTurn, progress: { onEvent } }: Call,
): Promise<PipelineAnswer> {
  return await inTurn(async () => {
    const { resume } = await import("../pipeline/runs.ts");
    try {
      return (await resume(host.workspace, runId, feedback, { ...where, signal, onEvent })).answer;
    } catch (error) {
      const moved = error instanceof InputError && error.code === "run_moved_on";
      const seen = moved ? recorded(host.workspace.runs.find(runId)) : undefined;
      if (seen === undefined) throw error;
      return seen;
    }
  });
}

/** Its schemas are loaded with the first answer: a server starts often, and is seldom answered. */
async function feedbackFrom(
  content: Readonly<Record<string, unknown>> | undefined,
  stage: 1 | 2,
): Promise<Feedback | InputError> {
  const { decision: given, notes } = content ?? {};
  // It is quoted when it is none.
  const decision = typeof given === "string" ? given.slice(0, 80) : undefined;
  const { parseFeedback } = await import("../review/feedback.ts");
  try {
    // An empty field of a form is no note.
    return parseFeedback(notes === "" || notes === null ? { decision } : { decision, notes }, stage);
  } catch (error) {
    if (error instanceof InputError) return error;
    throw error;
  }
}

function findRun(runId: string, call: Call): RunRecord | undefined {
  try {
    return runOf(runId, call);
  } catch (error) {
    if (error instanceof InputError) return undefined;
    throw error;
  }
}

function recorded({ answer }: RunRecord): PipelineAnswer | undefined {
  return answer === null ? undefined : (JSON.parse(answer) as PipelineAnswer);
}
