import { describe, expect, it } from 'vitest'
import { drawWords } from '../../../../../src/core/generate/random/draw-words.ts'
import { fillRandom } from '../../../../../src/core/generate/random/threefry.ts'
import { rowRange } from '../../../../../src/core/generate/row-set.ts'

describe('drawWords', () => {
  it('gives what fillRandom gives, in a pair of arrays for each draw', () => {
    const key = { k0: 3, k1: 4 }
    const rows = rowRange(1000, 50)
    const first = drawWords(key, rows)
    const second = drawWords(key, rows, 1)
    const expected = { a: new Uint32Array(50), b: new Uint32Array(50) }
    fillRandom(key, rows, 0, expected)
    expect([...first.a.subarray(0, 50)]).toEqual([...expected.a])
    expect(second).not.toBe(first)
    expect(drawWords(key, rowRange(0, 10))).toBe(first)
  })
})
