import type { Batch, ColumnLayout, TableLayout } from '../../data/batch.ts'
import type { ByteWriter } from '../../data/byte-writer.ts'
import type { ChunkEncoder, MakeTableEncoder } from '../encoder.ts'
import { loadCell, makeCell, makeWordText, type Cell, type CellStyle, type WordText } from './cell.ts'
import { writeRows } from './write-rows.ts'

/** What sets one text format apart from another, for one table. */
export interface TextDialect {
  /** The file before its first row. */
  readonly begin: string
  readonly styleOf: (column: ColumnLayout, index: number) => CellStyle
  readonly rowEnd: string
  /** Rows in one statement or list, where rows stand in such. */
  readonly groups?: RowGroups
  /** The file after its last row. */
  readonly end: string
}

/** Rows are counted from the table's first, so that groups don't depend on chunks. The table's last group may be shorter. */
export interface RowGroups {
  /** `Infinity` for one group of all rows. */
  readonly rows: number
  /** Stands before the first row of each group. */
  readonly begin: string
  /** Replaces the last two bytes (a separator and a line feed) of the last row of each group. */
  readonly end: string
}

/**
 * Makes the encoder of a format whose rows are lines of text.
 *
 * What a row becomes depends on its cells and its number in the table only, so the bytes are the same however the rows
 * are cut into chunks and batches. Chunks may begin at any row.
 */
export function makeTextEncoder(dialectOf: (table: TableLayout) => TextDialect): MakeTableEncoder {
  return (table) => {
    const dialect = dialectOf(table)
    const cells = table.columns.map((column, i) =>
      makeCell(column, dialect.styleOf(column, i), `${table.name}.${column.name}`),
    )
    const file = { table, cells, rowEnd: makeWordText(dialect.rowEnd), groups: dialect.groups ?? NO_GROUPS }
    return {
      alignRows: 1,
      begin: () => new TextEncoder().encode(dialect.begin),
      startChunk: (rowStart, out) => startChunk(file, rowStart, out),
      end: () => new TextEncoder().encode(dialect.end),
    }
  }
}

interface TextFile {
  readonly table: TableLayout
  /** Shared by all chunks: a chunk loads them anew for each batch. */
  readonly cells: readonly Cell[]
  readonly rowEnd: WordText
  readonly groups: RowGroups
}

function startChunk(file: TextFile, rowStart: number, out: ByteWriter): ChunkEncoder {
  let rowsDone = rowStart
  return {
    write(batch) {
      loadBatch(file, batch, rowsDone)
      writeBlocks(file, { first: rowsDone, count: batch.rowCount }, out)
      rowsDone += batch.rowCount
    },
    finish: () => undefined,
  }
}

function loadBatch({ table, cells }: TextFile, { rowCount, columns }: Batch, first: number): void {
  if (first + rowCount > table.rows) {
    throw new Error(`${table.name}: rows up to ${first + rowCount} were given, the table has ${table.rows}.`)
  }
  for (let i = 0; i < cells.length; i++) loadCell(cells[i], columns[i], rowCount)
}

/** Writes the loaded batch in blocks, none of which reaches over the end of a group. */
function writeBlocks(file: TextFile, { first, count }: { first: number; count: number }, out: ByteWriter): void {
  const { table, cells, rowEnd, groups } = file
  let from = 0
  while (from < count) {
    const rowInGroup = (first + from) % groups.rows
    const to = Math.min(from + BLOCK_ROWS, from + groups.rows - rowInGroup, count)
    if (rowInGroup === 0) out.writeText(groups.begin)
    writeRows({ cells, rowEnd, from, to }, out)
    const isGroupEnd = rowInGroup + to - from === groups.rows || first + to === table.rows
    if (isGroupEnd && groups !== NO_GROUPS) {
      out.length -= SEPARATOR_BYTES
      out.writeText(groups.end)
    }
    from = to
  }
}

/** Rows for which room is reserved at once: few, so that the bytes being written stay in the processor's cache. */
const BLOCK_ROWS = 512
const SEPARATOR_BYTES = 2
const NO_GROUPS: RowGroups = { rows: Infinity, begin: '', end: '' }
