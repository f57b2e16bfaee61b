import type { Column, TextData } from '../../data/batch.ts'
import type { ByteWriter } from '../../data/byte-writer.ts'
import type { ColumnChunkMeta, ColumnTools, ColumnWriter } from './column-writer.ts'
import type { PageWriter } from './page-writer.ts'
import type { ParquetColumn } from './parquet-column.ts'
import type { CellRange } from './plain-values.ts'
import { RowNulls, type RowRange } from './row-nulls.ts'
import { TextPages } from './text-pages.ts'

/** Writes columns of texts that seldom repeat, one after the other. */
export class TextColumn implements ColumnWriter {
  readonly #pageBytes: number
  readonly #pages: PageWriter
  readonly #nulls: RowNulls
  readonly #texts: TextPages

  constructor(column: ParquetColumn, tools: ColumnTools) {
    this.#pageBytes = tools.pageBytes
    this.#pages = tools.createPages()
    this.#nulls = new RowNulls(column.layout.isNullable, tools.rowGroupRows)
    this.#texts = new TextPages(this.#pages, this.#nulls, tools)
  }

  append({ data, nulls }: Column, range: RowRange): void {
    if (data.kind !== 'text') throw new Error(`${data.kind} cells in a column of texts`)
    const firstRow = this.#nulls.rowCount
    this.#nulls.append(nulls, range)
    let from = range.from
    while (from < range.to) {
      const target = { out: this.#texts.values, limit: this.#pageBytes }
      from = copyTexts(data, { from, to: range.to, nulls }, target)
      if (this.#texts.values.length >= this.#pageBytes) this.#texts.cut(firstRow + from - range.from)
    }
  }

  finish(out: ByteWriter): ColumnChunkMeta {
    const { nullCount, rowCount } = this.#nulls
    const range = this.#texts.finish(rowCount)
    const pages = this.#pages.finish(out)
    this.#reset()
    return { ...pages, nullCount, range }
  }

  #reset(): void {
    this.#nulls.reset()
    this.#texts.reset()
  }
}

/** Hot: copies texts until `out` holds `limit` bytes. @returns The row behind the last one that was dealt with. */
function copyTexts(data: TextData, cells: CellRange, { out, limit }: { out: ByteWriter; limit: number }): number {
  const { from, to, nulls } = cells
  const { bytes, offsets } = data
  const source = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  out.reserve(offsets[to] - offsets[from] + (to - from) * 4)
  const { view } = out
  // Texts are copied in words; the last few bytes of the batch may have nothing behind them.
  const wordsEnd = bytes.length - 3
  let at = out.length
  let row = from
  while (row < to && at < limit) {
    if (nulls !== undefined && nulls[row] !== 0) {
      row++
      continue
    }
    const start = offsets[row]
    const end = offsets[++row]
    view.setUint32(at, end - start, true)
    at += 4
    if (end - start > LONG_TEXT_BYTES) {
      out.bytes.set(bytes.subarray(start, end), at)
    } else {
      let i = start
      for (; i < end && i < wordsEnd; i += 4) view.setInt32(at + i - start, source.getInt32(i, true), true)
      for (; i < end; i++) view.setUint8(at + i - start, source.getUint8(i))
    }
    at += end - start
  }
  out.length = at
  return row
}

/** From here on a block copy is quicker than words. */
const LONG_TEXT_BYTES = 96
