import type { JobConfig } from '../../src/shared/model/job.ts'
import type { PlanJob } from '../../src/core/job/job-plan.ts'
import type { JobPorts } from '../../src/core/job/job-ports.ts'

/** A small job for the suites that must hold for every format: what it is, how it is planned, who makes its chunks. */
export interface JobSource {
  readonly title: string
  /** `outFolder` and `workers` are the suite's to set. */
  readonly config: JobConfig
  readonly planJob: PlanJob
  readonly openPool: JobPorts['openPool']
}
