import type { TableLayout } from '../data/batch.ts'

/** What a run will do, before it does anything: which tables in which order, cut into which chunks. */
export interface Plan {
  /** Parents before their children, else in the schema's order. */
  readonly tables: readonly PlannedTable[]
  readonly rows: number
  /** Estimated from sample rows. */
  readonly bytes: number
}

export interface PlannedTable {
  /** The table's place in the schema. */
  readonly schemaIndex: number
  readonly name: string
  readonly rows: number
  /** Rows of every chunk but the last. */
  readonly chunkRows: number
  readonly chunkCount: number
  readonly bytesPerRow: number
  readonly bytes: number
}

export interface PlanTable {
  readonly layout: TableLayout
  /** Chunks hold a multiple of this many rows. */
  readonly alignRows: number
  readonly bytesPerRow: number
}

/**
 * @param tables - In the schema's order.
 * @param chunkRows - Rows wanted per chunk, rounded up to what the format needs; 0 aims at chunks of 8 MiB.
 */
export function makePlan(tables: readonly PlanTable[], chunkRows: number): Plan {
  const planned = orderTables(tables.map(({ layout }) => layout)).map((schemaIndex) => {
    const { layout, alignRows, bytesPerRow } = tables[schemaIndex]
    const rowsPerChunk = chooseChunkRows({ chunkRows, alignRows, bytesPerRow })
    return {
      schemaIndex,
      name: layout.name,
      rows: layout.rows,
      chunkRows: rowsPerChunk,
      chunkCount: Math.ceil(layout.rows / rowsPerChunk),
      bytesPerRow,
      bytes: Math.round(layout.rows * bytesPerRow),
    }
  })
  return {
    tables: planned,
    rows: planned.reduce((sum, table) => sum + table.rows, 0),
    bytes: planned.reduce((sum, table) => sum + table.bytes, 0),
  }
}

/** Parents first, by depth-first search; tables in a circle keep the schema's order among themselves. */
export function orderTables(layouts: readonly TableLayout[]): number[] {
  const order: number[] = []
  const visited = new Set<number>()
  const visit = (index: number): void => {
    if (visited.has(index)) return
    visited.add(index)
    for (const { references } of layouts[index].foreignKeys) {
      const parent = layouts.findIndex(({ name }) => name === references.table)
      if (parent >= 0) visit(parent)
    }
    order.push(index)
  }
  layouts.forEach((_, index) => visit(index))
  return order
}

const TARGET_CHUNK_BYTES = 8 * 1024 * 1024
const FEWEST_CHUNK_ROWS = 256
const MOST_CHUNK_ROWS = 65_536

function chooseChunkRows({
  chunkRows,
  alignRows,
  bytesPerRow,
}: {
  chunkRows: number
  alignRows: number
  bytesPerRow: number
}): number {
  const fitting = Math.min(
    MOST_CHUNK_ROWS,
    Math.max(FEWEST_CHUNK_ROWS, Math.floor(TARGET_CHUNK_BYTES / Math.max(1, bytesPerRow))),
  )
  const wanted = chunkRows > 0 ? chunkRows : fitting
  return Math.ceil(wanted / alignRows) * alignRows
}
