import { problemsError } from '../../../shared/errors/app-error.ts'
import type { ColumnType } from '../../../shared/model/column-type.ts'
import type { ColumnData } from '../../data/batch.ts'
import { makeDictionary } from '../../data/dictionary.ts'
import { shiftDecimal } from '../random/portable-math.ts'
import { parseDay, parseMoment, parseTimeOfDay } from './civil-time.ts'

/** A list of values of one column type, from which cells are taken by index. */
export interface ValueTable {
  readonly dataKind: ColumnData['kind']
  readonly scale?: number
  readonly hasMillis?: boolean
  /** For each value given: the index of the first one that is the same in this column, such as 5 and "5" in integers. */
  readonly firstSame: readonly number[]
  /** The cells with these indexes. `indexes` holds exactly one a row and belongs to the result. */
  gather(indexes: Uint32Array): ColumnData
}

/**
 * Reads values written in a schema as cells of a column.
 *
 * Each type takes its own: strings for string, date, time, timestamp and uuid; true and false for boolean; numbers for
 * integer, number and decimal, where integer and decimal also take strings of digits (9007199254740993, 12.50);
 * anything for json.
 *
 * @throws AppError SCHEMA_INVALID naming the value and the column.
 */
export function makeValueTable(values: readonly unknown[], type: ColumnType, at: string): ValueTable {
  const cells = values.map((value) => {
    const cell = READERS[type](value)
    if (cell === undefined || Number.isNaN(cell)) throw misfit(value, type, at)
    return cell
  })
  // 12.5 and "12.50" are one decimal.
  const identities = type === 'decimal' ? cells.map(Number) : cells
  const firsts = new Map<Cell, number>()
  identities.forEach((cell, i) => firsts.has(cell) || firsts.set(cell, i))
  return { ...makeGather(cells, type, at), firstSame: identities.map((cell) => firsts.get(cell) ?? 0) }
}

/** What a value becomes; decimals stay digits until their common scale is known. */
type Cell = string | number | bigint

/** Reads one value; `undefined` or `NaN` where it does not fit. */
const READERS: Readonly<Record<ColumnType, (value: unknown) => Cell | undefined>> = {
  integer: (value) => {
    if (typeof value === 'number') return Number.isSafeInteger(value) ? BigInt(value) : undefined
    if (typeof value !== 'string' || !/^-?\d{1,19}$/.test(value)) return undefined
    return BigInt.asIntN(64, BigInt(value)) === BigInt(value) ? BigInt(value) : undefined
  },
  number: (value) => (typeof value === 'number' && Number.isFinite(value) ? value + 0 : undefined),
  decimal: (value) => {
    if (typeof value === 'number')
      return isSmall(value) ? normalizeDecimal(value.toFixed(countPlaces(value))) : undefined
    return typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value) ? normalizeDecimal(value) : undefined
  },
  string: (value) => (typeof value === 'string' && value.isWellFormed() ? value : undefined),
  boolean: (value) => (typeof value === 'boolean' ? Number(value) : undefined),
  date: (value) => (typeof value === 'string' ? parseDay(value) : undefined),
  time: (value) => (typeof value === 'string' ? parseTimeOfDay(value) : undefined),
  timestamp: (value) => (typeof value === 'string' ? parseMoment(value) : undefined),
  uuid: (value) => {
    const isUuid = typeof value === 'string' && /^[\da-f]{8}-([\da-f]{4}-){3}[\da-f]{12}$/i.test(value)
    return isUuid ? value.toLowerCase() : undefined
  },
  json: (value) => JSON.stringify(value),
}

const EXAMPLES: Readonly<Record<ColumnType, string>> = {
  integer: 'a whole number of up to 64 bits, such as 5 (beyond 2^53 as a string of digits)',
  number: 'a number, such as 1.5',
  decimal: 'a number with up to 12 places after the point and 15 digits in all, such as 12.5 or "12.50"',
  string: 'a string, such as "5"',
  boolean: 'true or false',
  date: 'a date from 0001-01-01 to 9999-12-31, such as "2026-11-20"',
  time: 'a time, such as "09:30:00"',
  timestamp: 'a date and time from year 1 to 9999, such as "2026-11-20T09:30:00Z"',
  uuid: 'a UUID, such as "0195f2a4-1c5e-7a30-8b1d-3f4e5a6b7c8d"',
  json: 'a JSON value',
}

function misfit(value: unknown, type: ColumnType, at: string) {
  const message = `the value ${JSON.stringify(value)} does not fit a column of type ${type}.`
  return problemsError('SCHEMA_INVALID', [{ at, message, fix: `Give ${EXAMPLES[type]}.` }])
}

