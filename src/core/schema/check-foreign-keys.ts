import { suggestion } from '../../shared/errors/did-you-mean.ts'
import type { ColumnSpec, ForeignKeySpec, Schema, TableSpec } from '../../shared/model/schema.ts'
import type { Refuse } from './refuse.ts'

/** Checks that a foreign key leads from a column that can hold it to a key of the same type. */
export function checkForeignKey(
  key: ForeignKeySpec,
  { table, schema }: { readonly table: TableSpec; readonly schema: Schema },
  refuse: Refuse,
): void {
  const at = `${table.name}.foreignKeys(${key.columns.join(', ')})`
  if (key.columns.length !== 1 || key.references.columns.length !== 1) {
    refuse(at, 'foreign keys of several columns are not supported yet.', 'Refer to a single key column.')
    return
  }
  const own = findColumn(table, key.columns[0])
  const parent = schema.tables.find(({ name }) => name === key.references.table)
  const target = parent && findColumn(parent, key.references.columns[0])
  if (own === undefined) refuse(at, describeMissing(table, key.columns[0]))
  if (parent === undefined) {
    const names = schema.tables.map(({ name }) => name)
    const wanted = key.references.table
    refuse(at, `there is no table "${wanted}".${suggestion(wanted, names)}`)
  } else if (target === undefined) {
    refuse(at, describeMissing(parent, key.references.columns[0]))
  } else if (own !== undefined) {
    checkTarget({ at, own, parent, target }, refuse)
    if (own.generator.kind !== 'reference') {
      const message = `a foreign key is filled by the generator "reference", not "${own.generator.kind}".`
      refuse(`${table.name}.${own.name}`, message, 'Use { "kind": "reference" }.')
    }
  }
}

/** Checks that every column filled by reference belongs to exactly one foreign key. */
export function checkReferences({ name, columns, foreignKeys = [] }: TableSpec, refuse: Refuse): void {
  for (const column of columns) {
    if (column.generator.kind !== 'reference') continue
    const keys = foreignKeys.filter((key) => key.columns.includes(column.name))
    const at = `${name}.${column.name}`
    if (keys.length === 0) {
      refuse(at, 'a reference needs a foreign key of its table that names this column.', 'Add it to "foreignKeys".')
    }
    if (keys.length > 1) refuse(at, `${keys.length} foreign keys name this column.`, 'Keep one.')
  }
}

interface Link {
  readonly at: string
  readonly own: ColumnSpec
  readonly parent: TableSpec
  readonly target: ColumnSpec
}

function checkTarget({ at, own, parent, target }: Link, refuse: Refuse): void {
  const place = `${parent.name}.${target.name}`
  const isPrimary = parent.primaryKey?.length === 1 && parent.primaryKey[0] === target.name
  if (target.unique !== true && !isPrimary) {
    refuse(at, `${place} is neither unique nor the primary key.`, 'Refer to a key, or make it unique.')
  }
  if ((target.nulls ?? 0) > 0) refuse(at, `${place} can be null.`, 'Drop its "nulls".')
  if (own.type !== target.type) {
    refuse(at, `the types differ: ${own.type} here, ${target.type} in ${place}.`, 'Make them the same.')
  }
}

function findColumn({ columns }: TableSpec, wanted: string): ColumnSpec | undefined {
  return columns.find(({ name }) => name === wanted)
}

function describeMissing({ name, columns }: TableSpec, wanted: string): string {
  const names = columns.map((column) => column.name)
  return `there is no column "${wanted}" in ${name}.${suggestion(wanted, names)}`
}
