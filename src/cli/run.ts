import { InputError } from "../errors.ts";
import { chartFormatOf, chartSpecOf, saveChart } from "./chart_file.ts";
import type { Command } from "./command.ts";
import { interruption } from "./interruption.ts";

export const command: Command = {
  usage: "toolkiln run TOOL FILE [--set NAME=VALUE …] [--chart FILE.svg|.png|.vl.json [--force]]",
  options: { set: { type: "string", multiple: true }, chart: { type: "string" }, force: { type: "boolean" } },
  words: [2, 2],
  async run({ words, options, workspace, terminal }) {
    const [name = "", file = ""] = words;
    const chart = typeof options["chart"] === "string" ? options["chart"] : undefined;
    if (chart !== undefined) chartFormatOf(chart);
    const { openWorkspace } = await import("../pipeline/workspace.ts");
    const { runPromoted } = await import("../pipeline/run_promoted.ts");
    const place = await openWorkspace(workspace);
    try {
      const onNote = (text: string) => terminal.status(`  ${text}`);
      const settings = settingsFrom((options["set"] ?? []) as readonly string[]);
      const turn = await runPromoted(place, name, file, settings, { onNote, signal: interruption() });
      const { status } = turn.answer;
      if (chart !== undefined && status === "success")
        await saveChart(chart, await chartSpecOf(turn.answer), options["force"] === true);
      if (terminal.json) terminal.printJson(turn.answer);
      else if (turn.answer.error !== undefined)
        terminal.fail({ status: "failed", run_id: null, error: turn.answer.error });
      else (await import("./show_result.ts")).showResult(turn.answer, terminal);
      if (chart !== undefined && status === "success") terminal.note(`\nWrote ${chart}.`);
      return status === "success" ? 0 : turn.fault === "input" ? 2 : 1;
    } finally {
      await place.close();
    }
  },
};

function settingsFrom(pairs: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    pairs.map((pair) => {
      const at = pair.indexOf("=");
      if (at > 0) return [pair.slice(0, at), pair.slice(at + 1)];
      throw new InputError(
        "usage",
        `Cannot read --set ${JSON.stringify(pair)}: it must be NAME=VALUE.`,
        `Usage: ${command.usage}`,
      );
    }),
  );
}
