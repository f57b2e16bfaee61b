import { describe, expect, it } from 'vitest'
import type { ColumnType } from '../../../../../src/shared/model/column-type.ts'
import type { GeneratorSpec } from '../../../../../src/shared/model/generator.ts'
import type { Column, ColumnData } from '../../../../../src/core/data/batch.ts'
import { makeDictionary } from '../../../../../src/core/data/dictionary.ts'
import type { Generator } from '../../../../../src/core/generate/generator.ts'
import { makeExpressionGenerator } from '../../../../../src/core/generate/kinds/expression.ts'
import { rowRange } from '../../../../../src/core/generate/row-set.ts'
import type { TestSibling } from '../../../../support/column-environment.ts'
import { columnEnvironment, rowContext } from '../../../../support/column-environment.ts'
import type { PlainCell } from '../../../../support/plain-cells.ts'
import { plainCells } from '../../../../support/plain-cells.ts'

describe('makeExpressionGenerator', () => {
  it.each([
    ['1 + 2 * 3 - 4 / 8', 6.5],
    ['(1 + 2) * 3 % 5', 4],
    ['-price + +price', 0],
    ['price * quantity', 25],
    ['7 / 0', null],
    ['7 % 0', null],
    ['sqrt(0 - 1)', null],
    ['pow(2, 10) + pow(4, 0.5) + pow(2, -1)', 1026.5],
    ['round(1.005, 2)', 1.01],
    ['round(-2.5)', -3],
    ['round(1234567.125, 2) + round(1449, -2)', 1235967.13],
    ['round(2.675, 2) + round(12345678901.005, 2)', 12345678903.69],
    ['floor(-1.5) + ceil(1.2) + abs(-3)', 3],
    ['min(3, 1, 2) * max(3, 1, 2)', 3],
    ['length("naïve 😀")', 7],
    ['to_number(" 12.5 ") + 0', 12.5],
    ['to_number("12.5x")', null],
    ['year(born) * 10000 + month(born) * 100 + day(born)', 19840229],
    ['year(seen)', 2025],
    ['date_diff(born, "1985-02-27", "year")', 0],
    ['date_diff(born, "1985-02-28", "years")', 1],
    ['date_diff("2025-03-31", "2025-02-28", "month")', -1],
    ['date_diff("2025-01-01", seen, "hours")', 1546],
    ['if(price > 10, 1, 2)', 1],
    ['missing > 1 ? 1 : 2', 2],
    ['missing + 1', null],
    ['coalesce(missing, missing, 7)', 7],
    ['is_null(missing) ? 1 : 0', 1],
    ['`odd name!` * 2', 8],
  ])('computes %s', (expression, expected) => {
    expect(evaluate(expression, 'number')).toEqual(expected)
  })

  it.each([
    ['"a" + 1 + true', 'a1true'],
    ['concat(name, "-", price, "-", quantity)', 'Ann-12.50-2'],
    ['upper(name) + lower("ÄB") + trim("  x ")', 'ANNäbx'],
    ['substring("abcdef", 2, 3) + substring("😀bc", 2)', 'bcdbc'],
    ['substring("abc", 0, 2)', 'a'],
    ['replace("a.b.c", ".", "$&")', 'a$&b$&c'],
    ['to_string(born) + " " + to_string(seen) + " " + opens', '1984-02-29 2025-03-06T10:30:00Z 09:30:00'],
    ['to_string(round(price, 1))', '12.5'],
    ['name == "Ann" ? null : "x"', null],
    ['"it\\\'s"', "it's"],
  ])('makes the text %s', (expression, expected) => {
    expect(evaluate(expression, 'string')).toEqual(expected)
  })

  it.each([
    ['price == 12.5 && quantity === 2 && name != "Bob" && name !== "b"', true],
    ['name < "Anna" && "b" > "a" && 1 <= 1 && 2 >= 3', false],
    ['born < "1990-01-01" && seen > born', true],
    ['opens >= "09:30"', true],
    ['missing == 1', null],
    ['missing == 1 && false', false],
    ['missing == 1 || true', true],
    ['missing == 1 || false', null],
    ['!(missing == 1)', null],
    ['!active', false],
    ['contains(name, "n") && starts_with(name, "A") && ends_with(name, "nn")', true],
    ['is_null(name)', false],
  ])('decides %s', (expression, expected) => {
    expect(evaluate(expression, 'boolean')).toEqual(expected)
  })

  it.each([
    ['date_add(born, 1, "year")', 'date', Date.UTC(1985, 1, 28) / 86_400_000],
    ['date_add(born, -13, "month")', 'date', Date.UTC(1983, 0, 29) / 86_400_000],
    ['date_add(born, 9000, "year")', 'date', null],
    ['"2026-11-20"', 'date', Date.UTC(2026, 10, 20) / 86_400_000],
    ['date_add(seen, quantity, "week")', 'timestamp', Date.UTC(2025, 2, 20, 10, 30)],
    ['born', 'timestamp', Date.UTC(1984, 1, 29)],
    ['max(opens, "10:00")', 'time', 36_000_000],
    ['price * 3', 'decimal', '37.50'],
    ['round(price / 7, 3)', 'decimal', '1.786'],
    ['price / 2', 'integer', 6],
    ['0 - 2.5', 'integer', -3],
  ] as const)('makes %s a %s', (expression, type, expected) => {
    expect(evaluate(expression, type)).toEqual(expected)
  })

  it.each([
    ['pric * 2', '"pric" is no column of things. Did you mean "price"?'],
    ['value + 1', 'the column reads itself'],
    ['constructor', '"constructor" is no column'],
    ['__proto__', '"__proto__" is no column'],
    ['toString()', 'there is no function toString'],
    ['hasOwnProperty("x")', 'there is no function hasOwnProperty'],
    ['constructor("return 1")()', 'calls what is no function'],
    ['name.constructor', '"name.constructor" is not allowed'],
    ['"x"["length"]', 'is not allowed'],
    ['this', '"this" is not allowed'],
    ['[1, 2]', '"[1, 2]" is not allowed'],
    ['rond(price)', 'there is no function rond. Did you mean "round"?'],
    ['round()', '"round()" has 0 arguments instead of 1 to 2'],
    ['price + born', '"price + born" computes with number and date. Use date_add'],
    ['price == name', '"price == name" compares a number with a string'],
    ['name == null', 'Use is_null'],
    ['upper(price)', '"price" is a number where a string is wanted'],
    ['date_add(born, 1, "fortnight")', '""fortnight"" is no unit of time'],
    ['date_add(born, 1, "hour")', 'adds hours to a date'],
    ['date_add(name, 1, "day")', 'is a string where a date or timestamp is wanted'],
    ['if(1, 2, 3)', '"1" is a number where a boolean is wanted'],
    ['active ? 1 : "a"', 'gives either a number or a string'],
    ['~price', 'unknown operator ~'],
    ['price & 1', 'unknown operator &'],
    ['price = 1', 'in the expression'],
    ['new Date()', 'is not allowed'],
    ['price; name', 'is not allowed'],
    ['price +', 'in the expression'],
    ['/a/', 'in the expression'],
    ['"open', 'in the expression'],
    ['`unknown col`', '"unknown col" is no column'],
    ['name', 'the result is a string, and the column is of type number'],
    ['('.repeat(3000), 'in the expression'],
    ['!'.repeat(3000) + 'active', 'in the expression'],
    [Array(1900).fill('1').join('+'), 'levels are too many'],
    ['1'.repeat(5000), '4000 is the most'],
  ])('refuses %s', (expression, message) => {
    expect(() => evaluate(expression, 'number')).toThrow(message)
  })

  it('names the row whose result no column can hold', () => {
    expect(() => evaluate('huge * 1000', 'integer')).toThrow('row 5 of the expression is')
    expect(() => evaluate(Array(25).fill('huge').join('*'), 'number')).toThrow('more than a number can hold')
  })

  it('says beforehand whether it can be null, and with how many places', () => {
    const shapes = ['price + 1.5', 'price / quantity', 'coalesce(missing, 1)', 'missing'].map((expression) => {
      const { mayBeNull, scale } = make(expression, 'decimal')
      return { mayBeNull, scale }
    })
    expect(shapes).toEqual([
      { mayBeNull: false, scale: 2 },
      { mayBeNull: true, scale: 2 },
      { mayBeNull: false, scale: 2 },
      { mayBeNull: true, scale: 2 },
    ])
  })

  it('takes each branch of a long chain once', () => {
    const chain = `coalesce(${Array(60).fill('missing').join(', ')}, 3)`
    expect(evaluate(chain, 'integer')).toBe(3)
  })
})

