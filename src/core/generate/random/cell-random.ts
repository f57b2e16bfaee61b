import { MAX_DRAW, fillRandom, unitFrom } from './threefry.ts'
import type { RandomKey } from './threefry.ts'

/**
 * As many random numbers as one cell wants, for generators that can't say beforehand how many they need.
 *
 * It is pointed at a cell and then counts; pointing it at the same cell again gives the same numbers again.
 */
export class CellRandom {
  readonly #key: RandomKey
  readonly #row = { count: 1, lo: new Uint32Array(1), hi: new Uint32Array(1) }
  readonly #words = { a: new Uint32Array(1), b: new Uint32Array(1) }
  #draw = 0

  constructor(key: RandomKey) {
    this.#key = key
  }

  /** Starts anew for the row `hi * 2^32 + lo`. */
  pointAt(lo: number, hi: number): void {
    this.#row.lo[0] = lo
    this.#row.hi[0] = hi
    this.#draw = 0
  }

  /** A number from 0 up to, but without, 1. */
  next(): number {
    const draw = this.#draw++
    const key = draw <= MAX_DRAW ? this.#key : this.#keyOfBlock(Math.floor(draw / (MAX_DRAW + 1)))
    fillRandom(key, this.#row, draw & MAX_DRAW, this.#words)
    return unitFrom(this.#words.a[0], this.#words.b[0])
  }

  /** A whole number from 0 up to, but without, `size`. */
  below(size: number): number {
    return Math.floor(this.next() * size)
  }

  /** Few cells draw thousands of numbers; each further block of draws has a key of its own. */
  #keyOfBlock(block: number): RandomKey {
    return { k0: this.#key.k0 ^ Math.imul(block, 0x9e3779b9), k1: this.#key.k1 }
  }
}
