import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { writeDay } from '../../../../../src/core/encode/text/write-day.ts'
import { ISO_HOURS, SQL_HOURS, writeTime, writeTimestamp } from '../../../../../src/core/encode/text/write-time.ts'
import { AppError } from '../../../../../src/shared/errors/app-error.ts'

const FIRST_MS = -62_135_596_800_000
const LAST_MS = 253_402_300_799_999

describe('writeTimestamp', () => {
  it('writes any instant of the years 1 to 9999 as toISOString does', () => {
    fc.assert(
      fc.property(fc.integer({ min: FIRST_MS, max: LAST_MS }), (milliseconds) => {
        expect(`${isoText(milliseconds, true)}Z`).toBe(new Date(milliseconds).toISOString())
      }),
      { numRuns: 2000 },
    )
  })

  it('leaves milliseconds out where the column has none', () => {
    expect(isoText(Date.UTC(2025, 0, 25, 0, 1, 11), false)).toBe('2025-01-25T00:01:11')
  })

  it('joins date and time with a blank for SQL', () => {
    const form = { hours: SQL_HOURS, hasMillis: true, place: 't.c' }
    const text = textOf((view) => writeTimestamp(Date.UTC(1969, 11, 31, 23, 59, 59, 7), form, view, 0))
    expect(text).toBe('1969-12-31 23:59:59.007')
  })
})

describe('writeTime', () => {
  it('writes times of day with and without milliseconds', () => {
    const texts = [0, 34_200_000, 86_399_000].map((ms) => textOf((view) => writeTime(ms, false, view, 0)))
    expect(texts).toEqual(['00:00:00', '09:30:00', '23:59:59'])
    expect(textOf((view) => writeTime(86_399_999, true, view, 0))).toBe('23:59:59.999')
  })
})

describe('writeDay', () => {
  it('writes the same text whichever days came before', () => {
    // Days 0 and 32,768 take the same place in the cache.
    const days = [0, 32_768, 0, -32_768, 32_768, 0, -1, 2_932_896, -719_162]
    expect(days.map(dayText)).toEqual(days.map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10)))
  })

  it.each([-719_163, 2_932_897, -3_000_000, 2 ** 31 - 1])('refuses day %d, whose year has no four digits', (day) => {
    expect(() => dayText(day)).toThrow(AppError)
    expect(() => dayText(day)).toThrow(/^people\.born: .*outside 0001 to 9999.*Narrow/)
  })
})

function isoText(milliseconds: number, hasMillis: boolean): string {
  const form = { hours: ISO_HOURS, hasMillis, place: 't.c' }
  return textOf((view) => writeTimestamp(milliseconds, form, view, 0))
}

function dayText(day: number): string {
  return textOf((view) => writeDay(day, 'people.born', view, 0))
}

function textOf(write: (view: DataView) => number): string {
  const bytes = new Uint8Array(64)
  return new TextDecoder().decode(bytes.subarray(0, write(new DataView(bytes.buffer))))
}
