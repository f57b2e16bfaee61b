import { AppError } from '../../shared/errors/app-error.ts'
import type { ListJobsQuery } from '../../shared/model/job.ts'
import type { JobCommit, JobStore, JobTotals, LogLine, NewJob, StateMove } from '../../core/ports.ts'
import { controlCommandSchema, readChunkRow, readFileRow, readLogRow, readMarkRow } from './job-rows.ts'
import { readRecordRow, readStatusRow, STATUS_COLUMNS } from './job-rows.ts'
import type { StateDatabase } from './open-state-database.ts'
import { createTransactions, type Sql } from './transactions.ts'

/** Jobs in the state database. */
export function createSqliteJobStore(database: StateDatabase): JobStore {
  const { read, write, note } = createTransactions(database)
  return {
    insert: (job) => write((sql) => insertJob(sql, job)),
    get: (id) => read((sql) => optional(sql(SELECT_RECORD).get(id), readRecordRow)),
    getStatus: (id) => read((sql) => optional(sql(SELECT_STATUS).get(id), readStatusRow)),
    list: (query) => read((sql) => listJobs(sql, query)),
    moveState: (id, move) => write((sql) => moveState(sql, id, move)),
    delete: (id) => write((sql) => void sql('DELETE FROM jobs WHERE id = ?').run(id)),
    commit: (id, commit) => write((sql) => commitChunks(sql, id, commit)),
    resetTables: (id, tableIndexes, totals) => write((sql) => resetTables(sql, id, { tableIndexes, totals })),
    readMarks: (id) => read((sql) => sql(SELECT_MARKS).all(id).map(readMarkRow)),
    readChunks: (id, tableIndex) => read((sql) => sql(SELECT_CHUNKS).all(id, tableIndex).map(readChunkRow)),
    readFiles: (id) => read((sql) => sql(SELECT_FILES).all(id).map(readFileRow)),
    setStage: (id, stage, atMs) =>
      note((sql) => void sql('UPDATE jobs SET stage = ?, updated_at_ms = ? WHERE id = ?').run(stage, atMs, id)),
    appendLog: (id, { atMs, level, message }) => note((sql) => appendLog(sql, { id, atMs, line: { level, message } })),
    readLog: (id, afterSequence, limit) => read((sql) => sql(SELECT_LOG).all(id, afterSequence, limit).map(readLogRow)),
    requestControl: (id, command, atMs) =>
      note(
        (sql) =>
          void sql('INSERT OR REPLACE INTO controls SELECT id, ?, ? FROM jobs WHERE id = ?').run(command, atMs, id),
      ),
    takeControl: (id) => {
      // Looked for without a lock, because a runner asks several times a second and there is seldom a wish.
      const isWished = read((sql) => sql('SELECT 1 FROM controls WHERE job_id = ?').get(id) !== undefined)
      if (!isWished) return undefined
      const row = note((sql) => sql('DELETE FROM controls WHERE job_id = ? RETURNING command').pluck().get(id))
      return row === undefined ? undefined : controlCommandSchema.parse(row)
    },
  }
}

function optional<T>(row: unknown, readRow: (row: unknown) => T): T | undefined {
  return row === undefined ? undefined : readRow(row)
}

function insertJob(sql: Sql, { id, config, engineVersion, rowsTotal, createdAtMs, log }: NewJob): void {
  const { changes } = sql(
    `INSERT OR IGNORE INTO jobs (id, name, config, state, stage, engine_version, rows_total, created_at_ms, updated_at_ms)
     VALUES (?, ?, ?, 'queued', 'plan', ?, ?, ?, ?)`,
  ).run(id, config.name, JSON.stringify(config), engineVersion, rowsTotal, createdAtMs, createdAtMs)
  if (changes === 0) throw new AppError('CONFLICT', `There is a job ${id} already.`)
  appendLog(sql, { id, atMs: createdAtMs, line: log })
}

function moveState(sql: Sql, id: string, { from, to, ...change }: StateMove): boolean {
  const current = sql('SELECT state FROM jobs WHERE id = ?').pluck().get(id)
  if (!from.some((state) => state === current)) return false
  sql(
    `UPDATE jobs SET state = :to, stage = coalesce(:stage, stage), updated_at_ms = :atMs,
       error_code = :errorCode, error_message = :errorMessage,
       is_interrupted = :isInterrupted, retries = retries + :isRetry,
       started_at_ms = CASE WHEN :to = 'running' THEN coalesce(started_at_ms, :atMs) ELSE started_at_ms END,
       run_started_at_ms = CASE WHEN :to = 'running' THEN :atMs ELSE run_started_at_ms END,
       rows_at_run_start = CASE WHEN :to = 'running' THEN rows_done ELSE rows_at_run_start END,
       finished_at_ms = CASE WHEN :to IN ('completed', 'failed', 'cancelled') THEN :atMs END
     WHERE id = :id`,
  ).run({
    id,
    to,
    stage: change.stage ?? null,
    atMs: change.atMs,
    errorCode: change.error?.code ?? null,
    errorMessage: change.error?.message ?? null,
    isInterrupted: change.isInterrupted ? 1 : 0,
    isRetry: change.isRetry ? 1 : 0,
  })
  appendLog(sql, { id, atMs: change.atMs, line: change.log })
  return true
}

