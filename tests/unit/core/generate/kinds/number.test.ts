import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ColumnType } from '../../../../../src/shared/model/column-type.ts'
import type { SpecOf } from '../../../../../src/shared/model/generator.ts'
import { normalCdf } from '../../../../../src/core/generate/random/normal.ts'
import { rowRange } from '../../../../../src/core/generate/row-set.ts'
import { rowContext } from '../../../../support/column-environment.ts'
import { makeColumn } from '../../../../support/make-column.ts'
import { chiSquareDeviation, kolmogorovDistance } from '../../../../support/statistics.ts'

type NumberSpec = Omit<SpecOf<'number'>, 'kind'>

const MANY = 100_000

describe('makeNumberGenerator', () => {
  it.each<[string, NumberSpec, (x: number) => number]>([
    ['uniform', { min: -3, max: 5 }, (x) => (x + 3) / 8],
    ['normal', { distribution: { kind: 'normal', mean: 10, stddev: 2 } }, (x) => normalCdf((x - 10) / 2)],
    [
      'normal cut on both sides',
      { min: -1, max: 0.5, distribution: { kind: 'normal', mean: 0, stddev: 1 } },
      (x) => (normalCdf(x) - normalCdf(-1)) / (normalCdf(0.5) - normalCdf(-1)),
    ],
    [
      'normal far out',
      { min: 5, max: 8, distribution: { kind: 'normal', mean: 0, stddev: 1 } },
      (x) => (normalCdf(-5) - normalCdf(-x)) / (normalCdf(-5) - normalCdf(-8)),
    ],
    [
      'lognormal',
      { distribution: { kind: 'lognormal', mean: 1, stddev: 0.5 } },
      (x) => normalCdf((Math.log(x) - 1) / 0.5),
    ],
    ['exponential', { distribution: { kind: 'exponential', rate: 0.25 } }, (x) => 1 - Math.exp(-x / 4)],
    [
      'exponential cut on both sides',
      { min: 2, max: 3, distribution: { kind: 'exponential', rate: 2 } },
      (x) => (1 - Math.exp(-2 * (x - 2))) / (1 - Math.exp(-2)),
    ],
  ])('follows the distribution: %s', (_, spec, cdf) => {
    const distances = [1, 2, 3].map((seed) => kolmogorovDistance(draw('number', spec, seed), cdf))
    expect(Math.max(...distances)).toBeLessThan(1.95)
  })

  it.each<[string, NumberSpec, (k: number) => number]>([
    ['uniform', { min: 1, max: 6 }, () => 1 / 6],
    ['uniform between fractions', { min: 0.5, max: 3.2 }, () => 1 / 3],
    [
      'normal',
      { distribution: { kind: 'normal', mean: 4.3, stddev: 2 } },
      (k) => normalCdf((k - 3.8) / 2) - normalCdf((k - 4.8) / 2),
    ],
    ['poisson', { distribution: { kind: 'poisson', mean: 3.5 } }, (k) => poisson(k, 3.5)],
    [
      'poisson from 2 to 5',
      { min: 2, max: 5, distribution: { kind: 'poisson', mean: 3.5 } },
      (k) => poisson(k, 3.5) / [2, 3, 4, 5].reduce((sum, j) => sum + poisson(j, 3.5), 0),
    ],
    [
      'zipf',
      { max: 50, distribution: { kind: 'zipf', exponent: 1.3 } },
      (k) => k ** -1.3 / Array.from({ length: 50 }, (_, i) => (i + 1) ** -1.3).reduce((sum, weight) => sum + weight, 0),
    ],
  ])('gives whole numbers their shares: %s', (_, spec, share) => {
    const counts = new Map<number, number>()
    const values = draw('integer', spec)
    for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
    // Bins that can be counted on; the rest is one more bin.
    const bins = [...counts.keys()].filter((value) => Math.abs(share(value)) * MANY >= 10)
    const expected = bins.map((value) => Math.abs(share(value)) * MANY)
    const observed = bins.map((value) => counts.get(value) ?? 0)
    const restExpected = MANY - expected.reduce((sum, count) => sum + count, 0)
    const rest = MANY - observed.reduce((sum, count) => sum + count, 0)
    const withRest = restExpected > 5
    expect(
      Math.abs(
        chiSquareDeviation(withRest ? [...observed, rest] : observed, (bin) => [...expected, restExpected][bin]),
      ),
    ).toBeLessThan(4)
    expect(Math.abs(rest - restExpected)).toBeLessThan(6 * Math.sqrt(restExpected + 1))
  })

  it.each([0.5, 1, 1 + 1e-9, 1.2, 3])('joins the listed part of zipf with exponent %d to the rest', (exponent) => {
    const max = 10_000_000
    const values = draw('integer', { max, distribution: { kind: 'zipf', exponent } })
    const edges = [1, 2, 5, 20, 1000, 30_000, 65_536, 65_537, 70_000, 200_000, 1_000_000, 4_000_000, max]
    const weights = edges.slice(1).map((end, i) => sumPowers(edges[i] + (i === 0 ? 0 : 1), end, exponent))
    const total = weights.reduce((sum, weight) => sum + weight, 0)
    const counts = edges.slice(1).map((end, i) => countBetween(values, edges[i] + (i === 0 ? 0 : 1), end))
    counts.forEach((count, i) => {
      const expected = (weights[i] / total) * MANY
      expect(Math.abs(count - expected) / Math.sqrt(expected + 1), `up to ${edges[i + 1]}`).toBeLessThan(4.5)
    })
  })

  it('keeps large poisson means', () => {
    const values = draw('integer', { distribution: { kind: 'poisson', mean: 1e9 } })
    expect(kolmogorovDistance(values, (x) => normalCdf((x + 0.5 - 1e9) / Math.sqrt(1e9)))).toBeLessThan(1.95)
  })

  it('stays in the range, at the decimals, whatever the distribution', () => {
    const kinds = fc.constantFrom<NumberSpec['distribution']>(
      { kind: 'uniform' },
      { kind: 'normal', mean: 0, stddev: 50 },
      { kind: 'lognormal', mean: 2, stddev: 1 },
      { kind: 'exponential', rate: 0.02 },
      { kind: 'poisson', mean: 30 },
    )
    const law = fc.property(
      kinds,
      fc.integer({ min: 0, max: 60 }),
      fc.integer({ min: 1, max: 60 }),
      fc.nat(4),
      (distribution, min, width, decimals) => {
        const generator = makeColumn({
          type: 'number',
          generator: { kind: 'number', min: min + 0.07, max: min + 0.07 + width, decimals, distribution },
        })
        const { values } = expectNumbers(generator.fill(rowContext(rowRange(0, 200))))
        for (const value of values) {
          expect(
            value >= min + 0.07 && value <= min + 0.07 + width && Number(value.toFixed(decimals)) === value,
            `${value}`,
          ).toBe(true)
        }
      },
    )
    fc.assert(law, { seed: 1, numRuns: 60 })
  })

  it('reaches both ends', () => {
    const values = draw('decimal', { min: 0.07, max: 0.11 })
    expect([...new Set(values)].toSorted((a, b) => a - b)).toEqual([7, 8, 9, 10, 11])
  })

  it('has never a negative zero', () => {
    const values = draw('integer', { distribution: { kind: 'normal', mean: 0, stddev: 0.4 } })
    expect([...values].some((value) => Object.is(value, -0))).toBe(false)
    expect(values.includes(0)).toBe(true)
  })

  it('takes 0 to 100 for granted, and scale 2 for decimals', () => {
    const values = draw('decimal', {})
    expect([Math.min(...values.subarray(0, 50_000)), Math.max(...values.subarray(0, 50_000))]).toEqual([0, 10_000])
  })

  it('lists uniform values, and says why others have no list', () => {
    const domains = [
      make('integer', { min: 18, max: 80 }),
      make('decimal', { min: 0, max: 1 }),
      make('number', { min: 0, max: 1, decimals: 3 }),
    ].map(({ domain }) => domain?.size)
    expect(domains).toEqual([63, 101, 1001])
    expect(make('number', { min: 0, max: 1 }).whyNoDomain).toContain('set "decimals"')
    expect(make('integer', { distribution: { kind: 'poisson', mean: 2 } }).whyNoDomain).toContain(
      'a poisson distribution',
    )
  })

  it.each<[ColumnType, NumberSpec, string, string]>([
    ['integer', { min: 5, max: 4 }, 'SCHEMA_INVALID', '"min" (5) is more than "max" (4). Swap them.'],
    ['integer', { min: 0.2, max: 0.8 }, 'INFEASIBLE', 'there is no whole number from 0.2 to 0.8'],
    ['decimal', { min: 0.001, max: 0.009 }, 'INFEASIBLE', 'no number with 2 decimals from 0.001 to 0.009'],
    ['integer', { min: 0, max: 1e16 }, 'INFEASIBLE', '53 bits'],
    ['decimal', { min: 0, max: 1e6, decimals: 12 }, 'INFEASIBLE', '53 bits'],
    ['number', { min: -1.7e308, max: 1.7e308 }, 'INFEASIBLE', 'too wide'],
    ['integer', { min: 10 }, 'SCHEMA_INVALID', 'a uniform number from 10 upwards needs an end'],
    ['integer', { max: -5 }, 'SCHEMA_INVALID', '"min" (0) is more than "max" (-5). Set "min" too.'],
    ['integer', { min: 1, max: 2, decimals: 2 }, 'SCHEMA_INVALID', 'an integer column has none'],
    ['string', { min: 1, max: 2 }, 'SCHEMA_INVALID', 'cannot fill a column of type string'],
    ['integer', { distribution: { kind: 'zipf', exponent: 1 } }, 'SCHEMA_INVALID', 'a zipf distribution needs a "max"'],
    ['integer', { min: -9, max: -5, distribution: { kind: 'poisson', mean: 3 } }, 'INFEASIBLE', 'no values below 0'],
    [
      'integer',
      { min: 100, max: 200, distribution: { kind: 'poisson', mean: 3 } },
      'INFEASIBLE',
      'less than 1e-9 of its values from 100 to 200',
    ],
    [
      'integer',
      { min: 100, max: 110, distribution: { kind: 'normal', mean: 0, stddev: 1 } },
      'INFEASIBLE',
      'mean 0 and standard deviation 1',
    ],
    ['number', { min: 100, distribution: { kind: 'exponential', rate: 1 } }, 'INFEASIBLE', 'rate 1'],
    ['integer', { distribution: { kind: 'poisson', mean: 1e10 } }, 'INFEASIBLE', 'standard deviation of 100000'],
  ])('refuses %s %o with %s', (type, spec, code, message) => {
    expect(() => make(type, spec)).toThrow(expect.objectContaining({ code, message: expect.stringContaining(message) }))
  })
})

function make(type: ColumnType, spec: NumberSpec, seed = 1) {
  return makeColumn({ type, seed, tableRows: MANY, generator: { kind: 'number', ...spec } })
}

function draw(type: ColumnType, spec: NumberSpec, seed = 1): Float64Array {
  return expectNumbers(make(type, spec, seed).fill(rowContext(rowRange(0, MANY)))).values
}

function expectNumbers(data: ReturnType<ReturnType<typeof make>['fill']>): { values: Float64Array } {
  if ('data' in data || !('values' in data) || !(data.values instanceof Float64Array)) throw new Error('no numbers')
  return { values: data.values }
}

function poisson(k: number, mean: number): number {
  let share = Math.exp(-mean)
  for (let i = 1; i <= k; i++) share *= mean / i
  return share
}

function sumPowers(from: number, to: number, exponent: number): number {
  let sum = 0
  for (let k = to; k >= from; k--) sum += k ** -exponent
  return sum
}

function countBetween(values: Float64Array, from: number, to: number): number {
  return values.reduce((count, value) => count + (value >= from && value <= to ? 1 : 0), 0)
}
