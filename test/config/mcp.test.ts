import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadConfig } from "../../src/config/config.ts";
import { resolveMcp } from "../../src/config/mcp.ts";
import { parseConfig } from "../../src/config/schema.ts";
import { temporaryFolder } from "../helpers.ts";

async function load(text: string) {
  const folder = await temporaryFolder();
  await writeFile(join(folder, "config.yaml"), text);
  return await loadConfig(folder);
}

describe("the settings of the MCP server", () => {
  it("have defaults that the example tells truly, and let no agent promote", async () => {
    const { mcp, review } = await loadConfig(await temporaryFolder());
    expect(mcp).toEqual(resolveMcp());
    expect(mcp.concurrency).toBeGreaterThan(1);
    expect(review).toEqual({ allow_agent_promotion: false });
    const example = await readFile(join(import.meta.dirname, "../../config.example.yaml"), "utf8");
    const file = parseConfig(example, "config.example.yaml");
    expect({ ...mcp, ...file.mcp }).toEqual(mcp);
    expect(file.review).toEqual(review);
  });

  it.each([
    ["mcp: {concurrency: 0}", /`mcp\.concurrency` must be at least 1; the value is 0/u],
    ["mcp: {share: all}", /`mcp\.share` .*the value is "all"/u],
    ["mcp: {tools: 3}", /there is no key `mcp\.tools`/u],
    ["review: {allow_agent_promotion: yes please}", /`review\.allow_agent_promotion` must be a boolean/u],
  ])("refuse %j, naming the key and the value", async (text, message) => {
    await expect(load(text)).rejects.toMatchObject({
      code: "config_invalid",
      message: expect.stringMatching(message) as string,
    });
  });
});
