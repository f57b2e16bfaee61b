import type { SampleTable, SampleValue } from '../../../core/prompt/sample/sample.ts'
import { groupDigits } from '../../../core/prompt/sample/share.ts'
import { uniqueNames } from '../../../core/prompt/sample/unique-names.ts'
import { detectHeader } from './detect-header.ts'

/** Rows found in a JSON document, and what to call their table. */
export interface RowSet {
  readonly name: string
  readonly rows: readonly SampleValue[]
}

/**
 * Finds the rows in a document: an array is rows; an object's arrays of objects are tables, also some levels down; an
 * object of objects is rows by key; any other object is one row.
 *
 * @param name - What to call the table where there is only one.
 */
export function findRowSets(value: SampleValue, name: string): readonly RowSet[] {
  if (Array.isArray(value)) return value.length > 0 ? [{ name, rows: value }] : []
  if (!isRecord(value) || Object.keys(value).length === 0) return []
  const arrays = findArrays(value, 0)
  if (arrays.length === 1) return [{ name, rows: arrays[0].rows }]
  if (arrays.length > 1) return arrays
  const inner = Object.entries(value)
  // A map by key: { "a1": { … }, "a2": { … } }.
  if (inner.length > 1 && inner.every(([, one]) => isRecord(one))) {
    return [{ name, rows: inner.map(([key, one]) => ({ key, ...(isRecord(one) ? one : {}) })) }]
  }
  return [{ name, rows: [value] }]
}

/** Lays rows out as columns. Objects give a column a key, arrays one a place, plain values one altogether. */
export function tableFromRows(
  name: string,
  rows: readonly SampleValue[],
  rowsEstimated: number,
): { readonly table: SampleTable; readonly hasHeader?: boolean; readonly notes: readonly string[] } {
  const objects = rows.filter(isRecord)
  if (objects.length === 0 && rows.every((row) => Array.isArray(row))) return tableFromArrays(name, rows, rowsEstimated)
  if (objects.length === 0) {
    const columns = [{ name: 'value', values: rows }]
    return { table: { name, columns, rowsSeen: rows.length, rowsEstimated }, notes: [] }
  }
  const left = rows.length - objects.length
  const notes =
    left === 0 ? [] : [`${groupDigits(left)} of ${groupDigits(rows.length)} values are no objects and were left out.`]
  const keys = new Set<string>()
  for (const object of objects) for (const key of Object.keys(object)) keys.add(key)
  const wanted = [...keys]
  const { names, notes: changes } = uniqueNames(wanted)
  const columns = wanted.map((key, i) => ({ name: names[i], values: objects.map((object) => ownValue(object, key)) }))
  return { table: { name, columns, rowsSeen: objects.length, rowsEstimated }, notes: [...notes, ...changes] }
}

/** Levels below the top at which arrays of rows are looked for: `{ data: { items: [ … ] } }`. */
const MAX_DEPTH = 2

type JsonObject = Readonly<Record<string, SampleValue>>

function isRecord(value: SampleValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function findArrays(object: JsonObject, depth: number): RowSet[] {
  const own = Object.entries(object).flatMap(([name, value]) =>
    Array.isArray(value) && value.some((row: SampleValue) => isRecord(row)) ? [{ name, rows: value }] : [],
  )
  if (own.length > 0 || depth >= MAX_DEPTH) return own
  const inner = Object.values(object).filter(isRecord)
  // Many objects side by side are rows themselves, and the arrays in them are values.
  return inner.length > 3 ? [] : inner.flatMap((value) => findArrays(value, depth + 1))
}

function tableFromArrays(name: string, rows: readonly SampleValue[], rowsEstimated: number) {
  const lists = rows.map((row): readonly SampleValue[] => (Array.isArray(row) ? row : []))
  const hasHeader =
    lists[0].every((cell) => typeof cell === 'string') && detectHeader(lists.map((list) => list.map(cellText)))
  const data = hasHeader ? lists.slice(1) : lists
  const width = lists.reduce((most, list) => Math.max(most, list.length), 0)
  const { names } = uniqueNames(
    Array.from({ length: width }, (_, i) => (hasHeader ? cellText(lists[0][i] ?? null) : '')),
  )
  const columns = names.map((column, i) => ({ name: column, values: data.map((list) => list[i] ?? null) }))
  const table = { name, columns, rowsSeen: data.length, rowsEstimated: rowsEstimated - (hasHeader ? 1 : 0) }
  return { table, hasHeader, notes: [] }
}

function cellText(value: SampleValue): string {
  return value === null ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value)
}

function ownValue(object: JsonObject, key: string): SampleValue {
  return Object.hasOwn(object, key) ? object[key] : null
}
