import { describe, expect, it } from 'vitest'
import { rowRange } from '../../../../../src/core/generate/row-set.ts'
import { rowContext } from '../../../../support/column-environment.ts'
import { makeColumn } from '../../../../support/make-column.ts'
import { plainCells } from '../../../../support/plain-cells.ts'

describe('makeBooleanGenerator', () => {
  it.each([0, 0.001, 0.3, 0.5, 0.999, 1])('is true with probability %d', (p) => {
    const rows = 100_000
    const { fill, domain } = makeColumn({ type: 'boolean', generator: { kind: 'boolean', p } })
    const trues = plainCells(fill(rowContext(rowRange(0, rows))), rows).filter((cell) => cell === true).length
    expect(Math.abs(trues - p * rows)).toBeLessThanOrEqual(4 * Math.sqrt(rows * p * (1 - p)))
    expect(domain?.size).toBe(p === 0 || p === 1 ? 1 : 2)
  })

  it('refuses other columns', () => {
    expect(() => makeColumn({ type: 'integer', generator: { kind: 'boolean' } })).toThrow(
      'cannot fill a column of type integer',
    )
  })
})
