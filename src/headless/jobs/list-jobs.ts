import type { JobView } from '../../shared/model/views.ts'
import type { ListOptions } from './job-options.ts'
import { formatAge, formatAmount, formatBytes, formatCount, formatShare } from '../print/format-numbers.ts'
import { formatTable } from '../print/format-table.ts'
import type { Shell } from '../shell.ts'
import { withStudio } from '../with-studio.ts'

/** `jobs list`: a table, or an array of jobs as JSON. */
export async function listJobs(options: ListOptions, shell: Shell): Promise<void> {
  const { state, search, limit, json } = options
  const { terminal, programName } = shell
  const { jobs, total } = await withStudio(shell, options, (api) =>
    api.jobs.list({ limit, ...(state && { states: state }), ...(search === undefined ? {} : { search }) }),
  )
  if (json) return await terminal.print(`${JSON.stringify(jobs)}\n`)
  if (jobs.length === 0) {
    const isFiltered = state !== undefined || search !== undefined
    terminal.note(
      isFiltered
        ? 'No job is like that.'
        : `There are no jobs yet. Make one with: ${programName} generate --template shop`,
    )
    return
  }
  await terminal.print(`${printJobs(jobs, shell)}\n`)
  if (total > jobs.length) terminal.note(`${formatAmount(total - jobs.length, 'more job')}; see them with --limit.`)
}

function printJobs(jobs: readonly JobView[], { terminal: { style, columns: width }, now }: Shell): string {
  return formatTable({
    columns: [
      { title: 'ID', format: 'cyan' },
      { title: 'NAME' },
      { title: 'STATE' },
      { title: 'DONE', align: 'right' },
      { title: 'ROWS', align: 'right' },
      { title: 'SIZE', align: 'right' },
      { title: 'FORMAT' },
      { title: 'CREATED', format: 'dim' },
    ],
    rows: jobs.map((job) => [
      job.id,
      job.name,
      describeState(job),
      formatShare(job.progress.share),
      formatCount(job.progress.rowsTotal),
      formatBytes(job.progress.bytesDone),
      job.format,
      formatAge(now() - job.createdAtMs),
    ]),
    style,
    ...(width === undefined ? {} : { width }),
  })
}

/** The state, and whether its process died. */
export function describeState({ state, isInterrupted }: JobView): string {
  return isInterrupted && state === 'paused' ? 'interrupted' : state
}
