import type { Attempt } from "./report.ts";

/** How many of the questions were answered, and how. Every question of the suite counts: one without an answer is not right. */
export interface Tally {
  readonly total: number;
  readonly answered: number;
  readonly right: number;
  readonly wrong: number;
  /** Not answered: not understood, or failed on the way. */
  readonly refused: number;
}

export interface Summary extends Tally {
  /** Of `refused`, those that failed on the way. */
  readonly failed: number;
  /** `right` of `total`. */
  readonly accuracy: number;
  /** `right` of `answered`; null when nothing was answered. */
  readonly precision: number | null;
  readonly by_level: Readonly<Record<string, Tally>>;
  readonly by_concept: Readonly<Record<string, Tally>>;
  readonly model: {
    readonly calls: number;
    readonly input_tokens: number;
    readonly output_tokens: number;
    readonly cost?: number;
  };
  /** Added up over all questions, however many ran at once. */
  readonly seconds: number;
  /** The chance that one of k samples is right, for every k up to the number of samples. */
  readonly pass_at: Readonly<Record<string, number>>;
}

/** With several samples of a question, the first is the one that the tallies count. */
export function summarize(attempts: readonly Attempt[], samples: number): Summary {
  const first = attempts.filter(({ sample }) => sample === 1);
  const tally = tallyOf(first);
  const cost = sum(attempts.flatMap(({ model }) => model?.cost ?? []));
  return {
    ...tally,
    failed: count(first, "failed"),
    accuracy: tally.total === 0 ? 0 : tally.right / tally.total,
    precision: tally.answered === 0 ? null : tally.right / tally.answered,
    by_level: tallies(first, ({ level }) => (level === undefined ? [] : [level])),
    by_concept: tallies(first, ({ concepts }) => concepts),
    model: {
      calls: sum(attempts.map(({ model }) => model?.calls ?? 0)),
      input_tokens: sum(attempts.map(({ model }) => model?.input_tokens ?? 0)),
      output_tokens: sum(attempts.map(({ model }) => model?.output_tokens ?? 0)),
      ...(cost > 0 ? { cost } : {}),
    },
    seconds: sum(attempts.map(({ seconds }) => seconds)),
    pass_at: passAt(attempts, samples),
  };
}

function tallies(
  attempts: readonly Attempt[],
  kinds: (attempt: Attempt) => readonly string[],
): Record<string, Tally> {
  const names = [...new Set(attempts.flatMap(kinds))].toSorted();
  return Object.fromEntries(
    names.map((name) => [name, tallyOf(attempts.filter((attempt) => kinds(attempt).includes(name)))]),
  );
}

function tallyOf(attempts: readonly Attempt[]): Tally {
  const [right, wrong] = [count(attempts, "right"), count(attempts, "wrong")];
  const answered = right + wrong;
  return { total: attempts.length, answered, right, wrong, refused: attempts.length - answered };
}

/** Without bias, as of n samples with c right: 1 - C(n - c, k) / C(n, k), over all questions. */
function passAt(attempts: readonly Attempt[], samples: number): Record<string, number> {
  const questions = Map.groupBy(attempts, ({ id }) => id);
  return Object.fromEntries(
    Array.from({ length: samples }, (_, index) => {
      const k = index + 1;
      const chances = [...questions.values()].map((own) => chance(own.length, count(own, "right"), k));
      return [String(k), chances.length === 0 ? 0 : sum(chances) / chances.length];
    }),
  );
}

function chance(samples: number, right: number, k: number): number {
  if (samples - right < k) return 1;
  let none = 1;
  for (let taken = 0; taken < k; taken += 1) none *= (samples - right - taken) / (samples - taken);
  return 1 - none;
}

function count(attempts: readonly Attempt[], outcome: Attempt["outcome"]): number {
  return attempts.filter((attempt) => attempt.outcome === outcome).length;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
