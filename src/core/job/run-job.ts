import { AppError } from '../../shared/errors/app-error.ts'
import type { JobRecord } from '../../shared/model/job.ts'
import type { ChunkFile, ChunkRecord, ChunkStore, ChunkTask, Clock, FileRecord, TableMark } from '../ports.ts'
import type { JobStore, JobTotals, WorkerPool } from '../ports.ts'
import { cutChunks } from './cut-chunks.ts'
import { type EncodeWindow, openEncodeWindow } from './encode-window.ts'
import { createGroupCommit, type GroupCommit } from './group-commit.ts'
import { DATA_PACKAGE_NAME, type JobPlan, type MakeDataPackage } from './job-plan.ts'
import { findResumePoint, type ResumePoint } from './resume-point.ts'
import { openTableWriter } from './table-writer.ts'

export interface JobRun {
  readonly job: JobRecord
  readonly plan: JobPlan
  readonly store: JobStore
  readonly chunks: ChunkStore
  readonly pool: WorkerPool
  readonly clock: Clock
  readonly makeDataPackage: MakeDataPackage
  /** Stops the run; what is appended by then still becomes durable. */
  readonly signal: AbortSignal
  /** Called after each durable commit. */
  readonly onCommit: () => void
}

/**
 * Runs a job from wherever it stands to its published dataset: generate, then finish.
 *
 * Every step can be redone. A crash between any two operations, here or in the stores, leaves a job that this same
 * function takes to the same bytes: chunks beyond the mark are cut off and made again, endings are pure, a file that is
 * already published is left alone.
 *
 * @throws AppError `CANCELLED` after the signal; `DISK_FULL`, `NOT_WRITABLE`, `OUTPUT_EXISTS` and what workers throw.
 *   Durable chunks are kept in each case.
 */
export async function runJob(run: JobRun): Promise<void> {
  const { job, store, clock } = run
  const point = await findResumePoint({ ...run, atMs: clock.now() })
  await generateTables(run, point)
  if (run.signal.aborted) throw new AppError('CANCELLED', 'The job was stopped.')
  store.setStage(job.id, 'finish', clock.now())
  const files = store.readFiles(job.id)
  await run.chunks.publish({
    folder: job.config.outFolder,
    jobId: job.id,
    files,
    descriptor: { name: DATA_PACKAGE_NAME, bytes: run.makeDataPackage(job, files) },
    replaceExisting: job.config.replaceExisting,
  })
}

/** Something appended: a chunk and the mark after it, or the end of a file. */
type Appended = { readonly file: ChunkFile; readonly table: string } & (
  { readonly chunk: ChunkRecord; readonly mark: TableMark } | { readonly whole: FileRecord }
)

async function generateTables(run: JobRun, point: ResumePoint): Promise<void> {
  const { plan, pool, signal } = run
  const open = new Set<ChunkFile>()
  const limit = (run.job.config.workers || pool.size) * CHUNKS_PER_WORKER
  // Opened before the first file, so that workers are busy while a long file is read again after a resume.
  const window = openEncodeWindow({ tasks: listTasks(run, point), pool, limit, signal })
  const commits = createGroupCommit(makeCommit(run, point, open))
  let failure: { readonly error: unknown } | undefined
  try {
    for (const [tableIndex] of plan.tables.entries()) {
      if (!point.files.has(tableIndex)) await generateTable({ run, point, tableIndex, window, commits, open })
    }
  } catch (error) {
    failure = { error }
  }
  window.close()
  // Also after a failure: what is appended need not be made again. The first failure is the one that counts.
  await commits.drain().catch((error: unknown) => (failure ??= { error }))
  await Promise.allSettled([...open].map((file) => file.close()))
  if (failure) throw failure.error
}

async function generateTable(options: {
  readonly run: JobRun
  readonly point: ResumePoint
  readonly tableIndex: number
  readonly window: EncodeWindow
  readonly commits: GroupCommit<Appended>
  readonly open: Set<ChunkFile>
}): Promise<void> {
  const { run, point, tableIndex, window, commits, open } = options
  const { job, plan, store, chunks } = run
  const table = plan.tables[tableIndex]
  const mark = point.marks[tableIndex]
  const done = mark.chunksDone > 0 ? store.readChunks(job.id, tableIndex) : []
  const writer = await openTableWriter({ table, mark, done, chunks, folder: job.config.outFolder, jobId: job.id })
  open.add(writer.file)
  for (const { rowCount } of cutChunks(table.rows, table.chunkRows, mark.rowsDone)) {
    const appended = await writer.append(await window.next(), rowCount)
    commits.add({ file: writer.file, table: table.name, ...appended })
  }
  commits.add({ file: writer.file, table: table.name, whole: await writer.end(run.signal) })
}

/** Every chunk that is not durable yet, table by table: the window runs across the borders of tables. */
function* listTasks({ job, plan }: JobRun, point: ResumePoint): Generator<ChunkTask> {
  const schemaJson = JSON.stringify(job.config.schema)
  for (const [tableIndex, table] of plan.tables.entries()) {
    if (point.files.has(tableIndex)) continue
    for (const range of cutChunks(table.rows, table.chunkRows, point.marks[tableIndex].rowsDone)) {
      yield { jobId: job.id, schemaJson, format: job.config.format, tableIndex, ...range }
    }
  }
}

/** The order that makes a mark true: bytes, sync, then one transaction. */
function makeCommit(run: JobRun, point: ResumePoint, open: Set<ChunkFile>) {
  const { job, plan, store, clock, onCommit } = run
  let { rowsDone, bytesDone } = point
  const sizes = new Map<number, number>()
  for (const mark of point.marks) sizes.set(mark.tableIndex, mark.sizeBytes)

  const measure = (tableIndex: number, sizeBytes: number, rows: number): void => {
    bytesDone += sizeBytes - (sizes.get(tableIndex) ?? 0)
    rowsDone += rows
    sizes.set(tableIndex, sizeBytes)
  }

  return async (group: readonly Appended[]): Promise<void> => {
    for (const file of new Set(group.map((item) => item.file))) await file.sync()
    const chunks: ChunkRecord[] = []
    const files: FileRecord[] = []
    const marks = new Map<number, TableMark>()
    for (const item of group) {
      if ('whole' in item) {
        files.push(item.whole)
        measure(item.whole.tableIndex, item.whole.sizeBytes, 0)
      } else {
        chunks.push(item.chunk)
        marks.set(item.mark.tableIndex, item.mark)
        measure(item.mark.tableIndex, item.mark.sizeBytes, item.chunk.rows)
      }
    }
    const totals: JobTotals = { rowsDone, bytesDone, engineVersion: plan.engineVersion, atMs: clock.now() }
    store.commit(job.id, { chunks, marks: [...marks.values()], files, table: group[group.length - 1].table, totals })
    for (const item of group) if ('whole' in item && open.delete(item.file)) await item.file.close()
    onCommit()
  }
}

/** Two: one that a worker makes, and one that waits for it or for the disk, so that neither ever waits for the other. */
const CHUNKS_PER_WORKER = 2
