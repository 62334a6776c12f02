import type { Choice } from "../errors.ts";
import { exitCodeOf, inspectRun, resume, type Turn } from "../pipeline/runs.ts";
import type { Workspace } from "../pipeline/workspace.ts";
import type { Feedback, Stage } from "../review/feedback.ts";
import { printable } from "../review/text.ts";
import { choose } from "./choose.ts";
import { showEvents } from "./progress.ts";
import { prompting } from "./prompt.ts";
import { showModel } from "./show_model.ts";
import { showResult } from "./show_result.ts";
import type { Terminal } from "./terminal.ts";

/**
 * Shows what a run came to and, on a terminal, asks the person until the run ends or is left for later.
 * @param askAnew asks what the person chose instead of a question that was not read
 */
export async function converse(
  workspace: Workspace,
  first: Turn,
  terminal: Terminal,
  askAnew?: (choice: Choice) => Promise<Turn>,
): Promise<number> {
  if (terminal.json) {
    terminal.printJson(first.answer);
    return exitCodeOf(first);
  }
  let turn = first;
  let seen = false;
  for (;;) {
    const { answer } = turn;
    if (!seen && answer.result !== undefined) showResult(answer, terminal);
    if (!seen) showModel(answer, terminal);
    await showOutcome(workspace, answer, terminal);
    const { status, error: { choices = [] } = {} } = answer;
    if (status === "failed" && choices.length > 0 && terminal.interactive && askAnew !== undefined) {
      const choice = await choose(choices, terminal);
      if (choice === undefined) return exitCodeOf(turn);
      turn = await askAnew(choice);
      continue;
    }
    if (answer.status !== "awaiting_feedback" || answer.stage === undefined) return exitCodeOf(turn);
    const feedback = terminal.interactive ? await question(answer.stage, terminal) : undefined;
    if (feedback === undefined) {
      terminal.note(wayOn(answer.run_id, answer.stage));
      return exitCodeOf(turn);
    }
    turn = await resume(workspace, answer.run_id, feedback, {
      stage: answer.stage,
      onEvent: showEvents(terminal),
    });
    // Only a change that was understood makes another result.
    seen = feedback.decision !== "changes" || turn.fault === "input";
  }
}

async function showOutcome(workspace: Workspace, answer: Turn["answer"], terminal: Terminal): Promise<void> {
  const { status, stage, error, tool_created, tool_used } = answer;
  if (error !== undefined) terminal.fail({ status, run_id: answer.run_id, error });
  if (status === "awaiting_feedback" && stage === 2) return await showTool(workspace, answer, terminal);
  if (status === "rejected") terminal.note("Rejected; the tool was not kept. Its draft lies in the archive.");
  if (tool_created !== undefined) showKept(tool_created, terminal);
  if (tool_used !== undefined)
    terminal.note(`Answered by ${tool_used.name} v${tool_used.version}; nothing was kept anew.`);
}

async function showTool(workspace: Workspace, answer: Turn["answer"], terminal: Terminal): Promise<void> {
  const { tool, checks, path } = await inspectRun(workspace, answer.run_id);
  if (tool === undefined) return;
  terminal.print(`\n${terminal.style("bold", `${tool.spec.name}.ts`)}  ${terminal.style("dim", path)}\n`);
  terminal.print(
    tool.code
      .trimEnd()
      .split("\n")
      .map((line) => `  ${printable(line)}`)
      .join("\n"),
  );
  terminal.print(`\n${terminal.style("bold", "What was tried")}`);
  for (const { name, passed, detail } of checks) {
    const mark = passed ? terminal.style("green", "✓") : terminal.style("red", "✗");
    terminal.print(`  ${mark} ${printable(name).padEnd(18)} ${printable(detail)}`);
  }
}

function showKept({ name, version }: { name: string; version: number }, terminal: Terminal): void {
  terminal.print(`\n${terminal.style("green", "✓")} Kept as ${terminal.style("bold", name)} v${version}.`);
  terminal.print(`  Run it on any file, with no model and no waiting: toolkiln run ${name} FILE`);
}

/** Whoever leaves at the prompt leaves the run open. */
async function question(stage: Stage, terminal: Terminal): Promise<Feedback | undefined> {
  const words = stage === 1 ? "Is this output right?" : "Keep this tool?";
  const choices = stage === 1 ? "[y]es  [n]o  [c]hange it  [l]ater" : "[y]es  [n]o  [l]ater";
  return await prompting(async (ask) => {
    for (;;) {
      const typed = (await ask(`\n${terminal.style("bold", words)}  ${choices} › `)).trim().toLowerCase();
      if (["y", "yes"].includes(typed)) return { decision: "approve" } as const;
      if (["n", "no"].includes(typed)) return { decision: "reject" } as const;
      if (["l", "later", "q"].includes(typed)) return undefined;
      if (stage === 1 && ["c", "change"].includes(typed)) {
        const notes = (await ask("What should change? › ")).trim();
        if (notes !== "") return { decision: "changes", notes } as const;
      }
    }
  });
}

function wayOn(runId: string, stage: Stage): string {
  const changes = stage === 1 ? ` | --changes "…"` : "";
  const ask = stage === 1 ? "Is this output right?" : "Keep this tool?";
  return `\nWaiting at stage ${stage}: ${ask}\n  toolkiln review ${runId} --approve | --reject${changes}`;
}
