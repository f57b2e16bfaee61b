import { ByteWriter } from '../../src/core/data/byte-writer.ts'
import type { EncodedChunkInfo, MakeTableEncoder } from '../../src/core/encode/encoder.ts'
import { makeSampleBatch, type SampleTable } from './sample-table.ts'

/** Where chunks end, and where batches end besides there; ascending, the last chunk ends with the table. */
export interface Cuts {
  readonly chunks: readonly number[]
  readonly batches: readonly number[]
}

/** Encodes a whole table as a job does: each chunk by an encoder of its own, as different workers would. */
export function encodeTable(make: MakeTableEncoder, table: SampleTable, cuts?: Cuts): Uint8Array {
  const { chunks, batches } = cuts ?? { chunks: [table.layout.rows], batches: [] }
  const pieces = [make(table.layout).begin()]
  const infos: EncodedChunkInfo[] = []
  let start = 0
  for (const end of chunks) {
    const out = new ByteWriter(16)
    const chunk = make(table.layout).startChunk(start, out)
    for (const stop of [...batches.filter((cut) => cut > start && cut < end), end]) {
      chunk.write(makeSampleBatch(table, start, stop))
      start = stop
    }
    const meta = chunk.finish()
    const bytes = out.take()
    pieces.push(bytes)
    infos.push({ sizeBytes: bytes.length, meta })
  }
  pieces.push(make(table.layout).end(infos))
  return Buffer.concat(pieces)
}

/** The same as text. */
export function encodeTableText(make: MakeTableEncoder, table: SampleTable, cuts?: Cuts): string {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(encodeTable(make, table, cuts))
}
