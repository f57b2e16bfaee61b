import type { JobConfig } from '../../shared/model/job.ts'
import type { ChunkStore, Clock, JobLeases, JobStore, WorkerPool } from '../ports.ts'
import type { JobPlan, MakeDataPackage, PlanJob } from './job-plan.ts'

/** What jobs need from the world, and from the other steps of the line. */
export interface JobPorts {
  readonly store: JobStore
  readonly leases: JobLeases
  readonly chunkStores: Readonly<Record<JobConfig['storage'], ChunkStore>>
  readonly clock: Clock
  /** A short new id that sorts by time. One that is taken already is refused by the store, and another is asked for. */
  readonly newJobId: () => string
  readonly planJob: PlanJob
  /** Workers for one run of a job, closed at its end; the adapter may keep threads warm for the next. */
  readonly openPool: (config: JobConfig, plan: JobPlan) => WorkerPool
  readonly makeDataPackage: MakeDataPackage
}

export interface JobTimes {
  /** How often a runner looks for wishes of other processes, and they for its answer. */
  readonly pollMs: number
  /** How long another process's runner is waited for. */
  readonly answerMs: number
}
