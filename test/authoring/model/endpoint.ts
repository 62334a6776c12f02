import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { stringify } from "yaml";
import type { Workspace } from "../../../src/pipeline/workspace.ts";
import { freshWorkspace, temporaryFolder } from "../../helpers.ts";
import { answers, says, serve, type TestServer } from "./server.ts";

export interface ScriptedWorkspace {
  readonly workspace: Workspace;
  readonly server: TestServer;
  /** What was sent with the nth request (from 0), all messages together. */
  prompt(request: number): string;
}

/** A workspace whose model is a server on this machine that gives these replies, one after the other, and no more. */
export async function scriptedModel(
  replies: readonly string[],
  llm: Readonly<Record<string, unknown>> = {},
): Promise<ScriptedWorkspace> {
  const server = await serve(...replies.map((text) => says(text)), answers(418, "No reply is left."));
  const folder = await temporaryFolder();
  const config = { llm: { base_url: server.url, model: "scripted", ...llm } };
  await writeFile(join(folder, "config.yaml"), stringify(config));
  const workspace = await freshWorkspace(folder);
  return { workspace, server, prompt: (request) => promptOf(server, request) };
}

function promptOf({ seen }: TestServer, request: number): string {
  const { messages = [] } = seen[request]?.body ?? {};
  return messages.map(({ content }) => content).join("\n\n");
}
