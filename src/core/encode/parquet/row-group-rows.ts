import type { ColumnData, TableLayout } from '../../data/batch.ts'

/**
 * Rows of each row group of a table's file: a power of two that depends on the layout alone, so that the bytes never
 * depend on how the rows were cut.
 *
 * A row group is held in memory while it is written, so wide tables get fewer rows. The bytes of a text can only be
 * guessed from the layout.
 */
export function rowGroupRows(layout: TableLayout): number {
  let rowBytes = 0
  for (const column of layout.columns) rowBytes += CELL_BYTES[column.dataKind]
  const wanted = Math.max(MIN_ROWS, Math.min(MAX_ROWS, ROW_GROUP_BYTES / rowBytes))
  return 2 ** Math.floor(Math.log2(wanted))
}

const MIN_ROWS = 1024
const MAX_ROWS = 131_072
/** Sixteen columns of 8 bytes at the most rows. */
const ROW_GROUP_BYTES = 16 * 8 * MAX_ROWS

const CELL_BYTES: Readonly<Record<ColumnData['kind'], number>> = {
  integer: 8,
  bigInteger: 8,
  number: 8,
  decimal: 8,
  boolean: 1,
  date: 4,
  time: 4,
  timestamp: 8,
  uuid: 16,
  dictionary: 8,
  text: 32,
}
