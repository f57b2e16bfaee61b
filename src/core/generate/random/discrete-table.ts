import { unitFrom } from './threefry.ts'
import type { RandomWords } from './threefry.ts'

/**
 * Numbers 0 … n - 1 with given weights, drawn by inverting their cumulative sums.
 *
 * A guide table says where the search for a draw begins; it ends after little more than one comparison on average, however
 * skewed the weights are.
 *
 * @see H.-C. Chen, Y. Asau, "On Generating Random Variates from an Empirical Distribution", AIIE Transactions 6 (1974).
 */
export interface DiscreteTable {
  /** `bounds[i]` is the share of the entries up to and with i; the last is 1. */
  readonly bounds: Float64Array
  readonly guide: Uint32Array
}

/** @param weights - At least one; none negative, their sum positive. An entry of weight zero is never drawn. */
export function makeDiscreteTable(weights: ArrayLike<number>): DiscreteTable {
  const count = weights.length
  const bounds = new Float64Array(count)
  let total = 0
  for (let i = 0; i < count; i++) bounds[i] = total += weights[i]
  let last = count - 1
  while (weights[last] === 0) last--
  for (let i = 0; i < count; i++) bounds[i] = i >= last ? 1 : bounds[i] / total
  let guideSize = FEWEST_GUIDES
  while (guideSize < count * 4 && guideSize < MOST_GUIDES) guideSize *= 2
  const guide = new Uint32Array(guideSize)
  for (let slot = 0, i = 0; slot < guideSize; slot++) {
    while (bounds[i] <= slot / guideSize) i++
    guide[slot] = i
  }
  return { bounds, guide }
}

/** The entry that a number from 0 up to, but without, 1 stands for. */
export function lookUp({ bounds, guide }: DiscreteTable, unit: number): number {
  let i = guide[Math.floor(unit * guide.length)]
  while (bounds[i] <= unit) i++
  return i
}

/** Draws an entry for every place in `out`. */
export function fillEntries(table: DiscreteTable, { a, b }: RandomWords, out: Uint32Array): void {
  const { bounds, guide } = table
  const slots = guide.length
  for (let row = 0; row < out.length; row++) {
    const unit = unitFrom(a[row], b[row])
    let i = guide[Math.floor(unit * slots)]
    while (bounds[i] <= unit) i++
    out[row] = i
  }
}

/** Few entries get many guides: hardly any draw then falls beside a bound, which processors learn to expect. */
const FEWEST_GUIDES = 1024
const MOST_GUIDES = 1 << 20
