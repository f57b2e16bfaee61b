import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fillEntries, lookUp, makeDiscreteTable } from '../../../../../src/core/generate/random/discrete-table.ts'
import { drawWords } from '../../../../../src/core/generate/random/draw-words.ts'
import { rowRange } from '../../../../../src/core/generate/row-set.ts'
import { chiSquareDeviation } from '../../../../support/statistics.ts'

describe('makeDiscreteTable', () => {
  it('finds the entry whose share a number falls into', () => {
    const weights = fc.array(fc.oneof(fc.constant(0), fc.double({ min: 1e-9, max: 1e9, noNaN: true })), {
      minLength: 1,
      maxLength: 60,
    })
    const law = fc.property(weights, fc.double({ min: 0, max: 1 - 2 ** -53, noNaN: true }), (list, unit) => {
      fc.pre(list.some((weight) => weight > 0))
      const table = makeDiscreteTable(list)
      const entry = lookUp(table, unit)
      expect(list[entry]).toBeGreaterThan(0)
      expect(unit < table.bounds[entry] && (entry === 0 || unit >= table.bounds[entry - 1])).toBe(true)
    })
    fc.assert(law, { seed: 1, numRuns: 2000 })
  })

  it('draws each entry as often as its weight says', () => {
    const weights = [1, 0, 5, 0.25, 100, 7, 0]
    const count = 1_000_000
    const entries = new Uint32Array(count)
    fillEntries(makeDiscreteTable(weights), drawWords({ k0: 5, k1: 6 }, rowRange(0, count)), entries)
    const counts = new Float64Array(weights.length)
    for (const entry of entries) counts[entry]++
    const drawn = weights.flatMap((weight, i) => (weight > 0 ? [i] : []))
    expect([counts[1], counts[6]]).toEqual([0, 0])
    const expected = (bin: number) => (weights[drawn[bin]] / 113.25) * count
    expect(
      Math.abs(
        chiSquareDeviation(
          drawn.map((i) => counts[i]),
          expected,
        ),
      ),
    ).toBeLessThan(4)
  })
})
