/** Each entry takes the database one version up. Entries are only ever added: files in use have run the earlier ones. */
export const migrations: readonly string[] = [
  `
  CREATE TABLE checkpoints (
    thread_id TEXT NOT NULL,
    checkpoint_ns TEXT NOT NULL,
    checkpoint_id TEXT NOT NULL,
    parent_id TEXT,
    checkpoint BLOB NOT NULL,
    metadata BLOB NOT NULL,
    PRIMARY KEY (thread_id, checkpoint_ns, checkpoint_id)
  ) STRICT;

  -- Channel values lie apart from checkpoints: a step stores only what it changed.
  CREATE TABLE channel_values (
    thread_id TEXT NOT NULL,
    checkpoint_ns TEXT NOT NULL,
    channel TEXT NOT NULL,
    version TEXT NOT NULL,
    type TEXT NOT NULL,
    value BLOB NOT NULL,
    PRIMARY KEY (thread_id, checkpoint_ns, channel, version)
  ) STRICT;

  CREATE TABLE writes (
    thread_id TEXT NOT NULL,
    checkpoint_ns TEXT NOT NULL,
    checkpoint_id TEXT NOT NULL,
    task_id TEXT NOT NULL,
    idx INTEGER NOT NULL,
    task_path TEXT NOT NULL,
    channel TEXT NOT NULL,
    type TEXT NOT NULL,
    value BLOB NOT NULL,
    PRIMARY KEY (thread_id, checkpoint_ns, checkpoint_id, task_id, idx)
  ) STRICT;

  CREATE TABLE runs (
    run_id TEXT PRIMARY KEY,
    question TEXT NOT NULL,
    data_path TEXT NOT NULL,
    data_hash TEXT NOT NULL,
    author TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('running', 'awaiting_feedback', 'success', 'rejected', 'failed')),
    stage INTEGER CHECK (stage IN (1, 2)),
    graph_version TEXT NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    answer TEXT
  ) STRICT;
  CREATE INDEX runs_by_age ON runs (created_at);
  CREATE INDEX runs_by_question ON runs (data_hash, status);

  CREATE TABLE claims (
    run_id TEXT PRIMARY KEY REFERENCES runs (run_id),
    token TEXT NOT NULL,
    holder TEXT NOT NULL,
    since TEXT NOT NULL,
    seen INTEGER NOT NULL
  ) STRICT;
  `,
];
