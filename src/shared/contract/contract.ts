import { eventIterator, oc } from '@orpc/contract'
import { z } from 'zod'
import { ERROR_CODES } from '../errors/error-codes.ts'
import { formatSchema } from '../model/format.ts'
import { jobEventSchema, jobLogEntrySchema, listJobsQuerySchema } from '../model/job.ts'
import { schemaFileSchema } from '../model/schema.ts'
import {
  fileViewSchema,
  jobViewSchema,
  planViewSchema,
  queryResultSchema,
  templateViewSchema,
  windowViewSchema,
} from '../model/views.ts'

const problemsData = z.object({
  problems: z.array(z.object({ at: z.string(), message: z.string(), fix: z.string().optional() })),
})

/** Every procedure can fail with any code of the one table; `data` lists the problems of a schema or document. */
const base = oc.errors(
  Object.fromEntries(
    Object.entries(ERROR_CODES).map(([code, { http }]) => [code, { status: http, data: problemsData }]),
  ),
)

const jobId = z.object({ id: z.string() })
/** A schema as somebody wrote it; it is parsed and checked by the engine, which names what is wrong with it. */
const writtenSchema = z.unknown()

/**
 * The one API of Rowsmith. The command line calls it in process, the studio over a port or a socket, others over HTTP.
 */
export const contract = {
  schema: {
    /** English to a schema. */
    extract: base
      .route({ method: 'POST', path: '/schema/extract' })
      .input(
        z.object({
          text: z.string(),
          model: z.enum(['offline']).default('offline'),
          nowMs: z.number().optional(),
          seed: z.int().min(0).optional(),
        }),
      )
      .output(schemaFileSchema),
    /** A CSV, JSON or JSONL sample to a schema; notes say what was looked at and what was odd about it. */
    importSample: base
      .route({ method: 'POST', path: '/schema/import' })
      .input(z.object({ path: z.string().min(1), rows: z.int().min(0).optional(), seed: z.int().min(0).optional() }))
      .output(z.object({ schema: schemaFileSchema, notes: z.array(z.string()) })),
    /** Reads a schema file (JSON or YAML), or the text of one. */
    read: base
      .route({ method: 'POST', path: '/schema/read' })
      .input(z.union([z.object({ path: z.string().min(1) }), z.object({ text: z.string() })]))
      .output(schemaFileSchema),
    /** Proves that a schema can be honoured, or says why not, and estimates the run. */
    validate: base
      .route({ method: 'POST', path: '/schema/validate' })
      .input(
        z.object({ schema: writtenSchema, format: formatSchema.default('csv'), workers: z.int().min(0).default(0) }),
      )
      .output(planViewSchema),
    templates: base.route({ method: 'GET', path: '/schema/templates' }).output(z.array(templateViewSchema)),
    template: base
      .route({ method: 'GET', path: '/schema/templates/{name}' })
      .input(z.object({ name: z.string() }))
      .output(schemaFileSchema),
    /** Rows of a table computed alone, however far down they are. */
    preview: base
      .route({ method: 'POST', path: '/schema/preview' })
      .input(
        z.object({
          schema: writtenSchema,
          table: z.string().optional(),
          from: z.int().min(0).default(0),
          count: z.int().min(0).max(10_000).default(20),
        }),
      )
      .output(windowViewSchema),
  },
  jobs: {
    create: base
      .route({ method: 'POST', path: '/jobs' })
      .input(
        z.object({
          schema: writtenSchema,
          name: z.string().min(1).optional(),
          format: formatSchema.default('csv'),
          folder: z.string().min(1),
          storage: z.enum(['disk', 'memory']).default('disk'),
          workers: z.int().min(0).max(256).default(0),
          chunkRows: z.int().min(0).default(0),
          replaceExisting: z.boolean().default(false),
        }),
      )
      .output(jobViewSchema),
    list: base
      .route({ method: 'GET', path: '/jobs' })
      .input(listJobsQuerySchema)
      .output(z.object({ jobs: z.array(jobViewSchema), total: z.number() })),
    get: base.route({ method: 'GET', path: '/jobs/{id}' }).input(jobId).output(jobViewSchema),
    pause: base.route({ method: 'POST', path: '/jobs/{id}/pause' }).input(jobId).output(jobViewSchema),
    resume: base.route({ method: 'POST', path: '/jobs/{id}/resume' }).input(jobId).output(jobViewSchema),
    cancel: base.route({ method: 'POST', path: '/jobs/{id}/cancel' }).input(jobId).output(jobViewSchema),
    /** Deletes the job and what is known of it; its published files stay unless asked for. */
    delete: base
      .route({ method: 'DELETE', path: '/jobs/{id}' })
      .input(jobId.extend({ withFiles: z.boolean().default(false) }))
      .output(z.object({ id: z.string() })),
    logs: base
      .route({ method: 'GET', path: '/jobs/{id}/logs' })
      .input(jobId.extend({ after: z.int().min(0).default(0), limit: z.int().min(1).max(10_000).default(1000) }))
      .output(z.array(jobLogEntrySchema)),
    /** The bytes of a finished file, in pieces; for datasets in memory, and for downloads. */
    read: base
      .route({ method: 'GET', path: '/jobs/{id}/files/{table}' })
      .input(jobId.extend({ table: z.string() }))
      .output(eventIterator(z.custom<Uint8Array>((value) => value instanceof Uint8Array))),
    /** What happens to a job, beginning with how it stands; ends when the job is completed or deleted. */
    watch: base.route({ method: 'GET', path: '/jobs/{id}/events' }).input(jobId).output(eventIterator(jobEventSchema)),
  },
  datasets: {
    /** SQL over the tables of a dataset's folder, or over single files; reads only. */
    query: base
      .route({ method: 'POST', path: '/datasets/query' })
      .input(
        z.object({
          source: z.string().min(1),
          sql: z.string().min(1),
          maxRows: z.int().min(1).max(1_000_000).default(1000),
        }),
      )
      .output(queryResultSchema),
    /** Writes a dataset, or one file of data, in another format. */
    export: base
      .route({ method: 'POST', path: '/datasets/export' })
      .input(
        z.object({
          source: z.string().min(1),
          format: formatSchema,
          folder: z.string().min(1),
          replaceExisting: z.boolean().default(false),
        }),
      )
      .output(z.object({ files: z.array(fileViewSchema) })),
  },
}

export type Contract = typeof contract
