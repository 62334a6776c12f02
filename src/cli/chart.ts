import { InputError } from "../errors.ts";
import type { PipelineAnswer } from "../pipeline/answer.ts";
import type { RunRecord } from "../store/runs.ts";
import { chartFormatOf, chartSpecOf, saveChart } from "./chart_file.ts";
import type { Command } from "./command.ts";

export const command: Command = {
  usage: "toolkiln chart RUN [--out FILE.svg|.png|.vl.json] [--force]",
  options: { out: { type: "string" }, force: { type: "boolean" } },
  words: [1, 1],
  async run({ words: [name = ""], options, workspace, terminal }) {
    const { openWorkspace } = await import("../pipeline/workspace.ts");
    const place = await openWorkspace(workspace);
    try {
      const run = place.runs.find(name);
      const spec = await chartSpecOf(answerOf(run));
      const given = options["out"];
      // For programs the chart itself is the answer; a file is written when one is named.
      const file = typeof given === "string" ? given : terminal.json ? undefined : `${run.run_id}.svg`;
      if (file !== undefined) await saveChart(file, spec, options["force"] === true);
      if (terminal.json) {
        const saved = file === undefined ? {} : { file, format: chartFormatOf(file) };
        terminal.printJson({ status: "success", run_id: run.run_id, ...saved, spec });
      } else terminal.print(`Wrote ${file ?? ""}.`);
      return 0;
    } finally {
      await place.close();
    }
  },
};

function answerOf({ run_id, status, answer }: RunRecord): PipelineAnswer {
  const known = answer === null ? undefined : (JSON.parse(answer) as PipelineAnswer);
  if (known?.result !== undefined) return known;
  throw new InputError(
    "no_result",
    `Run ${run_id} has no result to draw: it is ${status}.`,
    `Look at it with: toolkiln runs show ${run_id}`,
  );
}
