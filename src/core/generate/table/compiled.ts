import type { Batch, Column, TableLayout } from '../../data/batch.ts'
import type { ColumnSpec, TableSpec } from '../../../shared/model/schema.ts'
import type { FanOut } from '../fan-out.ts'
import type { Generator, RowContext } from '../generator.ts'
import type { RowSet } from '../row-set.ts'

/** A checked schema, ready to generate: one entry for each of its tables, in its order. */
export interface CompiledSchema {
  readonly tables: readonly CompiledTable[]
}

export interface CompiledTable {
  readonly spec: TableSpec
  readonly layout: TableLayout
  /** Makes some rows of the table, in the order of the set. */
  generate(rows: RowSet): Batch
}

/** How many rows a table has, and how they spread over a parent's rows where they depend on one. */
export interface TableRows {
  readonly count: number
  readonly fanOut: { readonly parent: string; readonly rows: FanOut } | undefined
}

export interface CompiledColumn {
  readonly spec: ColumnSpec
  readonly generator: Generator
  /** The cells with uniqueness and nulls applied. */
  cells(context: RowContext): Column
}
