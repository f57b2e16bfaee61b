import type { DistributionSpec } from '../../../shared/model/generator.ts'

/** A shape that the numbers clearly have, and how to say so. */
export interface FoundDistribution {
  readonly distribution: DistributionSpec
  readonly evidence: string
}

/**
 * Finds whether numbers are clearly spread as a normal, lognormal or exponential distribution cut off at their smallest
 * and largest value; `undefined` leaves them uniform.
 *
 * Each shape is fitted by its moments and compared with the sample by the Kolmogorov–Smirnov distance, the largest gap
 * between the two cumulative distributions. A shape is clear when its gap is small, and less than half of uniform's.
 */
export function findDistribution(values: readonly number[]): FoundDistribution | undefined {
  if (values.length < MIN_VALUES) return undefined
  const sorted = Float64Array.from(thin(values)).sort()
  const min = sorted[0]
  const max = sorted[sorted.length - 1]
  if (!(max > min) || !Number.isFinite(max - min)) return undefined
  const uniformGap = distance(sorted, (x) => (x - min) / (max - min))
  // The noise of a sample of this size at 5%, and room for rounding.
  const allowed = Math.min(uniformGap / 2, MAX_GAP + 0.9 / Math.sqrt(sorted.length))
  let best: FoundDistribution | undefined
  let bestGap = allowed
  for (const { cdf, found } of fitShapes(sorted)) {
    const low = cdf(min)
    const mass = cdf(max) - low
    const gap = mass > 0 ? distance(sorted, (x) => (cdf(x) - low) / mass) : Infinity
    if (gap < bestGap) {
      best = found
      bestGap = gap
    }
  }
  return best
}

interface Fit {
  readonly cdf: (x: number) => number
  readonly found: FoundDistribution
}

const MIN_VALUES = 100
const MAX_VALUES = 5000
const MAX_GAP = 0.03
const MIN_LOG_STDDEV = 0.2

/** Every so-manieth value, so that a long column costs no more than a short one. */
function thin(values: readonly number[]): readonly number[] {
  if (values.length <= MAX_VALUES) return values
  const step = values.length / MAX_VALUES
  return Array.from({ length: MAX_VALUES }, (_, i) => values[Math.floor(i * step)])
}

function fitShapes(sorted: Float64Array): Fit[] {
  const fits: Fit[] = []
  const plain = moments(sorted)
  if (plain) {
    const { mean, stddev } = plain
    const distribution = { kind: 'normal' as const, mean: roundDigits(mean), stddev: roundDigits(stddev) }
    fits.push({
      cdf: (x) => normalCdf((x - mean) / stddev),
      found: { distribution, evidence: `bell-shaped around ${distribution.mean}` },
    })
  }
  const isPositive = sorted[0] > 0
  const logs = isPositive ? moments(sorted.map(Math.log)) : undefined
  // A narrow lognormal is a normal with another name.
  if (logs && logs.stddev > MIN_LOG_STDDEV) {
    const { mean, stddev } = logs
    const distribution = { kind: 'lognormal' as const, mean: roundDigits(mean), stddev: roundDigits(stddev) }
    fits.push({
      cdf: (x) => normalCdf((Math.log(x) - mean) / stddev),
      found: { distribution, evidence: 'a long tail to the right (lognormal)' },
    })
  }
  // An exponential that doesn't begin near zero would need an offset, which the generator has not.
  if (plain && sorted[0] >= 0 && sorted[0] < plain.mean * 0.05) {
    const rate = 1 / plain.mean
    const distribution = { kind: 'exponential' as const, rate: roundDigits(rate) }
    fits.push({ cdf: (x) => 1 - Math.exp(-rate * x), found: { distribution, evidence: 'falling off exponentially' } })
  }
  return fits
}

function moments(values: Float64Array): { readonly mean: number; readonly stddev: number } | undefined {
  const mean = values.reduce((sum, x) => sum + x, 0) / values.length
  const stddev = Math.sqrt(values.reduce((sum, x) => sum + (x - mean) ** 2, 0) / values.length)
  return Number.isFinite(mean) && Number.isFinite(stddev) && roundDigits(stddev) > 0 ? { mean, stddev } : undefined
}

/** The largest gap between the sample's cumulative distribution and another, taking equal values together. */
function distance(sorted: Float64Array, cdf: (x: number) => number): number {
  let gap = 0
  let below = 0
  for (let i = 0; i < sorted.length; i++) {
    if (sorted[i] === sorted[i + 1]) continue
    const expected = cdf(sorted[i])
    // Rounded numbers come in steps: the middle of the step is what a smooth shape should meet.
    gap = Math.max(gap, Math.abs((below + i + 1) / 2 / sorted.length - expected))
    below = i + 1
  }
  return gap
}

/** Abramowitz and Stegun, "Handbook of Mathematical Functions", 7.1.26; good to 1.5e-7. */
function normalCdf(z: number): number {
  const x = Math.abs(z) / Math.SQRT2
  const t = 1 / (1 + 0.3275911 * x)
  const series = t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))))
  const erf = 1 - series * Math.exp(-x * x)
  return z < 0 ? (1 - erf) / 2 : (1 + erf) / 2
}

/** Four significant digits: more would claim what a sample can't know. */
function roundDigits(value: number): number {
  return Number(value.toPrecision(4))
}
