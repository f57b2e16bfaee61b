import { AppError } from '../../shared/errors/app-error.ts'
import { ERROR_CODES } from '../../shared/errors/error-codes.ts'
import type { JobView } from '../../shared/model/views.ts'
import type { JobOptions } from './job-options.ts'
import { createProgressDisplay } from '../print/progress-display.ts'
import type { Shell } from '../shell.ts'
import { withStudio } from '../with-studio.ts'
import { findJob } from './find-job.ts'
import { followJob } from './follow-job.ts'
import { printJob } from './show-job.ts'

/**
 * `jobs watch`: follows a job, whoever runs it, until it pauses or is over. Ctrl-C only stops watching.
 *
 * @throws AppError with the job's own code where it failed.
 */
export async function watchJob(written: string, options: JobOptions, shell: Shell): Promise<void> {
  const { terminal, programName, setExitCode } = shell
  const end = new AbortController()
  const stop = shell.onInterrupt(() => end.abort('interrupt'))
  const display = createProgressDisplay(terminal)
  // One after the other, so that a slow reader gets whole lines, and a closed pipe ends the watching.
  let printed: Promise<void> = Promise.resolve()
  const printLine = (view: JobView): void => {
    printed = printed.then(() => terminal.print(`${JSON.stringify(view)}\n`))
    printed.catch((error: unknown) => end.abort(error))
  }
  try {
    const view = await withStudio(shell, options, async (api) => {
      const { id } = await findJob(api, written)
      return await followJob(
        { api, id, signal: end.signal },
        makeObserver({ end, display, printLine, isJson: options.json ?? false }),
      )
    })
    await printed
    display.clear()
    if (end.signal.reason === 'interrupt') {
      setExitCode(ERROR_CODES.CANCELLED.exit)
      return terminal.note(`No longer watching; the job goes on. Stop it with: ${programName} jobs pause ${view.id}`)
    }
    if (!options.json) await printJob(view, {}, shell)
    settle(view, shell)
  } finally {
    stop()
    display.clear()
  }
}

function settle(view: JobView, { terminal, programName, setExitCode }: Shell): void {
  if (view.state === 'failed')
    throw new AppError(view.error?.code ?? 'INTERNAL', view.error?.message ?? `Job ${view.id} failed.`)
  if (view.state === 'cancelled') setExitCode(ERROR_CODES.CANCELLED.exit)
  if (view.state === 'paused') terminal.note(`It is paused. Go on with: ${programName} jobs resume ${view.id}`)
}

function makeObserver({
  end,
  display,
  printLine,
  isJson,
}: {
  readonly end: AbortController
  readonly display: ReturnType<typeof createProgressDisplay>
  readonly printLine: (view: JobView) => void
  readonly isJson: boolean
}): (view: JobView) => void {
  let told = ''
  return (view) => {
    if (isJson) {
      // The rate and the time left change with every look; they alone are no news.
      const news = JSON.stringify([view.state, view.stage, view.progress.rowsDone])
      if (news !== told) printLine(view)
      told = news
    } else display.show(view.progress)
    if (view.state === 'paused') end.abort('paused')
  }
}
