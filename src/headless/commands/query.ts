import { Command, Option } from 'commander'
import { addExamples, jsonOption, wholeNumber } from '../option-types.ts'
import { formatAmount } from '../print/format-numbers.ts'
import { formatCsv, printCells } from '../print/print-cells.ts'
import type { Shell } from '../shell.ts'
import { withStudio } from '../with-studio.ts'

interface QueryOptions {
  readonly maxRows: number
  readonly csv?: boolean
  readonly json?: boolean
  readonly home?: string
}

/** `query`: SQL over a dataset. */
export function queryCommand(shell: Shell): Command {
  const command = new Command('query')
    .description('Ask a dataset a question in SQL (DuckDB); nothing is changed')
    .argument('<dataset>', "a dataset's folder, a folder of data files, or one file")
    .argument(
      '<sql>',
      'one SELECT; tables go by their names, a file by its name without the ending; - reads standard input',
    )
    .option('--max-rows <count>', 'show at most so many rows', wholeNumber(1, 1_000_000), 1000)
    .addOption(new Option('--csv', 'rows as CSV').conflicts('json'))
    .addOption(jsonOption())
    .action(async (...[source, sql, , self]: [string, string, object, Command]) => {
      await query({ source, sql }, self.optsWithGlobals<QueryOptions>(), shell)
    })
  return addExamples(command, [
    ['query ./shop "SELECT plan, count(*) FROM customers GROUP BY plan"', 'Count by plan'],
    ['query ./shop "SUMMARIZE orders"', 'Every column at a glance'],
    ['query ./shop/orders.parquet "SELECT * FROM orders LIMIT 20" --csv > some.csv', 'A few rows to a file'],
  ])
}

async function query(
  { source, sql: written }: { readonly source: string; readonly sql: string },
  options: QueryOptions,
  shell: Shell,
): Promise<void> {
  const { terminal } = shell
  const sql = written === '-' ? await shell.readStdin() : written
  const result = await withStudio(shell, options, (api) =>
    api.datasets.query({ source, sql, maxRows: options.maxRows }),
  )
  if (options.json) await terminal.print(`${JSON.stringify(result)}\n`)
  else if (options.csv) await terminal.print(formatCsv(result))
  else await terminal.print(`${printCells(result, terminal)}\n\n${formatAmount(result.rows.length, 'row')}\n`)
  if (result.isTruncated) terminal.note(`There are more rows. See more of them with --max-rows.`)
}
