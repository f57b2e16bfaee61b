import { readFile, readdir, stat } from 'node:fs/promises'
import { basename, dirname, extname, join, resolve } from 'node:path'
import { AppError } from '../../shared/errors/app-error.ts'
import { explainFileError } from '../files/disk-files.ts'
import { formatOfName } from './dataset.ts'
import type { DataFormat, Dataset, DatasetTable } from './dataset.ts'
import { readDataPackage, sqlIsNoData } from './read-data-package.ts'

/**
 * Finds the tables of a dataset: what a folder's `datapackage.json` lists, else the folder's data files, or one file.
 * A table without a package is named after its file.
 *
 * @throws AppError NOT_FOUND, FILE_UNREADABLE, BAD_INPUT where no table can be read, UNSUPPORTED for SQL files.
 */
export async function findDataset(source: string): Promise<Dataset> {
  const place = resolve(source)
  const found = await stat(place).catch((error: unknown) => {
    throw new AppError('NOT_FOUND', `${source}: no such file or folder.`, { cause: error })
  })
  if (!found.isDirectory()) {
    if (basename(place) === 'datapackage.json') return findDataset(dirname(place))
    return findFile(place, source)
  }
  const names = (await readdir(place)).toSorted()
  return names.includes('datapackage.json') ? openPackage(place) : listFolder(place, names, source)
}

/** A file whose folder has a package that lists it is read as the package says. */
async function findFile(path: string, source: string): Promise<Dataset> {
  const bare = readName(path, source)
  const beside = await openPackage(dirname(path)).catch(() => undefined)
  const table = beside?.tables.find((listed) => listed.path === path)
  if (!beside || !table) return { place: path, tables: [bare], origin: undefined }
  const foreignKeys = table.foreignKeys.filter(({ references }) => references.table === table.name)
  return { place: path, tables: [{ ...table, foreignKeys }], origin: beside.origin }
}

async function openPackage(folder: string): Promise<Dataset> {
  const path = join(folder, 'datapackage.json')
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw explainFileError(error, path)
  })
  const dataset = readDataPackage(text, folder)
  for (const { path: file } of dataset.tables) {
    await stat(file).catch((error: unknown) => {
      throw new AppError('NOT_FOUND', `${file} is listed in datapackage.json, but is not there.`, { cause: error })
    })
  }
  return dataset
}

function listFolder(folder: string, names: readonly string[], source: string): Dataset {
  const tables = names.flatMap((name) => {
    const format = formatOfName(name)
    return format === undefined || format === 'sql' ? [] : [bareTable(join(folder, name), format)]
  })
  if (tables.length > 0) return { place: folder, tables, origin: undefined }
  const sqlFile = names.find((name) => formatOfName(name) === 'sql')
  if (sqlFile !== undefined) throw sqlIsNoData(join(folder, sqlFile))
  throw new AppError('BAD_INPUT', `${source}: there are no csv, json, jsonl or parquet files in this folder.`)
}

function readName(path: string, source: string): DatasetTable {
  const format = formatOfName(path)
  if (format === 'sql') throw sqlIsNoData(source)
  if (format !== undefined) return bareTable(path, format)
  const end = extname(path)
  throw new AppError(
    'BAD_INPUT',
    `${source}: ${end === '' ? 'a file name without an ending' : `"${end}"`} does not say what is in it. Name it .csv, .json, .jsonl or .parquet.`,
  )
}

function bareTable(path: string, format: DataFormat): DatasetTable {
  return {
    name: basename(path, extname(path)),
    path,
    format,
    columns: undefined,
    primaryKey: [],
    unique: [],
    foreignKeys: [],
  }
}
