import { InputError } from "../../errors.ts";
import type { CatalogEntry } from "../../registry/registry.ts";
import { printable } from "../../review/text.ts";
import type { JsonObject, JsonSchema } from "../../toolkit/spec.ts";
import { toPlainResult } from "../answer.ts";
import type { ServedTool } from "../call.ts";
import { defineTool } from "../define.ts";
import type { Host } from "../host.ts";
import { byUse } from "../listing.ts";
import { input, outline, standard } from "../schemas.ts";

const MOST = 5;

export function searchTools(): ServedTool {
  return defineTool({
    name: "search_tools",
    title: "Find a promoted tool",
    description: "Promoted tools about some words, best first, with their parameters; run one with run_tool.",
    inputSchema: input({ query: { type: "string", maxLength: 500, description: "What it should do" } }, [
      "query",
    ]),
    outputSchema: {
      type: "object",
      properties: { status: { type: "string" }, tools: { type: "array" } },
      required: ["status"],
    },
    annotations: { readOnlyHint: true, openWorldHint: false },
    async run({ query }, { host }) {
      const words = String(query).trim();
      const found =
        words === "" ? (await byUse(host)).slice(0, MOST) : await host.workspace.registry.search(words, MOST);
      const tools = await Promise.all(
        found.map((entry, index) => describe(entry, host, index === 0 ? standard : outline)),
      );
      const text =
        found.length === 0
          ? "No promoted tool fits; analyze_data writes one."
          : found.map(({ name, description }) => `${name}: ${printable(description)}`).join("\n");
      return toPlainResult({ status: "success", tools }, text);
    },
  });
}

/** The best one in full: five of them would be more to read than their results. */
async function describe(
  entry: CatalogEntry,
  { workspace }: Host,
  say: (schema: JsonSchema) => JsonSchema,
): Promise<JsonObject> {
  const { name, version, title, description, when_to_use } = entry;
  const told = { name, version, title, description, when_to_use };
  try {
    const { spec } = await workspace.registry.get(name);
    return { ...told, params: say(spec.parameters) as JsonObject, returns: spec.returns };
  } catch (error) {
    // One tool that was tampered with does not hide the others.
    if (error instanceof InputError) return { ...told, unusable: error.message };
    throw error;
  }
}
