import { MAX_DRAW, threefry, unitFrom } from './threefry.ts'
import type { RandomKey } from './threefry.ts'

/**
 * As many random numbers as one cell wants, for generators that can't say beforehand how many they need.
 *
 * It is pointed at a cell and then counts; pointing it at the same cell again gives the same numbers again.
 */
export class CellRandom {
  private draw = 0
  private lo = 0
  private hi = 0
  private readonly key: RandomKey

  constructor(key: RandomKey) {
    this.key = key
  }

  /** Starts anew for the row `hi * 2^32 + lo`. */
  pointAt(lo: number, hi: number): void {
    this.lo = lo
    this.hi = hi
    this.draw = 0
  }

  /** A number from 0 up to, but without, 1. */
  next(): number {
    const block = Math.floor(this.draw / (MAX_DRAW + 1))
    const key = block === 0 ? this.key : { k0: this.key.k0 ^ Math.imul(block, 0x9e3779b9), k1: this.key.k1 }
    const [a, b] = threefry(key, this.lo, this.hi | ((this.draw & MAX_DRAW) << 21))
    this.draw++
    return unitFrom(a, b)
  }

  /** A whole number from 0 up to, but without, `size`. */
  below(size: number): number {
    return Math.floor(this.next() * size)
  }
}
