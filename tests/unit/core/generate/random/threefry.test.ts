import { beforeAll, describe, expect, it } from 'vitest'
import { deriveKey } from '../../../../../src/core/generate/random/derive-key.ts'
import type { RandomKey, RandomWords } from '../../../../../src/core/generate/random/threefry.ts'
import {
  fillRandom,
  MAX_DRAW,
  openUnitFrom,
  threefry,
  unitFrom,
} from '../../../../../src/core/generate/random/threefry.ts'
import { rowList, rowRange } from '../../../../../src/core/generate/row-set.ts'
import { chiSquareDeviation, correlationDeviation } from '../../../../support/statistics.ts'

const ONES = 0xffff_ffff
const DRAWS = 10_000_000

describe('threefry', () => {
  it.each([
    // The known answers of the Random123 library (tests/kat_vectors).
    [13, 0, 0, 0, 0, '9d1c5ec6 8bd50731'],
    [13, ONES, ONES, ONES, ONES, 'fd36d048 2d17272c'],
    [13, 0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344, 'ba3e4725 f27d669e'],
    [20, 0, 0, 0, 0, '6b200159 99ba4efe'],
    [20, ONES, ONES, ONES, ONES, '1cb996fc bb002be7'],
    [20, 0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344, 'c4923a9c 483df7a0'],
  ])('gives the published words after %i rounds (%i)', (rounds, counter0, counter1, k0, k1, words) => {
    const made = threefry({ k0, k1 }, counter0, counter1, rounds)
    expect(made.map((word) => word.toString(16).padStart(8, '0')).join(' ')).toBe(words)
  })

  it('flips half of its bits when any bit of the row or the key flips', () => {
    const samples = 1000
    for (let bit = 0; bit < 128; bit++) {
      let flips = 0
      for (let i = 0; i < samples; i++) {
        const [a, b] = mixed(i, -1)
        const [c, d] = mixed(i, bit)
        flips += countBits(a ^ c) + countBits(b ^ d)
      }
      // 64 bits each, half of them flipped, with a standard deviation of 4.
      expect(Math.abs(flips / samples - 32), `bit ${bit}`).toBeLessThan((4 / Math.sqrt(samples)) * 4.5)
    }
  })
})

describe('fillRandom', () => {
  it('is threefry with 13 rounds of the row and the draw', () => {
    const rows = rowList([0, 1, 2 ** 32 - 1, 2 ** 32, 2 ** 53 - 1, 123_456_789_012])
    const key = deriveKey(7, 'table', 'column')
    for (const draw of [0, 1, 1024, MAX_DRAW]) {
      const out = wordsFor(rows.count)
      fillRandom(key, rows, draw, out)
      for (let i = 0; i < rows.count; i++) {
        expect([out.a[i], out.b[i]]).toEqual(threefry(key, rows.lo[i], (rows.hi[i] | (draw << 21)) >>> 0))
      }
    }
  })

  describe('over ten million rows', () => {
    const key = deriveKey(1, 'customers', 'age', 'value')
    let words: RandomWords
    beforeAll(() => {
      words = manyWords(key, 0)
    })

    it('spreads every byte evenly', () => {
      for (let byte = 0; byte < 8; byte++) {
        const source = byte < 4 ? words.a : words.b
        const counts = new Float64Array(256)
        for (let i = 0; i < DRAWS; i++) counts[(source[i] >>> ((byte % 4) * 8)) & 255]++
        expect(Math.abs(chiSquareDeviation(counts, () => DRAWS / 256)), `byte ${byte}`).toBeLessThan(4)
      }
    })

    it('spreads pairs of neighbouring rows evenly', () => {
      const counts = new Float64Array(1 << 16)
      for (let i = 0; i < DRAWS - 1; i++) counts[((words.a[i] >>> 24) << 8) | (words.a[i + 1] >>> 24)]++
      expect(Math.abs(chiSquareDeviation(counts, () => (DRAWS - 1) / counts.length))).toBeLessThan(4)
    })

    it('has no correlation from row to row, word to word, draw to draw', () => {
      for (const lag of [1, 2, 7, 1024]) {
        expect(Math.abs(correlationDeviation(words.a, words.a.subarray(lag), DRAWS - lag)), `lag ${lag}`).toBeLessThan(
          4,
        )
      }
      expect(Math.abs(correlationDeviation(words.a, words.b, DRAWS))).toBeLessThan(4)
      expect(Math.abs(correlationDeviation(words.a, manyWords(key, 1).a, DRAWS))).toBeLessThan(4)
    })

    it.each([
      ['column', deriveKey(1, 'customers', 'agf', 'value')],
      ['table', deriveKey(1, 'customert', 'age', 'value')],
      ['seed', deriveKey(2, 'customers', 'age', 'value')],
      ['bit of the key', { k0: key.k0 ^ 1, k1: key.k1 }],
    ])('has no correlation with another %s', (_, other) => {
      expect(Math.abs(correlationDeviation(words.a, manyWords(other, 0).a, DRAWS))).toBeLessThan(4)
    })
  })
})

describe('unitFrom', () => {
  it('reaches 0 and stays below 1', () => {
    expect([unitFrom(0, 0), unitFrom(ONES, ONES)]).toEqual([0, 1 - 2 ** -53])
  })
})

describe('openUnitFrom', () => {
  it('stays away from both ends', () => {
    expect([openUnitFrom(0, 0), openUnitFrom(ONES, ONES)]).toEqual([2 ** -53, 1 - 2 ** -53])
  })
})

function wordsFor(count: number): RandomWords {
  return { a: new Uint32Array(count), b: new Uint32Array(count) }
}

function manyWords(key: RandomKey, draw: number): RandomWords {
  const words = wordsFor(DRAWS)
  fillRandom(key, rowRange(0, DRAWS), draw, words)
  return words
}

/** The words of sample i with one of the 128 bits of its counter and key flipped, or none. */
function mixed(i: number, bit: number): readonly [number, number] {
  const input = [i, Math.imul(i, 0x9e3779b9), 0x12345678 ^ i, 0x9abcdef0]
  if (bit >= 0) input[bit >> 5] ^= 1 << (bit & 31)
  return threefry({ k0: input[2], k1: input[3] }, input[0], input[1])
}

function countBits(word: number): number {
  let bits = 0
  for (let rest = word >>> 0; rest !== 0; rest &= rest - 1) bits++
  return bits
}
