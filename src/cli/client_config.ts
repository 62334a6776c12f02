import { resolve } from "node:path";
import type { CommandInput } from "./command.ts";

/** Prints what the well-known clients want to have in their settings, for this workspace. */
export function printConfig({ workspace, terminal }: CommandInput): number {
  const [, script = "toolkiln"] = process.argv;
  const server = {
    // Clients start the server from anywhere, and know no PATH of a shell.
    command: process.execPath,
    args: [resolve(script), "serve", "--workspace", resolve(workspace)],
  };
  const config = { mcpServers: { toolkiln: server } };
  if (terminal.json) terminal.printJson(config);
  else terminal.print(JSON.stringify(config, null, 2));
  return 0;
}
