import { availableParallelism } from "node:os";
import type { Share } from "./llm.ts";

/** The MCP server's settings, resolved. */
export interface McpConfig {
  /** Promoted tools listed by name; unset, as many as fit in about 4,000 tokens. The rest is found by search. */
  readonly listed_tools?: number;
  /** What `describe_data` tells a client, whose model may be anywhere: names, types and counts, or also values of cells. */
  readonly share: Share;
  /** Whether answers carry a picture of a result that has a chart. */
  readonly charts: boolean;
  /** Calls that work at the same time. */
  readonly concurrency: number;
  /** Calls that wait for their turn. */
  readonly queue: number;
  /** Clients that stay connected over HTTP: sessions of the revisions of 2025, and as many subscriptions of later ones. */
  readonly sessions: number;
  /** Size of one HTTP request. */
  readonly body_bytes: number;
  /** HTTP requests of one address; five seconds' worth may come at once. */
  readonly requests_per_second: number;
  /** Names by which clients may reach the server over HTTP, beside those of this machine. */
  readonly allowed_hosts: readonly string[];
}

/** `mcp` as the file has it. */
export type McpFile = { readonly [K in keyof McpConfig]?: McpConfig[K] | undefined };

export function resolveMcp(file: McpFile = {}): McpConfig {
  const { listed_tools } = file;
  return Object.freeze({
    ...(listed_tools === undefined ? {} : { listed_tools }),
    share: file.share ?? "schema",
    charts: file.charts ?? true,
    concurrency: file.concurrency ?? Math.max(2, availableParallelism()),
    queue: file.queue ?? 256,
    sessions: file.sessions ?? 64,
    body_bytes: file.body_bytes ?? 1_048_576,
    requests_per_second: file.requests_per_second ?? 100,
    allowed_hosts: Object.freeze([...(file.allowed_hosts ?? [])]),
  });
}
