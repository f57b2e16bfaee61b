import { existsSync, mkdirSync, renameSync, statSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { AppError } from '../../shared/errors/app-error.ts'
import { explainFileError } from '../files/disk-files.ts'
import { explainSqliteError, isCorruption } from './explain-sqlite-error.ts'
import { STATE_MIGRATIONS } from './state-migrations.ts'

/** The open state database. Everything that touches it goes through `use`, which explains what fails. */
export interface StateDatabase {
  readonly file: string
  /** Runs work on the connection; throws `AppError` `STATE_CORRUPT`, `DISK_FULL`, `NOT_WRITABLE` or `CONFLICT`. */
  use<T>(work: (connection: Database.Database) => T): T
  close(): void
}

/**
 * Opens the database of all jobs, makes it where there is none, and brings it to the present version.
 *
 * WAL with full sync: a transaction survives a power cut once it has returned. A damaged file is set aside under another
 * name, never overwritten, and the call fails with `STATE_CORRUPT`; the next call begins with a fresh state.
 *
 * @param file - Its path; the folder is made.
 * @param nowMs - Names a damaged file that is set aside.
 */
export function openStateDatabase(file: string, nowMs: () => number): StateDatabase {
  makeFolder(path.dirname(file))
  let connection: Database.Database | undefined
  const use = <T>(work: (connection: Database.Database) => T): T => {
    try {
      connection ??= connect(file)
      return work(connection)
    } catch (error) {
      if (!isCorruption(error)) throw explainSqliteError(error, file)
      // First, because Windows renames no open file. A checkpoint on closing only moves what was committed.
      connection?.close()
      connection = undefined
      throw setAside(file, nowMs(), error)
    }
  }
  use(() => undefined)
  return { file, use, close: () => connection?.close() }
}

function connect(file: string): Database.Database {
  const connection = new Database(file, { timeout: BUSY_TIMEOUT_MS })
  try {
    useWriteAheadLog(connection)
    connection.pragma('synchronous = FULL')
    connection.pragma('foreign_keys = ON')
    if (statSync(file).size <= QUICK_CHECK_BYTES) refuseDamaged(connection)
    migrate(connection, file)
    return connection
  } catch (error) {
    connection.close()
    throw error
  }
}

/** The mode stays with the file, so that only its very first opener has to change it. */
function useWriteAheadLog(connection: Database.Database): void {
  if (connection.pragma('journal_mode', { simple: true }) === 'wal') return
  const givesUpAt = performance.now() + BUSY_TIMEOUT_MS
  for (;;) {
    try {
      connection.pragma('journal_mode = WAL')
      return
    } catch (error) {
      // The busy timeout doesn't cover this change, and another process may be making it.
      const isBusy = error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')
      if (!isBusy || performance.now() > givesUpAt) throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5)
    }
  }
}

function refuseDamaged(connection: Database.Database): void {
  const found = connection.pragma('quick_check(1)', { simple: true })
  if (found !== 'ok') throw new Database.SqliteError(String(found), 'SQLITE_CORRUPT')
}

function migrate(connection: Database.Database, file: string): void {
  if (readVersion(connection) === STATE_MIGRATIONS.length) return
  connection
    .transaction(() => {
      // Read again under the lock: another process may have been faster.
      const version = readVersion(connection)
      if (version > STATE_MIGRATIONS.length) {
        const message = `${file} was written by a newer Rowsmith (state version ${version}, this one knows ${STATE_MIGRATIONS.length}). Update Rowsmith, or choose another state folder with --home.`
        throw new AppError('UNSUPPORTED', message)
      }
      for (const step of STATE_MIGRATIONS.slice(version)) connection.exec(step)
      connection.pragma(`user_version = ${STATE_MIGRATIONS.length}`)
    })
    .immediate()
}

function readVersion(connection: Database.Database): number {
  return Number(connection.pragma('user_version', { simple: true }))
}

function setAside(file: string, nowMs: number, cause: unknown): AppError {
  const asideName = `${file}.corrupt-${new Date(nowMs).toISOString().replaceAll(/[:.]/g, '-')}`
  try {
    for (const suffix of ['', '-wal', '-shm']) {
      if (existsSync(file + suffix)) renameSync(file + suffix, asideName + suffix)
    }
  } catch (error) {
    const message = `The state database ${file} is damaged and could not be set aside. Close all of Rowsmith, move the file away, and start again.`
    return new AppError('STATE_CORRUPT', message, { cause: error })
  }
  const message = `The state database was damaged and is set aside as ${asideName}. Start again: Rowsmith begins with an empty list of jobs. Data files of jobs are untouched.`
  return new AppError('STATE_CORRUPT', message, { cause })
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true })
  } catch (error) {
    throw explainFileError(error, folder)
  }
}

const BUSY_TIMEOUT_MS = 5000
/** Up to here a check of the whole file costs milliseconds; a larger one is checked by use. */
const QUICK_CHECK_BYTES = 4 * 1024 * 1024
