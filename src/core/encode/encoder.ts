import type { Batch, TableLayout } from '../data/batch.ts'
import type { ByteWriter } from '../data/byte-writer.ts'

/**
 * Writes one table's file in pieces that can be made in any order and by anybody: `begin`, then the chunks in row
 * order, then `end`. The bytes never depend on how the rows were cut into chunks or batches.
 *
 * Encoders are pure: the same layout and rows give the same bytes on every machine.
 */
export interface TableEncoder {
  /** Every chunk except the last must hold a multiple of this many rows (a Parquet row group; 1 for text formats). */
  readonly alignRows: number
  /** The bytes before the first row. */
  begin(): Uint8Array
  /**
   * Starts a chunk whose first row is `rowStart` (counted from 0 in the whole table).
   *
   * @param out - Receives the chunk's bytes; it may hold bytes already.
   */
  startChunk(rowStart: number, out: ByteWriter): ChunkEncoder
  /**
   * The bytes after the last row.
   *
   * @param chunks - Every chunk in row order: its size and what its `finish` gave.
   */
  end(chunks: readonly EncodedChunkInfo[]): Uint8Array
}

export interface ChunkEncoder {
  /** Appends the rows of a batch. The batch's buffers are free again afterwards. */
  write(batch: Batch): void
  /** Ends the chunk. Gives what `end` must know of it (kept durably beside the chunk), if anything. */
  finish(): Uint8Array | undefined
}

export interface EncodedChunkInfo {
  readonly sizeBytes: number
  readonly meta: Uint8Array | undefined
}

export type MakeTableEncoder = (layout: TableLayout) => TableEncoder
