import { problemsError } from '../../../shared/errors/app-error.ts'
import type { Scalar, SpecOf } from '../../../shared/model/generator.ts'
import type { ColumnEnvironment, Generator, MakeGenerator } from '../generator.ts'
import type { RowSet } from '../row-set.ts'
import { fillEntries, makeDiscreteTable } from '../random/discrete-table.ts'
import { drawWords } from '../random/draw-words.ts'
import { makePermutation } from '../random/permutation.ts'
import { makeValueTable } from './value-table.ts'

/**
 * One of a list of values, each as likely as its weight says (1 where it has none).
 *
 * With `exact`, each value gets its share of the table's rows to the row, by largest remainder, and a permutation of the
 * row index says which rows. The quotas are of all rows, before the column's own nulls take some.
 */
export const makeChoiceGenerator: MakeGenerator<SpecOf<'choice'>> = (spec, environment) => {
  const { at, column } = environment
  const given = spec.values.map((one) => (typeof one === 'object' ? one : { value: one }))
  const table = makeValueTable(
    given.map(({ value }) => value),
    column.type,
    at,
  )
  const { weights, distinct } = mergeWeights(given, table.firstSame, at)
  const { dataKind, scale, hasMillis, gather } = table
  const shape = { dataKind, scale, hasMillis }
  const domain: Generator['domain'] = {
    size: distinct.length,
    fill: (ordinals, { rows }) => gather(Uint32Array.from({ length: rows.count }, (_, i) => distinct[ordinals[i]])),
  }
  if (!spec.exact) {
    const pickEntries = makeRandomPick(weights, environment)
    return { ...shape, domain, fill: ({ rows }) => gather(pickEntries(rows)) }
  }
  const quotas = shareOut(weights, environment.tableRows)
  const pickEntries = makeExactPick(quotas, environment)
  return { ...shape, ...describeExact(given, quotas), fill: ({ rows }) => gather(pickEntries(rows)) }
}

type PickEntries = (rows: RowSet) => Uint32Array

interface WeightedValue {
  readonly value: Scalar
  readonly weight?: number
}

/** Adds up the weights of equal values, at the first of them. */
function mergeWeights(given: readonly WeightedValue[], firstSame: readonly number[], at: string) {
  const weights = new Float64Array(given.length)
  given.forEach(({ weight = 1 }, i) => (weights[firstSame[i]] += weight))
  const distinct = [...weights.keys()].filter((i) => weights[i] > 0)
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  if (distinct.length > 0 && Number.isFinite(total)) return { weights, distinct }
  const message =
    distinct.length === 0
      ? 'all weights are 0, so there is nothing to choose.'
      : 'the weights add up to more than a number holds.'
  throw problemsError('SCHEMA_INVALID', [{ at, message, fix: 'Give weights such as 90 and 10.' }])
}

function makeRandomPick(weights: Float64Array, environment: ColumnEnvironment): PickEntries {
  const key = environment.key('value')
  const table = makeDiscreteTable(weights)
  return (rows) => {
    const entries = new Uint32Array(rows.count)
    fillEntries(table, drawWords(key, rows), entries)
    return entries
  }
}

/**
 * Whole rows for each value: the whole part of its share, and one more for the largest fractions, earlier values first.
 */
function shareOut(weights: Float64Array, rows: number): Float64Array {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const shares = weights.map((weight) => (weight * rows) / total)
  const quotas = shares.map(Math.floor)
  const missing = rows - quotas.reduce((sum, quota) => sum + quota, 0)
  const byFraction = [...shares.keys()]
    .filter((i) => weights[i] > 0)
    .toSorted((i, j) => shares[j] - quotas[j] - (shares[i] - quotas[i]) || i - j)
  for (let k = 0; k < missing; k++) quotas[byFraction[k % byFraction.length]]++
  return quotas
}

function makeExactPick(quotas: Float64Array, { key, tableRows }: ColumnEnvironment): PickEntries {
  const permute = makePermutation(key('exact'), Math.max(1, tableRows))
  const ends = new Float64Array(quotas.length)
  quotas.forEach((quota, i) => (ends[i] = quota + (i > 0 ? ends[i - 1] : 0)))
  return ({ count, lo, hi }) => {
    const entries = new Uint32Array(count)
    for (let row = 0; row < count; row++) {
      const place = permute(hi[row] * 0x1_0000_0000 + lo[row])
      let low = 0
      let high = ends.length - 1
      while (low < high) {
        const middle = (low + high) >>> 1
        if (place < ends[middle]) high = middle
        else low = middle + 1
      }
      entries[row] = low
    }
    return entries
  }
}

function describeExact(
  given: readonly WeightedValue[],
  quotas: Float64Array,
): Pick<Generator, 'isDistinct' | 'whyNoDomain'> {
  const repeated = quotas.findIndex((quota) => quota > 1)
  if (repeated === -1) return { isDistinct: true }
  const value = JSON.stringify(given[repeated].value)
  return { whyNoDomain: `its exact quotas give ${value} to ${quotas[repeated]} rows: drop "exact" or "unique"` }
}
