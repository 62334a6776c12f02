import { fileURLToPath } from "node:url";
import type { ClientCapabilities, Server, ServerContext } from "@modelcontextprotocol/server";

const WAIT_MILLISECONDS = 5000;

/**
 * The folders a 2025 client says it has opened, asked once and again when they change. The revision of 2026 has given them up.
 * A client that fails to say has none: the workspace's own roots hold either way.
 */
export function createClientRoots(server: Server) {
  let known: Promise<readonly string[] | undefined> | undefined;
  server.setNotificationHandler("notifications/roots/list_changed", () => {
    known = undefined;
  });
  return (context: ServerContext, { roots }: ClientCapabilities): Promise<readonly string[] | undefined> => {
    if (roots === undefined) return Promise.resolve(undefined);
    return (known ??= ask(context));
  };
}

async function ask({ mcpReq }: ServerContext): Promise<readonly string[] | undefined> {
  try {
    const { roots } = await mcpReq.send({ method: "roots/list" }, { timeout: WAIT_MILLISECONDS });
    const folders = roots.flatMap(({ uri }) => folderOf(uri));
    return folders.length === 0 ? undefined : folders;
  } catch {
    return undefined;
  }
}

function folderOf(uri: string): string[] {
  try {
    return [fileURLToPath(uri)];
  } catch {
    return [];
  }
}
