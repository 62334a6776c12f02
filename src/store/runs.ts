import type { SQLOutputValue } from "node:sqlite";
import { InputError } from "../errors.ts";
import { type Claim, type Expected, claims } from "./claims.ts";
import { type Database, openDatabase } from "./database.ts";
import type { RunInput, RunPatch, RunRecord, RunStatus } from "./run.ts";

export type { Claim, Expected } from "./claims.ts";
export type { RunInput, RunPatch, RunRecord, RunStatus } from "./run.ts";

/** The runs table. */
export interface Runs {
  /** Adds a run with status `running`. */
  create(input: RunInput): RunRecord;
  get(runId: string): RunRecord | undefined;
  /** The one run whose id starts or ends with `part`. @throws InputError when none or several do */
  find(part: string): RunRecord;
  /** Newest first. */
  list(options?: { readonly limit?: number; readonly status?: RunStatus }): RunRecord[];
  /** The newest open run of the same question, data and author. */
  findOpen(asked: Pick<RunRecord, "question" | "data_hash" | "author">): RunRecord | undefined;
  /**
   * Makes this process the only one that works on the run, until released or dead.
   * @param expected what the caller has seen of the run: the claim fails when it has moved on since
   * @throws InputError `run_busy` or `run_moved_on`
   */
  claim(runId: string, expected?: Expected): Claim;
  update(runId: string, patch: RunPatch): RunRecord;
  /** Releases what this object has claimed. */
  close(): void;
}

/** Opens the runs of the SQLite file at `path`, made when missing. */
export function openRuns(path: string, clock: () => Date = () => new Date()): Runs {
  const database = openDatabase(path);
  const held = claims(database, clock);

  const rows = (where: string, values: (string | number)[], limit = -1): RunRecord[] =>
    database
      .read((sql) =>
        sql
          .prepare(
            `SELECT *, (SELECT max(checkpoint_id) FROM checkpoints WHERE thread_id = run_id AND checkpoint_ns = '') AS checkpoint_id
             FROM runs WHERE ${where} ORDER BY created_at DESC, rowid DESC LIMIT ?`,
          )
          .all(...values, limit),
      )
      .map((row) => toRecord(row, held.holderOf(text(row, "run_id"))));
  const get = (runId: string): RunRecord | undefined => rows("run_id = ?", [runId])[0];
  const known = (runId: string): RunRecord => get(runId) ?? raise(unknownRun(runId));

  return {
    create: (input) => known(insert(database, input, clock())),
    get,
    find: (part) => {
      const exact = get(part);
      if (exact !== undefined) return exact;
      const [found, ...others] =
        part === ""
          ? []
          : rows("substr(run_id, 1, ?1) = ?2 OR substr(run_id, -?1) = ?2", [part.length, part], 5);
      if (found === undefined) throw unknownRun(part);
      if (others.length > 0) throw ambiguousRun(part, [found, ...others]);
      return found;
    },
    list: ({ limit = -1, status } = {}) =>
      status === undefined ? rows("TRUE", [], limit) : rows("status = ?", [status], limit),
    findOpen: ({ question, data_hash, author }) =>
      rows(
        "data_hash = ? AND status IN ('running', 'awaiting_feedback') AND question = ? AND author = ?",
        [data_hash, question, author],
        1,
      )[0],
    claim: (runId, expected = {}) => held.claim(runId, () => known(runId), expected),
    update: (runId, patch) =>
      database.write((sql) => {
        const { status, stage, answer, data_path, data_hash } = { ...known(runId), ...patch };
        sql
          .prepare(
            `UPDATE runs SET status = ?, stage = ?, answer = ?, data_path = ?, data_hash = ?, updated_at = ?
             WHERE run_id = ?`,
          )
          .run(status, stage, answer, data_path, data_hash, clock().toISOString(), runId);
        return known(runId);
      }),
    close: () => {
      held.releaseAll();
      database.close();
    },
  };
}

function insert(database: Database, input: RunInput, now: Date): string {
  for (;;) {
    const runId = newRunId(now);
    const { changes } = database.write((sql) =>
      sql
        .prepare(
          `INSERT INTO runs (run_id, question, data_path, data_hash, author, status, graph_version, created_at, updated_at)
           VALUES (?1, ?2, ?3, ?4, ?5, 'running', ?6, ?7, ?7) ON CONFLICT DO NOTHING`,
        )
        .run(
          runId,
          input.question,
          input.data_path,
          input.data_hash,
          input.author,
          input.graph_version,
          now.toISOString(),
        ),
    );
    if (changes === 1) return runId;
  }
}

/** No vowels and no look-alikes: an id can be read aloud, and spells nothing. */
const LETTERS = "0123456789bcdfghjkmnpqrstvwxyz";

/** Such as `20261122-173455-k3f9`: sorts by time, says when, and four letters are enough to type. */
function newRunId(now: Date): string {
  const [day = "", time = ""] = now.toISOString().replaceAll(/[-:]/g, "").split(/[T.]/);
  const letters = Array.from({ length: 4 }, () => LETTERS.charAt(Math.floor(Math.random() * LETTERS.length)));
  return `${day}-${time}-${letters.join("")}`;
}

function unknownRun(part: string): InputError {
  return new InputError(
    "run_unknown",
    `Cannot find run "${part}": it must be the id of a run, its start or its end.`,
    "List the runs with: toolkiln runs",
  );
}

function ambiguousRun(part: string, found: readonly RunRecord[]): InputError {
  return new InputError(
    "run_ambiguous",
    `Cannot tell which run "${part}" is: it must fit one, and fits ${found.map(({ run_id }) => run_id).join(", ")}.`,
    "Give the last four letters of the one you mean.",
  );
}

function raise(error: Error): never {
  throw error;
}

function toRecord(row: Row, claimed_by: RunRecord["claimed_by"]): RunRecord {
  const { stage, answer, checkpoint_id } = row;
  return {
    run_id: text(row, "run_id"),
    question: text(row, "question"),
    data_path: text(row, "data_path"),
    data_hash: text(row, "data_hash"),
    author: text(row, "author"),
    status: toStatus(text(row, "status")),
    stage: stage === 1 || stage === 2 ? stage : null,
    graph_version: text(row, "graph_version"),
    created_at: text(row, "created_at"),
    updated_at: text(row, "updated_at"),
    answer: typeof answer === "string" ? answer : null,
    checkpoint_id: typeof checkpoint_id === "string" ? checkpoint_id : null,
    claimed_by,
  };
}

type Row = Record<string, SQLOutputValue>;

function text(row: Row, column: string): string {
  return String(row[column]);
}

const STATUSES: readonly RunStatus[] = ["running", "awaiting_feedback", "success", "rejected", "failed"];

function toStatus(value: string): RunStatus {
  return (
    STATUSES.find((status) => status === value) ??
    raise(new Error(`The runs table has no status "${value}".`))
  );
}
