import { describe, expect, it } from 'vitest'
import { drawWords } from '../../../../../src/core/generate/random/draw-words.ts'
import { fillNormal, normalCdf, normalQuantile } from '../../../../../src/core/generate/random/normal.ts'
import { openUnitFrom } from '../../../../../src/core/generate/random/threefry.ts'
import { rowRange } from '../../../../../src/core/generate/row-set.ts'

describe('normalCdf', () => {
  it.each([
    // NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.7.1, and tails as in R's pnorm.
    [0, 0.5],
    [1, 0.841344746068543],
    [-1.959963984540054, 0.025],
    [-6, 9.865876450376946e-10],
    [-10, 7.61985302416053e-24],
    [-40, 0],
    [40, 1],
  ])('knows the share below %d', (x, share) => {
    expect(Math.abs(normalCdf(x) - share)).toBeLessThanOrEqual(Math.min(1e-14, share * 1e-8))
  })
})

describe('normalQuantile', () => {
  it.each([
    // Wichura's own examples, at the end of AS 241.
    [0.25, -0.6744897501960817],
    [0.001, -3.090232306167814],
    [1e-20, -9.26234008979841],
  ])('knows the point of %d', (share, point) => {
    expect(Math.abs(normalQuantile(share) - point)).toBeLessThan(1e-14)
  })

  it('is the inverse of the share', () => {
    for (let x = -8; x < 5; x += 0.01) expect(Math.abs(normalQuantile(normalCdf(x)) - x)).toBeLessThan(1e-8)
  })
})

describe('fillNormal', () => {
  it.each([
    { firstShare: 0, share: 1, mean: 0, spread: 1 },
    { firstShare: 1e-9, share: 1e-7, mean: 10, spread: -2 },
    { firstShare: 0.4, share: 0.2, mean: -5, spread: 3 },
    { firstShare: 0.5, share: 0.5, mean: 0, spread: 1 },
  ])('is the quantile of a random share of the piece ($firstShare, $share)', (piece) => {
    const count = 20_000
    const out = new Float64Array(count)
    const words = drawWords({ k0: 1, k1: 2 }, rowRange(0, count))
    fillNormal(piece, words, out)
    for (let i = 0; i < count; i++) {
      const share = piece.firstShare + openUnitFrom(words.a[i], words.b[i]) * piece.share
      expect(Math.abs(out[i] - (piece.mean + normalQuantile(share) * piece.spread))).toBeLessThan(1e-9)
    }
  })

  it('stays finite at the extremes of the draw', () => {
    const out = new Float64Array(2)
    const words = { a: Uint32Array.of(0, 0xffff_ffff), b: Uint32Array.of(0, 0xffff_ffff) }
    fillNormal({ firstShare: 0.5, share: 0.5, mean: 0, spread: 1 }, words, out)
    expect(out[0]).toBeCloseTo(0, 10)
    expect(out[1]).toBeGreaterThan(8)
    expect(out[1]).toBeLessThan(12)
  })
})
