import { Command } from 'commander'
import { AppError, formatProblem } from '../../shared/errors/app-error.ts'
import { ERROR_CODES } from '../../shared/errors/error-codes.ts'
import type { Format } from '../../shared/model/format.ts'
import type { PlanView } from '../../shared/model/views.ts'
import { addExamples, formatOption, jsonOption, readRowCount, wholeNumber } from '../option-types.ts'
import { formatAmount, formatBytes, formatCount, formatDuration } from '../print/format-numbers.ts'
import { formatTable } from '../print/format-table.ts'
import { readSchema, setRootRows } from '../read-schema.ts'
import type { Shell } from '../shell.ts'
import type { Terminal } from '../terminal.ts'
import { withStudio } from '../with-studio.ts'

interface ValidateOptions {
  readonly format: Format
  readonly rows?: number
  readonly workers?: number
  readonly json?: boolean
  readonly home?: string
}

/** `validate`: proves that a schema can be honoured, and says what it will cost. */
export function validateCommand(shell: Shell): Command {
  const command = new Command('validate')
    .description('Check a schema, prove that it can be generated, and estimate the run')
    .argument('<schema>', 'schema file, JSON or YAML; - reads standard input')
    .addOption(formatOption().default('csv'))
    .option('--rows <count>', 'rows of each root table, in place of what the schema says', readRowCount)
    .option('--workers <count>', 'estimate for this many threads', wholeNumber(1, 256))
    .addOption(jsonOption())
    .action(async (path: string, _options, self: Command) => {
      await validate(path, self.optsWithGlobals<ValidateOptions>(), shell)
    })
  return addExamples(command, [
    ['validate shop.rowsmith.json', 'Is it right, and how large will it be?'],
    ['validate shop.rowsmith.json --rows 100M --format parquet', 'Would it stand a hundred million rows?'],
    [
      'validate shop.rowsmith.json --json',
      'For a script: {"isValid", "tables", "rows", "bytes", "seconds"} or the problems',
    ],
  ])
}

async function validate(path: string, options: ValidateOptions, shell: Shell): Promise<void> {
  const { terminal, programName } = shell
  try {
    const plan = await withStudio(shell, options, async (api) => {
      const schema = await readSchema(api, path, shell)
      const { format, workers, rows } = options
      const wanted = rows === undefined ? schema : setRootRows(schema, rows)
      return api.schema.validate({ schema: wanted, format, ...(workers === undefined ? {} : { workers }) })
    })
    if (options.json) return await terminal.print(`${JSON.stringify({ isValid: true, ...plan })}\n`)
    const { style } = terminal
    const rows = options.rows === undefined ? '' : ` --rows ${options.rows}`
    const next = `${programName} generate ${path}${rows} --format ${options.format}`
    await terminal.print(
      `${style('green', '✓')} ${plan.name} can be generated.\n\n${printPlan(plan, terminal)}\n\nNext: ${next}\n`,
    )
  } catch (error) {
    if (!(error instanceof AppError) || !INVALID.has(error.code)) throw error
    await reportInvalid(error, path, { isJson: options.json ?? false, shell })
  }
}

function printPlan(plan: PlanView, { style, columns: width }: Terminal): string {
  // The time was taken over all tables; it goes by bytes, which is what takes time.
  const secondsOf = (bytes: number): string =>
    formatDuration(plan.bytes === 0 ? 0 : (plan.seconds * bytes) / plan.bytes)
  const rows = plan.tables.map(({ name, rows: count, columns, bytes, chunks }) => [
    name,
    formatCount(count),
    String(columns),
    formatBytes(bytes),
    formatCount(chunks),
    secondsOf(bytes),
  ])
  const table = formatTable({
    columns: [
      { title: 'TABLE' },
      { title: 'ROWS', align: 'right' },
      { title: 'COLUMNS', align: 'right' },
      { title: '≈ SIZE', align: 'right' },
      { title: 'CHUNKS', align: 'right' },
      { title: '≈ TIME', align: 'right' },
    ],
    rows,
    style,
    indent: 2,
    ...(width === undefined ? {} : { width }),
  })
  return `${table}\n\nIn all ${formatAmount(plan.rows, 'row')}, about ${formatBytes(plan.bytes)} in ${formatDuration(plan.seconds)}.`
}

/** A schema that is no good is an answer, not a failure of the command: it goes where answers go. */
async function reportInvalid(
  { code, message, problems }: AppError,
  path: string,
  { isJson, shell: { terminal, setExitCode } }: { readonly isJson: boolean; readonly shell: Shell },
): Promise<void> {
  setExitCode(ERROR_CODES[code].exit)
  if (isJson) return await terminal.print(`${JSON.stringify({ isValid: false, code, message, problems })}\n`)
  const lines = problems.length === 0 ? [message] : problems.map((problem) => formatProblem(problem))
  const heading = `${terminal.noteStyle('red', '✗')} ${path}: ${formatAmount(lines.length, 'problem')}`
  terminal.note([heading, ...lines.map((line) => `  ${line}`)].join('\n'))
}

const INVALID: ReadonlySet<string> = new Set(['SCHEMA_INVALID', 'INFEASIBLE', 'UNSUPPORTED'])
