import type { RandomKey } from './threefry.ts'

/**
 * The key of one stream of random numbers, from the seed and the names that say what the stream is for.
 *
 * Names, not positions, so that adding a column leaves the others as they were. Two MurmurHash3_x86_32 of the same text
 * under different seeds give the 64 bits.
 *
 * @param seed - The schema's seed, 0 to 2^53 - 1.
 * @param names - Such as table, column and purpose; each is kept apart from the next.
 * @see Austin Appleby, MurmurHash3, public domain.
 */
export function deriveKey(seed: number, ...names: readonly string[]): RandomKey {
  const bytes = new TextEncoder().encode([String(seed), ...names].map((name) => `${name.length}:${name}`).join('|'))
  return { k0: murmur3(bytes, 0x9747b28c), k1: murmur3(bytes, 0x3c6ef372) }
}

function murmur3(bytes: Uint8Array, seed: number): number {
  let hash = seed | 0
  const blocks = bytes.length >>> 2
  for (let i = 0; i < blocks; i++) {
    const o = i * 4
    hash ^= scramble(bytes[o] | (bytes[o + 1] << 8) | (bytes[o + 2] << 16) | (bytes[o + 3] << 24))
    hash = (hash << 13) | (hash >>> 19)
    hash = (Math.imul(hash, 5) + 0xe6546b64) | 0
  }
  let tail = 0
  for (let i = bytes.length - 1; i >= blocks * 4; i--) tail = (tail << 8) | bytes[i]
  if (bytes.length % 4 !== 0) hash ^= scramble(tail)
  hash ^= bytes.length
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

function scramble(block: number): number {
  const mixed = Math.imul(block, 0xcc9e2d51)
  return Math.imul((mixed << 15) | (mixed >>> 17), 0x1b873593)
}
