import { InputError } from "../errors.ts";
import type { RunRecord } from "../store/runs.ts";
import type { Command, CommandInput } from "./command.ts";
import { interruption } from "./interruption.ts";
import { showEvents } from "./progress.ts";

export const command: Command = {
  usage: 'toolkiln review [RUN] [--approve | --reject | --changes "WORDS"] [--stage 1|2]',
  options: {
    approve: { type: "boolean" },
    reject: { type: "boolean" },
    changes: { type: "string" },
    stage: { type: "string" },
  },
  words: [0, 1],
  async run(input) {
    const { words, workspace, terminal } = input;
    const answer = answerFrom(input);
    const { openWorkspace } = await import("../pipeline/workspace.ts");
    const place = await openWorkspace(workspace);
    try {
      const [name] = words;
      const waiting = place.runs.list({ status: "awaiting_feedback" });
      // A person at a terminal with one thing to look at wants to look at it.
      const alone = terminal.interactive && waiting.length === 1;
      if (name === undefined && answer === undefined && !alone) {
        const { listRuns } = await import("./runs.ts");
        return listRuns(place, terminal, { open: true });
      }
      const { resume, continueRun } = await import("../pipeline/runs.ts");
      const { converse } = await import("./converse.ts");
      const { run_id } = name === undefined ? onlyOne(waiting) : place.runs.find(name);
      const options = { onEvent: showEvents(terminal), signal: interruption(), ...stageFrom(input) };
      const turn =
        answer === undefined
          ? await continueRun(place, run_id, options)
          : await resume(place, run_id, answer, options);
      return await converse(place, turn, terminal);
    } finally {
      await place.close();
    }
  },
};

function answerFrom({ options }: CommandInput): { decision: string; notes?: string } | undefined {
  const given = [
    ...(options["approve"] === true ? [{ decision: "approve" }] : []),
    ...(options["reject"] === true ? [{ decision: "reject" }] : []),
    ...(typeof options["changes"] === "string" ? [{ decision: "changes", notes: options["changes"] }] : []),
  ];
  if (given.length <= 1) return given[0];
  throw new InputError(
    "usage",
    "Only one of --approve, --reject and --changes can be given.",
    `Usage: ${command.usage}`,
  );
}

function stageFrom({ options }: CommandInput): { stage?: 1 | 2 } {
  const { stage } = options as { stage?: string };
  if (stage === undefined) return {};
  if (stage === "1" || stage === "2") return { stage: stage === "1" ? 1 : 2 };
  throw new InputError(
    "usage",
    `--stage must be 1 or 2: the value is ${JSON.stringify(stage)}.`,
    `Usage: ${command.usage}`,
  );
}

function onlyOne(waiting: readonly RunRecord[]): RunRecord {
  const [run] = waiting;
  if (run !== undefined && waiting.length === 1) return run;
  throw new InputError(
    "run_unnamed",
    waiting.length === 0
      ? "No run waits for an answer."
      : `${waiting.length} runs wait, and the answer names none of them.`,
    waiting.length === 0
      ? 'Ask a question with `toolkiln analyze FILE "QUESTION"`.'
      : "`toolkiln review` lists them; name one.",
  );
}
