import { spawn } from "node:child_process";
import { describe, expect, it } from "vitest";
import { temporaryFolder } from "../helpers.ts";
import { MAIN, promotedEndless } from "./clients.ts";
import { workspaceFolder } from "./served.ts";

describe("toolkiln serve over stdio", () => {
  it("has nothing but the protocol on stdout, whatever is sent, and ends when its client does", async () => {
    const folder = await workspaceFolder();
    const child = spawn(process.execPath, [MAIN, "serve", "--workspace", folder], { stdio: "pipe" });
    let out = "";
    child.stdout.on("data", (chunk) => (out += String(chunk)));
    const initialize = {
      protocolVersion: "2025-11-25",
      capabilities: {},
      clientInfo: { name: "t", version: "1" },
    };
    const query = { name: "analyze_data", arguments: { query: "how many rows", file_path: "sales.csv" } };
    child.stdin.write("not json\n{}\n[]\nnull\n");
    child.stdin.write(
      `${JSON.stringify({ jsonrpc: "2.0", id: 1, method: "initialize", params: initialize })}\n`,
    );
    child.stdin.write(`${"[".repeat(100_000)}\n`);
    child.stdin.write(`${JSON.stringify({ jsonrpc: "2.0", id: 2, method: "tools/call", params: query })}\n`);
    await expect.poll(() => out, { timeout: 60_000 }).toContain('"id":2');
    child.stdin.end();
    const code = await new Promise((resolve) => child.once("exit", resolve));
    expect(code).toBe(0);
    const messages = out
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as { jsonrpc: string; id: number });
    expect(messages.every(({ jsonrpc }) => jsonrpc === "2.0")).toBe(true);
    expect(messages.map(({ id }) => id)).toEqual(expect.arrayContaining([1, 2]));
  });

  it.each([
    ["is gone in the middle of a call", ""],
    ["sends a message without end", "x".repeat(5_000_000)],
  ])(
    "ends when its client %s",
    async (_, last) => {
      const folder = await workspaceFolder();
      await promotedEndless(folder);
      const child = spawn(process.execPath, [MAIN, "serve", "--workspace", folder], { stdio: "pipe" });
      child.stdin.on("error", () => {});
      let out = "";
      child.stdout.on("data", (chunk) => (out += String(chunk)));
      const initialize = {
        protocolVersion: "2025-11-25",
        capabilities: {},
        clientInfo: { name: "t", version: "1" },
      };
      const endless = { name: "endless", arguments: { file_path: "sales.csv" }, _meta: { progressToken: 1 } };
      child.stdin.write(
        `${JSON.stringify({ jsonrpc: "2.0", id: 1, method: "initialize", params: initialize })}\n`,
      );
      child.stdin.write(
        `${JSON.stringify({ jsonrpc: "2.0", id: 2, method: "tools/call", params: endless })}\n`,
      );
      await expect.poll(() => out, { timeout: 60_000 }).toContain("notifications/progress");
      if (last === "") child.stdin.end();
      else child.stdin.write(last);
      expect(await new Promise((resolve) => child.once("exit", resolve))).toBe(0);
      expect(out).not.toContain('"id":2');
    },
    25_000,
  );

  it("answers thousands of requests that come at once, and has nothing to say of it", async () => {
    const folder = await workspaceFolder();
    const child = spawn(process.execPath, [MAIN, "serve", "--workspace", folder], { stdio: "pipe" });
    let [out, said] = ["", ""];
    child.stdout.on("data", (chunk) => (out += String(chunk)));
    child.stderr.on("data", (chunk) => (said += String(chunk)));
    const clientInfo = { name: "t", version: "1" };
    const params = { protocolVersion: "2025-11-25", capabilities: {}, clientInfo };
    const messages = Array.from({ length: 5000 }, (_, id) =>
      id === 0 ? { id, method: "initialize", params } : { id, method: "ping" },
    );
    child.stdin.write(
      messages.map((message) => `${JSON.stringify({ jsonrpc: "2.0", ...message })}\n`).join(""),
    );
    await expect.poll(() => out.split("\n").length, { timeout: 60_000 }).toBe(messages.length + 1);
    child.stdin.end();
    await new Promise((resolve) => child.once("exit", resolve));
    const ids = out
      .trimEnd()
      .split("\n")
      .map((line) => (JSON.parse(line) as { id: number }).id);
    expect(new Set(ids).size).toBe(messages.length);
    expect(said).toBe("");
  });

  it("prints what a client wants to have in its settings", async () => {
    const folder = await temporaryFolder();
    const child = spawn(process.execPath, [MAIN, "serve", "--print-config", "--workspace", folder]);
    let out = "";
    child.stdout.on("data", (chunk) => (out += String(chunk)));
    await new Promise((resolve) => child.once("exit", resolve));
    const { mcpServers } = JSON.parse(out) as {
      mcpServers: { toolkiln: { command: string; args: string[] } };
    };
    const { command, args } = mcpServers.toolkiln;
    expect([command, ...args]).toEqual([process.execPath, MAIN, "serve", "--workspace", folder]);
  });
});
