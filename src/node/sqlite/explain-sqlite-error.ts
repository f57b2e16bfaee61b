import Database from 'better-sqlite3'
import { AppError } from '../../shared/errors/app-error.ts'

/** Says in the words of a user what SQLite said in its own; what is not known stays as it is. */
export function explainSqliteError(error: unknown, file: string): unknown {
  if (!(error instanceof Database.SqliteError) || isCorruption(error)) return error
  if (matches(error, FULL)) {
    return new AppError('DISK_FULL', `The disk is full: ${file} could not be written. Make space, then go on.`, {
      cause: error,
    })
  }
  if (matches(error, REFUSED)) {
    const message = `${file} cannot be opened for writing (${error.message}). Choose another state folder with --home.`
    return new AppError('NOT_WRITABLE', message, { cause: error })
  }
  if (matches(error, BUSY)) {
    const message = `${file} is locked by another process for a long time. Wait for it or stop it, then try again.`
    return new AppError('CONFLICT', message, { cause: error })
  }
  return error
}

/** Whether the database file itself is damaged, or is none. */
export function isCorruption(error: unknown): boolean {
  return error instanceof Database.SqliteError && matches(error, CORRUPT)
}

function matches(error: InstanceType<typeof Database.SqliteError>, codes: readonly string[]): boolean {
  return codes.some((code) => error.code === code || error.code.startsWith(`${code}_`))
}

/** SQLITE_IOERR_SHMSIZE: the file of shared memory could not grow, which is how a full disk shows first in WAL mode. */
const FULL = ['SQLITE_FULL', 'SQLITE_IOERR_SHMSIZE']
const REFUSED = ['SQLITE_CANTOPEN', 'SQLITE_READONLY', 'SQLITE_PERM']
const BUSY = ['SQLITE_BUSY', 'SQLITE_LOCKED']
const CORRUPT = ['SQLITE_CORRUPT', 'SQLITE_NOTADB']
