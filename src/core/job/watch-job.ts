import type { JobEvent, JobStatus } from '../../shared/model/job.ts'
import type { Clock, JobStore } from '../ports.ts'
import type { JobChanges } from './job-changes.ts'
import { progressOf } from './job-progress.ts'

/**
 * What happens to a job, beginning with how it stands: states and stages at once, progress at most ten times a second
 * and only over durable chunks. It makes no difference which process runs the job.
 *
 * Ends when the job is completed or deleted, or the signal aborts.
 */
export async function* watchJob(
  jobId: string,
  signal: AbortSignal,
  ports: { readonly store: JobStore; readonly clock: Clock; readonly changes: JobChanges; readonly pollMs: number },
): AsyncGenerator<JobEvent> {
  const { store, clock, changes, pollMs } = ports
  let told: JobStatus | undefined
  let progressAtMs = Number.NEGATIVE_INFINITY
  while (!signal.aborted) {
    const status = store.getStatus(jobId)
    if (!status) return
    const hasMoved = told?.state !== status.state || told.stage !== status.stage
    const waitMs = progressAtMs + PROGRESS_MS - clock.now()
    if (hasMoved || (hasProgressed(told, status) && waitMs <= 0)) {
      if (told?.state !== status.state) yield { kind: 'state', jobId, state: status.state }
      if (told?.stage !== status.stage) yield { kind: 'stage', jobId, stage: status.stage }
      if (hasProgressed(told, status)) {
        progressAtMs = clock.now()
        yield { kind: 'progress', jobId, table: status.table, progress: progressOf(status) }
      }
      told = status
      continue
    }
    if (status.state === 'completed') return
    await changes.next(jobId, hasProgressed(told, status) ? waitMs : pollMs, signal)
  }
}

function hasProgressed(told: JobStatus | undefined, status: JobStatus): boolean {
  return told?.rowsDone !== status.rowsDone || told.bytesDone !== status.bytesDone
}

const PROGRESS_MS = 100
