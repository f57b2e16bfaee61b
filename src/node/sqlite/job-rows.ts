import { z } from 'zod'
import { AppError } from '../../shared/errors/app-error.ts'
import {
  type JobLogEntry,
  type JobRecord,
  type JobStatus,
  jobLogEntrySchema,
  jobRecordSchema,
  jobStatusSchema,
} from '../../shared/model/job.ts'
import type { ChunkRecord, FileRecord, TableMark } from '../../core/ports.ts'

/** The columns that `readStatusRow` needs. */
export const STATUS_COLUMNS = `id, state, stage, is_interrupted, engine_version, current_table, rows_total, rows_done,
  bytes_done, retries, error_code, error_message, created_at_ms, started_at_ms, run_started_at_ms, rows_at_run_start,
  finished_at_ms, updated_at_ms`

/**
 * Rows are proved before they are believed: they may come from another version, or from somebody's editor.
 *
 * @throws AppError `STATE_CORRUPT` naming the job and the column.
 */
export function readStatusRow(row: unknown): JobStatus {
  return prove(jobStatusSchema, statusFields(rawRow(row)), row)
}

export function readRecordRow(row: unknown): JobRecord {
  const raw = rawRow(row)
  return prove(jobRecordSchema, { ...statusFields(raw), config: parseJson(raw.config) }, row)
}

export function readMarkRow(row: unknown): TableMark {
  return prove(markRow, row, row)
}

export function readChunkRow(row: unknown): ChunkRecord {
  const { meta, ...chunk } = prove(chunkRow, row, row)
  return { ...chunk, meta: meta ? new Uint8Array(meta) : undefined }
}

export function readFileRow(row: unknown): FileRecord {
  return prove(fileRow, row, row)
}

export function readLogRow(row: unknown): JobLogEntry {
  return prove(jobLogEntrySchema, row, row)
}

export const controlCommandSchema = z.enum(['pause', 'resume', 'cancel'])

const markRow = z.object({ tableIndex: z.int(), chunksDone: z.int(), rowsDone: z.int(), sizeBytes: z.int() })
const chunkRow = z.object({
  tableIndex: z.int(),
  chunkIndex: z.int(),
  rows: z.int(),
  sizeBytes: z.int(),
  meta: z.instanceof(Uint8Array).nullable(),
})
const fileRow = z.object({
  tableIndex: z.int(),
  table: z.string(),
  name: z.string(),
  rows: z.int(),
  sizeBytes: z.int(),
  sha256: z.string(),
})

function statusFields(row: Readonly<Record<string, unknown>>): Record<keyof JobStatus, unknown> {
  return {
    id: row.id,
    state: row.state,
    stage: row.stage,
    isInterrupted: row.is_interrupted === 1,
    engineVersion: row.engine_version,
    table: row.current_table,
    rowsTotal: row.rows_total,
    rowsDone: row.rows_done,
    bytesDone: row.bytes_done,
    retries: row.retries,
    error: row.error_code === null ? null : { code: row.error_code, message: row.error_message },
    createdAtMs: row.created_at_ms,
    startedAtMs: row.started_at_ms,
    runStartedAtMs: row.run_started_at_ms,
    rowsAtRunStart: row.rows_at_run_start,
    finishedAtMs: row.finished_at_ms,
    updatedAtMs: row.updated_at_ms,
  }
}

function prove<T>(schema: z.ZodType<T>, value: unknown, row: unknown): T {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  const issue = result.error.issues[0]
  const { id } = rawRow(row)
  const where = `${typeof id === 'string' ? `job ${id}` : 'a row'}, ${issue.path.join('.')}`
  throw new AppError('STATE_CORRUPT', `The state database holds something unreadable: ${where}: ${issue.message}.`)
}

function parseJson(text: unknown): unknown {
  try {
    return JSON.parse(String(text))
  } catch {
    // Left to the proof, which says where.
    return undefined
  }
}

function rawRow(row: unknown): Readonly<Record<string, unknown>> {
  // better-sqlite3 gives every row as an object by column name.
  return row as Readonly<Record<string, unknown>>
}
