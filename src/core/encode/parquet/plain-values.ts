import type { ColumnData } from '../../data/batch.ts'
import type { ByteWriter } from '../../data/byte-writer.ts'
import type { PhysicalType } from './parquet-format.ts'
import type { RowRange } from './row-nulls.ts'

/** Cells of one column of a batch. */
export interface CellRange extends RowRange {
  /** One byte a row, 1 where the cell is to be left out; `undefined` where none is. */
  readonly nulls: Uint8Array | undefined
}

/** Where values go, and as what. */
interface ValueTarget {
  readonly out: ByteWriter
  readonly physicalType: PhysicalType
}

/**
 * Appends cells of fixed size in Parquet's PLAIN encoding (little-endian, nulls left out). Booleans take a byte each.
 *
 * Everything goes through a DataView, so that the bytes are the same on machines of either byte order.
 *
 * @see Parquet encodings, "Plain", github.com/apache/parquet-format/blob/master/Encodings.md
 */
export function storeValues(data: ColumnData, cells: CellRange, { out, physicalType }: ValueTarget): void {
  const isDouble = physicalType === 'DOUBLE'
  switch (data.kind) {
    case 'integer':
    case 'timestamp':
      return isDouble
        ? storeDoubles(data.values, cells, { out, divisor: 1 })
        : storeWholeNumbers(data.values, cells, out)
    case 'decimal':
      // Both sides of this division are exact, so it gives the double nearest to the decimal.
      return isDouble
        ? storeDoubles(data.values, cells, { out, divisor: 10 ** data.scale })
        : storeWholeNumbers(data.values, cells, out)
    case 'number':
      return storeDoubles(data.values, cells, { out, divisor: 1 })
    case 'bigInteger':
      return storeBigIntegers(data.values, cells, out)
    case 'date':
    case 'time':
      return storeInt32(data.values, cells, out)
    case 'boolean':
      return storeBytes(data.values, cells, { out, width: 1 })
    case 'uuid':
      return storeBytes(data.values, cells, { out, width: 16 })
    case 'dictionary':
    case 'text':
      throw new Error(`${data.kind} cells have no fixed size`)
  }
}

function storeWholeNumbers(values: Float64Array, { from, to, nulls }: CellRange, out: ByteWriter): void {
  out.reserve((to - from) * 8)
  const { view } = out
  let at = out.length
  for (let i = from; i < to; i++) {
    if (nulls !== undefined && nulls[i] !== 0) continue
    const value = values[i]
    // The low word is taken modulo 2^32, the high word rounded down: two's complement, exact within 2^53.
    view.setUint32(at, value, true)
    view.setInt32(at + 4, Math.floor(value * TWO_TO_MINUS_32), true)
    at += 8
  }
  out.length = at
}

const TWO_TO_MINUS_32 = 2 ** -32

function storeDoubles(values: Float64Array, cells: CellRange, target: { out: ByteWriter; divisor: number }): void {
  const { from, to, nulls } = cells
  const { out, divisor } = target
  out.reserve((to - from) * 8)
  const { view } = out
  let at = out.length
  for (let i = from; i < to; i++) {
    if (nulls !== undefined && nulls[i] !== 0) continue
    view.setFloat64(at, values[i] / divisor, true)
    at += 8
  }
  out.length = at
}

function storeBigIntegers(values: BigInt64Array, { from, to, nulls }: CellRange, out: ByteWriter): void {
  out.reserve((to - from) * 8)
  const { view } = out
  let at = out.length
  for (let i = from; i < to; i++) {
    if (nulls !== undefined && nulls[i] !== 0) continue
    view.setBigInt64(at, values[i], true)
    at += 8
  }
  out.length = at
}

function storeInt32(values: Int32Array, { from, to, nulls }: CellRange, out: ByteWriter): void {
  out.reserve((to - from) * 4)
  const { view } = out
  let at = out.length
  for (let i = from; i < to; i++) {
    if (nulls !== undefined && nulls[i] !== 0) continue
    view.setInt32(at, values[i], true)
    at += 4
  }
  out.length = at
}

function storeBytes(values: Uint8Array, cells: CellRange, { out, width }: { out: ByteWriter; width: number }): void {
  const { from, to, nulls } = cells
  out.reserve((to - from) * width)
  if (nulls === undefined) {
    out.bytes.set(values.subarray(from * width, to * width), out.length)
    out.length += (to - from) * width
    return
  }
  const { bytes } = out
  let at = out.length
  for (let i = from; i < to; i++) {
    if (nulls[i] !== 0) continue
    for (let byte = 0; byte < width; byte++) bytes[at++] = values[i * width + byte]
  }
  out.length = at
}
