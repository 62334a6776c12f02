import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, it, onTestFinished } from "vitest";
import { temporaryFolder } from "../helpers.ts";
import { stop } from "./clients.ts";

const SERVER = join(import.meta.dirname, "conformance/server.ts");
const SUITE = join(import.meta.dirname, "../../node_modules/@modelcontextprotocol/conformance/dist/index.js");

describe("the official conformance suite", () => {
  it.each([
    ["2025-11-25", 30],
    ["2026-07-28", 37],
  ])("passes in full for revision %s", async (revision, scenarios) => {
    const folder = await temporaryFolder();
    const server = spawn(process.execPath, [SERVER, folder], { stdio: ["ignore", "pipe", "inherit"] });
    onTestFinished(() => stop(server));
    const exited = once(server, "exit").then(() => Promise.reject(new Error("The server did not start.")));
    const [url] = (await Promise.race([once(server.stdout, "data"), exited])) as [Buffer];
    const args = [SUITE, "server", "--url", url.toString().trim(), "--requirements", revision];
    // Exits with 0 only when every scenario that the revision requires has passed.
    const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: folder, maxBuffer: 1 << 26 });
    const [, summary = ""] = stdout.split("=== SUMMARY ===");
    const [scored = "", rest = ""] = summary.split("Not scored");
    const notScored = new Set([...rest.matchAll(/^ +\S (\S+)/gmu)].map(([, name]) => name));
    const ran = [...scored.matchAll(/^(\S) (\S+): /gmu)].filter(([, , name]) => !notScored.has(name));
    expect(ran.filter(([, mark]) => mark !== "✓")).toEqual([]);
    expect(ran).toHaveLength(scenarios);
  });
});
