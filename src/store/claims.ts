import { randomUUID } from "node:crypto";
import { InputError } from "../errors.ts";
import type { Database } from "./database.ts";
import { BEAT_MILLISECONDS, type Holder, isAlive, thisProcess } from "./holder.ts";
import type { RunRecord } from "./run.ts";

/** What the caller has seen of a run. */
export type Expected = Partial<Pick<RunRecord, "status" | "stage" | "checkpoint_id">>;

/** The right to work on a run. */
export interface Claim {
  /** The run as it was when claimed. */
  readonly run: RunRecord;
  /** Idempotent. */
  release(): void;
}

/** Claims in the runs database, each held by one process. */
export function claims(database: Database, clock: () => Date) {
  const releases = new Set<() => void>();

  /** Who works on the run, if that process is alive. */
  function holderOf(runId: string): RunRecord["claimed_by"] {
    const row = database.read((sql) =>
      sql.prepare("SELECT holder, since, seen FROM claims WHERE run_id = ?").get(runId),
    );
    if (row === undefined) return null;
    const holder = toHolder(JSON.parse(String(row["holder"])));
    if (!isAlive(holder, Number(row["seen"]), clock().getTime())) return null;
    return { pid: holder.pid, host: holder.host, since: String(row["since"]) };
  }

  /** Compares and takes in one transaction, so that of two answers to one question only one is heard. */
  function claim(runId: string, read: () => RunRecord, expected: Expected): Claim {
    const token = randomUUID();
    const now = clock();
    const run = database.write((sql) => {
      const current = read();
      if (current.claimed_by !== null) throw busy(current, current.claimed_by);
      refuseMoved(current, expected);
      sql
        .prepare("INSERT OR REPLACE INTO claims VALUES (?, ?, ?, ?, ?)")
        .run(runId, token, JSON.stringify(thisProcess()), now.toISOString(), now.getTime());
      return current;
    });
    const beat = setInterval(() => heard(token), BEAT_MILLISECONDS).unref();
    const release = () => {
      if (!releases.delete(release)) return;
      clearInterval(beat);
      database.write((sql) => sql.prepare("DELETE FROM claims WHERE token = ?").run(token));
    };
    releases.add(release);
    return { run, release };
  }

  function heard(token: string): void {
    try {
      database.write((sql) =>
        sql.prepare("UPDATE claims SET seen = ? WHERE token = ?").run(clock().getTime(), token),
      );
    } catch (error) {
      // The file is busy or its disk is full: the work itself will say so, and the next beat may pass.
      if (!(error instanceof InputError)) throw error;
    }
  }

  return {
    holderOf,
    claim,
    releaseAll: () => {
      for (const release of releases) release();
    },
  };
}

function busy({ run_id }: RunRecord, { pid, host, since }: NonNullable<RunRecord["claimed_by"]>): InputError {
  return new InputError(
    "run_busy",
    `Cannot work on run ${run_id}: it must be free, and process ${pid} on ${host} has been working on it since ${since}.`,
    "Wait until that process is done, or end it: the run then continues from its last step.",
  );
}

function refuseMoved(run: RunRecord, expected: Expected): void {
  const moved =
    (expected.status !== undefined && expected.status !== run.status) ||
    (expected.stage !== undefined && expected.stage !== run.stage) ||
    (expected.checkpoint_id !== undefined && expected.checkpoint_id !== run.checkpoint_id);
  if (!moved) return;
  const wanted = describe({ status: expected.status ?? run.status, stage: expected.stage ?? null });
  throw new InputError(
    "run_moved_on",
    `Cannot answer run ${run.run_id} as it was shown: it must still be at that step (${wanted}), and it has moved on (${describe(run)}).`,
    `Look at it again: toolkiln review ${run.run_id}`,
  );
}

function describe({ status, stage }: Pick<RunRecord, "status" | "stage">): string {
  return stage === null ? status : `${status}, stage ${stage}`;
}

function toHolder(stored: unknown): Holder {
  const fields: Record<string, unknown> = typeof stored === "object" && stored !== null ? { ...stored } : {};
  const { pid, started, host, boot, namespace } = fields;
  return {
    pid: Number(pid),
    started: String(started),
    host: String(host),
    boot: String(boot),
    namespace: String(namespace),
  };
}
