import type { JobOptions } from './job-options.ts'
import { formatAmount, formatCount } from '../print/format-numbers.ts'
import type { Shell } from '../shell.ts'
import { withStudio } from '../with-studio.ts'
import { findJob } from './find-job.ts'

/** `jobs pause`, `cancel` and `delete`: returns when it has happened, also in another process. */
export async function controlJob(
  written: string,
  wish: 'pause' | 'cancel' | 'delete',
  { options, shell }: { readonly options: JobOptions & { readonly withFiles?: boolean }; readonly shell: Shell },
): Promise<void> {
  const { terminal, programName } = shell
  const say = async (text: string, json: object): Promise<void> =>
    await terminal.print(options.json ? `${JSON.stringify(json)}\n` : `${text}\n`)
  await withStudio(shell, options, async (api) => {
    const { id, files } = await findJob(api, written)
    if (wish === 'delete') {
      const { withFiles = false } = options
      await api.jobs.delete({ id, withFiles })
      const left = files.length === 0 ? '' : withFiles ? ' and its files' : '; its files stay'
      return await say(`Deleted job ${id}${left}.`, { id })
    }
    const view = await api.jobs[wish]({ id })
    const { rowsDone, rowsTotal } = view.progress
    const done = `${formatCount(rowsDone)} of ${formatAmount(rowsTotal, 'row')}`
    await say(`Job ${id} is ${view.state}; ${done} are kept. Go on with: ${programName} jobs resume ${id}`, view)
  })
}
