import type { JobLogEntry } from '../../shared/model/job.ts'
import type { JobOptions } from './job-options.ts'
import type { Shell } from '../shell.ts'
import type { Style } from '../terminal.ts'
import { withStudio } from '../with-studio.ts'
import { findJob } from './find-job.ts'

/** `jobs logs`: a line for each entry, oldest first, or an array of them as JSON. */
export async function readJobLog(written: string, options: JobOptions, shell: Shell): Promise<void> {
  const { terminal } = shell
  const entries = await withStudio(shell, options, async (api) => {
    const { id } = await findJob(api, written)
    const all: JobLogEntry[] = []
    for (;;) {
      const page = await api.jobs.logs({ id, after: all.at(-1)?.sequence ?? 0, limit: PAGE })
      all.push(...page)
      if (page.length < PAGE) return all
    }
  })
  if (options.json) return await terminal.print(`${JSON.stringify(entries)}\n`)
  await terminal.print(entries.map((entry) => `${printEntry(entry, terminal.style)}\n`).join(''))
}

function printEntry({ atMs, level, message }: JobLogEntry, style: Style): string {
  const mark = { info: '', warn: `${style('yellow', 'warning')} `, error: `${style('red', 'error')} ` }[level]
  return `${style('dim', new Date(atMs).toISOString())}  ${mark}${message}`
}

const PAGE = 1000
