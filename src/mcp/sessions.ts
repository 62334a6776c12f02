import { randomUUID } from "node:crypto";
import {
  isInitializeRequest,
  WebStandardStreamableHTTPServerTransport as Transport,
  type McpServerFactory,
  type Server,
} from "@modelcontextprotocol/server";

/** The sessions of 2025 clients over HTTP. Asking a person needs one: the form and its answer travel apart. */
export interface Sessions {
  fetch(request: Request): Promise<Response>;
  /** Notes that a response is open in the session, until the returned function is called. */
  hold(sessionId: string): () => void;
  toolsChanged(): void;
  close(): Promise<void>;
}

export interface SessionOptions {
  readonly most: number;
  readonly bodyBytes: number;
  /** Whoever has been silent so long has gone. @default 30 minutes */
  readonly idleMilliseconds?: number;
}

interface Session {
  readonly server: Server;
  readonly transport: Transport;
  open: number;
  seen: number;
}

/** With every place taken, a session that has been silent for this long makes room. */
const ROOM_MILLISECONDS = 60_000;

export function createSessions(
  factory: McpServerFactory,
  { most, bodyBytes, idleMilliseconds = 30 * 60_000 }: SessionOptions,
  clock: () => number = Date.now,
): Sessions {
  const sessions = new Map<string, Session>();
  let beginning = 0;
  const sweep = setInterval(() => endIdle(idleMilliseconds), 60_000).unref();

  function endIdle(silence: number, atMost = Infinity): void {
    const idle = [...sessions.values()]
      .filter(({ open, seen }) => open === 0 && clock() - seen >= silence)
      .toSorted((a, b) => a.seen - b.seen);
    for (const { server } of idle.slice(0, atMost)) void server.close();
  }

  async function begin(request: Request): Promise<Response> {
    if (sessions.size + beginning >= most) endIdle(ROOM_MILLISECONDS, 1);
    if (sessions.size + beginning >= most)
      return refusal(503, "Too many sessions are open; try again later.");
    beginning += 1;
    try {
      const transport = new Transport({
        sessionIdGenerator: randomUUID,
        maxRequestBodySize: bodyBytes,
        onsessioninitialized: (id) => void sessions.set(id, { server, transport, open: 0, seen: clock() }),
      });
      const server = (await factory({ era: "legacy", requestInfo: request })) as Server;
      await server.connect(closing(transport, () => sessions.delete(transport.sessionId ?? "")));
      return await transport.handleRequest(request);
    } finally {
      beginning -= 1;
    }
  }

  return {
    async fetch(request) {
      const id = request.headers.get("mcp-session-id");
      if (id !== null) {
        const session = sessions.get(id);
        if (session === undefined) return refusal(404, "Session not found");
        session.seen = clock();
        return await session.transport.handleRequest(request);
      }
      if (await isBeginning(request)) return await begin(request);
      return refusal(
        400,
        "Bad Request: a session begins with initialize, and is named in Mcp-Session-Id afterwards",
      );
    },
    hold(id) {
      const session = sessions.get(id);
      if (session === undefined) return () => {};
      session.open += 1;
      return () => {
        session.open -= 1;
        session.seen = clock();
      };
    },
    toolsChanged() {
      for (const { server } of sessions.values()) server.sendToolListChanged().catch(() => {});
    },
    async close() {
      clearInterval(sweep);
      await Promise.all([...sessions.values()].map(({ server }) => server.close()));
    },
  };
}

/** The transport, which says when it is closed, by either side. */
function closing(transport: Transport, closed: () => void): Transport {
  return Object.assign(transport, { onclose: closed });
}

async function isBeginning(request: Request): Promise<boolean> {
  if (request.method !== "POST") return false;
  try {
    return isInitializeRequest(await request.clone().json());
  } catch {
    return false;
  }
}

export function refusal(status: number, message: string, headers: Record<string, string> = {}): Response {
  return Response.json({ jsonrpc: "2.0", error: { code: -32_000, message }, id: null }, { status, headers });
}
