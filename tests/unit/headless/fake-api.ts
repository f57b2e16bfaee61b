import { createRouterClient, implement } from '@orpc/server'
import type { Api } from '../../../src/headless/shell.ts'
import { contract } from '../../../src/shared/contract/contract.ts'
import { AppError } from '../../../src/shared/errors/app-error.ts'
import { toTransportError } from '../../../src/shared/errors/transport-error.ts'
import type { JobState } from '../../../src/shared/model/job.ts'
import type { Schema } from '../../../src/shared/model/schema.ts'
import type { JobView } from '../../../src/shared/model/views.ts'

export const smallSchema: Schema = {
  rowsmith: 1,
  name: 'shop',
  seed: 42,
  locale: 'en',
  tables: [
    {
      name: 'customers',
      rows: 10,
      primaryKey: ['id'],
      columns: [{ name: 'id', type: 'integer', because: 'customers', generator: { kind: 'sequence', start: 1 } }],
    },
    {
      name: 'orders',
      rows: { per: 'customers', min: 1, max: 3 },
      columns: [{ name: 'total', type: 'decimal', nulls: 0.05, generator: { kind: 'number', min: 5, max: 500 } }],
    },
  ],
}

export function makeJob(id: string, state: JobState, change: Partial<JobView> = {}): JobView {
  const rowsDone = state === 'completed' ? 30 : 12
  return {
    id,
    name: 'shop',
    state,
    stage: 'generate',
    isInterrupted: false,
    progress: {
      rowsDone,
      rowsTotal: 30,
      bytesDone: rowsDone * 10,
      share: rowsDone / 30,
      rowsPerSecond: 0,
      etaSeconds: null,
    },
    format: 'csv',
    folder: '/data/shop',
    storage: 'disk',
    workers: 0,
    chunkRows: 0,
    seed: 42,
    retries: 0,
    error: null,
    createdAtMs: 1_794_999_000_000,
    startedAtMs: null,
    finishedAtMs: null,
    files:
      state === 'completed'
        ? [{ table: 'customers', path: '/data/shop/customers.csv', rows: 30, bytes: 300, sha256: 'ab' }]
        : [],
    ...change,
  }
}

export interface FakeStudio {
  readonly api: Api
  /** The calls that change or make something, in order: name and input. */
  readonly calls: [name: string, input: unknown][]
  readonly jobs: Map<string, JobView>
}

/** The contract over jobs in a map. A job that is made or resumed is completed at its next look, unless `runs` says otherwise. */
export function makeFakeStudio(
  jobs: readonly JobView[] = [],
  { runs = 'completed', schema = smallSchema }: { readonly runs?: JobState; readonly schema?: Schema } = {},
): FakeStudio {
  const os = implement(contract).use(async ({ next }) => {
    try {
      return await next()
    } catch (error) {
      throw toTransportError(error)
    }
  })
  const store = new Map(jobs.map((job) => [job.id, job]))
  const calls: FakeStudio['calls'] = []
  const find = (id: string): JobView => {
    const job = store.get(id)
    if (!job) throw new AppError('NOT_FOUND', `There is no job ${id}.`)
    return job
  }
  const keep = (job: JobView): JobView => (store.set(job.id, job), job)
  const move = (id: string, from: JobState[], to: JobState): JobView => {
    const { state } = find(id)
    if (!from.includes(state)) throw new AppError('CONFLICT', `Job ${id} is ${state}.`)
    return keep({
      ...find(id),
      ...makeJob(id, to),
      error: to === 'failed' ? { code: 'DISK_FULL', message: 'The disk is full.' } : null,
    })
  }
  const schemas = {
    extract: os.schema.extract.handler(({ input }) => {
      calls.push(['extract', input])
      return { ...smallSchema, notUnderstood: ['purple'] }
    }),
    importSample: os.schema.importSample.handler(
      ({ input }) => (calls.push(['import', input]), { schema: smallSchema, notes: ['Looked at 3 rows'] }),
    ),
    read: os.schema.read.handler(() => schema),
    validate: os.schema.validate.handler(() => ({ name: 'shop', tables: [], rows: 30, bytes: 300, seconds: 1 })),
    templates: os.schema.templates.handler(() => []),
    template: os.schema.template.handler(() => smallSchema),
    preview: os.schema.preview.handler(({ input: { from } }) => ({
      table: 'customers',
      totalRows: 10,
      from,
      columns: [{ name: 'id', type: 'integer' }],
      rows: from < 10 ? [[from + 1], [null]] : [],
    })),
  }
  const router = os.router({
    schema: schemas,
    jobs: {
      create: os.jobs.create.handler(({ input }) => (calls.push(['create', input]), keep(makeJob('new1', 'running')))),
      list: os.jobs.list.handler(({ input }) => ({
        jobs: [...store.values()]
          .filter(({ state }) => input.states?.includes(state) ?? true)
          .slice(input.offset, input.offset + input.limit),
        total: store.size,
      })),
      get: os.jobs.get.handler(({ input: { id } }) => {
        const job = find(id)
        // It moves on after it has been seen running.
        if (job.state === 'running' && runs !== 'running') queueMicrotask(() => move(id, ['running'], runs))
        return job
      }),
      pause: os.jobs.pause.handler(({ input: { id } }) => move(id, ['running'], 'paused')),
      resume: os.jobs.resume.handler(({ input: { id } }) => move(id, ['paused', 'failed', 'cancelled'], 'running')),
      cancel: os.jobs.cancel.handler(({ input: { id } }) => move(id, ['queued', 'running', 'paused'], 'cancelled')),
      delete: os.jobs.delete.handler(({ input }) => (calls.push(['delete', input]), { id: input.id })),
      logs: os.jobs.logs.handler(({ input: { after } }) =>
        after === 0 ? [{ sequence: 1, atMs: 0, level: 'warn' as const, message: 'Interrupted' }] : [],
      ),
      read: os.jobs.read.handler(async function* () {
        yield new TextEncoder().encode('id\n1\n')
      }),
      watch: os.jobs.watch.handler(async function* ({ input: { id } }) {
        yield { kind: 'state' as const, jobId: id, state: find(id).state }
      }),
    },
    datasets: {
      query: os.datasets.query.handler(({ input: { sql } }) => {
        if (sql === 'bad') throw new AppError('BAD_INPUT', 'Parser Error: syntax error at or near "bad"')
        return {
          columns: [
            { name: 'n', type: 'BIGINT' },
            { name: 'text', type: 'VARCHAR' },
          ],
          rows: [
            [1, 'a,b'],
            [null, ''],
          ],
          isTruncated: true,
        }
      }),
      export: os.datasets.export.handler(({ input: { replaceExisting } }) => {
        if (!replaceExisting)
          throw new AppError(
            'OUTPUT_EXISTS',
            '/out already holds shop.csv. Choose another folder, or let them be replaced.',
          )
        return { files: makeJob('x', 'completed').files }
      }),
    },
  })
  return { api: createRouterClient(router, { context: {} }), calls, jobs: store }
}
