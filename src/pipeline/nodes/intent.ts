import { rememberedOf } from "../evidence.ts";
import { fitting, likely } from "../fit.ts";
import { node, say, type Parts } from "../parts.ts";

/** Reads the question against the data, and looks for a promoted tool that fits. */
export function intentNode(parts: Parts) {
  return node(async ({ user_query, data_path }, { signal }, work) => {
    const dataset = await parts.openDataset(data_path, signal);
    const tools = (question: string) => likely(parts.registry, question);
    const reading = await parts.author.read(user_query, dataset, { ...work, tools });
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
