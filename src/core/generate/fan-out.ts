import type { RandomKey } from './random/threefry.ts'
import { fillRandom, threefry } from './random/threefry.ts'
import { rowRange } from './row-set.ts'

/**
 * Which parent a child row belongs to when every parent has from `min` to `max` children, without a list of counts.
 *
 * Parents are taken in blocks of `max - min + 1`. In each block every count occurs once, shuffled under the block's own
 * key, so a block always holds the same number of children and the block of a child is a division away. Counts are
 * exactly uniform over whole blocks.
 */
export interface FanOut {
  /** Children of all parents together. */
  readonly totalRows: number
  /** The parent's row index of a child's row index. */
  parentOf(childRow: number): number
}

/**
 * @param parentRows - Rows of the parent table, 0 to 2^53 - 1.
 * @param min - Fewest children of a parent.
 * @param max - Most children of a parent; `max - min` is at most `MAX_FAN_OUT_SPREAD`.
 */
export function makeFanOut(key: RandomKey, parentRows: number, { min, max }: { min: number; max: number }): FanOut {
  if (min === max) return { totalRows: parentRows * max, parentOf: (childRow) => Math.floor(childRow / max) }
  const parentsPerBlock = max - min + 1
  const childrenPerBlock = (parentsPerBlock * (min + max)) / 2
  const readBlock = makeBlockReader(key, parentsPerBlock, min)
  const wholeBlocks = Math.floor(parentRows / parentsPerBlock)
  const lastParents = parentRows - wholeBlocks * parentsPerBlock
  const totalRows = wholeBlocks * childrenPerBlock + readBlock(wholeBlocks)[lastParents]

  const parentOf = (childRow: number): number => {
    const block = Math.floor(childRow / childrenPerBlock)
    const starts = readBlock(block)
    return block * parentsPerBlock + findStart(starts, childRow - block * childrenPerBlock)
  }
  return { totalRows, parentOf }
}

/** A block holds one parent for each possible count, and is shuffled in memory. */
export const MAX_FAN_OUT_SPREAD = 1_000_000

/** Gives, for a block, where the children of each of its parents begin; the last entry is the end. Keeps one block. */
function makeBlockReader(key: RandomKey, parents: number, min: number): (block: number) => Float64Array {
  const rows = rowRange(0, parents)
  const words = { a: new Uint32Array(parents), b: new Uint32Array(parents) }
  const counts = new Float64Array(parents)
  const starts = new Float64Array(parents + 1)
  let current = -1
  return (block) => {
    if (block === current) return starts
    const [k0, k1] = threefry(key, block >>> 0, Math.floor(block / 0x1_0000_0000))
    fillRandom({ k0, k1 }, rows, 0, words)
    for (let i = 0; i < parents; i++) counts[i] = min + i
    // Fisher-Yates; the 32 random bits are far more than the block has parents.
    for (let i = parents - 1; i > 0; i--) {
      const j = Math.floor((words.a[i] / 0x1_0000_0000) * (i + 1))
      const count = counts[i]
      counts[i] = counts[j]
      counts[j] = count
    }
    for (let i = 0; i < parents; i++) starts[i + 1] = starts[i] + counts[i]
    current = block
    return starts
  }
}

/** The last parent that begins at or before a child and has children: binary search in non-decreasing starts. */
function findStart(starts: Float64Array, child: number): number {
  let low = 0
  let high = starts.length - 2
  while (low < high) {
    const middle = (low + high + 1) >>> 1
    if (starts[middle] <= child) low = middle
    else high = middle - 1
  }
  return low
}
