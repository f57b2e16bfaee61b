import type { JobProgress, JobStatus } from '../../shared/model/job.ts'

/**
 * How far a job is, from what is durable alone: whoever asks, in whichever process, gets the same answer.
 *
 * The rate is the average since this run of the job began, so that neither a pause nor an earlier run bends it.
 */
export function progressOf(status: JobStatus): JobProgress {
  const { rowsDone, rowsTotal, bytesDone } = status
  const rowsPerSecond = rateOf(status)
  const rowsLeft = rowsTotal - rowsDone
  const share = status.state === 'completed' ? 1 : rowsTotal === 0 ? 0 : rowsDone / rowsTotal
  const etaSeconds = rowsPerSecond > 0 ? rowsLeft / rowsPerSecond : null
  return { rowsDone, rowsTotal, bytesDone, share, rowsPerSecond, etaSeconds }
}

function rateOf({ state, rowsDone, rowsAtRunStart, runStartedAtMs, updatedAtMs }: JobStatus): number {
  if (state !== 'running' || runStartedAtMs === null || updatedAtMs <= runStartedAtMs) return 0
  return (rowsDone - rowsAtRunStart) / ((updatedAtMs - runStartedAtMs) / 1000)
}
