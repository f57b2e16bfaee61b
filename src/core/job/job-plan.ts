import type { JobConfig, JobRecord } from '../../shared/model/job.ts'
import type { TableEncoder } from '../encode/encoder.ts'
import type { FileRecord } from '../ports.ts'

/** What the runner must know of a job's data; what the rows are is the workers' business. */
export interface JobPlan {
  /** Chunks made by one version are never continued by another. */
  readonly engineVersion: string
  readonly tables: readonly PlannedTable[]
}

export interface PlannedTable {
  readonly name: string
  readonly fileName: string
  readonly rows: number
  /** Rows per chunk, a multiple of the encoder's `alignRows`. */
  readonly chunkRows: number
  readonly encoder: TableEncoder
}

/**
 * Works out a job's plan. Pure: the same configuration and engine give the same plan.
 *
 * @throws AppError where the schema cannot be honoured.
 */
export type PlanJob = (config: JobConfig) => JobPlan | Promise<JobPlan>

/** Describes a finished dataset. Pure, because a crash at the end of a job makes it anew. */
export type MakeDataPackage = (job: JobRecord, files: readonly FileRecord[]) => Uint8Array

export const DATA_PACKAGE_NAME = 'datapackage.json'

export function countRows(plan: JobPlan): number {
  return plan.tables.reduce((sum, table) => sum + table.rows, 0)
}
