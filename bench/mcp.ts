/**
 * `node bench/mcp.ts`: how long the MCP server takes to start and to search, beside a bare server on the same SDK, and with ten
 * thousand promoted tools beside none. Prints a table.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { shelve } from "../test/mcp/shelf.ts";

const MAIN = join(import.meta.dirname, "../src/cli/main.ts");
const ROUNDS = 15;

const folder = await mkdtemp(join(tmpdir(), "toolkiln-bench-mcp-"));
try {
  const [none, many] = [join(folder, "none"), join(folder, "many")];
  await Promise.all([mkdir(none), mkdir(many)]);
  shelve(many, 10_000);
  const bare = join(import.meta.dirname, "mcp_bare.ts");
  const serve = (workspace: string) => [MAIN, "serve", "--workspace", workspace];
  const [empty = 0, full = 0, peer = 0] = await inTurn([serve(none), serve(many), [bare]]);
  print("spawn to tools/list", empty, "bare SDK server", peer, "ours ≤ 350 ms");
  print("the same, 10,000 tools", full, "no tools", empty, "ratio ≤ 2");
  await search(many);
} finally {
  await rm(folder, { recursive: true, force: true });
}

/** From spawning a server over stdio to the answer to `tools/list`, medians, taken in turn. */
async function inTurn(commands: readonly (readonly string[])[]): Promise<number[]> {
  const all = commands.map((): number[] => []);
  // The first round fills compile caches.
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const [index, args] of commands.entries()) {
      const milliseconds = await listed(args);
      if (round > 0) all[index]?.push(milliseconds);
    }
  }
  return all.map(median);
}

async function listed(args: readonly string[]): Promise<number> {
  const start = performance.now();
  const { stop } = await connected(args);
  const milliseconds = performance.now() - start;
  await stop();
  return milliseconds;
}

/** Asks for words of ever other tools, through the protocol, right after the list and then again and again. */
async function search(workspace: string): Promise<void> {
  const { ask, stop } = await connected([MAIN, "serve", "--workspace", workspace]);
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const query = `rows the way of word0${1000 + round}`;
    const start = performance.now();
    await ask("tools/call", { name: "search_tools", arguments: { query } });
    times.push(performance.now() - start);
  }
  print("search of 10,000 tools", median(times), "the first one", times[0] ?? 0, "ours ≤ 10 ms");
  await stop();
}

/** A server over stdio that has answered `tools/list`. */
async function connected(args: readonly string[]) {
  const child = spawn(process.execPath, args, { stdio: ["pipe", "pipe", "inherit"] });
  const lines = createInterface(child.stdout);
  const send = (message: object) => child.stdin.write(`${JSON.stringify({ jsonrpc: "2.0", ...message })}\n`);
  let id = 0;
  const ask = async (method: string, params: object): Promise<void> => {
    id += 1;
    send({ id, method, params });
    for (;;) {
      const [line] = (await once(lines, "line")) as [string];
      if ((JSON.parse(line) as { id?: number }).id === id) return;
    }
  };
  const clientInfo = { name: "bench", version: "1" };
  await ask("initialize", { protocolVersion: "2025-11-25", capabilities: {}, clientInfo });
  send({ method: "notifications/initialized" });
  await ask("tools/list", {});
  return {
    ask,
    async stop() {
      child.kill("SIGKILL");
      await once(child, "exit");
    },
  };
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

function print(what: string, ours: number, peerName: string, peer: number, wanted: string): void {
  const cells = [
    what.padEnd(24),
    ours.toFixed(1).padStart(8),
    peerName.padEnd(16),
    peer.toFixed(1).padStart(8),
  ];
  process.stdout.write(`${cells.join("  ")}  ratio ${(ours / peer).toFixed(2)}  wanted: ${wanted}\n`);
}
