import { rememberedOf } from "../evidence.ts";
import { fitting } from "../fit.ts";
import { node, say, type Parts } from "../parts.ts";

/** Reads the question against the data, and looks for a promoted tool that fits. */
export function intentNode(parts: Parts) {
  return node(async ({ user_query, data_path }, { signal }) => {
    const dataset = await parts.openDataset(data_path, signal);
    const reading = await parts.author.read(user_query, dataset, signal);
    const facts = { dataset: rememberedOf(dataset) };
    if (!reading.ok) return { ...facts, failure: { ...reading.failure, fault: "input" } };
    const { intent } = reading;
    const matched_tool = await fitting(parts.registry, intent, dataset);
    return {
      ...facts,
      extracted_intent: intent,
      matched_tool,
      has_gap: matched_tool === null,
      ...say("intent_node", `Read as: ${intent.reading}`),
    };
  });
}
