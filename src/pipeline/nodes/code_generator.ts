import { datasetOf, need, node, runIdOf, say, type Parts } from "../parts.ts";

/** Writes the tool file, and keeps it as a draft that a person can open. */
export function codeGeneratorNode(parts: Parts) {
  return node(async (state, config, work) => {
    const intent = need(state.extracted_intent, "extracted_intent");
    const spec = need(state.tool_spec, "tool_spec");
    const dataset = await datasetOf(parts, state, config);
    const code = await parts.author.writeCode(intent, spec, dataset, work);
    await parts.registry.stage(runIdOf(config), { spec, code }, "DRAFT");
    const lines = code.trimEnd().split("\n").length;
    return { generated_code: code, ...say("code_generator_node", `Wrote ${spec.name}.ts, ${lines} lines`) };
  });
}
