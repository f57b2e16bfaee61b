export interface ChunkRange {
  /** The first row, counted from 0 in the whole table. */
  readonly rowStart: number
  readonly rowCount: number
}

/**
 * Cuts a row count into chunks that can be generated in any order.
 *
 * A chunk's content depends only on `(schema, seed, rowStart)`, which is what makes resume and parallel runs safe:
 * redoing chunk 7 gives the same bytes whether or not chunk 6 ever ran. Lazy, because a table can have millions.
 *
 * @param rows - Rows wanted. Zero gives no chunks.
 * @param chunkRows - Rows per chunk; the last may be shorter.
 * @param fromRow - Where to begin: the rows before it are durable already.
 */
export function* cutChunks(rows: number, chunkRows: number, fromRow = 0): Generator<ChunkRange> {
  for (let rowStart = fromRow; rowStart < rows; rowStart += chunkRows) {
    yield { rowStart, rowCount: Math.min(chunkRows, rows - rowStart) }
  }
}
