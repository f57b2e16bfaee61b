import type { JobState } from '../../shared/model/job.ts'
import type { JobView } from '../../shared/model/views.ts'
import type { Api } from '../shell.ts'

/**
 * Looks at a job until it is over or the signal aborts: at its events, which say at once what happens, and four times a
 * second in any case.
 *
 * @param onView - Gets the job as it stands, each time.
 * @returns The job as it stood last.
 */
export async function followJob(
  { api, id, signal }: { readonly api: Api; readonly id: string; readonly signal: AbortSignal },
  onView: (view: JobView) => void,
): Promise<JobView> {
  const end = new AbortController()
  const bell = makeBell(signal)
  void ringOnEvents({ api, id, signal: end.signal }, bell.ring)
  try {
    for (;;) {
      const view = await api.jobs.get({ id })
      onView(view)
      if (isOver(view.state) || signal.aborted) return view
      await bell.wait(POLL_MS)
    }
  } finally {
    end.abort()
  }
}

/** Whether a job has come to its end; a paused one has not. */
export function isOver(state: JobState): boolean {
  return state === 'completed' || state === 'failed' || state === 'cancelled'
}

async function ringOnEvents(
  { api, id, signal }: { readonly api: Api; readonly id: string; readonly signal: AbortSignal },
  ring: () => void,
): Promise<void> {
  try {
    const events = await api.jobs.watch({ id }, { signal })
    while (!signal.aborted && !(await events.next()).done) ring()
  } catch {
    // Without events the job is still looked at; what is wrong with it, `get` will say.
  }
}

/** Waits for a ring, also one from before; the signal's abort rings too. */
function makeBell(signal: AbortSignal): { ring(): void; wait(atMostMs: number): Promise<void> } {
  let hasRung = false
  let wake: (() => void) | undefined
  const ring = (): void => {
    hasRung = true
    wake?.()
  }
  signal.addEventListener('abort', ring, { once: true })
  return {
    ring,
    async wait(atMostMs) {
      await new Promise<void>((resolve) => {
        if (hasRung) return resolve()
        const timer = setTimeout(resolve, atMostMs)
        wake = () => {
          clearTimeout(timer)
          resolve()
        }
      })
      wake = undefined
      hasRung = signal.aborted
    },
  }
}

const POLL_MS = 250
