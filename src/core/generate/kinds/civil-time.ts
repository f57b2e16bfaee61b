import { DAY_MS, parseInstant } from '../../data/calendar.ts'

/**
 * Days since 1970-01-01 of a date in the proleptic Gregorian calendar.
 *
 * @param month - 1 to 12; other months count on into other years.
 * @see Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", days_from_civil.
 */
export function daysFromCivil(year: number, month: number, day: number): number {
  const months = year * 12 + (month - 1)
  const civilYear = Math.floor(months / 12)
  const civilMonth = months - civilYear * 12 + 1
  const shifted = civilMonth <= 2 ? civilYear - 1 : civilYear
  const era = Math.floor(shifted / 400)
  const yearOfEra = shifted - era * 400
  const dayOfYear = Math.floor((153 * (civilMonth + (civilMonth > 2 ? -3 : 9)) + 2) / 5) + day - 1
  return era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468
}

export function daysInMonth(year: number, month: number): number {
  return daysFromCivil(year, month + 1, 1) - daysFromCivil(year, month, 1)
}

/** Days since 1970-01-01 of a date such as 2026-11-20; `NaN` where it is none, such as 2026-02-30 or the year 0. */
export function parseDay(text: string): number {
  const found = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text)
  if (!found) return NaN
  const [year, month, day] = found.slice(1).map(Number)
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return NaN
  return daysFromCivil(year, month, day)
}

/** Milliseconds since midnight of a time such as 09:30, 09:30:00 or 09:30:00.250; `NaN` where it is none. */
export function parseTimeOfDay(text: string): number {
  const found = /^(\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,3}))?)?$/.exec(text)
  if (!found) return NaN
  const [hours, minutes, seconds] = [found[1], found[2], found[3] ?? '0'].map(Number)
  if (hours > 23 || minutes > 59 || seconds > 59) return NaN
  return ((hours * 60 + minutes) * 60 + seconds) * 1000 + Number((found[4] ?? '').padEnd(3, '0'))
}

/**
 * Milliseconds since 1970-01-01T00:00:00Z of a date, or a date and a time; without a zone it is UTC. `NaN` where it is
 * none, or lies outside the years 1 to 9999.
 */
export function parseMoment(text: string): number {
  if (!(parseDay(text.slice(0, 10)) >= FIRST_DAY)) return NaN
  const ms = parseInstant(text)
  return ms >= FIRST_DAY * DAY_MS && ms < (LAST_DAY + 1) * DAY_MS ? ms : NaN
}

/** 0001-01-01 and 9999-12-31: what every format and database of dates can hold. */
export const FIRST_DAY = -719_162
export const LAST_DAY = 2_932_896
