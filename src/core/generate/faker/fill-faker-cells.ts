import { AppError } from '../../../shared/errors/app-error.ts'
import type { ColumnType } from '../../../shared/model/column-type.ts'
import type { Column } from '../../data/batch.ts'
import { ByteWriter } from '../../data/byte-writer.ts'
import { DAY_MS } from '../../data/calendar.ts'
import type { ColumnEnvironment, Generator } from '../generator.ts'
import type { CellRandom } from '../random/cell-random.ts'

interface FakerCall {
  readonly call: () => unknown
  readonly random: CellRandom
  readonly environment: ColumnEnvironment
  readonly method: string
}

/**
 * Runs a faker method once for each row and stores what it gives as the column's type.
 *
 * What doesn't fit the type is found out before the run, on some rows of the column itself.
 */
export function makeCellFiller(source: FakerCall): Pick<Generator, 'dataKind' | 'scale' | 'hasMillis' | 'fill'> {
  const { random, environment } = source
  const probe = probeValues(source)
  const scale = environment.column.type === 'decimal' ? Math.max(...probe.map(countDecimals)) : undefined
  const storage = makeStorage(environment.column.type, scale ?? 0)
  for (const value of probe) if (!storage.accepts(value)) throw wrongType(source, value)
  return {
    dataKind: storage.dataKind,
    ...(scale === undefined ? {} : { scale }),
    ...(storage.dataKind === 'timestamp' || storage.dataKind === 'time' ? { hasMillis: true } : {}),
    fill({ rows }) {
      const cells = storage.open(rows.count)
      for (let i = 0; i < rows.count; i++) {
        random.pointAt(rows.lo[i], rows.hi[i])
        const value = source.call()
        if (!storage.accepts(value)) throw wrongType(source, value)
        cells.put(i, value)
      }
      return cells.column()
    },
  }
}

/** What the method gives for some rows; faker's own complaints (missing locale data, wrong arguments) surface here. */
function probeValues({ call, random, environment, method }: FakerCall): unknown[] {
  return Array.from({ length: PROBED_ROWS }, (_, row) => {
    random.pointAt(row, 0)
    try {
      return call()
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      throw new AppError('INFEASIBLE', `${environment.at}: faker's ${method} fails: ${reason}`, { cause: error })
    }
  })
}

const PROBED_ROWS = 64

function wrongType({ environment, method }: FakerCall, value: unknown): AppError {
  const shown = typeof value === 'bigint' ? String(value) : (JSON.stringify(value) ?? String(value))
  const kind =
    value instanceof Date ? 'a date' : Array.isArray(value) ? 'a list' : value === null ? 'null' : typeof value
  const fitting = FITTING[kind] ?? 'string'
  return new AppError(
    'SCHEMA_INVALID',
    `${environment.at}: faker's ${method} gives ${kind} such as ${shown.slice(0, 80)}, which is no ${environment.column.type}. Make the column's type "${fitting}".`,
  )
}

const FITTING: Readonly<Record<string, ColumnType>> = {
  'a date': 'timestamp',
  'a list': 'json',
  object: 'json',
  number: 'number',
  boolean: 'boolean',
}

/** How a column type keeps its cells. */
interface Storage {
  readonly dataKind: Generator['dataKind']
  accepts(value: unknown): boolean
  open(count: number): { put(row: number, value: unknown): void; column(): Column }
}

function makeStorage(type: ColumnType, scale: number): Storage {
  switch (type) {
    case 'string':
      return textStorage((value) => typeof value !== 'object' || value instanceof Date, toPlainText)
    case 'json':
      return textStorage(
        () => true,
        (value) => (typeof value === 'bigint' ? String(value) : JSON.stringify(value)),
      )
    case 'integer':
      return numbers('integer', (value) => (Number.isSafeInteger(toNumber(value)) ? toNumber(value) : NaN))
    case 'number':
      return numbers('number', toNumber)
    case 'decimal':
      return numbers('decimal', (value) => Math.round(toNumber(value) * 10 ** scale), scale)
    case 'timestamp':
      return numbers('timestamp', toMillis)
    case 'date':
      return numbers('date', (value) => Math.floor(toMillis(value) / DAY_MS))
    case 'time':
      return numbers('time', (value) => toMillis(value) - Math.floor(toMillis(value) / DAY_MS) * DAY_MS)
    case 'boolean':
      return numbers('boolean', (value) => (typeof value === 'boolean' ? Number(value) : NaN))
    case 'uuid':
      return uuids()
  }
}

function textStorage(accepts: (value: unknown) => boolean, toText: (value: unknown) => string): Storage {
  return {
    dataKind: 'text',
    accepts: (value) => value !== undefined && value !== null && accepts(value),
    open(count) {
      const out = new ByteWriter(count * 24)
      const offsets = new Uint32Array(count + 1)
      return {
        put(row, value) {
          out.writeText(toText(value))
          offsets[row + 1] = out.length
        },
        column: () => ({ data: { kind: 'text', bytes: out.bytes, offsets, isPlain: false }, nulls: undefined }),
      }
    },
  }
}

type NumericKind = 'integer' | 'number' | 'decimal' | 'timestamp' | 'date' | 'time' | 'boolean'

/** @param convert - Gives `NaN` for what doesn't fit. */
function numbers(dataKind: NumericKind, convert: (value: unknown) => number, scale = 0): Storage {
  return {
    dataKind,
    accepts: (value) => Number.isFinite(convert(value)),
    open(count) {
      const values = new Float64Array(count)
      return {
        put: (row, value) => (values[row] = convert(value)),
        column: () => ({ data: numericData(dataKind, values, scale), nulls: undefined }),
      }
    },
  }
}

function numericData(kind: NumericKind, values: Float64Array, scale: number): Column['data'] {
  switch (kind) {
    case 'integer':
    case 'number':
      return { kind, values }
    case 'decimal':
      return { kind, values, scale }
    case 'timestamp':
      return { kind, values, hasMillis: true }
    case 'time':
      return { kind, values: Int32Array.from(values), hasMillis: true }
    case 'date':
      return { kind, values: Int32Array.from(values) }
    case 'boolean':
      return { kind, values: Uint8Array.from(values) }
  }
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

function uuids(): Storage {
  return {
    dataKind: 'uuid',
    accepts: (value) => typeof value === 'string' && UUID.test(value),
    open(count) {
      const values = new Uint8Array(count * 16)
      return {
        put(row, value) {
          const hex = String(value).replaceAll('-', '')
          for (let i = 0; i < 16; i++) values[row * 16 + i] = Number.parseInt(hex.slice(i * 2, i * 2 + 2), 16)
        },
        column: () => ({ data: { kind: 'uuid', values }, nulls: undefined }),
      }
    },
  }
}

function toPlainText(value: unknown): string {
  return value instanceof Date ? value.toISOString() : String(value)
}

/** Faker gives some numbers as texts (`finance.amount`); an empty text is no number. */
function toNumber(value: unknown): number {
  if (typeof value === 'number') return value
  if (typeof value === 'bigint') return Number(value)
  return typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : NaN
}

function toMillis(value: unknown): number {
  if (value instanceof Date) return value.getTime()
  return typeof value === 'string' && /^\d{4}-\d\d-\d\d/.test(value) ? Date.parse(value) : NaN
}

function countDecimals(value: unknown): number {
  const digits = /\.(\d+)$/.exec(String(value))?.[1].length ?? 0
  return Math.min(digits, 12)
}
