import { z } from 'zod'
import { formatSchema } from './format.ts'
import { jobErrorSchema, jobProgressSchema, jobStageSchema, jobStateSchema } from './job.ts'

/** A finished file of a dataset. */
export const fileViewSchema = z.object({
  table: z.string(),
  path: z.string(),
  rows: z.number(),
  bytes: z.number(),
  sha256: z.string(),
})
export type FileView = z.infer<typeof fileViewSchema>

/** A job as its watchers see it. */
export const jobViewSchema = z.object({
  id: z.string(),
  name: z.string(),
  state: jobStateSchema,
  stage: jobStageSchema,
  isInterrupted: z.boolean(),
  progress: jobProgressSchema,
  format: formatSchema,
  folder: z.string(),
  storage: z.enum(['disk', 'memory']),
  /** Worker threads asked for; 0 is one for each core. */
  workers: z.number(),
  /** Rows per chunk asked for; 0 leaves it to the plan. */
  chunkRows: z.number(),
  seed: z.number(),
  retries: z.number(),
  error: jobErrorSchema.nullable(),
  createdAtMs: z.number(),
  startedAtMs: z.number().nullable(),
  finishedAtMs: z.number().nullable(),
  files: z.array(fileViewSchema),
})
export type JobView = z.infer<typeof jobViewSchema>

/** What `validate` found: the proof that a schema can be honoured, and what it will cost. */
export const planViewSchema = z.object({
  name: z.string(),
  tables: z.array(
    z.object({
      name: z.string(),
      rows: z.number(),
      columns: z.number(),
      /** Estimated from a sample of rows, for the format asked for. */
      bytes: z.number(),
      chunkRows: z.number(),
      chunks: z.number(),
    }),
  ),
  rows: z.number(),
  bytes: z.number(),
  /** Estimated from a timed sample on one thread, shared among the workers. */
  seconds: z.number(),
})
export type PlanView = z.infer<typeof planViewSchema>

/** A cell as shown: numbers beyond 2^53, decimals, dates and times as texts. */
export const cellSchema = z.union([z.string(), z.number(), z.boolean(), z.null()])
export type Cell = z.infer<typeof cellSchema>

/** Some rows of a table, made for looking at. */
export const windowViewSchema = z.object({
  table: z.string(),
  /** Rows of the whole table. */
  totalRows: z.number(),
  /** Index of the first row here, from 0. */
  from: z.number(),
  columns: z.array(z.object({ name: z.string(), type: z.string() })),
  rows: z.array(z.array(cellSchema)),
})
export type WindowView = z.infer<typeof windowViewSchema>

/** The answer of a query: at most `maxRows` rows, and whether there were more. */
export const queryResultSchema = z.object({
  columns: z.array(z.object({ name: z.string(), type: z.string() })),
  rows: z.array(z.array(cellSchema)),
  isTruncated: z.boolean(),
})
export type QueryResult = z.infer<typeof queryResultSchema>

export const templateViewSchema = z.object({ name: z.string(), title: z.string(), description: z.string() })
export type TemplateView = z.infer<typeof templateViewSchema>
