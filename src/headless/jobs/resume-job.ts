import { setTimeout as sleep } from 'node:timers/promises'
import { AppError } from '../../shared/errors/app-error.ts'
import type { JobView } from '../../shared/model/views.ts'
import type { JobOptions } from './job-options.ts'
import type { Api, DetachedProcess, Shell } from '../shell.ts'
import { findStateFolder } from '../state-folder.ts'
import { withStudio } from '../with-studio.ts'
import { findJob } from './find-job.ts'
import { reportRun } from './report-run.ts'
import { runHere } from './run-here.ts'
import { withInterrupts } from './with-interrupts.ts'

/** `jobs resume`: here with `--wait`, else in a process of its own that stays when this one goes. */
export async function resumeJob(
  written: string,
  options: JobOptions & { readonly wait?: boolean },
  shell: Shell,
): Promise<void> {
  if (options.wait) return await resumeHere(written, options, shell)
  const { terminal, programName } = shell
  const { view, pid } = await withStudio(shell, options, async (api) => {
    const job = await findJob(api, written)
    // What cannot be resumed is refused here, in the words of the engine.
    if (job.state === 'running' || job.state === 'completed')
      return { view: await api.jobs.resume({ id: job.id }), pid: undefined }
    const home = findStateFolder(options.home, shell)
    const runner = shell.startDetached(['jobs', 'resume', job.id, '--wait', '--home', home])
    return { view: await waitUntilTaken({ api, job, runner }), pid: runner.pid }
  })
  if (options.json) return await terminal.print(`${JSON.stringify(view)}\n`)
  const where = pid === undefined ? '' : ` in the background (process ${pid})`
  await terminal.print(`Job ${view.id} goes on${where}. Follow it with: ${programName} jobs watch ${view.id}\n`)
}

async function resumeHere(written: string, options: JobOptions, shell: Shell): Promise<void> {
  const outcome = await withStudio(shell, options, async (api) => {
    const before = await findJob(api, written)
    if (before.storage === 'memory') {
      throw new AppError(
        'CONFLICT',
        `Job ${before.id} kept its rows in the memory of a process that is gone. Generate it again.`,
      )
    }
    return await withInterrupts(shell, async (interrupts) => {
      await api.jobs.resume({ id: before.id })
      return await runHere({ api, shell, start: before, interrupts })
    })
  })
  await reportRun(outcome, { shell, isJson: options.json ?? false })
}

/**
 * Waits until the background process has taken the job up.
 *
 * @throws AppError CONFLICT where it ended without doing so.
 */
async function waitUntilTaken({
  api,
  job,
  runner,
}: {
  readonly api: Api
  readonly job: JobView
  readonly runner: DetachedProcess
}): Promise<JobView> {
  for (;;) {
    const view = await api.jobs.get({ id: job.id })
    if (view.state !== job.state || view.retries > job.retries) return view
    if (runner.exitCode() !== undefined) {
      throw new AppError(
        'CONFLICT',
        `Job ${job.id} was not taken up: the background process ended at once. See why with "jobs resume ${job.id} --wait".`,
      )
    }
    await sleep(LOOK_MS)
  }
}

const LOOK_MS = 50
