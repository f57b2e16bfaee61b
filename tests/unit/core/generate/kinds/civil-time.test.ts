import { describe, expect, it } from 'vitest'
import { civilFromDays } from '../../../../../src/core/data/calendar.ts'
import {
  daysFromCivil,
  FIRST_DAY,
  LAST_DAY,
  parseDay,
  parseMoment,
  parseTimeOfDay,
} from '../../../../../src/core/generate/kinds/civil-time.ts'

describe('daysFromCivil', () => {
  it('is the inverse of civilFromDays, for every 97th day of ten thousand years', () => {
    for (let days = FIRST_DAY; days <= LAST_DAY; days += 97) {
      const civil = civilFromDays(days)
      expect(daysFromCivil(Math.floor(civil / 10_000), Math.floor(civil / 100) % 100, civil % 100)).toBe(days)
    }
  })

  it('counts months on into other years', () => {
    expect([daysFromCivil(2025, 14, 1), daysFromCivil(2025, -1, 1)]).toEqual([
      daysFromCivil(2026, 2, 1),
      daysFromCivil(2024, 11, 1),
    ])
  })
})

describe('parseDay', () => {
  it('takes only days that exist', () => {
    const days = [
      '1970-01-01',
      '0001-01-01',
      '9999-12-31',
      '2024-02-29',
      '2023-02-29',
      '2000-13-01',
      '0000-01-01',
      '1970-1-1',
    ].map(parseDay)
    expect(days).toEqual([0, FIRST_DAY, LAST_DAY, 19782, NaN, NaN, NaN, NaN])
  })
})

describe('parseTimeOfDay', () => {
  it('takes only times that exist', () => {
    const times = ['00:00', '23:59:59.999', '09:30:00.5', '24:00', '12:60', '12:00:60', '9:00'].map(parseTimeOfDay)
    expect(times).toEqual([0, 86_399_999, 34_200_500, NaN, NaN, NaN, NaN])
  })
})

describe('parseMoment', () => {
  it('reads UTC unless told otherwise', () => {
    const moments = ['1970-01-02', '1970-01-01T00:00:01', '1970-01-01T00:00:00+01:00', '2025-02-30T00:00:00Z', 'x'].map(
      parseMoment,
    )
    expect(moments).toEqual([86_400_000, 1000, -3_600_000, NaN, NaN])
  })
})
