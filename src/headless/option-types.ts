import { type Command, InvalidArgumentError, Option } from 'commander'
import type { Format } from '../shared/model/format.ts'
import type { JobState } from '../shared/model/job.ts'
import { parseInstant } from '../core/data/calendar.ts'
import { parseRowCount } from './parse-row-count.ts'

/*
 * The values that options take. The lists below repeat the model's, so that `--help` need not load the model; their
 * types make sure that they say the same.
 */

const FORMATS: Readonly<Record<Format, true>> = { csv: true, json: true, jsonl: true, parquet: true, sql: true }
const JOB_STATES: Readonly<Record<JobState, true>> = {
  queued: true,
  running: true,
  paused: true,
  completed: true,
  failed: true,
  cancelled: true,
}

export const jsonOption = (): Option => new Option('--json', 'only JSON on standard output, for machines')
export const forceOption = (what: string): Option => new Option('--force', `replace ${what} of the same name`)
export const formatOption = (): Option =>
  new Option('--format <format>', 'format of the files').choices(Object.keys(FORMATS))
export const stateOption = (): Option =>
  new Option('--state <states...>', 'only jobs in these states').choices(Object.keys(JOB_STATES))
export const modelOption = (): Option =>
  new Option('--model <model>', 'what reads the text').choices(['offline', 'gemini', 'openai']).default('offline')
export const seedOption = (): Option =>
  new Option('--seed <number>', 'same seed, same data').argParser((text: string) => readWhole(text, 0))

/** `--now`: the moment that words such as "last year" count from, in milliseconds since 1970. */
export const nowOption = (): Option =>
  new Option(
    '--now <date>',
    'what "last year" and the like count from: 2026-11-20, or with a time (default: now)',
  ).argParser((text: string) => {
    const nowMs = parseMoment(text)
    if (nowMs === undefined) throw new InvalidArgumentError('Give a date such as 2026-11-20 or 2026-11-20T09:30:00Z.')
    return nowMs
  })

/** Reads a row count or index: `900M` is fine. */
export function readRowCount(text: string): number {
  const count = parseRowCount(text)
  if (typeof count === 'string') throw new InvalidArgumentError(count)
  return count
}

/** Makes a reader of whole numbers from `min` to `max`. */
export function wholeNumber(min: number, max = Number.MAX_SAFE_INTEGER): (text: string) => number {
  return (text) => readWhole(text, min, max)
}

/** Shows examples at the end of a command's help: each a line to type, with what it does. */
export function addExamples(command: Command, examples: readonly (readonly [line: string, does: string])[]): Command {
  const lines = examples.map(([line, does]) => `  # ${does}\n  $ rowsmith ${line}`)
  return command.addHelpText('after', `\nExamples:\n${lines.join('\n\n')}`)
}

function readWhole(text: string, min: number, max = Number.MAX_SAFE_INTEGER): number {
  const value = /^-?\d+$/.test(text) ? Number(text) : Number.NaN
  if (value >= min && value <= max) return value
  const range = max === Number.MAX_SAFE_INTEGER ? `of at least ${min}` : `from ${min} to ${max}`
  throw new InvalidArgumentError(`Give a whole number ${range}.`)
}

/** Milliseconds of an ISO date or instant; `undefined` where it is none, or a day that does not exist. */
function parseMoment(text: string): number | undefined {
  const match = /^(\d{4}-\d\d-\d\d)([T ]\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d)?)?$/.exec(text.trim())
  if (!match) return undefined
  const day = parseInstant(match[1])
  // 30 February reads as 2 March.
  if (Number.isNaN(day) || new Date(day).toISOString().slice(0, 10) !== match[1]) return undefined
  const moment = parseInstant(text.trim().replace(' ', 'T'))
  return Number.isNaN(moment) ? undefined : moment
}
