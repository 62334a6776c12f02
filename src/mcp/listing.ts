import { InputError } from "../errors.ts";
import { recentCalls } from "../pipeline/usage.ts";
import type { CatalogEntry } from "../registry/registry.ts";
import { printable } from "../review/text.ts";
import type { JsonObject, JsonSchema, ToolSpec } from "../toolkit/spec.ts";
import type { ServedTool } from "./call.ts";
import { defineTool } from "./define.ts";
import type { Host } from "./host.ts";
import { answerWith, FILE, input, outline, shape, standard } from "./schemas.ts";
import { runNamed } from "./tools/run_tool.ts";

/** About 4,000 tokens, for the whole listing. */
const LIST_CHARACTERS = 14_000;
/** A tool that has no room does not keep out smaller ones, but each is read from disk. */
const MOST_TOO_LARGE = 5;

/** The promoted tools, those called most lately first, then the newest. */
export async function byUse({ workspace }: Host): Promise<CatalogEntry[]> {
  const tools = await workspace.registry.promoted();
  const calls = await recentCalls(workspace.config.stateDir);
  const used = ({ name }: CatalogEntry) => calls.get(name) ?? 0;
  return tools.toSorted(
    (a, b) => used(b) - used(a) || compare(b.promoted_at, a.promoted_at) || compare(a.name, b.name),
  );
}

/**
 * The promoted tools that are listed by name beside `core`: as many as are configured, or as fit. To fit, their schemas are
 * outlined; room that is left goes to whole ones.
 */
export async function listedTools(host: Host, core: readonly ServedTool[]): Promise<ServedTool[]> {
  const { listed_tools } = host.workspace.config.mcp;
  const taken = new Set(core.map(({ definition }) => definition.name));
  const listed: Listed[] = [];
  let room = listed_tools === undefined ? LIST_CHARACTERS - sizeOf(...core) : Infinity;
  let tooLarge = 0;
  for (const { name } of await byUse(host)) {
    if (listed.length >= (listed_tools ?? Infinity) || tooLarge > MOST_TOO_LARGE) break;
    const tool = taken.has(name) ? undefined : await usable(name, host);
    if (tool === undefined) continue;
    const size = sizeOf(tool.outlined);
    if (size > room) {
      tooLarge += 1;
      continue;
    }
    room -= size;
    listed.push(tool);
  }
  const tools = listed.map(({ whole, outlined }) => {
    const more = sizeOf(whole) - sizeOf(outlined);
    if (more > room) return outlined;
    room -= more;
    return whole;
  });
  return tools.toSorted((a, b) => compare(a.definition.name, b.definition.name));
}

/** A promoted tool under its own name. @throws {InputError} when there is none, or it was edited since it was approved */
export async function promotedTool(name: string, { workspace }: Host): Promise<ServedTool> {
  return wholeTool((await workspace.registry.get(name)).spec);
}

interface Listed {
  readonly whole: ServedTool;
  readonly outlined: ServedTool;
}

function wholeTool(spec: ToolSpec): ServedTool {
  return toolOf(spec, standard(spec.parameters), standard(spec.result));
}

function toolOf(spec: ToolSpec, params: JsonSchema, result: JsonSchema): ServedTool {
  const { name, title, description, when_to_use } = spec;
  return defineTool({
    name,
    title: printable(title),
    description: printable(`${description} ${when_to_use}`),
    inputSchema: input({ file_path: FILE, params }, ["file_path"]),
    outputSchema: answerWith(result),
    annotations: { readOnlyHint: true, openWorldHint: false },
    run: (given, call) => runNamed(name, String(given["file_path"]), paramsOf(given), call),
  });
}

function paramsOf({ params = {} }: JsonObject): JsonObject {
  return params as JsonObject;
}

/** A tool that was tampered with is left out of the list, and told of in the log. */
async function usable(name: string, { workspace, log }: Host): Promise<Listed | undefined> {
  try {
    const { spec } = await workspace.registry.get(name);
    return {
      whole: wholeTool(spec),
      outlined: toolOf(spec, outline(spec.parameters), shape(spec.result)),
    };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    log(`${error.message} ${error.hint}`);
    return undefined;
  }
}

function sizeOf(...tools: readonly ServedTool[]): number {
  return tools.reduce((sum, { definition }) => sum + JSON.stringify(definition).length, 0);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
