import type { JobView } from '../../shared/model/views.ts'
import { createProgressDisplay } from '../print/progress-display.ts'
import type { TableRows } from '../print/progress-display.ts'
import { hasCode } from '../has-code.ts'
import type { Api, Shell } from '../shell.ts'
import { followJob, isOver } from './follow-job.ts'
import type { Interrupts } from './with-interrupts.ts'

export interface RunOutcome {
  /** The job as this process leaves it. */
  readonly view: JobView
  /** Whether Ctrl-C ended the run here. */
  readonly wasInterrupted: boolean
  /** Time and rows of this run, which may have gone on with what was there. */
  readonly seconds: number
  readonly rows: number
}

/**
 * Stays with a job that this process runs, with progress on a terminal, until it is over. Ctrl-C pauses it durably; a
 * second one leaves at once, which loses at most the chunks that were not durable yet.
 *
 * @param tables - For a bar per table; asked for only where bars are drawn.
 */
export async function runHere({
  api,
  shell,
  start,
  interrupts,
  tables,
}: {
  readonly api: Api
  readonly shell: Shell
  /** The job as it was when it was started here. */
  readonly start: JobView
  /** Begun before the job was, so that there is no moment in which Ctrl-C would leave it without a word. */
  readonly interrupts: Interrupts
  readonly tables?: () => Promise<readonly TableRows[]>
}): Promise<RunOutcome> {
  const { id } = start
  const startedMs = shell.now()
  const display = createProgressDisplay(shell.terminal)
  if (shell.terminal.canRedraw)
    void tables?.().then(
      (known) => display.setTables(known),
      () => undefined,
    )
  const { signal } = interrupts
  interrupts.onFirst(() => display.note('Pausing … (Ctrl-C again leaves at once)'))
  const narrate = makeNarrator(shell, (text) => display.note(text))
  try {
    let view = await followJob({ api, id, signal }, (seen) => {
      narrate(seen)
      display.show(seen.progress)
    })
    if (!isOver(view.state)) view = await pause(api, id)
    const seconds = (shell.now() - startedMs) / 1000
    const rows = Math.max(0, view.progress.rowsDone - start.progress.rowsDone)
    return { view, wasInterrupted: !isOver(view.state), seconds, rows }
  } finally {
    display.clear()
  }
}

/** Says what a bar cannot: that the job waits, and for whom. */
function makeNarrator({ programName }: Shell, note: (text: string) => void): (view: JobView) => void {
  let told: JobView['state'] = 'running'
  return ({ id, state }) => {
    if (state === told) return
    if (state === 'paused')
      note(`Job ${id} was paused from elsewhere; waiting. Go on with: ${programName} jobs resume ${id}`)
    if (state === 'running') note(`Job ${id} goes on.`)
    // Every job is queued for a moment when it begins.
    if (state !== 'queued') told = state
  }
}

/** A job that is not running has nothing to pause; as it stands, `jobs resume` takes it up. */
async function pause(api: Api, id: string): Promise<JobView> {
  try {
    return await api.jobs.pause({ id })
  } catch (error) {
    if (hasCode(error, 'CONFLICT')) return await api.jobs.get({ id })
    throw error
  }
}
