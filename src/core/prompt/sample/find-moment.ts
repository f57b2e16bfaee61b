import { DAY_MS } from '../../data/calendar.ts'
import type { ColumnFinding } from './column-finding.ts'
import type { ColumnProfile } from './column-profile.ts'
import { readDateOrder } from './date-order.ts'
import { parseMoment, type Moment } from './parse-moment.ts'
import { readColumn, type ColumnReading } from './read-column.ts'
import { writeDate, writeInstant, writeTime } from './write-instant.ts'

/** Recognises dates, date-times and times of day; their window is what the sample spans. */
export function findMoment({ counts, texts, words }: ColumnProfile): ColumnFinding | undefined {
  // Versions and addresses share the points of dates.
  if (NOT_A_DATE.test(words)) return undefined
  const { order, doubt } = readDateOrder(texts)
  const isCompact = DATE_NAME.test(words) && texts.every((text) => COMPACT.test(text))
  const read = (text: string) =>
    parseMoment(isCompact ? text.replace(COMPACT, '$1-$2-$3') : text.replace(/\s+/g, ' '), order)
  const reading = readColumn(counts, read, 'dates or times')
  if (!reading) return undefined
  const timesAlone = reading.values.filter((moment) => moment.days === undefined)
  if (timesAlone.length === reading.values.length) return findTime(reading)
  if (timesAlone.length > 0) return undefined
  return withDoubt(findInstantOrDate(reading), doubt)
}

const NOT_A_DATE = /(^|_)(version|ver|ip|release|build|semver)($|_)/
const DATE_NAME = /(^|_)(date|day|dob|birth|datum|fecha|jour|am|on|from|to|start|end|valid|expires?|expiry)($|_)/
const COMPACT = /^((?:19|20)\d\d)(0[1-9]|1[0-2])([0-2]\d|3[01])$/

/** Days from which and up to which a date is taken at its word; beyond, it means "always" or "never". */
const FIRST_DAY = Date.parse('0002-01-01') / DAY_MS
const LAST_DAY = Date.parse('9990-01-01') / DAY_MS
/** A schema writes years with four digits. */
const FIRST_INSTANT_MS = Date.parse('0001-01-01T00:00:00Z')
const LAST_INSTANT_MS = Date.parse('9999-12-31T23:59:59Z')
/** A window longer than this is rounded outward to whole days: the exact first and last moment are somebody's. */
const ROUNDED_SPAN_MS = 3 * DAY_MS

function findTime(reading: ColumnReading<Moment>): ColumnFinding {
  const [from, to] = span(reading.values.map((moment) => moment.timeMs ?? 0))
  return {
    type: 'time',
    generator: { kind: 'time', from: writeTime(from), to: writeTime(to) },
    evidence: `times of day from ${writeTime(from)} to ${writeTime(to)}`,
    strayCount: reading.strayCount,
    notUnderstood: reading.notUnderstood,
  }
}

function findInstantOrDate(reading: ColumnReading<Moment>): ColumnFinding {
  const real = reading.values.filter(isWithinHistory)
  const far = reading.values.length - real.length
  const farNote = far === 0 ? [] : [`${far} dates mean always or never (year 1 or 9999); left out of the window.`]
  const moments = real.length === 0 ? reading.values : real
  const hasTimes = moments.some((moment) => (moment.timeMs ?? 0) !== 0)
  const isDate = moments.every((moment) => moment.timeMs === undefined) || (!hasTimes && moments.length >= 20)
  const finding = isDate ? findDate(moments) : findTimestamp(moments)
  return { ...finding, strayCount: reading.strayCount, notUnderstood: [...reading.notUnderstood, ...farNote] }
}

function findDate(moments: readonly Moment[]): ColumnFinding {
  const [from, to] = span(moments.map((moment) => moment.days ?? 0)).map(writeDate)
  const midnights = moments.some((moment) => moment.timeMs !== undefined) ? ', always at midnight' : ''
  return {
    type: 'date',
    generator: { kind: 'date', from, to },
    evidence: `dates from ${from} to ${to}${midnights}`,
  }
}

function findTimestamp(moments: readonly Moment[]): ColumnFinding {
  const instants = moments.map((moment) => toInstant(moment))
  let [first, last] = span(instants)
  if (last - first > ROUNDED_SPAN_MS) {
    first = Math.floor(first / DAY_MS) * DAY_MS
    last = Math.ceil(last / DAY_MS) * DAY_MS
  }
  const [from, to] = [first, last].map((ms) => writeInstant(Math.min(Math.max(ms, FIRST_INSTANT_MS), LAST_INSTANT_MS)))
  const hasMillis = instants.some((ms) => ms % 1000 !== 0)
  const zoned = moments.filter((moment) => moment.hasZone).length
  const zone = zoned === 0 ? ', without a zone: taken as UTC' : ''
  return {
    type: 'timestamp',
    generator: { kind: 'datetime', from, to, ...(hasMillis ? { precision: 'millisecond' as const } : {}) },
    evidence: `dates with times from ${from} to ${to}${zone}`,
  }
}

function toInstant({ days, timeMs, offsetMinutes }: Moment): number {
  return (days ?? 0) * DAY_MS + (timeMs ?? 0) - offsetMinutes * 60_000
}

function isWithinHistory({ days }: Moment): boolean {
  return days !== undefined && days >= FIRST_DAY && days < LAST_DAY
}

function span(values: readonly number[]): [number, number] {
  let min = Infinity
  let max = -Infinity
  for (const value of values) {
    if (value < min) min = value
    if (value > max) max = value
  }
  return [min, max]
}

function withDoubt(finding: ColumnFinding, doubt: string | undefined): ColumnFinding {
  return doubt === undefined ? finding : { ...finding, notUnderstood: [...(finding.notUnderstood ?? []), doubt] }
}
