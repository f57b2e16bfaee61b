import type { PlanView } from '../../shared/model/views.ts'
import { encodeChunk } from '../make-chunks.ts'
import { previewRows, readyRun, readySchema } from '../pipeline.ts'
import type { ReadyRun } from '../pipeline.ts'
import type { Clock } from '../ports.ts'
import { readSchemaText } from '../schema/read-schema-text.ts'
import { os } from './implementer.ts'

/** From intent to a schema, and what can be said of a schema before a run. */
export const schemaProcedures = {
  // Lexicons are large, and most calls need none of them: they are loaded by their first user.
  extract: os.schema.extract.handler(async ({ input, context }) => {
    const { draftSchema } = await import('../prompt/draft-schema.ts')
    return draftSchema(input.text, {
      nowMs: input.nowMs ?? context.ports.clock.now(),
      ...(input.seed === undefined ? {} : { seed: input.seed }),
    })
  }),
  importSample: os.schema.importSample.handler(async ({ input, context }) => {
    const { draftFromSample } = await import('../prompt/sample/draft-from-sample.ts')
    const sample = await context.ports.documents.readSample(input.path)
    const schema = draftFromSample(sample, {
      ...(input.rows === undefined ? {} : { rows: input.rows }),
      ...(input.seed === undefined ? {} : { seed: input.seed }),
    })
    return { schema, notes: [...sample.notes] }
  }),
  read: os.schema.read.handler(async ({ input, context }) =>
    'path' in input
      ? readSchemaText(await context.ports.documents.readText(input.path), input.path)
      : readSchemaText(input.text, 'schema'),
  ),
  validate: os.schema.validate.handler(async ({ input, context }) => {
    const { clock, defaultWorkers } = context.ports
    const run = readyRun(await readySchema(input.schema), input.format, 0)
    return describePlan(run, clock, input.workers || defaultWorkers)
  }),
  templates: os.schema.templates.handler(async ({ context }) => [...(await context.ports.documents.listTemplates())]),
  template: os.schema.template.handler(async ({ input, context }) =>
    readSchemaText(await context.ports.documents.readTemplate(input.name), input.name),
  ),
  preview: os.schema.preview.handler(async ({ input }) => previewRows(await readySchema(input.schema), input)),
}

function describePlan(run: ReadyRun, clock: Clock, workers: number): PlanView {
  const { schema, plan, compiled } = run
  return {
    name: schema.name,
    tables: plan.tables.map(({ name, rows, bytes, chunkRows, chunkCount, schemaIndex }) => ({
      name,
      rows,
      columns: compiled.tables[schemaIndex].layout.columns.length,
      bytes,
      chunkRows,
      chunks: chunkCount,
    })),
    rows: plan.rows,
    bytes: plan.bytes,
    seconds: estimateSeconds(run, clock) / workers,
  }
}

/** Makes a slice of every table and scales its time up; the first slice warms the code and is not counted. */
function estimateSeconds(run: ReadyRun, clock: Clock): number {
  let seconds = 0
  for (const [tableIndex, { rows }] of run.plan.tables.entries()) {
    const rowCount = Math.min(rows, TIMED_ROWS)
    if (rowCount === 0) continue
    encodeChunk(run, { tableIndex, rowStart: 0, rowCount })
    const startedMs = clock.now()
    let slices = 0
    do {
      encodeChunk(run, { tableIndex, rowStart: 0, rowCount })
      slices++
    } while (clock.now() - startedMs < TIMED_MS)
    seconds += ((clock.now() - startedMs) / 1000 / slices / rowCount) * rows
  }
  return seconds
}

const TIMED_ROWS = 4096
const TIMED_MS = 20
