import { readSchemaText } from '../schema/read-schema-text.ts'
import { os } from './implementer.ts'

/** From intent to a schema, and what can be said of a schema before a run. */
export const schemaProcedures = {
  // Lexicons and generators are large, and most calls need none of them: they are loaded by their first user.
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
    const { readyRun, readySchema } = await import('../pipeline.ts')
    const { describePlan } = await import('./describe-plan.ts')
    const run = readyRun(await readySchema(input.schema), input.format, 0)
    return describePlan(run, clock, input.workers || defaultWorkers)
  }),
  templates: os.schema.templates.handler(async ({ context }) => [...(await context.ports.documents.listTemplates())]),
  template: os.schema.template.handler(async ({ input, context }) =>
    readSchemaText(await context.ports.documents.readTemplate(input.name), input.name),
  ),
  preview: os.schema.preview.handler(async ({ input }) => {
    const { previewRows, readySchema } = await import('../pipeline.ts')
    return previewRows(await readySchema(input.schema), input)
  }),
}
