import type { Cell, WindowView } from '../../shared/model/views.ts'
import type { Batch, Column, TableLayout } from '../data/batch.ts'
import { readCellText } from '../data/cell-text.ts'

/**
 * Rows of a batch as a window for looking at.
 *
 * @param from - Index in the table of the batch's first row.
 */
export function readWindow(batch: Batch, layout: TableLayout, from: number): WindowView {
  return {
    table: layout.name,
    totalRows: layout.rows,
    from,
    columns: layout.columns.map(({ name, type }) => ({ name, type })),
    rows: Array.from({ length: batch.rowCount }, (_, row) => batch.columns.map((column) => readCell(column, row))),
  }
}

function readCell({ data, nulls }: Column, row: number): Cell {
  if (nulls?.[row] === 1) return null
  if (data.kind === 'integer' || data.kind === 'number') return data.values[row]
  if (data.kind === 'boolean') return data.values[row] === 1
  return readCellText(data, row)
}
