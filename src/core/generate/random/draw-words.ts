import type { RowSet } from '../row-set.ts'
import type { RandomKey, RandomWords } from './threefry.ts'
import { fillRandom } from './threefry.ts'

/**
 * 64 random bits for each row of a set, in arrays that every generator of this thread shares: one hot pair of arrays
 * instead of a pair for each column.
 *
 * Valid until the next call with the same `slot`, so use the words before anything else can run.
 *
 * @param draw - As for `fillRandom`.
 * @param slot - Another pair of arrays, for a generator that needs several draws at once.
 */
export function drawWords(key: RandomKey, rows: RowSet, draw = 0, slot = 0): RandomWords {
  let words = shared[slot]
  if (words === undefined || words.a.length < rows.count) {
    words = { a: new Uint32Array(rows.count), b: new Uint32Array(rows.count) }
    shared[slot] = words
  }
  fillRandom(key, rows, draw, words)
  return words
}

const shared: (RandomWords | undefined)[] = []
