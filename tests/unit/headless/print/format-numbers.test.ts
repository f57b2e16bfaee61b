import { describe, expect, it } from 'vitest'
import {
  formatAge,
  formatAmount,
  formatBytes,
  formatDuration,
  formatRate,
  formatShare,
} from '../../../../src/headless/print/format-numbers.ts'

describe('numbers', () => {
  it.each([
    [0, '0 B'],
    [999, '999 B'],
    [1000, '1.00 kB'],
    [12_345, '12.3 kB'],
    [999_499, '999 kB'],
    [999_500, '1.00 MB'],
    [442_860_142, '443 MB'],
    [2.5e12, '2.50 TB'],
  ])('formatBytes writes %d as %s', (bytes, text) => {
    expect(formatBytes(bytes)).toBe(text)
  })

  it.each([
    [0.012, '12 ms'],
    [0.34, '0.3 s'],
    [9.94, '9.9 s'],
    [9.96, '10 s'],
    [59.6, '1 m 00 s'],
    [187, '3 m 07 s'],
    [7500, '2 h 05 m'],
    [356_400, '4 d 03 h'],
  ])('formatDuration writes %d as %s', (seconds, text) => {
    expect(formatDuration(seconds)).toBe(text)
  })

  it('formatRate uses as many digits as count', () => {
    expect([845, 1_240_000, 99_960].map(formatRate)).toEqual(['845 rows/s', '1.24M rows/s', '100k rows/s'])
  })

  it('formatShare keeps 100% for what is done', () => {
    expect([0, 0.079, 0.9999, 1].map(formatShare)).toEqual(['0%', '7%', '99%', '100%'])
  })

  it('formatAge and formatAmount speak plainly', () => {
    expect([-5, 59_000, 300_000, 7_200_000, 1e9].map(formatAge)).toEqual([
      'just now',
      'just now',
      '5 m ago',
      '2 h ago',
      '11 d ago',
    ])
    expect([formatAmount(1, 'row'), formatAmount(0, 'row'), formatAmount(12_000, 'row')]).toEqual([
      '1 row',
      '0 rows',
      '12,000 rows',
    ])
  })
})
