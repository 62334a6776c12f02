import { prepareValidation } from "../../validation/validate.ts";
import { datasetOf, need, node, say, type Parts } from "../parts.ts";

/** Writes the contract of the tool that would answer the intent. */
export function specGeneratorNode(parts: Parts) {
  return node(async (state, config, work) => {
    prepareValidation(parts.sandbox);
    const intent = need(state.extracted_intent, "extracted_intent");
    const dataset = await datasetOf(parts, state, config);
    const tool_spec = await parts.author.writeSpec(intent, dataset, work);
    return {
      tool_spec,
      ...say("spec_generator_node", `Specified ${tool_spec.name}`),
    };
  });
}
