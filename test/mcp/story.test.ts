import { join } from "node:path";
import { writeFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { dataFile, SALES, temporaryFolder } from "../helpers.ts";
import { call, connect, serveHttp, type Era } from "./clients.ts";

const QUESTION = { query: "total amount by region", file_path: "sales.csv" };

async function sales(): Promise<string> {
  const folder = await temporaryFolder();
  await dataFile(folder, SALES);
  await writeFile(join(folder, "other.csv"), "region,amount\nWest,1\nWest,2\nNorth,5\n");
  return folder;
}

describe("the whole story, with a person at the client", () => {
  it.each<[string, Era, boolean]>([
    ["2026 over stdio", "2026", false],
    ["2025 over stdio", "2025", false],
    ["2026 over HTTP", "2026", true],
    ["2025 over HTTP", "2025", true],
  ])(
    "%s: asks, is asked twice, is told of the new tool, and runs it on a second file",
    async (_, era, http) => {
      const folder = await sales();
      const to = http ? await serveHttp(folder) : { folder };
      const shown: string[] = [];
      const told = Promise.withResolvers<void>();
      const person = (message: string) => {
        shown.push(message);
        return { decision: "approve", notes: "" };
      };
      const client = await connect(to, { era, person, onToolsChanged: told.resolve });
      const { tools: before } = await client.listTools();

      const progress: string[] = [];
      const asked = await client.callTool(
        { name: "analyze_data", arguments: QUESTION },
        { timeout: 60_000, onprogress: ({ message = "" }) => void progress.push(message) },
      );
      expect(asked.structuredContent).toMatchObject({
        status: "success",
        tool_created: { name: "aggregate_by_group", version: 1 },
        result: { rows: [{ region: "South", sum_amount: 19.25 }, { region: "North" }, { region: "East" }] },
      });
      expect(shown).toHaveLength(2);
      expect(shown[0]).toMatch(/South.*19\.25[^]*Is this output right\?/u);
      expect(shown[1]).toMatch(/aggregate_by_group\.ts .*sha256-[^]*✓ shuffled rows[^]*Keep this tool/u);
      expect(progress.join("\n")).toMatch(/intent_node[^]*validator_node … policy[^]*promoter_node/u);

      await told.promise;
      const { tools } = await client.listTools();
      expect(tools.map(({ name }) => name)).toEqual([
        ...before.map(({ name }) => name),
        "aggregate_by_group",
      ]);
      const other = { file_path: "other.csv" };
      for (const [name, args] of [
        ["aggregate_by_group", other],
        ["run_tool", { name: "aggregate_by_group", ...other }],
      ] as const) {
        const { answer } = await call(client, name, args);
        expect(answer).toMatchObject({
          status: "success",
          tool_used: { name: "aggregate_by_group", version: 1 },
          result: {
            rows: [
              { region: "North", sum_amount: 5 },
              { region: "West", sum_amount: 3 },
            ],
          },
        });
      }
      const link = asked.content.find((part) => part.type === "resource_link");
      const { contents } = await client.readResource({ uri: link?.uri ?? "" });
      expect(JSON.parse((contents[0] as { text: string }).text)).toEqual(
        (asked.structuredContent as { result: unknown }).result,
      );
    },
  );
});
