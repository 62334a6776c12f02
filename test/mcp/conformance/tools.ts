import { setTimeout as sleep } from "node:timers/promises";
import type { CallToolResult } from "@modelcontextprotocol/server";
import type { Answer, Call, ServedTool } from "../../../src/mcp/call.ts";
import { promoted } from "../clients.ts";

/** A picture of one pixel. */
export const PNG =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==";
const WAV = "UklGRiQAAABXQVZFZm10IBAAAAABAAEAQB8AAEAfAAABAAgAZGF0YQAAAAA=";

const resource = {
  type: "resource",
  resource: {
    uri: "test://embedded-resource",
    mimeType: "text/plain",
    text: "This is an embedded resource content.",
  },
} as const;
const image = { type: "image", data: PNG, mimeType: "image/png" } as const;

/** Tools that answer at once. */
export function plainTools(): ServedTool[] {
  return [
    tool("test_simple_text", () => text("This is a simple text response for testing.")),
    tool("test_image_content", () => ({ content: [image] })),
    tool("test_audio_content", () => ({ content: [{ type: "audio", data: WAV, mimeType: "audio/wav" }] })),
    tool("test_embedded_resource", () => ({ content: [resource] })),
    tool("test_multiple_content_types", () => ({
      content: [{ type: "text", text: "Multiple content types test:" }, image, resource],
    })),
    tool("test_error_handling", () => ({
      ...text("This tool intentionally returns an error for testing"),
      isError: true,
    })),
    tool("test_tool_with_logging", async ({ context }) => {
      for (const words of ["Tool execution started", "Tool processing data", "Tool execution completed"]) {
        await context.mcpReq.log("info", words);
        await sleep(50);
      }
      return text("done");
    }),
    tool("test_logging_tool", async ({ context }) => {
      await context.mcpReq.log("info", "working");
      return text("done");
    }),
    tool("test_tool_with_progress", async (call) => {
      for (const progress of [0, 50, 100]) {
        await report(call, progress);
        await sleep(50);
      }
      return text("done");
    }),
    tool("test_trigger_tool_change", async ({ host: { changes, workspace } }) => {
      await promoted(workspace.config.workspace, `tool_${crypto.randomUUID().replaceAll("-", "_")}`);
      changes.look();
      return text("promoted");
    }),
  ];
}

export function tool(
  name: string,
  run: (call: Call, input: Record<string, string>) => Answer | Promise<Answer>,
): ServedTool {
  return {
    definition: { name, description: `For the conformance suite: ${name}`, inputSchema: { type: "object" } },
    run: async (input, call) => await run(call, input as Record<string, string>),
  };
}

export function text(words: string): CallToolResult {
  return { content: [{ type: "text", text: words }] };
}

async function report({ context: { mcpReq } }: Call, progress: number): Promise<void> {
  const progressToken = mcpReq["_meta"]?.progressToken;
  if (progressToken === undefined) return;
  await mcpReq.notify({ method: "notifications/progress", params: { progressToken, progress, total: 100 } });
}
