import type { ByteWriter } from '../../data/byte-writer.ts'
import type { PhysicalType } from './parquet-format.ts'

/** The least and the greatest value of a column chunk in PLAIN encoding (byte arrays without their length). */
export interface ValueRange {
  readonly min: Uint8Array
  readonly max: Uint8Array
  /** False where `min` or `max` was shortened and is only a bound. */
  readonly isExact: boolean
}

/**
 * Finds the range of values of fixed size, in the order that Parquet defines for their type.
 *
 * @param values - In PLAIN encoding; booleans a byte each.
 * @returns `undefined` where there are none.
 * @see ColumnOrder in parquet.thrift, github.com/apache/parquet-format
 */
export function findValueRange(values: ByteWriter, physicalType: PhysicalType): ValueRange | undefined {
  const { view, length } = values
  if (length === 0) return undefined
  switch (physicalType) {
    case 'INT32':
      return findInt32Range(view, length)
    case 'INT64':
      return findInt64Range(view, length)
    case 'DOUBLE':
      return findDoubleRange(view, length)
    case 'FIXED_LEN_BYTE_ARRAY':
      return findUuidRange(values.written(), view)
    case 'BOOLEAN': {
      const flags = values.written()
      return exact(Uint8Array.of(flags.includes(0) ? 0 : 1), Uint8Array.of(flags.includes(1) ? 1 : 0))
    }
    case 'BYTE_ARRAY':
      throw new Error('Byte arrays have no fixed size')
  }
}

function findInt32Range(view: DataView, length: number): ValueRange {
  let min = view.getInt32(0, true)
  let max = min
  for (let at = 4; at < length; at += 4) {
    const value = view.getInt32(at, true)
    if (value < min) min = value
    if (value > max) max = value
  }
  return exact(
    toBytes(4, (bytes) => bytes.setInt32(0, min, true)),
    toBytes(4, (bytes) => bytes.setInt32(0, max, true)),
  )
}

function findInt64Range(view: DataView, length: number): ValueRange {
  let minHigh = view.getInt32(4, true)
  let minLow = view.getUint32(0, true)
  let maxHigh = minHigh
  let maxLow = minLow
  for (let at = 8; at < length; at += 8) {
    const high = view.getInt32(at + 4, true)
    const low = view.getUint32(at, true)
    if (high < minHigh || (high === minHigh && low < minLow)) {
      minHigh = high
      minLow = low
    } else if (high > maxHigh || (high === maxHigh && low > maxLow)) {
      maxHigh = high
      maxLow = low
    }
  }
  return exact(int64Bytes(minHigh, minLow), int64Bytes(maxHigh, maxLow))
}

function int64Bytes(high: number, low: number): Uint8Array {
  return toBytes(8, (bytes) => {
    bytes.setUint32(0, low, true)
    bytes.setInt32(4, high, true)
  })
}

function findDoubleRange(view: DataView, length: number): ValueRange {
  let min = view.getFloat64(0, true)
  let max = min
  for (let at = 8; at < length; at += 8) {
    const value = view.getFloat64(at, true)
    if (value < min) min = value
    if (value > max) max = value
  }
  // Zeros of both signs compare equal; the format asks for the outer one on each side.
  const low = min === 0 ? -0 : min
  const high = max === 0 ? 0 : max
  return exact(
    toBytes(8, (bytes) => bytes.setFloat64(0, low, true)),
    toBytes(8, (bytes) => bytes.setFloat64(0, high, true)),
  )
}

/** UUIDs compare as sixteen unsigned bytes. */
function findUuidRange(bytes: Uint8Array, view: DataView): ValueRange {
  let min = 0
  let max = 0
  for (let at = 16; at < bytes.length; at += 16) {
    const head = view.getUint32(at, false)
    if (head <= view.getUint32(min, false) && compareUuids(view, at, min) < 0) min = at
    else if (head >= view.getUint32(max, false) && compareUuids(view, at, max) > 0) max = at
  }
  return exact(bytes.slice(min, min + 16), bytes.slice(max, max + 16))
}

function compareUuids(view: DataView, a: number, b: number): number {
  for (let i = 0; i < 16; i += 4) {
    const difference = view.getUint32(a + i, false) - view.getUint32(b + i, false)
    if (difference !== 0) return difference
  }
  return 0
}

function toBytes(size: number, write: (view: DataView) => void): Uint8Array {
  const bytes = new Uint8Array(size)
  write(new DataView(bytes.buffer))
  return bytes
}

function exact(min: Uint8Array, max: Uint8Array): ValueRange {
  return { min, max, isExact: true }
}
