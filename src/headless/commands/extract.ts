import { Command } from 'commander'
import { AppError } from '../../shared/errors/app-error.ts'
import { addExamples, forceOption, jsonOption, modelOption, nowOption, seedOption } from '../option-types.ts'
import { presentDraft } from '../present-draft.ts'
import { requireOfflineModel } from '../require-offline-model.ts'
import type { Shell } from '../shell.ts'
import { withStudio } from '../with-studio.ts'

interface ExtractOptions {
  readonly model: string
  readonly now?: number
  readonly seed?: number
  readonly output?: string
  readonly force?: boolean
  readonly json?: boolean
  readonly home?: string
}

/** `extract`: plain English to a schema. */
export function extractCommand(shell: Shell): Command {
  const command = new Command('extract')
    .description('Turn plain English into a schema')
    .argument('<text>', 'what you need, in your own words; - reads standard input')
    .addOption(modelOption())
    .addOption(nowOption())
    .addOption(seedOption())
    .option('-o, --output <file>', 'write the schema to a file')
    .addOption(forceOption('a file'))
    .addOption(jsonOption())
    .action(async (text: string, _options, self: Command) => {
      await extract(text, self.optsWithGlobals<ExtractOptions>(), shell)
    })
  return addExamples(command, [
    ['extract "1000 customers with name, email and age (18-80), each with 1-5 orders"', 'See what is understood'],
    ['extract "500 employees, 80% full-time, hired in the last 5 years" -o staff.rowsmith.json', 'Keep the schema'],
    ['extract - --json --now 2026-11-20 < wish.txt', 'For a script: the schema as JSON, the same on any day'],
  ])
}

async function extract(written: string, options: ExtractOptions, shell: Shell): Promise<void> {
  requireOfflineModel(options.model)
  const text = written === '-' ? await shell.readStdin() : written
  if (text.trim() === '')
    throw new AppError(
      'BAD_INPUT',
      'The text is empty. Say what you need, such as "100 customers with name and email".',
    )
  const { now, seed } = options
  const schema = await withStudio(shell, options, (api) =>
    api.schema.extract({ text, ...(now === undefined ? {} : { nowMs: now }), ...(seed === undefined ? {} : { seed }) }),
  )
  await presentDraft(schema, { ...options, command: 'extract "…"' }, shell)
}
