import type { Batch, ColumnData, ColumnLayout } from '../../data/batch.ts'
import { ByteWriter } from '../../data/byte-writer.ts'
import type { RowGroupMeta } from './chunk-meta.ts'
import type { ColumnTools, ColumnWriter } from './column-writer.ts'
import { DictionaryColumn } from './dictionary-column.ts'
import { FixedColumn } from './fixed-column.ts'
import { PageWriter } from './page-writer.ts'
import type { ParquetColumn } from './parquet-column.ts'
import type { RowRange } from './row-nulls.ts'
import { TextColumn } from './text-column.ts'
import { ValueDictionary } from './value-dictionary.ts'

/** Gathers the rows of a row group, writes it, and is ready for the next: its buffers live on. */
export class RowGroupWriter {
  rowCount = 0
  readonly #columns: readonly ParquetColumn[]
  readonly #writers: readonly ColumnWriter[]

  constructor(columns: readonly ParquetColumn[], sizes: { readonly rowGroupRows: number; readonly pageBytes: number }) {
    const scratch = new ByteWriter()
    const tools: ColumnTools = {
      ...sizes,
      body: new ByteWriter(),
      values: new ValueDictionary(sizes.rowGroupRows),
      createPages: () => new PageWriter(scratch),
    }
    this.#columns = columns
    this.#writers = columns.map((column) => createColumnWriter(column, tools))
  }

  /** Takes in rows of a batch; the caller sees to it that they don't pass the row group's end. */
  append(batch: Batch, range: RowRange): void {
    for (let i = 0; i < this.#columns.length; i++) {
      const { layout, at } = this.#columns[i]
      const column = batch.columns[i]
      checkCells(column.data, layout, at)
      this.#writers[i].append(column, range)
    }
    this.rowCount += range.to - range.from
  }

  /** Appends the row group's column chunks, and is empty again. */
  finish(out: ByteWriter): RowGroupMeta {
    const rowCount = this.rowCount
    this.rowCount = 0
    return { rowCount, columns: this.#writers.map((writer) => writer.finish(out)) }
  }
}

/** A batch that breaks its layout's promise would become a file that reads well and is wrong. */
function checkCells(data: ColumnData, { dataKind, scale }: ColumnLayout, at: string): void {
  if (data.kind !== dataKind) throw new Error(`${at}: a batch has ${data.kind} cells, its layout promises ${dataKind}`)
  if (data.kind === 'decimal' && data.scale !== scale) {
    throw new Error(`${at}: a batch has decimals of scale ${data.scale}, its layout promises ${scale}`)
  }
}

function createColumnWriter(column: ParquetColumn, tools: ColumnTools): ColumnWriter {
  switch (column.layout.dataKind) {
    case 'dictionary':
      return new DictionaryColumn(column, tools)
    case 'text':
      return new TextColumn(column, tools)
    default:
      return new FixedColumn(column, tools)
  }
}
