import type { DuckDBValue } from '@duckdb/node-api'
import type { Cell } from '../../shared/model/views.ts'

/** DuckDB's value classes; they come in because the package is loaded only when it is needed. */
export type DuckDbClasses = Pick<
  typeof import('@duckdb/node-api'),
  | 'DuckDBTimestampTZValue'
  | 'DuckDBTimestampValue'
  | 'DuckDBListValue'
  | 'DuckDBArrayValue'
  | 'DuckDBStructValue'
  | 'DuckDBMapValue'
  | 'DuckDBBlobValue'
>

/**
 * A value as JSON can carry it without loss: whole numbers beyond 2^53, decimals, dates and times as texts (ISO 8601),
 * lists and structures as JSON texts.
 */
export function toCell(value: DuckDBValue, classes: DuckDbClasses): Cell {
  const plain = toPlain(value, classes)
  return typeof plain === 'object' && plain !== null ? JSON.stringify(plain) : plain
}

type Plain = Cell | readonly Plain[] | { readonly [key: string]: Plain }

function toPlain(value: DuckDBValue, classes: DuckDbClasses): Plain {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return value
    case 'number':
      return Number.isFinite(value) ? value : String(value)
    case 'bigint':
      return isSafe(value) ? Number(value) : String(value)
    default:
      return value === null ? null : objectToPlain(value, classes)
  }
}

function objectToPlain(value: Extract<DuckDBValue, object>, classes: DuckDbClasses): Plain {
  const plain = (inner: DuckDBValue): Plain => toPlain(inner, classes)
  if (value instanceof classes.DuckDBListValue || value instanceof classes.DuckDBArrayValue)
    return value.items.map(plain)
  if (value instanceof classes.DuckDBStructValue) {
    return Object.fromEntries(Object.entries(value.entries).map(([key, inner]) => [key, plain(inner)]))
  }
  if (value instanceof classes.DuckDBMapValue) {
    return Object.fromEntries(value.entries.map(({ key, value: inner }) => [String(key), plain(inner)]))
  }
  if (value instanceof classes.DuckDBBlobValue) return Buffer.from(value.bytes).toString('hex')
  // Its own text is in the zone of this machine.
  if (value instanceof classes.DuckDBTimestampTZValue) {
    return isoText(String(new classes.DuckDBTimestampValue(value.micros)), value.isFinite ? 'Z' : '')
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
