import { DAY_MS } from '../../data/calendar.ts'

/** How `03/04/2025` is meant. */
export type DateOrder = 'dmy' | 'mdy'

/** A date, an instant or a time of day, as it was written. */
export interface Moment {
  /** Days since 1970-01-01; `undefined` for a time of day alone. */
  readonly days: number | undefined
  /** Milliseconds since midnight, in the written zone; `undefined` for a date alone. */
  readonly timeMs: number | undefined
  /** Minutes to take away to reach UTC; 0 where no zone was written. */
  readonly offsetMinutes: number
  readonly hasZone: boolean
}

/**
 * Reads dates, date-times and times of day in the formats that files hold: ISO 8601, RFC 2822, slashes, points and
 * dashes in either order, month names, 12 and 24 hours, zones. `undefined` for anything else, also for days that don't
 * exist.
 */
export function parseMoment(text: string, order: DateOrder): Moment | undefined {
  if (text.length < 4 || text.length > 80) return undefined
  const onlyTime = TIME_ALONE.exec(text)
  if (onlyTime) {
    const timeMs = readClock(onlyTime)
    return timeMs === undefined ? undefined : { days: undefined, timeMs, offsetMinutes: 0, hasZone: false }
  }
  for (const [format, readParts] of DATE_FORMATS) {
    const match = format.exec(text)
    if (!match?.groups) continue
    const days = readDays(readParts(match.groups, order))
    if (days === undefined) return undefined
    const rest = text.slice(match[0].length)
    if (rest === '') return { days, timeMs: undefined, offsetMinutes: 0, hasZone: false }
    return readTail(days, rest)
  }
  return undefined
}

/** The two leading numbers of a date such as `03/04/2025`, whose order only the whole column can tell. */
export function leadingNumbers(text: string): readonly [number, number] | undefined {
  const match = NUMBERS_FIRST.exec(text)
  return match?.groups ? [Number(match.groups.first), Number(match.groups.second)] : undefined
}

type Parts = readonly [year: number, month: number, day: number]
type Groups = Readonly<Record<string, string>>

const CLOCK = String.raw`(?<hour>\d{1,2}):(?<minute>\d\d)(?::(?<second>\d\d)(?:[.,](?<fraction>\d{1,9}))?)?(?:\s*(?<half>[AaPp])\.?[Mm]\.?)?`
const TIME_ALONE = new RegExp(`^${CLOCK}$`)
const TAIL = new RegExp(
  String.raw`^(?:T|\s+|,\s*)${CLOCK}\s*(?<zone>Z|UTC|(?:GMT)?[+-]\d\d:?\d\d|GMT|[+-]\d\d)?(?:\s*\([^)]*\))?$`,
)

const YEAR_FIRST = /^(?<year>\d{4})(?<mark>[-/.])(?<month>\d{1,2})\k<mark>(?<day>\d{1,2})(?!\d)/
const NUMBERS_FIRST =
  /^(?<first>\d{1,2})(?<mark>[-/.])(?<second>\d{1,2})\k<mark>(?<year>\d{4}|(?<=^\d\d[-/.]\d\d[-/.])\d{2}|(?<=^\d{1,2}\/\d{1,2}\/)\d{2})(?!\d)/
const DAY_MONTH =
  /^(?:[A-Za-z]{3,9},?\s+)?(?<day>\d{1,2})(?:st|nd|rd|th|\.)?[\s-](?<month>[A-Za-z]{3,9})\.?[\s,-]+(?<year>\d{4}|\d{2})(?!\d)/
const MONTH_DAY =
  /^(?:[A-Za-z]{3,9},?\s+)?(?<month>[A-Za-z]{3,9})\.?\s+(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<year>\d{4})(?!\d)/

const DATE_FORMATS: readonly (readonly [RegExp, (groups: Groups, order: DateOrder) => Parts])[] = [
  [YEAR_FIRST, ({ year, month, day }) => [Number(year), Number(month), Number(day)]],
  [
    NUMBERS_FIRST,
    ({ year, first, second }, order) =>
      order === 'dmy'
        ? [readYear(year), Number(second), Number(first)]
        : [readYear(year), Number(first), Number(second)],
  ],
  [DAY_MONTH, ({ year, month, day }) => [readYear(year), readMonth(month), Number(day)]],
  [MONTH_DAY, ({ year, month, day }) => [Number(year), readMonth(month), Number(day)]],
]

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const LONG_MONTHS =
  /^(january|february|march|april|may|june|july|august|september|sept|october|november|december|[a-z]{3})$/

function readMonth(name: string): number {
  const word = name.toLowerCase()
  return LONG_MONTHS.test(word) ? MONTHS.indexOf(word.slice(0, 3)) + 1 : 0
}

/** Two digits stand for 1970 to 2069, as POSIX's strptime has it up to a year. */
function readYear(text: string): number {
  const year = Number(text)
  if (text.length === 4) return year
  return year < 70 ? 2000 + year : 1900 + year
}

function readDays([year, month, day]: Parts): number | undefined {
  if (year < 1 || month < 1 || month > 12 || day < 1) return undefined
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const monthDays = month === 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31
  if (day > monthDays) return undefined
  const iso = [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-')
  return Date.parse(iso) / DAY_MS
}

function readTail(days: number, rest: string): Moment | undefined {
  const match = TAIL.exec(rest)
  if (!match) return undefined
  const timeMs = readClock(match)
  if (timeMs === undefined) return undefined
  const zone = match.groups?.zone
  return { days, timeMs, offsetMinutes: zone === undefined ? 0 : readZone(zone), hasZone: zone !== undefined }
}

function readClock({ groups }: RegExpExecArray): number | undefined {
  if (!groups) return undefined
  const half = groups.half?.toLowerCase()
  const written = Number(groups.hour)
  const second = Number(groups.second ?? 0)
  if (written > 23 || Number(groups.minute) > 59 || second > 59) return undefined
  if (half !== undefined && (written < 1 || written > 12)) return undefined
  const hour = half === undefined ? written : (written % 12) + (half === 'p' ? 12 : 0)
  const milliseconds = Number((groups.fraction ?? '').slice(0, 3).padEnd(3, '0'))
  return ((hour * 60 + Number(groups.minute)) * 60 + second) * 1000 + milliseconds
}

function readZone(zone: string): number {
  const match = /([+-])(\d\d):?(\d\d)?$/.exec(zone)
  if (!match) return 0
  const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0)
  return match[1] === '-' ? -minutes : minutes
}
