import { InputError } from "../errors.ts";
import { recentCalls } from "../pipeline/usage.ts";
import type { CatalogEntry } from "../registry/registry.ts";
import { printable } from "../review/text.ts";
import type { JsonObject } from "../toolkit/spec.ts";
import type { ServedTool } from "./call.ts";
import { defineTool } from "./define.ts";
import type { Host } from "./host.ts";
import { answerWith, FILE, input, standard } from "./schemas.ts";
import { runNamed } from "./tools/run_tool.ts";

/** About 4,000 tokens, for the whole listing. */
const LIST_CHARACTERS = 14_000;

/** The promoted tools, those called most lately first, then the newest. */
export async function byUse({ workspace }: Host): Promise<CatalogEntry[]> {
  const { tools } = await workspace.registry.list();
  const calls = await recentCalls(workspace.config.stateDir);
  const used = ({ name }: CatalogEntry) => calls.get(name) ?? 0;
  return tools.toSorted(
    (a, b) => used(b) - used(a) || compare(b.promoted_at, a.promoted_at) || compare(a.name, b.name),
  );
}

/** The promoted tools that are listed by name beside `core`: as many as are configured, or as fit. */
export async function listedTools(host: Host, core: readonly ServedTool[]): Promise<ServedTool[]> {
  const { listed_tools } = host.workspace.config.mcp;
  const taken = new Set(core.map(({ definition }) => definition.name));
  const listed: ServedTool[] = [];
  let room = LIST_CHARACTERS - sizeOf(core);
  for (const { name } of await byUse(host)) {
    if (listed.length >= (listed_tools ?? Infinity)) break;
    if (taken.has(name)) continue;
    const tool = await usable(name, host);
    if (tool === undefined) continue;
    room -= sizeOf([tool]);
    if (listed_tools === undefined && room < 0) break;
    listed.push(tool);
  }
  return listed.toSorted((a, b) => compare(a.definition.name, b.definition.name));
}

/** A promoted tool under its own name. @throws {InputError} when there is none, or it was edited since it was approved */
export async function promotedTool(name: string, { workspace }: Host): Promise<ServedTool> {
  const { spec } = await workspace.registry.get(name);
  return defineTool({
    name,
    title: printable(spec.title),
    description: printable(`${spec.description} ${spec.when_to_use}`),
    inputSchema: input({ file_path: FILE, params: standard(spec.parameters) }, ["file_path"]),
    outputSchema: answerWith(standard(spec.result)),
    annotations: { readOnlyHint: true, openWorldHint: false },
    run: ({ file_path, params = {} }, call) => runNamed(name, String(file_path), params as JsonObject, call),
  });
}

/** A tool that was tampered with is left out of the list, and told of in the log. */
async function usable(name: string, host: Host): Promise<ServedTool | undefined> {
  try {
    return await promotedTool(name, host);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    host.log(`${error.message} ${error.hint}`);
    return undefined;
  }
}

function sizeOf(tools: readonly ServedTool[]): number {
  return tools.reduce((sum, { definition }) => sum + JSON.stringify(definition).length, 0);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
