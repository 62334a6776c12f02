import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { toNodeHandler } from "@modelcontextprotocol/node";
import { createMcpHandler, isLegacyRequest, type McpServerFactory } from "@modelcontextprotocol/server";
import type { McpConfig } from "../config/mcp.ts";
import { isSystemError, InputError } from "../errors.ts";
import type { Changes } from "./changes.ts";
import { createGuard, PATH, type Refusal } from "./guard.ts";
import { createSessions } from "./sessions.ts";

export interface HttpOptions {
  readonly address: string;
  /** 0 takes any that is free. */
  readonly port: number;
  readonly token?: string | undefined;
  readonly settings: McpConfig;
  readonly changes: Changes;
  readonly log: (text: string) => void;
}

export interface HttpServer {
  readonly url: string;
  close(): Promise<void>;
}

const MOST_CONNECTIONS = 1024;
/** For a request to arrive in whole. */
const ARRIVAL_MILLISECONDS = 30_000;
/** How often is looked for those that take longer. */
const LOOK_MILLISECONDS = 5000;

/** Serves both eras at one address: 2026 clients request by request, 2025 clients in sessions. */
export async function serveHttp(factory: McpServerFactory, options: HttpOptions): Promise<HttpServer> {
  const { address, port, settings, changes, log, token } = options;
  const { body_bytes: maxRequestBodySize, sessions: most } = settings;
  const onerror = (error: Error): void => log(error.message);
  const modern = createMcpHandler(factory, {
    legacy: "reject",
    maxRequestBodySize,
    maxSubscriptions: most,
    onerror,
  });
  const sessions = createSessions(factory, { most, bodyBytes: maxRequestBodySize });
  const handle = toNodeHandler(
    {
      fetch: async (request) =>
        (await isLegacyRequest(request, undefined, { maxRequestBodySize }))
          ? await sessions.fetch(request)
          : await modern.fetch(request),
    },
    { onerror, maxRequestBodySize },
  );
  const refuse = createGuard({
    address,
    token,
    allowedHosts: settings.allowed_hosts,
    requestsPerSecond: settings.requests_per_second,
  });

  const times = { requestTimeout: ARRIVAL_MILLISECONDS, connectionsCheckingInterval: LOOK_MILLISECONDS };
  const server = createServer(times, (request, response) => {
    const refused = refuse(request);
    if (refused !== undefined) return turnAway(request, response, refused);
    const session = request.headers["mcp-session-id"];
    if (typeof session === "string") response.once("close", sessions.hold(session));
    handle(request as Parameters<typeof handle>[0], response).catch(onerror);
  });
  server.maxConnections = MOST_CONNECTIONS;
  const unsubscribe = changes.subscribe(() => {
    modern.notify.toolsChanged();
    sessions.toolsChanged();
  });
  server.listen(port, address);
  await once(server, "listening").catch((error: unknown) => {
    unsubscribe();
    throw cannotListen(error, address, port);
  });

  return {
    url: urlOf(server.address() as AddressInfo),
    async close() {
      unsubscribe();
      await Promise.all([modern.close(), sessions.close()]);
      server.close();
      server.closeAllConnections();
    },
  };
}

/** Nothing of the body is read: the connection ends with the answer. */
function turnAway(
  request: IncomingMessage,
  response: ServerResponse,
  { status, message, headers }: Refusal,
): void {
  response.writeHead(status, { "content-type": "application/json", connection: "close", ...headers });
  response.end(JSON.stringify({ jsonrpc: "2.0", error: { code: -32_000, message }, id: null }));
  request.resume();
}

function urlOf({ address, family, port }: AddressInfo): string {
  return `http://${family === "IPv6" ? `[${address}]` : address}:${port}${PATH}`;
}

function cannotListen(error: unknown, address: string, port: number): unknown {
  if (!isSystemError(error, "EADDRINUSE", "EACCES", "EADDRNOTAVAIL", "ENOTFOUND")) return error;
  const why = error.code === "EADDRINUSE" ? "another program does already" : `the system says ${error.code}`;
  return new InputError(
    "cannot_listen",
    `Cannot listen at ${address}, port ${port}: ${why}.`,
    "Give another with --port or --host; --port 0 takes any that is free.",
  );
}
