/**
 * How the state database came to its present shape: step n leads from version n to n + 1. A step that was released is
 * never changed; what is to change comes as a new one.
 */
export const STATE_MIGRATIONS: readonly string[] = [
  `
  CREATE TABLE jobs (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    config TEXT NOT NULL,
    state TEXT NOT NULL,
    stage TEXT NOT NULL,
    is_interrupted INTEGER NOT NULL DEFAULT 0,
    engine_version TEXT NOT NULL,
    current_table TEXT,
    rows_total INTEGER NOT NULL,
    rows_done INTEGER NOT NULL DEFAULT 0,
    bytes_done INTEGER NOT NULL DEFAULT 0,
    retries INTEGER NOT NULL DEFAULT 0,
    error_code TEXT,
    error_message TEXT,
    created_at_ms INTEGER NOT NULL,
    started_at_ms INTEGER,
    run_started_at_ms INTEGER,
    rows_at_run_start INTEGER NOT NULL DEFAULT 0,
    finished_at_ms INTEGER,
    updated_at_ms INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX jobs_by_time ON jobs (created_at_ms DESC, id DESC);
  CREATE INDEX jobs_by_state ON jobs (state, created_at_ms DESC);

  CREATE TABLE marks (
    job_id TEXT NOT NULL REFERENCES jobs (id) ON DELETE CASCADE,
    table_index INTEGER NOT NULL,
    chunks_done INTEGER NOT NULL,
    rows_done INTEGER NOT NULL,
    size_bytes INTEGER NOT NULL,
    PRIMARY KEY (job_id, table_index)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE chunks (
    job_id TEXT NOT NULL REFERENCES jobs (id) ON DELETE CASCADE,
    table_index INTEGER NOT NULL,
    chunk_index INTEGER NOT NULL,
    row_count INTEGER NOT NULL,
    size_bytes INTEGER NOT NULL,
    meta BLOB,
    PRIMARY KEY (job_id, table_index, chunk_index)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE files (
    job_id TEXT NOT NULL REFERENCES jobs (id) ON DELETE CASCADE,
    table_index INTEGER NOT NULL,
    table_name TEXT NOT NULL,
    name TEXT NOT NULL,
    row_count INTEGER NOT NULL,
    size_bytes INTEGER NOT NULL,
    sha256 TEXT NOT NULL,
    PRIMARY KEY (job_id, table_index)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE log (
    job_id TEXT NOT NULL REFERENCES jobs (id) ON DELETE CASCADE,
    sequence INTEGER NOT NULL,
    at_ms INTEGER NOT NULL,
    level TEXT NOT NULL,
    message TEXT NOT NULL,
    PRIMARY KEY (job_id, sequence)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE controls (
    job_id TEXT PRIMARY KEY REFERENCES jobs (id) ON DELETE CASCADE,
    command TEXT NOT NULL,
    at_ms INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  `,
]
