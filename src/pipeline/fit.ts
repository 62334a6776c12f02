import type { Intent } from "../authoring/author.ts";
import type { Dataset } from "../data/dataset.ts";
import type { Registry } from "../registry/registry.ts";
import { checkParams } from "./params.ts";
import type { ToolRef } from "./state.ts";

/** The promoted tool that answers the intent with other parameters, if there is one. */
export async function fitting(registry: Registry, intent: Intent, dataset: Dataset): Promise<ToolRef | null> {
  for (const { name } of await registry.findByOperation(intent.operation)) {
    const { spec, version } = await registry.get(name);
    if (checkParams(spec, intent.params, dataset).length === 0) return { name, version };
  }
  return null;
}
