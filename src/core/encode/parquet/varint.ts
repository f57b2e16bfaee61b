import type { ByteWriter } from '../../data/byte-writer.ts'

/**
 * Writes a whole number from 0 to 2^53 - 1 in groups of seven bits, lowest first, the high bit set on all but the last.
 *
 * The form is ULEB128, as used by Thrift's compact protocol, Snappy's preamble and Parquet's run headers.
 */
export function writeVarint(out: ByteWriter, value: number): void {
  out.reserve(8)
  let rest = value
  while (rest >= 0x80) {
    out.bytes[out.length++] = (rest & 0x7f) | 0x80
    // Not a shift: sizes and offsets of large files don't fit into 32 bits.
    rest = Math.floor(rest / 0x80)
  }
  out.bytes[out.length++] = rest
}

/** A place in some bytes that reading moves on. */
export interface ByteCursor {
  readonly bytes: Uint8Array
  at: number
}

/** Reads what `writeVarint` wrote. Where the bytes end too early it gives `NaN`, and the cursor stands behind their end. */
export function readVarint(cursor: ByteCursor): number {
  let value = 0
  for (let scale = 1; cursor.at < cursor.bytes.length; scale *= 0x80) {
    const byte = cursor.bytes[cursor.at++]
    value += (byte & 0x7f) * scale
    if (byte < 0x80) return value
  }
  cursor.at = cursor.bytes.length + 1
  return Number.NaN
}
