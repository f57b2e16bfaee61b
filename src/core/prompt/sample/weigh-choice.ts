import type { Scalar, SpecOf } from '../../../shared/model/generator.ts'
import { roundShare } from './share.ts'

export interface ChoiceRule {
  readonly maxDistinct: number
  /** How often each value must stand on average; 5 unless told. */
  readonly minRepeats?: number
}

/**
 * Makes a choice with the frequencies of a sample, where its values are few and repeat.
 *
 * Values that repeat are categories; values that don't may be somebody's data and don't belong in a schema.
 */
export function weighChoice(
  values: readonly Scalar[],
  { maxDistinct, minRepeats = 5 }: ChoiceRule,
): { readonly generator: SpecOf<'choice'>; readonly evidence: string } | undefined {
  const counts = new Map<Scalar, number>()
  for (const value of values) {
    counts.set(value, (counts.get(value) ?? 0) + 1)
    if (counts.size > maxDistinct) return undefined
  }
  if (counts.size < 2 || values.length < counts.size * minRepeats) return undefined
  const byFrequency = [...counts].sort((a, b) => b[1] - a[1])
  const generator: SpecOf<'choice'> = isEven(byFrequency, values.length)
    ? { kind: 'choice', values: byFrequency.map(([value]) => value) }
    : { kind: 'choice', values: byFrequency.map(([value, count]) => ({ value, weight: weigh(count, values.length) })) }
  return { generator, evidence: `${counts.size} different values that repeat` }
}

/** Per cent; whole ones for small samples, which know no better. */
function weigh(count: number, total: number): number {
  const percent = (100 * count) / total
  if (total < 200) return Math.max(1, Math.round(percent))
  return Math.round(roundShare(count / total) * 1000) / 10
}

/** Pearson's chi-square against equal frequencies, within twice the spread that chance alone gives. */
function isEven(counts: readonly (readonly [Scalar, number])[], total: number): boolean {
  const expected = total / counts.length
  const chiSquare = counts.reduce((sum, [, count]) => sum + (count - expected) ** 2 / expected, 0)
  const freedom = counts.length - 1
  return chiSquare < freedom + 2 * Math.sqrt(2 * freedom)
}
