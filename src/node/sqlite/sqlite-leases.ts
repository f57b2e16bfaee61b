import { mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import type { JobLeases } from '../../core/ports.ts'
import { explainFileError } from '../files/disk-files.ts'
import { explainSqliteError } from './explain-sqlite-error.ts'

/**
 * Leases as locks of the operating system, which frees them however a process ends.
 *
 * Node has no file locks, but SQLite has, on every platform: an exclusive transaction on an empty database of the job's
 * own is held for as long as the lease lasts. Nothing is ever written to it. SQLite also keeps two connections of one
 * process apart, which plain POSIX locks would not.
 */
export function createSqliteLeases(folder: string): JobLeases {
  let isFolderMade = false
  const fileOf = (jobId: string): string => path.join(folder, `${jobId}.lock`)
  return {
    acquire(jobId) {
      if (!isFolderMade) makeFolder(folder)
      isFolderMade = true
      const connection = lock(fileOf(jobId))
      // Closing ends the transaction, and does nothing the second time.
      return connection && { release: () => void connection.close() }
    },
    forget(jobId) {
      try {
        rmSync(fileOf(jobId), { force: true })
      } catch {
        // Open elsewhere, on Windows. It is empty and harms nobody: its job is gone and its name is never used again.
      }
    },
  }
}

function lock(file: string): Database.Database | undefined {
  let connection: Database.Database | undefined
  try {
    connection = new Database(file, { timeout: 0 })
    connection.exec('BEGIN EXCLUSIVE')
    return connection
  } catch (error) {
    connection?.close()
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')) return undefined
    throw explainSqliteError(error, file)
  }
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true })
  } catch (error) {
    throw explainFileError(error, folder)
  }
}
