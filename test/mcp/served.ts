import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { openWorkspace } from "../../src/pipeline/workspace.ts";
import { openHost } from "../../src/mcp/host.ts";
import { serveHttp } from "../../src/mcp/http.ts";
import { createFactory } from "../../src/mcp/server.ts";
import { dataFile, SALES, temporaryFolder } from "../helpers.ts";
import { connect, type Era, type Person } from "./clients.ts";

/** A server over HTTP in this process, on a workspace that stays when it is closed. */
export async function serve(folder: string, token?: string) {
  const logged: string[] = [];
  const log = (text: string) => void logged.push(text);
  const host = await openHost(folder, { version: "0.0.0", log });
  const settings = host.workspace.config.mcp;
  const { changes } = host;
  const options = { address: "127.0.0.1", port: 0, token, settings, changes, log };
  const server = await serveHttp(createFactory(host), options);
  let open = true;
  const close = async () => {
    if (!open) return;
    open = false;
    await server.close();
    await host.close();
  };
  onTestFinished(close);
  return { url: server.url, host, logged, close };
}

/** A workspace with `sales.csv` in it. */
export async function workspaceFolder(config?: string): Promise<string> {
  const folder = await temporaryFolder();
  await dataFile(folder, SALES);
  if (config !== undefined) await writeFile(join(folder, "config.yaml"), config);
  return folder;
}

export const QUESTION = { query: "total amount by region", file_path: "sales.csv" };

/** A server with one client on it. */
export async function served(person?: Person, era: Era = "2026", config?: string) {
  const folder = await workspaceFolder(config);
  const server = await serve(folder);
  return { folder, ...server, client: await connect(server, { era, ...(person && { person }) }) };
}

/** Where the runs of a workspace stand. */
export async function standings(folder: string) {
  const workspace = await openWorkspace(folder);
  const runs = workspace.runs.list().map((run) => [run.status, run.stage]);
  await workspace.close();
  return runs;
}
