import { problemsError } from '../../../../shared/errors/app-error.ts'
import type { ColumnEnvironment } from '../../generator.ts'
import { lookUp, makeDiscreteTable } from '../../random/discrete-table.ts'
import { portableExp, portableLog } from '../../random/portable-math.ts'
import { unitFrom } from '../../random/threefry.ts'
import type { NumberPlan } from './number-plan.ts'
import type { Sampler } from './sampler.ts'
import { THINNEST_SHARE, thinRangeError } from './sampler.ts'

/**
 * Samples a Poisson distribution between two ends, from a table of every count that 10^20 draws would show.
 *
 * @throws AppError INFEASIBLE where the mean is too large for a table, or the range misses the distribution.
 */
export function makePoissonSampler(mean: number, range: NumberPlan, { at }: ColumnEnvironment): Sampler {
  if (mean > LARGEST_MEAN) {
    const message = `a poisson distribution with mean ${mean} is beyond the largest mean, ${LARGEST_MEAN}.`
    const fix = `Use a normal distribution with the same mean and a standard deviation of ${Math.sqrt(mean)}.`
    throw problemsError('INFEASIBLE', [{ at, message, fix }])
  }
  const lowest = Math.ceil(range.lower)
  const highest = Math.floor(range.upper)
  const peak = Math.min(highest, Math.max(lowest, Math.floor(mean)))
  const below = listWeights(peak, lowest, (count) => count / mean)
  const above = listWeights(peak, highest, (count) => mean / (count + 1))
  const weights = Float64Array.from([...below.reverse(), 1, ...above])
  const atPeak = portableExp(peak * portableLog(mean) - mean - logFactorial(peak))
  const share = weights.reduce((sum, weight) => sum + weight, 0) * atPeak
  if (lowest > highest || !(share >= THINNEST_SHARE)) {
    throw thinRangeError(at, `a poisson distribution with mean ${mean}`, range)
  }
  const table = makeDiscreteTable(weights)
  const first = peak - below.length
  return ({ a, b }, count) => {
    const values = new Float64Array(count)
    for (let i = 0; i < count; i++) values[i] = first + lookUp(table, unitFrom(a[i], b[i]))
    return values
  }
}

/** Its table has some 600,000 entries. */
const LARGEST_MEAN = 1e9
const SMALLEST_WEIGHT = 1e-20

/** Weights relative to the peak's, going away from it until they no longer matter. */
function listWeights(peak: number, end: number, ratio: (count: number) => number): number[] {
  const direction = end < peak ? -1 : 1
  const weights: number[] = []
  let weight = 1
  for (let count = peak; count !== end; count += direction) {
    weight *= ratio(count)
    if (weight < SMALLEST_WEIGHT) break
    weights.push(weight)
  }
  return weights
}

/** ln n!, by Stirling's series from 20 on. */
function logFactorial(n: number): number {
  if (n >= 20) return (n + 0.5) * portableLog(n) - n + 0.9189385332046727 + 1 / (12 * n) - 1 / (360 * n * n * n)
  let product = 1
  for (let k = 2; k <= n; k++) product *= k
  return portableLog(product)
}
