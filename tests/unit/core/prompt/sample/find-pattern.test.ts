import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { profileColumn } from '../../../../../src/core/prompt/sample/column-profile.ts'
import { findPattern } from '../../../../../src/core/prompt/sample/find-pattern.ts'
import { repeat, scatter } from './make-sample.ts'

function patternOf(values: readonly string[], isPersonal = false): string | undefined {
  const finding = findPattern(profileColumn({ name: 'code', values }), { tableNoun: 'thing', rows: 100, isPersonal })
  return finding?.generator.kind === 'pattern' ? finding.generator.regex : undefined
}

describe('findPattern', () => {
  it.each([
    ['AB-1234', repeat(60, (i) => `AB-${1000 + i * 11}`), 'AB-[1-9]\\d{3}'],
    ['two prefixes', repeat(60, (i) => `${i % 2 ? 'IN' : 'OUT'}${1000 + i * 11}`), '(?:IN|OUT)[1-9]\\d{3}'],
    ['years', repeat(60, (i) => `R/${2023 + (i % 2)}/${String(i * 7).padStart(3, '0')}`), 'R\\/(?:2023|2024)\\/\\d{3}'],
    [
      'hexadecimal digits',
      repeat(60, (i) =>
        Math.floor(scatter(i) * 2 ** 40)
          .toString(16)
          .padStart(10, '0'),
      ),
      '[0-9a-f]{10}',
    ],
    ['lengths that differ', repeat(60, (i) => `x${i * 3}`), 'x\\d{1,3}'],
    ['two shapes', repeat(60, (i) => (i % 3 ? `A-${100 + i}` : `${100 + i}.B`)), '(?:A-[1-9]\\d{2}|[1-9]\\d{2}\\.B)'],
  ])('infers %s', (_, values, regex) => {
    expect(patternOf(values)).toBe(regex)
    expect(values.every((value) => new RegExp(`^(?:${regex})$`).test(value))).toBe(true)
  })

  it.each([
    ['words', ['alpha', 'beta', 'gamma']],
    ['sentences with numbers', repeat(30, (i) => `order number ${i}`)],
    ['many shapes', repeat(60, (i) => `1${'-'.repeat(i % 9)}2`)],
  ])('finds none in %s', (_, values) => {
    expect(patternOf(values)).toBeUndefined()
  })

  it('quotes nothing of a personal column', () => {
    expect(
      patternOf(
        repeat(60, (i) => `SMITH-${i + 10}`),
        true,
      ),
    ).toBe('[A-Z]{5}-[1-9]\\d')
  })

  it('quotes nothing that few rows share', () => {
    expect(patternOf(['SMITH-12', 'SMITH-77', 'SMITH-31'])).toBe('[A-Z]{5}-\\d{2}')
  })

  it('fits every value, wherever it finds one shape for all', () => {
    const codes = fc.array(fc.stringMatching(/^[A-Z]{1,4}[-_/.:]\d{1,6}[a-z]{0,2}$/), { minLength: 1, maxLength: 80 })
    fc.assert(
      fc.property(codes, (values) => {
        const regex = patternOf(values)
        const [first] = values
        const sameMark = values.every((value) => value.replace(/\w/g, '') === first.replace(/\w/g, ''))
        if (!sameMark || first.includes('_')) return true
        return regex !== undefined && values.every((value) => new RegExp(`^(?:${regex})$`).test(value))
      }),
    )
  })
})
