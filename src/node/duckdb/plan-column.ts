import type { ColumnLayout } from '../../core/data/batch.ts'
import type { ColumnType } from '../../shared/model/column-type.ts'
import { sqlName } from './sql-text.ts'

/** How a column of DuckDB becomes a column of a batch. */
export interface ColumnPlan {
  readonly type: ColumnType
  /** Set where the column's type cannot be carried at all: the end of a sentence about it. */
  readonly refusal?: string
  /** An aggregate that is true where the cells need the wider of two layouts. */
  readonly isWide?: string
  /** An aggregate that is true where a cell cannot be carried, and what to say then. */
  readonly problem?: { readonly when: string; readonly message: string }
  /** The cells as SQL, and the layout that they fit. */
  read(isWide: boolean): Pick<ColumnLayout, 'dataKind' | 'scale' | 'hasMillis'> & { readonly sql: string }
}

export interface ColumnFacts {
  readonly hasNulls: boolean
  readonly isWide: boolean
  readonly hasProblem: boolean
}

/**
 * Numbers that a batch keeps as doubles come out of SQL as DOUBLE, exact up to 2^53; texts, uuids and structures as
 * VARCHAR; booleans and 64-bit integers as they are.
 *
 * @param type - As DESCRIBE names it, such as `DECIMAL(18,2)`.
 */
export function planColumn(name: string, type: string): ColumnPlan {
  const cell = sqlName(name)
  const family = type.replace(/\(.*/s, '')
  if (/[[\]]$/.test(type) || STRUCTURES.has(family)) return planText('json', `to_json(${cell})::VARCHAR`)
  if (family === 'DECIMAL') return planDecimal(cell, Number(/,\s*(\d+)\)/.exec(type)?.[1]))
  return PLANS[family]?.(cell) ?? planText('string', `${cell}::VARCHAR`)
}

const STRUCTURES: ReadonlySet<string> = new Set(['STRUCT', 'MAP', 'UNION', 'VARIANT'])

const planInteger = (cell: string): ColumnPlan => ({
  type: 'integer',
  isWide: `max(${cell}::HUGEINT) > ${MAX_SAFE} OR min(${cell}::HUGEINT) < -${MAX_SAFE}`,
  problem: {
    when: `max(${cell}::HUGEINT) > ${2n ** 63n - 1n} OR min(${cell}::HUGEINT) < -${2n ** 63n}`,
    message: 'holds whole numbers of more than 64 bits. Cast it to a text first.',
  },
  read: (isWide) =>
    isWide ? { dataKind: 'bigInteger', sql: `${cell}::BIGINT` } : { dataKind: 'integer', sql: `${cell}::DOUBLE` },
})

const planNumber = (cell: string): ColumnPlan => ({
  type: 'number',
  problem: {
    when: `bool_or(NOT isfinite(${cell}))`,
    message: 'holds NaN or infinity, which not all formats can write.',
  },
  read: () => ({ dataKind: 'number', sql: `${cell}::DOUBLE` }),
})

function planDecimal(cell: string, scale: number): ColumnPlan {
  const most = MAX_SAFE / 10n ** BigInt(scale)
  const message = `holds decimals of more than 15 digits. Cast it to a text or a double first.`
  if (scale > 12) return { ...planNumber(cell), refusal: `has ${scale} digits after the point; the most is 12.` }
  return {
    type: 'decimal',
    problem: { when: `max(${cell}) >= ${most} OR min(${cell}) <= -${most}`, message },
    read: () => ({
      dataKind: 'decimal',
      scale,
      sql: `(${cell}::DECIMAL(18, ${scale}) * ${10n ** BigInt(scale)}::DECIMAL(13, 0))::DECIMAL(18, 0)::DOUBLE`,
    }),
  }
}

/** @param toMicros - Microseconds since the epoch, or since midnight. */
function planClock(type: 'time' | 'timestamp', cell: string, toMicros: string): ColumnPlan {
  const range =
    type === 'time'
      ? 'false'
      : `bool_or(${cell}::TIMESTAMP < TIMESTAMP '0001-01-01' OR ${cell}::TIMESTAMP >= TIMESTAMP '10000-01-01')`
  return {
    type,
    isWide: `bool_or(${toMicros} % 1000000 <> 0)`,
    problem: {
      when: `${range} OR bool_or(${toMicros} % 1000 <> 0)`,
      message: 'holds microseconds, or years outside of 1 to 9999. Round it to milliseconds first.',
    },
    read: (isWide) => ({ dataKind: type, hasMillis: isWide, sql: `(${toMicros} // 1000)::DOUBLE` }),
  }
}

/** Without a zone, a timestamp counts as UTC. */
const planTimestamp = (cell: string): ColumnPlan => planClock('timestamp', cell, `epoch_us(${cell}::TIMESTAMP)`)

const planDate = (cell: string): ColumnPlan => ({
  type: 'date',
  problem: {
    when: `bool_or(${cell} < DATE '0001-01-01' OR ${cell} > DATE '9999-12-31')`,
    message: 'holds years outside of 1 to 9999.',
  },
  read: () => ({ dataKind: 'date', sql: `(${cell} - DATE '1970-01-01')::DOUBLE` }),
})

function planText(type: 'string' | 'json' | 'uuid', sql: string): ColumnPlan {
  return { type, read: () => ({ dataKind: type === 'uuid' ? 'uuid' : 'text', sql }) }
}

const MAX_SAFE = BigInt(Number.MAX_SAFE_INTEGER)
const BINARY = 'holds binary data, which has no place in these formats. Leave it out or cast it to a text.'

const PLANS: Readonly<Record<string, (cell: string) => ColumnPlan>> = {
  TINYINT: planInteger,
  SMALLINT: planInteger,
  INTEGER: planInteger,
  BIGINT: planInteger,
  HUGEINT: planInteger,
  UTINYINT: planInteger,
  USMALLINT: planInteger,
  UINTEGER: planInteger,
  UBIGINT: planInteger,
  UHUGEINT: planInteger,
  FLOAT: planNumber,
  DOUBLE: planNumber,
  BOOLEAN: (cell) => ({ type: 'boolean', read: () => ({ dataKind: 'boolean', sql: cell }) }),
  DATE: planDate,
  TIME: (cell) => planClock('time', cell, `epoch_us(${cell})`),
  TIMESTAMP: planTimestamp,
  'TIMESTAMP WITH TIME ZONE': planTimestamp,
  TIMESTAMP_S: planTimestamp,
  TIMESTAMP_MS: planTimestamp,
  // Nanoseconds would be cut off by the cast, unseen.
  TIMESTAMP_NS: (cell) => ({
    ...planTimestamp(cell),
    problem: {
      when: `bool_or(epoch_ns(${cell}) % 1000000 <> 0)`,
      message: 'holds nanoseconds. Round it to milliseconds first.',
    },
  }),
  UUID: (cell) => planText('uuid', `${cell}::VARCHAR`),
  JSON: (cell) => planText('json', `${cell}::VARCHAR`),
  VARCHAR: (cell) => planText('string', cell),
  BLOB: (cell) => ({ ...planText('string', cell), refusal: BINARY }),
}
