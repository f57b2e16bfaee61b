import type { JobState } from '../../shared/model/job.ts'

/** What every subcommand of `jobs` may be given. */
export interface JobOptions {
  readonly json?: boolean
  readonly home?: string
}

export interface ListOptions extends JobOptions {
  readonly state?: JobState[]
  readonly search?: string
  readonly limit: number
}
