import type { Column, ColumnData } from '../../src/core/data/batch.ts'
import { readCellText } from '../../src/core/data/cell-text.ts'

export type PlainCell = string | number | bigint | boolean | null

/** A column's cells as plain values: dates and times as their counts, decimals and UUIDs as texts. */
export function plainCells(made: Column | ColumnData, count: number): PlainCell[] {
  const { data, nulls } = 'data' in made ? made : { data: made, nulls: undefined }
  const read = (row: number): PlainCell => {
    switch (data.kind) {
      case 'integer':
      case 'bigInteger':
      case 'number':
      case 'date':
      case 'time':
      case 'timestamp':
        return data.values[row]
      case 'boolean':
        return data.values[row] === 1
      default:
        return readCellText(data, row)
    }
  }
  return Array.from({ length: count }, (_, row) => (nulls?.[row] === 1 ? null : read(row)))
}
