import { readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Client } from "@modelcontextprotocol/client";
import { describe, expect, it } from "vitest";
import { createGate } from "../../src/mcp/gate.ts";
import { openWorkspace } from "../../src/pipeline/workspace.ts";
import { call, connect, promoted, promotedEndless, serveHttp, type Era } from "./clients.ts";
import { serve, workspaceFolder } from "./served.ts";

describe("many calls at once", () => {
  it("200 over HTTP, from clients of both eras, all answer rightly, and memory stays bounded", async () => {
    const folder = await workspaceFolder();
    await promoted(folder, "count_rows_of");
    const { url, child } = await serveHttp(folder);
    const clients = await Promise.all((["2026", "2025"] as const).map((era) => connect({ url }, { era })));
    const one = (plus: number) =>
      call(clients[plus % 2] as Client, "run_tool", {
        name: "count_rows_of",
        file_path: "sales.csv",
        params: { plus },
      });
    await one(0);
    const before = residentMb(child.pid);
    const answers = await Promise.all(Array.from({ length: 200 }, (_, plus) => one(plus)));
    for (const [plus, { answer }] of answers.entries())
      expect(answer).toMatchObject({ status: "success", result: { rows: 6, plus } });
    expect(residentMb(child.pid) - before).toBeLessThan(200);
  }, 300_000);

  it("beyond the queue are turned away with a sentence, and the others are answered", async () => {
    const folder = await workspaceFolder("mcp: {concurrency: 1, queue: 2}\n");
    await promoted(folder, "count_rows_of");
    const client = await connect(await serve(folder), { era: "2026" });
    const args = { name: "count_rows_of", file_path: "sales.csv" };
    const answers = await Promise.all(Array.from({ length: 8 }, () => call(client, "run_tool", args)));
    const codes = answers.map(({ answer }) => answer.error?.code ?? answer.status);
    expect(codes.filter((code) => code === "success")).toHaveLength(3);
    expect(codes.filter((code) => code === "server_busy")).toHaveLength(5);
  });

  it("whoever gives up leaves the line, and the place goes to the next", async () => {
    const gate = createGate({ running: 1, waiting: 2 });
    const [first, never] = [Promise.withResolvers<void>(), new AbortController()];
    const { signal } = new AbortController();
    const order: string[] = [];
    const running = gate.run(signal, () => first.promise);
    const leaving = gate.run(never.signal, () => Promise.resolve(order.push("left")));
    const waiting = gate.run(signal, () => Promise.resolve(order.push("waited")));
    await expect(gate.run(signal, () => Promise.resolve())).rejects.toMatchObject({ code: "server_busy" });
    never.abort(new Error("gone"));
    await expect(leaving).rejects.toThrow("gone");
    first.resolve();
    await Promise.all([running, waiting]);
    expect(order).toEqual(["waited"]);
    await gate.run(signal, () => Promise.resolve());
  });
});

describe("long work", () => {
  it.each<Era>(["2026", "2025"])(
    "is told to a %s client step by step, reading a file included",
    async (era) => {
      const client = await connect(await serve(await workspaceFolder()), { era });
      const told: string[] = [];
      const counts: number[] = [];
      await client.callTool(
        { name: "describe_data", arguments: { file_path: "sales.csv" } },
        {
          onprogress: ({ message = "", progress }) => {
            told.push(message);
            counts.push(progress);
          },
        },
      );
      expect(told.join("\n")).toMatch(/reading sales\.csv\n[^]*profiling sales\.csv/u);
      expect(counts).toEqual(counts.map((_, index) => index + 1));
    },
  );

  it("of several clients on one file is done once, and goes on when one of them has gone", async () => {
    const folder = await workspaceFolder();
    await writeFile(join(folder, "long.csv"), `a,b\n${"1,x\n".repeat(1_000_000)}`);
    const client = await connect(await serve(folder), { era: "2026" });
    const describeData = { name: "describe_data", arguments: { file_path: "long.csv" } };
    const gone = new AbortController();
    const first = client.callTool(describeData, { signal: gone.signal, onprogress: () => gone.abort() });
    const second = client.callTool(describeData, { timeout: 60_000 });
    await expect(first).rejects.toThrow();
    expect((await second).structuredContent).toMatchObject({ status: "success", rows: 1_000_000 });
  });
});

describe("a cancelled call", () => {
  it.each<[Era, string]>([
    ["2026", "HTTP"],
    ["2025", "HTTP"],
    ["2026", "stdio"],
    ["2025", "stdio"],
  ])(
    "of a %s client over %s stops the tool at once and frees its place",
    async (era, over) => {
      const folder = await workspaceFolder("mcp: {concurrency: 1}\n");
      await promotedEndless(folder);
      await promoted(folder, "count_rows_of");
      const client = await connect(over === "HTTP" ? await serve(folder) : { folder }, { era });
      const args = { file_path: "sales.csv" };
      await call(client, "count_rows_of", args);
      const gone = new AbortController();
      const endless = client.callTool({ name: "endless", arguments: args }, { signal: gone.signal });
      setTimeout(() => gone.abort(), 300);
      await expect(endless).rejects.toThrow();
      // Its wall clock is 30 seconds: nobody could be answered sooner unless its place was free.
      const { answer } = await call(client, "count_rows_of", args);
      expect(answer.status).toBe("success");
    },
    25_000,
  );

  it("of analyze_data leaves a run that goes on where it was", async () => {
    const folder = await workspaceFolder();
    const client = await connect(await serve(folder), { era: "2026" });
    const question = {
      name: "analyze_data",
      arguments: { query: "total amount by region", file_path: "sales.csv" },
    };
    const gone = new AbortController();
    const asked = client.callTool(question, {
      signal: gone.signal,
      timeout: 60_000,
      onprogress: ({ message = "" }) => message.startsWith("spec_generator_node:") && gone.abort(),
    });
    await expect(asked).rejects.toThrow();
    await expect
      .poll(async () => {
        const workspace = await openWorkspace(folder);
        const [run] = workspace.runs.list();
        await workspace.close();
        return [run?.status, run?.claimed_by];
      })
      .toEqual(["running", null]);
    const { answer } = await call(client, question.name, question.arguments);
    expect(answer).toMatchObject({ status: "awaiting_feedback", stage: 1 });
    const workspace = await openWorkspace(folder);
    expect(workspace.runs.list()).toHaveLength(1);
    await workspace.close();
  });
});

function residentMb(pid: number | undefined): number {
  const [, kilobytes = "0"] = /VmRSS:\s+(\d+)/u.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
  return Number(kilobytes) / 1024;
}
