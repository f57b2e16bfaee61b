import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ByteWriter } from '../../../../../src/core/data/byte-writer.ts'
import { ByteRange } from '../../../../../src/core/encode/parquet/byte-range.ts'

describe('ByteRange', () => {
  it('finds the least and the greatest text by their bytes', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(fc.string({ unit: 'binary', maxLength: 12 }), fc.constantFrom('', 'a', 'abcd', 'abcde', 'abcd\0')),
          { minLength: 1 },
        ),
        fc.nat(5),
        (texts, cut) => {
          const sorted = texts.map((text) => Buffer.from(text)).sort(Buffer.compare)
          const range = rangeOf([texts.slice(0, cut), texts.slice(cut)])
          expect([range?.min, range?.max, range?.isExact]).toEqual([
            Uint8Array.from(sorted[0]),
            Uint8Array.from(sorted[sorted.length - 1]),
            true,
          ])
        },
      ),
    )
  })

  it('shortens long bounds to texts that still enclose all', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', minLength: 30, maxLength: 120 }), { minLength: 1 }), (texts) => {
        const range = rangeOf([texts])
        if (range === undefined) return
        for (const text of texts) {
          expect(Buffer.compare(range.min, Buffer.from(text))).toBeLessThanOrEqual(0)
          expect(Buffer.compare(range.max, Buffer.from(text))).toBeGreaterThanOrEqual(0)
        }
        expect(Math.max(range.min.length, range.max.length)).toBeLessThanOrEqual(64)
        const utf8 = new TextDecoder('utf-8', { fatal: true })
        expect(() => [utf8.decode(range.min), utf8.decode(range.max)]).not.toThrow()
      }),
    )
  })

  it('raises the last ASCII character of a shortened upper bound', () => {
    const range = rangeOf([[`${'a'.repeat(62)}bü${'c'.repeat(50)}`]])
    expect(new TextDecoder().decode(range?.max)).toBe(`${'a'.repeat(62)}c`)
    expect(range?.isExact).toBe(false)
  })

  it('gives nothing where there is no text, or no short upper bound', () => {
    expect(rangeOf([[]])).toBe(undefined)
    expect(rangeOf([['ü'.repeat(100)]])).toBe(undefined)
  })
})

function rangeOf(pages: readonly (readonly string[])[]): ReturnType<ByteRange['take']> {
  const range = new ByteRange()
  for (const texts of pages) {
    const page = new ByteWriter(1)
    page.writeByte(0xff)
    for (const text of texts) {
      const bytes = Buffer.from(text)
      page.writeBytes(new Uint8Array(Uint32Array.of(bytes.length).buffer))
      page.writeBytes(bytes)
    }
    range.widen(page, 1)
  }
  return range.take()
}
