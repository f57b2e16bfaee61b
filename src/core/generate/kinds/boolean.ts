import type { SpecOf } from '../../../shared/model/generator.ts'
import type { MakeGenerator } from '../generator.ts'
import { drawWords } from '../random/draw-words.ts'
import { unitFrom } from '../random/threefry.ts'
import { requireColumnType } from './require-column-type.ts'

/** True with probability `p`, one half unless told otherwise. */
export const makeBooleanGenerator: MakeGenerator<SpecOf<'boolean'>> = ({ p = 0.5 }, environment) => {
  requireColumnType(
    environment,
    ['boolean'],
    'Make the column boolean, or use "choice" with the values you want to see.',
  )
  const key = environment.key('value')
  const possible = p === 0 ? [0] : p === 1 ? [1] : [0, 1]
  return {
    dataKind: 'boolean',
    fill({ rows }) {
      const { a, b } = drawWords(key, rows)
      const values = new Uint8Array(rows.count)
      for (let i = 0; i < rows.count; i++) values[i] = unitFrom(a[i], b[i]) < p ? 1 : 0
      return { kind: 'boolean', values }
    },
    domain: {
      size: possible.length,
      fill: (ordinals, { rows }) => ({
        kind: 'boolean',
        values: Uint8Array.from({ length: rows.count }, (_, i) => possible[ordinals[i]]),
      }),
    },
  }
}
