import { writeDay } from './write-day.ts'
import { makeWords, padDigits } from './digit-words.ts'

/* oxlint-disable max-params -- hot code: an object for each cell would cost more than writing it. */

/*
 * Times of day and instants as text, straight into a view. Each function gives the position after its text; up to 4
 * bytes beyond that may be scribbled over.
 */

/** `T00:` to `T23:`, as ISO 8601 joins a date and a time. */
export const ISO_HOURS = hourWords('T')
/** ` 00:` to ` 23:`, as SQL joins a date and a time. */
export const SQL_HOURS = hourWords(' ')

/**
 * Writes an instant in UTC without its zone: `2025-01-25T00:01:11`, or `2025-01-25T00:01:11.735` with milliseconds.
 *
 * @param milliseconds - Since 1970-01-01T00:00:00Z.
 * @param hours - What joins the date and the hour: `ISO_HOURS` or `SQL_HOURS`.
 * @param place - `table.column`, for the message about a year that has no text.
 */
export function writeTimestamp(
  milliseconds: number,
  { hours, hasMillis, place }: TimestampForm,
  view: DataView,
  at: number,
): number {
  const day = Math.floor(milliseconds / DAY_MS)
  const timeMs = (milliseconds - day * DAY_MS) | 0
  at = writeDay(day, place, view, at)
  const seconds = (timeMs / 1000) | 0
  const minutes = (seconds / 60) | 0
  const hour = (minutes / 60) | 0
  view.setInt32(at, hours[hour], true)
  view.setInt32(at + 4, TWO_DIGITS_COLON[minutes - hour * 60], true)
  view.setInt32(at + 7, TWO_DIGITS[seconds - minutes * 60], true)
  if (!hasMillis) return at + 9
  view.setInt32(at + 9, POINT_THREE_DIGITS[timeMs - seconds * 1000], true)
  return at + 13
}

export interface TimestampForm {
  readonly hours: Int32Array
  readonly hasMillis: boolean
  readonly place: string
}

/** Writes a time of day, given in milliseconds since midnight: `09:30:00`, or `09:30:00.250` with milliseconds. */
export function writeTime(timeMs: number, hasMillis: boolean, view: DataView, at: number): number {
  const seconds = (timeMs / 1000) | 0
  const minutes = (seconds / 60) | 0
  const hour = (minutes / 60) | 0
  view.setInt32(at, TWO_DIGITS_COLON[hour], true)
  view.setInt32(at + 3, TWO_DIGITS_COLON[minutes - hour * 60], true)
  view.setInt32(at + 6, TWO_DIGITS[seconds - minutes * 60], true)
  if (!hasMillis) return at + 8
  view.setInt32(at + 8, POINT_THREE_DIGITS[timeMs - seconds * 1000], true)
  return at + 12
}

function hourWords(mark: string): Int32Array {
  return makeWords(24, (hour) => `${mark}${padDigits(hour, 2)}:`)
}

const DAY_MS = 86_400_000
/** 00 to 59: two bytes. */
const TWO_DIGITS = makeWords(60, (n) => padDigits(n, 2))
/** `00:` to `59:`: three bytes. */
const TWO_DIGITS_COLON = makeWords(60, (n) => `${padDigits(n, 2)}:`)
/** `.000` to `.999`: four bytes. */
const POINT_THREE_DIGITS = makeWords(1000, (n) => `.${padDigits(n, 3)}`)
