/**
 * Which rows to make: any rows of a table in any order, as indexes from 0 to 2^53 - 1 split into words.
 *
 * Row i of the set is row `hi[i] * 2^32 + lo[i]` of the table. The arrays may be longer than `count`.
 */
export interface RowSet {
  readonly count: number
  readonly lo: Uint32Array
  readonly hi: Uint32Array
}

/** The rows `start`, `start + 1`, … of a table. */
export function rowRange(start: number, count: number): RowSet {
  const lo = new Uint32Array(count)
  const hi = new Uint32Array(count)
  for (let i = 0; i < count; i++) {
    const row = start + i
    lo[i] = row
    hi[i] = row / 0x1_0000_0000
  }
  return { count, lo, hi }
}

/** The rows with these indexes. */
export function rowList(indexes: ArrayLike<number>): RowSet {
  const count = indexes.length
  const lo = new Uint32Array(count)
  const hi = new Uint32Array(count)
  for (let i = 0; i < count; i++) {
    lo[i] = indexes[i]
    hi[i] = indexes[i] / 0x1_0000_0000
  }
  return { count, lo, hi }
}
