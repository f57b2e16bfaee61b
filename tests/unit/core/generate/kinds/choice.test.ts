import { describe, expect, it } from 'vitest'
import type { ColumnType } from '../../../../../src/shared/model/column-type.ts'
import type { SpecOf } from '../../../../../src/shared/model/generator.ts'
import { rowRange } from '../../../../../src/core/generate/row-set.ts'
import { rowContext } from '../../../../support/column-environment.ts'
import { makeColumn } from '../../../../support/make-column.ts'
import type { PlainCell } from '../../../../support/plain-cells.ts'
import { plainCells } from '../../../../support/plain-cells.ts'
import { chiSquareDeviation } from '../../../../support/statistics.ts'

type ChoiceSpec = Omit<SpecOf<'choice'>, 'kind'>

describe('makeChoiceGenerator', () => {
  it('chooses by weight', () => {
    const values = [{ value: 'a', weight: 70 }, { value: 'b', weight: 0.5 }, { value: 'c', weight: 0 }, 'd']
    const counts = countCells(fill('string', { values }, 100_000))
    const expected = [70 / 71.5, 0.5 / 71.5, 1 / 71.5].map((share) => share * 100_000)
    expect(counts.has('c')).toBe(false)
    expect(
      Math.abs(
        chiSquareDeviation(
          ['a', 'b', 'd'].map((value) => counts.get(value) ?? 0),
          (bin) => expected[bin],
        ),
      ),
    ).toBeLessThan(4)
  })

  it.each([
    [1000, [90, 10], [900, 100]],
    [10, [1, 1, 1], [4, 3, 3]],
    [7, [0, 3, 1], [0, 5, 2]],
    [3, [1, 1, 1, 1, 1], [1, 1, 1, 0, 0]],
    [12_345, [0.29, 0.57, 0.14], [3580, 7037, 1728]],
  ])('shares %i rows out exactly by %o', (rows, weights, expected) => {
    for (const seed of [1, 2, 3]) {
      const values = weights.map((weight, i) => ({ value: `v${i}`, weight }))
      const counts = countCells(fill('string', { values, exact: true }, rows, seed))
      expect(weights.map((_, i) => counts.get(`v${i}`) ?? 0)).toEqual(expected)
    }
  })

  it('spreads exact quotas over all rows', () => {
    const cells = fill(
      'string',
      {
        exact: true,
        values: [
          { value: 'free', weight: 9 },
          { value: 'pro', weight: 1 },
        ],
      },
      100_000,
    )
    const counts = Array.from(
      { length: 100 },
      (_, bin) => countCells(cells.slice(bin * 1000, bin * 1000 + 1000)).get('pro') ?? 0,
    )
    expect(counts.every((count) => count > 60 && count < 140)).toBe(true)
    expect(new Set(counts).size).toBeGreaterThan(10)
  })

  it.each<[ColumnType, ChoiceSpec['values'], PlainCell[]]>([
    ['integer', [1, '2'], [1, 2]],
    ['integer', ['9007199254740993', 1], [1n, 9007199254740993n]],
    ['number', [1.5, -2], [-2, 1.5]],
    ['decimal', [1, '2.50'], ['1.00', '2.50']],
    ['boolean', [true], [true]],
    ['date', ['1970-01-02', '2024-02-29'], [1, 19782]],
    ['time', ['00:00:01'], [1000]],
    ['timestamp', ['1970-01-01T01:00:00+01:00', '1970-01-01'], [0]],
    ['uuid', ['0195F2A4-1c5e-7a30-8b1d-3f4e5a6b7c8d'], ['0195f2a4-1c5e-7a30-8b1d-3f4e5a6b7c8d']],
    ['json', ['a', 1, true], ['"a"', '1', 'true']],
  ])('reads values for %s columns', (type, values, cells) => {
    expect([...new Set(fill(type, { values }, 200))].toSorted(byText)).toEqual(cells)
  })

  it('counts values that are the same in the column once', () => {
    const sizes = [
      makeColumn({ type: 'string', generator: { kind: 'choice', values: ['a', 'b', 'a', { value: 'c', weight: 0 }] } }),
      makeColumn({ type: 'decimal', generator: { kind: 'choice', values: [12.5, '12.50', '12.500'] } }),
      makeColumn({ type: 'integer', generator: { kind: 'choice', values: [5, '5', '05'] } }),
    ].map(({ domain }) => domain?.size)
    expect(sizes).toEqual([2, 1, 1])
  })

  it('is distinct with exact quotas of one, and says why not with more', () => {
    const make = (tableRows: number) =>
      makeColumn({ type: 'string', tableRows, generator: { kind: 'choice', exact: true, values: ['a', 'b', 'c'] } })
    expect([make(3).isDistinct, make(3).whyNoDomain]).toEqual([true, undefined])
    expect(make(6).whyNoDomain).toBe('its exact quotas give "a" to 2 rows: drop "exact" or "unique"')
  })

  it.each<[ColumnType, ChoiceSpec['values'], string]>([
    ['string', [5], 'the value 5 does not fit a column of type string. Give a string, such as "5".'],
    ['string', ['\ud800'], 'does not fit a column of type string'],
    ['integer', [1.5], 'the value 1.5 does not fit a column of type integer'],
    ['integer', ['9223372036854775808'], 'does not fit'],
    ['integer', [2 ** 53], 'does not fit'],
    ['number', ['1'], 'the value "1" does not fit a column of type number'],
    ['decimal', [1e21], 'does not fit'],
    ['decimal', ['0.1234567890123'], 'does not fit'],
    ['decimal', [9007199254740991, '0.01'], 'the value 9007199254740991 does not fit'],
    ['boolean', [1], 'does not fit a column of type boolean. Give true or false.'],
    ['date', ['2025-02-30'], 'the value "2025-02-30" does not fit'],
    ['date', ['2025-02-28T10:00:00Z'], 'does not fit'],
    ['time', ['24:00'], 'does not fit'],
    ['timestamp', ['2025-02-30T00:00:00Z'], 'does not fit'],
    ['uuid', ['x'], 'does not fit'],
    ['string', [{ value: 'a', weight: 0 }], 'all weights are 0'],
    [
      'string',
      [
        { value: 'a', weight: 1e308 },
        { value: 'b', weight: 1e308 },
      ],
      'more than a number holds',
    ],
  ])('refuses %s %o', (type, values, message) => {
    expect(() => makeColumn({ type, generator: { kind: 'choice', values } })).toThrow(
      expect.objectContaining({ code: 'SCHEMA_INVALID', message: expect.stringContaining(message) }),
    )
  })
})

function fill(type: ColumnType, spec: ChoiceSpec, rows: number, seed = 1): PlainCell[] {
  const generator = makeColumn({ type, seed, tableRows: rows, generator: { kind: 'choice', ...spec } })
  return plainCells(generator.fill(rowContext(rowRange(0, rows))), rows)
}

function byText(a: PlainCell, b: PlainCell): number {
  return String(a) < String(b) ? -1 : 1
}

function countCells(cells: readonly PlainCell[]): Map<PlainCell, number> {
  const counts = new Map<PlainCell, number>()
  for (const cell of cells) counts.set(cell, (counts.get(cell) ?? 0) + 1)
  return counts
}
