import type { Column } from '../../data/batch.ts'
import { ByteWriter } from '../../data/byte-writer.ts'
import type { ColumnChunkMeta, ColumnTools, ColumnWriter } from './column-writer.ts'
import { addIndexPages } from './index-pages.ts'
import { packBits } from './pack-bits.ts'
import type { PageWriter } from './page-writer.ts'
import type { PhysicalType } from './parquet-format.ts'
import type { ParquetColumn } from './parquet-column.ts'
import { storeValues } from './plain-values.ts'
import { RowNulls, type RowRange } from './row-nulls.ts'
import { findValueRange } from './value-range.ts'

/** Writes columns whose values all have the same size: numbers, booleans, dates, times and UUIDs. */
export class FixedColumn implements ColumnWriter {
  readonly #tools: ColumnTools
  readonly #type: FixedType
  readonly #pages: PageWriter
  readonly #nulls: RowNulls
  /** The row group's values in PLAIN encoding (booleans a byte each), nulls left out. */
  readonly #values = new ByteWriter(FIRST_CAPACITY)

  constructor(column: ParquetColumn, tools: ColumnTools) {
    if (column.physicalType === 'BYTE_ARRAY') throw new Error(`${column.at}: texts have no fixed size`)
    this.#tools = tools
    this.#type = column.physicalType
    this.#pages = tools.createPages()
    this.#nulls = new RowNulls(column.layout.isNullable, tools.rowGroupRows)
  }

  append({ data, nulls }: Column, range: RowRange): void {
    const valueCount = this.#nulls.append(nulls, range)
    const isFull = valueCount === range.to - range.from
    const cells = { ...range, nulls: isFull ? undefined : nulls }
    storeValues(data, cells, { out: this.#values, physicalType: this.#type })
  }

  finish(out: ByteWriter): ColumnChunkMeta {
    const { nullCount } = this.#nulls
    const dictionary = this.#tools.values
    const width = VALUE_BYTES[this.#type]
    const isFew = (width === 4 || width === 8) && dictionary.build(this.#values, width)
    const range = findValueRange(isFew ? dictionary.entries : this.#values, this.#type)
    if (isFew) {
      this.#pages.setDictionary({ body: dictionary.entries.written(), entryCount: dictionary.entryCount })
      addIndexPages(dictionary, this.#nulls, { pages: this.#pages, tools: this.#tools })
    } else {
      this.#addPlainPages()
    }
    const pages = this.#pages.finish(out)
    this.#reset()
    return { ...pages, nullCount, range }
  }

  #reset(): void {
    this.#nulls.reset()
    this.#values.length = 0
  }

  #addPlainPages(): void {
    const { body, pageBytes } = this.#tools
    const nulls = this.#nulls
    const pageRows = Math.floor((pageBytes * 8) / VALUE_BITS[this.#type])
    let valueAt = 0
    for (let from = 0; from < nulls.rowCount; from += pageRows) {
      const rows = { from, to: Math.min(from + pageRows, nulls.rowCount) }
      const values = { from: valueAt, to: valueAt + nulls.countValues(rows) }
      body.length = 0
      nulls.writeLevels(body, rows)
      this.#writeValues(body, values)
      this.#pages.addDataPage({ body: body.written(), rowCount: rows.to - rows.from, isDictionary: false })
      valueAt = values.to
    }
  }

  #writeValues(body: ByteWriter, { from, to }: RowRange): void {
    const values = this.#values.bytes
    if (this.#type !== 'BOOLEAN') {
      const width = VALUE_BYTES[this.#type]
      return body.writeBytes(values.subarray(from * width, to * width))
    }
    const size = Math.ceil((to - from) / 8)
    body.reserve(size)
    packBits(values, { from, to }, body.bytes.subarray(body.length))
    body.length += size
  }
}

/** Small, as wide tables have hundreds of these. */
const FIRST_CAPACITY = 4096

type FixedType = Exclude<PhysicalType, 'BYTE_ARRAY'>

/** Bytes that a value takes while it waits. */
const VALUE_BYTES = { BOOLEAN: 1, INT32: 4, INT64: 8, DOUBLE: 8, FIXED_LEN_BYTE_ARRAY: 16 } as const
/** Bits that a value takes in a page. */
const VALUE_BITS = { BOOLEAN: 1, INT32: 32, INT64: 64, DOUBLE: 64, FIXED_LEN_BYTE_ARRAY: 128 } as const
