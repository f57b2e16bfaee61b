import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseMoment } from '../../../../../src/core/prompt/sample/parse-moment.ts'
import { writeInstant } from '../../../../../src/core/prompt/sample/write-instant.ts'

const DAY_MS = 86_400_000

function toIso(text: string, order: 'dmy' | 'mdy' = 'dmy'): string | undefined {
  const moment = parseMoment(text, order)
  if (!moment) return undefined
  return writeInstant((moment.days ?? 0) * DAY_MS + (moment.timeMs ?? 0) - moment.offsetMinutes * 60_000)
}

describe('parseMoment', () => {
  it.each([
    ['2024-03-01', '2024-03-01T00:00:00Z'],
    ['2024/3/1', '2024-03-01T00:00:00Z'],
    ['2024-03-01 14:05', '2024-03-01T14:05:00Z'],
    ['2024-03-01T14:05:06.789123Z', '2024-03-01T14:05:06.789Z'],
    ['2024-03-01T14:05:06+0530', '2024-03-01T08:35:06Z'],
    ['2024-03-01 14:05:06 -08', '2024-03-01T22:05:06Z'],
    ['01.03.2024', '2024-03-01T00:00:00Z'],
    ['1/3/2024 2:05 pm', '2024-03-01T14:05:00Z'],
    ['01-03-24', '2024-03-01T00:00:00Z'],
    ['31/12/99', '1999-12-31T00:00:00Z'],
    ['1 Mar 2024', '2024-03-01T00:00:00Z'],
    ['1st March 2024', '2024-03-01T00:00:00Z'],
    ['01-Mar-2024', '2024-03-01T00:00:00Z'],
    ['March 1, 2024', '2024-03-01T00:00:00Z'],
    ['Fri, 01 Mar 2024 14:05:06 GMT', '2024-03-01T14:05:06Z'],
    ['Fri Mar 01 2024 14:05:06 GMT+0100 (Central European Standard Time)', '2024-03-01T13:05:06Z'],
    ['12:00 AM', '1970-01-01T00:00:00Z'],
    ['23:59:59', '1970-01-01T23:59:59Z'],
  ])('reads %s', (text, iso) => {
    expect(toIso(text)).toBe(iso)
  })

  it('reads numbers in the order it is told', () => {
    expect([toIso('03/04/2024', 'dmy'), toIso('03/04/2024', 'mdy')]).toEqual([
      '2024-04-03T00:00:00Z',
      '2024-03-04T00:00:00Z',
    ])
  })

  it.each([
    '2023-02-29',
    '31/04/2024',
    '2024-13-01',
    '2024-00-10',
    '24:00',
    '13:05 PM',
    '1.2.34',
    '12',
    'May',
    'Room 12, 2024',
    '2024-03-01T',
  ])('takes %s for no date', (text) => {
    expect(parseMoment(text, 'dmy')).toBeUndefined()
  })

  it('reads back every instant that is written', () => {
    const instants = fc.integer({ min: Date.parse('0001-01-01T00:00:00Z'), max: Date.parse('9999-12-31T23:59:59Z') })
    fc.assert(fc.property(instants, (ms) => toIso(writeInstant(ms)) === writeInstant(ms)))
    fc.assert(fc.property(instants, (ms) => Date.parse(writeInstant(ms)) === ms))
  })
})
