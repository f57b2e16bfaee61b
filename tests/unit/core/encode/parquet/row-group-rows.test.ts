import { describe, expect, it } from 'vitest'
import type { ColumnData, TableLayout } from '../../../../../src/core/data/batch.ts'
import { rowGroupRows } from '../../../../../src/core/encode/parquet/row-group-rows.ts'

describe('rowGroupRows', () => {
  it.each([
    [1, 'integer', 131_072],
    [16, 'integer', 131_072],
    [17, 'integer', 65_536],
    [8, 'text', 65_536],
    [300, 'integer', 4096],
    [10_000, 'text', 1024],
  ] as const)('gives %i columns of %s cells %i rows', (columns, dataKind, rows) => {
    expect(rowGroupRows(layoutOf(columns, dataKind))).toBe(rows)
  })
})

function layoutOf(count: number, dataKind: ColumnData['kind']): TableLayout {
  const columns = Array.from(
    { length: count },
    (_, i) => ({ name: `c${i}`, type: 'string', dataKind, isNullable: false }) as const,
  )
  return { name: 'wide', rows: 1, columns, primaryKey: [], foreignKeys: [] }
}
