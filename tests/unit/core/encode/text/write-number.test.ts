import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  makeDecimalForm,
  writeBigInteger,
  writeDecimal,
  writeDouble,
  writeInteger,
} from '../../../../../src/core/encode/text/write-number.ts'
import { sampleText } from '../../../../support/sample-text.ts'

describe('writeInteger', () => {
  it.each([0, -0, 9, 10, 99, 100, 999, 1000, 1001, 999_999, 1_000_000, 999_999_999, 1e9, 1_000_000_001, 2 ** 53 - 1])(
    'writes %d and its opposite as plain digits',
    (value) => {
      expect(textOf((view) => writeInteger(value, view, 0))).toBe(String(value))
      expect(textOf((view) => writeInteger(-value, view, 0))).toBe(String(-value))
    },
  )

  it('writes any safe integer as plain digits', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (value) => {
        expect(textOf((view) => writeInteger(value, view, 0))).toBe(String(BigInt(value)))
      }),
      { numRuns: 1000 },
    )
  })
})

describe('writeBigInteger', () => {
  it.each([0n, 2n ** 53n, -(2n ** 53n) - 1n, 2n ** 63n - 1n, -(2n ** 63n), 10n ** 18n])(
    'writes %d exactly',
    (value) => {
      expect(textOf((view) => writeBigInteger(value, view, 0))).toBe(String(value))
    },
  )

  it('writes any 64-bit number exactly', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }), (value) => {
        expect(textOf((view) => writeBigInteger(value, view, 0))).toBe(String(value))
      }),
      { numRuns: 1000 },
    )
  })
})

describe('writeDecimal', () => {
  it('always writes the full scale', () => {
    const texts = [0, -0, 5, -5, 1250, -1250, 100_000].map((units) =>
      textOf((view) => writeDecimal(units, makeDecimalForm(2), view, 0)),
    )
    expect(texts).toEqual(['0.00', '0.00', '0.05', '-0.05', '12.50', '-12.50', '1000.00'])
  })

  it('writes any units at any scale as exact arithmetic does', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.integer({ min: 0, max: 12 }), (units, scale) => {
        const layout = { name: 'c', type: 'decimal', dataKind: 'decimal', isNullable: false, scale } as const
        const column = { layout, values: [] }
        expect(textOf((view) => writeDecimal(units, makeDecimalForm(scale), view, 0))).toBe(sampleText(column, units))
      }),
      { numRuns: 2000 },
    )
  })
})

describe('writeDouble', () => {
  it.each([0.1, -0.1, 0.3, 1.005, 123.45, 1e-7, 5e-324, 1.7976931348623157e308, 1e21, 1e15 + 0.5, 2 ** 53])(
    'writes %d as JavaScript does',
    (value) => {
      expect(textOf((view) => writeDouble(value, view, 0))).toBe(String(value))
    },
  )

  it('writes minus zero as 0', () => {
    expect(textOf((view) => writeDouble(-0, view, 0))).toBe('0')
  })

  it('writes any double as JavaScript does, of many decimals or of few', () => {
    const short = fc
      .tuple(fc.maxSafeInteger(), fc.integer({ min: 0, max: 8 }))
      .map(([units, scale]) => units / 10 ** scale)
    fc.assert(
      fc.property(fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), short), (value) => {
        expect(textOf((view) => writeDouble(value, view, 0))).toBe(String(value))
      }),
      { numRuns: 3000 },
    )
  })

  it('stops at a value that no format has a text for', () => {
    expect(() => textOf((view) => writeDouble(Number.NaN, view, 0))).toThrow('cells must be finite')
  })
})

function textOf(write: (view: DataView) => number): string {
  const bytes = new Uint8Array(64)
  return new TextDecoder().decode(bytes.subarray(0, write(new DataView(bytes.buffer))))
}
