import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseJsonPart } from '../../../../../src/node/files/sample/parse-json-part.ts'

/** Integers beyond 2^53 are read as text. */
function keepDigits(_key: string, value: unknown): unknown {
  const isWide = typeof value === 'number' && Number.isInteger(value) && !Number.isSafeInteger(value)
  return isWide && !String(value).includes('e') ? String(value) : value
}

describe('parseJsonPart', () => {
  it('reads what JSON.stringify writes', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.nat(3), (value, indent) => {
        const text = JSON.stringify(value, null, indent)
        expect(parseJsonPart(text, 0, true)).toEqual({
          value: JSON.parse(text, keepDigits),
          isComplete: true,
          end: text.length,
        })
      }),
    )
  })

  it('never fails on a text that is cut anywhere', () => {
    const values = fc.array(
      fc.record({ a: fc.string(), b: fc.double({ noNaN: true, noDefaultInfinity: true }), c: fc.array(fc.boolean()) }),
    )
    fc.assert(
      fc.property(values, fc.nat(), (rows, seed) => {
        const text = JSON.stringify(rows)
        const part = parseJsonPart(text.slice(0, 1 + (seed % text.length)), 0, false)
        const whole: unknown[] = JSON.parse(text, keepDigits)
        expect(whole.slice(0, Array.isArray(part?.value) ? part.value.length : 0)).toEqual(part?.value)
      }),
    )
  })

  it('keeps the array that is cut, but not its last element', () => {
    expect(parseJsonPart('{"n":2,"rows":[{"a":1},{"a":2,"b":[1', 0, false)).toMatchObject({
      value: { n: 2, rows: [{ a: 1 }] },
      isComplete: false,
    })
    expect(parseJsonPart('[1, 23', 0, false)).toMatchObject({ value: [1], isComplete: false })
  })

  it('reads one value of several', () => {
    expect(parseJsonPart('{"a":1} {"a":2}', 7, true)).toEqual({ value: { a: 2 }, isComplete: true, end: 15 })
    expect(parseJsonPart('1  ', 1, true)).toBeUndefined()
  })

  it('takes what Python writes for no number as null', () => {
    expect(parseJsonPart('[NaN, Infinity, -Infinity]', 0, true)?.value).toEqual([null, null, null])
  })

  it.each([
    ["{'a':1}", 1, 'a key in double quotes is expected, found a single quote'],
    ['[1 2]', 3, 'a comma or the closing bracket ] is expected, found "2"'],
    ['[1,]', 3, 'there is a comma before the closing bracket ]'],
    ['{"a" 1}', 5, 'a colon is expected, found "1"'],
    ['[01]', 1, 'a number is not written as JSON wants it'],
    ['[True]', 1, 'True is no JSON value; texts need double quotes'],
    ['["a\nb"]', 3, 'a text is not closed, or holds a line break or another control character'],
    ['["\\x"]', 1, 'a text holds a backslash that escapes nothing'],
    ['[1', 2, 'the text ends in the middle of a value'],
    ['['.repeat(300), 201, 'values are nested more than 200 deep'],
  ])('says what is wrong with %s, and where', (text, offset, message) => {
    expect(() => parseJsonPart(text, 0, true)).toThrow(expect.objectContaining({ offset, message }))
  })
})
