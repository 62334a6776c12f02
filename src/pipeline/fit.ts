import type { Intent } from "../authoring/author.ts";
import type { Dataset } from "../data/dataset.ts";
import type { Registry } from "../registry/registry.ts";
import type { ToolSpec } from "../toolkit/spec.ts";
import { checkParams } from "./params.ts";
import type { ToolRef } from "./state.ts";

/** How many promoted tools an author is shown to choose from. */
const SHOWN = 8;

/** The contracts of promoted tools that may answer a question, the likeliest first. */
export async function likely(registry: Registry, question: string): Promise<readonly ToolSpec[]> {
  const found = await registry.search(question);
  // A question in other words than a tool's may mean the same: where there is room, the others are shown too.
  const { tools } = found.length < SHOWN ? await registry.list() : { tools: [] };
  const names = new Set([...found, ...tools].map(({ name }) => name));
  return await Promise.all([...names].slice(0, SHOWN).map(async (name) => (await registry.get(name)).spec));
}

/** The promoted tool that answers the intent with other parameters, if there is one. */
export async function fitting(registry: Registry, intent: Intent, dataset: Dataset): Promise<ToolRef | null> {
  for (const { name } of await registry.findByOperation(intent.operation)) {
    const { spec, version } = await registry.get(name);
    if (checkParams(spec, intent.params, dataset).length === 0) return { name, version };
  }
  return null;
}
