import { describe, expect, it } from 'vitest'
import type { SpecOf } from '../../../../../src/shared/model/generator.ts'
import { rowList } from '../../../../../src/core/generate/row-set.ts'
import type { TestColumn } from '../../../../support/column-environment.ts'
import { rowContext } from '../../../../support/column-environment.ts'
import { makeColumn } from '../../../../support/make-column.ts'
import { plainCells } from '../../../../support/plain-cells.ts'

describe('makeSequenceGenerator', () => {
  it.each([
    ['integer', {}, 1e9, [1, 2, 900_000_001]],
    ['number', { start: 10, step: -5 }, 1e9, [10, 5, -4_499_999_990]],
    ['decimal', { start: 7 }, 1e9, ['7', '8', '900000007']],
    ['string', { start: 99 }, 1e9, ['99', '100', '900000099']],
    ['integer', { start: '9007199254740992' }, 1e9, [9007199254740992n, 9007199254740993n, 9007200154740992n]],
    [
      'string',
      { start: '-9223372036854775808' },
      1e9,
      ['-9223372036854775808', '-9223372036854775807', '-9223372035954775808'],
    ],
    // Both ends are exact in a double, but the way between them is not.
    [
      'integer',
      { start: '-9007199254740991', step: 17_999_999 },
      1e9,
      [-9007199254740991n, -9007199236740992n, 7192799845259009n],
    ],
  ] as const)('counts in %s columns by %o', (type, spec, tableRows, cells) => {
    const generator = makeColumn({ type, tableRows, generator: { kind: 'sequence', ...spec } })
    expect(plainCells(generator.fill(rowContext(rowList([0, 1, 900_000_000]))), 3)).toEqual(cells)
    expect([generator.isDistinct, generator.domain?.size]).toEqual([true, tableRows])
  })

  it.each<[TestColumn['type'], Omit<SpecOf<'sequence'>, 'kind'>, string, string]>([
    ['integer', { step: 0 }, 'SCHEMA_INVALID', 'a sequence with step 0 never moves'],
    [
      'integer',
      { start: '9223372036854775807' },
      'INFEASIBLE',
      'ends at 9223372036854776806 after 1000 rows, beyond 64 bits',
    ],
    ['integer', { start: '-9223372036854775809' }, 'INFEASIBLE', 'beyond 64 bits'],
    ['decimal', { start: '9007199254740000' }, 'INFEASIBLE', 'passes 2^53, where a decimal'],
    [
      'date',
      {},
      'SCHEMA_INVALID',
      'cannot fill a column of type date. Make the column integer, number, decimal or string',
    ],
  ])('refuses %s %o', (type, spec, code, message) => {
    expect(() => makeColumn({ type, generator: { kind: 'sequence', ...spec } })).toThrow(
      expect.objectContaining({ code, message: expect.stringContaining(message) }),
    )
  })

  it('allows the very last number of 64 bits', () => {
    const generator = makeColumn({
      type: 'integer',
      tableRows: 2,
      generator: { kind: 'sequence', start: '9223372036854775806' },
    })
    expect(plainCells(generator.fill(rowContext(rowList([1]))), 1)).toEqual([9223372036854775807n])
  })
})
