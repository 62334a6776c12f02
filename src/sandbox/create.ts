import { existsSync } from "node:fs";
import { dirname, resolve, sep } from "node:path";
import { InputError } from "../errors.ts";
import { failed } from "./failures.ts";
import { DEFAULT_LIMITS } from "./limits.ts";
import { createPool } from "./pool.ts";
import type { Pool } from "./pool.ts";
import { probeIsolation } from "./isolation.ts";
import type { Isolation } from "./isolation.ts";
import { prepareRunners, startRunnerProcess, startToolProcess } from "./processes.ts";
import { runTool } from "./run.ts";
import { linkRunner } from "./runner_link.ts";
import type { RunnerLink } from "./runner_link.ts";
import type { Reader, Sandbox, SandboxLimits, Session } from "./sandbox.ts";

export interface SandboxOptions {
  /** Tool processes kept warm. @default 2 */
  readonly pool?: number;
  /**
   * The folder in which the caches lie, the only one a runner sees. Without it, a runner can be kept warm only after
   * the first dataset was opened.
   */
  readonly cacheFolder?: string;
  /** Whether bubblewrap is used where it works. @default true */
  readonly outerLayer?: boolean;
}

/** Longer than a program takes to end once it has its answer: it has no use for a process that is started then. */
const REFILL_MS = 1_000;

/** Nothing is started before `warm`, `open` or `run`; idle processes keep no program from ending. */
export function createSandbox(
  limits: SandboxLimits = DEFAULT_LIMITS,
  { pool = 2, cacheFolder, outerLayer = true }: SandboxOptions = {},
  clock: () => number = Date.now,
): Sandbox {
  const isolation = async (): Promise<Isolation> => {
    const probed = await probeIsolation();
    return { ...probed, outerLayer: probed.outerLayer && outerLayer };
  };
  const tools = createPool(async () => startToolProcess(limits, await isolation()), pool);
  const runners = new Map<string, Pool>();
  const sessions = new Set<Session>();
  let folder = cacheFolder === undefined ? undefined : resolve(cacheFolder);

  const runnersIn = (place: string): Pool => {
    const found =
      runners.get(place) ??
      createPool(async () => startRunnerProcess(limits, await isolation(), place), pool === 0 ? 0 : 1);
    runners.set(place, found);
    return found;
  };
  const placeOf = (path: string): string =>
    folder !== undefined && path.startsWith(folder + sep) ? folder : dirname(path);
  /** The last runner that has a dataset open, or opens it, and has run no tool. */
  let unused: { readonly path: string; readonly runner: Promise<RunnerLink> } | undefined;
  const keep = (next: typeof unused): void => {
    // Who asks for one that does not open hears why.
    unused?.runner.then(release, () => {});
    unused = next;
  };
  const link = async (path: string): Promise<RunnerLink> => {
    if (unused?.path === path) {
      const { runner: opened } = unused;
      unused = undefined;
      const runner = await opened.catch(() => undefined);
      if (runner?.alive === true) return runner;
    }
    const runner = linkRunner(await runnersIn(placeOf(path)).take());
    const { error } = await runner.open(path);
    if (error === undefined) return runner;
    runner.kill(failed("sandbox_failed", error, "Open another cache."));
    throw new InputError(
      "cache_unreadable",
      `Cannot open the cache ${path}: ${error}`,
      "Delete that file; it is made again from the data file.",
    );
  };

  return {
    warm: async (which, runs) => {
      // bubblewrap shows the runner the folder as it starts, so there must be one.
      const place = which !== "tools" && folder !== undefined && existsSync(folder) ? folder : undefined;
      await Promise.all([
        place === undefined ? undefined : runnersIn(place).fill(),
        which === "runner" ? undefined : tools.fill(runs),
      ]);
    },
    open: async (cachePath) => {
      const path = resolve(cachePath);
      const session = await openSession(path, link, tools, limits, clock);
      folder ??= dirname(path);
      sessions.add(session);
      return {
        ...session,
        close: async () => {
          sessions.delete(session);
          await session.close();
          // For the next session, if there is one.
          setTimeout(() => runners.get(placeOf(path))?.fill(), REFILL_MS).unref();
        },
      };
    },
    read: async (cachePath): Promise<Reader> => {
      const path = resolve(cachePath);
      const runner = await link(path);
      folder ??= dirname(path);
      return {
        read: async (sql, values = []) => {
          const rows = await runner.read(sql, values);
          if (!("code" in rows)) return rows;
          throw new Error(rows.message);
        },
        close: () => keep({ path, runner: Promise.resolve(runner) }),
      };
    },
    openAhead: async (cachePath) => {
      const path = resolve(cachePath);
      const runner = link(path);
      keep({ path, runner });
      await runner;
    },
    close: async () => {
      keep(undefined);
      await Promise.all([...sessions].map((session) => session.close()));
      await Promise.all([tools, ...runners.values()].map((each) => each.close()));
      if (runners.size > 0) prepareRunners(limits);
    },
  };
}

async function openSession(
  path: string,
  link: (path: string) => Promise<RunnerLink>,
  tools: Pool,
  limits: SandboxLimits,
  clock: () => number,
): Promise<Session> {
  let runner = link(path);
  await runner;
  let closed = false;
  let following = 0;
  /**
   * An earlier run may have left a statement that is still being stopped, or have cost the runner its life; of several
   * that notice, the first replaces it.
   */
  const living = async (): Promise<RunnerLink> => {
    const known = runner;
    const { settled } = await known;
    await settled();
    if ((await known).alive) return known;
    if (runner === known) runner = link(path);
    return runner;
  };
  return {
    run: async (run) => {
      if (closed) throw new Error("The session is closed.");
      following -= 1;
      const [reader, tool] = await Promise.all([living(), tools.take()]);
      const outcome = await runTool(tool, reader, run, limits, clock);
      following = run.following ?? 0;
      // Starting a process takes milliseconds: not before the caller has the outcome, and at once only when more runs follow.
      // By then the next one has begun, and needs none any more.
      if (following > 0) setImmediate(() => tools.fill(following));
      else setTimeout(() => tools.fill(), REFILL_MS).unref();
      return outcome;
    },
    prepare: (variants) => {
      // Whoever runs something hears why there is nobody to ask.
      living().then(
        (reader) => reader.prepare(variants),
        () => {},
      );
    },
    close: async () => {
      closed = true;
      const last = await runner.catch(() => undefined);
      if (last !== undefined) release(last);
      await last?.exited;
    },
  };
}

function release(runner: RunnerLink): void {
  runner.kill(failed("sandbox_failed", "The session was closed.", "Open it again."));
}
