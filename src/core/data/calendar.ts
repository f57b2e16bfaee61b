/** Milliseconds of a day without leap seconds, as POSIX time counts. */
export const DAY_MS = 86_400_000

/**
 * The civil date of a day count.
 *
 * @param days - Days since 1970-01-01.
 * @returns `year * 10000 + month * 100 + day`; the year may be negative only through the sign of the whole.
 * @see Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", civil_from_days.
 */
export function civilFromDays(days: number): number {
  const shifted = days + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const monthIndex = Math.floor((5 * dayOfYear + 2) / 153)
  const day = dayOfYear - Math.floor((153 * monthIndex + 2) / 5) + 1
  const month = monthIndex < 10 ? monthIndex + 3 : monthIndex - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return year * 10_000 + month * 100 + day
}

/** Milliseconds since the epoch of an ISO 8601 date or instant; without a zone it is UTC. `NaN` where it is none. */
export function parseInstant(text: string): number {
  const hasZone = /(Z|[+-]\d\d:\d\d)$/.test(text)
  return Date.parse(hasZone || text.length <= 10 ? text : `${text}Z`)
}
