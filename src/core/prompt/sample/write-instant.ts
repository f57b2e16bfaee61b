import { civilFromDays, DAY_MS } from '../../data/calendar.ts'

/** Writes milliseconds since 1970 as an instant in UTC, `2025-11-20T09:30:00Z`; with milliseconds only where needed. */
export function writeInstant(ms: number): string {
  const days = Math.floor(ms / DAY_MS)
  return `${writeDate(days)}T${writeTime(ms - days * DAY_MS)}Z`
}

/** Writes days since 1970-01-01 as `2025-11-20`. Years 0 to 9999 only. */
export function writeDate(days: number): string {
  const civil = civilFromDays(days)
  return `${pad(Math.floor(civil / 10_000), 4)}-${pad(Math.floor(civil / 100) % 100, 2)}-${pad(civil % 100, 2)}`
}

/** Writes milliseconds since midnight as `09:30:00`, or `09:30:00.250`. */
export function writeTime(ms: number): string {
  const seconds = Math.floor(ms / 1000)
  const clock = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60].map((part) => pad(part, 2))
  return clock.join(':') + (ms % 1000 === 0 ? '' : `.${pad(ms % 1000, 3)}`)
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0')
}
