import { DAY_MS, civilFromDays } from './calendar.ts'
import type { ColumnData, Dictionary } from './batch.ts'

/**
 * Cells of a column as plain text, the way a person would type them: `12.50`, `2026-11-20`, `2026-11-20T09:30:00Z`.
 *
 * For templates and previews; encoders write bytes of their own. The row's null mask is the caller's business.
 */
export function readCellText(data: ColumnData, row: number): string {
  switch (data.kind) {
    case 'integer':
    case 'number':
    case 'bigInteger':
      return String(data.values[row])
    case 'decimal':
      return formatDecimal(data.values[row], data.scale)
    case 'boolean':
      return data.values[row] === 1 ? 'true' : 'false'
    case 'date':
      return formatDate(data.values[row])
    case 'time':
      return formatTime(data.values[row], data.hasMillis)
    case 'timestamp':
      return formatTimestamp(data.values[row], data.hasMillis)
    case 'uuid':
      return formatUuid(data.values, row)
    case 'dictionary':
      return dictionaryTexts(data.dictionary)[data.codes[row]]
    case 'text':
      return decoder.decode(data.bytes.subarray(data.offsets[row], data.offsets[row + 1]))
  }
}

/** All entries of a dictionary as strings; decoded once for each dictionary. */
export function dictionaryTexts(dictionary: Dictionary): readonly string[] {
  let texts = decoded.get(dictionary)
  if (texts === undefined) {
    const { bytes, offsets, size } = dictionary
    texts = Array.from({ length: size }, (_, i) => decoder.decode(bytes.subarray(offsets[i], offsets[i + 1])))
    decoded.set(dictionary, texts)
  }
  return texts
}

/** @param unscaled - Whole multiples of 10^-scale. */
function formatDecimal(unscaled: number, scale: number): string {
  const digits = String(Math.abs(unscaled)).padStart(scale + 1, '0')
  const sign = unscaled < 0 ? '-' : ''
  return scale === 0 ? sign + digits : `${sign}${digits.slice(0, -scale)}.${digits.slice(-scale)}`
}

/** @param days - Days since 1970-01-01; years 0 to 9999. */
export function formatDate(days: number): string {
  const civil = civilFromDays(days)
  const year = Math.floor(civil / 10_000)
  return `${String(year).padStart(4, '0')}-${two(Math.floor(civil / 100) % 100)}-${two(civil % 100)}`
}

/** @param millis - Milliseconds since midnight. */
export function formatTime(millis: number, hasMillis: boolean): string {
  const seconds = Math.floor(millis / 1000)
  const clock = `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`
  return hasMillis ? `${clock}.${String(millis % 1000).padStart(3, '0')}` : clock
}

/** @param millis - Milliseconds since 1970-01-01T00:00:00Z. */
export function formatTimestamp(millis: number, hasMillis: boolean): string {
  const days = Math.floor(millis / DAY_MS)
  return `${formatDate(days)}T${formatTime(millis - days * DAY_MS, hasMillis)}Z`
}

function formatUuid(values: Uint8Array, row: number): string {
  const hex = Array.from(values.subarray(row * 16, row * 16 + 16), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  )
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

const two = (value: number): string => String(value).padStart(2, '0')
const decoder = new TextDecoder()
const decoded = new WeakMap<Dictionary, readonly string[]>()
