import { InputError } from "../errors.ts";
import type { Workspace } from "../pipeline/workspace.ts";
import { printable } from "../review/text.ts";
import type { RunRecord } from "../store/runs.ts";
import type { Command } from "./command.ts";
import type { Terminal } from "./terminal.ts";

export const command: Command = {
  usage: "toolkiln runs [show RUN]",
  words: [0, 2],
  async run({ words, workspace, terminal }) {
    const { openWorkspace } = await import("../pipeline/workspace.ts");
    const place = await openWorkspace(workspace);
    try {
      const [action, name] = words;
      if (action === undefined) return listRuns(place, terminal, { open: false });
      if (action !== "show" || name === undefined) {
        throw new InputError("usage", "`toolkiln runs` lists runs, or shows one.", `Usage: ${command.usage}`);
      }
      return await showRun(place, name, terminal);
    } finally {
      await place.close();
    }
  },
};

export function listRuns({ runs }: Workspace, terminal: Terminal, { open }: { open: boolean }): number {
  const listed = runs
    .list()
    .filter(({ status }) => !open || status === "awaiting_feedback" || status === "running");
  if (terminal.json) {
    terminal.printJson({ status: "success", runs: listed.map(({ answer: _answer, ...run }) => run) });
  } else if (listed.length === 0) {
    terminal.print(open ? "Nothing waits for review." : "No question has been asked here yet.");
  } else {
    for (const run of listed) {
      terminal.print(
        `${terminal.style("bold", run.run_id)}  ${stateOf(run).padEnd(22)}  ${printable(run.question)}`,
      );
    }
    if (open) terminal.note("\n  toolkiln review RUN");
  }
  return 0;
}

function stateOf({ status, stage, claimed_by }: RunRecord): string {
  if (status === "awaiting_feedback") return `waits at stage ${stage}`;
  if (status !== "running") return status;
  return claimed_by === null ? "cut short; goes on" : `working (${claimed_by.pid})`;
}

async function showRun(workspace: Workspace, name: string, terminal: Terminal): Promise<number> {
  const { inspectRun } = await import("../pipeline/runs.ts");
  const { run, answer, checks, log, calls } = await inspectRun(workspace, name);
  if (terminal.json) {
    const { answer: _answer, ...record } = run;
    terminal.printJson({ status: "success", run: record, answer: answer ?? null, checks, log, calls });
    return 0;
  }
  terminal.print(`${terminal.style("bold", run.run_id)}  ${stateOf(run)}`);
  terminal.print(`  question  ${printable(run.question)}\n  file      ${printable(run.data_path)}`);
  terminal.print(`  begun     ${run.created_at}\n`);
  for (const { node, text } of log) terminal.print(`  ${node.padEnd(20)}  ${printable(text)}`);
  if (calls.length > 0) {
    const { sayCall, sayUse } = await import("../pipeline/model_use.ts");
    terminal.print("");
    for (const call of calls) terminal.print(`  ${sayCall(call)}`);
    if (answer?.model !== undefined) terminal.print(`  ${sayUse(answer.model)}`);
  }
  if (answer?.error !== undefined)
    terminal.print(`\n  ${printable(answer.error.message)}\n  ${printable(answer.error.hint)}`);
  if (answer?.result !== undefined) {
    const { showResult } = await import("./show_result.ts");
    terminal.print("");
    showResult(answer, terminal);
  }
  return 0;
}
