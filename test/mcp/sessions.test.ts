import { describe, expect, it, onTestFinished } from "vitest";
import { openHost } from "../../src/mcp/host.ts";
import { createFactory } from "../../src/mcp/server.ts";
import { createSessions } from "../../src/mcp/sessions.ts";
import { workspaceFolder } from "./served.ts";

const MINUTE = 60_000;

/** Two places, and a clock that stands still until it is moved. */
async function twoPlaces() {
  const host = await openHost(await workspaceFolder(), { version: "0.0.0", log: () => {} });
  const clock = { now: 0 };
  const sessions = createSessions(createFactory(host), { most: 2, bodyBytes: 10_000 }, () => clock.now);
  onTestFinished(async () => {
    await sessions.close();
    await host.close();
  });
  const send = (body: object, id?: string) =>
    sessions.fetch(
      new Request("http://localhost/mcp", {
        method: "POST",
        headers: {
          "content-type": "application/json",
          accept: "application/json, text/event-stream",
          ...(id === undefined ? {} : { "mcp-session-id": id, "mcp-protocol-version": "2025-11-25" }),
        },
        body: JSON.stringify({ jsonrpc: "2.0", id: 1, ...body }),
      }),
    );
  const begin = async () => {
    const clientInfo = { name: "t", version: "1" };
    const params = { protocolVersion: "2025-11-25", capabilities: {}, clientInfo };
    const { status, headers } = await send({ method: "initialize", params });
    return { status, id: headers.get("mcp-session-id") ?? "" };
  };
  const isOpen = async (id: string) => (await send({ method: "ping" }, id)).status === 200;
  return { clock, sessions, begin, isOpen };
}

describe("sessions of 2025 clients", () => {
  it("are as many as there are places, until one has been silent for a minute: it makes room", async () => {
    const { clock, begin, isOpen } = await twoPlaces();
    const [first, second] = [await begin(), await begin()];
    expect((await begin()).status).toBe(503);
    clock.now = 0.9 * MINUTE;
    expect(await isOpen(first.id)).toBe(true);
    expect((await begin()).status).toBe(503);
    clock.now = 1.1 * MINUTE;
    const third = await begin();
    expect(third.status).toBe(200);
    expect([await isOpen(first.id), await isOpen(second.id), await isOpen(third.id)]).toEqual([
      true,
      false,
      true,
    ]);
  });

  it("make no room while a response is open, however long a person thinks", async () => {
    const { clock, sessions, begin, isOpen } = await twoPlaces();
    const [first, second] = [await begin(), await begin()];
    const releases = [first, second].map(({ id }) => sessions.hold(id));
    clock.now = 600 * MINUTE;
    expect((await begin()).status).toBe(503);
    releases[0]?.();
    expect((await begin()).status).toBe(503);
    clock.now = 602 * MINUTE;
    expect((await begin()).status).toBe(200);
    expect([await isOpen(first.id), await isOpen(second.id)]).toEqual([false, true]);
  });

  it("know no session that was not begun here", async () => {
    const { isOpen } = await twoPlaces();
    for (const id of ["", "made-up", "__proto__", crypto.randomUUID()]) expect(await isOpen(id)).toBe(false);
  });
});
