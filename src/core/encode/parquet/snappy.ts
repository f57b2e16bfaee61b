import type { ByteWriter } from '../../data/byte-writer.ts'
import { writeVarint } from './varint.ts'

/**
 * Compresses bytes in the raw Snappy format (without framing), as Parquet's SNAPPY codec wants them.
 *
 * It is our own so that a file's bytes never depend on which version of a native library a machine has. The search is
 * the reference's: greedy, one hash table of 4-byte words for each block of 64 KiB, skipping ever faster through bytes
 * that don't repeat.
 *
 * @param input - The bytes to compress.
 * @param out - Receives the compressed bytes after what it already holds.
 * @see Snappy compressed format description, github.com/google/snappy/blob/main/format_description.txt
 * @see Snappy's CompressFragment in github.com/google/snappy/blob/main/snappy.cc
 */
export function snappyCompress(input: Uint8Array, out: ByteWriter): void {
  // The worst case: every 60 bytes a tag, and what copies can add (MaxCompressedLength of the reference).
  out.reserve(32 + input.length + Math.ceil(input.length / 6))
  writeVarint(out, input.length)
  for (let start = 0; start < input.length; start += SNAPPY_BLOCK_BYTES) {
    compressBlock(input.subarray(start, start + SNAPPY_BLOCK_BYTES), out)
  }
}

/** Blocks are compressed independently: the first one alone compresses to the same bytes (but for the preamble). */
export const SNAPPY_BLOCK_BYTES = 1 << 16

const MAX_TABLE_BITS = 14
/** The search stays clear of the block's end, so that words can be read without asking. */
const INPUT_MARGIN = 15
const HASH_FACTOR = 0x1e35a7bd

/** Where each hash was last seen in the block; shared, as compression never pauses midway. */
const hashTable = new Uint16Array(1 << MAX_TABLE_BITS)

/** Hot. Room for the worst case must be reserved: `out` is written without asking. */
// oxlint-disable-next-line max-lines-per-function -- split up, it runs a quarter slower
function compressBlock(block: Uint8Array, out: ByteWriter): void {
  const source = new DataView(block.buffer, block.byteOffset, block.byteLength)
  const target = out.view
  const table = hashTable
  const shift = 32 - clearTable(block.length)
  const limit = block.length - INPUT_MARGIN
  let at = 1
  /** Everything in the block before this is written. */
  let done = 0
  let to = out.length

  search: while (at <= limit) {
    let skip = 32
    let match = 0
    let word = source.getInt32(at, true)
    for (;;) {
      const hash = Math.imul(word, HASH_FACTOR) >>> shift
      match = table[hash]
      table[hash] = at
      if (source.getInt32(match, true) === word) break
      at += skip++ >>> 5
      if (at > limit) break search
      word = source.getInt32(at, true)
    }

    if (at - done <= SHORT_LITERAL) {
      target.setUint8(to++, (at - done - 1) << 2)
      // Whole words: what runs over is overwritten, and both sides have room behind the literal.
      for (let i = done; i < at; i += 4) target.setInt32(to + i - done, source.getInt32(i, true), true)
      to += at - done
    } else {
      to = writeLiteral(block.subarray(done, at), out, to)
    }

    // What follows a match is likely to match as well, so it is tried before searching again.
    do {
      const offset = at - match
      const length = 4 + matchLength(source, match + 4, at + 4, block.length)
      to = writeCopy({ offset, length }, target, to)
      at += length
      done = at
      if (at > limit) break search
      table[Math.imul(source.getInt32(at - 1, true), HASH_FACTOR) >>> shift] = at - 1
      word = source.getInt32(at, true)
      const hash = Math.imul(word, HASH_FACTOR) >>> shift
      match = table[hash]
      table[hash] = at
    } while (source.getInt32(match, true) === word)
    at++
  }
  out.length = done < block.length ? writeLiteral(block.subarray(done), out, to) : to
}

/** Empties as much of the table as a block of this size is given. @returns The bits of a hash. */
function clearTable(blockBytes: number): number {
  let bits = 8
  while (bits < MAX_TABLE_BITS && 1 << bits < blockBytes) bits++
  hashTable.fill(0, 0, 1 << bits)
  return bits
}

/** How many bytes from `earlier` on equal those from `later` on, which stay below `end`. */
// oxlint-disable-next-line max-params -- asking the view for its length instead costs a fifth of the speed
function matchLength(source: DataView, earlier: number, later: number, end: number): number {
  const most = end - later
  let length = 0
  while (length + 4 <= most) {
    const difference = source.getInt32(earlier + length, true) ^ source.getInt32(later + length, true)
    // The lowest byte that differs comes first in memory.
    if (difference !== 0) return length + ((31 - Math.clz32(difference & -difference)) >>> 3)
    length += 4
  }
  while (length < most && source.getUint8(earlier + length) === source.getUint8(later + length)) length++
  return length
}

/** Literals of up to this many bytes have their length in their tag. */
const SHORT_LITERAL = 60

/** @returns The place in `out` behind the literal. */
function writeLiteral(literal: Uint8Array, out: ByteWriter, place: number): number {
  const last = literal.length - 1
  let to = place
  if (last < SHORT_LITERAL) {
    out.bytes[to++] = last << 2
  } else if (last < 0x100) {
    out.bytes[to++] = 60 << 2
    out.bytes[to++] = last
  } else {
    // A block is 64 KiB, so two bytes hold every length.
    out.bytes[to++] = 61 << 2
    out.bytes[to++] = last
    out.bytes[to++] = last >>> 8
  }
  out.bytes.set(literal, to)
  return to + literal.length
}

/** Writes a copy of any length in pieces of up to 64 bytes. @returns The place in `target` behind it. */
function writeCopy({ offset, length }: { offset: number; length: number }, target: DataView, place: number): number {
  // The short form, two bytes instead of three, has few bits for both numbers.
  const shortLength = offset < 2048 ? 11 : 0
  let rest = length
  let to = place
  while (rest > shortLength) {
    // A piece must not leave fewer than four bytes over, which the short form could not say.
    const piece = rest >= 68 ? 64 : rest > 64 ? 60 : rest
    target.setUint8(to, 2 | ((piece - 1) << 2))
    target.setUint16(to + 1, offset, true)
    to += 3
    rest -= piece
  }
  if (rest === 0) return to
  target.setUint8(to, 1 | ((rest - 4) << 2) | ((offset >>> 8) << 5))
  target.setUint8(to + 1, offset)
  return to + 2
}
