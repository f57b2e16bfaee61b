import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { parquetMetadata, parquetReadObjects } from 'hyparquet'
import type { ColumnLayout } from '../../../../../src/core/data/batch.ts'
import type { Cell, SampleColumn } from './sample-table.ts'

/** Reads a file's cells back with DuckDB, column by column. */
export async function readWithDuckdb(file: Uint8Array, columns: readonly SampleColumn[]): Promise<Cell[][]> {
  const selected = columns.map(({ layout }, i) => `${duckdbExpression(layout)} AS c${i}`).join(', ')
  const rows = await queryDuckdb(file, `SELECT ${selected} FROM file`)
  return columns.map(({ layout }, i) => rows.map((row) => cellFromDuckdb(layout, row[i])))
}

/** Runs a query whose table `file` is a Parquet file. */
export async function queryDuckdb(file: Uint8Array, sql: string): Promise<unknown[][]> {
  const folder = await mkdtemp(join(tmpdir(), 'rowsmith-parquet-'))
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' })
  const connection = await instance.connect()
  try {
    const path = join(folder, 'sample.parquet')
    await writeFile(path, file)
    await connection.run(`SET TimeZone = 'UTC'; CREATE VIEW file AS SELECT * FROM read_parquet('${path}')`)
    return (await connection.runAndReadAll(sql.replaceAll('$path', path))).getRowsJS()
  } finally {
    connection.closeSync()
    instance.closeSync()
    await rm(folder, { recursive: true })
  }
}

function duckdbExpression({ name, type }: ColumnLayout): string {
  const column = `"${name.replaceAll('"', '""')}"`
  if (type === 'decimal' || type === 'uuid' || type === 'json') return `${column}::VARCHAR`
  if (type === 'date') return `${column} - DATE '1970-01-01'`
  if (type === 'time' || type === 'timestamp') return `epoch_ms(${column})`
  return column
}

function cellFromDuckdb({ type }: ColumnLayout, value: unknown): Cell {
  if (value === null) return null
  if (type === 'decimal') return BigInt((value as string).replace('.', '')) // The expression above made it a text.
  if (type === 'date' || type === 'time' || type === 'timestamp') return Number(value)
  return value as Cell // The other types of DuckDB come as the cells that tests write.
}

/** Reads a file's cells back with hyparquet, column by column. */
export async function readWithHyparquet(file: Uint8Array, columns: readonly SampleColumn[]): Promise<Cell[][]> {
  const rows = await parquetReadObjects({
    file: file.slice().buffer,
    // Otherwise it would parse the texts.
    parsers: { jsonFromBytes: (bytes: Uint8Array) => new TextDecoder().decode(bytes) },
  })
  return columns.map(({ layout }) => rows.map((row) => cellFromHyparquet(layout, row[layout.name])))
}

function cellFromHyparquet({ type, scale = 0 }: ColumnLayout, value: unknown): Cell {
  if (value === null || value === undefined) return null
  if (type === 'decimal') return BigInt(Math.round(Number(value) * 10 ** scale))
  if (type === 'date') return Number(value) / 86_400_000
  if (type === 'timestamp') return Number(value)
  return value as Cell // The other types of hyparquet come as the cells that tests write.
}

/** The footer as hyparquet reads it. */
export function metadataOf(file: Uint8Array): ReturnType<typeof parquetMetadata> {
  return parquetMetadata(file.slice().buffer)
}
