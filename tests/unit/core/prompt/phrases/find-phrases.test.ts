import { describe, expect, it } from 'vitest'
import { findPhrases } from '../../../../../src/core/prompt/phrases/find-phrases.ts'
import { readText } from '../../../../../src/core/prompt/read/read-text.ts'

const NOW = Date.UTC(2026, 10, 20)

/** The first phrase of a text. */
function phraseOf(text: string) {
  const token = findPhrases(readText(text), NOW).find(({ kind }) => kind === 'phrase')
  return token?.kind === 'phrase' ? token.phrase : undefined
}

describe('findPhrases', () => {
  it.each([
    ['18-80', 18, 80],
    ['between $5 and $250', 5, 250],
    ['from 0 to 1000', 0, 1000],
    ['ranging from 1 to 5 stars', 1, 5],
    ['-30 to 45', -30, 45],
    ['0.1–30 kg', 0.1, 30],
    ['two to forty million euros', 2_000_000, 40_000_000],
    ['1-5k', 1000, 5000],
    ['at least 5 and at most 9', 5, 9],
    ['min 2, max 8', 2, 8],
    ['up to 150', undefined, 150],
    ['no more than 3', undefined, 3],
    ['at least 10', 10, undefined],
    ['18+', 18, undefined],
    ['65 or older', 65, undefined],
    ['several', 1, undefined],
    ['around 50', 25, 75],
  ])('reads the range %s', (text, min, max) => {
    expect(phraseOf(text)).toMatchObject({ kind: 'range', min, max })
  })

  it('keeps the end of "under" and "over" open', () => {
    expect([phraseOf('under 18'), phraseOf('over 65')]).toMatchObject([
      { max: 18, isMaxOpen: true },
      { min: 65, isMinOpen: true },
    ])
  })

  it.each([
    ['last year', '2025-11-20', '2026-11-20'],
    ['past 30 days', '2026-10-21', '2026-11-20'],
    ['in the last 90 days', '2026-08-22', '2026-11-20'],
    ['last month', '2026-10-20', '2026-11-20'],
    ['within the past couple of years', '2024-11-20', '2026-11-20'],
    ['this year', '2026-01-01', '2026-11-20'],
    ['next 60 days', '2026-11-20', '2027-01-19'],
    ['yesterday', '2026-11-19', '2026-11-19'],
    ['the last decade', '2016-11-20', '2026-11-20'],
    ['in 2025', '2025-01-01', '2025-12-31'],
    ['since 2024-01-01', '2024-01-01', '2026-11-20'],
    ['since March', '2026-03-01', '2026-11-20'],
    ['between Jan and March 2025', '2025-01-01', '2025-03-31'],
    ['Q3 2025', '2025-07-01', '2025-09-30'],
    ['from 1 May 2024 to 30 June 2024', '2024-05-01', '2024-06-30'],
    ['after March 2023', '2023-04-01', '2026-11-20'],
    ['between January 2023 and today', '2023-01-01', '2026-11-20'],
    ['not older than 2 years', '2024-11-20', '2026-11-20'],
    ['2021-01-01 to 2026-06-30', '2021-01-01', '2026-06-30'],
  ])('reads the window %s', (text, from, to) => {
    const phrase = phraseOf(text)
    const days = phrase?.kind === 'window' ? [phrase.fromMs, phrase.toMs].map((ms) => isoDay(ms)) : phrase
    expect(days).toEqual([from, to])
  })

  it('leaves the beginning of "before" to the meaning of the field', () => {
    expect(phraseOf('before 2020')).toEqual({ kind: 'window', fromMs: undefined, toMs: Date.UTC(2020, 0, 1) - 1 })
  })

  it('keeps two plain years as a range that can be a window', () => {
    expect(phraseOf('2019-2023')).toMatchObject({ kind: 'range', min: 2019, max: 2023, isYears: true })
  })

  it.each([
    ['80% of them', 0.8],
    ['one in ten', 0.1],
    ['1 out of 4', 0.25],
    ['half of the rows', 0.5],
    ['two thirds', 2 / 3],
    ['thirty percent', 0.3],
  ])('reads the share %s', (text, share) => {
    expect(phraseOf(text)).toMatchObject({ kind: 'share', share })
  })

  it.each([
    ['5% missing', 0.05],
    ['blank for 15%', 0.15],
    ['missing in 60% of rows', 0.6],
    ['90% filled', 0.1],
    ['half have none', 0.5],
    ['sometimes blank', 0.1],
    ['optional', 0.1],
    ['if available', 0.1],
    ['never empty', 0],
    ['required', 0],
    ['not null', 0],
  ])('reads the blanks of %s', (text, share) => {
    expect(phraseOf(text)).toEqual({ kind: 'nulls', share })
  })

  it.each([
    'unique',
    'no duplicates',
    'distinct',
    'must be unique',
    "can't repeat",
    'no two alike',
    'each one different',
  ])('reads %s as unique', (text) => {
    expect(phraseOf(text)).toEqual({ kind: 'unique' })
  })

  it.each(['yes/no', 'true/false', 'boolean', 'y/n', 'yes or no', '0/1'])('reads %s as a boolean', (text) => {
    expect(phraseOf(text)).toEqual({ kind: 'boolean' })
  })

  it.each([
    ['EUR/USD/GBP', ['EUR', 'USD', 'GBP']],
    ['(in progress / done)', ['in progress', 'done']],
    ['A to D', ['A', 'B', 'C', 'D']],
    ['8/16/32', [8, 16, 32]],
  ])('reads the choice %s', (text, values) => {
    const tokens = findPhrases(readText(text), NOW).flatMap((token) => (token.kind === 'group' ? token.items : [token]))
    const phrase = tokens.find(({ kind }) => kind === 'phrase')
    expect(phrase).toMatchObject({ phrase: { kind: 'choice', values: values.map((value) => ({ value })) } })
  })

  it.each(['km/h', 'and/or', 'mg/dL'])('makes no choice of %s', (text) => {
    expect(phraseOf(text)).toBeUndefined()
  })

  it.each([
    ['6 digits', String.raw`\d{6}`],
    ['in the format "INV-0001"', String.raw`INV-\d{4}`],
    ['10 characters', '[A-Z0-9]{10}'],
  ])('reads the form %s', (text, regex) => {
    expect(phraseOf(text)).toEqual({ kind: 'pattern', regex })
  })
})

function isoDay(ms: number | undefined): string | undefined {
  return ms === undefined ? undefined : new Date(ms).toISOString().slice(0, 10)
}
