import type { Column, ColumnData } from '../../src/core/data/batch.ts'
import { readCellText } from '../../src/core/data/cell-text.ts'

/** A column's cells as texts, null where they are null. */
export function readCells(made: Column | ColumnData, count: number): (string | null)[] {
  const { data, nulls } = 'data' in made ? made : { data: made, nulls: undefined }
  return Array.from({ length: count }, (_, row) => (nulls?.[row] === 1 ? null : readCellText(data, row)))
}
