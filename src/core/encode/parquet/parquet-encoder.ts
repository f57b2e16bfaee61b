import { AppError } from '../../../shared/errors/app-error.ts'
import type { Batch, TableLayout } from '../../data/batch.ts'
import type { ByteWriter } from '../../data/byte-writer.ts'
import type { ChunkEncoder, EncodedChunkInfo, MakeTableEncoder, TableEncoder } from '../encoder.ts'
import { packRowGroups, type RowGroupMeta, unpackRowGroups } from './chunk-meta.ts'
import { fileFooter, type PlacedRowGroup } from './file-footer.ts'
import { type ParquetColumn, toParquetColumns } from './parquet-column.ts'
import { MAGIC, PAGE_BYTES } from './parquet-format.ts'
import { rowGroupRows } from './row-group-rows.ts'
import { RowGroupWriter } from './row-group-writer.ts'

/**
 * Writes Apache Parquet: chunks of whole row groups, then a footer that finds them.
 *
 * Integers are INT64, numbers DOUBLE, decimals DECIMAL(18, scale) on INT64, texts BYTE_ARRAY (STRING or JSON), booleans
 * BOOLEAN, dates DATE, times TIME_MILLIS in local time, timestamps TIMESTAMP_MILLIS in UTC, UUIDs 16 bytes. Columns with
 * few different values get a dictionary, and each column chunk is compressed with Snappy where that pays.
 *
 * @throws AppError UNSUPPORTED where a column's cells don't fit its type.
 * @see Apache Parquet format, github.com/apache/parquet-format
 */
export const makeParquetEncoder: MakeTableEncoder = (layout) => makeParquetEncoderWith(layout, {})

/** Sizes that tests make small; a file's bytes depend on them. */
export interface ParquetSizes {
  /** Rows of each row group but the last. */
  readonly rowGroupRows?: number
  /** Bytes of values at which a page is full. */
  readonly pageBytes?: number
}

/** Like `makeParquetEncoder`, with other sizes than those that follow from the layout. */
export function makeParquetEncoderWith(layout: TableLayout, sizes: ParquetSizes): TableEncoder {
  const columns = toParquetColumns(layout)
  const pageBytes = sizes.pageBytes ?? PAGE_BYTES
  const alignRows = sizes.rowGroupRows ?? rowGroupRows(layout)
  // Writers whose chunk has ended; their buffers are big enough for the next one.
  const idle: RowGroupWriter[] = []
  return {
    alignRows,
    begin: () => MAGIC.slice(),
    startChunk(rowStart, out) {
      if (rowStart % alignRows !== 0) throw new Error(`A chunk starts at row ${rowStart}, inside a row group`)
      const writer = idle.pop() ?? new RowGroupWriter(columns, { rowGroupRows: alignRows, pageBytes })
      return createChunkEncoder({ writer, alignRows, out, free: () => idle.push(writer) })
    },
    end: (chunks) => fileFooter(columns, placeRowGroups({ layout, columns }, chunks)),
  }
}

interface ChunkParts {
  readonly writer: RowGroupWriter
  readonly alignRows: number
  readonly out: ByteWriter
  /** Gives the writer back. */
  readonly free: () => void
}

function createChunkEncoder({ writer, alignRows, out, free }: ChunkParts): ChunkEncoder {
  const groups: RowGroupMeta[] = []
  return {
    write(batch: Batch): void {
      let from = 0
      while (from < batch.rowCount) {
        const to = Math.min(batch.rowCount, from + alignRows - writer.rowCount)
        writer.append(batch, { from, to })
        if (writer.rowCount === alignRows) groups.push(writer.finish(out))
        from = to
      }
    },
    finish(): Uint8Array {
      if (writer.rowCount > 0) groups.push(writer.finish(out))
      free()
      return packRowGroups(groups)
    },
  }
}

function placeRowGroups(
  { layout, columns }: { readonly layout: TableLayout; readonly columns: readonly ParquetColumn[] },
  chunks: readonly EncodedChunkInfo[],
): readonly PlacedRowGroup[] {
  const placed: PlacedRowGroup[] = []
  let offset = MAGIC.length
  for (const [index, { sizeBytes, meta }] of chunks.entries()) {
    const chunkEnd = offset + sizeBytes
    for (const group of (meta && unpackRowGroups(meta, columns.length)) ?? []) {
      placed.push({ offset, meta: group })
      for (const column of group.columns) offset += column.sizeBytes
    }
    if (offset !== chunkEnd) {
      const message = `${layout.name}: what is kept of chunk ${index} doesn't match its ${sizeBytes} bytes. Generate again.`
      throw new AppError('STATE_CORRUPT', message)
    }
  }
  return placed
}
