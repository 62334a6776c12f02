import type { DatasetNames } from "../authoring/words/names_of.ts";
import type { Taught } from "../authoring/words/taught.ts";
import type { Dataset } from "../data/dataset.ts";
import type { Workspace } from "../pipeline/workspace.ts";
import { printable } from "../review/text.ts";
import type { Command } from "./command.ts";
import { interruption } from "./interruption.ts";
import type { Terminal } from "./terminal.ts";

export const command: Command = {
  usage: 'toolkiln words FILE [--set "WORD = WHAT IT STANDS FOR" …] [--remove WORD …]',
  options: { set: { type: "string", multiple: true }, remove: { type: "string", multiple: true } },
  words: [1, 1],
  async run({ words: [file = ""], options, workspace, terminal }) {
    const { openWorkspace } = await import("../pipeline/workspace.ts");
    const { openValues } = await import("../data/values.ts");
    const { namesOf } = await import("../authoring/words/names_of.ts");
    const place = await openWorkspace(workspace);
    try {
      const onNote = (text: string) => terminal.status(`  ${text}`);
      const dataset = await place.openDataset(file, { signal: interruption(), onNote });
      const set = (options["set"] ?? []) as readonly string[];
      const remove = (options["remove"] ?? []) as readonly string[];
      const words = await place.words();
      const values = await openValues(dataset);
      try {
        const taught =
          set.length + remove.length === 0
            ? await words.of(dataset)
            : await words.change(dataset, { set, remove }, values);
        const names = await namesOf(dataset, taught, values);
        if (terminal.json)
          terminal.printJson({ status: "success", file: dataset.path, words_file: words.path, ...names });
        else show(dataset, names, words.path, taught, terminal);
        if (set.length + remove.length > 0) noteOpenRuns(place, dataset, terminal);
      } finally {
        await values.close();
      }
      return 0;
    } finally {
      await place.close();
    }
  },
};

/** Asked again, an open question goes on from where it stands, with the words of its time. */
function noteOpenRuns({ runs }: Workspace, { hash }: Dataset, terminal: Terminal): void {
  for (const { run_id, question, data_hash } of runs.list({ status: "awaiting_feedback" }))
    if (data_hash === hash)
      terminal.note(
        `${JSON.stringify(printable(question))} was read before that and still waits: to ask it anew, toolkiln review ${run_id} --reject`,
      );
}

function show(dataset: Dataset, names: DatasetNames, path: string, taught: Taught, terminal: Terminal): void {
  const { rows, columns, values, unused } = names;
  const title = (text: string) => terminal.print(terminal.style("bold", text));
  const table = (lines: readonly (readonly string[])[]) => {
    const width = Math.max(0, ...lines.map(([first = ""]) => first.length));
    for (const [first = "", ...more] of lines)
      terminal.print(`  ${first.padEnd(width)}  ${more.filter(Boolean).join("  ")}`.trimEnd());
  };
  title(`${printable(dataset.name)}: nouns for its rows`);
  terminal.print(`  ${[...new Set([...rows.taught, ...rows.known])].map(printable).join(", ")}`);
  title("Columns");
  table(
    columns.map(({ name, type, taught: own }) => [
      printable(name),
      type.padEnd(9),
      own.map(printable).join(", "),
    ]),
  );
  if (values.length > 0) {
    title("Values");
    table(
      values.map(({ word, column, value }) => [printable(word), `${printable(column)}: ${printable(value)}`]),
    );
  }
  if (unused.length > 0) {
    title("Taught, but of no use in this file");
    table(unused.map(({ word, why }) => [printable(word), printable(why)]));
  }
  const count = taught.rows.length + taught.names.length + taught.values.length;
  terminal.note(
    count === 0
      ? `\nTeach it a word: toolkiln words FILE --set "sales = COLUMN" (or "= rows", or "= COLUMN: VALUE")`
      : `\nTaught words are kept in ${path}`,
  );
}
