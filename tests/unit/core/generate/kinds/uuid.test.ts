import { describe, expect, it } from 'vitest'
import type { GeneratorSpec } from '../../../../../src/shared/model/generator.ts'
import { rowList, rowRange } from '../../../../../src/core/generate/row-set.ts'
import { rowContext } from '../../../../support/column-environment.ts'
import { makeColumn } from '../../../../support/make-column.ts'
import { readCells } from '../../../../support/read-cells.ts'

const ROWS = 20_000

describe('makeUuidGenerator', () => {
  it.each([4, 7] as const)('makes version %i in the layout of RFC 9562, never twice', (uuidVersion) => {
    const cells = fill({ kind: 'uuid', uuidVersion })
    const layout = new RegExp(`^[\\da-f]{8}-[\\da-f]{4}-${uuidVersion}[\\da-f]{3}-[89ab][\\da-f]{3}-[\\da-f]{12}$`)
    expect(cells.filter((cell) => !layout.test(String(cell)))).toEqual([])
    expect(new Set(cells).size).toBe(ROWS)
  })

  it('makes every free bit of version 4 a coin toss', () => {
    const ones = new Float64Array(128)
    for (const cell of fill({ kind: 'uuid' })) {
      const bits = Array.from(String(cell).replaceAll('-', ''))
        .map((digit) => parseInt(digit, 16).toString(2).padStart(4, '0'))
        .join('')
      for (let bit = 0; bit < 128; bit++) if (bits[bit] === '1') ones[bit]++
    }
    const fixed = [...ones].flatMap((count, bit) => (count === 0 || count === ROWS ? [bit] : []))
    expect(fixed).toEqual([48, 49, 50, 51, 64, 65])
    const free = [...ones].filter((_, bit) => !fixed.includes(bit))
    const deviations = free.map((count) => Math.abs(count - ROWS / 2) / Math.sqrt(ROWS / 4))
    expect(Math.max(...deviations)).toBeLessThan(4.5)
  })

  it('keeps the digits of version 4 independent', () => {
    const columns = fill({ kind: 'uuid' }).map((cell) =>
      Array.from(String(cell).replaceAll('-', '')).map((digit) => parseInt(digit, 16)),
    )
    // The version stands still, and the variant leaves digit 16 two bits, but both meet any free digit once in sixteen.
    for (let i = 0; i < 32; i++) {
      for (let j = 0; j < i; j++) {
        if (i === 16 && j === 12) continue
        const same = columns.reduce((count, digits) => count + (digits[i] === digits[j] ? 1 : 0), 0)
        expect(Math.abs(same - ROWS / 16) / Math.sqrt((ROWS * 15) / 256), `digits ${j} and ${i}`).toBeLessThan(5)
      }
    }
  })

  it('lets the times of version 7 rise over the window', () => {
    const cells = fill({ kind: 'uuid', uuidVersion: 7, from: '2025-06-01', to: '2025-06-02' })
    const times = cells.map((cell) => parseInt(String(cell).replaceAll('-', '').slice(0, 12), 16))
    expect(times).toEqual(times.toSorted((a, b) => a - b))
    expect(new Date(times[0]).toISOString()).toBe('2025-06-01T00:00:00.000Z')
    expect(new Date(times[ROWS / 2]).toISOString()).toBe('2025-06-01T12:00:00.000Z')
    expect(times[ROWS - 1]).toBeLessThan(Date.UTC(2025, 5, 2))
  })

  it.each([
    [{}, '2025-01-01', '2025-12-31'],
    [{ from: '2020-03-01' }, '2020-03-01', '2021-02-28'],
    [{ to: '2020-03-01' }, '2019-03-02', '2020-02-29'],
  ])('takes a year for granted: %o', (window, first, last) => {
    const generator = makeColumn({
      type: 'uuid',
      tableRows: ROWS,
      generator: { kind: 'uuid', uuidVersion: 7, ...window },
    })
    const cells = readCells(generator.fill(rowContext(rowList([0, ROWS - 1]))), 2)
    const days = cells.map((cell) =>
      new Date(parseInt(String(cell).replaceAll('-', '').slice(0, 12), 16)).toISOString().slice(0, 10),
    )
    expect(days).toEqual([first, last])
  })

  it('makes the same text in string columns', () => {
    const text = makeColumn({ type: 'string', tableRows: ROWS, generator: { kind: 'uuid' } })
    expect(readCells(text.fill(rowContext(rowRange(0, 100))), 100)).toEqual(fill({ kind: 'uuid' }).slice(0, 100))
  })

  it.each<[GeneratorSpec, string]>([
    [{ kind: 'uuid', from: '2025-01-01' }, '"from" has no meaning in a version 4 UUID'],
    [{ kind: 'uuid', uuidVersion: 4, to: '2025-01-01' }, '"to" has no meaning'],
    [{ kind: 'uuid', uuidVersion: 7, from: '2025-01-02', to: '2025-01-01' }, 'lies after'],
    [{ kind: 'uuid', uuidVersion: 7, from: '1969-01-01' }, 'version 7 counts its time from 1970'],
  ])('refuses %o', (generator, message) => {
    expect(() => makeColumn({ type: 'uuid', generator })).toThrow(message)
  })
})

function fill(generator: GeneratorSpec): (string | null)[] {
  return readCells(makeColumn({ type: 'uuid', tableRows: ROWS, generator }).fill(rowContext(rowRange(0, ROWS))), ROWS)
}
