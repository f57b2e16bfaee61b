import type { ColumnSpec, TableSpec } from '../../../shared/model/schema.ts'
import type { DraftedColumn } from './draft-column.ts'
import { singular, snakeCase } from './snake-case.ts'

/** A table of the draft with what its columns were drafted from. */
export interface DraftedTable {
  readonly spec: TableSpec
  readonly columns: readonly DraftedColumn[]
}

/**
 * Finds foreign keys between the tables of one sample: a column named after another table's key, all of whose values
 * stand in that key.
 *
 * A table may only reference tables that don't (over others, too) reference it.
 */
export function linkTables(tables: readonly DraftedTable[]): TableSpec[] {
  const linked = tables.map((table) => table.spec)
  for (const [childIndex, child] of tables.entries()) {
    for (const [parentIndex, parent] of tables.entries()) {
      if (childIndex === parentIndex || reachableFrom(linked, parent.spec.name).has(child.spec.name)) continue
      const column = child.columns.find((candidate) => isReference(candidate, child, parent))
      if (column) linked[childIndex] = withReference(linked[childIndex], column.spec, parent.spec)
    }
  }
  return linked
}

function isReference(column: DraftedColumn, child: DraftedTable, parent: DraftedTable): boolean {
  const key = keyOf(parent)
  if (!key || child.spec.primaryKey?.includes(column.spec.name)) return false
  const noun = singular(snakeCase(parent.spec.name))
  const keyWords = key.profile.words
  const names = [`${noun}_${keyWords}`, noun, ...(keyWords === 'id' ? [] : [keyWords])]
  const { counts } = column.profile
  const hasName = names.some((name) => column.profile.words === name || column.profile.words.endsWith(`_${name}`))
  return hasName && counts.size > 0 && [...counts.keys()].every((text) => key.profile.counts.has(text))
}

function keyOf({ spec, columns }: DraftedTable): DraftedColumn | undefined {
  const [name, ...others] = spec.primaryKey ?? []
  return others.length === 0 ? columns.find((column) => column.spec.name === name) : undefined
}

function withReference(table: TableSpec, column: ColumnSpec, parent: TableSpec): TableSpec {
  const [key] = parent.primaryKey ?? []
  const type = parent.columns.find(({ name }) => name === key)?.type ?? column.type
  const { unique: _unique, ...rest } = column
  const reference: ColumnSpec = {
    ...rest,
    type,
    generator: { kind: 'reference' },
    because: `all values stand in ${parent.name}.${key}`,
  }
  return {
    ...table,
    foreignKeys: [
      ...(table.foreignKeys ?? []),
      { columns: [column.name], references: { table: parent.name, columns: [key] } },
    ],
    columns: table.columns.map((other) => (other.name === column.name ? reference : other)),
  }
}

/** The tables that one references, directly or over others. */
function reachableFrom(tables: readonly TableSpec[], name: string): ReadonlySet<string> {
  const reached = new Set<string>()
  // A set hands out what is added to it while it is walked.
  const waiting = new Set([name])
  for (const current of waiting) {
    for (const { references } of tables.find((table) => table.name === current)?.foreignKeys ?? []) {
      reached.add(references.table)
      waiting.add(references.table)
    }
  }
  return reached
}
