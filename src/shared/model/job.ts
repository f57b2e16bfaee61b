import { z } from 'zod'
import { ERROR_CODES } from '../errors/error-codes.ts'
import { formatSchema } from './format.ts'
import { schemaFileSchema } from './schema.ts'

export const JOB_STATES = ['queued', 'running', 'paused', 'completed', 'failed', 'cancelled'] as const
export const jobStateSchema = z.enum(JOB_STATES)
export type JobState = z.infer<typeof jobStateSchema>

const JOB_STAGES = ['plan', 'generate', 'finish', 'load', 'report'] as const
export const jobStageSchema = z.enum(JOB_STAGES)
export type JobStage = z.infer<typeof jobStageSchema>

/** What a job is to do; fixed when the job is made. */
export const jobConfigSchema = z.strictObject({
  name: z.string().min(1),
  schema: schemaFileSchema,
  format: formatSchema,
  /** Absolute path of the dataset's folder; with memory storage, a name. */
  outFolder: z.string().min(1),
  storage: z.enum(['disk', 'memory']).default('disk'),
  /** Worker threads; 0 is one for each core. */
  workers: z.int().min(0).max(256).default(0),
  /** Rows per chunk; 0 lets the plan choose. Rounded up to what the format needs, and shown so. */
  chunkRows: z.int().min(0).default(0),
  /** Whether existing files of the same names are replaced. */
  replaceExisting: z.boolean().default(false),
})
export type JobConfig = z.infer<typeof jobConfigSchema>

export const jobProgressSchema = z.object({
  rowsDone: z.number(),
  rowsTotal: z.number(),
  bytesDone: z.number(),
  /** 0 to 1. */
  share: z.number(),
  /** Rows a second since this run of the job began; 0 when it does not run. */
  rowsPerSecond: z.number(),
  /** Seconds to the end at the present rate. */
  etaSeconds: z.number().nullable(),
})
export type JobProgress = z.infer<typeof jobProgressSchema>

export const jobErrorSchema = z.object({
  code: z.enum(Object.keys(ERROR_CODES) as [keyof typeof ERROR_CODES]),
  message: z.string(),
})

/** What changes about a job while it lives; everything in it is durable. */
export const jobStatusSchema = z.object({
  id: z.string(),
  state: jobStateSchema,
  stage: jobStageSchema,
  /** True for a paused job whose process died; resume goes on from its last durable chunk. */
  isInterrupted: z.boolean(),
  /** The engine that makes its bytes; another version begins the job's files anew. */
  engineVersion: z.string(),
  /** The table of the newest durable chunk. */
  table: z.string().nullable(),
  rowsTotal: z.number(),
  rowsDone: z.number(),
  bytesDone: z.number(),
  /** How often it was started again after a failure, cancellation or crash. */
  retries: z.number(),
  error: jobErrorSchema.nullable(),
  createdAtMs: z.number(),
  startedAtMs: z.number().nullable(),
  /** When it began to run most recently, and how many rows were durable then: what its rate is counted from. */
  runStartedAtMs: z.number().nullable(),
  rowsAtRunStart: z.number(),
  finishedAtMs: z.number().nullable(),
  updatedAtMs: z.number(),
})
export type JobStatus = z.infer<typeof jobStatusSchema>

/** A job as it is stored. */
export const jobRecordSchema = jobStatusSchema.extend({ config: jobConfigSchema })
export type JobRecord = z.infer<typeof jobRecordSchema>

export const listJobsQuerySchema = z.object({
  states: z.array(jobStateSchema).optional(),
  /** Part of the name. */
  search: z.string().optional(),
  createdAfterMs: z.number().optional(),
  createdBeforeMs: z.number().optional(),
  limit: z.int().min(1).max(1000).default(100),
  offset: z.int().min(0).default(0),
})
export type ListJobsQuery = z.infer<typeof listJobsQuerySchema>

export const jobLogEntrySchema = z.object({
  sequence: z.number(),
  atMs: z.number(),
  level: z.enum(['info', 'warn', 'error']),
  message: z.string(),
})
export type JobLogEntry = z.infer<typeof jobLogEntrySchema>

/** Something that happened to a job, for whoever watches. Progress comes at most ten times a second. */
export const jobEventSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('state'), jobId: z.string(), state: jobStateSchema }),
  z.object({ kind: z.literal('stage'), jobId: z.string(), stage: jobStageSchema }),
  z.object({
    kind: z.literal('progress'),
    jobId: z.string(),
    table: z.string().nullable(),
    progress: jobProgressSchema,
  }),
])
export type JobEvent = z.infer<typeof jobEventSchema>
