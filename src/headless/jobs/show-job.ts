import type { JobView } from '../../shared/model/views.ts'
import type { JobOptions } from './job-options.ts'
import {
  formatAge,
  formatAmount,
  formatBytes,
  formatCount,
  formatDuration,
  formatRate,
  formatShare,
} from '../print/format-numbers.ts'
import { printFiles } from '../print/print-files.ts'
import type { Shell } from '../shell.ts'
import { withStudio } from '../with-studio.ts'
import { findJob } from './find-job.ts'
import { describeState } from './list-jobs.ts'

/** `jobs show`: a job and its files. */
export async function showJob(id: string, options: JobOptions, shell: Shell): Promise<void> {
  const job = await withStudio(shell, options, (api) => findJob(api, id))
  await printJob(job, options, shell)
}

/** A job for reading, or as JSON. */
export async function printJob(job: JobView, { json }: JobOptions, { terminal, now }: Shell): Promise<void> {
  if (json) return await terminal.print(`${JSON.stringify(job)}\n`)
  const facts = listFacts(job, now())
  const width = Math.max(...facts.map(([name]) => name.length))
  const lines = facts.map(([name, value]) => `  ${terminal.style('dim', name.padEnd(width))}  ${value}`)
  const files = job.files.length === 0 ? [] : ['', printFiles(job.files, terminal)]
  await terminal.print(
    [`${terminal.style('bold', job.name)}  ${terminal.style('cyan', job.id)}`, ...lines, ...files, ''].join('\n'),
  )
}

function listFacts(job: JobView, nowMs: number): [name: string, value: string][] {
  const { progress, state } = job
  const when = (atMs: number): string => `${new Date(atMs).toISOString().slice(0, 19)}Z (${formatAge(nowMs - atMs)})`
  const rate = state === 'running' && progress.rowsPerSecond > 0 ? ` at ${formatRate(progress.rowsPerSecond)}` : ''
  const eta = state === 'running' && progress.etaSeconds !== null ? `, ${formatDuration(progress.etaSeconds)} left` : ''
  return [
    ['state', `${describeState(job)}${state === 'running' ? ` (${job.stage})` : ''}`],
    [
      'progress',
      `${formatShare(progress.share)}, ${formatCount(progress.rowsDone)} of ${formatAmount(progress.rowsTotal, 'row')}${rate}${eta}`,
    ],
    ['size', formatBytes(progress.bytesDone)],
    ['folder', job.folder],
    ['format', job.format],
    ['seed', String(job.seed)],
    ...(job.retries > 0 ? [['started again', formatAmount(job.retries, 'time')] as [string, string]] : []),
    ...(job.error ? [['error', `${job.error.code}: ${job.error.message}`] as [string, string]] : []),
    ['created', when(job.createdAtMs)],
    ...(job.finishedAtMs === null ? [] : [['finished', when(job.finishedAtMs)] as [string, string]]),
  ]
}
