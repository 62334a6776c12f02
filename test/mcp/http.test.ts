import { describe, expect, it } from "vitest";
import { createGuard, isLoopback } from "../../src/mcp/guard.ts";
import { connect, serveHttp, stop } from "./clients.ts";
import { send } from "./raw.ts";
import { serve, workspaceFolder } from "./served.ts";

describe("the HTTP server", () => {
  const initialize = JSON.stringify({
    jsonrpc: "2.0",
    id: 1,
    method: "initialize",
    params: { protocolVersion: "2025-11-25", capabilities: {}, clientInfo: { name: "t", version: "1" } },
  });

  it("turns away other hosts, pages of other origins, other paths, and what is no message", async () => {
    const { url } = await serve(
      await workspaceFolder("mcp: {body_bytes: 20000, allowed_hosts: [tools.example]}\n"),
    );
    const status = async (headers: Record<string, string>, body = initialize, to = url) =>
      (await send(to, headers, body)).status;
    expect(await status({})).toBe(200);
    expect(await status({ host: "tools.example" })).toBe(200);
    expect(await status({ origin: "http://localhost:6274" })).toBe(200);
    expect(await status({ host: "evil.example" })).toBe(403);
    expect(await status({ host: "127.0.0.1.evil.example" })).toBe(403);
    for (const host of ["evil@127.0.0.1", "127.0.0.1/mcp", "localhost:80:80", "[::1", "a b"])
      expect([host, await status({ host })]).toEqual([host, 400]);
    expect(await status({ host: "localhost." })).toBe(403);
    expect(await status({ origin: "https://evil.example" })).toBe(403);
    expect(await status({ origin: "null" })).toBe(403);
    expect(await status({}, initialize, url.replace("/mcp", "/"))).toBe(404);
    expect(await status({ "content-type": "text/plain" })).toBe(415);
    expect(await status({}, "{")).toBe(400);
    expect(await status({}, `[${"[".repeat(9000)}`)).toBe(400);
    expect(await status({}, JSON.stringify({ pad: "x".repeat(30_000) }))).toBe(413);
    expect(await status({ "mcp-session-id": "made-up" })).toBe(404);
    expect((await send(url, {}, "", "GET")).status).toBe(400);
    expect((await send(url, {}, "", "DELETE")).status).toBe(400);
    for (const method of ["PUT", "PATCH", "OPTIONS", "TRACE", "HEAD"])
      expect([method, (await send(url, {}, "", method)).status]).toEqual([method, 405]);
  });

  it("asks for its token, and for nothing less", async () => {
    const token = "t".repeat(40);
    const { url } = await serve(await workspaceFolder(), token);
    for (const authorization of ["", "Bearer", "Bearer x", `Basic ${token}`, `Bearer ${token}x`])
      expect(await send(url, { authorization }, initialize)).toMatchObject({ status: 401 });
    const client = await connect({ url, token }, { era: "2026" });
    expect((await client.listTools()).tools.length).toBeGreaterThan(0);
  });

  it("bounds sessions and rates", async () => {
    const { url } = await serve(await workspaceFolder("mcp: {sessions: 2, requests_per_second: 2}\n"));
    const statuses: (number | undefined)[] = [];
    for (let turn = 0; turn < 12; turn += 1) statuses.push((await send(url, {}, initialize)).status);
    expect(statuses.slice(0, 4)).toEqual([200, 200, 503, 503]);
    expect(statuses).toContain(429);
  });

  it("makes a token when others than this machine can reach it, and shows it once", async () => {
    const folder = await workspaceFolder();
    const { url, said, child } = await serveHttp(folder, "--host", "0.0.0.0");
    const local = url.replace("0.0.0.0", "127.0.0.1");
    expect((await send(local, {}, initialize)).status).toBe(401);
    await expect.poll(() => said.join("\n")).toContain("It is shown this once.");
    const [, token = ""] = /Bearer (\S{43})$/mu.exec(said.join("\n")) ?? [];
    const client = await connect({ url: local, token }, { era: "2026" });
    expect((await client.listTools()).tools.length).toBeGreaterThan(0);
    await stop(child);
    expect(said.join("\n").split(token)).toHaveLength(2);
  });

  it("knows which addresses only this machine can reach", () => {
    for (const address of ["127.0.0.1", "127.8.9.1", "::1", "localhost"])
      expect(isLoopback(address)).toBe(true);
    for (const address of [
      "0.0.0.0",
      "::",
      "192.168.1.2",
      "127.0.0.1.example",
      "1127.0.0.1",
      "localhost.example",
    ])
      expect(isLoopback(address)).toBe(false);
  });

  it("lets an address wait for its turn only as long as it must", () => {
    let now = 0;
    const guard = createGuard({ address: "127.0.0.1", allowedHosts: [], requestsPerSecond: 2 }, () => now);
    const from = (remoteAddress: string) =>
      guard({
        method: "POST",
        url: "/mcp",
        headers: { host: "localhost" },
        socket: { remoteAddress },
      } as Parameters<typeof guard>[0])?.status;
    for (let turn = 0; turn < 10; turn += 1) expect(from("a")).toBeUndefined();
    expect(from("a")).toBe(429);
    expect(from("b")).toBeUndefined();
    now = 1000;
    expect([from("a"), from("a"), from("a")]).toEqual([undefined, undefined, 429]);
  });
});
