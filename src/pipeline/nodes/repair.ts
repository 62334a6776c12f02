import { findingOf, listFindings } from "../findings.ts";
import { datasetOf, need, node, runIdOf, say, type Parts } from "../parts.ts";
import type { State } from "../state.ts";

/** Hands the findings back to the author, who writes the file anew. */
export function repairNode(parts: Parts) {
  return node(async (state, config, work) => {
    const intent = need(state.extracted_intent, "extracted_intent");
    const spec = need(state.tool_spec, "tool_spec");
    const findings = findingsOf(state);
    const candidate = { spec, code: need(state.generated_code, "generated_code") };
    const dataset = await datasetOf(parts, state, config);
    const tried = state.failed_attempts;
    const code = await parts.author.repair(intent, candidate, findings, dataset, { ...work, tried });
    await parts.registry.stage(runIdOf(config), { spec, code }, "DRAFT");
    const repair_attempts = state.repair_attempts + 1;
    return {
      generated_code: code,
      repair_attempts,
      failed_attempts: [...tried, { code: candidate.code, findings }],
      execution_output: null,
      ...say("repair_node", `Repair ${repair_attempts} for ${listFindings(findings)}`),
    };
  });
}

function findingsOf({ validation_result, execution_output }: State) {
  if (execution_output?.ok === false) return [findingOf(execution_output.failure)];
  return need(validation_result, "validation_result").findings;
}
