import { AppError } from '../../../shared/errors/app-error.ts'
import { civilFromDays } from '../../data/calendar.ts'
import { makeWords, packWord, padDigits } from './digit-words.ts'

/* oxlint-disable max-params -- hot code: an object for each cell would cost more than writing it. */

/**
 * Writes a date as `2025-01-25` and gives the position after it; 2 bytes beyond that may be scribbled over.
 *
 * Only the years 0001 to 9999 have a text. ISO 8601 could go further (`+012025-01-25`), but neither the usual CSV
 * readers nor SQL databases take that, and several (PostgreSQL, Python) have no year 0; so such a date is refused
 * rather than written into a file that can't be read.
 *
 * @param day - Days since 1970-01-01.
 * @param place - `table.column`, for the message.
 * @throws AppError `UNSUPPORTED` for a year outside 0001 to 9999.
 */
export function writeDay(day: number, place: string, view: DataView, at: number): number {
  const slot = (day & (SLOTS - 1)) << 2
  if (dayWords[slot + 3] !== day) fillSlot(slot, day, place)
  view.setInt32(at, dayWords[slot], true)
  view.setInt32(at + 4, dayWords[slot + 1], true)
  view.setInt32(at + 8, dayWords[slot + 2], true)
  return at + 10
}

function fillSlot(slot: number, day: number, place: string): void {
  if (!(day >= FIRST_DAY && day <= LAST_DAY)) throw noTextError(day, place)
  const civil = civilFromDays(day)
  const year = Math.floor(civil / 10_000)
  const month = Math.floor(civil / 100) % 100
  dayWords[slot] = TWO_DIGITS[Math.floor(year / 100)] | (TWO_DIGITS[year % 100] << 16)
  dayWords[slot + 1] = DASHES | (TWO_DIGITS[month] << 8)
  dayWords[slot + 2] = TWO_DIGITS[civil % 100]
  dayWords[slot + 3] = day
}

function noTextError(day: number, place: string): AppError {
  return new AppError(
    'UNSUPPORTED',
    `${place}: the year of day ${day} (counted from 1970-01-01) is outside 0001 to 9999, which text formats can't write. ` +
      'Narrow the range of the dates, or choose Parquet.',
  )
}

/** 0001-01-01 and 9999-12-31. */
const FIRST_DAY = -719_162
const LAST_DAY = 2_932_896

const TWO_DIGITS = makeWords(100, (n) => padDigits(n, 2))
const DASHES = packWord('-\0\0-')

/** Days that are remembered at once: 90 years, so that no usual range of dates makes slots compete. */
const SLOTS = 1 << 15
/**
 * A cache from days to their text, four words a slot: three of text and the day itself. It only saves work: what is
 * written never depends on what it holds.
 */
const dayWords = new Int32Array(4 * SLOTS)
// An untouched slot would claim to hold day 0.
fillSlot(0, 0, '')
