import { AppError } from '../../../shared/errors/app-error.ts'
import type { Schema, TableSpec } from '../../../shared/model/schema.ts'
import { MAX_FAN_OUT_SPREAD, makeFanOut } from '../fan-out.ts'
import { deriveKey } from '../random/derive-key.ts'
import type { TableRows } from './compiled.ts'

/**
 * Works out the rows of every table; those "per" a parent follow from the parent's.
 *
 * @throws AppError INFEASIBLE where tables wait for each other's rows in a circle, or a count passes 2^53 - 1.
 */
export function resolveRows(schema: Schema): ReadonlyMap<string, TableRows> {
  const resolved = new Map<string, TableRows>()
  const resolve = (table: TableSpec, waiting: readonly string[]): TableRows => {
    const known = resolved.get(table.name)
    if (known) return known
    if (waiting.includes(table.name)) throw circle([...waiting.slice(waiting.indexOf(table.name)), table.name])
    const rows = countTable(table, schema, (parent) => resolve(parent, [...waiting, table.name]))
    resolved.set(table.name, rows)
    return rows
  }
  for (const table of schema.tables) resolve(table, [])
  return resolved
}

function countTable(table: TableSpec, schema: Schema, resolve: (parent: TableSpec) => TableRows): TableRows {
  const { rows } = table
  if (typeof rows === 'number') return { count: rows, fanOut: undefined }
  const parent = schema.tables.find(({ name }) => name === rows.per)
  if (parent === undefined) throw new AppError('SCHEMA_INVALID', `${table.name}.rows: there is no table "${rows.per}".`)
  if (rows.max - rows.min > MAX_FAN_OUT_SPREAD) {
    throw new AppError(
      'UNSUPPORTED',
      `${table.name}.rows: ${rows.min} to ${rows.max} rows per ${rows.per} spread too far. Keep max - min within ${MAX_FAN_OUT_SPREAD}.`,
    )
  }
  const parentRows = resolve(parent).count
  if (parentRows * rows.max > Number.MAX_SAFE_INTEGER) {
    throw new AppError(
      'INFEASIBLE',
      `${table.name}.rows: up to ${rows.max} rows for each of ${parentRows} ${rows.per} is more than 2^53. Lower either.`,
    )
  }
  const fanOut = makeFanOut(deriveKey(schema.seed, table.name, 'rows per', rows.per), parentRows, rows)
  return { count: fanOut.totalRows, fanOut: { parent: rows.per, rows: fanOut } }
}

function circle(names: readonly string[]): AppError {
  return new AppError(
    'INFEASIBLE',
    `${names[0]}.rows: the tables wait for each other's rows: ${names.join(' → ')}. Give one of them a fixed number of rows.`,
  )
}
