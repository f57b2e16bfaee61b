import { ByteWriter } from '../../data/byte-writer.ts'
import { ByteRange } from './byte-range.ts'
import type { ColumnTools } from './column-writer.ts'
import type { PageWriter } from './page-writer.ts'
import type { RowNulls, RowRange } from './row-nulls.ts'
import type { ValueRange } from './value-range.ts'

/**
 * Cuts texts in PLAIN encoding into pages while they come, so that only one page of raw text is held.
 *
 * Whoever fills `values` calls `cut` as soon as it holds a page's bytes: a page ends behind the row that fills it,
 * whatever batch that row came in.
 */
export class TextPages {
  /** The page's values: for each its length in four bytes, then its bytes. */
  readonly values = new ByteWriter(FIRST_CAPACITY)
  readonly #tools: ColumnTools
  readonly #pages: PageWriter
  readonly #nulls: RowNulls
  readonly #range = new ByteRange()
  #rowsDone = 0

  constructor(pages: PageWriter, nulls: RowNulls, tools: ColumnTools) {
    this.#tools = tools
    this.#pages = pages
    this.#nulls = nulls
  }

  /** Ends the page before row `rowEnd` of the row group. */
  cut(rowEnd: number): void {
    const rows: RowRange = { from: this.#rowsDone, to: rowEnd }
    const { values } = this
    this.#range.widen(values, 0)
    let body = values
    if (this.#nulls.isOptional) {
      body = this.#tools.body
      body.length = 0
      this.#nulls.writeLevels(body, rows)
      body.writeBytes(values.written())
    }
    this.#pages.addDataPage({ body: body.written(), rowCount: rowEnd - this.#rowsDone, isDictionary: false })
    values.length = 0
    this.#rowsDone = rowEnd
  }

  /** Ends the last page. @returns The range of all texts of the row group. */
  finish(rowCount: number): ValueRange | undefined {
    if (rowCount > this.#rowsDone) this.cut(rowCount)
    return this.#range.take()
  }

  reset(): void {
    this.values.length = 0
    this.#range.reset()
    this.#rowsDone = 0
  }
}

/** Small, as wide tables have hundreds of these. */
const FIRST_CAPACITY = 4096
