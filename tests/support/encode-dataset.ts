import { createHash } from 'node:crypto'
import { encodeChunk } from '../../src/core/make-chunks.ts'
import { readyRun, readySchema } from '../../src/core/pipeline.ts'
import type { Format } from '../../src/shared/model/format.ts'

/** The whole file of each table, put together from chunks of so many rows as a job would do. */
export async function encodeDataset(
  written: unknown,
  format: Format,
  chunkRows: number,
): Promise<Map<string, Uint8Array>> {
  const run = readyRun(await readySchema(structuredClone(written)), format, chunkRows)
  const files = new Map<string, Uint8Array>()
  for (const [tableIndex, table] of run.plan.tables.entries()) {
    const encoder = run.encoders[table.schemaIndex]
    const pieces: Uint8Array[] = [encoder.begin()]
    const infos: { sizeBytes: number; meta: Uint8Array | undefined }[] = []
    for (let rowStart = 0; rowStart < table.rows; rowStart += table.chunkRows) {
      const rowCount = Math.min(table.chunkRows, table.rows - rowStart)
      const { bytes, meta } = encodeChunk(run, { tableIndex, rowStart, rowCount })
      pieces.push(bytes)
      infos.push({ sizeBytes: bytes.length, meta })
    }
    pieces.push(encoder.end(infos))
    files.set(table.name, Buffer.concat(pieces))
  }
  return files
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
