import type { DistributionSpec, SpecOf } from '../../../shared/model/generator.ts'
import type { ColumnData } from '../../data/batch.ts'
import type { ColumnEnvironment, Generator, MakeGenerator } from '../generator.ts'
import { drawWords } from '../random/draw-words.ts'
import { unitFrom } from '../random/threefry.ts'
import { makeContinuousSampler } from './number/continuous-sampler.ts'
import { makePoissonSampler } from './number/poisson-sampler.ts'
import type { NumberPlan } from './number/number-plan.ts'
import { makeNumberPlan } from './number/number-plan.ts'
import type { Sampler } from './number/sampler.ts'
import { makeZipfSampler } from './number/zipf-sampler.ts'
import { makeUniformSteps } from './uniform-steps.ts'

/**
 * Numbers of a distribution, cut to `min` … `max` (both included): what lies outside is as if drawn again.
 *
 * Integer columns get whole numbers; decimal columns `decimals` places after the point, 2 unless told otherwise; number
 * columns doubles, rounded where `decimals` says so. A rounded normal, lognormal or exponential value stands for everything
 * that rounds to it. Uniform, unless told otherwise; `makeNumberPlan` says what a missing `min` or `max` means.
 *
 * Nothing is really drawn twice: each distribution is sampled by inverting its cumulative function between the ends, from
 * one draw of 64 bits a row.
 */
export const makeNumberGenerator: MakeGenerator<SpecOf<'number'>> = (spec, environment) => {
  const plan = makeNumberPlan(spec, environment)
  const shape = plan.kind === 'decimal' ? { dataKind: plan.kind, scale: plan.scale } : { dataKind: plan.kind }
  const { distribution } = plan
  if (distribution.kind !== 'uniform') {
    const whyNoDomain = `a ${distribution.kind} distribution without repeats is no longer one: make it uniform, or drop "unique"`
    return { ...shape, whyNoDomain, fill: makeFill(makeSampler(distribution, plan, environment), plan, environment) }
  }
  if (!plan.grid) {
    const whyNoDomain = 'numbers with any number of places cannot be listed: set "decimals", or drop "unique"'
    return { ...shape, whyNoDomain, fill: makeUniformFill(plan, environment) }
  }
  const { first, last } = plan.grid
  const steps = { first, size: last - first + 1, unit: 1 }
  return { ...shape, ...makeUniformSteps(environment.key('value'), steps, (values) => toData(values, plan)) }
}

function makeUniformFill({ lower, upper }: NumberPlan, environment: ColumnEnvironment): Generator['fill'] {
  const key = environment.key('value')
  const width = upper - lower
  return ({ rows }) => {
    const { a, b } = drawWords(key, rows)
    const values = new Float64Array(rows.count)
    // The sum may round up to `upper`, which belongs to the range.
    for (let i = 0; i < values.length; i++) values[i] = lower + unitFrom(a[i], b[i]) * width
    return { kind: 'number', values }
  }
}

function makeFill(sample: Sampler, plan: NumberPlan, environment: ColumnEnvironment): Generator['fill'] {
  const key = environment.key('value')
  const { grid, lower, upper } = plan
  return ({ rows }) => {
    const values = sample(drawWords(key, rows), rows.count)
    if (grid) snap(values, grid)
    // A sampler may miss an end of the range by a hair.
    else snap(values, { first: lower, last: upper })
    return toData(values, plan)
  }
}

function makeSampler(
  distribution: Exclude<DistributionSpec, { kind: 'uniform' }>,
  plan: NumberPlan,
  environment: ColumnEnvironment,
): Sampler {
  switch (distribution.kind) {
    case 'poisson':
      return makePoissonSampler(distribution.mean, plan, environment)
    case 'zipf':
      return makeZipfSampler(distribution.exponent, plan, environment)
    case 'normal':
    case 'lognormal':
    case 'exponential':
      return makeContinuousSampler(distribution, plan, environment)
  }
}

interface Bounds {
  readonly first: number
  readonly last: number
  readonly perUnit?: number
}

/** Moves each value to the nearest whole multiple of 1 / perUnit, counted in those; none leaves `first` … `last`. */
function snap(values: Float64Array, { first, last, perUnit }: Bounds): void {
  for (let i = 0; i < values.length; i++) {
    const value = perUnit === undefined ? values[i] : Math.round(values[i] * perUnit) + 0
    values[i] = value < first ? first : value > last ? last : value
  }
}

function toData(values: Float64Array, { kind, grid, scale }: NumberPlan): ColumnData {
  if (kind === 'decimal') return { kind, values, scale }
  if (kind === 'number' && grid && grid.perUnit !== 1) {
    for (let i = 0; i < values.length; i++) values[i] /= grid.perUnit
  }
  return { kind, values }
}
