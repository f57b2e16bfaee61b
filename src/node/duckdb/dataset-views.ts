import type { DuckDBConnection } from '@duckdb/node-api'
import { AppError } from '../../shared/errors/app-error.ts'
import type { ColumnType } from '../../shared/model/column-type.ts'
import type { Dataset, DatasetTable, DeclaredColumn } from './dataset.ts'
import { askDuckDb } from './open-duckdb.ts'
import { literalPath, sqlName, sqlString } from './sql-text.ts'

/**
 * Makes a view for each table of a dataset, named after it. Where the types are declared, cells come back as they were
 * written: decimals with their digits, an empty CSV field as null and `""` as an empty string.
 *
 * @throws AppError FILE_UNREADABLE with what DuckDB says of a file; BAD_INPUT where two tables have one name.
 */
export async function createDatasetViews(
  connection: DuckDBConnection,
  dataset: Dataset,
  signal?: AbortSignal,
): Promise<void> {
  const seen = new Map<string, string>()
  for (const table of dataset.tables) {
    // DuckDB's names do not tell capitals from small letters.
    const other = seen.get(table.name.toLowerCase())
    if (other !== undefined) {
      throw new AppError(
        'BAD_INPUT',
        `${other} and ${table.path} would be the same table "${table.name}". Name one of the files.`,
      )
    }
    seen.set(table.name.toLowerCase(), table.path)
    const describe = (message: string): AppError => unreadable(table, message)
    await askDuckDb(
      async () =>
        connection.run(`CREATE VIEW ${sqlName(table.name)} AS SELECT * FROM ${await readFunction(connection, table)}`),
      { describe, signal },
    )
  }
}

/** DuckDB's first line says what is wrong with a file; the others are advice for its own options. */
export function unreadable({ path }: DatasetTable, message: string): AppError {
  const [line] = message.replace(/^[\w ]+ Error: /, '').split('\n')
  return new AppError('FILE_UNREADABLE', `${path}: ${line}`)
}

/** The call of the table function that reads a file, such as `read_csv('…', …)`. */
async function readFunction(connection: DuckDBConnection, table: DatasetTable): Promise<string> {
  const { path, format, columns } = table
  if (format === 'parquet') return `read_parquet(${sqlString(literalPath(path))})`
  if (columns === undefined) return readUndeclared(table)
  const scales = await findScales(connection, table, columns)
  return readDeclared(table, (column) =>
    column.type === 'decimal' ? `DECIMAL(18, ${scales.get(column.name) ?? 0})` : SQL_TYPES[column.type],
  )
}

function readUndeclared({ path, format }: DatasetTable): string {
  if (format === 'csv') return `read_csv(${sqlString(literalPath(path))}, allow_quoted_nulls = false)`
  return `read_json(${sqlString(literalPath(path))}, format = '${format === 'json' ? 'auto' : 'newline_delimited'}')`
}

function readDeclared(
  { path, format, columns = [] }: DatasetTable,
  typeOf: (column: DeclaredColumn) => string,
): string {
  const types = columns.map((column) => `${sqlString(column.name)}: ${sqlString(typeOf(column))}`).join(', ')
  if (format === 'csv') return `read_csv(${sqlString(literalPath(path))}, ${CSV_DIALECT}, columns = {${types}})`
  return `read_json(${sqlString(literalPath(path))}, format = '${format === 'json' ? 'array' : 'newline_delimited'}', columns = {${types}})`
}

/**
 * Digits after the point of each decimal column. The schema says it of numbers; what other generators made is looked up
 * in the file, where all cells of a column have the same number of digits (in JSON, reading may have dropped zeros).
 */
async function findScales(
  connection: DuckDBConnection,
  table: DatasetTable,
  columns: readonly DeclaredColumn[],
): Promise<ReadonlyMap<string, number>> {
  const scales = new Map<string, number>()
  for (const { name, type, scale } of columns) {
    if (type !== 'decimal') continue
    if (scale !== undefined) scales.set(name, scale)
    else {
      const cell = sqlName(name)
      const texts = `SELECT ${cell} FROM ${readDeclared(table, () => 'VARCHAR')} WHERE ${cell} IS NOT NULL LIMIT ${SAMPLED_CELLS}`
      const found = await connection.runAndReadAll(
        `SELECT max(length(split_part(${cell}, '.', 2)))::INTEGER FROM (${texts})`,
      )
      const [[digits]] = found.getRowsJS()
      scales.set(name, typeof digits === 'number' ? digits : 0)
    }
  }
  return scales
}

/** What Rowsmith's CSV encoder writes (RFC 4180), nothing left to guessing. */
const CSV_DIALECT = `auto_detect = false, header = true, delim = ',', quote = '"', escape = '"', nullstr = '', allow_quoted_nulls = false`

const SAMPLED_CELLS = 10_000

const SQL_TYPES: Readonly<Record<Exclude<ColumnType, 'decimal'>, string>> = {
  integer: 'BIGINT',
  number: 'DOUBLE',
  string: 'VARCHAR',
  boolean: 'BOOLEAN',
  date: 'DATE',
  time: 'TIME',
  timestamp: 'TIMESTAMP WITH TIME ZONE',
  uuid: 'UUID',
  json: 'JSON',
}
