import { describe, expect, it } from 'vitest'
import { readText } from '../../../../../src/core/prompt/read/read-text.ts'

const texts = (text: string) => readText(text).map((token) => token.text)

describe('plainTerms', () => {
  it.each([
    ['n = 500 trees', ['500', 'trees']],
    ['a 365-row sheet', ['365', 'rows', 'of', 'sheet']],
    ['hives spread over 6 sites', ['hives', 'spread', 'across', '6', 'sites']],
    ['contract \u2208 x', ['contract', ':', 'x']],
    ['day runs from 1 to 9', ['day', 'from', '1', 'to', '9']],
    ['leads | 20 rows | name | city', ['leads', ';', '20', 'rows', ';', 'name', ';', 'city']],
    ['status: open | held | shut | 1', ['status', ':', 'open', '|', 'held', '|', 'shut', '|', '1']],
    ['lat/lon', ['lat', ',', 'lon']],
  ])('reads %s', (text, expected) => {
    expect(texts(text)).toEqual(expected)
  })

  it('takes figures with a small b for codes, unless they are money', () => {
    expect(readText('5b').map((token) => token.text)).toEqual(['5', 'b'])
    expect(readText('$5b').map((token) => token.kind === 'number' && token.value)).toEqual([5e9])
  })
})
