import { InputError } from "../errors.ts";
import { ask, resume, type Turn } from "../pipeline/runs.ts";
import type { AuthorName, Workspace } from "../pipeline/workspace.ts";
import type { Attempt } from "./report.ts";
import { scoreResult } from "./score.ts";
import type { Case } from "./suite.ts";

export interface EvaluateOptions {
  readonly author: AuthorName;
  /** Attempts at each question. */
  readonly samples: number;
  /** Questions at a time. */
  readonly jobs: number;
  /** Attempts made before, which are not made again. */
  readonly done: readonly Attempt[];
  readonly signal: AbortSignal;
  readonly onAttempt: (attempt: Attempt) => Promise<void>;
}

/** Asks every question of a suite, and scores the answers. Nothing is promoted, so nothing is reused. */
export async function evaluate(
  workspace: Workspace,
  cases: readonly Case[],
  { author, samples, jobs, done, signal, onAttempt }: EvaluateOptions,
): Promise<void> {
  const made = new Set(done.map(({ id, sample }) => `${sample} ${id}`));
  const wanted = cases.flatMap((question) =>
    Array.from({ length: samples }, (_, index) => ({ question, sample: index + 1 })).filter(
      ({ sample }) => !made.has(`${sample} ${question.id}`),
    ),
  );
  // One after the other: two open runs of one question are one run.
  const same = Map.groupBy(wanted, ({ question: { file, query } }) => JSON.stringify([file, query]));
  const waiting = [...same.values()];
  const worker = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      for (const { question, sample } of next) {
        signal.throwIfAborted();
        await onAttempt(await attempt(workspace, question, sample, author, signal));
      }
    }
  };
  await Promise.all(Array.from({ length: jobs }, worker));
}

async function attempt(
  workspace: Workspace,
  question: Case,
  sample: number,
  author: AuthorName,
  signal: AbortSignal,
): Promise<Attempt> {
  const { id, level, concepts } = question;
  const began = performance.now();
  const turn = await answered(() => ask(workspace, question.query, question.file, { author, signal }));
  const { answer } = turn;
  if (answer.status === "awaiting_feedback" && answer.run_id !== null) {
    // Closes the run, so that the next sample is a run of its own.
    await resume(workspace, answer.run_id, { decision: "reject", notes: "Scored by eval." }, { author });
  }
  const scores = answer.result === undefined ? [] : scoreResult(answer.result, question);
  return {
    id,
    sample,
    outcome: outcomeOf(turn, scores.length > 0 && scores.every(({ right }) => right)),
    run_id: answer.run_id,
    ...(level === undefined ? {} : { level }),
    concepts,
    ...(answer.reading === undefined ? {} : { reading: answer.reading }),
    scores,
    ...(answer.result === undefined ? {} : { result: answer.result }),
    ...(answer.error === undefined ? {} : { error: answer.error }),
    ...(answer.model === undefined ? {} : { model: answer.model }),
    seconds: (performance.now() - began) / 1000,
  };
}

function outcomeOf({ answer, fault }: Answered, right: boolean): Attempt["outcome"] {
  if (answer.result !== undefined) return right ? "right" : "wrong";
  return fault === "run" ? "failed" : "refused";
}

type Answered = Pick<Turn, "fault"> & {
  readonly answer: Omit<Turn["answer"], "run_id"> & { run_id: string | null };
};

/** A file that cannot be read is this question's loss, not the end of the whole suite. */
async function answered(run: () => Promise<Turn>): Promise<Answered> {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { answer: { status: "failed", run_id: null, error: error.toFailure() }, fault: "input" };
  }
}
