import type { Outcome, SandboxFailure, Session, Variant } from "../sandbox/sandbox.ts";
import { checkJson, withDefaults } from "../toolkit/schema.ts";
import type { Candidate, Finding, Json, JsonObject } from "../toolkit/spec.ts";
import { firstDifference, nonFinite, type Difference } from "./compare.ts";
import { bounded, clip, sourceLines } from "./finding.ts";
import type { Check } from "./report.ts";

/** What trying a tool brought to light. */
export interface Trials {
  readonly checks: readonly Check[];
  readonly findings: readonly Finding[];
}

interface Trial {
  /** The check's name, for the reviewer. */
  readonly name: string;
  /** The rule a failure breaks. */
  readonly rule: string;
  readonly variant: Variant;
  /** What a passed check has seen. */
  readonly seen: string;
  /** The variant whose answer must be the same. */
  readonly against?: "original" | "sample";
}

/** Two variants of a sample in which nothing that matters changed, and three edges that a file may well be. */
const TRIALS: readonly Trial[] = [
  {
    name: "the data",
    rule: "runs",
    variant: "original",
    seen: "Ran on the whole dataset; the result fits its schema",
  },
  {
    name: "the data again",
    rule: "same-again",
    variant: "original",
    seen: "Gave the same bytes again",
    against: "original",
  },
  { name: "a sample", rule: "sample", variant: "sample", seen: "Ran on a sample of the rows" },
  {
    name: "shuffled rows",
    rule: "shuffled-rows",
    variant: "shuffled",
    seen: "Gave the same answer with the sample's rows shuffled",
    against: "sample",
  },
  {
    name: "reordered columns",
    rule: "reordered-columns",
    variant: "reordered",
    seen: "Gave the same answer with the sample's columns reordered",
    against: "sample",
  },
  { name: "no rows", rule: "no-rows", variant: "empty", seen: "Gave a fitting result on no rows" },
  { name: "one row", rule: "one-row", variant: "one_row", seen: "Gave a fitting result on a single row" },
  {
    name: "missing values",
    rule: "missing-values",
    variant: "all_null",
    seen: "Gave a fitting result with every value missing",
  },
];

/** What the trials run on, in their order. */
export const VARIANTS: readonly Variant[] = [...new Set(TRIALS.map(({ variant }) => variant))];

export interface TrialContext {
  readonly params: JsonObject;
  readonly signal?: AbortSignal;
  readonly onProgress?: (check: Check) => void;
}

/**
 * Tries the tool on the data and on variants that its author never saw. A tool that already fails on the data itself is not
 * tried further: everything else would say the same again. One run at a time: they share a runner, so that one that takes all
 * its memory must not fail the others, and two at once were hardly faster.
 */
export async function tryTool(
  session: Session,
  candidate: Candidate,
  { params, signal, onProgress }: TrialContext,
): Promise<Trials> {
  const run = {
    code: candidate.code,
    params: withDefaults(candidate.spec.parameters, params),
    ...(signal && { signal }),
  };
  const answers = new Map<Variant, Json>();
  const checks: Check[] = [];
  const findings: Finding[] = [];
  for (const [index, trial] of TRIALS.entries()) {
    // The last one is followed by the run that answers the question.
    const following = TRIALS.length - index;
    const outcome = await session.run({ ...run, variant: trial.variant, following });
    signal?.throwIfAborted();
    const found = judge(trial, outcome, candidate, answers);
    if (outcome.ok && !answers.has(trial.variant)) answers.set(trial.variant, outcome.result);
    const check: Check = {
      name: trial.name,
      passed: found.length === 0,
      detail: found[0]?.message ?? `${trial.seen}.`,
      milliseconds: Math.round(outcome.cost.milliseconds),
    };
    findings.push(...found);
    checks.push(check);
    onProgress?.(check);
    if (found.length > 0 && trial === TRIALS[0]) break;
  }
  return { checks, findings: bounded(findings) };
}

