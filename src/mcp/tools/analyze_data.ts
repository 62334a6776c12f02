import type { ServedTool } from "../call.ts";
import type { Host } from "../host.ts";
import { admit } from "../paths.ts";
import { withReviews } from "../review.ts";
import { ANSWER, FILE, input } from "../schemas.ts";
import { defineTool } from "../define.ts";

export function analyzeData({ workspace }: Host): ServedTool {
  return defineTool({
    name: "analyze_data",
    title: "Ask a question of a data file",
    description:
      "Answers a question in plain words about a data file: runs the promoted tool that fits, or writes, checks and runs a new one in a sandbox. A person then reviews the output (stage 1) and whether to keep the tool (stage 2); the answer has the result already while it waits. Asking the same again goes on with the open run.",
    inputSchema: input(
      {
        query: { type: "string", maxLength: 4000, description: "The question, as the person put it" },
        file_path: FILE,
      },
      ["query", "file_path"],
    ),
    outputSchema: ANSWER,
    // A configured model may be anywhere.
    annotations: {
      readOnlyHint: false,
      destructiveHint: false,
      openWorldHint: workspace.config.llm !== undefined,
    },
    async run(given, call) {
      const { query = "", file_path = "" } = given as { query?: string; file_path?: string };
      return await withReviews(given, call, async () => {
        const file = await admit(file_path, call);
        return await call.inTurn(async () => {
          warm(call.host);
          const { ask } = await import("../../pipeline/runs.ts");
          const { signal, progress } = call;
          return (await ask(workspace, query, file, { signal, onEvent: progress.onEvent })).answer;
        });
      });
    },
  });
}

/** Processes get warm while the file is read; what is wrong with them is said when one is asked for. */
function warm({ workspace }: Host): void {
  workspace.sandbox().then(
    (sandbox) => sandbox.warm(),
    () => {},
  );
}
