import type { DistributionSpec } from '../../../shared/model/generator.ts'
import type { RangePhrase } from '../phrases/phrase.ts'
import { isMoneyUnit } from '../phrases/units.ts'
import type { Case, Resolved } from './case.ts'

type NumberType = 'integer' | 'number' | 'decimal'

interface Bounds {
  readonly min: number
  readonly max: number
}

/** A number column: the ends that were said, the others by the meaning; decimals by the words, the unit, the meaning. */
export function numberGenerator(it: Case): Resolved {
  const { said, meaning } = it
  const usual = usualBounds(it)
  const type = numberType(it)
  const bounds =
    said.normal && !said.range ? normalBounds(said.normal, usual, type) : closeRange(said.range, usual, type)
  const decimals =
    type === 'integer'
      ? undefined
      : (said.decimals ??
        Math.max(said.range?.decimals ?? 0, usualDecimals(it), type === 'decimal' ? 2 : leastDecimals(bounds)))
  const digits = decimals === undefined ? undefined : Math.min(12, Math.max(0, Math.round(decimals)))
  const distribution = spreadOf(it, bounds)
  const generator = {
    kind: 'number',
    min: bounds.min,
    max: bounds.max,
    ...(digits !== undefined && { decimals: digits }),
    ...(distribution && { distribution }),
  } as const
  return {
    type: said.type === undefined && meaning.type === 'decimal' && type === 'number' ? 'decimal' : type,
    generator,
  }
}

function numberType({ said, meaning }: Case): NumberType {
  if (said.type === 'integer' || said.type === 'number' || said.type === 'decimal') return said.type
  if (said.decimals === 0) return 'integer'
  const unit = said.range?.unit ?? said.unit
  const isMoney = isMoneyUnit(unit) && !/^(cents|pence)$/.test(unit ?? '')
  if (isMoney || meaning.type === 'decimal') return 'decimal'
  if ((said.range?.decimals ?? 0) > 0 || (said.decimals ?? 0) > 0) return 'number'
  if (meaning.type === 'integer' || meaning.type === 'number') return meaning.type
  return 'integer'
}

/** Between 0 and 1 a single decimal leaves eleven values. */
function leastDecimals({ min, max }: Bounds): number {
  return max - min <= 1 ? 3 : 1
}

function usualBounds({ meaning }: Case): Partial<Bounds> {
  return meaning.recipe.kind === 'number' ? { min: meaning.recipe.min, max: meaning.recipe.max } : {}
}

function usualDecimals({ meaning }: Case): number {
  return meaning.recipe.kind === 'number' ? (meaning.recipe.decimals ?? 0) : 0
}

/** An end that wasn't said is the meaning's own, where that lies on the right side. */
function closeRange(range: RangePhrase | undefined, usual: Partial<Bounds>, type: NumberType): Bounds {
  const step = type === 'integer' ? 1 : 0
  const saidMin = range?.min === undefined ? undefined : range.min + (range.isMinOpen ? step : 0)
  const saidMax = range?.max === undefined ? undefined : range.max - (range.isMaxOpen ? step : 0)
  if (saidMin !== undefined && saidMax !== undefined) return ordered(saidMin, saidMax, type)
  if (saidMin !== undefined) {
    const max =
      usual.max !== undefined && usual.max > saidMin ? usual.max : saidMin + Math.max(10, Math.abs(saidMin) * 2)
    return ordered(saidMin, max, type)
  }
  if (saidMax !== undefined) {
    const min = usual.min !== undefined && usual.min < saidMax ? usual.min : saidMax > 0 ? 0 : saidMax * 2 - 10
    return ordered(min, saidMax, type)
  }
  return ordered(usual.min ?? 0, usual.max ?? 1000, type)
}

function normalBounds(
  { mean, stddev }: { mean: number; stddev: number | undefined },
  usual: Partial<Bounds>,
  type: NumberType,
): Bounds {
  const reach = (stddev ?? Math.max(Math.abs(mean) / 4, 1)) * 4
  const min = usual.min !== undefined && usual.min < mean ? Math.max(usual.min, mean - reach) : mean - reach
  return ordered(mean > 0 ? Math.max(0, min) : min, mean + reach, type)
}

function ordered(min: number, max: number, type: NumberType): Bounds {
  const [low, high] = min <= max ? [min, max] : [max, min]
  return type === 'integer'
    ? { min: Math.ceil(low), max: Math.max(Math.ceil(low), Math.floor(high)) }
    : { min: low, max: high }
}

/** A spread that was named, or the meaning's own where no range was said. */
function spreadOf({ said, meaning }: Case, { min, max }: Bounds): DistributionSpec | undefined {
  const middle = (min + max) / 2
  const stddev = Math.max((max - min) / 6, 1e-9)
  if (said.normal)
    return {
      kind: 'normal',
      mean: said.normal.mean,
      stddev: said.normal.stddev || Math.max(Math.abs(said.normal.mean) / 4, 1),
    }
  switch (said.skew) {
    case 'normal':
      return { kind: 'normal', mean: middle, stddev }
    case 'lognormal':
      return { kind: 'lognormal', mean: logMiddle(min, max), stddev: 0.8 }
    case 'exponential':
      return { kind: 'exponential', rate: 4 / Math.max(max - min, 1e-9) }
    case 'zipf':
      return { kind: 'zipf', exponent: 1.1 }
    case 'uniform':
      return { kind: 'uniform' }
    case undefined:
      return said.range === undefined && meaning.recipe.kind === 'number' ? meaning.recipe.distribution : undefined
  }
}

/** The logarithm of a typical value nearer the low end, as money and sizes have it. */
function logMiddle(min: number, max: number): number {
  const low = Math.log(Math.max(min, max / 1000, 1e-6))
  const high = Math.log(Math.max(max, 1e-5))
  return Math.round(((low + high) / 2) * 100) / 100
}
