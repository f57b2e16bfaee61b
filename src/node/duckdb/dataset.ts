import type { ColumnType } from '../../shared/model/column-type.ts'
import type { ForeignKeySpec, Schema } from '../../shared/model/schema.ts'

/** Tables that stand in files, found but not read yet. */
export interface Dataset {
  /** The folder or the single file, absolute. */
  readonly place: string
  readonly tables: readonly DatasetTable[]
  /** The schema and engine that made it, where Rowsmith did. */
  readonly origin: DatasetOrigin | undefined
}

export interface DatasetTable {
  readonly name: string
  /** Absolute path of the file. */
  readonly path: string
  readonly format: DataFormat
  /** What `datapackage.json` says of the columns, in order; `undefined` where the file must speak for itself. */
  readonly columns: readonly DeclaredColumn[] | undefined
  readonly primaryKey: readonly string[]
  /** Columns beside the primary key whose values do not repeat. */
  readonly unique: readonly string[]
  readonly foreignKeys: readonly ForeignKeySpec[]
}

export interface DeclaredColumn {
  readonly name: string
  readonly type: ColumnType
  /** For decimals: digits after the point, where the schema says so. */
  readonly scale: number | undefined
}

export interface DatasetOrigin {
  readonly schema: Schema
  readonly engineVersion: string
}

/** The formats that can be read as tables. */
export type DataFormat = 'csv' | 'json' | 'jsonl' | 'parquet'

/** The format that a file name's end stands for; `sql` can be written but not read. */
export function formatOfName(fileName: string): DataFormat | 'sql' | undefined {
  const end = /\.(\w+)$/.exec(fileName)?.[1].toLowerCase()
  return end === undefined ? undefined : FORMAT_OF_END[end]
}

const FORMAT_OF_END: Readonly<Record<string, DataFormat | 'sql'>> = {
  csv: 'csv',
  tsv: 'csv',
  json: 'json',
  jsonl: 'jsonl',
  ndjson: 'jsonl',
  parquet: 'parquet',
  sql: 'sql',
}
