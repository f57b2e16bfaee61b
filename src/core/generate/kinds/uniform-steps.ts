import type { ColumnData } from '../../data/batch.ts'
import type { Generator } from '../generator.ts'
import { drawWords } from '../random/draw-words.ts'
import type { RandomKey } from '../random/threefry.ts'
import { unitFrom } from '../random/threefry.ts'

/**
 * An evenly spaced list of values: `(first + k) · unit` for k from 0 to `size - 1`.
 *
 * `size` is at most 2^53, so 53 random bits favour no value by more than a share of size / 2^53.
 */
export interface Steps {
  readonly first: number
  readonly size: number
  readonly unit: number
}

/** Draws uniformly from the list; the list is the domain. `toData` gets an array of exactly one value a row. */
export function makeUniformSteps(
  key: RandomKey,
  { first, size, unit }: Steps,
  toData: (values: Float64Array<ArrayBuffer>) => ColumnData,
): Pick<Generator, 'fill' | 'domain'> {
  return {
    fill({ rows }) {
      const { count } = rows
      const { a, b } = drawWords(key, rows)
      const values = new Float64Array(count)
      for (let i = 0; i < count; i++) values[i] = (first + Math.floor(unitFrom(a[i], b[i]) * size)) * unit
      return toData(values)
    },
    domain: {
      size,
      fill(ordinals, { rows }) {
        const values = new Float64Array(rows.count)
        for (let i = 0; i < values.length; i++) values[i] = (first + ordinals[i]) * unit
        return toData(values)
      },
    },
  }
}
