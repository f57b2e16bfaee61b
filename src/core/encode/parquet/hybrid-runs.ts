import type { ByteWriter } from '../../data/byte-writer.ts'
import { writeVarint } from './varint.ts'

/**
 * Writes small whole numbers as runs: a repeated value once, all else packed at `bitWidth` bits each, lowest bit first.
 *
 * @param values - Each below 2^bitWidth.
 * @param bitWidth - 1 to 31.
 * @see Parquet encodings, "Run Length Encoding / Bit-Packing Hybrid", github.com/apache/parquet-format/blob/master/Encodings.md
 */
export function writeHybridRuns(out: ByteWriter, values: Uint32Array, bitWidth: number): void {
  const minRun = Math.max(8, Math.ceil(MIN_RUN_BITS / bitWidth))
  let at = 0
  while (at < values.length) {
    const run = runLength(values, at, values.length)
    if (run >= minRun) {
      writeVarint(out, run * 2)
      for (let shift = 0; shift < bitWidth; shift += 8) out.writeByte(values[at] >>> shift)
      at += run
    } else {
      at = writePacked(out, values, { from: at, bitWidth, minRun })
    }
  }
}

/** Bits below which a run is no shorter than packing it, once the headers of its neighbours are counted. */
const MIN_RUN_BITS = 64
/** As many groups of eight values as a header of one byte can count. */
const MAX_GROUPS = 63

function runLength(values: Uint32Array, at: number, to: number): number {
  const value = values[at]
  let end = at + 1
  while (end < to && values[end] === value) end++
  return end - at
}

/** Packs groups of eight until a run begins. @returns The place behind the last value that was packed. */
function writePacked(
  out: ByteWriter,
  values: Uint32Array,
  { from, bitWidth, minRun }: { from: number; bitWidth: number; minRun: number },
): number {
  out.reserve(1 + MAX_GROUPS * bitWidth)
  const { view } = out
  const end = values.length
  const headerAt = out.length
  let at = headerAt + 1
  let groups = 0
  let word = 0
  let bits = 0
  let i = from
  while (i < end && groups < MAX_GROUPS) {
    if (groups > 0 && runLength(values, i, Math.min(end, i + minRun)) === minRun) break
    const groupEnd = i + 8
    for (; i < groupEnd; i++) {
      const value = i < end ? values[i] : 0
      word |= value << bits
      bits += bitWidth
      if (bits >= 32) {
        view.setInt32(at, word, true)
        at += 4
        bits -= 32
        word = value >>> (bitWidth - bits)
      }
    }
    groups++
  }
  // What runs over is overwritten: room behind the end is always there.
  view.setInt32(at, word, true)
  view.setUint8(headerAt, (groups << 1) | 1)
  out.length = headerAt + 1 + groups * bitWidth
  return Math.min(i, end)
}

/** Bits that numbers from 0 to `count - 1` take; at least one, as some readers refuse a width of none. */
export function bitWidthFor(count: number): number {
  return Math.max(1, 32 - Math.clz32(count - 1))
}
