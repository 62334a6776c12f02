import { oneOf, type Command } from "./command.ts";
import { interruption } from "./interruption.ts";
import { showEvents } from "./progress.ts";

export const command: Command = {
  usage: 'toolkiln analyze FILE "QUESTION" [--approve none|output|all] [--author auto|recipes|model]',
  options: { approve: { type: "string" }, author: { type: "string" } },
  words: [2, 2],
  async run({ words, options, workspace, terminal }) {
    const [file = "", question = ""] = words;
    const approve = oneOf(options["approve"], "approve", ["none", "output", "all"], "none");
    const author = oneOf(options["author"], "author", ["auto", "recipes", "model"], "auto");
    const { openWorkspace } = await import("../pipeline/workspace.ts");
    const place = await openWorkspace(workspace);
    const signal = interruption();
    const onEvent = showEvents(terminal);
    try {
      // A new file is read and processes get warm while the rest of the program loads; what is wrong is said when asked for.
      const onNote = (text: string) => onEvent({ type: "note", text });
      void place.openDataset(file, { signal, onNote }).catch(() => {});
      void place.sandbox().then(
        (sandbox) => sandbox.warm(),
        () => {},
      );
      const { ask } = await import("../pipeline/runs.ts");
      const { converse } = await import("./converse.ts");
      const turn = await ask(place, question, file, {
        approve,
        author,
        onEvent,
        signal,
      });
      return await converse(place, turn, terminal);
    } finally {
      await place.close();
    }
  },
};