/** What is wrong with the outcome of a trial, given the answers so far. */
function judge(
  trial: Trial,
  outcome: Outcome,
  { spec, code }: Candidate,
  answers: ReadonlyMap<Variant, Json>,
): Finding[] {
  if (!outcome.ok) return [failed(trial, outcome.failure, code)];
  const { result } = outcome;
  const lost = nonFinite(result);
  if (lost !== undefined) {
    const message = `On ${ON[trial.variant]}, the result's ${lost || "value"} is not a finite number.`;
    return [finding(trial.rule, message, "Give null where there is no number, such as a mean of nothing.")];
  }
  const misfits = checkJson(spec.result, result, "result");
  if (misfits.length > 0) {
    return misfits
      .slice(0, 5)
      .map(({ path, message }) =>
        finding(
          trial.rule,
          `On ${ON[trial.variant]}, ${path} ${message}.`,
          "Return what the result's schema says, whatever the rows; null only where it allows null.",
        ),
      );
  }
  const before = trial.against && answers.get(trial.against);
  if (before === undefined) return [];
  return trial.against === "original" ? differsAgain(trial, before, result) : differs(trial, before, result);
}

/** The words for what a variant is, after "on". */
const ON: Readonly<Record<Variant, string>> = {
  original: "the data",
  sample: "a sample of the rows",
  shuffled: "shuffled rows",
  reordered: "reordered columns",
  empty: "a dataset without rows",
  one_row: "a single row",
  all_null: "a dataset in which every value is missing",
};

/** The same run twice must give the same bytes: nothing at all has changed. */
function differsAgain(trial: Trial, before: Json, after: Json): Finding[] {
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  const difference = firstDifference(before, after);
  const message = difference
    ? `The tool ran twice on the same data and gave two answers: ${told(difference)}.`
    : "The tool ran twice on the same data, and the two results differ in their last digits or in the order of their keys.";
  return [
    finding(
      trial.rule,
      message,
      "Order rows by a key that leaves no ties, and take nothing from chance or from the clock.",
    ),
  ];
}

function differs(trial: Trial, before: Json, after: Json): Finding[] {
  const difference = firstDifference(before, after);
  if (!difference) return [];
  const changed = trial.variant === "shuffled" ? "the rows" : "the columns";
  return [
    finding(
      trial.rule,
      `The answer depends on the order of ${changed}: ${told(difference)}.`,
      wayOut(trial, difference),
    ),
  ];
}

function told({ path, left, right, kind }: Difference): string {
  const where = `result${path === "" || path.startsWith("[") ? "" : "."}${path}`;
  return `${where} was ${left}, then ${right}${kind === "order" ? " (the same items in another order)" : ""}`;
}

function wayOut({ variant }: Trial, { kind }: Difference): string {
  if (variant === "reordered")
    return "Ask for columns by name, never by their place, and list them explicitly instead of SELECT *.";
  if (kind === "order")
    return "Add a total ORDER BY: the sort column, then every key that tells rows with equal values apart.";
  if (kind === "number") {
    return "Rows that tie must not be cut by LIMIT, first() or any_value() without a total ORDER BY, which leaves no ties; sum decimals with fsum and favg.";
  }
  return "Add a total ORDER BY before LIMIT, first(), any_value(), list() or row_number(): the sort column, then keys until no ties are left.";
}

function failed(trial: Trial, failure: SandboxFailure, code: string): Finding {
  const { kind, line } = failure;
  const rule = kind === "limit" || kind === "sandbox" ? failure.code : trial.rule;
  const source = line === undefined ? undefined : sourceLines(code)[line - 1];
  const hint = EDGES.has(trial.variant) ? `${failure.hint} ${EDGE_HINT}` : failure.hint;
  return {
    ...finding(
      rule,
      `On ${ON[trial.variant]}, the tool failed: ${clip(failure.message, 1000)}`,
      clip(hint, 1000),
    ),
    ...(line !== undefined && { line }),
    ...(source && { source }),
  };
}

const EDGES: ReadonlySet<Variant> = new Set(["empty", "one_row", "all_null"]);
const EDGE_HINT =
  "Where there is nothing to compute from, return null or an empty list as the result's schema allows.";

function finding(rule: string, message: string, hint: string): Finding {
  return { check: "trial", rule, message, hint };
}
