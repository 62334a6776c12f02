import type { PipelineAnswer } from "./answer.ts";
import { summarize } from "../review/markdown.ts";
import { factsOf } from "./evidence.ts";
import type { JsonObject } from "../toolkit/spec.ts";
import { paramsFrom, paramsGiven, sayParams } from "./params.ts";
import { runTool } from "./run_tool.ts";
import { countCall } from "./usage.ts";
import type { Workspace } from "./workspace.ts";

export interface RunPromotedOptions {
  /** Values by parameter name, on top of the settings. */
  readonly params?: JsonObject;
  readonly onNote?: (text: string) => void;
  readonly signal?: AbortSignal;
}

/** A run of a promoted tool: no question, no author, no review. */
export interface PromotedTurn {
  readonly answer: PipelineAnswer;
  readonly fault?: "input" | "run";
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
  const params = { ...paramsFrom(tool.spec, settings), ...paramsGiven(tool.spec, options.params ?? {}) };
  const dataset = await workspace.openDataset(path, options);
  const outcome = await runTool(tool, params, dataset, sandbox, options.signal);
  const { name: file, profile } = dataset;
  const reading = `${tool.name} v${tool.version} on ${file}: ${sayParams(params)}`;
  const base = {
    run_id: null,
    reading,
    tool_used: { name: tool.name, version: tool.version },
    evidence: { dataset: factsOf(dataset) },
  } as const;
  if (outcome.ok) {
    await countCall(workspace.config.stateDir, tool.name);
    const { result } = outcome;
    return {
      answer: {
        status: "success",
        ...base,
        result,
        summary_markdown: summarize(reading, result, profile.notes),
      },
    };
  }
  const { code, message, hint, kind } = outcome.failure;
  return {
    answer: { status: "failed", ...base, error: { code, message, hint } },
    fault: kind === "input" ? "input" : "run",
  };
}
