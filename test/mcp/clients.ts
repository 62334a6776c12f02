import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { Client, StreamableHTTPClientTransport, type CallToolResult } from "@modelcontextprotocol/client";
import { StdioClientTransport } from "@modelcontextprotocol/client/stdio";
import { onTestFinished } from "vitest";
import type { PipelineAnswer } from "../../src/pipeline/answer.ts";
import { openRegistry } from "../../src/registry/open.ts";
import type { ToolSpec } from "../../src/toolkit/spec.ts";
import { specOf } from "./shelf.ts";

export const MAIN = join(import.meta.dirname, "../../src/cli/main.ts");

export type Era = "2025" | "2026";

/** What a person does when a form is shown: its content, or how it is closed. */
export type Person = (message: string) => Record<string, string> | "decline" | "cancel";

export interface ClientOptions {
  readonly era: Era;
  /** Without one, the client cannot show forms. */
  readonly person?: Person;
  readonly roots?: readonly string[];
  readonly onToolsChanged?: () => void;
}

/** The official client, of either era. */
export async function connect(
  to: { readonly folder: string } | { readonly url: string; readonly token?: string },
  { era, person, roots, onToolsChanged }: ClientOptions,
): Promise<Client> {
  const capabilities = {
    ...(person === undefined ? {} : { elicitation: { form: {} } }),
    ...(roots === undefined ? {} : { roots: { listChanged: true } }),
  };
  const client = new Client(
    { name: "test", version: "1.0.0" },
    {
      capabilities,
      versionNegotiation: { mode: era === "2026" ? { pin: "2026-07-28" } : "legacy" },
      ...(onToolsChanged === undefined
        ? {}
        : { listChanged: { tools: { onChanged: onToolsChanged, debounceMs: 0, autoRefresh: false } } }),
    },
  );
  if (person !== undefined) {
    client.setRequestHandler("elicitation/create", ({ params }) => {
      const done = person(params.message);
      return typeof done === "string" ? { action: done } : { action: "accept", content: done };
    });
  }
  if (roots !== undefined) {
    client.setRequestHandler("roots/list", () => ({
      roots: roots.map((path) => ({ uri: `file://${path}` })),
    }));
  }
  onTestFinished(() => client.close());
  await client.connect("url" in to ? overHttp(to) : overStdio(to.folder));
  return client;
}

function overStdio(folder: string): StdioClientTransport {
  return new StdioClientTransport({
    command: process.execPath,
    args: [MAIN, "serve", "--workspace", folder],
    stderr: "ignore",
  });
}

function overHttp({ url, token }: { url: string; token?: string }): StreamableHTTPClientTransport {
  const requestInit = token === undefined ? {} : { headers: { authorization: `Bearer ${token}` } };
  return new StreamableHTTPClientTransport(new URL(url), { requestInit });
}

export interface Served {
  readonly url: string;
  readonly child: ChildProcess;
  /** Lines of stderr so far. */
  readonly said: readonly string[];
}

/** `toolkiln serve --http`, in a process of its own, on a port that is free. */
export async function serveHttp(folder: string, ...args: string[]): Promise<Served> {
  const command = [MAIN, "serve", "--http", "--port", "0", "--workspace", folder, ...args];
  const child = spawn(process.execPath, command, { stdio: ["ignore", "ignore", "pipe"] });
  onTestFinished(() => stop(child));
  const said: string[] = [];
  const lines = createInterface(child.stderr);
  lines.on("line", (line) => said.push(line));
  const exited = once(child, "exit").then(() => Promise.reject(new Error(said.join("\n"))));
  for (;;) {
    const [line] = (await Promise.race([once(lines, "line"), exited])) as [string];
    const [url] = /http:\S+\/mcp/u.exec(line) ?? [];
    if (url !== undefined) return { url, child, said };
  }
}

export async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill();
  await once(child, "exit");
}

/** The structured answer of a call, whatever came of it. */
export async function call(client: Client, name: string, args: Record<string, unknown>) {
  const result = (await client.callTool({ name, arguments: args }, { timeout: 280_000 })) as CallToolResult;
  return { result, answer: result.structuredContent as unknown as PipelineAnswer, text: textOf(result) };
}

export function textOf({ content }: CallToolResult): string {
  return content.flatMap((part) => (part.type === "text" ? [part.text] : [])).join("\n");
}

/** Puts a small tool on the shelf as two approvals would. */
export async function promoted(
  folder: string,
  name: string,
  changes: Partial<ToolSpec> = {},
  code = codeOf(name),
): Promise<void> {
  const tools = join(folder, "tools");
  const registry = openRegistry({
    staging_dir: join(tools, "staging"),
    active_dir: join(tools, "active"),
    archive_dir: join(tools, "archive"),
    registry: join(tools, "registry.json"),
  });
  await registry.stage(`run-${name}`, { spec: specOf(name, changes), code }, "APPROVED");
  await registry.promote(`run-${name}`, {});
}

function codeOf(name: string): string {
  return `/** ${name} */
export default async function ({ data, params }) {
  const [row] = await data.sql(\`SELECT count(*) AS rows FROM data\`);
  return { rows: row.rows, plus: params.plus, name: ${JSON.stringify(name)} };
}
`;
}

/** Promotes a tool that works for ever. */
export async function promotedEndless(folder: string): Promise<void> {
  await promoted(folder, "endless", {}, "export default () => { for (;;); };\n");
}
