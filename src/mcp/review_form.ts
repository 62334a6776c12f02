import type { PipelineAnswer } from "../pipeline/answer.ts";
import type { Stage } from "../review/feedback.ts";
import { printable } from "../review/text.ts";
import type { Call, Form } from "./call.ts";

/** More than this is no longer read in a dialog. */
const LONGEST = 4000;

/** What a person is shown and asked. No field has a default: a client that accepts by itself must not approve. */
export async function formFor(answer: PipelineAnswer, call: Call): Promise<Form> {
  const { stage = 1, error } = answer;
  const shown = stage === 1 ? (answer.summary_markdown ?? "") : await toolShown(answer, call);
  const heading = stage === 1 ? "Is this output right?" : "Keep this tool, for anyone to run again?";
  const problem = error === undefined ? [] : [printable(`${error.message} ${error.hint}`)];
  const choices = stage === 1 ? ["approve", "changes", "reject"] : ["approve", "reject"];
  return {
    mode: "form",
    message: [...problem, clip(shown), heading].join("\n\n"),
    requestedSchema: {
      type: "object",
      properties: {
        decision: { type: "string", title: heading, description: DECISIONS[stage], enum: choices },
        notes: {
          type: "string",
          title: stage === 1 ? "What should change, or why" : "Why",
          description: stage === 1 ? 'Needed for "changes".' : "May be left empty.",
          maxLength: 2000,
        },
      },
      required: ["decision"],
    },
  };
}

/** How a run that waits can be answered, for a client that did not show a form, or had it closed. */
export function waysToAnswer(runId: string, stage: Stage, call: Call, closed: boolean): string {
  const { review } = call.host.workspace.config;
  const agent = stage === 1 || review.allow_agent_promotion;
  return [
    `Run ${runId} waits at stage ${stage} for a person: ${stage === 1 ? "is this output right?" : "keep this tool?"}`,
    ...(closed ? ["The form was closed without an answer, which decides nothing: the run stays open."] : []),
    stage === 1
      ? "Show the person the result below and how the question was read."
      : "Show the person what was tried (evidence) and the tool's source (get_run).",
    `The person answers in a terminal with: toolkiln review ${runId}`,
    agent
      ? `Or relay what the person says with submit_feedback(run_id, stage: ${stage}, decision).`
      : "Only the person can approve here; submit_feedback takes a rejection.",
  ].join("\n");
}

const DECISIONS: Record<Stage, string> = {
  1: "approve: it is right. changes: say below what should change. reject: it is wrong, stop here.",
  2: "approve: keep it as a tool. reject: throw it away.",
};

async function toolShown({ run_id }: PipelineAnswer, { host }: Call): Promise<string> {
  const { inspectRun } = await import("../pipeline/runs.ts");
  const { tool, checks, path } = await inspectRun(host.workspace, run_id ?? "");
  if (tool === undefined) return "";
  const { spec, code } = tool;
  const { createHash } = await import("node:crypto");
  return [
    `**${spec.name}** ${printable(spec.description)}`,
    `Source: ${path}/${spec.name}.ts (${code.split("\n").length} lines, sha256-${createHash("sha256").update(code).digest("hex")})`,
    checks
      .map(({ name, passed, detail }) => `- ${passed ? "✓" : "✗"} ${printable(`${name}: ${detail}`)}`)
      .join("\n"),
  ].join("\n\n");
}

function clip(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
