import type { DuckDBConnection } from '@duckdb/node-api'
import { ByteWriter } from '../../core/data/byte-writer.ts'
import type { TableLayout } from '../../core/data/batch.ts'
import type { EncodedChunkInfo, TableEncoder } from '../../core/encode/encoder.ts'
import { makeEncoder } from '../../core/encode/make-encoder.ts'
import type { ChunkFile } from '../../core/ports.ts'
import { AppError } from '../../shared/errors/app-error.ts'
import type { Format } from '../../shared/model/format.ts'
import { createBatchBuilder } from './batch-builder.ts'
import type { TableReading } from './describe-table.ts'

/**
 * Streams a table out of DuckDB, through an encoder, into a file. One chunk of encoded rows is in memory at a time.
 *
 * @throws AppError CANCELLED after the signal; what the file throws.
 */
export async function writeTable({
  connection,
  reading,
  format,
  file,
  signal,
}: {
  readonly connection: DuckDBConnection
  readonly reading: TableReading
  readonly format: Format
  readonly file: ChunkFile
  readonly signal: AbortSignal | undefined
}): Promise<{ readonly sizeBytes: number; readonly sha256: string }> {
  const encoder = makeEncoder(format)(reading.layout)
  let sizeBytes = 0
  const append = async (bytes: Uint8Array): Promise<void> => {
    if (signal?.aborted) throw new AppError('CANCELLED', 'The export was stopped.')
    await file.append(bytes)
    sizeBytes += bytes.length
  }
  const infos: EncodedChunkInfo[] = []
  await append(encoder.begin())
  for await (const { bytes, meta } of encodeChunks(connection, reading, encoder)) {
    infos.push({ sizeBytes: bytes.length, meta })
    await append(bytes)
  }
  await append(encoder.end(infos))
  await file.sync()
  return { sizeBytes, sha256: await file.digest() }
}

/** The table's chunks in row order; each but the last has a multiple of `alignRows` rows. */
async function* encodeChunks(
  connection: DuckDBConnection,
  { layout, sql }: TableReading,
  encoder: TableEncoder,
): AsyncGenerator<{ readonly bytes: Uint8Array; readonly meta: Uint8Array | undefined }> {
  const chunkRows = Math.ceil(CHUNK_ROWS / encoder.alignRows) * encoder.alignRows
  const out = new ByteWriter()
  const builder = createBatchBuilder(layout.columns, BATCH_ROWS)
  let rows = 0
  let chunk = encoder.startChunk(0, out)
  for await (const rowGroup of await connection.stream(sql)) {
    for (let from = 0; from < rowGroup.rowCount;) {
      const to = Math.min(
        rowGroup.rowCount,
        from + BATCH_ROWS - builder.rowCount,
        from + chunkRows - (rows % chunkRows),
      )
      builder.add(rowGroup, from, to)
      rows += to - from
      from = to
      const isChunkFull = rows % chunkRows === 0 || rows === layout.rows
      if (builder.rowCount === BATCH_ROWS || isChunkFull) chunk.write(builder.take())
      if (!isChunkFull) continue
      const meta = chunk.finish()
      yield { bytes: out.take(), meta }
      if (rows < layout.rows) chunk = encoder.startChunk(rows, out)
    }
  }
  requireAllRows(layout, rows)
}

/** The rows were counted before; another number means that somebody has changed the file meanwhile. */
function requireAllRows(layout: TableLayout, rows: number): void {
  if (rows === layout.rows) return
  const message = `${layout.name} had ${layout.rows} rows, then ${rows}: its file was changed meanwhile. Export it again.`
  throw new AppError('CONFLICT', message)
}

const BATCH_ROWS = 4096
const CHUNK_ROWS = 65_536