const siblings: readonly TestSibling[] = [
  sibling('price', 'decimal', { kind: 'decimal', values: Float64Array.of(1250), scale: 2 }),
  sibling('quantity', 'integer', { kind: 'integer', values: Float64Array.of(2) }),
  sibling('name', 'string', {
    kind: 'dictionary',
    codes: Uint32Array.of(1),
    dictionary: makeDictionary(['Bob', 'Ann']),
  }),
  sibling('active', 'boolean', { kind: 'boolean', values: Uint8Array.of(1) }),
  sibling('born', 'date', { kind: 'date', values: Int32Array.of(Date.UTC(1984, 1, 29) / 86_400_000) }),
  sibling('seen', 'timestamp', {
    kind: 'timestamp',
    values: Float64Array.of(Date.UTC(2025, 2, 6, 10, 30)),
    hasMillis: false,
  }),
  sibling('opens', 'time', { kind: 'time', values: Int32Array.of(34_200_000), hasMillis: false }),
  sibling('missing', 'number', { kind: 'number', values: Float64Array.of(9) }, Uint8Array.of(1)),
  sibling('odd name!', 'integer', { kind: 'integer', values: Float64Array.of(4) }),
  sibling('huge', 'number', { kind: 'number', values: Float64Array.of(1e15) }),
]

function sibling(name: string, type: ColumnType, data: ColumnData, nulls?: Uint8Array): TestSibling {
  const cells: Column = { data, nulls }
  const scale = data.kind === 'decimal' ? data.scale : undefined
  const generator: Generator = {
    dataKind: data.kind,
    scale,
    hasMillis: false,
    mayBeNull: nulls !== undefined,
    fill: () => cells,
  }
  return { spec: { name, type, generator: { kind: 'constant', value: 0 } }, generator }
}

function make(expression: string, type: ColumnType): Generator {
  const generator: Extract<GeneratorSpec, { kind: 'expression' }> = { kind: 'expression', expression }
  return makeExpressionGenerator(generator, columnEnvironment({ generator, type, siblings }))
}

function evaluate(expression: string, type: ColumnType): PlainCell {
  const cells = make(expression, type).fill(rowContext(rowRange(5, 1), siblings))
  return plainCells(cells, 1)[0]
}
