import type { PipelineAnswer } from "./answer.ts";
import { paramsFrom } from "./params.ts";
import { runTool } from "./run_tool.ts";
import type { Workspace } from "./workspace.ts";

export interface RunPromotedOptions {
  readonly onNote?: (text: string) => void;
  readonly signal?: AbortSignal;
}

/** A run of a promoted tool: no question, no author, no review. */
export interface PromotedTurn {
  readonly answer: PipelineAnswer;
  readonly fault?: "input" | "run";
  /** What ingest had to reject or coerce in the file. */
  readonly notes: readonly string[];
}

/** Runs a promoted tool on a file, with `settings` (texts, by parameter name) on top of its defaults. */
export async function runPromoted(
  workspace: Workspace,
  name: string,
  path: string,
  settings: Readonly<Record<string, string>>,
  options: RunPromotedOptions = {},
): Promise<PromotedTurn> {
  const sandbox = await workspace.sandbox();
  sandbox.warm();
  const tool = await workspace.registry.get(name);
  const params = paramsFrom(tool.spec, settings);
  const dataset = await workspace.openDataset(path, options);
  const outcome = await runTool(tool, params, dataset, sandbox, options.signal);
  const { notes } = dataset.profile;
  const base = { run_id: null, tool_used: { name: tool.name, version: tool.version } } as const;
  if (outcome.ok) return { answer: { status: "success", ...base, result: outcome.result }, notes };
  const { code, message, hint, kind } = outcome.failure;
  return {
    answer: { status: "failed", ...base, error: { code, message, hint } },
    fault: kind === "input" ? "input" : "run",
    notes,
  };
}
