import type { RowSet } from '../row-set.ts'
import type { RandomKey, RandomWords } from './threefry.ts'
import { fillRandom } from './threefry.ts'

/**
 * 64 random bits for each row of a set, in arrays that every generator of this thread shares: one hot pair of arrays
 * instead of a pair for each column.
 *
 * Valid until the next call with the same `draw`, so use the words before anything else can run.
 *
 * @param draw - As for `fillRandom`; each has a pair of arrays of its own.
 */
export function drawWords(key: RandomKey, rows: RowSet, draw = 0): RandomWords {
  let words = shared[draw]
  if (words === undefined || words.a.length < rows.count) {
    words = { a: new Uint32Array(rows.count), b: new Uint32Array(rows.count) }
    shared[draw] = words
  }
  fillRandom(key, rows, draw, words)
  return words
}

const shared: (RandomWords | undefined)[] = []
