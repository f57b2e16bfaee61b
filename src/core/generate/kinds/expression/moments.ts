import { civilFromDays, DAY_MS } from '../../../data/calendar.ts'
import { daysFromCivil, daysInMonth, FIRST_DAY, LAST_DAY } from '../civil-time.ts'

/** The units of `date_add` and `date_diff`. The first two are counted in months, the others in milliseconds. */
export const MONTHS_PER_UNIT: ReadonlyMap<string, number> = new Map([
  ['year', 12],
  ['month', 1],
])
export const MS_PER_UNIT: ReadonlyMap<string, number> = new Map([
  ['week', 7 * DAY_MS],
  ['day', DAY_MS],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1000],
])

export interface CivilDate {
  readonly year: number
  readonly month: number
  readonly day: number
}

export function readCivil(ms: number): CivilDate {
  const code = civilFromDays(Math.floor(ms / DAY_MS))
  return { year: Math.floor(code / 10_000), month: Math.floor(code / 100) % 100, day: code % 100 }
}

/** Adds months and then milliseconds; a day that a month lacks becomes its last. `null` outside the years 1 to 9999. */
export function addTime(ms: number, months: number, extraMs: number): number | null {
  const days = Math.floor(ms / DAY_MS)
  const moved = (months === 0 ? days : addMonths(ms, months)) * DAY_MS + (ms - days * DAY_MS) + extraMs
  return moved >= FIRST_DAY * DAY_MS && moved < (LAST_DAY + 1) * DAY_MS ? moved : null
}

/** Whole months from one instant to another, towards zero. */
export function countMonths(from: number, to: number): number {
  if (to < from) return -countMonths(to, from)
  const [start, end] = [readCivil(from), readCivil(to)]
  const months = (end.year - start.year) * 12 + end.month - start.month
  const reached = addTime(from, months, 0)
  return reached !== null && reached > to ? months - 1 : months
}

function addMonths(ms: number, months: number): number {
  const { year, month, day } = readCivil(ms)
  const total = year * 12 + (month - 1) + months
  const toYear = Math.floor(total / 12)
  const toMonth = total - toYear * 12 + 1
  return daysFromCivil(toYear, toMonth, Math.min(day, daysInMonth(toYear, toMonth)))
}
