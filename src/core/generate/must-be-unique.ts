import type { ColumnSpec, TableSpec } from '../../shared/model/schema.ts'

/** Whether a column's values may not repeat: it says so, or it is the whole primary key. */
export function mustBeUnique(column: ColumnSpec, table: TableSpec): boolean {
  return column.unique === true || (table.primaryKey?.length === 1 && table.primaryKey[0] === column.name)
}
