import {
  ProtocolError,
  ProtocolErrorCode,
  Server,
  type McpServerFactory,
} from "@modelcontextprotocol/server";
import { InputError } from "../errors.ts";
import { checkJson } from "../toolkit/schema.ts";
import type { JsonObject, JsonSchema } from "../toolkit/spec.ts";
import { toFailure } from "./answer.ts";
import { callsOf, type Answer, type Call, type ServedTool } from "./call.ts";
import { RootsWanted } from "./client_roots.ts";
import type { Host } from "./host.ts";
import { listedTools, promotedTool } from "./listing.ts";
import { readResource } from "./resources.ts";
import { analyzeData } from "./tools/analyze_data.ts";
import { describeData } from "./tools/describe_data.ts";
import { getRun } from "./tools/get_run.ts";
import { runToolTool } from "./tools/run_tool.ts";
import { searchTools } from "./tools/search_tools.ts";
import { submitFeedback } from "./tools/submit_feedback.ts";
import { TEMPLATES } from "./uris.ts";

/**
 * Makes the server of one connection, for either era. The list of tools is computed when it is asked for, from what is
 * promoted at that moment, so that servers on one workspace agree.
 */
export function createFactory(host: Host, more: readonly ServedTool[] = []): McpServerFactory {
  const core = [
    analyzeData(host),
    submitFeedback(),
    getRun(),
    describeData(),
    searchTools(),
    runToolTool(),
    ...more,
  ];
  return () => {
    const server = new Server(
      { name: "toolkiln", title: "Toolkiln", version: host.version },
      {
        capabilities: { tools: { listChanged: true }, resources: {} },
        instructions: INSTRUCTIONS,
        requestState: { verify: async (signed) => ({ review: await host.states.read(signed) }) },
      },
    );
    const callOf = callsOf(host, server);
    server.setRequestHandler("tools/list", async () => {
      const tools = [...core, ...(await listedTools(host, core))];
      setImmediate(prepareSearch, host);
      return { tools: tools.map(({ definition }) => definition) };
    });
    server.setRequestHandler("tools/call", async ({ params }, context) => {
      const call = callOf(context);
      return await answering(call, () => run(params.name, params.arguments ?? {}, core, call));
    });
    server.setRequestHandler("resources/list", () => ({ resources: [] }));
    server.setRequestHandler("resources/templates/list", () => ({ resourceTemplates: [...TEMPLATES] }));
    server.setRequestHandler("resources/read", async ({ params }) => await readResource(params.uri, host));
    return server;
  };
}

async function run(
  name: string,
  given: Record<string, unknown>,
  core: readonly ServedTool[],
  call: Call,
): Promise<Answer> {
  if (isDeep(given))
    throw argumentsInvalid(name, `its arguments must be nested at most ${DEEPEST} levels deep`);
  const tool = core.find(({ definition }) => definition.name === name) ?? (await promoted(name, call.host));
  const input = given as JsonObject;
  const [issue] = checkJson(tool.definition.inputSchema as JsonSchema, input);
  if (issue !== undefined) throw argumentsInvalid(name, `${issue.path || "its arguments"} ${issue.message}`);
  return await tool.run(input, call);
}

function argumentsInvalid(name: string, problem: string): InputError {
  return new InputError(
    "arguments_invalid",
    `Cannot call ${name.slice(0, 80)}: ${problem}.`,
    "Call it again with arguments that fit its input schema.",
  );
}

const DEEPEST = 100;

/** Looked at level by level: whatever walks a value all the way down would run out of stack. */
function isDeep(value: unknown): boolean {
  let level = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEEPEST) return true;
    level = level.flatMap((part) => (typeof part === "object" && part !== null ? Object.values(part) : []));
  }
  return false;
}

/** Any promoted tool may be called by its name, listed or not. */
async function promoted(name: string, host: Host): Promise<ServedTool> {
  try {
    return await promotedTool(name, host);
  } catch (error) {
    if (!(error instanceof InputError) || !["tool_unknown", "tool_name_invalid"].includes(error.code))
      throw error;
    throw new ProtocolError(ProtocolErrorCode.InvalidParams, `Unknown tool: ${name.slice(0, 80)}`);
  }
}

/** Of ten thousand tools the index takes longer than a search: it is made while nobody waits. */
function prepareSearch({ workspace }: Host): void {
  // A registry that cannot be read is told of to whoever searches it.
  workspace.registry.search("").catch(() => {});
}

/** Errors become answers that a model can act on; those of the protocol, and a cancelled call, stay what they are. */
async function answering(call: Call, work: () => Promise<Answer>): Promise<Answer> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof RootsWanted) return error.toResult();
    if (error instanceof ProtocolError || call.signal.aborted) throw error;
    return toFailure(error, call.host.log);
  }
}

const INSTRUCTIONS = `Toolkiln answers questions about data files with small vetted tools. Look for a promoted tool first (search_tools), run it with run_tool; ask analyze_data when none fits. When an answer is awaiting_feedback, show the person its result and let the person decide; never approve in a person's stead.`;
