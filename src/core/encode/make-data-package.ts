import type { ColumnType } from '../../shared/model/column-type.ts'
import { ENGINE_VERSION } from '../../shared/model/engine-version.ts'
import type { Format } from '../../shared/model/format.ts'
import type { ColumnSpec, Schema, TableSpec } from '../../shared/model/schema.ts'

/** A file of a dataset, as its package describes it. */
export interface PackagedFile {
  readonly table: string
  /** File name in the dataset's folder. */
  readonly name: string
  readonly rows: number
  readonly sizeBytes: number
  readonly sha256: string
}

/**
 * `datapackage.json`: what is in a dataset's folder, so that it can be read, checked and made again.
 *
 * It holds no time and no machine, so that the same schema and seed give the same package.
 *
 * @see Frictionless Data Package and Table Schema, version 1: https://specs.frictionlessdata.io
 */
export function makeDataPackage(schema: Schema, format: Format, files: readonly PackagedFile[]): Uint8Array {
  const dataPackage = {
    profile: 'data-package',
    name: slug(schema.name),
    title: schema.name,
    ...(schema.description === undefined ? {} : { description: schema.description }),
    resources: files.map((file) => describeFile(file, format, schema)),
    rowsmith: { engineVersion: ENGINE_VERSION, seed: schema.seed, schema },
  }
  return new TextEncoder().encode(`${JSON.stringify(dataPackage, null, 2)}\n`)
}

function describeFile(file: PackagedFile, format: Format, schema: Schema): object {
  const table = schema.tables.find(({ name }) => name === file.table)
  return {
    name: slug(file.table),
    title: file.table,
    path: file.name,
    format,
    mediatype: MEDIA_TYPES[format],
    ...(format === 'parquet' ? {} : { encoding: 'utf-8' }),
    bytes: file.sizeBytes,
    hash: `sha256:${file.sha256}`,
    rows: file.rows,
    ...(format === 'csv'
      ? { dialect: { delimiter: ',', lineTerminator: '\n', quoteChar: '"', doubleQuote: true, header: true } }
      : {}),
    ...(table === undefined ? {} : { schema: describeTable(table) }),
  }
}

function describeTable({ columns, primaryKey, foreignKeys }: TableSpec): object {
  return {
    fields: columns.map((column) => describeColumn(column, primaryKey ?? [])),
    missingValues: [''],
    ...(primaryKey === undefined ? {} : { primaryKey }),
    ...(foreignKeys === undefined
      ? {}
      : {
          foreignKeys: foreignKeys.map(({ columns: fields, references }) => ({
            fields,
            reference: { resource: slug(references.table), fields: references.columns },
          })),
        }),
  }
}

function describeColumn({ name, type, description, nulls, unique }: ColumnSpec, primaryKey: readonly string[]): object {
  const constraints = {
    ...((nulls ?? 0) === 0 ? { required: true } : {}),
    ...(unique || (primaryKey.length === 1 && primaryKey[0] === name) ? { unique: true } : {}),
  }
  return {
    name,
    ...FIELD_TYPES[type],
    ...(description === undefined ? {} : { description }),
    ...(Object.keys(constraints).length === 0 ? {} : { constraints }),
    // Table Schema has no decimal and no JSON of any shape; this is the type to go by.
    rowsmithType: type,
  }
}

const FIELD_TYPES: Readonly<Record<ColumnType, object>> = {
  integer: { type: 'integer' },
  number: { type: 'number' },
  decimal: { type: 'number' },
  string: { type: 'string' },
  boolean: { type: 'boolean' },
  date: { type: 'date' },
  time: { type: 'time' },
  timestamp: { type: 'datetime' },
  uuid: { type: 'string', format: 'uuid' },
  json: { type: 'any' },
}

const MEDIA_TYPES: Readonly<Record<Format, string>> = {
  csv: 'text/csv',
  json: 'application/json',
  jsonl: 'application/jsonl',
  parquet: 'application/vnd.apache.parquet',
  sql: 'application/sql',
}

/** Names in a package are lower-case letters, digits, and a few signs. */
function slug(name: string): string {
  return (
    name
      .toLowerCase()
      .replace(/[^a-z0-9._-]+/g, '-')
      .replace(/^-+|-+$/g, '') || 'data'
  )
}
