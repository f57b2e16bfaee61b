import { Command } from 'commander'
import { addExamples, forceOption, jsonOption, readRowCount, seedOption } from '../option-types.ts'
import { presentDraft } from '../present-draft.ts'
import type { Shell } from '../shell.ts'
import { withStudio } from '../with-studio.ts'

interface ImportOptions {
  readonly rows?: number
  readonly seed?: number
  readonly output?: string
  readonly force?: boolean
  readonly json?: boolean
  readonly home?: string
}

/** `import`: a sample of real data to a schema. */
export function importCommand(shell: Shell): Command {
  const command = new Command('import')
    .description('Turn a sample of data (CSV, JSON, JSONL) into a schema')
    .argument('<file>', 'the sample')
    .option('--rows <count>', 'rows of the table in the schema (default: as many as the sample has)', readRowCount)
    .addOption(seedOption())
    .option('-o, --output <file>', 'write the schema to a file')
    .addOption(forceOption('a file'))
    .addOption(jsonOption())
    .action(async (path: string, _options, self: Command) => {
      await importSample(path, self.optsWithGlobals<ImportOptions>(), shell)
    })
  return addExamples(command, [
    ['import customers.csv', 'See what the columns look like'],
    ['import events.jsonl --rows 10M -o events.rowsmith.json', 'A schema for ten million more of them'],
  ])
}

async function importSample(path: string, options: ImportOptions, shell: Shell): Promise<void> {
  const { rows, seed } = options
  const { schema, notes } = await withStudio(shell, options, (api) =>
    api.schema.importSample({ path, ...(rows === undefined ? {} : { rows }), ...(seed === undefined ? {} : { seed }) }),
  )
  for (const note of notes) shell.terminal.note(note)
  await presentDraft(schema, { ...options, command: `import ${path}` }, shell)
}
