/*
 * START READING HERE: the line from a written schema to bytes, one step after the other.
 *
 *   prompt ──► schema ──► plan ──► generate ──► encode ──► commit ──► view
 *
 * prompt/   English or a sample becomes a draft           draftSchema, draftFromSample
 * schema/   a draft is parsed and checked                 parseSchema, checkSchema
 * plan/     tables are ordered and cut into chunks        makePlan
 * generate/ a chunk's rows become columns                 compileSchema
 * encode/   columns become bytes                          makeEncoder
 * commit/   bytes become durable, once                    job/run-job.ts, over the ports
 * view/     rows are looked at                            readWindow
 *
 * Steps never import each other. They meet here, and generate and encode in make-chunks.ts, which is all that a worker
 * thread runs.
 */
import { AppError } from '../shared/errors/app-error.ts'
import { suggestion } from '../shared/errors/did-you-mean.ts'
import type { Format } from '../shared/model/format.ts'
import type { Schema } from '../shared/model/schema.ts'
import type { WindowView } from '../shared/model/views.ts'
import { loadFakerLocales } from './generate/faker/fakers.ts'
import { rowRange } from './generate/row-set.ts'
import { compileSchema } from './generate/table/compile-schema.ts'
import type { CompiledSchema } from './generate/table/compiled.ts'
import { addEncoders, measureTables } from './make-chunks.ts'
import type { ReadyChunks } from './make-chunks.ts'
import { makePlan } from './plan/make-plan.ts'
import type { Plan } from './plan/make-plan.ts'
import { checkSchema } from './schema/check-schema.ts'
import { parseSchema } from './schema/parse-schema.ts'
import { readWindow } from './view/read-window.ts'

/** A schema proved and compiled: rows can be made from it. */
export interface ReadySchema {
  readonly schema: Schema
  readonly compiled: CompiledSchema
}

/** Everything a run needs: what to make, how to write it, and in which pieces. */
export interface ReadyRun extends ReadySchema, ReadyChunks {
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
  const chunks = addEncoders(ready.compiled, format)
  return { ...ready, ...chunks, plan: makePlan(measureTables(chunks), chunkRows) }
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
    const hint = suggestion(name ?? '', names)
    throw new AppError('NOT_FOUND', `There is no table "${name}".${hint} There are: ${names.join(', ')}.`)
  }
  const end = Math.min(table.layout.rows, from + count)
  return readWindow(table.generate(rowRange(from, Math.max(0, end - from))), table.layout, from)
}
