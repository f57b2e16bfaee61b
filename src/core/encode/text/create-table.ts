import type { ColumnLayout, TableLayout } from '../../data/batch.ts'

/** The `CREATE TABLE` statement of a table, with a blank line after it. */
export function writeCreateTable({ name, columns, primaryKey, unique = [], foreignKeys }: TableLayout): string {
  const parts = columns.map((column) => `${quoteIdentifier(column.name)} ${writeColumnType(column)}`)
  if (primaryKey.length > 0) parts.push(`PRIMARY KEY ${writeNames(primaryKey)}`)
  for (const column of unique) parts.push(`UNIQUE ${writeNames([column])}`)
  for (const { columns: own, references } of foreignKeys) {
    parts.push(
      `FOREIGN KEY ${writeNames(own)} REFERENCES ${quoteIdentifier(references.table)} ${writeNames(references.columns)}`,
    )
  }
  return `CREATE TABLE ${quoteIdentifier(name)} (\n  ${parts.join(',\n  ')}\n);\n\n`
}

/** A name as a delimited identifier of standard SQL: any name works, and its case is kept. */
export function quoteIdentifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}

function writeNames(names: readonly string[]): string {
  return `(${names.map(quoteIdentifier).join(', ')})`
}

function writeColumnType(column: ColumnLayout): string {
  return column.isNullable ? typeOf(column) : `${typeOf(column)} NOT NULL`
}

/** Types of standard SQL, as PostgreSQL knows them; SQLite takes any name and stores by what it contains. */
function typeOf({ type, dataKind, scale }: ColumnLayout): string {
  switch (type) {
    case 'integer':
      return 'BIGINT'
    case 'number':
      return 'DOUBLE PRECISION'
    case 'decimal':
      // 19 digits hold every 64-bit number; a decimal made of doubles has no fixed scale.
      return dataKind === 'number' ? 'NUMERIC' : `NUMERIC(19, ${scale ?? 0})`
    case 'string':
      return 'TEXT'
    case 'boolean':
      return 'BOOLEAN'
    case 'date':
      return 'DATE'
    case 'time':
      return 'TIME'
    case 'timestamp':
      return 'TIMESTAMP WITH TIME ZONE'
    case 'uuid':
      return 'UUID'
    case 'json':
      return 'JSON'
  }
}
