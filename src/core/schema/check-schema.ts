import { problemsError } from '../../shared/errors/app-error.ts'
import type { Problem } from '../../shared/errors/app-error.ts'
import { suggestion } from '../../shared/errors/did-you-mean.ts'
import type { Schema, TableSpec } from '../../shared/model/schema.ts'
import { checkForeignKey, checkReferences } from './check-foreign-keys.ts'
import type { Refuse } from './refuse.ts'

/**
 * Checks that a parsed schema makes sense: names exist and are used once, keys point where they can, and nothing is asked
 * for that this version does not honour.
 *
 * @returns The schema, frozen.
 * @throws AppError SCHEMA_INVALID with a problem for each mistake.
 */
export function checkSchema(schema: Schema): Schema {
  const problems: Problem[] = []
  const refuse: Refuse = (at, message, fix) => {
    problems.push({ at, message, ...(fix === undefined ? {} : { fix }) })
  }
  for (const name of listRepeats(schema.tables)) refuse(name, 'two tables have this name.', 'Rename one.')
  for (const table of schema.tables) checkTable(table, schema, refuse)
  if (problems.length > 0) throw problemsError('SCHEMA_INVALID', problems)
  return deepFreeze(schema)
}

function checkTable(table: TableSpec, schema: Schema, refuse: Refuse): void {
  for (const name of listRepeats(table.columns)) {
    refuse(`${table.name}.${name}`, 'two columns have this name.', 'Rename one.')
  }
  checkRows(table, schema, refuse)
  checkPrimaryKey(table, refuse)
  for (const key of table.foreignKeys ?? []) checkForeignKey(key, { table, schema }, refuse)
  checkReferences(table, refuse)
  refuseUnsupported(table, refuse)
}

function checkRows({ name, rows }: TableSpec, { tables }: Schema, refuse: Refuse): void {
  if (typeof rows === 'number') return
  const names = tables.map((table) => table.name)
  const at = `${name}.rows`
  if (!names.includes(rows.per)) {
    refuse(at, `rows per "${rows.per}", but there is no such table.${suggestion(rows.per, names)}`)
  }
  if (rows.min > rows.max) refuse(at, `min ${rows.min} is more than max ${rows.max}.`, 'Swap them.')
}

function checkPrimaryKey(table: TableSpec, refuse: Refuse): void {
  const key = table.primaryKey ?? []
  const at = `${table.name}.primaryKey`
  const names = table.columns.map(({ name }) => name)
  for (const name of key) {
    if (!names.includes(name)) refuse(at, `there is no column "${name}".${suggestion(name, names)}`)
  }
  const members = table.columns.filter(({ name }) => key.includes(name))
  for (const { name, nulls = 0 } of members) {
    const message = `a primary key cannot be null, but ${nulls * 100}% are to be.`
    if (nulls > 0) refuse(`${table.name}.${name}`, message, 'Drop "nulls".')
  }
  if (key.length > 1 && !members.some(({ unique }) => unique)) {
    const message = `a key of ${key.length} columns is not supported yet unless one of them is unique by itself.`
    refuse(at, message, 'Mark one of its columns unique, or use an id column.')
  }
}

/** What the file format can say and this version can't do is refused, never ignored. */
function refuseUnsupported({ name, unique = [], checks = [] }: TableSpec, refuse: Refuse): void {
  if (unique.length > 0) {
    const message = 'uniqueness over several columns is not supported yet.'
    refuse(`${name}.unique`, message, 'Mark single columns "unique".')
  }
  if (checks.length > 0) {
    const fix = 'Put the rule into the generators: min, max, choice or expression.'
    refuse(`${name}.checks`, 'check expressions are not supported yet.', fix)
  }
}

function listRepeats(named: readonly { readonly name: string }[]): string[] {
  const names = named.map(({ name }) => name)
  return [...new Set(names.filter((name, i) => names.indexOf(name) !== i))]
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    for (const inner of Object.values(value)) deepFreeze(inner)
  }
  return value
}
