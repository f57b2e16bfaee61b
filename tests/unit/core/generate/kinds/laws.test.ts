import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rowList, rowRange } from '../../../../../src/core/generate/row-set.ts'
import type { TestColumn } from '../../../../support/column-environment.ts'
import { rowContext } from '../../../../support/column-environment.ts'
import { KIND_CASES } from '../../../../support/kind-cases.ts'
import { makeColumn } from '../../../../support/make-column.ts'
import { readCells } from '../../../../support/read-cells.ts'

const cases = Object.entries(KIND_CASES).flatMap(([kind, columns]) =>
  Object.entries(columns).map(([name, column]): [string, TestColumn] => [`${kind}, ${name}`, column]),
)
const ROWS = 400

describe('every generator', () => {
  it.each(cases)('gives a row the same cell in any company (%s)', (_, column) => {
    const all = readCells(makeColumn(column).fill(rowContext(rowRange(0, ROWS))), ROWS)
    const generator = makeColumn(column)
    const law = fc.property(fc.array(fc.nat(ROWS - 1), { maxLength: 40 }), (rows) => {
      const cells = readCells(generator.fill(rowContext(rowList(rows))), rows.length)
      expect(cells).toEqual(rows.map((row) => all[row]))
    })
    fc.assert(law, { seed: 1, numRuns: 20 })
  })

  it.each(cases)('lists its values once each (%s)', (_, column) => {
    const { domain } = makeColumn(column)
    if (domain === undefined) return
    const law = fc.property(fc.uniqueArray(fc.maxSafeNat(), { minLength: 1, maxLength: 300 }), (numbers) => {
      const ordinals = [
        ...new Set(numbers.map((number) => (domain.size === Infinity ? number - 1 : number % domain.size))),
      ].filter((ordinal) => ordinal >= 0)
      const cells = readCells(
        domain.fill(Float64Array.from(ordinals), rowContext(rowRange(7, ordinals.length))),
        ordinals.length,
      )
      expect(new Set(cells).size).toBe(ordinals.length)
      const again = domain.fill(Float64Array.from(ordinals.toReversed()), rowContext(rowRange(0, ordinals.length)))
      expect(readCells(again, ordinals.length)).toEqual(cells.toReversed())
    })
    fc.assert(law, { seed: 1, numRuns: 20 })
  })

  it.each(cases)('draws nothing that its list lacks (%s)', (_, column) => {
    const { domain, fill } = makeColumn(column)
    if (domain === undefined || domain.size > 20_000) return
    const ordinals = Float64Array.from({ length: domain.size }, (__, i) => i)
    const listed = new Set(readCells(domain.fill(ordinals, rowContext(rowRange(0, domain.size))), domain.size))
    expect(listed.size).toBe(domain.size)
    expect(readCells(fill(rowContext(rowRange(0, ROWS))), ROWS).filter((cell) => !listed.has(cell))).toEqual([])
  })

  it.each(cases)('announces what it gives (%s)', (_, column) => {
    const generator = makeColumn(column)
    const made = generator.fill(rowContext(rowRange(0, ROWS)))
    const { data, nulls } = 'data' in made ? made : { data: made, nulls: undefined }
    const { dataKind, scale, hasMillis } = generator
    expect({ kind: data.kind, scale: 'scale' in data ? data.scale : undefined }).toEqual({ kind: dataKind, scale })
    expect('hasMillis' in data ? data.hasMillis : undefined).toBe(hasMillis)
    const fractions =
      'hasMillis' in data && !data.hasMillis ? [...data.values].filter((value) => value % 1000 !== 0) : []
    expect(fractions).toEqual([])
    expect(generator.mayBeNull ?? false).toBe(nulls?.includes(1) ?? false)
    const distinct = generator.isDistinct ? new Set(readCells(made, ROWS)).size : ROWS
    expect(distinct).toBe(ROWS)
  })
})
