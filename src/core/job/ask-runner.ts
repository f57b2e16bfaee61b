import { AppError } from '../../shared/errors/app-error.ts'
import type { JobState } from '../../shared/model/job.ts'
import type { ControlCommand } from '../ports.ts'
import type { JobChanges } from './job-changes.ts'
import type { JobPorts, JobTimes } from './job-ports.ts'

/**
 * Hands a wish to the process that holds a job, and waits until it has obeyed.
 *
 * @param before - The job's state when the wish was made.
 * @returns False where the job is in nobody's hands any more and the wish is still open.
 * @throws AppError `CONFLICT` where the runner doesn't answer in time; the wish is taken back then.
 */
export async function askRunner(
  wish: { readonly jobId: string; readonly command: ControlCommand; readonly before: JobState },
  ports: Pick<JobPorts, 'store' | 'leases' | 'clock'> & { readonly changes: JobChanges; readonly times: JobTimes },
): Promise<boolean> {
  const { jobId, command } = wish
  const { store, leases, clock, changes, times } = ports
  const givesUpAtMs = clock.now() + times.answerMs
  store.requestControl(jobId, command, clock.now())
  for (;;) {
    await changes.next(jobId, times.pollMs)
    if (isObeyed(wish, store.getStatus(jobId)?.state)) return true
    const lease = leases.acquire(jobId)
    if (lease) {
      store.takeControl(jobId)
      // Between the last look and now, its holder may have obeyed and let go.
      const isDone = isObeyed(wish, store.getStatus(jobId)?.state)
      lease.release()
      return isDone
    }
    if (clock.now() > givesUpAtMs) {
      store.takeControl(jobId)
      const message = `Job ${jobId} is in the hands of another process, which does not answer. Stop that process, then try again.`
      throw new AppError('CONFLICT', message)
    }
  }
}

/** Whether a wish has shown its effect, or can no longer have one. */
export function isObeyed(
  { command, before }: { readonly command: ControlCommand; readonly before: JobState },
  state: JobState | undefined,
): boolean {
  if (command === 'cancel') return state !== 'queued' && state !== 'running' && state !== 'paused'
  return state !== before || (command === 'resume' && before === 'queued')
}
