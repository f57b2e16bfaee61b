import { describe, expect, it } from 'vitest'
import { readText } from '../../../../../src/core/prompt/read/read-text.ts'
import type { Token } from '../../../../../src/core/prompt/read/token.ts'

describe('readText', () => {
  it.each([
    ['1,000', 1000],
    ['10k', 10_000],
    ['1.5M', 1_500_000],
    ['2 million', 2_000_000],
    ['two thousand five hundred', 2500],
    ['half a million', 500_000],
    ['a hundred', 100],
    ['a dozen', 12],
    ['twenty-five', 25],
    ['$1,500', 1500],
    ['-30', -30],
    ['.5', 0.5],
  ])('reads %s as a number', (text, value) => {
    expect(readText(text)).toMatchObject([{ kind: 'number', value }])
  })

  it('tells a range from a sign', () => {
    const values = (text: string) => readText(text).flatMap((token) => (token.kind === 'number' ? [token.value] : []))
    expect([values('18-80'), values('0 - 250'), values('-10 to -5'), values('from -5 to 40')]).toEqual([
      [18, 80],
      [0, 250],
      [-10, -5],
      [-5, 40],
    ])
  })

  it('takes a small m after a number for metres, unless it is money or counts rows', () => {
    const values = ['depth 80m', '€80m', '2m rows'].map((text) =>
      readText(text).find((token) => token.kind === 'number'),
    )
    expect(values).toMatchObject([{ value: 80 }, { value: 80_000_000 }, { value: 2_000_000 }])
  })

  it.each([
    ['2024-01-31', '2024-01-31', '2024-01-31'],
    ['1 May 2024', '2024-05-01', '2024-05-01'],
    ['May 1st, 2024', '2024-05-01', '2024-05-01'],
    ['March 2025', '2025-03-01', '2025-03-31'],
    ['Q3 2025', '2025-07-01', '2025-09-30'],
    ['the second half of 2024', '2024-07-01', '2024-12-31'],
    ['1990s', '1990-01-01', '1999-12-31'],
    ['31.12.2024', '2024-12-31', '2024-12-31'],
  ])('reads %s as a span of days', (text, from, to) => {
    const date = readText(text).find((token) => token.kind === 'date')
    expect(date && [isoDay(date.span.fromMs), isoDay(date.span.toMs)]).toEqual([from, to])
  })

  it('leaves the verb "may" alone', () => {
    expect(readText('it may be empty').map((token) => token.kind)).toEqual(['word', 'word', 'word', 'word'])
  })

  it('knows where every token stood', () => {
    const text = 'Users (id, e-mail)\n- age: 18–80, "VIP" flag'
    const quoted = flatten(readText(text)).filter((token) => token.kind === 'word')
    expect(quoted.map(({ start, end }) => text.slice(start, end))).toEqual(['Users', 'id', 'e-mail', 'age', 'flag'])
  })

  it('cuts names in camelCase and snake_case into words', () => {
    const parts = readText('customerId created_at iOS').map((token) => (token.kind === 'word' ? token.parts : []))
    expect(parts).toEqual([['customer', 'id'], ['created', 'at'], ['ios']])
  })

  it('turns a Markdown table that describes fields into one line for each', () => {
    const words = readText('| Field | Type |\n|---|---|\n| age | integer |\n| city | string |').map(
      ({ kind, text }) => [kind, text],
    )
    expect(words).toEqual([
      ['break', '\n'],
      ['word', 'age'],
      ['group', '('],
      ['break', '\n'],
      ['word', 'city'],
      ['group', '('],
    ])
  })

  it('puts slips in its own keywords right', () => {
    expect(readText('uniqe, betwen')).toMatchObject([{ text: 'unique' }, { text: ',' }, { text: 'between' }])
  })
})

function flatten(tokens: readonly Token[]): Token[] {
  return tokens.flatMap((token) => (token.kind === 'group' ? flatten(token.items) : [token]))
}

function isoDay(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10)
}
