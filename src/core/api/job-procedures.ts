import { AppError } from '../../shared/errors/app-error.ts'
import type { JobRecord } from '../../shared/model/job.ts'
import type { FileView, JobView } from '../../shared/model/views.ts'
import { progressOf } from '../job/job-progress.ts'
import type { JobManager } from '../job/job-manager.ts'
import { checkSchema } from '../schema/check-schema.ts'
import { parseSchema } from '../schema/parse-schema.ts'
import { os } from './implementer.ts'

/** Jobs: made, watched and controlled, also those of other processes. */
export const jobProcedures = {
  create: os.jobs.create.handler(async ({ input, context }) => {
    const schema = checkSchema(parseSchema(input.schema))
    await context.ports.prepare({ schema, format: input.format, workers: input.workers })
    const { jobs } = context.ports
    const job = await jobs.create({
      name: input.name ?? schema.name,
      schema,
      format: input.format,
      outFolder: input.folder,
      storage: input.storage,
      workers: input.workers,
      chunkRows: input.chunkRows,
      replaceExisting: input.replaceExisting,
    })
    return viewJob(job, jobs)
  }),
  list: os.jobs.list.handler(({ input, context }) => {
    const { jobs } = context.ports
    const found = jobs.list(input)
    return { jobs: found.jobs.map((job) => viewJob(job, jobs)), total: found.total }
  }),
  get: os.jobs.get.handler(({ input, context }) => viewJob(context.ports.jobs.get(input.id), context.ports.jobs)),
  pause: os.jobs.pause.handler(async ({ input, context: { ports } }) =>
    viewJob(await ports.jobs.pause(input.id), ports.jobs),
  ),
  resume: os.jobs.resume.handler(async ({ input, context: { ports } }) =>
    viewJob(await ports.jobs.resume(input.id), ports.jobs),
  ),
  cancel: os.jobs.cancel.handler(async ({ input, context: { ports } }) =>
    viewJob(await ports.jobs.cancel(input.id), ports.jobs),
  ),
  delete: os.jobs.delete.handler(async ({ input, context }) => {
    await context.ports.jobs.delete(input.id, { withOutputs: input.withFiles })
    return { id: input.id }
  }),
  logs: os.jobs.logs.handler(({ input, context }) => [...context.ports.jobs.logs(input.id, input.after, input.limit)]),
  watch: os.jobs.watch.handler(async function* ({ input, context, signal }) {
    yield* context.ports.jobs.watch(input.id, signal ?? new AbortController().signal)
  }),
  read: os.jobs.read.handler(async function* ({ input, context }) {
    const { jobs } = context.ports
    const job = jobs.get(input.id)
    const file = jobs.files(job.id).find(({ table }) => table === input.table)
    if (job.state !== 'completed' || file === undefined) {
      throw new AppError(
        'CONFLICT',
        `Job ${job.id} has no finished file of "${input.table}"; it is ${job.state}. Wait until it is completed.`,
      )
    }
    yield* jobs.read(job.id, file.name)
  }),
}

function viewJob(job: JobRecord, jobs: JobManager): JobView {
  const { config } = job
  return {
    id: job.id,
    name: config.name,
    state: job.state,
    stage: job.stage,
    isInterrupted: job.isInterrupted,
    progress: progressOf(job),
    format: config.format,
    folder: config.outFolder,
    storage: config.storage,
    workers: config.workers,
    chunkRows: config.chunkRows,
    seed: config.schema.seed,
    retries: job.retries,
    error: job.error,
    createdAtMs: job.createdAtMs,
    startedAtMs: job.startedAtMs,
    finishedAtMs: job.finishedAtMs,
    files: job.state === 'completed' ? jobs.files(job.id).map((file) => viewFile(file, config.outFolder)) : [],
  }
}

function viewFile(
  file: { name: string; table: string; rows: number; sizeBytes: number; sha256: string },
  folder: string,
): FileView {
  const joint = folder.endsWith('/') || folder.endsWith('\\') ? '' : '/'
  return {
    table: file.table,
    path: `${folder}${joint}${file.name}`,
    rows: file.rows,
    bytes: file.sizeBytes,
    sha256: file.sha256,
  }
}
