import { problemsError } from '../../../shared/errors/app-error.ts'
import type { SpecOf } from '../../../shared/model/generator.ts'
import type { ColumnData } from '../../data/batch.ts'
import type { ColumnEnvironment, MakeGenerator } from '../generator.ts'
import { drawWords } from '../random/draw-words.ts'
import type { RandomWords } from '../random/threefry.ts'
import type { RowSet } from '../row-set.ts'
import { rowList } from '../row-set.ts'
import { parseMoment } from './civil-time.ts'
import { readWindow } from './read-window.ts'
import { requireColumnType } from './require-column-type.ts'

/**
 * UUIDs of version 4 (random) or 7 (a time, then random bits).
 *
 * No value repeats within a column, and not merely because it is unlikely. All 64 bits of the row's first draw go into
 * the value. Threefry under a fixed key is a bijection of its counter, and the counter is the row; so two rows differ
 * in these 64 bits.
 *
 * The times of version 7 rise evenly with the row over `from` … `to`, so that the rows come sorted by time, up to the
 * order within one millisecond. Without a window it is the year 2025; with one end of it, a year from or to there.
 *
 * @see RFC 9562, sections 5.4 and 5.7.
 */
export const makeUuidGenerator: MakeGenerator<SpecOf<'uuid'>> = (spec, environment) => {
  const type = requireColumnType(environment, ['uuid', 'string'])
  const key = environment.key('value')
  const version = spec.uuidVersion ?? 4
  const clock = version === 7 ? makeClock(spec, environment) : refuseWindow(spec, environment)
  const make = (rows: RowSet): ColumnData => {
    const values = layOut(rows.count, [drawWords(key, rows, 0), drawWords(key, rows, 1)], version)
    if (clock) writeTimes(values, rows, clock)
    return type === 'uuid' ? { kind: 'uuid', values } : writeHex(values, rows.count)
  }
  return {
    dataKind: type === 'uuid' ? 'uuid' : 'text',
    isDistinct: true,
    fill: ({ rows }) => make(rows),
    domain: {
      size: version === 7 ? environment.tableRows : Infinity,
      fill: (ordinals, { rows }) => make(rowList(ordinals.subarray(0, rows.count))),
    },
  }
}

/** The time of row r is `first + r · msPerRow`, rounded down. */
interface Clock {
  readonly first: number
  readonly msPerRow: number
}

const YEAR_MS = 365 * 86_400_000
const DEFAULT_FROM = '2025-01-01T00:00:00Z'

function makeClock({ from, to }: SpecOf<'uuid'>, { at, tableRows }: ColumnEnvironment): Clock {
  const given = from ?? to ?? DEFAULT_FROM
  const ends = readWindow({ from: given, to: to ?? given }, parseMoment, at)
  const first = from === undefined && to !== undefined ? ends.last - YEAR_MS : ends.first
  const last = to === undefined ? first + YEAR_MS : ends.last
  if (first < 0) {
    const message = `version 7 counts its time from 1970, and the window begins before that (${given}).`
    throw problemsError('INFEASIBLE', [{ at, message, fix: 'Begin it later, or use version 4.' }])
  }
  return { first, msPerRow: (last - first) / Math.max(1, tableRows) }
}

function refuseWindow({ from, to }: SpecOf<'uuid'>, { at }: ColumnEnvironment): undefined {
  if (from === undefined && to === undefined) return undefined
  const message = `"${from === undefined ? 'to' : 'from'}" has no meaning in a version 4 UUID, which holds no time.`
  throw problemsError('SCHEMA_INVALID', [{ at, message, fix: 'Drop it, or set "uuidVersion" to 7.' }])
}

/** Random bits everywhere but in the version and the variant: bytes 0-5, 6-7 below the version, 8-15 below the variant. */
function layOut(count: number, [kept, more]: readonly [RandomWords, RandomWords], version: number): Uint8Array {
  const values = new Uint8Array(count * 16)
  for (let i = 0, o = 0; i < count; i++, o += 16) {
    const a = kept.a[i]
    const b = kept.b[i]
    const c = more.a[i]
    const d = more.b[i]
    values[o] = d >>> 24
    values[o + 1] = d >>> 16
    values[o + 2] = d >>> 8
    values[o + 3] = d
    values[o + 4] = c >>> 24
    values[o + 5] = c >>> 16
    // The upper 4 bits of `a` stand in byte 6, the lower 28 in bytes 9 to 12; the rest of the 64 in byte 7 and 13 to 15.
    values[o + 6] = (version << 4) | (a >>> 28)
    values[o + 7] = b >>> 24
    values[o + 8] = 0x80 | ((c >>> 8) & 0x3f)
    values[o + 9] = a >>> 20
    values[o + 10] = a >>> 12
    values[o + 11] = a >>> 4
    values[o + 12] = (a << 4) | (c & 0xf)
    values[o + 13] = b >>> 16
    values[o + 14] = b >>> 8
    values[o + 15] = b
  }
  return values
}

function writeTimes(values: Uint8Array, { count, lo, hi }: RowSet, { first, msPerRow }: Clock): void {
  for (let i = 0, o = 0; i < count; i++, o += 16) {
    const time = first + Math.floor((hi[i] * 0x1_0000_0000 + lo[i]) * msPerRow)
    const high = Math.floor(time / 0x1_0000_0000)
    const low = time >>> 0
    values[o] = high >>> 8
    values[o + 1] = high
    values[o + 2] = low >>> 24
    values[o + 3] = low >>> 16
    values[o + 4] = low >>> 8
    values[o + 5] = low
  }
}

function writeHex(values: Uint8Array, count: number): ColumnData {
  const bytes = new Uint8Array(count * 36)
  const offsets = new Uint32Array(count + 1)
  let position = 0
  for (let i = 0; i < count; i++) {
    for (let k = 0; k < 16; k++) {
      if (k === 4 || k === 6 || k === 8 || k === 10) bytes[position++] = 0x2d
      const byte = values[i * 16 + k]
      bytes[position++] = HEX_DIGITS[byte >>> 4]
      bytes[position++] = HEX_DIGITS[byte & 15]
    }
    offsets[i + 1] = position
  }
  return { kind: 'text', bytes, offsets, isPlain: true }
}

const HEX_DIGITS = new TextEncoder().encode('0123456789abcdef')
