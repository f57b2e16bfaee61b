import { randomBytes } from 'node:crypto'
import { join, resolve } from 'node:path'
import type { PackagedFile } from '../../core/encode/make-data-package.ts'
import { DATA_PACKAGE_NAME } from '../../core/job/job-plan.ts'
import type { ChunkStore } from '../../core/ports.ts'
import { AppError } from '../../shared/errors/app-error.ts'
import type { Format } from '../../shared/model/format.ts'
import type { FileView } from '../../shared/model/views.ts'
import { createDiskChunkStore } from '../files/disk-chunk-store.ts'
import type { DatasetTable } from './dataset.ts'
import { createDatasetViews, unreadable } from './dataset-views.ts'
import { describeExport } from './describe-export.ts'
import { describeTable } from './describe-table.ts'
import type { TableReading } from './describe-table.ts'
import { findDataset } from './find-dataset.ts'
import { askDuckDb, openDuckDb } from './open-duckdb.ts'
import { writeTable } from './write-table.ts'

export interface DatasetExport {
  /** A dataset's folder, a folder of data files, or one file. */
  readonly source: string
  readonly format: Format
  readonly folder: string
  readonly replaceExisting: boolean
}

/**
 * Writes the tables of a dataset in another format, with a `datapackage.json`. Rows stream through in chunks, so memory
 * does not grow with them; files appear under their names only when all of them are whole.
 *
 * @throws AppError OUTPUT_EXISTS, NOT_WRITABLE, DISK_FULL for the folder; NOT_FOUND, FILE_UNREADABLE, UNSUPPORTED for the
 *   dataset; CANCELLED after the signal. Nothing is left in the folder then.
 */
export async function exportDataset(request: DatasetExport, signal?: AbortSignal): Promise<{ files: FileView[] }> {
  const { format, replaceExisting } = request
  const folder = resolve(request.folder)
  const dataset = await findDataset(request.source)
  const store = createDiskChunkStore()
  const nameOf = ({ name }: DatasetTable): string => `${name}.${format}`
  if (!replaceExisting) await refuseExisting(store, folder, [...dataset.tables.map(nameOf), DATA_PACKAGE_NAME])
  const jobId = `export-${randomBytes(6).toString('hex')}`
  const { connection, close } = await openDuckDb([dataset.place], signal)
  try {
    await createDatasetViews(connection, dataset, signal)
    const files: PackagedFile[] = []
    const readings: TableReading[] = []
    for (const table of dataset.tables) {
      const describe = (message: string): AppError => unreadable(table, message)
      const work = async (): Promise<void> => {
        const reading = await describeTable(connection, table)
        const file = await store.open({ folder, name: nameOf(table), jobId }, 0)
        try {
          const written = await writeTable({ connection, reading, format, file, signal })
          files.push({ table: table.name, name: nameOf(table), rows: reading.layout.rows, ...written })
        } finally {
          await file.close()
        }
        readings.push(reading)
      }
      await askDuckDb(work, { describe, signal })
    }
    const descriptor = { name: DATA_PACKAGE_NAME, bytes: describeExport({ dataset, readings, format, files }) }
    await store.publish({ folder, jobId, files, descriptor, replaceExisting })
    return {
      files: files.map(({ table, name, rows, sizeBytes, sha256 }) => ({
        table,
        path: join(folder, name),
        rows,
        bytes: sizeBytes,
        sha256,
      })),
    }
  } finally {
    close()
    await store.removeParts(folder, jobId)
  }
}

async function refuseExisting(store: ChunkStore, folder: string, names: readonly string[]): Promise<void> {
  const existing = await store.listExisting(folder, names)
  if (existing.length === 0) return
  throw new AppError(
    'OUTPUT_EXISTS',
    `${folder} already holds ${existing.join(', ')}. Choose another folder, or let them be replaced.`,
  )
}
