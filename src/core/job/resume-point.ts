import type { ChunkStore, FileRecord, FileStanding, JobStore, TableMark } from '../ports.ts'
import type { JobRecord } from '../../shared/model/job.ts'
import type { JobPlan, PlannedTable } from './job-plan.ts'

/** Where each table goes on: its mark, or its whole file. */
export interface ResumePoint {
  readonly marks: readonly TableMark[]
  readonly files: ReadonlyMap<number, FileRecord>
  readonly rowsDone: number
  readonly bytesDone: number
}

/**
 * Finds where a job goes on, after proving that the bytes its marks speak of are still there.
 *
 * Tables whose bytes are gone (a part file was deleted, memory died with its process) or were begun by another engine
 * version are forgotten and begin anew: a cell is a pure function, so that costs time but never changes a byte.
 */
export async function findResumePoint(options: {
  readonly job: JobRecord
  readonly plan: JobPlan
  readonly store: JobStore
  readonly chunks: ChunkStore
  readonly atMs: number
}): Promise<ResumePoint> {
  const { job, plan, store, atMs } = options
  const marks = new Map(store.readMarks(job.id).map((mark) => [mark.tableIndex, mark]))
  const files = new Map(store.readFiles(job.id).map((file) => [file.tableIndex, file]))
  const lost = await findLostTables({ ...options, marks, files })
  for (const tableIndex of lost) {
    marks.delete(tableIndex)
    files.delete(tableIndex)
  }
  const point = {
    marks: plan.tables.map((_, tableIndex) => marks.get(tableIndex) ?? emptyMark(tableIndex)),
    files,
    ...sumTables(marks, files),
  }
  if (lost.length > 0) {
    const { rowsDone, bytesDone } = point
    store.resetTables(job.id, lost, { rowsDone, bytesDone, engineVersion: plan.engineVersion, atMs })
    const names = lost.map((tableIndex) => plan.tables[tableIndex]?.fileName ?? `table ${tableIndex}`)
    const message = `Begins anew, because durable chunks are gone or of another engine version: ${names.join(', ')}`
    store.appendLog(job.id, { atMs, level: 'warn', message })
  }
  return point
}

interface Progress {
  readonly marks: ReadonlyMap<number, TableMark>
  readonly files: ReadonlyMap<number, FileRecord>
}

async function findLostTables(
  options: Progress & { readonly job: JobRecord; readonly plan: JobPlan; readonly chunks: ChunkStore },
): Promise<readonly number[]> {
  const { job, plan, chunks, marks, files } = options
  const begun = [...new Set([...marks.keys(), ...files.keys()])]
  if (job.engineVersion !== plan.engineVersion) return begun
  const lost: number[] = []
  for (const tableIndex of begun) {
    const table = plan.tables[tableIndex]
    const mark = marks.get(tableIndex)
    const file = files.get(tableIndex)
    const place = { folder: job.config.outFolder, name: table?.fileName ?? '', jobId: job.id }
    const isThere = table && canContinue(table, mark) && holds(await chunks.measure(place), mark, file)
    if (!isThere) lost.push(tableIndex)
  }
  return lost
}

/** Only the last chunk of a table may end between two aligned rows. */
function canContinue(table: PlannedTable, mark: TableMark | undefined): boolean {
  if (!mark) return true
  return mark.rowsDone === table.rows || (mark.rowsDone < table.rows && mark.rowsDone % table.encoder.alignRows === 0)
}

function holds(standing: FileStanding, mark: TableMark | undefined, file: FileRecord | undefined): boolean {
  if (file) return standing.partBytes === file.sizeBytes || standing.publishedBytes === file.sizeBytes
  return mark === undefined || (standing.partBytes !== undefined && standing.partBytes >= mark.sizeBytes)
}

function emptyMark(tableIndex: number): TableMark {
  return { tableIndex, chunksDone: 0, rowsDone: 0, sizeBytes: 0 }
}

function sumTables(
  marks: ReadonlyMap<number, TableMark>,
  files: ReadonlyMap<number, FileRecord>,
): { readonly rowsDone: number; readonly bytesDone: number } {
  let rowsDone = 0
  let bytesDone = 0
  for (const mark of marks.values()) {
    rowsDone += mark.rowsDone
    bytesDone += files.get(mark.tableIndex)?.sizeBytes ?? mark.sizeBytes
  }
  for (const file of files.values()) if (!marks.has(file.tableIndex)) bytesDone += file.sizeBytes
  return { rowsDone, bytesDone }
}
