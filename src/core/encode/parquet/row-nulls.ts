import type { ByteWriter } from '../../data/byte-writer.ts'
import { packBits } from './pack-bits.ts'
import { writeVarint } from './varint.ts'

/** The rows `from` to `to` (exclusive) of a batch. */
export interface RowRange {
  readonly from: number
  readonly to: number
}

/** Which rows of the row group being written are null in one column, and their definition levels. */
export class RowNulls {
  readonly isOptional: boolean
  rowCount = 0
  nullCount = 0
  /** One byte a row, 1 where null; empty for a required column. */
  readonly #flags: Uint8Array
  readonly #bits: Uint8Array

  constructor(isOptional: boolean, rowGroupRows: number) {
    this.isOptional = isOptional
    this.#flags = new Uint8Array(isOptional ? rowGroupRows : 0)
    this.#bits = new Uint8Array(isOptional ? Math.ceil(rowGroupRows / 8) : 0)
  }

  reset(): void {
    this.rowCount = 0
    this.nullCount = 0
  }

  /** @returns The cells that are not null. */
  append(nulls: Uint8Array | undefined, { from, to }: RowRange): number {
    const rows = to - from
    let nullCount = 0
    if (nulls !== undefined) {
      for (let i = from; i < to; i++) nullCount += nulls[i]
      if (this.isOptional) this.#flags.set(nulls.subarray(from, to), this.rowCount)
      else if (nullCount > 0) throw new Error('A null in a column whose layout promises that it has none')
    } else if (this.isOptional) {
      this.#flags.fill(0, this.rowCount, this.rowCount + rows)
    }
    this.rowCount += rows
    this.nullCount += nullCount
    return rows - nullCount
  }

  isNull(row: number): boolean {
    return this.isOptional && this.#flags[row] === 1
  }

  /** How many of the rows from `from` to `to` have a value. */
  countValues({ from, to }: RowRange): number {
    if (this.nullCount === 0) return to - from
    let nulls = 0
    for (let i = from; i < to; i++) nulls += this.#flags[i]
    return to - from - nulls
  }

  /**
   * Writes the definition levels of some rows as a data page of version 1 wants them: four bytes of length, then runs of
   * one-bit levels, 1 where there is a value. A required column has none.
   *
   * @see Parquet encodings, "Run Length Encoding / Bit-Packing Hybrid", github.com/apache/parquet-format/blob/master/Encodings.md
   */
  writeLevels(out: ByteWriter, range: RowRange): void {
    if (!this.isOptional) return
    const lengthAt = out.length
    out.reserve(4)
    out.length += 4
    const rows = range.to - range.from
    const values = this.countValues(range)
    if (values === rows || values === 0) writeRun(out, rows, values === 0 ? 0 : 1)
    else this.#writeMixedLevels(out, range)
    out.view.setUint32(lengthAt, out.length - lengthAt - 4, true)
  }

  #writeMixedLevels(out: ByteWriter, { from, to }: RowRange): void {
    const bits = this.#bits
    packBits(this.#flags, { from, to }, bits)
    const groups = Math.ceil((to - from) / 8)
    // Only whole groups can join a run; padding bits of the last one are not levels.
    const wholeGroups = (to - from) >>> 3
    let group = 0
    while (group < groups) {
      const length = runLength(bits, group, wholeGroups)
      if (length >= MIN_RUN_GROUPS) {
        writeRun(out, length * 8, bits[group] === 0 ? 1 : 0)
        group += length
      } else {
        const end = literalEnd(bits, group, { groups, wholeGroups })
        writeVarint(out, ((end - group) << 1) | 1)
        // The mask says null, the level says value.
        for (; group < end; group++) out.writeByte(~bits[group] & 0xff)
      }
    }
  }
}

/** Shorter runs cost more than the literal bytes that they stand for. */
const MIN_RUN_GROUPS = 4

function writeRun(out: ByteWriter, rows: number, level: 0 | 1): void {
  writeVarint(out, rows * 2)
  out.writeByte(level)
}

/** How many groups from `group` on are all null or all not. */
function runLength(bits: Uint8Array, group: number, wholeGroups: number): number {
  const first = bits[group]
  if (first !== 0 && first !== 0xff) return 0
  let end = group
  while (end < wholeGroups && bits[end] === first) end++
  return end - group
}

/** Where the literal groups that begin at `group` end: before the next run, or at the end. */
function literalEnd(bits: Uint8Array, group: number, count: { groups: number; wholeGroups: number }): number {
  let end = group + 1
  while (end < count.groups && runLength(bits, end, Math.min(count.wholeGroups, end + MIN_RUN_GROUPS)) < MIN_RUN_GROUPS)
    end++
  return end
}
