import type { RandomKey } from './threefry.ts'

/**
 * A shuffle of 0 … size - 1 that is computed one element at a time: a bijection without a table.
 *
 * A Feistel network over the next even number of bits, walked until it lands inside the domain (at most four steps on
 * average). Distinct rows get distinct ordinals, which is how `unique` and exact quotas stay pure.
 *
 * @param size - 1 to 2^53 - 1.
 * @see J. Black, P. Rogaway, "Ciphers with Arbitrary Finite Domains", CT-RSA 2002 (cycle walking).
 */
export function makePermutation(key: RandomKey, size: number): Permutation {
  // Not from Math.log2, which rounds 2^50 + 1 down to 50 bits, too few for the domain.
  let half = 2
  while (half * half < size) half *= 2
  const mask = half - 1
  const keys = Uint32Array.from({ length: ROUNDS }, (_, round) =>
    mix(mix(key.k0 + round, key.k1), 0x9e3779b9 * (round + 1)),
  )

  const step = (value: number): number => {
    let left = Math.floor(value / half)
    let right = value % half
    for (let round = 0; round < ROUNDS; round++) {
      const next = (left ^ mix(right, keys[round])) & mask
      left = right
      right = next
    }
    return left * half + right
  }
  return (ordinal) => {
    let value = step(ordinal)
    while (value >= size) value = step(value)
    return value
  }
}

/** Maps an ordinal from 0 to size - 1 to another, one to one. */
export type Permutation = (ordinal: number) => number

const ROUNDS = 6

/** Mixes 32 bits under a key; the finaliser of MurmurHash3 on both sides of the key. */
function mix(value: number, key: number): number {
  let h = Math.imul(value ^ key, 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13) ^ key, 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}