function listJobs(sql: Sql, query: ListJobsQuery) {
  const { states, search, createdAfterMs, createdBeforeMs, limit, offset } = query
  const parameters = {
    states: states ? JSON.stringify(states) : null,
    search: search ?? null,
    after: createdAfterMs ?? null,
    before: createdBeforeMs ?? null,
  }
  const where = `WHERE (:states IS NULL OR state IN (SELECT value FROM json_each(:states)))
    AND (:search IS NULL OR instr(lower(name), lower(:search)) > 0)
    AND (:after IS NULL OR created_at_ms > :after) AND (:before IS NULL OR created_at_ms < :before)`
  const rows = sql(
    `SELECT ${STATUS_COLUMNS}, config FROM jobs ${where} ORDER BY created_at_ms DESC, id DESC LIMIT :limit OFFSET :offset`,
  ).all({ ...parameters, limit, offset })
  const total = Number(sql(`SELECT count(*) FROM jobs ${where}`).pluck().get(parameters))
  return { jobs: rows.map(readRecordRow), total }
}

function commitChunks(sql: Sql, id: string, { chunks, marks, files, table, totals }: JobCommit): void {
  for (const { tableIndex, chunkIndex, rows, sizeBytes, meta } of chunks) {
    sql('INSERT OR REPLACE INTO chunks VALUES (?, ?, ?, ?, ?, ?)').run(
      id,
      tableIndex,
      chunkIndex,
      rows,
      sizeBytes,
      meta ?? null,
    )
  }
  for (const { tableIndex, chunksDone, rowsDone, sizeBytes } of marks) {
    sql('INSERT OR REPLACE INTO marks VALUES (?, ?, ?, ?, ?)').run(id, tableIndex, chunksDone, rowsDone, sizeBytes)
  }
  for (const { tableIndex, table: tableName, name, rows, sizeBytes, sha256 } of files) {
    sql('INSERT OR REPLACE INTO files VALUES (?, ?, ?, ?, ?, ?, ?)').run(
      id,
      tableIndex,
      tableName,
      name,
      rows,
      sizeBytes,
      sha256,
    )
  }
  saveTotals(sql, id, totals)
  sql('UPDATE jobs SET current_table = ? WHERE id = ?').run(table, id)
}

function resetTables(
  sql: Sql,
  id: string,
  { tableIndexes, totals }: { readonly tableIndexes: readonly number[]; readonly totals: JobTotals },
): void {
  for (const tableIndex of tableIndexes) {
    for (const name of ['marks', 'chunks', 'files']) {
      sql(`DELETE FROM ${name} WHERE job_id = ? AND table_index = ?`).run(id, tableIndex)
    }
  }
  saveTotals(sql, id, totals)
}

function saveTotals(sql: Sql, id: string, { rowsDone, bytesDone, engineVersion, atMs }: JobTotals): void {
  sql('UPDATE jobs SET rows_done = ?, bytes_done = ?, engine_version = ?, updated_at_ms = ? WHERE id = ?').run(
    rowsDone,
    bytesDone,
    engineVersion,
    atMs,
    id,
  )
}

function appendLog(sql: Sql, { id, atMs, line }: { id: string; atMs: number; line: LogLine }): void {
  sql(
    `INSERT INTO log SELECT id, (SELECT coalesce(max(sequence), 0) + 1 FROM log WHERE job_id = jobs.id), ?, ?, ?
     FROM jobs WHERE id = ?`,
  ).run(atMs, line.level, line.message, id)
}

const SELECT_STATUS = `SELECT ${STATUS_COLUMNS} FROM jobs WHERE id = ?`
const SELECT_RECORD = `SELECT ${STATUS_COLUMNS}, config FROM jobs WHERE id = ?`
const SELECT_MARKS = `SELECT table_index AS tableIndex, chunks_done AS chunksDone, rows_done AS rowsDone,
  size_bytes AS sizeBytes FROM marks WHERE job_id = ? ORDER BY table_index`
const SELECT_CHUNKS = `SELECT table_index AS tableIndex, chunk_index AS chunkIndex, row_count AS rows,
  size_bytes AS sizeBytes, meta FROM chunks WHERE job_id = ? AND table_index = ? ORDER BY chunk_index`
const SELECT_FILES = `SELECT table_index AS tableIndex, table_name AS "table", name, row_count AS rows,
  size_bytes AS sizeBytes, sha256 FROM files WHERE job_id = ? ORDER BY table_index`
const SELECT_LOG = `SELECT sequence, at_ms AS atMs, level, message FROM log
  WHERE job_id = ? AND sequence > ? ORDER BY sequence LIMIT ?`
