import { AppError } from '../../shared/errors/app-error.ts'
import { ERROR_CODES } from '../../shared/errors/error-codes.ts'
import type { Format } from '../../shared/model/format.ts'
import type { Schema } from '../../shared/model/schema.ts'
import type { Api, Shell } from '../shell.ts'
import { runHere } from './run-here.ts'
import { withInterrupts } from './with-interrupts.ts'

/**
 * Makes the only table of a schema in memory and writes it to standard output. Nothing of it stays, whatever happens.
 *
 * @throws AppError BAD_INPUT for several tables; the job's own failure; Error with code `EPIPE` when the reader has gone.
 */
export async function generateToStdout(
  schema: Schema,
  {
    api,
    options,
    shell,
  }: {
    readonly api: Api
    readonly options: { readonly format: Format; readonly workers: number; readonly chunkRows: number }
    readonly shell: Shell
  },
): Promise<void> {
  const [table] = schema.tables
  if (schema.tables.length > 1) {
    const names = schema.tables.map(({ name }) => name).join(', ')
    throw new AppError(
      'BAD_INPUT',
      `--out - can write one table, and ${schema.name} has ${schema.tables.length}: ${names}. Give a folder.`,
    )
  }
  const { format, workers, chunkRows } = options
  const request = { schema, format, folder: schema.name, storage: 'memory', workers, chunkRows } as const
  await withInterrupts(shell, async (interrupts) => {
    const start = await api.jobs.create(request)
    try {
      const { view, wasInterrupted } = await runHere({ api, shell, start, interrupts })
      if (view.state === 'failed') {
        throw new AppError(
          view.error?.code ?? 'INTERNAL',
          view.error?.message ?? `Job ${view.id} failed without saying why.`,
        )
      }
      if (wasInterrupted || view.state === 'cancelled') {
        shell.setExitCode(ERROR_CODES.CANCELLED.exit)
        shell.terminal.note('Stopped. Nothing was written, and nothing is kept.')
        return
      }
      for await (const bytes of await api.jobs.read({ id: start.id, table: table.name })) {
        if (interrupts.signal.aborted) return shell.setExitCode(ERROR_CODES.CANCELLED.exit)
        await shell.terminal.print(bytes)
      }
    } finally {
      // Memory goes with the process in any case; a failure that led here is the one to tell.
      await api.jobs.delete({ id: start.id }).catch(() => undefined)
    }
  })
}
