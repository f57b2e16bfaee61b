import path from 'node:path'
import type { ProcessRun } from './run-process.ts'
import { rowsmith, runProcess } from './run-process.ts'

/** The nine columns that benchmarks of whole runs are made with. */
export const customersSchema = path.join(import.meta.dirname, 'customers.rowsmith.json')

/**
 * A whole run of the command line on two workers: job, ledger, syncs and hashes included.
 *
 * @param folder - Takes the dataset and the state folder; a new one for each run.
 */
export function generateCustomers(
  folder: string,
  { rows, format }: { rows: number; format: string },
): Promise<ProcessRun> {
  const places = ['--out', path.join(folder, 'out'), '--home', path.join(folder, 'home')]
  return runProcess(
    rowsmith(
      'generate',
      customersSchema,
      '--rows',
      String(rows),
      '--format',
      format,
      '--workers',
      '2',
      '--json',
      ...places,
    ),
  )
}
