import type { Command } from "./command.ts";

export const command: Command = {
  usage: "toolkiln graph",
  words: [0, 0],
  async run({ terminal, workspace }) {
    const [{ drawGraph }, { openWorkspace }] = await Promise.all([
      import("../pipeline/draw.ts"),
      import("../pipeline/workspace.ts"),
    ]);
    const place = await openWorkspace(workspace);
    try {
      const mermaid = await drawGraph(place);
      if (terminal.json) terminal.printJson({ status: "success", mermaid });
      else terminal.print(mermaid.trimEnd());
      return 0;
    } finally {
      await place.close();
    }
  },
};
