import type { Column, DictionaryData } from '../../data/batch.ts'
import type { ByteWriter } from '../../data/byte-writer.ts'
import type { ColumnChunkMeta, ColumnTools, ColumnWriter } from './column-writer.ts'
import { ByteRange } from './byte-range.ts'
import { bitWidthFor } from './hybrid-runs.ts'
import { addIndexPages } from './index-pages.ts'
import type { PageWriter } from './page-writer.ts'
import type { ParquetColumn } from './parquet-column.ts'
import type { CellRange } from './plain-values.ts'
import { RowNulls, type RowRange } from './row-nulls.ts'
import { TextDictionary } from './text-dictionary.ts'
import { TextPages } from './text-pages.ts'
import type { ValueRange } from './value-range.ts'

/**
 * Writes columns of texts from a short list: codes are passed through, renumbered by first appearance in the row group.
 *
 * The bytes depend on the texts only: it makes no difference which dictionary object or code a text came from.
 */
export class DictionaryColumn implements ColumnWriter {
  readonly #tools: ColumnTools
  readonly #pages: PageWriter
  readonly #nulls: RowNulls
  readonly #texts: TextPages
  readonly #entries = new TextDictionary()
  readonly #range = new ByteRange()
  /** For each value, its place among the entries. */
  readonly #indexes: Uint32Array
  #valueCount = 0

  constructor(column: ParquetColumn, tools: ColumnTools) {
    this.#tools = tools
    this.#pages = tools.createPages()
    this.#nulls = new RowNulls(column.layout.isNullable, tools.rowGroupRows)
    this.#texts = new TextPages(this.#pages, this.#nulls, tools)
    this.#indexes = new Uint32Array(tools.rowGroupRows)
  }

  append({ data, nulls }: Column, range: RowRange): void {
    if (data.kind !== 'dictionary') throw new Error(`${data.kind} cells in a column with a dictionary`)
    this.#nulls.append(nulls, range)
    this.#valueCount = renumber(
      data,
      { ...range, nulls },
      { entries: this.#entries, indexes: this.#indexes, at: this.#valueCount },
    )
  }

  finish(out: ByteWriter): ColumnChunkMeta {
    const { nullCount } = this.#nulls
    const range = this.#isShorter() ? this.#addDictionaryPages() : this.#addPlainPages()
    const pages = this.#pages.finish(out)
    this.#reset()
    return { ...pages, nullCount, range }
  }

  #reset(): void {
    this.#nulls.reset()
    this.#texts.reset()
    this.#entries.reset()
    this.#range.reset()
    this.#valueCount = 0
  }

  /** Whether a dictionary and indexes take fewer bytes than the texts themselves. */
  #isShorter(): boolean {
    const entries = this.#entries
    const starts = entries.starts
    const indexBytes = (this.#valueCount * bitWidthFor(entries.count)) / 8
    let spare = -entries.plain.length - indexBytes
    for (let i = 0; i < this.#valueCount && spare <= 0; i++) {
      const entry = this.#indexes[i]
      spare += starts[entry + 1] - starts[entry]
    }
    return spare > 0
  }

  #addDictionaryPages(): ValueRange | undefined {
    const { plain, count } = this.#entries
    this.#pages.setDictionary({ body: plain.written(), entryCount: count })
    addIndexPages({ indexes: this.#indexes, entryCount: count }, this.#nulls, {
      pages: this.#pages,
      tools: this.#tools,
    })
    this.#range.widen(plain, 0)
    return this.#range.take()
  }

  #addPlainPages(): ValueRange | undefined {
    const { plain, starts } = this.#entries
    const texts = this.#texts
    const { rowCount } = this.#nulls
    let value = 0
    for (let row = 0; row < rowCount; row++) {
      if (!this.#nulls.isNull(row)) {
        const entry = this.#indexes[value++]
        texts.values.writeBytes(plain.bytes.subarray(starts[entry], starts[entry + 1]))
      }
      if (texts.values.length >= this.#tools.pageBytes) texts.cut(row + 1)
    }
    return texts.finish(rowCount)
  }
}

/** Hot: turns codes of a batch into places among the entries. @returns The place behind the last index written. */
function renumber(
  { codes, dictionary }: DictionaryData,
  { from, to, nulls }: CellRange,
  target: { readonly entries: TextDictionary; readonly indexes: Uint32Array; readonly at: number },
): number {
  const { entries, indexes } = target
  const known = entries.placesOf(dictionary)
  let at = target.at
  for (let i = from; i < to; i++) {
    if (nulls !== undefined && nulls[i] !== 0) continue
    const code = codes[i]
    const place = known[code]
    indexes[at++] = place !== 0 ? place - 1 : entries.add(dictionary, code)
  }
  return at
}
