import {
  DuckDBArrayValue,
  DuckDBBlobValue,
  DuckDBDateValue,
  DuckDBListValue,
  DuckDBMapValue,
  DuckDBStructValue,
  DuckDBTimestampTZValue,
  DuckDBTimestampValue,
} from '@duckdb/node-api'
import type { DuckDBValue } from '@duckdb/node-api'
import type { Cell } from '../../shared/model/views.ts'

/**
 * A value as JSON can carry it without loss: whole numbers beyond 2^53, decimals, dates and times as texts (ISO 8601),
 * lists and structures as JSON texts.
 */
export function toCell(value: DuckDBValue): Cell {
  const plain = toPlain(value)
  return typeof plain === 'object' && plain !== null ? JSON.stringify(plain) : plain
}

type Plain = Cell | readonly Plain[] | { readonly [key: string]: Plain }

function toPlain(value: DuckDBValue): Plain {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return value
    case 'number':
      return Number.isFinite(value) ? value : String(value)
    case 'bigint':
      return isSafe(value) ? Number(value) : String(value)
    default:
      return value === null ? null : objectToPlain(value)
  }
}

function objectToPlain(value: Extract<DuckDBValue, object>): Plain {
  if (value instanceof DuckDBListValue || value instanceof DuckDBArrayValue) return value.items.map(toPlain)
  if (value instanceof DuckDBStructValue) {
    return Object.fromEntries(Object.entries(value.entries).map(([key, inner]) => [key, toPlain(inner)]))
  }
  if (value instanceof DuckDBMapValue) {
    return Object.fromEntries(value.entries.map(({ key, value: inner }) => [String(key), toPlain(inner)]))
  }
  if (value instanceof DuckDBBlobValue) return Buffer.from(value.bytes).toString('hex')
  // As numbers of days these are the first and the last there are, and its own text takes them so.
  if (value instanceof DuckDBDateValue && !value.isFinite) return value.days > 0 ? 'infinity' : '-infinity'
  // Its own text is in the zone of this machine.
  if (value instanceof DuckDBTimestampTZValue) {
    return isoText(String(new DuckDBTimestampValue(value.micros)), value.isFinite ? 'Z' : '')
  }
  return isoText(String(value), '')
}

/** `2026-11-20 09:30:00` has a `T` in ISO 8601. */
function isoText(text: string, zone: string): string {
  return text.replace(/^(-?\d{4,}-\d\d-\d\d) (\d\d:)/, '$1T$2') + zone
}

function isSafe(value: bigint): boolean {
  return value >= BigInt(Number.MIN_SAFE_INTEGER) && value <= BigInt(Number.MAX_SAFE_INTEGER)
}
