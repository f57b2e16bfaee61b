import type { ByteWriter } from '../../data/byte-writer.ts'
import type { Column } from '../../data/batch.ts'
import type { ChunkPages, PageWriter } from './page-writer.ts'
import type { RowRange } from './row-nulls.ts'
import type { ValueDictionary } from './value-dictionary.ts'
import type { ValueRange } from './value-range.ts'

/** Gathers one column's cells of a row group and makes its column chunk of them; then the next row group's. */
export interface ColumnWriter {
  /** Takes in cells of a batch, whose buffers are free afterwards. The caller never passes a row group's end. */
  append(column: Column, range: RowRange): void
  /** Appends the column chunk's pages, and is empty again. */
  finish(out: ByteWriter): ColumnChunkMeta
}

/** What the footer says about a column chunk. */
export interface ColumnChunkMeta extends ChunkPages {
  readonly nullCount: number
  readonly range: ValueRange | undefined
}

/** What the columns of a row group share: they are finished one after the other. */
export interface ColumnTools {
  readonly rowGroupRows: number
  readonly pageBytes: number
  /** Holds a page's body while it is put together. */
  readonly body: ByteWriter
  readonly values: ValueDictionary
  createPages(): PageWriter
}
