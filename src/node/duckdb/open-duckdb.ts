import { randomUUID } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import type { DuckDBConnection } from '@duckdb/node-api'
import { AppError } from '../../shared/errors/app-error.ts'
import { literalPath, sqlString } from './sql-text.ts'

export interface DuckDb {
  readonly connection: DuckDBConnection
  close(): void
}

/**
 * Opens a DuckDB in memory that sees nothing but some folders and files, downloads nothing, and keeps to its memory;
 * what does not fit goes to a temporary folder that disappears with it. Its sessions run in UTC.
 *
 * Loading this module loads DuckDB's native code, some 50 ms: hosts import what uses it when it is first needed.
 *
 * DuckDB could still write where it may read: statements of other people must be checked to be reading ones first.
 *
 * @param readable - Absolute paths of the folders and files.
 * @param signal - Interrupts whatever runs when it aborts.
 */
export async function openDuckDb(readable: readonly string[], signal?: AbortSignal): Promise<DuckDb> {
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  const places = readable.flatMap((path) => [path, literalPath(path)].map(sqlString)).join(', ')
  // The order matters: each of the last two takes away the right to set the ones before.
  for (const setting of [
    `allowed_directories = [${places}]`,
    `allowed_paths = [${places}]`,
    `memory_limit = '${MEMORY_LIMIT}'`,
    `temp_directory = ${sqlString(join(tmpdir(), `rowsmith-duckdb-${randomUUID()}`))}`,
    `TimeZone = 'UTC'`,
    'autoinstall_known_extensions = false',
    'autoload_known_extensions = false',
    'allow_community_extensions = false',
    'enable_external_access = false',
    'lock_configuration = true',
  ]) {
    await connection.run(`SET ${setting}`)
  }
  const interrupt = (): void => connection.interrupt()
  signal?.addEventListener('abort', interrupt)
  return {
    connection,
    close() {
      signal?.removeEventListener('abort', interrupt)
      connection.closeSync()
      instance.closeSync()
    },
  }
}

/**
 * Runs something in DuckDB; what it says against it becomes an `AppError`.
 *
 * @param describe - Makes the error from DuckDB's message.
 * @throws AppError CANCELLED once the signal has aborted.
 */
export async function askDuckDb<T>(
  work: () => Promise<T>,
  { describe, signal }: { readonly describe: (message: string) => AppError; readonly signal?: AbortSignal | undefined },
): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (signal?.aborted) throw new AppError('CANCELLED', 'The query was stopped.', { cause: error })
    // Everything else that is thrown here is no answer of DuckDB's.
    const message = error instanceof Error ? /(?:^|: )([A-Z][\w ]* Error: .*)/s.exec(error.message)?.[1] : undefined
    if (message === undefined || message.startsWith('INTERNAL')) throw error
    if (/^IO Error:.*No space left on device/s.test(message)) {
      throw new AppError(
        'DISK_FULL',
        `The disk of ${tmpdir()} is full: the query needs room there. Make space and try again.`,
      )
    }
    throw describe(message)
  }
}

const MEMORY_LIMIT = '1GB'
