import { describe, expect, it } from 'vitest'
import type { ColumnType } from '../../../../../src/shared/model/column-type.ts'
import type { GeneratorSpec } from '../../../../../src/shared/model/generator.ts'
import { rowRange } from '../../../../../src/core/generate/row-set.ts'
import { rowContext } from '../../../../support/column-environment.ts'
import { makeColumn } from '../../../../support/make-column.ts'
import { readCells } from '../../../../support/read-cells.ts'
import { chiSquareDeviation } from '../../../../support/statistics.ts'

const MANY = 20_000

describe('generators of dates and times', () => {
  it.each<[ColumnType, GeneratorSpec, string[]]>([
    ['date', { kind: 'date', from: '2024-02-28', to: '2024-03-01' }, ['2024-02-28', '2024-02-29', '2024-03-01']],
    ['date', { kind: 'date', from: '0001-01-01', to: '0001-01-01' }, ['0001-01-01']],
    ['time', { kind: 'time', from: '23:59:58' }, ['23:59:58', '23:59:59']],
    ['time', { kind: 'time', from: '10:00:00.998', to: '10:00:01' }, ['10:00:00.998', '10:00:00.999', '10:00:01.000']],
    [
      'timestamp',
      { kind: 'datetime', from: '2025-12-31T23:59:59Z', to: '2026-01-01' },
      ['2025-12-31T23:59:59Z', '2026-01-01T00:00:00Z'],
    ],
    [
      'timestamp',
      {
        kind: 'datetime',
        from: '1969-12-31T23:59:59.998',
        to: '1970-01-01T02:00:00.001+02:00',
        precision: 'millisecond',
      },
      ['1969-12-31T23:59:59.998Z', '1969-12-31T23:59:59.999Z', '1970-01-01T00:00:00.000Z', '1970-01-01T00:00:00.001Z'],
    ],
    [
      'timestamp',
      { kind: 'datetime', from: '2025-01-01T00:00:00.5Z', to: '2025-01-01T00:00:02.9Z' },
      ['2025-01-01T00:00:01Z', '2025-01-01T00:00:02Z'],
    ],
  ])('give a %s both ends and all between, evenly (%o)', (type, generator, expected) => {
    const { fill, domain } = makeColumn({ type, generator })
    const cells = readCells(fill(rowContext(rowRange(0, MANY))), MANY)
    const counts = expected.map((value) => cells.filter((cell) => cell === value).length)
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(MANY)
    const deviation = expected.length > 1 ? chiSquareDeviation(counts, () => MANY / expected.length) : 0
    expect(Math.abs(deviation)).toBeLessThan(4)
    expect(domain?.size).toBe(expected.length)
  })

  it.each<[ColumnType, GeneratorSpec, string, string]>([
    ['date', { kind: 'date', from: '2025-02-30', to: '2025-03-01' }, 'SCHEMA_INVALID', '"from" is 2025-02-30'],
    [
      'date',
      { kind: 'date', from: '2025-03-02', to: '2025-03-01' },
      'SCHEMA_INVALID',
      '"from" (2025-03-02) lies after "to" (2025-03-01)',
    ],
    ['date', { kind: 'date', from: '0000-01-01', to: '2025-03-01' }, 'SCHEMA_INVALID', 'Years go from 0001 to 9999'],
    [
      'timestamp',
      { kind: 'date', from: '2025-01-01', to: '2025-03-01' },
      'SCHEMA_INVALID',
      'timestamps come from the generator "datetime"',
    ],
    ['time', { kind: 'time', from: '22:00', to: '06:00' }, 'SCHEMA_INVALID', '"from" (22:00) lies after "to" (06:00)'],
    ['time', { kind: 'time', from: '25:00' }, 'SCHEMA_INVALID', '"from" is 25:00'],
    ['timestamp', { kind: 'datetime', from: '2025-13-01', to: '2026-01-01' }, 'SCHEMA_INVALID', '"from" is 2025-13-01'],
    [
      'timestamp',
      { kind: 'datetime', from: '2025-02-29T10:00:00Z', to: '2026-01-01' },
      'SCHEMA_INVALID',
      '"from" is 2025-02-29T10:00:00Z',
    ],
    ['timestamp', { kind: 'datetime', from: '9999-12-31T23:00:00-05:00', to: '9999-12-31' }, 'SCHEMA_INVALID', '9999'],
    [
      'date',
      { kind: 'datetime', from: '2025-01-01', to: '2026-01-01' },
      'SCHEMA_INVALID',
      'dates come from the generator "date"',
    ],
    [
      'timestamp',
      { kind: 'datetime', from: '2025-01-01T00:00:00.1Z', to: '2025-01-01T00:00:00.9Z' },
      'INFEASIBLE',
      'there is no whole second between',
    ],
  ])('refuse for a %s %o', (type, generator, code, message) => {
    expect(() => makeColumn({ type, generator })).toThrow(
      expect.objectContaining({ code, message: expect.stringContaining(message) }),
    )
  })
})
