import { fileURLToPath } from "node:url";
import {
  inputRequired,
  type ClientCapabilities,
  type InputRequiredResult,
  type Server,
  type ServerContext,
} from "@modelcontextprotocol/server";
import { responseTo } from "./responses.ts";

const WAIT_MILLISECONDS = 5000;
/** The name under which the question for folders travels with the revision of 2026. */
const ROOTS = "roots";
/** Each is looked up on the disk. */
const MOST_FOLDERS = 1000;

/** The folders that a client says it has opened; nothing when it does not say. */
export type ClientRoots = () => Promise<readonly string[] | undefined>;

/** Thrown where folders must be known that a 2026 client has yet to tell: the call is then sent again, with them. */
export class RootsWanted extends Error {
  override readonly name = "RootsWanted";

  toResult(): InputRequiredResult {
    return inputRequired({ inputRequests: { [ROOTS]: inputRequired.listRoots() } });
  }
}

/**
 * A 2025 client is asked once, and again when its folders change; one of 2026 tells them with each call, since nothing is kept
 * between two. A client that says it has folders and fails to name any has none: the workspace's own roots hold either way.
 */
export function createClientRoots(server: Server) {
  let known: Promise<readonly string[] | undefined> | undefined;
  server.setNotificationHandler("notifications/roots/list_changed", () => {
    known = undefined;
  });
  return (context: ServerContext, isModern: boolean, { roots }: ClientCapabilities): ClientRoots =>
    async () => {
      if (roots === undefined) return undefined;
      return isModern ? told(context) : await (known ??= ask(context));
    };
}

async function ask({ mcpReq }: ServerContext): Promise<readonly string[] | undefined> {
  try {
    const { roots } = await mcpReq.send({ method: "roots/list" }, { timeout: WAIT_MILLISECONDS });
    return foldersOf(roots);
  } catch {
    return undefined;
  }
}

function told(context: ServerContext): readonly string[] | undefined {
  const answer = responseTo(ROOTS, context);
  if (answer === undefined) throw new RootsWanted();
  return answer.kind === "roots" ? foldersOf(answer.roots) : undefined;
}

/** Nobody has looked at what they are. */
function foldersOf(roots: readonly unknown[]): readonly string[] | undefined {
  const folders = roots.slice(0, MOST_FOLDERS).flatMap(folderOf);
  return folders.length === 0 ? undefined : folders;
}

function folderOf(root: unknown): string[] {
  try {
    const { uri } = root as { readonly uri: string };
    return [fileURLToPath(uri)];
  } catch {
    return [];
  }
}
