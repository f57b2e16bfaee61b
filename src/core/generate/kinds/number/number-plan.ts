import { problemsError } from '../../../../shared/errors/app-error.ts'
import type { DistributionSpec, SpecOf } from '../../../../shared/model/generator.ts'
import type { ColumnEnvironment } from '../../generator.ts'
import { shiftDecimal } from '../../random/portable-math.ts'
import { requireColumnType } from '../require-column-type.ts'

/** What a number generator is to do, with every default filled in. */
export interface NumberPlan {
  readonly kind: 'integer' | 'decimal' | 'number'
  readonly distribution: DistributionSpec
  /** Digits after the point; without a grid, as many as a double has. */
  readonly scale: number
  /** The ends of the range; infinite where the distribution's own are. */
  readonly lower: number
  readonly upper: number
  /** The allowed values are k / perUnit for whole k from `first` to `last`. */
  readonly grid: { readonly first: number; readonly last: number; readonly perUnit: number } | undefined
}

/**
 * Fills in the range and the grid of a `number` generator.
 *
 * Uniform without `min` and `max` goes from 0 to 100; with `max` alone from 0; `min` alone is refused. Zipf begins at 1 and
 * needs a `max`. Poisson, exponential and lognormal begin at 0, normal nowhere; none of the four needs an end.
 *
 * @throws AppError SCHEMA_INVALID or INFEASIBLE.
 */
export function makeNumberPlan(spec: SpecOf<'number'>, environment: ColumnEnvironment): NumberPlan {
  const { at } = environment
  const advice = 'Make it integer, decimal or number; digits as text come from the generator "pattern".'
  const kind = requireColumnType(environment, ['integer', 'decimal', 'number'], advice)
  if (kind === 'integer' && spec.decimals) {
    const message = `"decimals" is ${spec.decimals}, and an integer column has none.`
    throw problemsError('SCHEMA_INVALID', [{ at, message, fix: 'Drop "decimals", or make the column decimal.' }])
  }
  const distribution: DistributionSpec = spec.distribution ?? { kind: 'uniform' }
  const { lower, upper } = readRange(spec, distribution, at)
  const decimals = kind === 'integer' ? 0 : (spec.decimals ?? (kind === 'decimal' ? 2 : undefined))
  const grid = decimals === undefined ? undefined : makeGrid({ lower, upper }, decimals, at)
  return { kind, distribution, scale: decimals ?? 0, lower, upper, grid }
}

function readRange({ min, max }: SpecOf<'number'>, distribution: DistributionSpec, at: string) {
  const { kind } = distribution
  if (kind === 'zipf' && max === undefined) {
    throw problemsError('SCHEMA_INVALID', [
      { at, message: 'a zipf distribution needs a "max".', fix: 'Set it, such as 1000.' },
    ])
  }
  if (kind === 'uniform' && max === undefined && min !== undefined) {
    const message = `a uniform number from ${min} upwards needs an end.`
    throw problemsError('SCHEMA_INVALID', [{ at, message, fix: 'Set "max".' }])
  }
  const natural = NATURAL_ENDS[kind]
  const lower = min ?? natural.lower
  const upper = max ?? natural.upper
  if (lower > upper) {
    const message = `"min" (${lower}) is more than "max" (${upper}).`
    throw problemsError('SCHEMA_INVALID', [{ at, message, fix: min === undefined ? 'Set "min" too.' : 'Swap them.' }])
  }
  if (upper < natural.lowest) {
    const message = `a ${kind} distribution has no values below ${natural.lowest}, and "max" is ${upper}.`
    throw problemsError('INFEASIBLE', [{ at, message, fix: 'Raise "max".' }])
  }
  if (kind === 'uniform' && !Number.isFinite(upper - lower)) {
    throw problemsError('INFEASIBLE', [
      { at, message: `the range from ${lower} to ${upper} is too wide.`, fix: 'Narrow it.' },
    ])
  }
  return { lower: Math.max(lower, natural.lowest), upper }
}

/** The ends where none are given, and the least value there is. */
const NATURAL_ENDS = {
  uniform: { lower: 0, upper: 100, lowest: -Infinity },
  normal: { lower: -Infinity, upper: Infinity, lowest: -Infinity },
  lognormal: { lower: 0, upper: Infinity, lowest: 0 },
  exponential: { lower: 0, upper: Infinity, lowest: 0 },
  zipf: { lower: 1, upper: Infinity, lowest: 1 },
  poisson: { lower: 0, upper: Infinity, lowest: 0 },
} as const

function makeGrid(
  { lower, upper }: Pick<NumberPlan, 'lower' | 'upper'>,
  decimals: number,
  at: string,
): NumberPlan['grid'] {
  // Adding zero makes the first step of a range like -0.4 … 1 a plain zero.
  const first = Math.ceil(shiftEnd(lower, decimals)) + 0
  const last = Math.floor(shiftEnd(upper, decimals)) + 0
  if (!Number.isSafeInteger(first) || !Number.isSafeInteger(last) || !Number.isSafeInteger(last - first)) {
    const places = decimals === 0 ? 'whole numbers' : `numbers with ${decimals} decimals`
    const message = `${places} from ${lower} to ${upper} take more than the 53 bits that are exact.`
    throw problemsError('INFEASIBLE', [{ at, message, fix: 'Lower the range or "decimals".' }])
  }
  if (first > last) {
    const what = decimals === 0 ? 'no whole number' : `no number with ${decimals} decimals`
    const message = `there is ${what} from ${lower} to ${upper}.`
    throw problemsError('INFEASIBLE', [{ at, message, fix: 'Widen the range, or allow more "decimals".' }])
  }
  return { first, last, perUnit: Number(`1e${decimals}`) }
}

/** An open end goes as far as half of what is exact, so that the distance between two of them is exact as well. */
function shiftEnd(end: number, decimals: number): number {
  return Number.isFinite(end) ? shiftDecimal(end, decimals) : Math.sign(end) * (2 ** 52 - 1)
}
