import type { RunnableConfig } from "@langchain/core/runnables";
import {
  BaseCheckpointSaver,
  type ChannelVersions,
  type Checkpoint,
  type CheckpointListOptions,
  type CheckpointMetadata,
  type CheckpointPendingWrite,
  type CheckpointTuple,
  compareWritesSortKeys,
  copyCheckpoint,
  getCheckpointId,
  maxChannelVersion,
  type PendingWrite,
  TASKS,
  WRITES_IDX_MAP,
  writesSortKey,
} from "@langchain/langgraph-checkpoint";
import type { SQLOutputValue } from "node:sqlite";
import { type Database, openDatabase } from "./database.ts";
import { serializer } from "./serde.ts";

/** LangGraph's checkpoints in the SQLite file at `path`, beside the runs. */
export class SqliteSaver extends BaseCheckpointSaver {
  readonly #database: Database;

  constructor(path: string) {
    super(serializer);
    this.#database = openDatabase(path);
  }

  close(): void {
    this.#database.close();
  }

  async getTuple(config: RunnableConfig): Promise<CheckpointTuple | undefined> {
    const { thread, namespace } = place(config);
    if (thread === undefined) return undefined;
    const id = getCheckpointId(config);
    const row = this.#database.read((sql) =>
      sql
        .prepare(
          `SELECT * FROM checkpoints WHERE thread_id = ? AND checkpoint_ns = ? ${id === "" ? "" : "AND checkpoint_id = ?"}
           ORDER BY checkpoint_id DESC LIMIT 1`,
        )
        .get(thread, namespace, ...(id === "" ? [] : [id])),
    );
    return row === undefined ? undefined : this.#tuple(row, await this.#metadata(row));
  }

  async *list(config: RunnableConfig, options: CheckpointListOptions = {}): AsyncGenerator<CheckpointTuple> {
    let left = options.limit ?? Infinity;
    // Only keys are read at once: a caller that stops early has not loaded every state.
    for (const key of this.#keys(config, options.before)) {
      if (left <= 0) return;
      const row = this.#database.read((sql) =>
        sql
          .prepare(
            "SELECT * FROM checkpoints WHERE thread_id = ? AND checkpoint_ns = ? AND checkpoint_id = ?",
          )
          .get(...key),
      );
      if (row === undefined) continue;
      const metadata = await this.#metadata(row);
      if (!fits(metadata, options.filter)) continue;
      left -= 1;
      yield await this.#tuple(row, metadata);
    }
  }

  async put(
    config: RunnableConfig,
    checkpoint: Checkpoint,
    metadata: CheckpointMetadata,
    newVersions: ChannelVersions,
  ): Promise<RunnableConfig> {
    const { thread, namespace } = place(config);
    if (thread === undefined)
      throw new TypeError("Cannot store a checkpoint: configurable.thread_id must be given.");
    const { channel_values: values, ...rest } = copyCheckpoint(checkpoint);
    const changed = Object.entries(newVersions).filter(([channel]) => Object.hasOwn(values, channel));
    const [head, meta, ...blobs] = await Promise.all([
      this.#dump(rest),
      this.#dump(metadata),
      ...changed.map(([channel]) => this.serde.dumpsTyped(values[channel])),
    ]);
    this.#database.write((sql) => {
      sql
        .prepare("INSERT OR REPLACE INTO checkpoints VALUES (?, ?, ?, ?, ?, ?)")
        .run(thread, namespace, checkpoint.id, parentId(config), head, meta);
      const insert = sql.prepare("INSERT OR REPLACE INTO channel_values VALUES (?, ?, ?, ?, ?, ?)");
      for (const [index, [channel, version]] of changed.entries()) {
        const [type, dumped] = blobs[index] ?? ["json", new Uint8Array()];
        insert.run(thread, namespace, channel, String(version), type, dumped);
      }
    });
    return { configurable: { thread_id: thread, checkpoint_ns: namespace, checkpoint_id: checkpoint.id } };
  }

  async putWrites(
    config: RunnableConfig,
    writes: PendingWrite[],
    taskId: string,
    taskPath = "",
  ): Promise<void> {
    const { thread, namespace } = place(config);
    const id = getCheckpointId(config);
    if (thread === undefined || id === "")
      throw new TypeError("Cannot store writes: configurable.thread_id and checkpoint_id must be given.");
    const dumped = await Promise.all(
      writes.map(async ([channel, value]) => ({ channel, dump: await this.serde.dumpsTyped(value) })),
    );
    this.#database.write((sql) => {
      // A task that runs again repeats its writes: the first ones stand. Errors and interrupts, at negative
      // places, are replaced.
      const keep = sql.prepare("INSERT OR IGNORE INTO writes VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
      const replace = sql.prepare("INSERT OR REPLACE INTO writes VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
      for (const [index, { channel, dump }] of dumped.entries()) {
        const position = WRITES_IDX_MAP[channel] ?? index;
        const insert = position < 0 ? replace : keep;
        insert.run(thread, namespace, id, taskId, position, taskPath, channel, ...dump);
      }
    });
  }

  async deleteThread(threadId: string): Promise<void> {
    this.#database.write((sql) => {
      for (const table of ["checkpoints", "channel_values", "writes"])
        sql.prepare(`DELETE FROM ${table} WHERE thread_id = ?`).run(threadId);
    });
  }

  /**
   * Channel values are stored by version, so a version must not occur twice: two branches forked from one checkpoint
   * would both count on from it. Hence the fraction.
   */
  override getNextVersion(current: number | undefined): number {
    return Math.floor(current ?? 0) + 1 + Math.random();
  }

  #keys(config: RunnableConfig, before: RunnableConfig | undefined): [string, string, string][] {
    const given: Record<string, unknown> = config.configurable ?? {};
    const conditions = [
      ["thread_id = ?", given["thread_id"]],
      ["checkpoint_ns = ?", given["checkpoint_ns"]],
      ["checkpoint_id = ?", given["checkpoint_id"]],
      ["checkpoint_id < ?", before?.configurable?.["checkpoint_id"]],
    ].filter((condition): condition is [string, string] => typeof condition[1] === "string");
    const where = conditions.map(([condition]) => condition).join(" AND ") || "TRUE";
    const rows = this.#database.read((sql) =>
      sql
        .prepare(
          `SELECT thread_id, checkpoint_ns, checkpoint_id FROM checkpoints WHERE ${where} ORDER BY checkpoint_id DESC`,
        )
        .all(...conditions.map(([, value]) => value)),
    );
    return rows.map((row) => [
      text(row["thread_id"]),
      text(row["checkpoint_ns"]),
      text(row["checkpoint_id"]),
    ]);
  }

  async #tuple(row: StoredRow, metadata: CheckpointMetadata): Promise<CheckpointTuple> {
    const [thread, namespace, id] = [
      text(row["thread_id"]),
      text(row["checkpoint_ns"]),
      text(row["checkpoint_id"]),
    ];
    const at = (checkpoint: string): RunnableConfig => ({
      configurable: { thread_id: thread, checkpoint_ns: namespace, checkpoint_id: checkpoint },
    });
    const head: Omit<Checkpoint, "channel_values"> = await this.serde.loadsTyped(
      "json",
      bytes(row["checkpoint"]),
    );
    const checkpoint = {
      ...head,
      channel_values: await this.#values(thread, namespace, head.channel_versions),
    };
    const parent = row["parent_id"];
    if (checkpoint.v < 4 && typeof parent === "string") {
      // Before version 4 of the format, what a step sent to the next was not a channel.
      const sends = (await this.#writes(thread, namespace, parent)).filter(
        ([, channel]) => channel === TASKS,
      );
      const versions = Object.values(checkpoint.channel_versions);
      checkpoint.channel_values[TASKS] = sends.map(([, , value]) => value);
      checkpoint.channel_versions[TASKS] =
        versions.length > 0 ? maxChannelVersion(...versions) : this.getNextVersion(undefined);
    }
    return {
      config: at(id),
      checkpoint,
      metadata,
      pendingWrites: await this.#writes(thread, namespace, id),
      ...(typeof parent === "string" ? { parentConfig: at(parent) } : {}),
    };
  }

  async #values(
    thread: string,
    namespace: string,
    versions: ChannelVersions,
  ): Promise<Record<string, unknown>> {
    const rows = this.#database.read((sql) => {
      const select = sql.prepare(
        `SELECT type, value FROM channel_values
         WHERE thread_id = ? AND checkpoint_ns = ? AND channel = ? AND version = ?`,
      );
      return Object.entries(versions).map(
        ([channel, version]) => [channel, select.get(thread, namespace, channel, String(version))] as const,
      );
    });
    const values = rows.flatMap(([channel, row]) => (row === undefined ? [] : [[channel, row] as const]));
    return Object.fromEntries(
      await Promise.all(values.map(async ([channel, row]) => [channel, await this.#load(row)] as const)),
    );
  }

  async #writes(thread: string, namespace: string, checkpoint: string): Promise<CheckpointPendingWrite[]> {
    const rows = this.#database.read((sql) =>
      sql
        .prepare("SELECT * FROM writes WHERE thread_id = ? AND checkpoint_ns = ? AND checkpoint_id = ?")
        .all(thread, namespace, checkpoint),
    );
    const sorted = rows.toSorted((a, b) => compareWritesSortKeys(sortKey(a), sortKey(b)));
    return Promise.all(
      sorted.map(async (row): Promise<CheckpointPendingWrite> => [
        text(row["task_id"]),
        text(row["channel"]),
        await this.#load(row),
      ]),
    );
  }

  async #metadata(row: StoredRow): Promise<CheckpointMetadata> {
    return this.serde.loadsTyped("json", bytes(row["metadata"]));
  }

  async #load(row: StoredRow): Promise<unknown> {
    return this.serde.loadsTyped(text(row["type"]), bytes(row["value"]));
  }

  async #dump(value: object): Promise<Uint8Array> {
    const [, dumped] = await this.serde.dumpsTyped(value);
    return dumped;
  }
}

type StoredRow = Record<string, SQLOutputValue>;

function place(config: RunnableConfig): { thread: string | undefined; namespace: string } {
  const given: Record<string, unknown> = config.configurable ?? {};
  const { thread_id: thread, checkpoint_ns: namespace } = given;
  return {
    thread: typeof thread === "string" ? thread : undefined,
    namespace: typeof namespace === "string" ? namespace : "",
  };
}

function fits(metadata: CheckpointMetadata, filter: Record<string, unknown> = {}): boolean {
  const seen = new Map<string, unknown>(Object.entries(metadata));
  return Object.entries(filter).every(([name, value]) => seen.get(name) === value);
}

function sortKey(row: StoredRow) {
  return writesSortKey(text(row["task_path"]), text(row["task_id"]), Number(row["idx"]));
}

function parentId(config: RunnableConfig): string | null {
  return getCheckpointId(config) || null;
}

function text(value: SQLOutputValue | undefined): string {
  return typeof value === "string" ? value : "";
}

function bytes(value: SQLOutputValue | undefined): Uint8Array {
  return value instanceof Uint8Array ? value : new Uint8Array();
}
