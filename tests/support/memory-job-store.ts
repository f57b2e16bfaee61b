import { AppError } from '../../src/shared/errors/app-error.ts'
import {
  type JobLogEntry,
  type JobRecord,
  type JobStatus,
  jobStatusSchema,
  type ListJobsQuery,
} from '../../src/shared/model/job.ts'
import type {
  ChunkRecord,
  ControlCommand,
  FileRecord,
  JobStore,
  JobTotals,
  LogLine,
  StateMove,
  TableMark,
} from '../../src/core/ports.ts'

interface StoredJob {
  record: JobRecord
  readonly marks: Map<number, TableMark>
  readonly chunks: Map<number, Map<number, ChunkRecord>>
  readonly files: Map<number, FileRecord>
  readonly log: JobLogEntry[]
  control: ControlCommand | undefined
}

/** A job store that outlives managers, but not the test. What it gives are copies, as from a real one. */
export function createMemoryJobStore(): JobStore {
  const jobs = new Map<string, StoredJob>()
  const find = (id: string): StoredJob => {
    const job = jobs.get(id)
    if (!job) throw new Error(`No job ${id} in the store`)
    return job
  }
  const note = (id: string, atMs: number, line: LogLine): void => {
    const log = jobs.get(id)?.log
    log?.push({ sequence: log.length + 1, atMs, ...line })
  }
  const saveTotals = (job: StoredJob, { rowsDone, bytesDone, engineVersion, atMs }: JobTotals): void => {
    job.record = { ...job.record, rowsDone, bytesDone, engineVersion, updatedAtMs: atMs }
  }
  return {
    insert({ id, log, ...job }) {
      if (jobs.has(id)) throw new AppError('CONFLICT', `There is a job ${id} already.`)
      const record = structuredClone({ ...NEW_RECORD, ...job, id, updatedAtMs: job.createdAtMs })
      jobs.set(id, { record, marks: new Map(), chunks: new Map(), files: new Map(), log: [], control: undefined })
      note(id, job.createdAtMs, log)
    },
    get: (id) => structuredClone(jobs.get(id)?.record),
    getStatus(id) {
      const record = jobs.get(id)?.record
      return record && statusOf(record)
    },
    list: (query) =>
      list(
        [...jobs.values()].map((job) => job.record),
        query,
      ),
    moveState(id, move) {
      const job = jobs.get(id)
      if (!job || !move.from.includes(job.record.state)) return false
      job.record = { ...job.record, ...moved(job.record, move) }
      note(id, move.atMs, move.log)
      return true
    },
    delete: (id) => void jobs.delete(id),
    commit(id, { chunks, marks, files, table, totals }) {
      const job = find(id)
      for (const chunk of structuredClone(chunks)) {
        const ofTable = job.chunks.get(chunk.tableIndex) ?? new Map<number, ChunkRecord>()
        job.chunks.set(chunk.tableIndex, ofTable.set(chunk.chunkIndex, chunk))
      }
      for (const mark of marks) job.marks.set(mark.tableIndex, { ...mark })
      for (const file of files) job.files.set(file.tableIndex, { ...file })
      saveTotals(job, totals)
      job.record = { ...job.record, table }
    },
    resetTables(id, tableIndexes, totals) {
      const job = find(id)
      for (const map of [job.marks, job.chunks, job.files]) for (const index of tableIndexes) map.delete(index)
      saveTotals(job, totals)
    },
    readMarks: (id) => byKey(jobs.get(id)?.marks),
    readChunks: (id, tableIndex) => structuredClone(byKey(jobs.get(id)?.chunks.get(tableIndex))),
    readFiles: (id) => byKey(jobs.get(id)?.files),
    setStage(id, stage, atMs) {
      const job = jobs.get(id)
      if (job) job.record = { ...job.record, stage, updatedAtMs: atMs }
    },
    appendLog: (id, { atMs, ...line }) => note(id, atMs, line),
    readLog: (id, after, limit) => (jobs.get(id)?.log ?? []).filter((entry) => entry.sequence > after).slice(0, limit),
    requestControl(id, command) {
      const job = jobs.get(id)
      if (job) job.control = command
    },
    takeControl(id) {
      const job = jobs.get(id)
      const command = job?.control
      if (job) job.control = undefined
      return command
    },
  }
}

const NEW_RECORD = {
  state: 'queued',
  stage: 'plan',
  isInterrupted: false,
  table: null,
  rowsDone: 0,
  bytesDone: 0,
  retries: 0,
  error: null,
  startedAtMs: null,
  runStartedAtMs: null,
  rowsAtRunStart: 0,
  finishedAtMs: null,
} as const

function moved(record: JobRecord, { to, ...change }: StateMove): Partial<JobRecord> {
  const { atMs } = change
  const isFinal = to === 'completed' || to === 'failed' || to === 'cancelled'
  const run = { startedAtMs: record.startedAtMs ?? atMs, runStartedAtMs: atMs, rowsAtRunStart: record.rowsDone }
  return {
    ...(to === 'running' ? run : {}),
    state: to,
    stage: change.stage ?? record.stage,
    error: change.error ? { ...change.error } : null,
    isInterrupted: change.isInterrupted ?? false,
    retries: record.retries + (change.isRetry ? 1 : 0),
    finishedAtMs: isFinal ? atMs : null,
    updatedAtMs: atMs,
  }
}

function list(records: readonly JobRecord[], query: ListJobsQuery) {
  const { states, search, createdAfterMs, createdBeforeMs, limit, offset } = query
  const found = records
    .filter((job) => !states || states.includes(job.state))
    .filter((job) => !search || job.config.name.toLowerCase().includes(search.toLowerCase()))
    .filter((job) => createdAfterMs === undefined || job.createdAtMs > createdAfterMs)
    .filter((job) => createdBeforeMs === undefined || job.createdAtMs < createdBeforeMs)
    .toSorted((a, b) => b.createdAtMs - a.createdAtMs || (a.id < b.id ? 1 : -1))
  return { jobs: structuredClone(found.slice(offset, offset + limit)), total: found.length }
}

function statusOf(record: JobRecord): JobStatus {
  // It strips what it does not know.
  return jobStatusSchema.parse(record)
}

function byKey<T>(map: ReadonlyMap<number, T> | undefined): readonly T[] {
  return [...(map ?? [])].toSorted(([a], [b]) => a - b).map(([, value]) => value)
}
