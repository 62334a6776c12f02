import { execFile } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";
import { StreamableHTTPClientTransport } from "@modelcontextprotocol/sdk/client/streamableHttp.js";
import type { Transport } from "@modelcontextprotocol/sdk/shared/transport.js";
import { ElicitRequestSchema, ToolListChangedNotificationSchema } from "@modelcontextprotocol/sdk/types.js";
import { describe, expect, it, onTestFinished } from "vitest";
import type { PipelineAnswer } from "../../src/pipeline/answer.ts";
import { dataFile, SALES, temporaryFolder } from "../helpers.ts";
import { MAIN, serveHttp } from "./clients.ts";

const QUESTION = { query: "total amount by region", file_path: "sales.csv" };
const INSPECTOR = join(
  import.meta.dirname,
  "../../node_modules/@modelcontextprotocol/inspector/clients/launcher/build/index.js",
);

describe("a client on the first generation of the SDK", () => {
  it.each(["stdio", "HTTP"])("does the whole story over %s", async (over) => {
    const folder = await temporaryFolder();
    await dataFile(folder, SALES);
    await dataFile(folder, "region,amount\nWest,1\n", "other.csv");
    const client = new Client({ name: "old", version: "1.0.0" }, { capabilities: { elicitation: {} } });
    onTestFinished(() => client.close());
    const shown: string[] = [];
    client.setRequestHandler(ElicitRequestSchema, ({ params }) => {
      shown.push(params.message);
      return { action: "accept", content: { decision: "approve" } };
    });
    const told = Promise.withResolvers<void>();
    client.setNotificationHandler(ToolListChangedNotificationSchema, () => told.resolve());
    const transport =
      over === "HTTP"
        ? new StreamableHTTPClientTransport(new URL((await serveHttp(folder)).url))
        : new StdioClientTransport({
            command: process.execPath,
            args: [MAIN, "serve", "--workspace", folder],
            stderr: "ignore",
          });
    await client.connect(transport as Transport);
    // Its own check of structured answers against output schemas needs the list.
    await client.listTools();
    const asked = await client.callTool({ name: "analyze_data", arguments: QUESTION });
    expect(asked["structuredContent"]).toMatchObject({ status: "success", tool_created: { version: 1 } });
    expect(shown).toHaveLength(2);
    await told.promise;
    expect((await client.listTools()).tools.map(({ name }) => name)).toContain("aggregate_by_group");
    const ran = await client.callTool({ name: "aggregate_by_group", arguments: { file_path: "other.csv" } });
    expect(ran["structuredContent"]).toMatchObject({ status: "success", result: { groups: 1 } });
  });
});

describe("the Inspector's command line", () => {
  it("does the whole story, relaying both reviews where agents may", async () => {
    const folder = await temporaryFolder();
    await dataFile(folder, SALES);
    await dataFile(folder, "region,amount\nWest,1\n", "other.csv");
    await writeFile(join(folder, "config.yaml"), "review: {allow_agent_promotion: true}\n");
    const asked = await inspect(folder, "analyze_data", QUESTION);
    expect(asked).toMatchObject({ status: "awaiting_feedback", stage: 1, result: { groups: 3 } });
    const { run_id } = asked;
    const first = await inspect(folder, "submit_feedback", { run_id, stage: 1, decision: "approve" });
    expect(first).toMatchObject({ status: "awaiting_feedback", stage: 2 });
    const second = await inspect(folder, "submit_feedback", { run_id, stage: 2, decision: "approve" });
    expect(second).toMatchObject({ status: "success", tool_created: { name: "aggregate_by_group" } });
    const ran = await inspect(folder, "aggregate_by_group", { file_path: "other.csv" });
    expect(ran).toMatchObject({ status: "success", result: { groups: 1 } });
  });
});

async function inspect(folder: string, tool: string, args: Record<string, unknown>): Promise<PipelineAnswer> {
  const given = Object.entries(args).flatMap(([name, value]) => ["--tool-arg", `${name}=${String(value)}`]);
  const { stdout } = await promisify(execFile)(process.execPath, [
    INSPECTOR,
    "--cli",
    process.execPath,
    MAIN,
    "serve",
    "--workspace",
    folder,
    "--method",
    "tools/call",
    "--tool-name",
    tool,
    ...given,
  ]);
  return (JSON.parse(stdout) as { structuredContent: PipelineAnswer }).structuredContent;
}
