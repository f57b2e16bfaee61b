import type { EncodedChunkInfo } from '../encode/encoder.ts'
import type { ChunkBytes, ChunkFile, ChunkRecord, ChunkStore, FileRecord, TableMark } from '../ports.ts'
import type { PlannedTable } from './job-plan.ts'
import { untilStopped } from './until-stopped.ts'

/** One table's file from its resume point to its end. What it returns is to be committed, in order. */
export interface TableWriter {
  readonly file: ChunkFile
  readonly rowsDone: number
  append(chunk: ChunkBytes, rows: number): Promise<{ readonly chunk: ChunkRecord; readonly mark: TableMark }>
  /**
   * Writes what stands after the last row. Pure bytes: redone after a crash, they are the same.
   *
   * @param signal - Stops the wait for the checksum, which after a resume may still have much to read.
   */
  end(signal: AbortSignal): Promise<FileRecord>
}

/**
 * Opens a table's file at its mark.
 *
 * @param done - The chunks up to the mark; the encoder needs to know of them to end the file.
 */
export async function openTableWriter(options: {
  readonly table: PlannedTable
  readonly mark: TableMark
  readonly done: readonly ChunkRecord[]
  readonly chunks: ChunkStore
  readonly folder: string
  readonly jobId: string
}): Promise<TableWriter> {
  const { table, done, chunks, folder, jobId } = options
  const infos: EncodedChunkInfo[] = done.map(({ sizeBytes, meta }) => ({ sizeBytes, meta }))
  let mark = options.mark
  const file = await chunks.open({ folder, name: table.fileName, jobId }, mark.sizeBytes)
  try {
    if (mark.sizeBytes === 0) mark = await begin(file, table, mark)
  } catch (error) {
    await file.close()
    throw error
  }
  return {
    file,
    get rowsDone() {
      return mark.rowsDone
    },
    async append(bytes, rows) {
      const chunk = chunkRecord(mark, bytes, rows)
      await file.append(bytes.bytes)
      infos.push({ sizeBytes: chunk.sizeBytes, meta: chunk.meta })
      mark = moveMark(mark, chunk)
      return { chunk, mark }
    },
    async end(signal) {
      const ending = table.encoder.end(infos)
      if (ending.length > 0) await file.append(ending)
      const sizeBytes = mark.sizeBytes + ending.length
      const sha256 = await untilStopped(file.digest(), signal)
      return {
        tableIndex: mark.tableIndex,
        table: table.name,
        name: table.fileName,
        rows: table.rows,
        sizeBytes,
        sha256,
      }
    },
  }
}

async function begin(file: ChunkFile, table: PlannedTable, mark: TableMark): Promise<TableMark> {
  const beginning = table.encoder.begin()
  if (beginning.length > 0) await file.append(beginning)
  return { ...mark, sizeBytes: beginning.length }
}

function chunkRecord(mark: TableMark, { bytes, meta }: ChunkBytes, rows: number): ChunkRecord {
  return { tableIndex: mark.tableIndex, chunkIndex: mark.chunksDone, rows, sizeBytes: bytes.length, meta }
}

function moveMark(mark: TableMark, chunk: ChunkRecord): TableMark {
  return {
    tableIndex: mark.tableIndex,
    chunksDone: mark.chunksDone + 1,
    rowsDone: mark.rowsDone + chunk.rows,
    sizeBytes: mark.sizeBytes + chunk.sizeBytes,
  }
}
