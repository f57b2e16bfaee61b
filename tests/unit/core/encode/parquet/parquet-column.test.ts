import { describe, expect, it } from 'vitest'
import type { ColumnLayout } from '../../../../../src/core/data/batch.ts'
import { toParquetColumns } from '../../../../../src/core/encode/parquet/parquet-column.ts'

describe('toParquetColumns', () => {
  it('refuses cells that a type cannot hold, naming the column and the way out', () => {
    expect(() => toParquetColumns(layoutOf({ name: 'born', type: 'date', dataKind: 'text' }))).toThrow(
      expect.objectContaining({
        code: 'UNSUPPORTED',
        message:
          "people.born: Parquet can't hold text cells in a column of type date. Give it a generator that makes date cells, or change its type.",
      }),
    )
  })

  it('takes whole numbers as decimals without places', () => {
    const [column] = toParquetColumns(layoutOf({ name: 'n', type: 'decimal', dataKind: 'integer' }))
    expect(column.logicalType).toEqual({ kind: 'DECIMAL', scale: 0, precision: 18 })
  })
})

function layoutOf(column: Omit<ColumnLayout, 'isNullable'>): Parameters<typeof toParquetColumns>[0] {
  return { name: 'people', rows: 1, columns: [{ ...column, isNullable: false }], primaryKey: [], foreignKeys: [] }
}
