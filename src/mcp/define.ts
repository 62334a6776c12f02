import type { Tool, ToolAnnotations } from "@modelcontextprotocol/server";
import type { JsonSchema } from "../toolkit/spec.ts";
import type { ServedTool } from "./call.ts";

export interface ToolDefinition {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly inputSchema: JsonSchema;
  readonly outputSchema: JsonSchema;
  readonly annotations: ToolAnnotations;
  readonly run: ServedTool["run"];
}

/** The same schema is sent to clients and held against what they send. */
export function defineTool({ run, inputSchema, outputSchema, ...rest }: ToolDefinition): ServedTool {
  return {
    definition: {
      ...rest,
      inputSchema: inputSchema as Tool["inputSchema"],
      outputSchema: outputSchema as NonNullable<Tool["outputSchema"]>,
    },
    run,
  };
}
