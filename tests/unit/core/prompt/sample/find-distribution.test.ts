import { describe, expect, it } from 'vitest'
import { findDistribution } from '../../../../../src/core/prompt/sample/find-distribution.ts'
import { repeat, scatter } from './make-sample.ts'

/** Normal quantities by Box and Muller from two scattered numbers. */
function bell(index: number): number {
  return Math.sqrt(-2 * Math.log(scatter(index))) * Math.cos(2 * Math.PI * ((index * 0.754_877_666) % 1))
}

describe('findDistribution', () => {
  it('finds a normal distribution', () => {
    const { distribution } = findDistribution(repeat(800, (i) => Math.round(100 + 15 * bell(i)))) ?? {}
    expect(distribution?.kind).toBe('normal')
    expect(distribution).toMatchObject({ mean: expect.closeTo(100, -1), stddev: expect.closeTo(15, -0.5) })
  })

  it('finds a lognormal distribution', () => {
    const { distribution } = findDistribution(repeat(800, (i) => Math.exp(4 + 0.6 * bell(i)))) ?? {}
    expect(distribution).toMatchObject({
      kind: 'lognormal',
      mean: expect.closeTo(4, 0),
      stddev: expect.closeTo(0.6, 0),
    })
  })

  it('finds an exponential distribution', () => {
    const { distribution } = findDistribution(repeat(800, (i) => -Math.log(scatter(i)) / 0.2)) ?? {}
    expect(distribution).toMatchObject({ kind: 'exponential', rate: expect.closeTo(0.2, 1) })
  })

  it.each([
    ['even numbers', repeat(800, (i) => scatter(i) * 50)],
    ['whole even numbers', repeat(800, (i) => Math.floor(scatter(i) * 63))],
    ['two heaps', repeat(800, (i) => (i % 2) * 100 + bell(i))],
    ['too few numbers', repeat(50, bell)],
    ['one number', repeat(800, () => 5)],
    ['huge numbers', repeat(800, (i) => (scatter(i) - 0.5) * Number.MAX_VALUE * 2)],
  ])('leaves %s uniform', (_, values) => {
    expect(findDistribution(values)).toBeUndefined()
  })
})
