import { resolve } from 'node:path'
import { Command, Option } from 'commander'
import { AppError } from '../../shared/errors/app-error.ts'
import type { Format } from '../../shared/model/format.ts'
import type { Schema } from '../../shared/model/schema.ts'
import { chooseSchema } from '../choose-schema.ts'
import { describeExisting } from '../describe-existing.ts'
import { generateToStdout } from '../jobs/generate-to-stdout.ts'
import { reportRun } from '../jobs/report-run.ts'
import { runHere } from '../jobs/run-here.ts'
import { withInterrupts } from '../jobs/with-interrupts.ts'
import type { RunOutcome } from '../jobs/run-here.ts'
import {
  addExamples,
  forceOption,
  formatOption,
  jsonOption,
  modelOption,
  nowOption,
  readRowCount,
  seedOption,
  wholeNumber,
} from '../option-types.ts'
import { formatAmount } from '../print/format-numbers.ts'
import { shortenPath } from '../print/print-files.ts'
import type { Api, Shell } from '../shell.ts'
import { withStudio } from '../with-studio.ts'

export interface GenerateOptions {
  readonly prompt?: string
  readonly template?: string
  readonly model: string
  readonly now?: number
  readonly rows?: number
  readonly seed?: number
  readonly format: Format
  readonly out?: string
  readonly name?: string
  readonly workers: number
  readonly chunkRows: number
  readonly force?: boolean
  readonly json?: boolean
  readonly home?: string
}

/** `generate`: makes a dataset, here and now. */
export function generateCommand(shell: Shell): Command {
  const command = new Command('generate')
    .description('Generate a dataset from a schema, a sentence or a template')
    .argument('[schema]', 'schema file, JSON or YAML; - reads standard input')
    .option('--prompt <text>', 'plain English in place of a schema file')
    .option('--template <name>', 'a schema that ships with Rowsmith: shop, hr, blog, saas, iot, clinic')
    .addOption(modelOption())
    .addOption(nowOption())
    .option('--rows <count>', 'rows of each root table: 1000, 10k, 2.5M', readRowCount)
    .addOption(seedOption())
    .addOption(formatOption().default('csv'))
    .option('--out <folder>', 'where the files go; - writes one table to standard output (default: ./<schema name>)')
    .option('--name <name>', "the job's name (default: the schema's)")
    .addOption(new Option('--workers <count>', 'threads; 0 is one per core').argParser(wholeNumber(0, 256)).default(0))
    .addOption(
      new Option('--chunk-rows <count>', 'rows per chunk; 0 lets the plan choose').argParser(readRowCount).default(0),
    )
    .addOption(forceOption('files'))
    .addOption(jsonOption())
    .action(async (path: string | undefined, _options, self: Command) => {
      await generate(path, self.optsWithGlobals<GenerateOptions>(), shell)
    })
  return addExamples(command, [
    ['generate shop.rowsmith.json', 'CSV files in ./shop'],
    ['generate shop.rowsmith.json --rows 10M --format parquet --out /data/shop', 'Ten million rows in each root table'],
    ['generate --prompt "1000 customers with name, email and age (18-80)"', 'Straight from a sentence'],
    ['generate --template iot --seed 7 --json', 'For a script: the last line is JSON'],
    ['generate events.rowsmith.json --format jsonl --out - | gzip > events.jsonl.gz', 'Into a pipe'],
  ])
}

async function generate(path: string | undefined, options: GenerateOptions, shell: Shell): Promise<void> {
  const { json: isJson = false } = options
  if (options.out === '-') {
    if (isJson) throw new AppError('BAD_INPUT', '--out - and --json both want standard output. Leave one of them out.')
    return await withStudio(shell, options, async (api) => {
      await generateToStdout(await chooseSchema(api, path, { options, shell }), { api, options, shell })
    })
  }
  const outcome = await withStudio(shell, options, async (api) => {
    const schema = await chooseSchema(api, path, { options, shell })
    return await generateToFolder(api, schema, { options, shell })
  })
  await reportRun(outcome, { shell, isJson })
}

async function generateToFolder(
  api: Api,
  schema: Schema,
  { options, shell }: { readonly options: GenerateOptions; readonly shell: Shell },
): Promise<RunOutcome> {
  const { format, workers, chunkRows, name } = options
  const folder = resolve(options.out ?? folderName(schema.name))
  const request = { schema, format, folder, workers, chunkRows, replaceExisting: options.force ?? false }
  return await withInterrupts(shell, async (interrupts) => {
    const start = await api.jobs.create({ ...request, ...(name === undefined ? {} : { name }) }).catch(describeExisting)
    const total = formatAmount(start.progress.rowsTotal, 'row')
    shell.terminal.note(`Generating ${start.name}: ${total} as ${format} into ${shortenPath(folder)} (job ${start.id})`)
    // Known only by planning again, which is worth it where there are bars to draw.
    const tables = async () => (await api.schema.validate({ schema, format })).tables
    return await runHere({ api, shell, start, interrupts, ...(schema.tables.length > 1 && { tables }) })
  })
}

/** A schema's name without what a file system or a shell would stumble over. */
function folderName(name: string): string {
  return name.replace(/[^\p{L}\p{N}._-]+/gu, '-').replace(/^[.-]+|[.-]+$/g, '') || 'dataset'
}
