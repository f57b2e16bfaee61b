import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseRowCount } from '../../../src/headless/parse-row-count.ts'

describe('parseRowCount', () => {
  it.each([
    ['0', 0],
    ['1000', 1000],
    ['10k', 10_000],
    ['10K', 10_000],
    ['2.5M', 2_500_000],
    ['1_000_000', 1_000_000],
    ['1,000', 1000],
    ['1e6', 1_000_000],
    ['1.5e3', 1500],
    ['3B', 3_000_000_000],
    ['0.001k', 1],
    ['9007199254740991', Number.MAX_SAFE_INTEGER],
  ])('reads %s', (text, count) => {
    expect(parseRowCount(text)).toBe(count)
  })

  it.each([
    ['-5', 'negative'],
    ['-2.5M', 'negative'],
    ['1.5', 'whole'],
    ['0.0001k', 'whole'],
    ['9007199254740992', 'most is 9,007,199,254,740,991'],
    ['99999999999999999999999M', 'most is'],
    ['1e400', 'most is'],
    ['ten', 'Give a whole number'],
    ['', 'Give a whole number'],
    ['10 k m', 'Give a whole number'],
    ['0x10', 'Give a whole number'],
    ['Infinity', 'Give a whole number'],
  ])('refuses %s and says why', (text, why) => {
    expect(parseRowCount(text)).toContain(why)
  })

  it('reads back every count in every way of writing it', () => {
    const counts = fc.integer({ min: 0, max: 9_007_199_254_740 })
    fc.assert(
      fc.property(counts, (count) => {
        expect(parseRowCount(String(count))).toBe(count)
        expect(parseRowCount(count.toLocaleString('en-US'))).toBe(count)
        expect(parseRowCount(`${count}k`)).toBe(count * 1000)
      }),
    )
  })
})
