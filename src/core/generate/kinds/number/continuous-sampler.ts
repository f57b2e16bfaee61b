import type { DistributionSpec } from '../../../../shared/model/generator.ts'
import type { ColumnEnvironment } from '../../generator.ts'
import { fillNormal, normalCdf } from '../../random/normal.ts'
import { portableExp, portableLog } from '../../random/portable-math.ts'
import { openUnitFrom } from '../../random/threefry.ts'
import type { NumberPlan } from './number-plan.ts'
import type { Sampler } from './sampler.ts'
import { THINNEST_SHARE, thinRangeError } from './sampler.ts'

type Continuous = Extract<DistributionSpec, { kind: 'normal' | 'lognormal' | 'exponential' }>

/**
 * Samples a distribution of real numbers between two ends. On a grid the ends are half a step further out, so that the
 * outermost values get what rounds to them.
 *
 * @throws AppError INFEASIBLE where the distribution has practically nothing between the ends.
 */
export function makeContinuousSampler(distribution: Continuous, plan: NumberPlan, { at }: ColumnEnvironment): Sampler {
  const lower = plan.grid ? (plan.grid.first - 0.5) / plan.grid.perUnit : plan.lower
  const upper = plan.grid ? (plan.grid.last + 0.5) / plan.grid.perUnit : plan.upper
  const sampler = makeBetween(distribution, lower, upper)
  if (sampler) return sampler
  throw thinRangeError(at, describe(distribution), plan)
}

/** Gives `undefined` where the distribution has practically nothing between the ends. */
function makeBetween(distribution: Continuous, lower: number, upper: number): Sampler | undefined {
  switch (distribution.kind) {
    case 'normal':
      return makeNormal(distribution, lower, upper)
    case 'lognormal': {
      const logs = makeNormal(distribution, portableLog(Math.max(0, lower)), portableLog(Math.max(0, upper)))
      return logs && ((words, count) => raise(logs(words, count)))
    }
    case 'exponential':
      return makeExponential(distribution.rate, Math.max(0, lower), upper)
  }
}

function raise(logs: Float64Array<ArrayBuffer>): Float64Array<ArrayBuffer> {
  for (let i = 0; i < logs.length; i++) logs[i] = portableExp(logs[i])
  return logs
}

interface NormalShape {
  readonly mean: number
  readonly stddev: number
}

function makeNormal({ mean, stddev }: NormalShape, lower: number, upper: number): Sampler | undefined {
  const low = (lower - mean) / stddev
  const high = (upper - mean) / stddev
  // Shares near 0 are finer than shares near 1, so a range above the mean is sampled in the mirror.
  const isMirrored = low > 0
  const firstShare = normalCdf(isMirrored ? -high : low)
  const share = normalCdf(isMirrored ? -low : high) - firstShare
  if (!(share >= THINNEST_SHARE)) return undefined
  const piece = { firstShare, share, mean, spread: isMirrored ? -stddev : stddev }
  return (words, count) => {
    const values = new Float64Array(count)
    fillNormal(piece, words, values)
    return values
  }
}

/** Exponential distributions have no memory: from `lower` on they look as they do from 0 on. */
function makeExponential(rate: number, lower: number, upper: number): Sampler | undefined {
  const share = 1 - portableExp(-rate * (upper - lower))
  if (!(portableExp(-rate * lower) * share >= THINNEST_SHARE)) return undefined
  return ({ a, b }, count) => {
    const values = new Float64Array(count)
    for (let i = 0; i < count; i++) values[i] = lower - portableLog(1 - openUnitFrom(a[i], b[i]) * share) / rate
    return values
  }
}

function describe(distribution: Continuous): string {
  if (distribution.kind === 'exponential') return `an exponential distribution with rate ${distribution.rate}`
  const { kind, mean, stddev } = distribution
  return `a ${kind} distribution with mean ${mean} and standard deviation ${stddev}${kind === 'lognormal' ? ' of the logarithm' : ''}`
}
