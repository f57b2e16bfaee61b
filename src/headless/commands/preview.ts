import { Command } from 'commander'
import type { Cell, WindowView } from '../../shared/model/views.ts'
import { addExamples, jsonOption, readRowCount, wholeNumber } from '../option-types.ts'
import { formatCount } from '../print/format-numbers.ts'
import { printCells } from '../print/print-cells.ts'
import { readSchema } from '../read-schema.ts'
import type { Shell } from '../shell.ts'
import { withStudio } from '../with-studio.ts'

interface PreviewOptions {
  readonly table?: string
  readonly from: number
  readonly count: number
  readonly json?: boolean
  readonly home?: string
}

/** `preview`: any rows of any table, computed alone. */
export function previewCommand(shell: Shell): Command {
  const command = new Command('preview')
    .description('Look at rows before they are generated, however far down')
    .argument('<schema>', 'schema file, JSON or YAML; - reads standard input')
    .option('--table <name>', 'which table (default: the first)')
    .option('--from <row>', 'index of the first row, from 0', readRowCount, 0)
    .option('--count <rows>', 'how many rows', wholeNumber(0, 10_000), 10)
    .addOption(jsonOption())
    .action(async (path: string, _options, self: Command) => {
      await preview(path, self.optsWithGlobals<PreviewOptions>(), shell)
    })
  return addExamples(command, [
    ['preview shop.rowsmith.json', 'The first rows of the first table'],
    ['preview shop.rowsmith.json --table orders --from 900M --count 5', 'Rows 900,000,000 to 900,000,004 of orders'],
  ])
}

async function preview(path: string, options: PreviewOptions, shell: Shell): Promise<void> {
  const { table, from, count } = options
  const window = await withStudio(shell, options, async (api) => {
    const schema = await readSchema(api, path, shell)
    return api.schema.preview({ schema, from, count, ...(table === undefined ? {} : { table }) })
  })
  const { terminal } = shell
  if (options.json) return await terminal.print(`${JSON.stringify(window)}\n`)
  if (window.rows.length === 0) {
    terminal.note(
      `${window.table} has ${formatCount(window.totalRows)} rows; there is none to show from row ${formatCount(from)}.`,
    )
    return
  }
  await terminal.print(`${printCells(addRowNumbers(window), terminal)}\n\n${describeWindow(window)}\n`)
}

function addRowNumbers({ columns, rows, from }: WindowView): { columns: WindowView['columns']; rows: Cell[][] } {
  return {
    columns: [{ name: '#', type: 'integer' }, ...columns],
    rows: rows.map((row, i) => [from + i, ...row]),
  }
}

function describeWindow({ table, totalRows, from, rows }: WindowView): string {
  const range =
    rows.length === 1
      ? `row ${formatCount(from)}`
      : `rows ${formatCount(from)} to ${formatCount(from + rows.length - 1)}`
  return `${table}: ${range} of ${formatCount(totalRows)}`
}
