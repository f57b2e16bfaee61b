import type { Format } from '../shared/model/format.ts'
import type { Schema } from '../shared/model/schema.ts'
import { ByteWriter } from './data/byte-writer.ts'
import type { TableEncoder } from './encode/encoder.ts'
import { makeEncoder } from './encode/make-encoder.ts'
import { loadFakerLocales } from './generate/faker/fakers.ts'
import { rowRange } from './generate/row-set.ts'
import { compileSchema } from './generate/table/compile-schema.ts'
import type { CompiledSchema, CompiledTable } from './generate/table/compiled.ts'
import { orderTables } from './plan/make-plan.ts'
import type { PlanTable } from './plan/make-plan.ts'
import type { ChunkBytes } from './ports.ts'

/*
 * generate and encode, apart from the rest of the line: what a worker thread needs, and no more than it has to load.
 */

/** A checked schema, compiled, with an encoder for each table. */
export interface ReadyChunks {
  readonly compiled: CompiledSchema
  /** In the schema's order, as the compiled tables. */
  readonly encoders: readonly TableEncoder[]
  /** The schema's places of the tables in the plan's order. */
  readonly order: readonly number[]
}

/**
 * @param schema - Checked already.
 * @throws AppError INFEASIBLE, SCHEMA_INVALID or UNSUPPORTED with a problem for each column at fault.
 */
export async function readyChunks(schema: Schema, format: Format): Promise<ReadyChunks> {
  const compiled = compileSchema(schema, await loadFakerLocales(schema))
  return addEncoders(compiled, format)
}

export function addEncoders(compiled: CompiledSchema, format: Format): ReadyChunks {
  const layouts = compiled.tables.map(({ layout }) => layout)
  return { compiled, encoders: layouts.map((layout) => makeEncoder(format)(layout)), order: orderTables(layouts) }
}

/** Which rows of which table; `tableIndex` counts in the plan's order. */
export interface ChunkRange {
  readonly tableIndex: number
  readonly rowStart: number
  readonly rowCount: number
}

/**
 * The bytes of one chunk: a pure function of schema, format and rows.
 *
 * @param out - Takes the bytes, which are a view into its memory; one of about the right size saves copying.
 */
export function encodeChunk(
  ready: ReadyChunks,
  { tableIndex, rowStart, rowCount }: ChunkRange,
  out: ByteWriter = new ByteWriter(),
): ChunkBytes {
  const schemaIndex = ready.order[tableIndex]
  const table = ready.compiled.tables[schemaIndex]
  const chunk = ready.encoders[schemaIndex].startChunk(rowStart, out)
  for (let done = 0; done < rowCount; done += BATCH_ROWS) {
    chunk.write(table.generate(rowRange(rowStart + done, Math.min(BATCH_ROWS, rowCount - done))))
  }
  const meta = chunk.finish()
  return { bytes: out.written(), meta }
}

/** What planning must know of each table, in the schema's order. Plain data, so that it can come from another thread. */
export function measureTables({ compiled, encoders }: ReadyChunks): PlanTable[] {
  return compiled.tables.map((table, index) => ({
    layout: table.layout,
    alignRows: encoders[index].alignRows,
    bytesPerRow: measureRow(table, encoders[index]),
  }))
}

/** Bytes per row of a table in a format, from its first rows; headers and Parquet's fixed costs count little in that. */
function measureRow({ layout, generate }: CompiledTable, encoder: TableEncoder): number {
  const rows = Math.min(SAMPLE_ROWS, layout.rows)
  if (rows === 0) return 1
  const out = new ByteWriter()
  const chunk = encoder.startChunk(0, out)
  chunk.write(generate(rowRange(0, rows)))
  chunk.finish()
  return out.length / rows
}

/** Rows made and encoded at a time: few enough that their columns stay in the processor's cache. */
const BATCH_ROWS = 4096
const SAMPLE_ROWS = 64
