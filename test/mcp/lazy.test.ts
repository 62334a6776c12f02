import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { describe, expect, it, onTestFinished } from "vitest";
import { MAIN, promoted, stop } from "./clients.ts";
import { workspaceFolder } from "./served.ts";

describe("toolkiln serve", () => {
  it("lists promoted tools, and searches them, without LangGraph, DuckDB, the compiler or a model's client", async () => {
    const folder = await workspaceFolder();
    await promoted(folder, "count_rows_of");
    const hooks = join(import.meta.dirname, "loaded.ts");
    const child = spawn(process.execPath, ["--import", hooks, MAIN, "serve", "--workspace", folder]);
    onTestFinished(() => stop(child));
    let loaded = "";
    child.stderr.on("data", (chunk) => (loaded += String(chunk)));
    const answers = createInterface(child.stdout);
    const initialize = {
      protocolVersion: "2025-11-25",
      capabilities: {},
      clientInfo: { name: "t", version: "1" },
    };
    const ask = async (id: number, method: string, params: object) => {
      child.stdin.write(`${JSON.stringify({ jsonrpc: "2.0", id, method, params })}\n`);
      const [line] = (await once(answers, "line")) as [string];
      return line;
    };
    await ask(1, "initialize", initialize);
    expect(await ask(2, "tools/list", {})).toContain('"count_rows_of"');
    const search = { name: "search_tools", arguments: { query: "rows" } };
    expect(await ask(3, "tools/call", search)).toContain('"count_rows_of"');
    const heavy = /langgraph|langchain|duckdb|openai|oxc|typescript|vega|resvg|hono/u;
    const urls = loaded.split("\n").map((line) => line.replace(/^.*\/node_modules\//u, ""));
    expect(urls.length).toBeGreaterThan(20);
    expect(urls.filter((url) => heavy.test(url) && !url.startsWith("loaded"))).toEqual([]);
  });
});
