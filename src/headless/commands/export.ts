import { Command } from 'commander'
import type { Format } from '../../shared/model/format.ts'
import { addExamples, forceOption, formatOption, jsonOption } from '../option-types.ts'
import { describeExisting } from '../describe-existing.ts'
import { printFiles } from '../print/print-files.ts'
import type { Shell } from '../shell.ts'
import { withStudio } from '../with-studio.ts'

interface ExportOptions {
  readonly format: Format
  readonly out: string
  readonly force?: boolean
  readonly json?: boolean
  readonly home?: string
}

/** `export`: a dataset in another format. */
export function exportCommand(shell: Shell): Command {
  const command = new Command('export')
    .description('Write a dataset, or one file of data, in another format')
    .argument('<dataset>', "a dataset's folder, a folder of data files, or one file")
    .addOption(formatOption().makeOptionMandatory())
    .requiredOption('--out <folder>', 'where the files go')
    .addOption(forceOption('files'))
    .addOption(jsonOption())
    .action(async (dataset: string, _options, self: Command) => {
      await exportDataset(dataset, self.optsWithGlobals<ExportOptions>(), shell)
    })
  return addExamples(command, [
    ['export ./shop --format parquet --out ./shop-parquet', 'All tables as Parquet'],
    ['export measurements.csv --format jsonl --out ./measurements', 'A file of your own'],
  ])
}

async function exportDataset(source: string, options: ExportOptions, shell: Shell): Promise<void> {
  const { format, out: folder, force: replaceExisting = false, json } = options
  const { terminal } = shell
  const { files } = await withStudio(shell, options, (api) =>
    api.datasets.export({ source, format, folder, replaceExisting }).catch(describeExisting),
  )
  if (json) await terminal.print(`${JSON.stringify({ files })}\n`)
  else await terminal.print(`${printFiles(files, terminal)}\n`)
}
