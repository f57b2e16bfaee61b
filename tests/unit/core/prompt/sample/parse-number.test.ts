import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chooseDecimalMark, parseNumber } from '../../../../../src/core/prompt/sample/parse-number.ts'

describe('parseNumber', () => {
  it.each([
    ['0', '.', 0, 0],
    ['-12', '.', -12, 0],
    ['+7', '.', 7, 0],
    ['3.50', '.', 3.5, 2],
    ['.5', '.', 0.5, 1],
    ['1,234,567.8', '.', 1234567.8, 1],
    ['12,34,567', '.', 1234567, 0],
    ['1.234,50', ',', 1234.5, 2],
    ['2,5', ',', 2.5, 1],
    ["1'234.5", '.', 1234.5, 1],
    ['1 234,5', ',', 1234.5, 1],
    ['$1,299.00', '.', 1299, 2],
    ['-€5.25', '.', -5.25, 2],
    ['12 €', '.', 12, 0],
    ['CHF 20', '.', 20, 0],
    ['45%', '.', 45, 0],
    ['(1,200.50)', '.', -1200.5, 2],
    ['6.02e23', '.', 6.02e23, 0],
  ] as const)('reads %s with the mark %s', (text, mark, value, decimals) => {
    expect(parseNumber(text, mark)).toMatchObject({ value, decimals })
  })

  it.each([
    '',
    '-',
    '00123',
    '1.2.3',
    '12a',
    '1,23,4',
    '0x1F',
    'Infinity',
    '1e999',
    '192.168.0.1',
    '2024-01-01',
    '$',
    '%',
  ])('takes %s for no number', (text) => {
    expect(parseNumber(text, '.')).toBeUndefined()
  })

  it('keeps the digits of whole numbers beyond 2^53', () => {
    expect(parseNumber('-9007199254740993', '.')?.whole).toBe('-9007199254740993')
  })

  it('reads every number that JavaScript writes', () => {
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, min: -1e300, max: 1e300 }),
        (value) => parseNumber(String(value), '.')?.value === value,
      ),
    )
  })
})

describe('chooseDecimalMark', () => {
  it.each([
    [['1,5', '2,25'], ','],
    [['1,234', '12,500'], '.'],
    [['1.234,5', '7'], ','],
    [['1,234.5', '7'], '.'],
    [['12.5', '7'], '.'],
  ] as const)('finds the mark of %s', (texts, mark) => {
    expect(chooseDecimalMark(texts)).toBe(mark)
  })
})
