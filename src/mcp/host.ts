import { resolve } from "node:path";
import { createPainter, type Painter } from "../charts/painter.ts";
import { openWorkspace, type Workspace } from "../pipeline/workspace.ts";
import { createChanges, type Changes } from "./changes.ts";
import { createGate, type Gate } from "./gate.ts";
import { createReviewStates, type ReviewStates } from "./review_state.ts";

/** What every connection of one server shares. */
export interface Host {
  readonly workspace: Workspace;
  /** Absolute folders that data may come from. */
  readonly roots: readonly string[];
  readonly gate: Gate;
  readonly states: ReviewStates;
  readonly changes: Changes;
  readonly painter: Painter;
  /** The package's version. */
  readonly version: string;
  /** A line for whoever started the server; never on the wire. */
  log(text: string): void;
  close(): Promise<void>;
}

/** Opens the workspace for clients: without `data.roots`, only its own folder holds data. */
export async function openHost(
  folder: string,
  { version, log }: Pick<Host, "version" | "log">,
): Promise<Host> {
  const own = [resolve(folder)];
  const workspace = await openWorkspace(folder, { roots: own });
  const { config } = workspace;
  const changes = createChanges(config.paths.registry);
  const painter = createPainter();
  return {
    workspace,
    roots: config.data.roots ?? own,
    gate: createGate({ running: config.mcp.concurrency, waiting: config.mcp.queue }),
    states: createReviewStates(config.stateDir),
    changes,
    painter,
    version,
    log,
    async close() {
      changes.close();
      await painter.close();
      await workspace.close();
    },
  };
}
