import { findingOf, listFindings } from "../findings.ts";
import { datasetOf, need, node, runIdOf, say, type Parts } from "../parts.ts";
import { repairsLeft } from "../routes.ts";
import { runTool } from "../run_tool.ts";
import type { State, Update } from "../state.ts";

/** Runs the tool on the whole data, in the sandbox: the new one, or the promoted one that fits. */
export function executorNode(parts: Parts) {
  return node(async (state, config) => {
    const dataset = await datasetOf(parts, state, config);
    const tool = await toolOf(parts, state);
    const { params } = need(state.extracted_intent, "extracted_intent");
    const output = await runTool(tool, params, dataset, parts.sandbox, config.signal);
    if (!output.ok) return { execution_output: output, ...failed(state, output.failure) };
    if (state.matched_tool === null) await parts.registry.stage(runIdOf(config), tool, "STAGED");
    return { execution_output: output, ...say("executor_node", `Ran ${tool.spec.name} in ${dataset.name}`) };
  });
}

async function toolOf(parts: Parts, state: State) {
  if (state.matched_tool !== null) return await parts.registry.get(state.matched_tool.name);
  return { spec: need(state.tool_spec, "tool_spec"), code: need(state.generated_code, "generated_code") };
}

function failed(state: State, failure: Parameters<typeof findingOf>[0]): Update {
  const log = say("executor_node", `Failed: ${listFindings([findingOf(failure)])}`);
  const { code, message, hint, kind } = failure;
  if (kind === "input") return { ...log, failure: { code, message, hint, fault: "input" } };
  const repairable =
    state.matched_tool === null && kind !== "sandbox" && code !== "cancelled" && repairsLeft(state);
  return repairable ? log : { ...log, failure: { code, message, hint, fault: "run" } };
}
