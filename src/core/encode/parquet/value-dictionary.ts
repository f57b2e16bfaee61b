import { ByteWriter } from '../../data/byte-writer.ts'

/** Finds the different values among cells of 4 or 8 bytes, where they are few. */
export class ValueDictionary {
  /** The different values in PLAIN encoding, in order of first appearance. */
  readonly entries = new ByteWriter(MAX_ENTRIES * 8)
  entryCount = 0
  /** For each value, its place among the entries. */
  readonly indexes: Uint32Array
  readonly #table = new Uint16Array(TABLE_SIZE)

  constructor(rowGroupRows: number) {
    this.indexes = new Uint32Array(rowGroupRows)
  }

  /**
   * Fills the dictionary from values in PLAIN encoding.
   *
   * @returns False where the values are not few enough for a dictionary to be shorter; it is not to be used then.
   */
  build(values: ByteWriter, valueBytes: 4 | 8): boolean {
    this.entries.length = 0
    this.entryCount = 0
    this.#table.fill(0)
    const count = values.length / valueBytes
    const isComplete = valueBytes === 8 ? this.#build8(values.view, count) : this.#build4(values.view, count)
    this.entries.length = this.entryCount * valueBytes
    return isComplete && count > 0 && this.entryCount * 2 <= count
  }

  // Hot; the twin below differs only in its words.
  #build8(values: DataView, count: number): boolean {
    const table = this.#table
    const entries = this.entries.view
    const indexes = this.indexes
    let size = 0
    for (let i = 0; i < count; i++) {
      const low = values.getInt32(i * 8, true)
      const high = values.getInt32(i * 8 + 4, true)
      let slot = Math.imul(low ^ Math.imul(high, HIGH_FACTOR), HASH_FACTOR) >>> HASH_SHIFT
      let entry = table[slot]
      while (
        entry !== 0 &&
        (entries.getInt32(entry * 8 - 8, true) !== low || entries.getInt32(entry * 8 - 4, true) !== high)
      ) {
        slot = (slot + 1) & (TABLE_SIZE - 1)
        entry = table[slot]
      }
      if (entry === 0) {
        if (size === MAX_ENTRIES) return false
        entries.setInt32(size * 8, low, true)
        entries.setInt32(size * 8 + 4, high, true)
        entry = table[slot] = ++size
      }
      indexes[i] = entry - 1
    }
    this.entryCount = size
    return true
  }

  #build4(values: DataView, count: number): boolean {
    const table = this.#table
    const entries = this.entries.view
    const indexes = this.indexes
    let size = 0
    for (let i = 0; i < count; i++) {
      const value = values.getInt32(i * 4, true)
      let slot = Math.imul(value, HASH_FACTOR) >>> HASH_SHIFT
      let entry = table[slot]
      while (entry !== 0 && entries.getInt32(entry * 4 - 4, true) !== value) {
        slot = (slot + 1) & (TABLE_SIZE - 1)
        entry = table[slot]
      }
      if (entry === 0) {
        if (size === MAX_ENTRIES) return false
        entries.setInt32(size * 4, value, true)
        entry = table[slot] = ++size
      }
      indexes[i] = entry - 1
    }
    this.entryCount = size
    return true
  }
}

/** Enough for ages, years, prices in steps and the days of ten years; columns of keys give up after as many rows. */
const MAX_ENTRIES = 4096
const TABLE_SIZE = 16_384
const HASH_SHIFT = 18
/** 2^32 divided by the golden ratio, made odd: Knuth, The Art of Computer Programming, 6.4, multiplicative hashing. */
const HASH_FACTOR = 0x9e3779b1
const HIGH_FACTOR = 0x85ebca6b
