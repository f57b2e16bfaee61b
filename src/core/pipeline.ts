/*
 * START READING HERE: the line from a written schema to bytes, one step after the other.
 *
 *   prompt ──► schema ──► plan ──► generate ──► encode ──► commit ──► view
 *
 * prompt/   English or a sample becomes a draft           draftSchema, draftFromSample
 * schema/   a draft is parsed and checked                 parseSchema, checkSchema
 * plan/     tables are ordered and cut into chunks        makePlan
 * generate/ a chunk's rows become columns                 compileSchema, generateChunk
 * encode/   columns become bytes                          makeEncoder
 * commit/   bytes become durable, once                    job/run-job.ts, over the ports
 * view/     rows are looked at                            readWindow
 *
 * Steps never import each other; this file is where they meet.
 */
import { AppError } from '../shared/errors/app-error.ts'
import { suggestion } from '../shared/errors/did-you-mean.ts'
import type { Format } from '../shared/model/format.ts'
import type { Schema } from '../shared/model/schema.ts'
import type { WindowView } from '../shared/model/views.ts'
import { ByteWriter } from './data/byte-writer.ts'
import type { TableEncoder } from './encode/encoder.ts'
import { makeEncoder } from './encode/make-encoder.ts'
import { loadFakerLocales } from './generate/faker/fakers.ts'
import { rowRange } from './generate/row-set.ts'
import { compileSchema } from './generate/table/compile-schema.ts'
import type { CompiledSchema, CompiledTable } from './generate/table/compiled.ts'
import { makePlan } from './plan/make-plan.ts'
import type { Plan } from './plan/make-plan.ts'
import type { ChunkBytes } from './ports.ts'
import { checkSchema } from './schema/check-schema.ts'
import { parseSchema } from './schema/parse-schema.ts'
import { readWindow } from './view/read-window.ts'

/** A schema proved and compiled: rows can be made from it. */
export interface ReadySchema {
  readonly schema: Schema
  readonly compiled: CompiledSchema
}

/** Everything a run needs: what to make, how to write it, and in which pieces. */
export interface ReadyRun extends ReadySchema {
  /** One for each table, in the schema's order. */
  readonly encoders: readonly TableEncoder[]
  readonly plan: Plan
}

/**
 * schema: parses, checks and compiles what somebody wrote.
 *
 * @throws AppError SCHEMA_INVALID, INFEASIBLE or UNSUPPORTED with every problem found.
 */
export async function readySchema(written: unknown): Promise<ReadySchema> {
  const schema = checkSchema(parseSchema(written))
  return { schema, compiled: compileSchema(schema, await loadFakerLocales(schema)) }
}

/** plan: chooses encoders and cuts the work into chunks. */
export function readyRun(ready: ReadySchema, format: Format, chunkRows: number): ReadyRun {
  const encoders = ready.compiled.tables.map(({ layout }) => makeEncoder(format)(layout))
  const tables = ready.compiled.tables.map((table, index) => ({
    layout: table.layout,
    alignRows: encoders[index].alignRows,
    bytesPerRow: measureRow(table, encoders[index]),
  }))
  return { ...ready, encoders, plan: makePlan(tables, chunkRows) }
}

/**
 * generate and encode: the bytes of one chunk, a pure function of schema, format and rows.
 *
 * @param chunk - `tableIndex` counts in the plan's order.
 */
export function encodeChunk(
  { compiled, encoders, plan }: ReadyRun,
  { tableIndex, rowStart, rowCount }: { tableIndex: number; rowStart: number; rowCount: number },
): ChunkBytes {
  const { schemaIndex, bytesPerRow } = plan.tables[tableIndex]
  const table = compiled.tables[schemaIndex]
  // With a tenth to spare, so that the buffer hardly ever has to grow and be copied.
  const out = new ByteWriter(Math.ceil(rowCount * bytesPerRow * 1.1) + 65_536)
  const chunk = encoders[schemaIndex].startChunk(rowStart, out)
  for (let done = 0; done < rowCount; done += BATCH_ROWS) {
    chunk.write(table.generate(rowRange(rowStart + done, Math.min(BATCH_ROWS, rowCount - done))))
  }
  const meta = chunk.finish()
  return { bytes: out.written(), meta }
}

/**
 * view: some rows of a table, made alone.
 *
 * @throws AppError NOT_FOUND for an unknown table.
 */
export function previewRows(
  { compiled }: ReadySchema,
  { table: name, from, count }: { table?: string | undefined; from: number; count: number },
): WindowView {
  const names = compiled.tables.map(({ layout }) => layout.name)
  const table = name === undefined ? compiled.tables[0] : compiled.tables.find(({ layout }) => layout.name === name)
  if (table === undefined) {
    throw new AppError(
      'NOT_FOUND',
      `There is no table "${name}".${suggestion(name ?? '', names)} There are: ${names.join(', ')}.`,
    )
  }
  const end = Math.min(table.layout.rows, from + count)
  return readWindow(table.generate(rowRange(from, Math.max(0, end - from))), table.layout, from)
}

/** Rows made and encoded at a time: few enough that their columns stay in the processor's cache. */
const BATCH_ROWS = 4096
const SAMPLE_ROWS = 64

/** Bytes per row, from the first rows; headers and Parquet's fixed costs count little in that. */
function measureRow({ layout, generate }: CompiledTable, encoder: TableEncoder): number {
  const rows = Math.min(SAMPLE_ROWS, layout.rows)
  if (rows === 0) return 1
  const out = new ByteWriter()
  const chunk = encoder.startChunk(0, out)
  chunk.write(generate(rowRange(0, rows)))
  chunk.finish()
  return out.length / rows
}
