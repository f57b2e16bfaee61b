/**
 * Counter-based randomness: a keyed mixing function of the row, with no state.
 *
 * Threefry-2x32 with 13 rounds, the fewest that its authors found to pass BigCrush; 20 rounds are their margin for other
 * uses and are kept here for the published test vectors.
 *
 * @see J. Salmon, M. Moraes, R. Dror, D. Shaw, "Parallel Random Numbers: As Easy as 1, 2, 3", SC11, section 4.2 and
 *   table 2; constants and test vectors as in the Random123 library.
 */
// Two words and two counters are what the function is made of; a record for each call would cost more than the mixing.
// oxlint-disable-next-line max-params
export function threefry(key: RandomKey, counter0: number, counter1: number, rounds = 13): readonly [number, number] {
  const k = [key.k0, key.k1, PARITY ^ key.k0 ^ key.k1]
  let x0 = (counter0 + k[0]) | 0
  let x1 = (counter1 + k[1]) | 0
  for (let round = 0; round < rounds; round++) {
    x0 = (x0 + x1) | 0
    const turn = ROTATIONS[round % 8]
    x1 = ((x1 << turn) | (x1 >>> (32 - turn))) ^ x0
    if (round % 4 === 3) {
      const block = (round + 1) / 4
      x0 = (x0 + k[block % 3]) | 0
      x1 = (x1 + k[(block + 1) % 3] + block) | 0
    }
  }
  return [x0 >>> 0, x1 >>> 0]
}

/** 64 bits that choose one of the mixing functions. */
export interface RandomKey {
  readonly k0: number
  readonly k1: number
}

/** Where `fillRandom` puts its 64 bits a row. */
export interface RandomWords {
  readonly a: Uint32Array
  readonly b: Uint32Array
}

const PARITY = 0x1bd11bda
const ROTATIONS = [13, 15, 26, 6, 17, 29, 16, 24]

/** Draws beyond this one would meet the bits of the row index. */
export const MAX_DRAW = 2047

/**
 * Fills `out.a[i]` and `out.b[i]` with 64 random bits for each row of a set.
 *
 * The same `threefry` as above, 13 rounds unrolled: this loop runs for every random cell.
 *
 * @param draw - Which draw for this row, 0 to 2047; each is independent of the others.
 */
// Unrolled, and called for every random column of every batch.
// oxlint-disable-next-line max-params, max-lines-per-function
export function fillRandom(
  key: RandomKey,
  rows: { readonly count: number; readonly lo: Uint32Array; readonly hi: Uint32Array },
  draw: number,
  out: RandomWords,
): void {
  const { a, b } = out
  const { count, lo, hi } = rows
  const k0 = key.k0 | 0
  const k1 = key.k1 | 0
  const k2 = PARITY ^ k0 ^ k1
  const k1b1 = (k2 + 1) | 0
  const k2b2 = (k0 + 2) | 0
  const k0b3 = (k1 + 3) | 0
  // Row indexes stay below 2^53, so the upper 11 bits of the second word are free for the draw.
  const drawBits = draw << 21
  for (let i = 0; i < count; i++) {
    let x0 = (lo[i] + k0) | 0
    let x1 = ((hi[i] | drawBits) + k1) | 0
    x0 = (x0 + x1) | 0
    x1 = ((x1 << 13) | (x1 >>> 19)) ^ x0
    x0 = (x0 + x1) | 0
    x1 = ((x1 << 15) | (x1 >>> 17)) ^ x0
    x0 = (x0 + x1) | 0
    x1 = ((x1 << 26) | (x1 >>> 6)) ^ x0
    x0 = (x0 + x1) | 0
    x1 = ((x1 << 6) | (x1 >>> 26)) ^ x0
    x0 = (x0 + k1) | 0
    x1 = (x1 + k1b1) | 0
    x0 = (x0 + x1) | 0
    x1 = ((x1 << 17) | (x1 >>> 15)) ^ x0
    x0 = (x0 + x1) | 0
    x1 = ((x1 << 29) | (x1 >>> 3)) ^ x0
    x0 = (x0 + x1) | 0
    x1 = ((x1 << 16) | (x1 >>> 16)) ^ x0
    x0 = (x0 + x1) | 0
    x1 = ((x1 << 24) | (x1 >>> 8)) ^ x0
    x0 = (x0 + k2) | 0
    x1 = (x1 + k2b2) | 0
    x0 = (x0 + x1) | 0
    x1 = ((x1 << 13) | (x1 >>> 19)) ^ x0
    x0 = (x0 + x1) | 0
    x1 = ((x1 << 15) | (x1 >>> 17)) ^ x0
    x0 = (x0 + x1) | 0
    x1 = ((x1 << 26) | (x1 >>> 6)) ^ x0
    x0 = (x0 + x1) | 0
    x1 = ((x1 << 6) | (x1 >>> 26)) ^ x0
    x0 = (x0 + k0) | 0
    x1 = (x1 + k0b3) | 0
    x0 = (x0 + x1) | 0
    x1 = ((x1 << 17) | (x1 >>> 15)) ^ x0
    a[i] = x0
    b[i] = x1
  }
}

/** A number from 0 up to, but without, 1, with 53 random bits. */
export function unitFrom(a: number, b: number): number {
  return ((a >>> 5) * 67_108_864 + (b >>> 6)) / 9_007_199_254_740_992
}

/** A number between 0 and 1, never one of them, with 52 random bits. */
export function openUnitFrom(a: number, b: number): number {
  return ((a >>> 6) * 67_108_864 + (b >>> 6) + 0.5) / 4_503_599_627_370_496
}
