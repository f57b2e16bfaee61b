import { describe, expect, it } from 'vitest'
import type { ColumnType } from '../../../../../src/shared/model/column-type.ts'
import type { SpecOf } from '../../../../../src/shared/model/generator.ts'
import { COLUMN_TYPES } from '../../../../../src/shared/model/column-type.ts'
import { rowRange } from '../../../../../src/core/generate/row-set.ts'
import { rowContext } from '../../../../support/column-environment.ts'
import { makeColumn } from '../../../../support/make-column.ts'
import { readCells } from '../../../../support/read-cells.ts'

describe('makeConstantGenerator', () => {
  it.each<[ColumnType, SpecOf<'constant'>['value'], string]>([
    ['string', 'EUR', 'EUR'],
    ['integer', 7, '7'],
    ['decimal', 1.25, '1.25'],
    ['timestamp', '2025-01-01', '2025-01-01T00:00:00Z'],
    ['json', { a: [1, 'x'] }, '{"a":[1,"x"]}'],
    ['json', null, 'null'],
  ])('repeats a value in %s columns', (type, value, text) => {
    const { fill, domain } = makeColumn({ type, generator: { kind: 'constant', value } })
    expect(readCells(fill(rowContext(rowRange(0, 3))), 3)).toEqual([text, text, text])
    expect(domain?.size).toBe(1)
  })

  it.each(COLUMN_TYPES.filter((type) => type !== 'json'))('is null in %s columns', (type) => {
    const { fill, mayBeNull, domain } = makeColumn({ type, generator: { kind: 'constant', value: null } })
    expect(readCells(fill(rowContext(rowRange(0, 2))), 2)).toEqual([null, null])
    expect([mayBeNull, domain]).toEqual([true, undefined])
  })

  it('refuses what does not fit', () => {
    expect(() => makeColumn({ type: 'integer', generator: { kind: 'constant', value: [1] } })).toThrow(
      'things.value: the value [1] does not fit a column of type integer',
    )
  })
})
