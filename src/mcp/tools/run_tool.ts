import type { JsonObject } from "../../toolkit/spec.ts";
import type { Answer, Call, ServedTool } from "../call.ts";
import { defineTool } from "../define.ts";
import { admit } from "../paths.ts";
import { toShown } from "../picture.ts";
import { answerWith, FILE, input } from "../schemas.ts";

export function runToolTool(): ServedTool {
  return defineTool({
    name: "run_tool",
    title: "Run a promoted tool",
    description:
      "Runs a promoted tool, as search_tools finds it, on a data file: no model, no review, the same answer each time.",
    inputSchema: input(
      {
        name: { type: "string", maxLength: 64, description: "The tool's name" },
        file_path: FILE,
        params: { type: "object", description: "Its parameters; columns have to be set for other files" },
      },
      ["name", "file_path"],
    ),
    outputSchema: answerWith({}),
    annotations: { readOnlyHint: true, openWorldHint: false },
    run: ({ name, file_path, params = {} }, call) =>
      runNamed(String(name), String(file_path), params as JsonObject, call),
  });
}

/** Runs a promoted tool; a change made by any process a moment ago is seen. */
export async function runNamed(name: string, path: string, params: JsonObject, call: Call): Promise<Answer> {
  const { workspace } = call.host;
  const file = await admit(path, call);
  const { signal, progress } = call;
  const { answer } = await call.inTurn(async () => {
    const { runPromoted } = await import("../../pipeline/run_promoted.ts");
    return await runPromoted(workspace, name, file, {}, { params, signal, onNote: progress.say });
  });
  return await toShown(answer, call);
}
