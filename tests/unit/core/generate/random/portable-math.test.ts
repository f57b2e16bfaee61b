import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { portableExp, portableLog, shiftDecimal } from '../../../../../src/core/generate/random/portable-math.ts'

const EPSILON = 2 ** -52

describe('portableLog', () => {
  it('agrees with the logarithm of the machine to two units in the last place', () => {
    const law = fc.property(fc.double({ min: 5e-324, noNaN: true, noDefaultInfinity: true }), (x) => {
      expect(Math.abs(portableLog(x) - Math.log(x))).toBeLessThanOrEqual(2 * EPSILON * Math.abs(Math.log(x)))
    })
    fc.assert(law, { seed: 1, numRuns: 5000 })
    for (let x = 0.5; x < 2; x += 1e-4) {
      expect(Math.abs(portableLog(x) - Math.log(x))).toBeLessThanOrEqual(2 * EPSILON * Math.abs(Math.log(x)))
    }
  })

  it('knows the edges', () => {
    expect([1, 0, -1, Infinity, NaN].map(portableLog)).toEqual([0, -Infinity, NaN, Infinity, NaN])
  })
})

describe('portableExp', () => {
  it('agrees with the exponential of the machine to two units in the last place', () => {
    const law = fc.property(fc.double({ min: -708, max: 709, noNaN: true }), (x) => {
      expect(Math.abs(portableExp(x) / Math.exp(x) - 1)).toBeLessThanOrEqual(2 * EPSILON)
    })
    fc.assert(law, { seed: 1, numRuns: 5000 })
  })

  it('knows the edges', () => {
    expect([0, -Infinity, Infinity, -1e9, 710, NaN].map(portableExp)).toEqual([1, 0, Infinity, 0, Infinity, NaN])
  })
})

describe('shiftDecimal', () => {
  it('moves the point as a person would', () => {
    const moved = [shiftDecimal(0.07, 2), shiftDecimal(1.005, 2), shiftDecimal(1e-7, 9), shiftDecimal(-12.5, -1)]
    expect(moved).toEqual([7, 100.5, 100, -1.25])
  })
})
