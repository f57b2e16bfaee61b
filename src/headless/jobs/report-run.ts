import { AppError } from '../../shared/errors/app-error.ts'
import { ERROR_CODES } from '../../shared/errors/error-codes.ts'
import type { JobView } from '../../shared/model/views.ts'
import { formatAmount, formatBytes, formatCount, formatDuration, formatRate } from '../print/format-numbers.ts'
import { printFiles, shortenPath } from '../print/print-files.ts'
import type { Shell } from '../shell.ts'
import type { RunOutcome } from './run-here.ts'

/**
 * Says how a run ended: with `--json` one line of JSON, else a summary and what to do next. Sets the exit code.
 *
 * @throws AppError with the job's own code where it failed.
 */
export async function reportRun(
  outcome: RunOutcome,
  { shell, isJson }: { readonly shell: Shell; readonly isJson: boolean },
): Promise<void> {
  const { view, wasInterrupted } = outcome
  const { terminal, programName, setExitCode } = shell
  if (isJson) await terminal.print(`${JSON.stringify(summarize(outcome))}\n`)
  const resume = `${programName} jobs resume ${view.id} --wait`
  if (view.state === 'completed') {
    if (!isJson) await terminal.print(describeCompleted(outcome, shell))
  } else if (view.state === 'failed') {
    terminal.note(
      `Job ${view.id} failed after ${describeDone(view)}; all of that is kept. Once the cause is gone: ${resume}`,
    )
    throw new AppError(
      view.error?.code ?? 'INTERNAL',
      view.error?.message ?? `Job ${view.id} failed without saying why.`,
    )
  } else {
    setExitCode(ERROR_CODES.CANCELLED.exit)
    const what = wasInterrupted ? 'Paused' : 'Cancelled from elsewhere'
    terminal.note(`${what} after ${describeDone(view)}; all of that is kept. Go on with: ${resume}`)
  }
}

/** The line that `generate --json` ends with. */
function summarize({ view, seconds }: RunOutcome): object {
  return {
    jobId: view.id,
    state: view.state,
    rows: view.progress.rowsDone,
    bytes: sumBytes(view),
    seconds: Math.round(seconds * 1000) / 1000,
    files: view.files,
  }
}

function describeCompleted({ view, seconds, rows }: RunOutcome, { terminal, programName }: Shell): string {
  const { style } = terminal
  // Starting the threads is most of a short run.
  const rate = seconds > 0 && rows >= LEAST_ROWS_FOR_RATE ? ` (${formatRate(rows / seconds)})` : ''
  const facts = `${formatAmount(view.progress.rowsDone, 'row')}, ${formatBytes(sumBytes(view))} in ${formatDuration(seconds)}${rate}`
  const folder = quoteForShell(shortenPath(view.folder))
  const [first] = view.files
  const next = [
    ...(view.format === 'sql' || first === undefined
      ? []
      : [
          `${programName} query ${folder} ${quoteForShell(`SELECT * FROM "${first.table}" LIMIT 10`)}`,
          `${programName} export ${folder} --format ${view.format === 'parquet' ? 'csv' : 'parquet'} --out ${folder}-export`,
        ]),
    `${programName} jobs show ${view.id}`,
  ]
  return [
    `${style('green', '✓')} ${style('bold', view.name)}: ${facts}`,
    '',
    printFiles(view.files, terminal),
    '',
    style('bold', 'Next'),
    ...next.map((line) => `  ${line}`),
    '',
  ].join('\n')
}

function describeDone({ progress }: JobView): string {
  return `${formatCount(progress.rowsDone)} of ${formatAmount(progress.rowsTotal, 'row')}`
}

function sumBytes({ files, progress }: JobView): number {
  return files.length === 0 ? progress.bytesDone : files.reduce((sum, { bytes }) => sum + bytes, 0)
}

/** Quoted only where a shell would take it apart. */
function quoteForShell(text: string): string {
  if (/^[\w@%+=:,./\\-]+$/.test(text)) return text
  return text.includes("'") ? `"${text.replaceAll(/["\\$`]/g, '\\$&')}"` : `'${text}'`
}

const LEAST_ROWS_FOR_RATE = 100_000