function isSmall(value: number): boolean {
  return Math.abs(value) <= Number.MAX_SAFE_INTEGER
}

function countPlaces(value: number): number {
  const [mantissa, exponent = '0'] = String(value).split('e')
  const places = (mantissa.split('.')[1] ?? '').length
  return Math.min(100, Math.max(0, places - Number(exponent)))
}

/** The whole number that the digits make, and how many of them stand after the point: 12.50 is `1250e-2`. */
function normalizeDecimal(digits: string): string | undefined {
  const places = (digits.split('.')[1] ?? '').length
  const scaled = BigInt(digits.replace('.', ''))
  return places <= MOST_PLACES && Number.isSafeInteger(Number(scaled)) ? `${scaled}e-${places}` : undefined
}

const MOST_PLACES = 12

function makeGather(cells: readonly Cell[], type: ColumnType, at: string): Omit<ValueTable, 'firstSame'> {
  const numbers = Float64Array.from(cells, Number)
  switch (type) {
    case 'integer':
      return gatherIntegers(cells.map(BigInt))
    case 'decimal':
      return gatherDecimals(cells.map(String), at)
    case 'boolean':
      return {
        dataKind: 'boolean',
        gather: (indexes) => ({ kind: 'boolean', values: new Uint8Array(pick(numbers, indexes)) }),
      }
    case 'number':
      return { dataKind: 'number', gather: (indexes) => ({ kind: 'number', values: pick(numbers, indexes) }) }
    case 'date':
      return {
        dataKind: 'date',
        gather: (indexes) => ({ kind: 'date', values: new Int32Array(pick(numbers, indexes)) }),
      }
    case 'time':
    case 'timestamp':
      return gatherTimes(numbers, type)
    case 'uuid':
      return gatherUuids(cells.map(String))
    case 'string':
    case 'json': {
      const dictionary = makeDictionary(cells.map(String))
      return { dataKind: 'dictionary', gather: (codes) => ({ kind: 'dictionary', codes, dictionary }) }
    }
  }
}

function pick(values: Float64Array, indexes: Uint32Array): Float64Array<ArrayBuffer> {
  const picked = new Float64Array(indexes.length)
  for (let i = 0; i < indexes.length; i++) picked[i] = values[indexes[i]]
  return picked
}

function gatherIntegers(cells: readonly bigint[]): Omit<ValueTable, 'firstSame'> {
  if (cells.every((cell) => Number.isSafeInteger(Number(cell)))) {
    const numbers = Float64Array.from(cells, Number)
    return { dataKind: 'integer', gather: (indexes) => ({ kind: 'integer', values: pick(numbers, indexes) }) }
  }
  const gather = (indexes: Uint32Array): ColumnData => {
    const values = new BigInt64Array(indexes.length)
    for (let i = 0; i < values.length; i++) values[i] = cells[indexes[i]]
    return { kind: 'bigInteger', values }
  }
  return { dataKind: 'bigInteger', gather }
}

/** The scale is that of the value with the most places. */
function gatherDecimals(cells: readonly string[], at: string): Omit<ValueTable, 'firstSame'> {
  const scale = Math.max(...cells.map((cell) => Number(cell.split('e-')[1])))
  const numbers = Float64Array.from(cells, (cell) => {
    const [digits, places] = cell.split('e-')
    const scaled = Number(digits) * Number(`1e${scale - Number(places)}`)
    if (!Number.isSafeInteger(scaled)) throw misfit(shiftDecimal(Number(digits), -Number(places)), 'decimal', at)
    return scaled
  })
  return {
    dataKind: 'decimal',
    scale,
    gather: (indexes) => ({ kind: 'decimal', values: pick(numbers, indexes), scale }),
  }
}

function gatherTimes(numbers: Float64Array, kind: 'time' | 'timestamp'): Omit<ValueTable, 'firstSame'> {
  const hasMillis = numbers.some((value) => value % 1000 !== 0)
  const gather = (indexes: Uint32Array): ColumnData => {
    const values = pick(numbers, indexes)
    return kind === 'time' ? { kind, values: new Int32Array(values), hasMillis } : { kind, values, hasMillis }
  }
  return { dataKind: kind, hasMillis, gather }
}

function gatherUuids(cells: readonly string[]): Omit<ValueTable, 'firstSame'> {
  const bytes = cells.map((cell) =>
    Uint8Array.from(cell.replaceAll('-', '').match(/../g) ?? [], (hex) => parseInt(hex, 16)),
  )
  const gather = (indexes: Uint32Array): ColumnData => {
    const values = new Uint8Array(indexes.length * 16)
    indexes.forEach((index, i) => values.set(bytes[index], i * 16))
    return { kind: 'uuid', values }
  }
  return { dataKind: 'uuid', gather }
}
