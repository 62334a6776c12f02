import type { Dataset } from "../data/dataset.ts";
import type { Workspace } from "../pipeline/workspace.ts";
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
    // What the system allows is asked first, so that the answer is there when processes start.
    void import("../sandbox/isolation.ts").then(({ probeIsolation }) => probeIsolation());
    const { openWorkspace } = await import("../pipeline/workspace.ts");
    const place = await openWorkspace(workspace);
    const signal = interruption();
    const onEvent = showEvents(terminal);
    try {
      // Loading the rest keeps this process too busy to start others: first those that read a new file, and that hold the
      // data. What is wrong is said when they are asked for.
      const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
      const onNote = (text: string) => {
        begin();
        onEvent({ type: "note", text });
      };
      const opened = place.openDataset(file, { signal, onNote }).finally(begin);
      const sandbox = place.sandbox();
      const warm = sandbox.then((made) => made.warm("runner"));
      const known = Promise.all([opened, sandbox, warm]);
      const ahead = known.then(([{ cachePath }, made]) => made.openAhead(cachePath));
      ahead.catch(() => {});
      await Promise.all([begun, warm.catch(() => {})]);
      const { ask } = await import("../pipeline/runs.ts");
      const { converse } = await import("./converse.ts");
      // Those that will run the tool, while the question is read.
      sandbox.then((made) => made.warm("tools")).catch(() => {});
      const asked = (text: string) => ask(place, text, file, { approve, author, onEvent, signal });
      return await converse(place, await asked(question), terminal, async ({ question: meant, teach }) => {
        if (teach !== undefined) await learn(place, await opened, teach);
        return await asked(meant);
      });
    } finally {
      await place.close();
    }
  },
};

async function learn(place: Workspace, dataset: Dataset, setting: string): Promise<void> {
  const { openValues } = await import("../data/values.ts");
  const values = await openValues(dataset);
  try {
    await (await place.words()).change(dataset, { set: [setting], remove: [] }, values);
  } finally {
    await values.close();
  }
}
